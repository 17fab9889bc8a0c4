/** Order, waiting, interrupting, sockets and tenants, on the separate processes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAgreement } from '../../support/clients/agreement.ts';
import { type Director, signIn } from '../../support/clients/director.ts';
import { measuredLine } from '../../support/clients/measured.ts';
import { newReadings } from '../../support/clients/reading.ts';
import { providerOf } from '../../support/clients/scripted-model.ts';
import type { SocketClient } from '../../support/clients/socket-client.ts';
import { until } from '../../support/clients/until.ts';
import type { ServerFrame } from '../../support/clients/wire.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';

const long = 'Please write a long answer about casting';
const search = 'Find actors in Mumbai aged 25-35';

describe('turns of a conversation', () => {
  let product: LocalProduct;
  let messages = 0;
  const acceptedMs: number[] = [];
  const firstTextMs: number[] = [];
  beforeAll(async () => {
    product = await startLocalProduct({
      env: { CASTMATCH_AUTH: 'strict', CASTMATCH_SEED: '60', CASTMATCH_MESSAGES_PER_MINUTE: '10000', SCRIPTED_MODEL_DELTA_MS: '8' },
    });
  }, 120_000);
  afterAll(async () => {
    console.log(measuredLine('accepted', acceptedMs));
    console.log(measuredLine('first visible text after send', firstTextMs));
    await product?.stop();
  });

  const open = async (director: Director) => {
    const readings = newReadings();
    return { readings, socket: await director.connect(readings) };
  };
  const send = async (socket: SocketClient, text: string, fields: Readonly<Record<string, unknown>> = {}): Promise<ServerFrame & { turnId: string }> => {
    messages += 1;
    const sentAt = Date.now();
    const answer = await socket.request('send', { clientMessageId: `message-${messages}`, text, ...fields });
    if (answer.type === 'accepted') acceptedMs.push(Date.now() - sentAt);
    return { ...answer, turnId: answer.turnId ?? '' };
  };

  it('run in the order of their messages, one at a time; the waiting ones say at which place', async () => {
    const director = await signIn(() => product.url);
    const { socket, readings } = await open(director);
    const first = await send(socket, search);
    const { conversationId } = first;
    const others = [
      await send(socket, search, { conversationId }),
      await send(socket, 'hello', { conversationId }),
      await send(socket, 'hello', { conversationId }),
    ];
    const turns = [first, ...others];
    expect(turns.map(({ position }) => position)).toEqual([0, 1, 2, 3]);

    for (const { turnId } of turns) await until('it ends', () => readings.of(turnId).ends.length > 0, { deadlineMs: 60_000 });

    for (const { turnId } of turns) expect((await expectAgreement(director, turnId, [readings.of(turnId)])).view.status).toBe('final');
    const spans = turns.map(({ turnId }) => ({ begins: readings.of(turnId).frames[0]?.at ?? 0, ends: readings.of(turnId).ends[0]?.at ?? 0 }));
    for (const [index, span] of spans.slice(1).entries()) expect(span.begins).toBeGreaterThanOrEqual(spans[index]?.ends ?? Number.POSITIVE_INFINITY);
    expect((await director.messages(conversationId ?? '')).map(({ messageSeq, role }) => `${messageSeq} ${role}`)).toEqual([
      '1 user',
      '2 assistant',
      '3 user',
      '4 assistant',
      '5 user',
      '6 assistant',
      '7 user',
      '8 assistant',
    ]);
    for (const { turnId } of turns) expect(readings.of(turnId).ends).toHaveLength(1);
    socket.close();
  });

  it('at most three wait: the next is 429 conversation_busy by every way, and goes when there is room', async () => {
    const director = await signIn(() => product.url);
    const { socket } = await open(director);
    const first = await send(socket, long);
    const { conversationId = '' } = first;
    const waiting = [
      await send(socket, 'hello', { conversationId }),
      await send(socket, 'hello', { conversationId }),
      await send(socket, 'hello', { conversationId }),
    ];
    expect(waiting.map(({ position }) => position)).toEqual([1, 2, 3]);

    const refused = await send(socket, 'hello', { conversationId });
    expect(refused).toMatchObject({ type: 'problem', problem: { status: 429, code: 'conversation_busy' } });
    expect(await director.post('/api/v1/ai/chat', { message: 'hello', conversationId })).toMatchObject({ status: 429, body: { code: 'conversation_busy' } });
    expect(await director.stream('/api/v1/ai/chat/stream', { message: 'hello', conversationId })).toMatchObject({
      status: 429,
      problem: { code: 'conversation_busy' },
    });
    await socket.request('stop', { turnId: waiting[2]?.turnId });

    expect((await send(socket, 'hello', { conversationId })).position).toBe(3);
    for (const { turnId } of [first, ...waiting.slice(0, 2)]) await socket.request('stop', { turnId });
    socket.close();
  });

  it('interrupt stops the running one and the waiting ones, and goes at once', async () => {
    const director = await signIn(() => product.url);
    const { socket, readings } = await open(director);
    const running = await send(socket, long);
    const { conversationId } = running;
    const waiting = [await send(socket, 'hello', { conversationId }), await send(socket, 'hello', { conversationId })];
    await until('something is said', () => readings.of(running.turnId).frames.length > 10);

    const interrupting = await send(socket, search, { conversationId, interrupt: true });

    expect(interrupting).toMatchObject({ type: 'accepted', position: 0 });
    for (const { turnId } of [running, ...waiting, interrupting]) await until('it ends', () => readings.of(turnId).ends.length > 0, { deadlineMs: 40_000 });
    expect(readings.of(running.turnId).ends[0]?.frame.type).toBe('stopped');
    for (const { turnId } of waiting) expect(readings.of(turnId).ends[0]?.frame).toMatchObject({ type: 'stopped', attempt: 0, seq: 0 });
    expect(readings.of(interrupting.turnId).ends[0]?.frame.type).toBe('final');
    const stopped = await expectAgreement(director, running.turnId, [readings.of(running.turnId)]);
    expect(stopped.text).toMatch(/^Here is a casting checklist/);
    await expectAgreement(director, interrupting.turnId, [readings.of(interrupting.turnId)]);
    socket.close();
  });

  it('a sixth socket of a person closes the oldest, and nobody else', async () => {
    const director = await signIn(() => product.url);
    const other = await open(await signIn(() => product.url));
    const tabs = [];
    for (let tab = 0; tab < 5; tab += 1) tabs.push(await open(director));
    expect(tabs.every(({ socket }) => socket.isOpen())).toBe(true);

    const sixth = await open(director);

    await tabs[0]?.socket.closed;
    for (const { socket } of [...tabs.slice(1), sixth, other]) expect((await socket.request('ping')).type).toBe('pong');
    for (const { socket } of [...tabs, sixth, other]) socket.close();
  });

  it('two organizations with the same people, aliases and ids never meet', async () => {
    const [ours, theirs] = await Promise.all([
      signIn(() => product.url, { sub: 'meera', org: 'first' }),
      signIn(() => product.url, { sub: 'meera', org: 'second' }),
    ]);
    const [mine, other] = [await open(ours), await open(theirs)];
    const sent = await mine.socket.request('send', { clientMessageId: 'same', text: long, conversationId: 'diwali' });
    const sentThere = await other.socket.request('send', { clientMessageId: 'same', text: 'hello', conversationId: 'diwali' });
    expect(sentThere.conversationId).not.toBe(sent.conversationId);
    const turnId = sent.turnId ?? '';

    const outside = [
      (await theirs.get(`/api/v1/turns/${turnId}`)).status,
      (await theirs.post(`/api/v1/turns/${turnId}/stop`)).status,
      (await theirs.resumeStream(turnId)).status,
      (await theirs.get(`/api/v1/conversations/${sent.conversationId}`)).status,
      (await theirs.get(`/api/v1/conversations/${sent.conversationId}/messages`)).status,
      (await theirs.post('/api/v1/ai/chat', { message: 'hello', conversationId: sent.conversationId })).status,
      (await other.socket.request('resume', { turnId, attempt: 0, afterSeq: 0 })).problem?.status,
      (await other.socket.request('stop', { turnId })).problem?.status,
      (await other.socket.request('subscribe', { conversationIds: [sent.conversationId] })).problem?.status,
    ];

    expect(outside).toEqual(Array(9).fill(404));
    await until('ours ends', () => mine.readings.of(turnId).ends.length > 0);
    expect((await expectAgreement(ours, turnId, [mine.readings.of(turnId)])).view.status).toBe('final');
    await until('theirs ends', () => other.readings.of(sentThere.turnId ?? '').ends.length > 0);
    expect(other.readings.all().map((reading) => reading.turnId)).toEqual([sentThere.turnId]);
    expect(other.socket.received.filter((frame) => JSON.stringify(frame).includes(sent.conversationId ?? '?') && frame.type !== 'problem')).toEqual([]);
    const found = await theirs.post<{ talents: unknown[] }>('/api/v1/ai/chat', { message: search });
    expect(found.body.talents).toEqual([]);
    for (const { socket } of [mine, other]) socket.close();
  });

  it("a colleague's private conversation is not there for another", async () => {
    const [owner, colleague] = await Promise.all([signIn(() => product.url), signIn(() => product.url)]);
    const { body } = await owner.post<{ turnId: string; conversationId: string }>('/api/v1/ai/chat', { message: 'hello' });

    const seen = [
      (await colleague.get(`/api/v1/turns/${body.turnId}`)).status,
      (await colleague.get(`/api/v1/conversations/${body.conversationId}/messages`)).status,
      (await colleague.post('/api/v1/ai/chat', { message: 'hello', conversationId: body.conversationId })).status,
    ];

    expect(seen).toEqual([404, 404, 404]);
  });

  it("a refusal of the provider ends the attempt; the answer is the product's own words, and every reader has them", async () => {
    const director = await signIn(() => product.url);
    const { socket, readings } = await open(director);
    await providerOf(product).order({ kind: 'refusal', afterDeltas: 12, match: 'will-be-refused' });

    const { turnId } = await send(socket, `${long} (will-be-refused)`);

    await until('it ends', () => readings.of(turnId).ends.length > 0);
    const { text, view } = await expectAgreement(director, turnId, [readings.of(turnId)]);
    expect(view).toMatchObject({ status: 'final', attempt: 2 });
    expect(text).not.toContain('Here is a casting checklist');
    socket.close();
  });

  it('twenty people at once: each message is accepted soon, and text is soon there', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, async () => open(await signIn(() => product.url))));

    await Promise.all(
      people.map(async ({ socket, readings }) => {
        const sentAt = Date.now();
        const { turnId } = await send(socket, search);
        await until('it ends', () => readings.of(turnId).ends.length > 0, { deadlineMs: 60_000 });
        const first = readings.of(turnId).frames.find(({ frame }) => frame.chunks.some(({ type }) => type === 'text-delta'));
        firstTextMs.push((first?.at ?? Number.POSITIVE_INFINITY) - sentAt);
        socket.close();
      }),
    );

    expect(Math.max(...firstTextMs)).toBeLessThan(15_000);
  });
});
