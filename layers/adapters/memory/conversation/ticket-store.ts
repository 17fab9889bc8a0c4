/** Tickets in memory: taken out once, whoever asks first. */
import type { TicketStore } from '../../../core/conversation/ticket-ports.ts';
import { copy } from './copy.ts';
import type { MemoryState } from './state.ts';

export const memoryTicketStore = (state: MemoryState): TicketStore => ({
  put: async (ticket) => void state.tickets.set(ticket.sha256, copy(ticket)),
  consume: async (sha256, nowMs) => {
    const ticket = state.tickets.get(sha256);
    state.tickets.delete(sha256);
    return ticket && ticket.expiresAt > nowMs ? ticket : undefined;
  },
});
