/** What a newly accepted message changes, as data: ids and places are given out, nothing is written yet. */
import { type Caller, isoTime, type NewId } from '../shared/index.ts';
import { noUsage } from './chunks.ts';
import { answerDepth, type ConversationHead, type QueuedTurn } from './conversation.ts';
import type { StoredMessage } from './message.ts';
import type { UnrunEnd } from './ports.ts';
import { type Turn, type TurnEnd, turnLimits } from './turn.ts';

export interface Parent {
  readonly messageId: string;
  readonly messageSeq: number;
  readonly depth?: number | undefined;
}

/** A new user message, or one that is stored and is answered again. */
export type Question =
  | { readonly kind: 'new'; readonly text: string; readonly parent: Parent | null }
  | { readonly kind: 'stored'; readonly message: StoredMessage };

export interface ComposedTurn {
  readonly turn: Turn;
  readonly queued: QueuedTurn;
  readonly message: StoredMessage | null;
  readonly lastSeq: number;
}

export const composeTurn = (
  head: Pick<ConversationHead, 'org' | 'conversationId' | 'lastSeq'>,
  { sub, role }: Pick<Caller, 'sub'> & Partial<Pick<Caller, 'role'>>,
  question: Question,
  newId: NewId,
  nowMs: number,
  correlationId?: string,
): ComposedTurn => {
  const isNew = question.kind === 'new';
  const userMessageId = isNew ? newId('msg') : question.message.messageId;
  const userSeq = isNew ? head.lastSeq + 1 : question.message.messageSeq;
  const answerSeq = isNew ? head.lastSeq + 2 : head.lastSeq + 1;
  const userDepth = isNew ? depthAfter(question.parent) : question.message.depth;
  const turnId = newId('trn');
  const queued: QueuedTurn = { turnId, userMessageId, userSeq, userDepth, answerMessageId: newId('msg'), answerSeq };
  const acceptedAt = isoTime(nowMs);
  const turn: Turn = {
    org: head.org,
    conversationId: head.conversationId,
    sub,
    ...(role && { role }),
    ...queued,
    acceptedAt,
    dueAt: isoTime(nowMs + turnLimits.handOverMs),
    ...(correlationId === undefined ? {} : { correlationId }),
    end: null,
  };
  const message: StoredMessage | null = isNew
    ? {
        org: head.org,
        conversationId: head.conversationId,
        messageId: userMessageId,
        role: 'user',
        messageSeq: userSeq,
        parentId: question.parent?.messageId ?? null,
        parentSeq: question.parent?.messageSeq ?? null,
        depth: userDepth,
        turnId,
        parts: [{ type: 'text', text: question.text }],
        finish: null,
        status: 'complete',
        createdAt: acceptedAt,
        exchange: [],
      }
    : null;
  return { turn, queued, message, lastSeq: answerSeq };
};

/** Of what follows a message; unknown when that one's is. */
const depthAfter = (parent: Parent | null): number | undefined => {
  if (parent === null) return 1;
  return parent.depth === undefined ? undefined : parent.depth + 1;
};

/** The end of a turn that waited and never ran: an empty message keeps its place. */
export const unrunEnd = (turn: Turn, status: 'stopped' | 'failed', detail: string | null, emptySha256: string, nowMs: number): UnrunEnd => {
  const at = isoTime(nowMs);
  const problem = detail === null ? null : ({ code: 'turn_failed', detail } as const);
  const end: TurnEnd = { status, at, attempt: 0, seq: 0, textSha256: emptySha256, usage: noUsage, problem };
  return { turn, end, message: answerMessage(turn, { parts: [], finish: null, status, createdAt: at, exchange: [] }) };
};

export const answerMessage = (turn: Turn, said: Pick<StoredMessage, 'parts' | 'finish' | 'status' | 'createdAt' | 'exchange' | 'refused'>): StoredMessage => ({
  org: turn.org,
  conversationId: turn.conversationId,
  messageId: turn.answerMessageId,
  role: 'assistant',
  messageSeq: turn.answerSeq,
  parentId: turn.userMessageId,
  parentSeq: turn.userSeq,
  depth: answerDepth(turn),
  turnId: turn.turnId,
  ...said,
});
