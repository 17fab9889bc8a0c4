/** What the page needs before it can talk: tickets for the socket, and how the product is. */
import { callApi } from './http.ts';
import type { ReplyOf } from './operation-types.ts';

export const fetchTicket = (): Promise<ReplyOf<'POST /api/v1/ws-tickets'>> => callApi('POST /api/v1/ws-tickets', { body: {}, timeoutMs: 5_000 });

/** The address to open; the server's may be relative, or name http where ws is meant. */
export const fetchTicketUrl = async (origin: string): Promise<string> => {
  const { ticket, url } = await fetchTicket();
  const address = new URL(url, origin);
  address.protocol = address.protocol.replace('http', 'ws');
  address.searchParams.set('ticket', ticket);
  return address.href;
};

export type Health = Pick<ReplyOf<'GET /api/v1/health'>, 'status' | 'model'>;

export const fetchHealth = (): Promise<Health> => callApi('GET /api/v1/health', { timeoutMs: 8_000 });

export type Me = ReplyOf<'GET /api/v2/me'>;

export const fetchMe = (): Promise<Me> => callApi('GET /api/v2/me', {});

/** The next tokens are for that organization. */
export const switchOrganization = (org: string): Promise<unknown> => callApi('POST /api/v1/me/switch', { body: { org } });
