/**
 * What the user wrote and the server has not yet made durable. Pure: time and ids come from outside.
 * An entry keeps its `clientMessageId` through every retry, so that the server knows a repeat when it sees one (law 1).
 */
import type { Problem } from '../../../layers/contracts/index.ts';

/** `queued`: to be sent as soon as something can send; `sending`: sent, no answer yet; `failed`: refused, waits for the user. */
export type OutboxState = 'queued' | 'sending' | 'accepted' | 'failed';

export interface OutboxEntry {
  readonly clientMessageId: string;
  /** The thread that shows it: a conversation's id, or a local one until the server gave it one. */
  readonly threadKey: string;
  readonly conversationId: string | null;
  readonly text: string;
  /** Left out: after the active leaf. */
  readonly parentId?: string | null;
  readonly state: OutboxState;
  /** Of the send that is under way; an answer to an older one is still an answer to the same message. */
  readonly requestId: string | null;
  /** Epoch milliseconds: without an answer by then it is sent again. */
  readonly answerBy: number;
  readonly sends: number;
  readonly turnId: string | null;
  readonly messageId: string | null;
  readonly problem: Problem | null;
  /** Epoch milliseconds. */
  readonly writtenAt: number;
}

export type Outbox = readonly OutboxEntry[];

export interface Acknowledgement {
  readonly conversationId: string;
  readonly messageId: string | null;
  readonly turnId: string;
}

export type OutboxEvent =
  | {
      readonly type: 'written';
      readonly entry: Pick<OutboxEntry, 'clientMessageId' | 'threadKey' | 'conversationId' | 'text' | 'writtenAt'> & { parentId?: string | null };
    }
  | { readonly type: 'sent'; readonly clientMessageId: string; readonly requestId: string; readonly answerBy: number }
  | { readonly type: 'unsent'; readonly clientMessageId: string }
  | { readonly type: 'accepted'; readonly clientMessageId: string; readonly acknowledgement: Acknowledgement }
  | { readonly type: 'refused'; readonly clientMessageId: string; readonly problem: Problem }
  | { readonly type: 'retried'; readonly clientMessageId: string }
  | { readonly type: 'disconnected' }
  | { readonly type: 'tick'; readonly at: number }
  | { readonly type: 'removed'; readonly clientMessageId: string };

/** An unanswered send over the socket is sent again after this long. */
export const answerTimeoutMs = 10_000;

export const stepOutbox = (outbox: Outbox, event: OutboxEvent): Outbox => {
  switch (event.type) {
    case 'written':
      return outbox.some((entry) => entry.clientMessageId === event.entry.clientMessageId) ? outbox : [...outbox, newEntry(event.entry)];
    case 'sent':
      return change(outbox, event.clientMessageId, ['queued'], (entry) => ({
        state: 'sending',
        requestId: event.requestId,
        answerBy: event.answerBy,
        sends: entry.sends + 1,
      }));
    case 'unsent':
      return change(outbox, event.clientMessageId, ['sending'], () => ({ state: 'queued', requestId: null }));
    case 'accepted':
      return adopt(outbox, event.clientMessageId, event.acknowledgement);
    case 'refused':
      return change(outbox, event.clientMessageId, ['queued', 'sending'], () => ({ state: 'failed', problem: event.problem }));
    case 'retried':
      return change(outbox, event.clientMessageId, ['failed'], () => ({ state: 'queued', problem: null }));
    case 'disconnected':
      return requeue(outbox, () => true);
    case 'tick':
      return requeue(outbox, (entry) => event.at > entry.answerBy);
    case 'removed':
      return outbox.filter((entry) => entry.clientMessageId !== event.clientMessageId);
  }
};

/** The entries to send now: in each thread the oldest unanswered one alone, so that order is kept. A failed one holds nobody up. */
export const dueEntries = (outbox: Outbox): OutboxEntry[] => {
  const busy = new Set<string>();
  return outbox.filter((entry) => {
    if (entry.state === 'accepted' || entry.state === 'failed' || busy.has(entry.threadKey)) return false;
    busy.add(entry.threadKey);
    return entry.state === 'queued';
  });
};

const newEntry = (entry: Extract<OutboxEvent, { type: 'written' }>['entry']): OutboxEntry => ({
  ...entry,
  state: 'queued',
  requestId: null,
  answerBy: 0,
  sends: 0,
  turnId: null,
  messageId: null,
  problem: null,
});

const change = (outbox: Outbox, clientMessageId: string, from: readonly OutboxState[], next: (entry: OutboxEntry) => Partial<OutboxEntry>): Outbox =>
  outbox.map((entry) => (entry.clientMessageId === clientMessageId && from.includes(entry.state) ? { ...entry, ...next(entry) } : entry));

const requeue = (outbox: Outbox, when: (entry: OutboxEntry) => boolean): Outbox =>
  outbox.some((entry) => entry.state === 'sending' && when(entry))
    ? outbox.map((entry) => (entry.state === 'sending' && when(entry) ? { ...entry, state: 'queued', requestId: null } : entry))
    : outbox;

/** Accepts an entry, and moves everything that was written in the same local thread to the conversation that it became. */
const adopt = (outbox: Outbox, clientMessageId: string, { conversationId, messageId, turnId }: Acknowledgement): Outbox => {
  const threadKey = outbox.find((entry) => entry.clientMessageId === clientMessageId)?.threadKey;
  return outbox.map((entry) => {
    const moved = entry.threadKey === threadKey ? { ...entry, threadKey: conversationId, conversationId } : entry;
    if (entry.clientMessageId !== clientMessageId) return moved;
    return { ...moved, state: 'accepted', requestId: null, problem: null, turnId, messageId: messageId ?? entry.messageId };
  });
};
