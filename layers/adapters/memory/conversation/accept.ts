/** Acceptance in memory: first everything that it assumes, then everything that it writes, in one tick. */
import { followLimits } from '../../../core/conversation/follow-limits.ts';
import type { Acceptance } from '../../../core/conversation/ports.ts';
import { keyOf, type MemoryState, within } from './state.ts';
import { endTurn, hasMessage, isUnrun, putMessage } from './turn-end.ts';

export const holds = (state: MemoryState, acceptance: Acceptance): boolean =>
  headHolds(state, acceptance) && messagesHold(state, acceptance) && turnsHold(state, acceptance) && senderHolds(state, acceptance);

const headHolds = (state: MemoryState, { head, expectedVersion }: Acceptance): boolean => {
  const stored = state.heads.get(keyOf(head.org, head.conversationId));
  if (expectedVersion !== null) return stored?.version === expectedVersion && stored.deletedAt === null;
  return stored === undefined && (head.alias === null || !state.aliases.has(keyOf(head.org, head.owner, head.alias)));
};

const messagesHold = (state: MemoryState, { head, message, turn }: Acceptance): boolean => {
  const places = state.places.get(keyOf(head.org, head.conversationId));
  if (places?.has(turn.answerMessageId)) return false;
  return message === null || !(hasMessage(state, message) || places?.has(message.messageId));
};

const turnsHold = (state: MemoryState, { head, turn, stopRunning, endWaiting }: Acceptance): boolean =>
  !state.turns.has(keyOf(turn.org, turn.turnId)) &&
  !state.lives.has(keyOf(turn.org, turn.turnId)) &&
  (stopRunning === null || state.lives.has(keyOf(head.org, stopRunning))) &&
  endWaiting.every((waiting) => isUnrun(state, waiting.turn.org, waiting.turn.turnId) && !hasMessage(state, waiting.message));

const senderHolds = (state: MemoryState, { sent, bucket }: Acceptance): boolean =>
  !state.sent.has(keyOf(sent.org, sent.sub, sent.clientMessageId)) &&
  (state.buckets.get(keyOf(sent.org, sent.sub))?.version ?? null) === bucket.expectedVersion;

export const acceptInto = (state: MemoryState, acceptance: Acceptance): void => {
  const { head, turn, sent } = acceptance;
  state.heads.set(keyOf(head.org, head.conversationId), head);
  if (acceptance.expectedVersion === null && head.alias !== null) state.aliases.set(keyOf(head.org, head.owner, head.alias), head.conversationId);
  writeMessages(state, acceptance);
  state.turns.set(keyOf(turn.org, turn.turnId), turn);
  writeLive(state, acceptance);
  state.due.set(keyOf(turn.org, turn.turnId, turn.dueAt), { org: turn.org, turnId: turn.turnId, dueAt: turn.dueAt });
  state.sent.set(keyOf(sent.org, sent.sub, sent.clientMessageId), sent);
  state.buckets.set(keyOf(sent.org, sent.sub), acceptance.bucket.next);
  interrupt(state, acceptance);
  letFollow(state, acceptance);
};

const writeMessages = (state: MemoryState, { head, message, turn }: Acceptance): void => {
  const places = within(state.places, keyOf(head.org, head.conversationId));
  if (message) {
    putMessage(state, message);
    places.set(message.messageId, message.messageSeq);
  }
  places.set(turn.answerMessageId, turn.answerSeq);
};

const writeLive = (state: MemoryState, { turn, follower }: Acceptance): void => {
  const watchers = follower ? { [follower.connectionId]: { attempt: 0, seq: 0, nonce: follower.nonce } } : {};
  const live = { org: turn.org, turnId: turn.turnId, attempt: 0, leaseUntil: 0, startedAt: null, stopRequested: false, ended: false, watchers };
  state.lives.set(keyOf(turn.org, turn.turnId), live);
};

const interrupt = (state: MemoryState, { head, stopRunning, endWaiting }: Acceptance): void => {
  const running = stopRunning === null ? undefined : state.lives.get(keyOf(head.org, stopRunning));
  if (running) state.lives.set(keyOf(head.org, running.turnId), { ...running, stopRequested: true });
  for (const { turn, end, message } of endWaiting) {
    endTurn(state, turn.org, turn.turnId, end);
    putMessage(state, message);
  }
};

/** A socket that is gone, or follows as much as it may, does not keep a message from being accepted. */
const letFollow = (state: MemoryState, { head, follower }: Acceptance): void => {
  if (!follower) return;
  const key = keyOf(head.org, follower.sub, follower.connectionId);
  const connection = state.connections.get(key);
  if (!connection || connection.conversationIds.includes(head.conversationId) || connection.conversationIds.length >= followLimits.conversations) return;
  state.connections.set(key, { ...connection, conversationIds: [...connection.conversationIds, head.conversationId].sort() });
};
