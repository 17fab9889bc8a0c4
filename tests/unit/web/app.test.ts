import { describe, expect, it } from 'vitest';
import type { ReplyChunk, TurnView } from '../../../layers/contracts/index.ts';
import type { StreamedChunk } from '../../../web/src/api/event-stream.ts';
import { connectionLabel } from '../../../web/src/realtime/connection-machine.ts';
import { replyText } from '../../../web/src/realtime/reply-parts.ts';
import { emptyThread, threadKeyOf } from '../../../web/src/state/app-state.ts';
import { threadItems } from '../../../web/src/state/thread-view.ts';
import { conversation, createWorld, type FakeSocket, type World } from './fake-world.ts';

const usage = { inputTokens: 1, outputTokens: 1, cacheReadTokens: 0, cacheWriteTokens: 0, costMicroUsd: 1, attempts: 1 };
const turn = { conversationId: 'cnv_1', turnId: 'trn_1', attempt: 1 };
const text = (delta: string): ReplyChunk => ({ type: 'text-delta', id: 't', delta });
const message = (body: string, status: 'complete' | 'stopped' | 'failed' = 'complete') => ({
  id: 'msg_2',
  role: 'assistant' as const,
  parts: [{ type: 'text', text: body }],
  metadata: {},
  messageSeq: 2,
  parentId: 'msg_1',
  createdAt: '2026-11-01T00:00:00Z',
  status,
});
const view = (change: Partial<TurnView>): TurnView => ({ ...turn, status: 'running', frames: [], ...change });

const started = async (world: World, conversationId: string | null = null): Promise<void> => {
  world.app.start(conversationId);
  await world.pass(0);
  world.socket().ready();
  await world.pass(0);
};
const acceptLast = (socket: FakeSocket, change: { position?: number; duplicate?: boolean; turnId?: string } = {}): void => {
  const { requestId } = socket.sent('send').at(-1) ?? { requestId: '' };
  socket.hear({ type: 'accepted', requestId, conversationId: 'cnv_1', messageId: 'msg_1', turnId: 'trn_1', position: 0, duplicate: false, ...change });
};
const itemsOf = ({ app }: World) => {
  const state = app.store.get();
  return threadItems(state, state.threads[threadKeyOf(state)] ?? emptyThread);
};
const shown = (world: World): string[] =>
  itemsOf(world).map((item) => (item.kind === 'user' ? `you: ${item.text} (${item.status.kind})` : `reply: ${replyText(item.parts)} (${item.status})`));

describe('sending', () => {
  it('shows a message as sending, then sent, and gives a new conversation its address', async () => {
    const world = createWorld();
    await started(world);
    world.app.send('hello');

    expect(shown(world)).toEqual(['you: hello (sending)']);
    acceptLast(world.socket());
    expect(shown(world)).toEqual(['you: hello (accepted)', 'reply:  (running)']);
    expect(world.addresses).toEqual(['cnv_1']);
  });

  it('sends an unanswered message again on a new socket, with the same clientMessageId', async () => {
    const world = createWorld();
    await started(world);
    world.app.send('hello');
    const first = world.socket();
    first.onclose?.();
    await world.pass(1_000);
    world.socket().ready();
    await world.pass(0);

    expect(world.socket()).not.toBe(first);
    expect(
      world
        .socket()
        .sent('send')
        .map((frame) => frame.clientMessageId),
    ).toEqual(first.sent('send').map((frame) => frame.clientMessageId));
    acceptLast(world.socket(), { duplicate: true });
    expect(world.socket().sent('resume')).toMatchObject([{ turnId: 'trn_1', attempt: 0, afterSeq: 0 }]);
    expect(shown(world)).toHaveLength(2);
  });

  it('shows how many are ahead of a message that waits, and keeps one that was refused for another try', async () => {
    const world = createWorld();
    await started(world);
    world.app.send('one');
    acceptLast(world.socket());
    world.app.send('two');
    acceptLast(world.socket(), { position: 1, turnId: 'trn_2' });
    world.app.send('three');
    const refused = world.socket().sent('send').at(-1);
    const problem = { type: '', title: '', status: 429, detail: '', instance: '', code: 'conversation_busy' as const };
    world.socket().hear({ type: 'problem', requestId: refused?.requestId ?? '', problem });

    expect(shown(world)).toEqual(['you: one (accepted)', 'reply:  (running)', 'you: two (waiting)', 'you: three (failed)']);
    world.app.retrySend(refused?.clientMessageId ?? '');
    expect(world.socket().sent('send').at(-1)).toMatchObject({ clientMessageId: refused?.clientMessageId, text: 'three', conversationId: 'cnv_1' });
  });

  it('keeps one message, whether its frames or its acceptance come first', async () => {
    const world = createWorld();
    await started(world);
    world.app.send('hello');
    world.socket().hear({ type: 'frame', ...turn, seq: 1, chunks: [text('Hi')] });
    acceptLast(world.socket());

    expect(shown(world)).toEqual(['you: hello (sent)', 'reply: Hi (running)']);
  });
});

describe('a reply', () => {
  const replying = async (world: World): Promise<FakeSocket> => {
    await started(world);
    world.app.send('hello');
    acceptLast(world.socket());
    return world.socket();
  };
  const final = { type: 'final' as const, ...turn, seq: 2, messageId: 'msg_2', textSha256: 'same', usage };

  it('streams, and is final when its digest is that of the stored text', async () => {
    const world = createWorld();
    const socket = await replying(world);
    socket.hear({ type: 'frame', ...turn, seq: 1, chunks: [text('Hello ')] });
    socket.hear({ type: 'frame', ...turn, seq: 2, chunks: [text('there')] });
    socket.hear(final);
    await world.pass(0);

    expect(shown(world)).toEqual(['you: hello (sent)', 'reply: Hello there (complete)']);
    expect(world.app.store.get().announcement).toBe('Answer ready');
    expect(world.calls.filter((call) => call.startsWith('getTurn'))).toEqual([]);
  });

  it.each([
    ['its digest is another one', 'other', [1, 2]],
    ['frames are missing at its end', 'same', [1]],
  ])('is fetched when %s', async (_name, digest, seqs) => {
    const getTurn = async (): Promise<TurnView> => view({ status: 'final', message: message('the stored text') });
    const world = createWorld({ getTurn }, async () => digest);
    const socket = await replying(world);
    for (const seq of seqs) socket.hear({ type: 'frame', ...turn, seq, chunks: [text('x')] });
    socket.hear(final);
    await world.pass(0);

    expect(shown(world).at(-1)).toBe('reply: the stored text (complete)');
  });

  it('asks for what is missing from the last good position, and once only at a time', async () => {
    const world = createWorld();
    const socket = await replying(world);
    socket.hear({ type: 'frame', ...turn, seq: 1, chunks: [text('a')] });
    socket.hear({ type: 'frame', ...turn, seq: 3, chunks: [text('c')] });
    socket.hear({ type: 'frame', ...turn, seq: 4, chunks: [text('d')] });

    expect(socket.sent('resume')).toMatchObject([{ turnId: 'trn_1', attempt: 1, afterSeq: 1 }]);
    socket.hear({ type: 'frame', ...turn, seq: 2, chunks: [text('b')] });
    expect(shown(world).at(-1)).toBe('reply: abcd (running)');
  });

  it('is resumed when nothing came for twelve seconds, and fetched when that brought nothing', async () => {
    const getTurn = async (): Promise<TurnView> => view({ status: 'final', message: message('all of it') });
    const world = createWorld({ getTurn });
    const socket = await replying(world);
    socket.hear({ type: 'frame', ...turn, seq: 1, chunks: [text('a')] });
    await world.pass(11_000);
    expect(socket.sent('resume')).toHaveLength(0);
    await world.pass(4_000);
    expect(socket.sent('resume')).toMatchObject([{ attempt: 1, afterSeq: 1 }]);
    await world.pass(15_000);

    expect(shown(world).at(-1)).toBe('reply: all of it (complete)');
  });

  it('goes on from its position after the line was lost', async () => {
    const world = createWorld();
    const socket = await replying(world);
    socket.hear({ type: 'frame', ...turn, seq: 1, chunks: [text('a')] });
    socket.onclose?.();
    expect(connectionLabel(world.app.store.get().connection)).toBe('reconnecting');
    await world.pass(1_000);
    world.socket().ready();

    expect(world.socket().sent('subscribe')).toMatchObject([{ conversationIds: ['cnv_1'] }]);
    expect(world.socket().sent('resume')).toMatchObject([{ turnId: 'trn_1', attempt: 1, afterSeq: 1 }]);
  });

  it('that runs while the page is loaded is followed from its beginning', async () => {
    const world = createWorld({ getConversation: async (id) => conversation(id, { liveTurn: { turnId: 'trn_1', position: 0 } }) });
    await started(world, 'cnv_1');
    await world.pass(13_000);

    expect(world.socket().sent('resume')[0]).toMatchObject({ turnId: 'trn_1', attempt: 0, afterSeq: 0 });
    expect(shown(world)).toEqual(['reply:  (running)']);
  });

  it('stops over the socket, and keeps what was said', async () => {
    const world = createWorld();
    const socket = await replying(world);
    socket.hear({ type: 'frame', ...turn, seq: 1, chunks: [text('so far')] });
    world.app.stop('trn_1');
    expect(socket.sent('stop')).toMatchObject([{ turnId: 'trn_1' }]);
    expect(shown(world).at(-1)).toBe('reply: so far (stopping)');
    socket.hear({ type: 'stopped', ...turn, seq: 1, messageId: 'msg_2' });

    expect(shown(world).at(-1)).toBe('reply: so far (stopped)');
  });

  it('and those that wait for it are in their places after a reload', async () => {
    const asked = (number: number) => ({
      ...message(`question ${number}`),
      id: `msg_${number}q`,
      role: 'user' as const,
      messageSeq: number * 2 - 1,
      metadata: { turnId: `trn_${number}` },
    });
    const open = (number: number, position: number) => {
      const place = { id: `msg_${number}a`, messageSeq: number * 2, parentId: `msg_${number}q`, metadata: { turnId: `trn_${number}`, position } };
      return { ...message(''), ...place, parts: [], status: 'streaming' as const };
    };
    const world = createWorld({ listMessages: async () => ({ items: [asked(1), open(1, 0), asked(2), open(2, 1)], prevCursor: null, nextCursor: null }) });
    await started(world, 'cnv_1');
    world.socket().hear({ type: 'frame', ...turn, seq: 1, chunks: [text('first')] });

    expect(shown(world)).toEqual(['you: question 1 (sent)', 'reply: first (running)', 'you: question 2 (waiting)']);
    world.socket().hear({ type: 'frame', ...turn, turnId: 'trn_2', seq: 1, chunks: [text('second')] });
    expect(shown(world).slice(2)).toEqual(['you: question 2 (sent)', 'reply: second (running)']);
  });

  it('that was followed after a reload gives way to the one that replaces it, for good', async () => {
    const stored = [
      { ...message('hello'), id: 'msg_1', role: 'user' as const, messageSeq: 1, parentId: null },
      { ...message('better'), id: 'msg_3', messageSeq: 3 },
    ];
    let isReplaced = false;
    const world = createWorld({
      getConversation: async (id) => conversation(id, { liveTurn: isReplaced ? null : { turnId: 'trn_1', position: 0 } }),
      listMessages: async () => ({ items: isReplaced ? stored : stored.slice(0, 1), prevCursor: null, nextCursor: null }),
      regenerate: async () => ({ turnId: 'trn_2', conversationId: 'cnv_1' }),
    });
    await started(world, 'cnv_1');
    const socket = world.socket();
    socket.hear({ type: 'frame', ...turn, seq: 1, chunks: [{ type: 'start', messageId: 'msg_2' }, text('good')] });
    socket.hear({ ...final, seq: 1 });
    await world.pass(0);
    expect(shown(world)).toEqual(['you: hello (sent)', 'reply: good (complete)']);
    isReplaced = true;
    world.app.regenerate('msg_2');
    await world.pass(0);
    socket.hear({ type: 'frame', ...turn, turnId: 'trn_2', seq: 1, chunks: [{ type: 'start', messageId: 'msg_3' }, text('better')] });
    socket.hear({ ...final, turnId: 'trn_2', messageId: 'msg_3', seq: 1 });
    await world.pass(0);

    expect(shown(world)).toEqual(['you: hello (sent)', 'reply: better (complete)']);
  });

  it('that failed can be asked for again, in its place', async () => {
    const world = createWorld({ regenerate: async () => ({ turnId: 'trn_2', conversationId: 'cnv_1' }) });
    const socket = await replying(world);
    const problem = { type: '', title: '', status: 502, detail: '', instance: '', code: 'turn_failed' as const };
    socket.hear({ type: 'frame', ...turn, seq: 1, chunks: [{ type: 'start', messageId: 'msg_2' }] });
    socket.hear({ type: 'failed', ...turn, problem, retryable: true });
    expect(shown(world).at(-1)).toBe('reply:  (failed)');
    world.app.regenerate('msg_2');
    await world.pass(0);
    socket.hear({ type: 'frame', ...turn, turnId: 'trn_2', seq: 1, chunks: [text('Now then')] });

    expect(shown(world)).toEqual(['you: hello (sent)', 'reply: Now then (running)']);
  });
});

describe('without a socket', () => {
  const noTicket = async (): Promise<string> => Promise.reject(new Error('no ticket'));
  const chunkAt = (index: number, chunk: ReplyChunk): StreamedChunk => ({ turnId: 'trn_1', place: { attempt: 1, seq: 1, index }, chunk });

  it('sends and streams over HTTP after five seconds, and goes on trying for a socket', async () => {
    const world = createWorld({
      fetchTicketUrl: () => new Promise(() => undefined),
      readEventStream: async (request, onChunk) => {
        if (request.method === 'POST') onChunk(chunkAt(0, text('over ')));
        onChunk(chunkAt(1, text('HTTP')));
        return 'done';
      },
      getTurn: async (_id, attempt) => (attempt === 0 ? view({}) : view({ status: 'final', message: message('over HTTP') })),
    });
    world.app.start(null);
    world.app.send('hello');
    await world.pass(4_900);
    expect(shown(world)).toEqual(['you: hello (kept)']);
    await world.pass(3_000);

    expect(world.app.store.get().connection.isFallback).toBe(true);
    expect(shown(world)).toEqual(['you: hello (sent)', 'reply: over HTTP (complete)']);
    const tries = world.calls.filter((call) => call.startsWith('fetchTicketUrl')).length;
    await world.pass(60_000);
    expect(world.calls.filter((call) => call.startsWith('fetchTicketUrl')).length).toBeGreaterThan(tries);
  });

  it('shows a message once, also while the stored messages are read before its answer is here', async () => {
    const stored = { ...message('hello'), id: 'msg_1', role: 'user' as const, messageSeq: 1, metadata: { turnId: 'trn_1' } };
    const world = createWorld({
      fetchTicketUrl: () => new Promise(() => undefined),
      readEventStream: (request, onChunk) => {
        if (request.method === 'POST') onChunk(chunkAt(0, text('so far')));
        return new Promise(() => undefined);
      },
      getTurn: async () => view({}),
      listMessages: async () => ({ items: [stored], prevCursor: null, nextCursor: null }),
    });
    world.app.start(null);
    world.app.send('hello');
    await world.pass(6_000);
    world.app.reloadThread();
    await world.pass(0);

    expect(shown(world)).toEqual(['you: hello (sent)', 'reply: so far (running)']);
  });

  it('polls when event streams bring nothing either', async () => {
    let polls = 0;
    const world = createWorld({
      fetchTicketUrl: noTicket,
      readEventStream: async () => 'cut',
      sendMessage: async () => ({ turnId: 'trn_1', conversationId: 'cnv_1' }),
      getTurn: async () => {
        polls += 1;
        return polls < 3 ? view({ frames: [] }) : view({ status: 'final', message: message('polled') });
      },
    });
    world.app.start(null);
    world.app.send('hello');
    await world.pass(30_000);

    expect(shown(world)).toEqual(['you: hello (sent)', 'reply: polled (complete)']);
    expect(new Set(world.calls.filter((call) => call.startsWith('sendMessage')).map((call) => call.split(' ').at(-1))).size).toBe(1);
  });
});
