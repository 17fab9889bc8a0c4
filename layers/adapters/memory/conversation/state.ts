/** What the in-memory stores share. Stored values are replaced, never changed in place, so that a snapshot stays what it was. */
import type { ConversationHead } from '../../../core/conversation/conversation.ts';
import type { DayUsage } from '../../../core/conversation/day-usage.ts';
import type { TurnFrame } from '../../../core/conversation/frames.ts';
import type { StoredMessage } from '../../../core/conversation/message.ts';
import type { BucketState, DueTurn, Feedback, FinishedStep, SentRecord, SocketConnection, StoredSummary } from '../../../core/conversation/ports.ts';
import type { SessionDeadline } from '../../../core/conversation/session-ports.ts';
import type { Share, SharedMessage } from '../../../core/conversation/shares/share.ts';
import type { TicketRecord } from '../../../core/conversation/ticket-ports.ts';
import type { Turn, TurnLive } from '../../../core/conversation/turn.ts';
import type { TurnCapsule } from '../../../core/conversation/turn-capsule.ts';
import type { WorkingMemory } from '../../../core/conversation/working-ports.ts';

export interface MemoryState {
  readonly heads: Map<string, ConversationHead>;
  /** Messages of a conversation by their place. */
  readonly messages: Map<string, Map<number, StoredMessage>>;
  /** Places of a conversation's message ids, reserved ones included. */
  readonly places: Map<string, Map<string, number>>;
  readonly feedback: Map<string, Feedback>;
  readonly turns: Map<string, Turn>;
  readonly lives: Map<string, TurnLive>;
  readonly due: Map<string, DueTurn>;
  /** Frames of a turn by `attempt/seq`. */
  readonly frames: Map<string, Map<string, TurnFrame>>;
  readonly steps: Map<string, Map<number, FinishedStep>>;
  readonly sent: Map<string, SentRecord>;
  readonly aliases: Map<string, string>;
  readonly buckets: Map<string, BucketState>;
  readonly connections: Map<string, SocketConnection>;
  readonly tickets: Map<string, TicketRecord>;
  readonly deadlines: Map<string, SessionDeadline>;
  /** Of a tenant's day, by user. */
  readonly usage: Map<string, Map<string, DayUsage>>;
  /** Of a conversation, by turn. */
  readonly capsules: Map<string, Map<string, TurnCapsule>>;
  /** Of a conversation, by the message with which it ends. */
  readonly summaries: Map<string, Map<string, StoredSummary>>;
  readonly working: Map<string, WorkingMemory>;
  /** Links of a conversation, by their ids. */
  readonly shares: Map<string, Map<string, { readonly share: Share; readonly messages: readonly SharedMessage[] }>>;
}

export const emptyState = (): MemoryState => ({
  heads: new Map(),
  messages: new Map(),
  places: new Map(),
  feedback: new Map(),
  turns: new Map(),
  lives: new Map(),
  due: new Map(),
  frames: new Map(),
  steps: new Map(),
  sent: new Map(),
  aliases: new Map(),
  buckets: new Map(),
  connections: new Map(),
  tickets: new Map(),
  deadlines: new Map(),
  usage: new Map(),
  capsules: new Map(),
  summaries: new Map(),
  working: new Map(),
  shares: new Map(),
});

/** A key of parts that hold no line feed; the tenant is always the first. */
export const keyOf = (org: string, ...parts: readonly string[]): string => [org, ...parts].join('\n');

/** The map under `key`, made when it is not there yet. */
export const within = <Key, Value>(maps: Map<string, Map<Key, Value>>, key: string): Map<Key, Value> => {
  const existing = maps.get(key);
  if (existing) return existing;
  const made = new Map<Key, Value>();
  maps.set(key, made);
  return made;
};
