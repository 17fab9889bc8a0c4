/**
 * Accepting a message: one transaction makes it durable, gives it its place and queues its turn. The same clientMessageId is
 * one message, however often and however concurrently it comes; an answer that was lost on the way is found again by reading.
 */
import { titleOf } from '../intelligence/index.ts';
import {
  type Allowance,
  type Caller,
  type Clock,
  DomainError,
  type NewId,
  notFound,
  type Random,
  type Rate,
  type RateStore,
  takeOne,
  wellFormed,
} from '../shared/index.ts';
import { composeTurn, type Parent, type Question, unrunEnd } from './compose-turn.ts';
import { answerDepth, type ConversationHead, maximumWaiting } from './conversation.ts';
import { checkDayCaps, type DayCaps, usageDay } from './day-usage.ts';
import { assertAlias, findConversation, isConversationId } from './find-conversation.ts';
import { allowanceOf, type MessageRate, takeToken } from './limits.ts';
import type { Acceptance, ConversationStore, SentRecord, Sha256, TurnStore, UnrunEnd, UsageStore } from './ports.ts';

export interface AcceptPorts {
  readonly conversations: ConversationStore;
  readonly turns: TurnStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: NewId;
  readonly sha256: Sha256;
  readonly messageRate: MessageRate;
  readonly rates: RateStore;
  /** Of all users of an organization together: no tenant may take the model from the others. */
  readonly organizationRate: { readonly messages: Rate };
  readonly usage: Pick<UsageStore, 'readUserDay'>;
  /** What a user may use in a day. */
  readonly dayCaps: DayCaps;
}

export interface AcceptRequest {
  readonly caller: Caller;
  readonly clientMessageId?: string | undefined;
  /** A conversation id, the caller's own alias (made by its first message), or nothing: a new conversation. */
  readonly conversation?: string | undefined;
  readonly interrupt?: boolean | undefined;
  readonly correlationId?: string | undefined;
  /** The socket that brought it: it follows the conversation from now on. */
  readonly connectionId?: string | undefined;
  /** `parentId`: the message that this one follows; null: none; left out: the active leaf. */
  readonly what:
    | { readonly kind: 'text'; readonly text: string; readonly parentId?: string | null | undefined }
    | { readonly kind: 'regenerate'; readonly messageId: string };
}

export interface Accepted {
  readonly conversationId: string;
  readonly messageId: string;
  readonly turnId: string;
  /** 0 runs now; 1 and more wait. */
  readonly position: number;
  readonly duplicate: boolean;
  /** What is left of the sender's bucket; undefined for a repeat, which takes nothing. */
  readonly allowance?: Allowance | undefined;
  /** Waiting turns that an interrupt ended: their end is still to be announced. */
  readonly endedWaiting: readonly string[];
}

const maximumTries = 12;

export const acceptMessage =
  (ports: AcceptPorts) =>
  async (request: AcceptRequest): Promise<Accepted> => {
    const { caller } = request;
    const clientMessageId = request.clientMessageId ?? ports.newId('req');
    const what = request.what.kind === 'text' ? { ...request.what, text: wellFormed(request.what.text) } : request.what;
    if (what.kind === 'text' && what.text.trim() === '') throw new DomainError('invalid_request', 'the text is empty; write what you need');
    const textSha256 = ports.sha256(what.kind === 'text' ? what.text : `regenerate ${what.messageId}`);
    let unanswered: unknown;
    const tried = new Map<string, Acceptance>();
    // What is found stored may be what this very call wrote before, when the answer to that was lost.
    const found = (sent: SentRecord): Accepted | Promise<Accepted> => {
      const own = tried.get(sent.turnId);
      return own ? accepted(own, request.interrupt === true) : repeated(ports, request, sent, textSha256);
    };
    for (let tries = 0; tries < maximumTries; tries += 1) {
      const sent = await ports.conversations.readSent(caller.org, caller.sub, clientMessageId);
      if (sent) return found(sent);
      const composed = await compose(ports, { ...request, what }, clientMessageId, textSha256)
        .then(async (acceptance) => {
          if (tried.size === 0) await takeForOrganization(ports)(caller);
          return acceptance;
        })
        .catch(async (error: unknown) => {
          // A refusal (busy, rate) may be the work of this very message, accepted a moment ago by another request.
          const meanwhile = error instanceof DomainError ? await ports.conversations.readSent(caller.org, caller.sub, clientMessageId) : undefined;
          if (!meanwhile) throw error;
          return meanwhile;
        });
      if ('clientMessageId' in composed) return found(composed);
      tried.set(composed.turn.turnId, composed);
      const outcome = await ports.conversations.accept(composed).catch((error: unknown) => {
        unanswered = error;
        return 'unanswered' as const;
      });
      if (outcome === 'accepted') return accepted(composed, request.interrupt === true, allowanceOf(composed.bucket.next, ports.messageRate));
      await ports.clock.sleep(Math.ceil(ports.random() * Math.min(200, 10 * 2 ** tries)));
    }
    throw new DomainError('unavailable', 'the message could not be stored just now; send it again', { retryAfterMs: 1000, cause: unanswered });
  };

const takeForOrganization =
  (ports: AcceptPorts) =>
  ({ org }: Caller): Promise<Allowance> =>
    takeOne(ports)({ org, sub: null }, 'messages', ports.organizationRate.messages, 'your organization has sent many messages in a short time');

const accepted = (acceptance: Acceptance, isInterrupt: boolean, allowance?: Allowance): Accepted => ({
  allowance,
  conversationId: acceptance.turn.conversationId,
  messageId: acceptance.turn.userMessageId,
  turnId: acceptance.turn.turnId,
  position: isInterrupt ? 0 : acceptance.head.queue.length - 1,
  duplicate: false,
  endedWaiting: acceptance.endWaiting.map((ended) => ended.turn.turnId),
});

const repeated = async (ports: AcceptPorts, request: AcceptRequest, sent: SentRecord, textSha256: string): Promise<Accepted> => {
  const conflict = new DomainError('client_message_id_conflict', 'this clientMessageId was used for another message; give each message its own');
  if (sent.textSha256 !== textSha256) throw conflict;
  const head = await ports.conversations.readHead(sent.org, sent.conversationId);
  if (!head || head.deletedAt !== null) throw notFound('conversation');
  if (request.conversation !== undefined && request.conversation !== sent.conversationId && request.conversation !== head.alias) throw conflict;
  const position = Math.max(
    0,
    head.queue.findIndex((queued) => queued.turnId === sent.turnId),
  );
  return { conversationId: sent.conversationId, messageId: sent.messageId, turnId: sent.turnId, position, duplicate: true, endedWaiting: [] };
};

const compose = async (ports: AcceptPorts, request: AcceptRequest, clientMessageId: string, textSha256: string): Promise<Acceptance> => {
  const { caller, what } = request;
  const now = ports.clock.now();
  const [found, bucket, usedToday] = await Promise.all([
    request.conversation === undefined ? undefined : findConversation(ports.conversations)(caller, request.conversation),
    ports.conversations.readBucket(caller.org, caller.sub),
    ports.usage.readUserDay(caller.org, caller.sub, usageDay(now)),
  ]);
  if (!found && request.conversation !== undefined) assertAlias(request.conversation);
  const head = found ?? newHead(caller, ports.newId('cnv'), request.conversation ?? null, what.kind === 'text' ? titleOf({ text: what.text }) : '', now);
  const isInterrupt = request.interrupt === true;
  if (!isInterrupt && head.queue.length > maximumWaiting) {
    throw new DomainError('conversation_busy', `${maximumWaiting} messages are waiting already; wait for an answer, or stop one`, { retryAfterMs: 2000 });
  }
  checkDayCaps(usedToday, ports.dayCaps, now);
  const question: Question =
    what.kind === 'text'
      ? { kind: 'new', text: what.text, parent: await findParent(ports.conversations, head, what.parentId) }
      : { kind: 'stored', message: await findQuestion(ports.conversations, head, what.messageId) };
  const composed = composeTurn(head, caller, question, ports.newId, now, request.correlationId);
  const endWaiting = isInterrupt ? await endsOfWaiting(ports, head, now) : [];
  const kept = isInterrupt ? head.queue.slice(0, 1) : head.queue;
  return {
    head: {
      ...head,
      ...(head.title === '' && what.kind === 'text' ? { title: titleOf({ text: what.text }), titleBy: 'product' as const } : {}),
      activeLeafId: composed.queued.answerMessageId,
      activeLeafSeq: composed.queued.answerSeq,
      activeLeafDepth: answerDepth(composed.queued),
      lastSeq: composed.lastSeq,
      queue: [...kept, composed.queued],
      version: head.version + 1,
      updatedAt: composed.turn.acceptedAt,
    },
    expectedVersion: found ? head.version : null,
    message: composed.message,
    turn: composed.turn,
    sent: {
      org: caller.org,
      sub: caller.sub,
      clientMessageId,
      textSha256,
      conversationId: head.conversationId,
      messageId: composed.turn.userMessageId,
      turnId: composed.turn.turnId,
    },
    bucket: { expectedVersion: bucket?.version ?? null, next: takeToken(bucket, ports.messageRate, now) },
    follower: request.connectionId === undefined ? null : { connectionId: request.connectionId, sub: caller.sub, nonce: ports.newId('req') },
    stopRunning: isInterrupt ? (head.queue[0]?.turnId ?? null) : null,
    endWaiting,
  };
};

export const newHead = (caller: Caller, conversationId: string, alias: string | null, title: string, nowMs: number): ConversationHead => {
  const at = new Date(nowMs).toISOString();
  return {
    org: caller.org,
    conversationId,
    owner: caller.sub,
    alias: alias !== null && isConversationId(alias) ? null : alias,
    title,
    titleBy: 'product',
    pinned: false,
    archived: false,
    projectId: null,
    visibility: 'private',
    activeLeafId: null,
    activeLeafSeq: null,
    lastSeq: 0,
    queue: [],
    version: 0,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  };
};

/** A parent is a stored message or the reserved answer of an open turn. */
const findParent = async (store: ConversationStore, head: ConversationHead, parentId: string | null | undefined): Promise<Parent | null> => {
  if (parentId === null) return null;
  if (parentId === undefined)
    return head.activeLeafId === null || head.activeLeafSeq === null
      ? null
      : { messageId: head.activeLeafId, messageSeq: head.activeLeafSeq, depth: head.activeLeafDepth };
  const open = head.queue.find((queued) => queued.answerMessageId === parentId);
  if (open) return { messageId: parentId, messageSeq: open.answerSeq, depth: answerDepth(open) };
  const message = await store.readMessage(head.org, head.conversationId, parentId);
  if (!message)
    throw new DomainError('invalid_request', 'parentId names no message of this conversation', {
      issues: [{ path: 'parentId', message: 'no such message here' }],
    });
  return { messageId: message.messageId, messageSeq: message.messageSeq, depth: message.depth };
};

/** The user's message behind an answer (or itself). */
const findQuestion = async (store: ConversationStore, head: ConversationHead, messageId: string): Promise<StoredQuestion> => {
  const message = await store.readMessage(head.org, head.conversationId, messageId);
  const question =
    message?.role === 'assistant' && message.parentId !== null ? await store.readMessage(head.org, head.conversationId, message.parentId) : message;
  if (question?.role !== 'user') throw notFound('message');
  return question;
};
type StoredQuestion = Extract<Question, { kind: 'stored' }>['message'];

const endsOfWaiting = async (ports: AcceptPorts, head: ConversationHead, nowMs: number): Promise<UnrunEnd[]> => {
  const waiting = await Promise.all(head.queue.slice(1).map((queued) => ports.turns.readTurn(head.org, queued.turnId)));
  return waiting.flatMap((turn) => (turn && turn.end === null ? [unrunEnd(turn, 'stopped', null, ports.sha256(''), nowMs)] : []));
};
