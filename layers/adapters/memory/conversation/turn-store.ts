/** Turns, their live side, frames and steps in memory. */
import type { TurnFrame } from '../../../core/conversation/frames.ts';
import { comparePositions } from '../../../core/conversation/frames.ts';
import type { DueTurn, TurnStore } from '../../../core/conversation/ports.ts';
import { hasLease, type TurnLive } from '../../../core/conversation/turn.ts';
import { copy } from './copy.ts';
import { keyOf, type MemoryState, within } from './state.ts';
import { endTurn, hasMessage, isOpen, isUnrun, leaveQueue, putMessage, succeeds } from './turn-end.ts';
import { countUsage } from './usage-store.ts';

export const memoryTurnStore = (state: MemoryState): TurnStore => ({
  readTurn: async (org, turnId) => copy(state.turns.get(keyOf(org, turnId))),
  readLive: async (org, turnId) => copy(state.lives.get(keyOf(org, turnId))),
  takeLease: async ({ org, turnId, now, leaseUntil, firstFrame }) => {
    const live = state.lives.get(keyOf(org, turnId));
    if (!live || live.ended) return 'ended';
    if (hasLease(live, now)) return 'held';
    if (live.attempt === 0) addFrames(state, org, turnId, [firstFrame]);
    return copy(change(state, live, { attempt: live.attempt + 1, leaseUntil, startedAt: live.startedAt ?? now }));
  },
  raiseAttempt: async ({ org, turnId, attempt, leaseUntil }) => {
    const live = heldBy(state, org, turnId, attempt);
    return live ? copy(change(state, live, { attempt: attempt + 1, leaseUntil })) : 'lost';
  },
  beat: async ({ org, turnId, attempt, leaseUntil }) => {
    const live = heldBy(state, org, turnId, attempt);
    return live ? copy(change(state, live, { leaseUntil })) : 'lost';
  },
  releaseLease: async (org, turnId, attempt) => {
    const live = heldBy(state, org, turnId, attempt);
    if (live) change(state, live, { leaseUntil: 0 });
  },
  putFrames: async (org, turnId, frames) => addFrames(state, org, turnId, frames),
  saveStep: async ({ org, turnId, attempt, leaseUntil, step, frames }) => {
    const live = heldBy(state, org, turnId, attempt);
    if (!live) return 'lost';
    change(state, live, { leaseUntil });
    within(state.steps, keyOf(org, turnId)).set(step.index, copy(step));
    addFrames(state, org, turnId, frames);
    return 'saved';
  },
  readFrames: async (org, turnId) => copy([...(state.frames.get(keyOf(org, turnId))?.values() ?? [])]).sort(comparePositions),
  readSteps: async (org, turnId) => copy([...(state.steps.get(keyOf(org, turnId))?.values() ?? [])]).sort((left, right) => left.index - right.index),
  finish: async ({ turn, end, message, frames }) => {
    const head = state.heads.get(keyOf(turn.org, turn.conversationId));
    if (!head || head.deletedAt !== null) return 'deleted';
    const mine = isOpen(state, turn.org, turn.turnId) && heldBy(state, turn.org, turn.turnId, end.attempt);
    if (!mine || head.queue[0]?.turnId !== turn.turnId || hasMessage(state, message)) return 'lost';
    endTurn(state, turn.org, turn.turnId, copy(end));
    putMessage(state, copy(message));
    countUsage(state, turn, end);
    leaveQueue(state, turn, end.at);
    addFrames(state, turn.org, turn.turnId, frames);
    return 'finished';
  },
  endWaiting: async (head, { turn, end, message }) => {
    if (!succeeds(state, head) || !isUnrun(state, turn.org, turn.turnId) || hasMessage(state, message)) return 'changed';
    state.heads.set(keyOf(head.org, head.conversationId), copy(head));
    endTurn(state, turn.org, turn.turnId, copy(end));
    putMessage(state, copy(message));
    return 'ended';
  },
  requestStop: async (org, turnId) => {
    const live = state.lives.get(keyOf(org, turnId));
    if (live && !live.ended) change(state, live, { stopRequested: true });
  },
  watch: async (org, turnId, connectionId, watcher) => {
    const live = state.lives.get(keyOf(org, turnId));
    if (!live || live.ended) return;
    const { [connectionId]: _, ...others } = live.watchers;
    change(state, live, { watchers: watcher ? { ...others, [connectionId]: copy(watcher) } : others });
  },
  listDue: async (now, limit) =>
    copy(
      [...state.due.values()]
        .filter(({ dueAt }) => dueAt <= now)
        .sort((left, right) => (duePlace(left) < duePlace(right) ? -1 : 1))
        .slice(0, limit),
    ),
  settle: async ({ org, turnId, dueAt }) => {
    state.due.delete(keyOf(org, turnId, dueAt));
  },
});

/** The live item, if the worker that believes in `attempt` still owns the turn. */
const heldBy = (state: MemoryState, org: string, turnId: string, attempt: number): TurnLive | undefined => {
  const live = state.lives.get(keyOf(org, turnId));
  return live && live.attempt === attempt && !live.ended ? live : undefined;
};

const change = (state: MemoryState, live: TurnLive, changes: Partial<TurnLive>): TurnLive => {
  const changed = { ...live, ...changes };
  state.lives.set(keyOf(live.org, live.turnId), changed);
  return changed;
};

const addFrames = (state: MemoryState, org: string, turnId: string, frames: readonly TurnFrame[]): void => {
  const stored = within(state.frames, keyOf(org, turnId));
  for (const frame of frames) stored.set(`${frame.attempt}/${frame.seq}`, copy(frame));
};

const duePlace = ({ dueAt, org, turnId }: DueTurn): string => `${dueAt}#${org}#${turnId}`;
