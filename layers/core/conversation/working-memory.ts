/**
 * Working memory: the last messages of a conversation's path and what comes before them, as one item that is read at once. It is a copy that may be gone at
 * any time: messages that have ended never change, so whatever it holds is right, and what it does not hold is read from the conversation.
 */
import { isoTime } from '../shared/index.ts';
import type { StoredMessage } from './message.ts';
import type { RunTurnPorts } from './run-ports.ts';
import type { Turn } from './turn.ts';
import type { Cut } from './window.ts';

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
