/**
 * Every frame of the socket in words and with an example: what the AsyncAPI document says beside the schemas, and what a test sends. As the operations of
 * HTTP, it is not part of `index.ts`.
 */
import { exampleIds, exampleUsage } from './http/shared.ts';
import { makeProblem } from './problem.ts';
import { type ClientFrame, heartbeatSeconds, type ServerFrame } from './socket.ts';

type Action = ClientFrame['action'];
type FrameType = ServerFrame['type'];

export interface SocketOperation<Name extends Action = Action> {
  readonly summary: string;
  /** Frames that answer it. One with a requestId is answered exactly once; one without, only when it is refused. */
  readonly answers: readonly FrameType[];
  readonly example: Extract<ClientFrame, { action: Name }>;
}

const turn = { conversationId: exampleIds.conversation, turnId: exampleIds.turn, attempt: 1 } as const;

export const socketOperations: { readonly [Name in Action]: SocketOperation<Name> } = {
  hello: {
    summary: 'Say which protocol is spoken; before anything else',
    answers: ['ready', 'problem'],
    example: { action: 'hello', protocol: 1, requestId: 'r1' },
  },
  send: {
    summary: 'Send a message: it is durable when it is accepted, and its socket follows the conversation from then on',
    answers: ['accepted', 'problem'],
    example: { action: 'send', requestId: 'r2', clientMessageId: 'example-socket-1', text: 'Hello Claude' },
  },
  resume: {
    summary: 'Get all surviving frames of a turn later than a position; 0, 0 is all of them',
    answers: ['ok', 'problem'],
    example: { action: 'resume', requestId: 'r3', turnId: exampleIds.turn, attempt: 0, afterSeq: 0 },
  },
  stop: { summary: 'Stop a turn', answers: ['ok', 'problem'], example: { action: 'stop', requestId: 'r4', turnId: exampleIds.turn } },
  subscribe: {
    summary: 'Follow conversations, at most 50 on a socket',
    answers: ['ok', 'problem'],
    example: { action: 'subscribe', requestId: 'r5', conversationIds: [exampleIds.conversation] },
  },
  unsubscribe: {
    summary: 'Follow them no longer',
    answers: ['ok', 'problem'],
    example: { action: 'unsubscribe', requestId: 'r6', conversationIds: [exampleIds.conversation] },
  },
  typing: {
    summary: 'Tell who else follows a conversation that somebody types',
    answers: ['problem'],
    example: { action: 'typing', conversationId: exampleIds.conversation },
  },
  reauth: {
    summary: 'Go on with a new ticket before the session ends',
    answers: ['ok', 'problem'],
    example: { action: 'reauth', requestId: 'r7', ticket: 'Zk3Jq0n5yV8c1sX7b2Lr4tWm' },
  },
  ping: { summary: 'The heartbeat, every 4 minutes', answers: ['pong', 'problem'], example: { action: 'ping', requestId: 'r8' } },
};

export interface SocketEvent<Type extends FrameType = FrameType> {
  readonly summary: string;
  readonly example: Extract<ServerFrame, { type: Type }>;
}

const sentAt = '2026-11-28T09:30:00.000Z';

export const socketEvents: { readonly [Type in FrameType]: SocketEvent<Type> } = {
  ready: {
    summary: 'Answers hello',
    example: { type: 'ready', requestId: 'r1', serverTime: sentAt, heartbeatSeconds, authExpiresAt: '2026-11-28T21:30:00.000Z' },
  },
  accepted: {
    summary: 'The message is durable. Position 0 runs now, 1 and more wait',
    example: {
      type: 'accepted',
      requestId: 'r2',
      conversationId: exampleIds.conversation,
      messageId: exampleIds.question,
      turnId: exampleIds.turn,
      position: 0,
      duplicate: false,
    },
  },
  ok: {
    summary: 'Done',
    example: {
      type: 'ok',
      requestId: 'r5',
      data: { conversations: [{ conversationId: exampleIds.conversation, liveTurn: null }] },
    },
  },
  pong: { summary: 'Answers ping', example: { type: 'pong', requestId: 'r8' } },
  problem: {
    summary: 'Refused; or a notice without a requestId',
    example: { type: 'problem', problem: makeProblem('hello_first', 'say hello before anything else', 'urn:castmatch:request:JKJaXmPLvHcESHA=') },
  },
  frame: {
    summary: 'Chunks of a reply. `seq` is dense from 1 in each attempt; positions are ordered by attempt, then seq',
    example: { type: 'frame', ...turn, seq: 2, chunks: [{ type: 'text-delta', id: 'text-1', delta: 'Hello. ' }] },
  },
  final: {
    summary: 'The turn has ended, and its message is stored',
    example: {
      type: 'final',
      ...turn,
      seq: 4,
      messageId: exampleIds.answer,
      textSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      usage: exampleUsage,
    },
  },
  failed: {
    summary: 'The product itself could not answer',
    example: { type: 'failed', ...turn, problem: makeProblem('turn_failed', 'the answer could not be given', 'urn:castmatch:turn'), retryable: true },
  },
  stopped: { summary: 'The turn was stopped; what was said is kept', example: { type: 'stopped', ...turn, seq: 3, messageId: exampleIds.answer } },
  resync: { summary: 'Frames were lost on the way: GET the turn', example: { type: 'resync', turnId: exampleIds.turn } },
  reauth_required: { summary: 'The session ends soon: reauth', example: { type: 'reauth_required', expiresInSeconds: 290 } },
  typing: {
    summary: 'Somebody types',
    example: { type: 'typing', conversationId: exampleIds.conversation, userId: 'demo', displayName: 'Demo director' },
  },
  conversation: {
    summary: 'A conversation changed',
    example: { type: 'conversation', conversationId: exampleIds.conversation, change: 'title', title: 'Monsoon film, leads', lastMessageSeq: 2 },
  },
  notification: {
    summary: 'Something that the user wants to know',
    example: {
      type: 'notification',
      id: 'ntf-1',
      kind: 'action',
      title: 'An e-mail waits for you',
      body: 'Ready to send to 2 people',
      link: '/c/monsoon-film',
      createdAt: sentAt,
    },
  },
};
