/** Design section 5, sentence by sentence: server-sent events of the running product. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FinishMetadata, ReplyChunk } from '../../../layers/contracts/index.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { assembledText, call, type EventStream, type Json, orderFault, type Person, parseEvents, pause, quick, readEvents, someone } from './client.ts';

let product: LocalProduct;
let me: Person;
const mine = (line: string, body?: unknown) => call(product, me, line, body);
const stream = (line: string, options?: Parameters<typeof readEvents>[3]) => readEvents(product, me, line, options);
const chat = (message: string, more: Record<string, unknown> = {}) => stream('POST /api/v1/ai/chat/stream', { body: { message, ...more } });
const chunks = ({ events }: Pick<EventStream, 'events'>): Json[] => events.filter(({ id }) => id !== undefined).map(({ chunk }) => chunk);
const ids = ({ events }: Pick<EventStream, 'events'>): string[] => events.flatMap(({ id }) => (id === undefined ? [] : [id]));
const slow = (match: string, deltaMs = 100) => orderFault(product, { kind: 'pace', deltaMs, match });
const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

beforeAll(async () => {
  product = await startLocalProduct({ env: { ...quick, CASTMATCH_SEED: '300' } });
  me = await someone(product, { sub: 'streamer', org: 'demo' });
  silent = listenInSilence();
});
afterAll(() => product?.stop());

/** Frames as the events' ids tell them. */
const framesOf = (events: EventStream['events']): { seq: number; chunks: Json[] }[] => {
  const frames = new Map<number, Json[]>();
  for (const { id, chunk } of events) {
    if (id === undefined) continue;
    const [, , seq, index] = id.split(':');
    const frame = frames.get(Number(seq)) ?? [];
    expect(Number(index)).toBe(frame.length);
    frame.push(chunk);
    frames.set(Number(seq), frame);
  }
  return [...frames].map(([seq, list]) => ({ seq, chunks: list }));
};

describe('an answer as events', () => {
  const routes = [
    ['POST /api/v1/ai/chat/stream', 'message'],
    ['POST /api/ai/chat/stream', 'message'],
    ['POST /api/v1/conversations/streamed/messages/ai/stream', 'content'],
  ] as const;
  it.each(routes)("%s streams the whole answer with the protocol's header", async (line, field) => {
    const answer = await stream(line, { body: { [field]: 'Find actors in Mumbai aged 25-35' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(answer.headers.get('x-vercel-ai-ui-message-stream')).toBe('v1');
    expect(answer.headers.get('api-version')).toBe('1');
    expect(answer.text.endsWith('data: [DONE]\n\n')).toBe(true);
    expect(answer.events.at(-1)).toEqual({ id: undefined, chunk: '[DONE]' });
    const said = chunks(answer);
    for (const chunk of said) ReplyChunk.parse(chunk);
    expect(said[0]).toMatchObject({ type: 'start', messageId: expect.stringMatching(/^msg_/) });
    expect(said.at(-1).type).toBe('finish');
    const { turnId, messageId } = FinishMetadata.strict().parse(said.at(-1).messageMetadata);
    expect(messageId).toBe(said[0].messageId);
    expect(ids(answer).every((id) => id.startsWith(`${turnId}:1:`))).toBe(true);
    const { body } = await mine(`GET /api/v1/turns/${turnId}`);
    expect(
      body.message.parts
        .filter((part: Json) => part.type === 'text')
        .map((part: Json) => part.text)
        .join('\n'),
    ).toBe(assembledText(said));
    expect(body.frames.map(({ seq, chunks: list }: Json) => ({ seq, chunks: list }))).toEqual(framesOf(answer.events));
  });
  it('keeps the laws of frames: dense, steps end their frames, data lies inside steps, sizes', async () => {
    const frames = framesOf((await chat('Find actors in Mumbai aged 25-35')).events);
    expect(frames.map(({ seq }) => seq)).toEqual(frames.map((_, index) => index + 1));
    let inStep = false;
    const open = new Set<string>();
    const all = frames.flatMap(({ chunks: list }) => list);
    for (const { chunks: list } of frames) {
      expect(bytes(JSON.stringify(list))).toBeLessThanOrEqual(28 * 1024);
      list.forEach((chunk, index) => {
        expect(bytes(JSON.stringify(chunk))).toBeLessThanOrEqual(24 * 1024);
        const next = list[index + 1]?.type;
        inStep = chunk.type === 'start-step' || (inStep && chunk.type !== 'finish-step');
        if (chunk.type === 'start-step') expect(next).toBeUndefined();
        if (chunk.type === 'finish-step') expect([next === 'start-step' || next === 'finish', open.size]).toEqual([true, 0]);
        if (/^(data|text|tool)-/.test(chunk.type)) expect(inStep).toBe(true);
        if (chunk.type === 'text-start') open.add(chunk.id);
        if (chunk.type === 'text-delta') expect(open.has(chunk.id)).toBe(true);
        if (chunk.type === 'text-end') expect(open.delete(chunk.id)).toBe(true);
      });
    }
    expect(inStep).toBe(false);
    expect(all.filter(({ type }) => type === 'start-step')).toHaveLength(2);
    expect(all.filter(({ type }) => type === 'finish')).toHaveLength(1);
  });
  it('brings real people as cards: small, in Mumbai, of an overlapping age, and names them as links', async () => {
    const said = chunks(await chat('Find actors in Mumbai aged 25-35'));
    const cards = said.filter(({ type }) => type === 'data-talents').flatMap(({ data }) => data.talents);
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.length).toBeLessThanOrEqual(20);
    for (const card of cards) {
      expect(bytes(JSON.stringify(card))).toBeLessThanOrEqual(1_200);
      expect(card.baseCity).toBe('Mumbai');
      expect(card.playingAge.min).toBeLessThanOrEqual(35);
      expect(card.playingAge.max).toBeGreaterThanOrEqual(25);
      expect(card.topSkills.length).toBeLessThanOrEqual(6);
      expect(card.reasons.length).toBeLessThanOrEqual(4);
      expect(card.unknown.length).toBeLessThanOrEqual(4);
    }
    const text = assembledText(said);
    const links = [...text.matchAll(/\[([^\]]+)\]\(talent:(tal_[0-9A-HJKMNP-TV-Z]{26})\)/g)];
    expect(links.length).toBeGreaterThan(0);
    for (const [, name, id] of links) expect(cards.find((card) => card.id === id)?.stageName).toBe(name);
    expect(text).not.toContain('[[tal_');
  });
  it('a link is never cut: no delta holds half of one, and no marker is shown', async () => {
    for (const { type, delta } of chunks(await chat('Find actors in Mumbai aged 25-35'))) {
      if (type !== 'text-delta') continue;
      expect(delta.split('](talent:').length - 1).toBe(delta.match(/\[[^\]]+\]\(talent:tal_\w{26}\)/g)?.length ?? 0);
      expect(delta).not.toContain('[[');
    }
  });
  it('the same answer over the waiting route: talents, text and usage agree with the stream', async () => {
    const { body } = await mine('POST /api/v1/ai/chat', { message: 'Find actors in Mumbai aged 25-35', clientMessageId: 'both-ways' });
    const streamed = chunks(await chat('Find actors in Mumbai aged 25-35', { clientMessageId: 'both-ways' }));
    expect(streamed.at(-1).messageMetadata.turnId).toBe(body.turnId);
    expect(assembledText(streamed)).toBe(body.text);
    expect(streamed.at(-1).messageMetadata.usage).toEqual(body.usage);
    expect(streamed.flatMap(({ type, data }) => (type === 'data-talents' ? data.talents : []))).toEqual(body.talents);
  });
  it('a repeated POST streams the existing turn, while it runs and after', async () => {
    await slow('repeat me', 60);
    const ask = () => chat('Hello, repeat me', { clientMessageId: 'repeated' });
    const [one, two] = await Promise.all([ask(), pause(700).then(ask)]);
    const three = await ask();
    expect(two.events).toEqual(one.events);
    expect(three.events).toEqual(one.events);
    const conflict = await chat('another text', { clientMessageId: 'repeated' });
    expect([conflict.status, JSON.parse(conflict.text || '{}').code]).toEqual([409, 'client_message_id_conflict']);
  });
});

describe('resuming', () => {
  let whole: EventStream;
  let turnId: string;
  beforeAll(async () => {
    whole = await chat('Find actors in Mumbai aged 25-35');
    turnId = ids(whole)[0]?.split(':')[0] ?? '';
  });
  it('GET /turns/{id}/stream replays an ended turn and ends', async () => {
    const again = await stream(`GET /api/v1/turns/${turnId}/stream`);
    expect([again.status, again.headers.get('x-vercel-ai-ui-message-stream')]).toEqual([200, 'v1']);
    expect(again.events).toEqual(whole.events);
  });
  it('Last-Event-ID goes on with the very next chunk, wherever in a frame that is', async () => {
    const all = ids(whole);
    for (const place of [...all.keys()].filter((index) => index % 5 === 0 || index >= all.length - 5)) {
      const rest = await stream(`GET /api/v1/turns/${turnId}/stream`, { headers: { 'last-event-id': all[place] ?? '' } });
      expect(rest.events).toEqual(whole.events.slice(place + 1));
    }
  });
  it('after the last event only [DONE] is left', async () => {
    const rest = await stream(`GET /api/v1/turns/${turnId}/stream`, { headers: { 'last-event-id': ids(whole).at(-1) ?? '' } });
    expect(rest.events).toEqual([{ id: undefined, chunk: '[DONE]' }]);
  });
  it('a position after the end of its frame, or of an attempt that never was, is a position all the same', async () => {
    const beyond = await stream(`GET /api/v1/turns/${turnId}/stream`, { headers: { 'last-event-id': `${turnId}:1:1:99` } });
    expect(beyond.events).toEqual(whole.events.slice(2));
    const later = await stream(`GET /api/v1/turns/${turnId}/stream`, { headers: { 'last-event-id': `${turnId}:9:1:0` } });
    expect(chunks(later)).toEqual([]);
  });
  it('a Last-Event-ID that is none of ours is 400; one of another turn is no position here', async () => {
    for (const bad of ['nonsense', `${turnId}:1:1`, `${turnId}:a:b:c`, `${turnId}:-1:1:0`]) {
      const refused = await stream(`GET /api/v1/turns/${turnId}/stream`, { headers: { 'last-event-id': bad } });
      expect(refused.status).toBe(400);
    }
    const other = await stream(`GET /api/v1/turns/${turnId}/stream`, { headers: { 'last-event-id': 'trn_01J00000000000000000000000:1:5:0' } });
    expect(other.events).toEqual(whole.events);
  });
  it('a repeated POST with Last-Event-ID goes on from there', async () => {
    const body = { message: 'Hello', clientMessageId: 'post-resumed' };
    const first = await stream('POST /api/v1/ai/chat/stream', { body });
    const rest = await stream('POST /api/v1/ai/chat/stream', { body, headers: { 'last-event-id': ids(first)[2] ?? '' } });
    expect(rest.events).toEqual(first.events.slice(3));
  });
  it('a client that leaves in the middle comes back and has the whole, and the reply was never stopped', async () => {
    await slow('leave me', 60);
    const begun = await stream('POST /api/v1/ai/chat/stream', {
      body: { message: 'Hello, leave me' },
      enough: (text) => text.length > 1_200,
    });
    expect(begun.isDone).toBe(false);
    const last = ids(begun).at(-1) ?? '';
    const id = last.split(':')[0];
    const rest = await stream(`GET /api/v1/turns/${id}/stream`, { headers: { 'last-event-id': last } });
    expect(rest.isDone).toBe(true);
    const { body } = await mine(`GET /api/v1/turns/${id}`);
    expect(body.status).toBe('final');
    const text = assembledText([...chunks(begun), ...chunks(rest)]);
    expect(
      body.message.parts
        .filter((part: Json) => part.type === 'text')
        .map((part: Json) => part.text)
        .join('\n'),
    ).toBe(text);
  });
  it('GET .../messages/ai/stream is the live turn, and 204 when there is none', async () => {
    await slow('watch me', 60);
    const asked = stream('POST /api/v1/conversations/watched/messages/ai/stream', { body: { content: 'Hello, watch me' } });
    let live: EventStream | undefined;
    for (let tries = 0; tries < 50 && live?.status !== 200; tries += 1) {
      await pause(100);
      live = await stream('GET /api/v1/conversations/watched/messages/ai/stream');
    }
    expect(live?.events).toEqual((await asked).events);
    const none = await stream('GET /api/v1/conversations/watched/messages/ai/stream');
    expect([none.status, none.text]).toEqual([204, '']);
    const misplaced = await stream('GET /api/v1/conversations/watched/messages/ai/stream', { headers: { 'last-event-id': 'nowhere' } });
    expect(misplaced.status).toBe(400);
    expect((await stream('GET /api/v1/conversations/unheard-of/messages/ai/stream')).status).toBe(404);
  });
});

describe('ends', () => {
  it('a stopped turn ends with abort and [DONE], and its text is kept', async () => {
    await slow('halt me', 60);
    const asked = stream('POST /api/v1/conversations/halted/messages/ai/stream', { body: { content: 'write a long answer, halt me' } });
    await pause(1_200);
    const { body: view } = await mine('GET /api/v1/conversations/halted');
    await mine(`POST /api/v1/turns/${view.liveTurn.turnId}/stop`);
    const answer = await asked;
    expect(chunks(answer).at(-1).type).toBe('abort');
    expect(answer.isDone).toBe(true);
    const { body } = await mine(`GET /api/v1/turns/${view.liveTurn.turnId}`);
    expect(body).toMatchObject({ status: 'stopped', message: { status: 'stopped' } });
    const kept = body.message.parts
      .filter((part: Json) => part.type === 'text')
      .map((part: Json) => part.text)
      .join('\n');
    expect(kept).toBe(assembledText(chunks(answer)));
    expect(kept.length).toBeGreaterThan(0);
  });
  it('a turn that was stopped while it waited is start, abort and [DONE], and resumable in between', async () => {
    await slow('hold on', 150);
    void stream('POST /api/v1/conversations/waits/messages/ai/stream', { body: { content: 'write a long answer, hold on' } });
    await pause(700);
    const waiting = stream('POST /api/v1/conversations/waits/messages/ai/stream', { body: { content: 'and this?' } });
    let turns: Json[] = [];
    for (let tries = 0; tries < 50 && turns.length < 2; tries += 1) {
      const { body } = await mine('GET /api/v1/conversations/waits/messages');
      turns = body.items.filter(({ status }: Json) => status === 'streaming').map(({ metadata }: Json) => metadata.turnId);
      await pause(50);
    }
    await mine(`POST /api/v1/turns/${turns[1]}/stop`);
    const answer = await waiting;
    expect(answer.events.map(({ chunk }) => chunk.type ?? chunk)).toEqual(['start', 'abort', '[DONE]']);
    const rest = await stream(`GET /api/v1/turns/${turns[1]}/stream`, { headers: { 'last-event-id': ids(answer)[0] ?? '' } });
    expect(rest.events).toEqual(answer.events.slice(1));
    await mine(`POST /api/v1/turns/${turns[0]}/stop`);
  });
  it.each([
    ['overloaded for good', { kind: 'error', status: 529, type: 'overloaded_error' }],
    ['refused before any text', { kind: 'refusal', afterDeltas: 0 }],
  ])('a model that is %s gives a degraded final answer, never a failure', async (_name, fault) => {
    for (let count = 0; count < 14; count += 1) await orderFault(product, { ...fault, match: 'go wrong' });
    const answer = await chat('Please go wrong');
    expect(chunks(answer).at(-1)).toMatchObject({ type: 'finish', messageMetadata: { degraded: true } });
    const { turnId } = chunks(answer).at(-1).messageMetadata;
    const { body } = await mine(`GET /api/v1/turns/${turnId}`);
    expect(body.status).toBe('final');
    expect(assembledText(chunks(answer))).not.toBe('');
  });
  it('textSha256 of the socket, text of the waiting route and the streamed text are one', async () => {
    const answer = await chat('Hello');
    const { turnId } = chunks(answer).at(-1).messageMetadata;
    const { body } = await mine(`GET /api/v1/turns/${turnId}`);
    const stored = body.message.parts
      .filter((part: Json) => part.type === 'text')
      .map((part: Json) => part.text)
      .join('\n');
    const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
    expect(sha256(assembledText(chunks(answer)))).toBe(sha256(stored));
  });
});

/** Asked at the beginning and looked at in the end: times at which something came of a turn that says nothing for 12 s at a time. */
let silent: Promise<number[]>;
const listenInSilence = async (): Promise<number[]> => {
  await slow('be silent', 12_000);
  const times: number[] = [];
  let length = 0;
  await stream('POST /api/v1/ai/chat/stream', {
    body: { message: 'write a long answer, be silent' },
    enough: (text) => {
      if (text.length > length) times.push(Date.now());
      length = text.length;
      return parseEvents(text).comments > 0;
    },
  });
  return times;
};
it('a comment goes out at least every 15 s while nothing else does', { timeout: 60_000 }, async () => {
  const times = await silent;
  expect(times.length).toBeGreaterThan(1);
  for (const [index, at] of times.entries()) if (index > 0) expect(at - (times[index - 1] ?? at)).toBeLessThanOrEqual(15_000);
});
