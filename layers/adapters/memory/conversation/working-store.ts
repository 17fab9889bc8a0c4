/** Working memory in memory, one of each conversation. */
import { type WorkingStore, workingMemoryMs } from '../../../core/conversation/working-ports.ts';
import { copy } from './copy.ts';
import { keyOf, type MemoryState } from './state.ts';

export const memoryWorkingStore = (state: MemoryState, now?: () => number): WorkingStore => ({
  read: async (org, conversationId) => {
    const stored = state.working.get(keyOf(org, conversationId));
    return stored && (!now || Date.parse(stored.keptAt) + workingMemoryMs > now()) ? copy(stored) : undefined;
  },
  keep: async (working) => {
    const key = keyOf(working.org, working.conversationId);
    if (state.heads.get(key)?.deletedAt !== null) return 'erased';
    if ((state.working.get(key)?.throughSeq ?? 0) > working.throughSeq) return 'older';
    state.working.set(key, copy(working));
    return 'kept';
  },
  remove: async (org, conversationId) => void state.working.delete(keyOf(org, conversationId)),
});
