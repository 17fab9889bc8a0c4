/** Things of a conversation as tests need them: whole, legal, and different each time. Say only what the test is about. */
import { type FinishMetadata, noUsage } from '../../layers/core/conversation/chunks.ts';
import { answerMessage, composeTurn, unrunEnd } from '../../layers/core/conversation/compose-turn.ts';
import type { ConversationHead } from '../../layers/core/conversation/conversation.ts';
import type { TurnFrame } from '../../layers/core/conversation/frames.ts';
import type { StoredMessage } from '../../layers/core/conversation/message.ts';
import type { Acceptance, BucketState, Feedback, Finish, FinishedStep, SocketConnection, UnrunEnd } from '../../layers/core/conversation/ports.ts';
import type { TicketRecord } from '../../layers/core/conversation/ticket-ports.ts';
import type { Turn, TurnEnd } from '../../layers/core/conversation/turn.ts';
import type { TurnCapsule } from '../../layers/core/conversation/turn-capsule.ts';

let made = 0;

/** An id that no other call has, in the form of our own. */
export const anId = (prefix: string): string => {
  made += 1;
  return `${prefix}_${made.toString(16).toUpperCase().padStart(26, '0')}`;
};

/** 2026-11-02T10:00:00Z: when everything in these builders happens unless said otherwise. */
export const noon = Date.UTC(2026, 10, 2, 10);
export const at = (epochMs: number): string => new Date(epochMs).toISOString();

export const aHead = (head: Partial<ConversationHead> = {}): ConversationHead => ({
  org: 'org',
  conversationId: anId('cnv'),
  owner: 'ravi',
  alias: null,
  title: 'Riders in Mumbai',
  titleBy: 'person',
  pinned: false,
  archived: false,
  projectId: null,
  visibility: 'private',
  activeLeafId: null,
  activeLeafSeq: null,
  lastSeq: 0,
  queue: [],
  version: 1,
  createdAt: at(noon),
  updatedAt: at(noon),
  deletedAt: null,
  ...head,
});

export const aTurn = (turn: Partial<Turn> = {}): Turn => ({
  org: 'org',
  turnId: anId('trn'),
  conversationId: anId('cnv'),
  sub: 'ravi',
  userMessageId: anId('msg'),
  userSeq: 1,
  answerMessageId: anId('msg'),
  answerSeq: 2,
  acceptedAt: at(noon),
  dueAt: at(noon + 2_000),
  end: null,
  ...turn,
});

export const aMessage = (message: Partial<StoredMessage> = {}): StoredMessage => ({
  org: 'org',
  conversationId: anId('cnv'),
  messageId: anId('msg'),
  role: 'user',
  messageSeq: 1,
  parentId: null,
  parentSeq: null,
  turnId: anId('trn'),
  parts: [{ type: 'text', text: 'Find actors who ride' }],
  finish: null,
  status: 'complete',
  createdAt: at(noon),
  exchange: [],
  ...message,
});

export interface AcceptanceOptions {
  readonly org?: string;
  readonly sub?: string;
  /** The head as it is stored; without it the conversation is new. */
  readonly stored?: ConversationHead | undefined;
  readonly conversationId?: string;
  readonly alias?: string | null;
  readonly text?: string;
  readonly clientMessageId?: string;
  readonly bucket?: BucketState | undefined;
  readonly connectionId?: string;
  /** The stored message that is answered again. */
  readonly regenerate?: StoredMessage;
  /** An interrupt: the waiting turns, whose ends go with it. */
  readonly interrupt?: readonly Turn[];
  readonly now?: number;
}

/** What one message changes, made the way the use case makes it. */
export const anAcceptance = (options: AcceptanceOptions = {}): Acceptance => {
  const { stored, bucket, now = noon, sub = stored?.owner ?? 'ravi' } = options;
  const fresh = { org: options.org ?? 'org', conversationId: options.conversationId ?? anId('cnv'), owner: sub, alias: options.alias ?? null, version: 0 };
  const head = stored ?? aHead(fresh);
  const parent = head.activeLeafId === null || head.activeLeafSeq === null ? null : { messageId: head.activeLeafId, messageSeq: head.activeLeafSeq };
  const question = options.regenerate
    ? ({ kind: 'stored', message: options.regenerate } as const)
    : ({ kind: 'new', text: options.text ?? 'Find actors who ride', parent } as const);
  const composed = composeTurn(head, { sub }, question, anId, now);
  const { turn, message, queued, lastSeq } = composed;
  const kept = options.interrupt ? head.queue.slice(0, 1) : head.queue;
  return {
    head: {
      ...head,
      activeLeafId: queued.answerMessageId,
      activeLeafSeq: queued.answerSeq,
      lastSeq,
      queue: [...kept, queued],
      version: head.version + 1,
      updatedAt: at(now),
    },
    expectedVersion: stored ? stored.version : null,
    message,
    turn,
    sent: {
      org: head.org,
      sub,
      clientMessageId: options.clientMessageId ?? anId('req'),
      textSha256: 'ab'.repeat(32),
      conversationId: head.conversationId,
      messageId: turn.userMessageId,
      turnId: turn.turnId,
    },
    bucket: { expectedVersion: bucket?.version ?? null, next: { tokens: (bucket?.tokens ?? 10) - 1, refilledAt: now, version: (bucket?.version ?? 0) + 1 } },
    follower: options.connectionId === undefined ? null : { connectionId: options.connectionId, sub, nonce: anId('req') },
    stopRunning: options.interrupt ? (head.queue[0]?.turnId ?? null) : null,
    endWaiting: (options.interrupt ?? []).map((waiting) => anUnrunEnd(waiting, now)),
  };
};

export const anUnrunEnd = (turn: Turn, now = noon): UnrunEnd => unrunEnd(turn, 'stopped', null, 'cd'.repeat(32), now);

export const anEnd = (end: Partial<TurnEnd> = {}): TurnEnd => ({
  status: 'final',
  at: at(noon + 5_000),
  attempt: 1,
  seq: 1,
  textSha256: 'ef'.repeat(32),
  usage: { ...noUsage, inputTokens: 12, outputTokens: 34, attempts: 1 },
  problem: null,
  ...end,
});

export const aFrame = (frame: Partial<TurnFrame> = {}): TurnFrame => ({
  attempt: 1,
  seq: 1,
  chunks: [{ type: 'text-delta', id: 'text-1', delta: 'नमस्ते' }],
  ...frame,
});

export const aStep = (step: Partial<FinishedStep> = {}): FinishedStep => ({
  index: 0,
  exchange: [{ role: 'assistant', content: [{ type: 'tool_use', id: 'call-1', name: 'search_talent', input: { zeta: 1, alpha: { city: 'Mumbai' } } }] }],
  parts: [{ type: 'step-start' }, { type: 'tool-search_talent', toolCallId: 'call-1', state: 'output-available', input: {}, output: { found: 2 } }],
  usage: { inputTokens: 5, outputTokens: 6, cacheReadTokens: 0, cacheWriteTokens: 0 },
  costMicroUsd: 7,
  generations: [],
  ...step,
});

export const aFinishMetadata = (turn: Turn): FinishMetadata => ({
  turnId: turn.turnId,
  messageId: turn.answerMessageId,
  usage: { ...noUsage, inputTokens: 12, outputTokens: 34, attempts: 1 },
  model: 'scripted',
  degraded: false,
  intent: 'search_talent',
  sentiment: 'neutral',
  timings: { recallMs: 0.5, firstDeltaMs: 120, totalMs: 900 },
});

/** The end of a turn by the worker of `attempt`, with its message. */
export const aFinish = (turn: Turn, options: { attempt?: number; text?: string; frames?: readonly TurnFrame[]; end?: Partial<TurnEnd> } = {}): Finish => {
  const end = anEnd({ attempt: options.attempt ?? 1, ...options.end });
  const parts = [{ type: 'text', text: options.text ?? 'Here are two riders', state: 'done' } as const];
  const said = { parts, finish: aFinishMetadata(turn), status: 'complete', createdAt: end.at, exchange: aStep().exchange } as const;
  return { turn, end, message: answerMessage(turn, said), frames: options.frames ?? [] };
};

/** How the turn was answered: one generation, which ended well. */
export const aCapsule = (turn: Turn, capsule: Partial<TurnCapsule> = {}): TurnCapsule => ({
  org: turn.org,
  turnId: turn.turnId,
  conversationId: turn.conversationId,
  sub: turn.sub,
  answerMessageId: turn.answerMessageId,
  answerSeq: turn.answerSeq,
  status: 'final',
  finishReason: 'stop',
  endedAt: at(noon + 5_000),
  attempt: 1,
  promptVersion: '2',
  model: 'scripted',
  path: [turn.userMessageId],
  recalled: [{ id: 'mem_1', layer: 'semantic', score: 0.25 }],
  generations: [
    {
      step: 0,
      attempt: 1,
      options: { allowTools: true },
      requestSha256: 'ab'.repeat(32),
      stopReason: 'end_turn',
      calls: [
        { outcome: 'answered', pool: null, model: 'scripted', kind: null, latencyMs: 900, firstVisibleMs: 120, usage: aStep().usage, requestId: 'req_1' },
      ],
      tools: [
        {
          toolCallId: 'call-1',
          toolName: 'search_talent',
          input: { text: '{"zeta":1,"alpha":2}' },
          result: { sha256: 'cd'.repeat(32), characters: 9_000 },
          isError: false,
        },
      ],
      toolsMs: 12,
    },
  ],
  timings: { recallMs: 0, firstEventMs: 100, firstTextMs: 120, toolsMs: 12, totalMs: 900 },
  usage: { ...noUsage, inputTokens: 12, outputTokens: 34, attempts: 1 },
  degraded: false,
  intent: 'search_talent',
  sentiment: 'neutral',
  ...capsule,
});

export const aConnection = (connection: Partial<SocketConnection> = {}): SocketConnection => ({
  org: 'org',
  sub: 'ravi',
  connectionId: `${anId('socket')}=`,
  displayName: 'Ravi Kulkarni',
  connectedAt: at(noon),
  authExpiresAt: noon + 3_600_000,
  epoch: 0,
  saidHello: false,
  conversationIds: [],
  ...connection,
});

export const aTicket = (ticket: Partial<TicketRecord> = {}): TicketRecord => ({
  sha256: anId('sha').slice(4).padStart(64, 'a').toLowerCase(),
  org: 'org',
  sub: 'ravi',
  role: 'director',
  displayName: 'Ravi Kulkarni',
  epoch: 0,
  authExpiresAt: noon + 3_600_000,
  origin: null,
  expiresAt: noon + 30_000,
  ...ticket,
});

export const aFeedback = (feedback: Partial<Feedback> = {}): Feedback => ({
  org: 'org',
  conversationId: anId('cnv'),
  messageId: anId('msg'),
  sub: 'ravi',
  value: 'up',
  reasons: ['relevant'],
  comment: null,
  at: at(noon),
  ...feedback,
});
