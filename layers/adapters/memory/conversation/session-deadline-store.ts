/** Deadlines of sign-ins, in memory. */
import type { SessionDeadline, SessionDeadlineStore } from '../../../core/conversation/session-ports.ts';
import { copy } from './copy.ts';
import { keyOf, type MemoryState } from './state.ts';

const key = ({ org, sub, connectionId, dueAt }: SessionDeadline): string => keyOf(org, sub, connectionId ?? '*', dueAt);

export const memorySessionDeadlines = (state: Pick<MemoryState, 'deadlines'>): SessionDeadlineStore => ({
  put: async (deadline) => void state.deadlines.set(key(deadline), copy(deadline)),
  listDue: async (until, limit) =>
    [...state.deadlines.values()]
      .filter(({ dueAt }) => dueAt <= until)
      .sort((left, right) => (left.dueAt < right.dueAt ? -1 : 1))
      .slice(0, limit),
  settle: async (deadline) => void state.deadlines.delete(key(deadline)),
});
