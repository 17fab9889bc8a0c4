/**
 * Working memory: the last messages of a conversation's path and what comes before them, as one item that is read at once. It is a copy that may be gone at
 * any time: messages that have ended never change, so whatever it holds is right, and what it does not hold is read from the conversation.
 */
import { isoTime } from '../shared/index.ts';
import type { StoredMessage } from './message.ts';
import type { RunTurnPorts } from './run-ports.ts';
import type { Turn } from './turn.ts';
import type { Cut } from './window.ts';

export interface WorkingMemory {
  readonly org: string;
  readonly conversationId: string;
  /** Place of the answer that it goes up to. */
  readonly throughSeq: number;
  /** Oldest first: at least the last ten of the path, unless they are too long together. */
  readonly messages: readonly StoredMessage[];
  /** The running summary of what comes before a cut; null: nothing comes before, or nobody has summed it up yet. */
  readonly summary: { readonly throughMessageId: string; readonly text: string } | null;
  /** ISO 8601 UTC. */
  readonly keptAt: string;
}

export interface WorkingStore {
  /** Undefined: there is none, or it is older than an hour. */
  read(org: string, conversationId: string): Promise<WorkingMemory | undefined>;
  /** `older`: a later one stands there; `erased`: the conversation is deleted. Nothing was written then. Of what is too long the oldest messages are left out. */
  keep(working: WorkingMemory): Promise<'kept' | 'older' | 'erased'>;
  remove(org: string, conversationId: string): Promise<void>;
}

export const workingMemoryMs: number = 3_600_000;
const mostMessages = 24;

interface Answered {
  readonly turn: Turn;
  /** Ends with the question. */
  readonly path: readonly StoredMessage[];
  readonly answer: StoredMessage;
  readonly cut: Cut | null;
  readonly earlier: string | undefined;
}

/** After the answer is stored; an answer without it is as good. */
export const keepWorkingMemory = async (
  { working, clock, report }: Pick<RunTurnPorts, 'working' | 'clock' | 'report'>,
  { turn, path, answer, cut, earlier }: Answered,
): Promise<void> => {
  if (!working) return;
  const { org, conversationId, turnId } = turn;
  const summary = cut === null || earlier === undefined ? null : { throughMessageId: cut.messageId, text: earlier };
  const messages = [...path, answer].slice(-mostMessages);
  try {
    await working.keep({ org, conversationId, throughSeq: answer.messageSeq, messages, summary, keptAt: isoTime(clock.now()) });
  } catch (error) {
    report('working_memory_not_kept', { turnId, error: error instanceof Error ? error.name : 'unknown' });
  }
};
