/** The stand-in backend's memory: conversations, turns that run one at a time, frames that survive an attempt. */
import { createHash } from 'node:crypto';
import type { TurnFrame } from '../../layers/contracts/index.ts';
import { type FakeTurn, fakePeople, fakeReply, fakeUsage } from './fake-reply.ts';

interface FakeMessage {
  readonly id: string;
  readonly role: 'user' | 'assistant';
  readonly parts: readonly Record<string, unknown>[];
  readonly metadata: Record<string, unknown>;
  readonly messageSeq: number;
  readonly parentId: string | null;
  readonly createdAt: string;
  readonly status: string;
}

export interface FakeConversation {
  readonly id: string;
  title: string;
  updatedAt: string;
  messages: FakeMessage[];
  readonly queue: FakeTurn[];
}

export interface FakeStore {
  readonly conversations: Map<string, FakeConversation>;
  readonly turns: Map<string, FakeTurn>;
  /** Null: three turns wait already. A repeat answers the turn that there is. */
  accept(text: string, clientMessageId: string, conversationId: string | null): { turn: FakeTurn; isDuplicate: boolean } | null;
  regenerate(conversation: FakeConversation, messageId: string): FakeTurn;
}

interface World {
  readonly tell: (frame: object) => void;
  readonly dropSockets: () => void;
  /** Between two frames. */
  readonly chunkMs: number;
}

export const problem = (code: string, status: number, detail: string) => ({ type: 'about:blank', title: code, status, detail, instance: 'urn:fake', code });
export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const placeOf = (turn: FakeTurn) => ({ conversationId: turn.conversationId, turnId: turn.turnId, attempt: turn.attempt });

export const createFakeStore = ({ tell, dropSockets, chunkMs }: World): FakeStore => {
  const conversations = new Map<string, FakeConversation>();
  const turns = new Map<string, FakeTurn>();
  const sent = new Map<string, FakeTurn>();
  let counter = 0;
  const newId = (prefix: string): string => {
    counter += 1;
    return `${prefix}_${String(counter).padStart(26, '0')}`;
  };

  const newConversation = (text: string): FakeConversation => {
    const conversation = { id: newId('cnv'), title: text.slice(0, 60), updatedAt: new Date().toISOString(), messages: [], queue: [] };
    conversations.set(conversation.id, conversation);
    return conversation;
  };
  const newTurn = (conversation: FakeConversation, text: string, userMessageId: string): FakeTurn => {
    const ids = { turnId: newId('trn'), conversationId: conversation.id, userMessageId, messageId: newId('msg') };
    const turn: FakeTurn = { ...ids, text, status: 'queued', attempt: 0, frames: [], stopAsked: false };
    turns.set(turn.turnId, turn);
    return turn;
  };
  const enqueue = (conversation: FakeConversation, turn: FakeTurn): void => {
    conversation.queue.push(turn);
    conversation.updatedAt = new Date().toISOString();
    if (conversation.queue.length === 1) void run(conversation);
  };

  const run = async (conversation: FakeConversation): Promise<void> => {
    const turn = conversation.queue[0];
    if (!turn) return;
    turn.status = 'running';
    await wait(/slow/iu.test(turn.text) ? 4_000 : chunkMs * 6);
    for (const frame of fakeReply(turn)) {
      if (turn.stopAsked) break;
      turn.attempt = frame.attempt;
      turn.frames.push(frame);
      tell({ type: 'frame', ...placeOf(turn), ...frame });
      if (/drop/iu.test(turn.text) && frame.seq === 14) dropSockets();
      await wait(frame.chunks.some((chunk) => chunk.type === 'tool-input-available') ? chunkMs * 25 : chunkMs);
    }
    end(conversation, turn);
    conversation.queue.shift();
    void run(conversation);
  };
  const end = (conversation: FakeConversation, turn: FakeTurn): void => {
    const hasFailed = /fail/iu.test(turn.text) && !turn.stopAsked;
    turn.status = turn.stopAsked ? 'stopped' : hasFailed ? 'failed' : 'final';
    conversation.messages.push(answerMessage(conversation, turn));
    tell(endFrame(turn));
  };

  for (const seed of seeds) conversations.set(seed.id, seed);
  return {
    conversations,
    turns,
    accept(text, clientMessageId, conversationId) {
      const known = sent.get(clientMessageId);
      if (known) return { turn: known, isDuplicate: true };
      const conversation = (conversationId !== null && conversations.get(conversationId)) || newConversation(text);
      if (conversation.queue.length > 3) return null;
      const turn = newTurn(conversation, text, newId('msg'));
      sent.set(clientMessageId, turn);
      conversation.messages.push(userMessage(conversation, turn));
      enqueue(conversation, turn);
      return { turn, isDuplicate: false };
    },
    regenerate(conversation, messageId) {
      const old = [...turns.values()].find((turn) => turn.messageId === messageId);
      const again = newTurn(conversation, old?.text.replace(/fail/giu, '') ?? '', old?.userMessageId ?? '');
      conversation.messages = conversation.messages.filter((message) => message.id !== messageId);
      enqueue(conversation, again);
      return again;
    },
  };
};

/** The frame that says how a turn ended. */
export const endFrame = (turn: FakeTurn): object => {
  const seq = turn.frames.at(-1)?.seq ?? 0;
  if (turn.status === 'failed') return { type: 'failed', ...placeOf(turn), problem: problem('turn_failed', 502, 'the model did not answer'), retryable: true };
  if (turn.status === 'stopped') return { type: 'stopped', ...placeOf(turn), seq, messageId: turn.messageId };
  return {
    type: 'final',
    ...placeOf(turn),
    seq,
    messageId: turn.messageId,
    textSha256: createHash('sha256').update(storedText(turn)).digest('hex'),
    usage: fakeUsage,
  };
};

const survivors = (turn: FakeTurn): TurnFrame[] =>
  turn.frames.filter((frame) => {
    if (frame.attempt === turn.attempt) return true;
    const last = turn.frames.findLast((other) => other.attempt === frame.attempt && other.chunks.at(-1)?.type === 'start-step');
    return last !== undefined && frame.seq <= last.seq;
  });

export const framesAfter = (turn: FakeTurn, attempt: number, seq: number): TurnFrame[] =>
  survivors(turn).filter((frame) => frame.attempt > attempt || (frame.attempt === attempt && frame.seq > seq));

type Parts = Record<string, unknown>[];

const storedParts = (turn: FakeTurn): Parts => {
  let parts: Parts = [];
  let checkpoint: Parts = [];
  for (const chunk of survivors(turn).flatMap((frame) => frame.chunks)) {
    if (chunk.type === 'start-step') checkpoint = [...parts];
    if (chunk.type === 'reset-step') parts = [...checkpoint];
    if (chunk.type === 'text-start') parts.push({ type: 'text', text: '' });
    if (chunk.type === 'text-delta') parts = [...parts.slice(0, -1), { type: 'text', text: `${parts.at(-1)?.text}${chunk.delta}` }];
    if (chunk.type === 'tool-input-available')
      parts.push({ type: `tool-${chunk.toolName}`, toolCallId: chunk.toolCallId, state: 'output-available', input: chunk.input });
    if (chunk.type.startsWith('data-')) parts.push(chunk);
  }
  return parts;
};

/** The text parts joined by line feeds, as `textSha256` counts them. */
export const storedText = (turn: FakeTurn): string =>
  storedParts(turn)
    .flatMap((part) => (part.type === 'text' ? [String(part.text)] : []))
    .join('\n');

const newPlace = (conversation: FakeConversation) => ({ messageSeq: (conversation.messages.at(-1)?.messageSeq ?? 0) + 1, createdAt: new Date().toISOString() });

const userMessage = (conversation: FakeConversation, turn: FakeTurn): FakeMessage => ({
  ...newPlace(conversation),
  id: turn.userMessageId,
  role: 'user',
  parts: [{ type: 'text', text: turn.text }],
  parentId: null,
  status: 'complete',
  metadata: {},
});

const answerMessage = (conversation: FakeConversation, turn: FakeTurn): FakeMessage => ({
  ...newPlace(conversation),
  id: turn.messageId,
  role: 'assistant',
  parts: storedParts(turn),
  parentId: turn.userMessageId,
  status: turn.status === 'final' ? 'complete' : turn.status,
  metadata: { turnId: turn.turnId, degraded: /degraded/iu.test(turn.text) },
});

const seedTitles: readonly (readonly [title: string, minutesAgo: number])[] = [
  ['Riders for the Kolhapur serial', 4],
  ['Mother, 40s, Bhojpuri: tea commercial', 170],
  ['Kabaddi team for a series, Pune and around, with a very long working title', 1_700],
  ['दादी का रोल, हिन्दी', 30_000],
];

const seeds: readonly FakeConversation[] = seedTitles.map(([title, minutesAgo], index) => {
  const updatedAt = new Date(Date.now() - minutesAgo * 60_000).toISOString();
  const base = { metadata: {}, createdAt: updatedAt, status: 'complete' };
  const best = fakePeople[0];
  const question: FakeMessage = {
    ...base,
    id: `msg_seed${index}q`,
    role: 'user',
    messageSeq: 1,
    parentId: null,
    parts: [{ type: 'text', text: `${title}: who could play this?` }],
  };
  const parts = [
    { type: 'text', text: `[${best?.stageName}](talent:${best?.id}) fits best.` },
    { type: 'data-talents', id: 'people', data: { talents: [best] } },
  ];
  const answer: FakeMessage = { ...base, id: `msg_seed${index}a`, role: 'assistant', messageSeq: 2, parentId: question.id, parts };
  return { id: `cnv_seed${index}`, title, updatedAt, messages: [question, answer], queue: [] };
});
