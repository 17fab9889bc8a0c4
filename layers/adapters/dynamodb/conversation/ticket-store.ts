/**
 * `TicketStore` on DynamoDB: deleting a ticket is what consumes it, and only one caller gets what was deleted.
 * Without its condition, two racing deletions both get it from DynamoDB Local.
 */
import type { TicketStore } from '../../../core/conversation/ticket-ports.ts';
import type { Tables } from '../client.ts';
import { liveKeys } from '../keys.ts';
import { connectDatabase, type DatabaseOptions } from './database.ts';
import { ticketItem, ticketOf } from './entities/ticket-item.ts';
import { deletion, present, put } from './expressions.ts';

export const dynamoTicketStore = (tables: Tables, options: DatabaseOptions = {}): TicketStore => {
  const db = connectDatabase(tables, options);
  return {
    put: async (ticket) => void (await db.put(put(db.live, ticketItem(ticket)))),
    consume: async (sha256, nowMs) => {
      const removed = await db.remove(deletion(db.live, liveKeys.ticket(sha256), { when: present }));
      const ticket = removed === undefined || removed === 'refused' ? undefined : ticketOf(removed);
      return ticket && ticket.expiresAt > nowMs ? ticket : undefined;
    },
  };
};
