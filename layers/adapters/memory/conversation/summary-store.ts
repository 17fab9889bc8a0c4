/** Summaries in memory, by the message with which they end. */
import type { SummaryStore } from '../../../core/conversation/ports.ts';
import { copy } from './copy.ts';
import { keyOf, type MemoryState, within } from './state.ts';

export const memorySummaryStore = (state: MemoryState): SummaryStore => ({
  read: async (org, conversationId, throughMessageId) => copy(state.summaries.get(keyOf(org, conversationId))?.get(throughMessageId)),
  keep: async (summary) => {
    const key = keyOf(summary.org, summary.conversationId);
    if (state.heads.get(key)?.deletedAt !== null) return 'erased';
    const kept = within(state.summaries, key);
    const stored = kept.get(summary.throughMessageId) ?? copy(summary);
    kept.set(summary.throughMessageId, stored);
    return copy(stored);
  },
});
