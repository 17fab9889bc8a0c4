/** What the page needs before it can talk: tickets for the socket, and how the product is. */
import { callApi } from './http.ts';

interface Ticket {
  readonly ticket: string;
  readonly expiresInSeconds: number;
  readonly url: string;
}

export const fetchTicket = (): Promise<Ticket> => callApi('/api/v1/ws-tickets', { method: 'POST', body: {}, timeoutMs: 5_000 });

/** The address to open; the server's may be relative, or name http where ws is meant. */
export const fetchTicketUrl = async (origin: string): Promise<string> => {
  const { ticket, url } = await fetchTicket();
  const address = new URL(url, origin);
  address.protocol = address.protocol.replace('http', 'ws');
  address.searchParams.set('ticket', ticket);
  return address.href;
};

export interface Health {
  readonly status: string;
  readonly model?: { readonly kind: 'scripted' | 'anthropic'; readonly name: string };
}

export const fetchHealth = (): Promise<Health> => callApi('/api/health', { timeoutMs: 8_000 });
