/** Everything that the in-memory stores hold, for checks of invariants. Nothing is copied: stored values never change, they are replaced. */
import type { ConversationHead } from '../../../core/conversation/conversation.ts';
import type { DayUsage } from '../../../core/conversation/day-usage.ts';
import type { TurnFrame } from '../../../core/conversation/frames.ts';
import type { StoredMessage } from '../../../core/conversation/message.ts';
import type { DueTurn, Feedback, FinishedStep, SentRecord, SocketConnection } from '../../../core/conversation/ports.ts';
import type { Turn, TurnLive } from '../../../core/conversation/turn.ts';
import { keyOf, type MemoryState } from './state.ts';

export interface UsageEntry {
  readonly org: string;
  readonly day: string;
  readonly sub: string;
  readonly used: DayUsage;
}

export interface MemorySnapshot {
  readonly heads: readonly ConversationHead[];
  readonly turns: readonly Turn[];
  readonly lives: readonly TurnLive[];
  /** Of all conversations, in each by messageSeq as they were written. */
  readonly messages: readonly StoredMessage[];
  readonly due: readonly DueTurn[];
  readonly sent: readonly SentRecord[];
  readonly connections: readonly SocketConnection[];
  readonly feedback: readonly Feedback[];
  /** What each user used on each day. */
  readonly usage: readonly UsageEntry[];
  /** A turn's frames as they were stored, in no order. */
  readonly framesOf: (org: string, turnId: string) => readonly TurnFrame[];
  readonly stepsOf: (org: string, turnId: string) => readonly FinishedStep[];
}

export const takeSnapshot = (state: MemoryState): MemorySnapshot => ({
  heads: [...state.heads.values()],
  turns: [...state.turns.values()],
  lives: [...state.lives.values()],
  messages: [...state.messages.values()].flatMap((ofConversation) => [...ofConversation.values()]),
  due: [...state.due.values()],
  sent: [...state.sent.values()],
  connections: [...state.connections.values()],
  feedback: [...state.feedback.values()],
  usage: [...state.usage].flatMap(([key, users]) => {
    const [org = '', day = ''] = key.split('\n');
    return [...users].map(([sub, used]) => ({ org, day, sub, used }));
  }),
  framesOf: (org, turnId) => [...(state.frames.get(keyOf(org, turnId))?.values() ?? [])],
  stepsOf: (org, turnId) => [...(state.steps.get(keyOf(org, turnId))?.values() ?? [])],
});
