/** Tickets: how a socket says who opens it, since a browser cannot send a header there. */
import type { OrgRole } from '../shared/index.ts';

/** What a ticket stands for. The ticket itself is never stored, only its digest. */
export interface TicketRecord {
  /** Hex SHA-256 of the ticket. */
  readonly sha256: string;
  readonly org: string;
  readonly sub: string;
  readonly role: OrgRole;
  readonly displayName: string;
  /** Of the access token behind it. */
  readonly epoch: number;
  /** Epoch milliseconds at which the access token behind it ends. */
  readonly authExpiresAt: number;
  /** The origin it was given to; null when the request had none. */
  readonly origin: string | null;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export interface TicketStore {
  put(ticket: TicketRecord): Promise<void>;
  /** The ticket, exactly once and only before it expires; `undefined` for every other caller. */
  consume(sha256: string, nowMs: number): Promise<TicketRecord | undefined>;
}
