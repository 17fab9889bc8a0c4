/** A ticket, by its digest. Ids only in the key: this partition is no tenant's. */
import * as z from 'zod';
import type { TicketRecord } from '../../../../core/conversation/ticket-ports.ts';
import { fromItem, type Item, toItem } from '../../item.ts';
import { liveKeys } from '../../keys.ts';
import { expiry } from '../time-to-live.ts';
import { entity } from './shapes.ts';

const TicketItem = entity('ticket', {
  sha256: z.string(),
  org: z.string(),
  sub: z.string(),
  role: z.enum(['owner', 'director', 'associate', 'assistant', 'viewer']),
  displayName: z.string(),
  epoch: z.number().default(0),
  authExpiresAt: z.number(),
  origin: z.string().nullable(),
  validUntil: z.number(),
});

/** `expiresAt` is the table's own attribute, in seconds; the ticket's time in milliseconds is `validUntil`. */
export const ticketItem = ({ expiresAt, ...ticket }: TicketRecord): Item =>
  toItem({ ...liveKeys.ticket(ticket.sha256), entity: 'ticket', v: 1, ...ticket, validUntil: expiresAt, expiresAt: expiry(expiresAt) });

export const ticketOf = (item: Item): TicketRecord => {
  const { entity: _, v: __, validUntil, ...ticket } = TicketItem.parse(fromItem(item));
  return { ...ticket, expiresAt: validUntil };
};
