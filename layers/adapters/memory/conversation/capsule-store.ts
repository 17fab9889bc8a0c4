/** Capsules in memory. They grow old as they do in the table; nothing removes them but a purge. */
import type { CapsuleStore } from '../../../core/conversation/ports.ts';
import { capsuleKeptMs } from '../../../core/conversation/turn-capsule.ts';
import { copy } from './copy.ts';
import { keyOf, type MemoryState, within } from './state.ts';

/** `now`: epoch milliseconds; without it no capsule grows old. */
export const memoryCapsuleStore = (state: MemoryState, now: () => number = () => 0): CapsuleStore => ({
  put: async (capsule) => {
    const { org, conversationId, turnId } = capsule;
    if (!state.messages.get(keyOf(org, conversationId))?.has(capsule.answerSeq)) return 'erased';
    within(state.capsules, keyOf(org, conversationId)).set(turnId, copy(capsule));
    return 'kept';
  },
  read: async (org, conversationId, turnId) => {
    const capsule = state.capsules.get(keyOf(org, conversationId))?.get(turnId);
    return capsule && Date.parse(capsule.endedAt) + capsuleKeptMs > now() ? copy(capsule) : undefined;
  },
});
