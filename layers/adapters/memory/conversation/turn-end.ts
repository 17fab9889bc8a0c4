/** How a turn ends in memory: its record, its live side and its place in the queue. */
import type { ConversationHead } from '../../../core/conversation/conversation.ts';
import type { StoredMessage } from '../../../core/conversation/message.ts';
import type { Turn, TurnEnd } from '../../../core/conversation/turn.ts';
import { keyOf, type MemoryState, within } from './state.ts';

/** The stored head is the one before this, and not deleted. */
export const succeeds = (state: MemoryState, head: ConversationHead): boolean => {
  const stored = state.heads.get(keyOf(head.org, head.conversationId));
  return stored !== undefined && stored.version === head.version - 1 && stored.deletedAt === null;
};

/** It is there and has not ended. */
export const isOpen = (state: MemoryState, org: string, turnId: string): boolean => state.turns.get(keyOf(org, turnId))?.end === null;

/** It waits: nobody ever took its lease, and it has not ended. */
export const isUnrun = (state: MemoryState, org: string, turnId: string): boolean => {
  const live = state.lives.get(keyOf(org, turnId));
  return isOpen(state, org, turnId) && live !== undefined && live.attempt === 0 && !live.ended;
};

export const endTurn = (state: MemoryState, org: string, turnId: string, end: TurnEnd): void => {
  const key = keyOf(org, turnId);
  const turn = state.turns.get(key);
  const live = state.lives.get(key);
  if (turn) state.turns.set(key, { ...turn, end });
  if (live) state.lives.set(key, { ...live, ended: true, leaseUntil: 0 });
};

export const hasMessage = (state: MemoryState, message: StoredMessage): boolean =>
  state.messages.get(keyOf(message.org, message.conversationId))?.has(message.messageSeq) ?? false;

export const putMessage = (state: MemoryState, message: StoredMessage): void => {
  within(state.messages, keyOf(message.org, message.conversationId)).set(message.messageSeq, message);
};

/** Takes a turn out of its conversation's queue. */
export const leaveQueue = (state: MemoryState, turn: Turn, at: string): void => {
  const key = keyOf(turn.org, turn.conversationId);
  const head = state.heads.get(key);
  if (head) state.heads.set(key, { ...head, queue: head.queue.filter(({ turnId }) => turnId !== turn.turnId), version: head.version + 1, updatedAt: at });
};
