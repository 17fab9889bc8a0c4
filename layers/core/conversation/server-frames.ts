/** What goes to a socket about a turn. A test holds these shapes against the wire schema in `contracts`. */
import { DomainError } from '../shared/index.ts';
import type { ConversationHead } from './conversation.ts';
import type { TurnFrame } from './frames.ts';
import type { Turn, TurnEnd } from './turn.ts';

type TurnPlace = Pick<Turn, 'conversationId' | 'turnId'>;

export const frameFor = (turn: TurnPlace, frame: TurnFrame): object => ({
  type: 'frame',
  conversationId: turn.conversationId,
  turnId: turn.turnId,
  attempt: frame.attempt,
  seq: frame.seq,
  chunks: frame.chunks,
});

/** Something about the conversation itself has changed. */
export const conversationFrame = (head: Pick<ConversationHead, 'conversationId' | 'title' | 'lastSeq'>, change: 'title'): object => ({
  type: 'conversation',
  conversationId: head.conversationId,
  change,
  title: head.title,
  lastMessageSeq: head.lastSeq,
});

/** How a problem looks on the wire is the edge's business: it is handed in. */
export type ProblemMaker = (error: DomainError) => object;

export const endingFor = (turn: TurnPlace & Pick<Turn, 'answerMessageId'>, end: TurnEnd, makeProblem: ProblemMaker): object => {
  const place = { conversationId: turn.conversationId, turnId: turn.turnId, attempt: end.attempt };
  switch (end.status) {
    case 'final':
      return { type: 'final', ...place, seq: end.seq, messageId: turn.answerMessageId, textSha256: end.textSha256, usage: end.usage };
    case 'stopped':
      return { type: 'stopped', ...place, seq: end.seq, messageId: turn.answerMessageId };
    case 'failed':
      return {
        type: 'failed',
        ...place,
        problem: makeProblem(new DomainError('turn_failed', end.problem?.detail ?? 'the answer could not be given')),
        retryable: true,
      };
  }
};
