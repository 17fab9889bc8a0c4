/** Design section 6, sentence by sentence: sockets of the running product. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ServerFrame } from '../../../layers/contracts/index.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import {
  assembledText,
  call,
  chunksOf,
  type Json,
  openSocket,
  orderFault,
  type Person,
  pause,
  quick,
  readySocket,
  type Socket,
  someone,
  ticketUrl,
} from './client.ts';

let product: LocalProduct;
let me: Person;
const mine = (line: string, body?: unknown) => call(product, me, line, body);
const slow = (match: string, deltaMs = 100) => orderFault(product, { kind: 'pace', deltaMs, match });
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
let messages = 0;
const fresh = (): string => {
  messages += 1;
  return `message-${messages}`;
};
const send = (socket: Socket, text: string, more: Record<string, unknown> = {}) => socket.ask({ action: 'send', clientMessageId: fresh(), text, ...more });
const end = (socket: Socket, turnId: string, milliseconds?: number) =>
  socket.wait('end of the turn', (frame) => frame.turnId === turnId && ['final', 'stopped', 'failed'].includes(frame.type), milliseconds);
const absent = (prefix: string): string => `${prefix}_01J00000000000000000000000`;
const storedText = async (turnId: string): Promise<string> => {
  const { body } = await mine(`GET /api/v1/turns/${turnId}`);
  return body.message.parts
    .filter((part: Json) => part.type === 'text')
    .map((part: Json) => part.text)
    .join('\n');
};

const open: Socket[] = [];
const ready = async (who = me): Promise<Socket> => {
  const socket = await readySocket(product, who);
  open.push(socket);
  return socket;
};

beforeAll(async () => {
  product = await startLocalProduct({ env: quick });
  me = await someone(product);
});
afterAll(async () => {
  for (const socket of open) socket.raw.terminate();
  await product?.stop();
});

describe('connecting', () => {
  it('hello comes first, and ready answers it', async () => {
    const socket = await openSocket(await ticketUrl(product, me));
    open.push(socket);
    const early = await socket.ask({ action: 'ping' });
    expect(early).toMatchObject({ type: 'problem', problem: { code: 'hello_first', status: 400 } });
    socket.send({ action: 'hello', protocol: 1 });
    const answer = await socket.wait('ready', ({ type }) => type === 'ready');
    expect(answer).toEqual({ type: 'ready', serverTime: expect.any(String), heartbeatSeconds: 240, authExpiresAt: expect.any(String) });
    for (const time of [answer.serverTime, answer.authExpiresAt]) expect(new Date(time).toISOString()).toBe(time);
    expect(Date.parse(answer.authExpiresAt)).toBeGreaterThan(Date.now());
  });
  it('a protocol that is not spoken is a problem, and hello may be said again', async () => {
    const socket = await openSocket(await ticketUrl(product, me));
    open.push(socket);
    expect(await socket.ask({ action: 'hello', protocol: 2 })).toMatchObject({ type: 'problem', problem: { code: 'unsupported_protocol' } });
    expect(await socket.ask({ action: 'hello', protocol: 1 })).toMatchObject({ type: 'ready' });
  });
  it.each([
    ['no ticket', (url: string) => url.split('?')[0] ?? ''],
    ['an empty ticket', (url: string) => `${url.split('?')[0]}?ticket=`],
    ['a made-up ticket', (url: string) => `${url.split('?')[0]}?ticket=${'a'.repeat(43)}`],
    ['a ticket of 100 KB', (url: string) => `${url.split('?')[0]}?ticket=${'a'.repeat(9_000)}`],
  ])('%s opens no socket', async (_name, change) => {
    await expect(openSocket(change(await ticketUrl(product, me)))).rejects.toThrow(/refused with 4\d\d/);
  });
  it('a ticket is good once, also for two at the same moment', async () => {
    const url = await ticketUrl(product, me);
    const both = await Promise.allSettled([openSocket(url), openSocket(url)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of both) if (one.status === 'fulfilled') one.value.raw.terminate();
    await expect(openSocket(url)).rejects.toThrow('refused with 401');
  });
  it('Origin, when present, must be on the allow-list', async () => {
    const own = await openSocket(await ticketUrl(product, me), { origin: `http://localhost:${product.port}` });
    own.close();
    for (const origin of ['http://evil.example', 'null', `http://localhost:${product.port}.evil.example`, `https://localhost:${product.port}`])
      await expect(openSocket(await ticketUrl(product, me), { origin })).rejects.toThrow('refused with 403');
  });
  it('a sixth socket of a user closes the oldest', async () => {
    const who = await someone(product);
    const sockets: Socket[] = [];
    for (let count = 0; count < 6; count += 1) sockets.push(await ready(who));
    const { code } = (await sockets[0]?.closed) ?? { code: 0 };
    expect(code).toBeGreaterThanOrEqual(1000);
    for (const socket of sockets.slice(1)) expect(await socket.ask({ action: 'ping' })).toMatchObject({ type: 'pong' });
  });
});

describe('requests', () => {
  let socket: Socket;
  beforeAll(async () => {
    socket = await ready();
  });
  it('ping is answered by pong, with a requestId and without', async () => {
    expect(await socket.ask({ action: 'ping', requestId: 'p-1' })).toEqual({ type: 'pong', requestId: 'p-1' });
    socket.send({ action: 'ping' });
    expect(await socket.wait('bare pong', (frame) => frame.type === 'pong' && frame.requestId === undefined)).toEqual({ type: 'pong' });
  });
  it('send is accepted, subscribes its socket, streams frames and ends with final', async () => {
    const accepted = await send(socket, 'Hello Claude');
    expect(accepted).toEqual({
      type: 'accepted',
      requestId: expect.any(String),
      conversationId: expect.stringMatching(/^cnv_/),
      messageId: expect.stringMatching(/^msg_/),
      turnId: expect.stringMatching(/^trn_/),
      position: 0,
      duplicate: false,
    });
    const final = await end(socket, accepted.turnId);
    expect(final).toMatchObject({ type: 'final', conversationId: accepted.conversationId, attempt: 1, messageId: expect.stringMatching(/^msg_/) });
    const frames = socket.received.filter((frame) => frame.type === 'frame' && frame.turnId === accepted.turnId);
    expect(frames.map(({ seq }) => seq)).toEqual(frames.map((_, index) => index + 1));
    expect(final.seq).toBe(frames.length);
    expect(frames.every(({ conversationId, attempt }) => conversationId === accepted.conversationId && attempt === 1)).toBe(true);
    const text = assembledText(chunksOf(socket.received, accepted.turnId));
    expect(await storedText(accepted.turnId)).toBe(text);
    expect(final.textSha256).toBe(sha256(text));
    expect(final.usage).toEqual((await mine(`GET /api/v1/turns/${accepted.turnId}`)).body.message.metadata.usage);
    expect(socket.received.indexOf(accepted)).toBeLessThan(socket.received.indexOf(frames[0]));
    const { body } = await mine(`GET /api/v1/conversations/${accepted.conversationId}/messages`);
    expect(body.items.map(({ id }: Json) => id)).toEqual([accepted.messageId, final.messageId]);
  });
  it('everything that came is of the contract', () => {
    for (const frame of socket.received) ServerFrame.parse(frame);
    for (const frame of socket.received) expect(Buffer.byteLength(JSON.stringify(frame))).toBeLessThanOrEqual(28 * 1024);
  });
  it('send takes an alias and a parentId', async () => {
    const first = await send(socket, 'one', { conversationId: 'by-socket' });
    await end(socket, first.turnId);
    const edited = await send(socket, 'one, edited', { conversationId: 'by-socket', parentId: null });
    expect(edited.conversationId).toBe(first.conversationId);
    await end(socket, edited.turnId);
    const { body } = await mine('GET /api/v1/conversations/by-socket/messages?all=true');
    expect(body.items.map(({ parentId }: Json) => parentId)).toEqual([null, first.messageId, null, edited.messageId]);
  });
  it('the same clientMessageId by socket and by HTTP is one message, and the repeat is streamed too', async () => {
    const frame = { action: 'send', clientMessageId: 'everywhere', text: 'Just once' };
    const [one, two, http] = await Promise.all([
      socket.ask(frame),
      socket.ask(frame),
      mine('POST /api/v1/ai/chat', { message: 'Just once', clientMessageId: 'everywhere' }),
    ]);
    expect(new Set([one.turnId, two.turnId, http.body.turnId]).size).toBe(1);
    expect([one.duplicate, two.duplicate].filter((duplicate) => !duplicate).length).toBeLessThanOrEqual(1);
    const late = await ready();
    expect(await late.ask(frame)).toMatchObject({ type: 'accepted', turnId: one.turnId, duplicate: true, messageId: one.messageId });
    const final = await end(late, one.turnId);
    expect(sha256(assembledText(chunksOf(late.received, one.turnId)))).toBe(final.textSha256);
    const conflict = await socket.ask({ ...frame, text: 'Something else' });
    expect(conflict).toMatchObject({ type: 'problem', problem: { status: 409, code: 'client_message_id_conflict' } });
    const elsewhere = await socket.ask({ ...frame, conversationId: 'somewhere-else' });
    expect(elsewhere).toMatchObject({ type: 'problem', problem: { status: 409, code: 'client_message_id_conflict' } });
  });
  it.each([
    ['stop', { turnId: absent('trn') }],
    ['resume', { turnId: absent('trn'), attempt: 0, afterSeq: 0 }],
    ['subscribe', { conversationIds: [absent('cnv')] }],
    ['unsubscribe', { conversationIds: [absent('cnv')] }],
    ['send', { clientMessageId: 'to-nowhere', text: 'x', conversationId: absent('cnv') }],
  ])('%s of something unknown is one problem not_found', async (action, fields) => {
    const answer = await socket.ask({ action, ...fields });
    expect(answer).toMatchObject({ type: 'problem', problem: { status: 404, code: 'not_found' } });
    await pause(150);
    expect(socket.received.filter(({ requestId }) => requestId === answer.requestId)).toHaveLength(1);
  });
  it('every request has been answered exactly once', () => {
    const counts = new Map<string, number>();
    for (const { requestId } of socket.received) if (requestId !== undefined) counts.set(requestId, (counts.get(requestId) ?? 0) + 1);
    expect([...counts.values()].every((count) => count === 1)).toBe(true);
  });
  it('a hundred pings at once have a hundred pongs', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => socket.ask({ action: 'ping' })));
    expect(new Set(answers.map(({ requestId }) => requestId)).size).toBe(100);
  });
});

describe('frames and texts that are too long', () => {
  let socket: Socket;
  beforeAll(async () => {
    socket = await ready();
  });
  const sized = (bytes: number, requestId: string): string => {
    const frame = JSON.stringify({ action: 'ping', requestId, padding: '' });
    return frame.replace('"padding":""', `"padding":"${'x'.repeat(bytes - Buffer.byteLength(frame))}"`);
  };
  it.each([28 * 1024 + 1, 32_768])('a frame of %i bytes is answered by frame_too_large, and the socket stays', async (bytes) => {
    const before = socket.received.length;
    socket.send(sized(bytes, `long-${bytes}`));
    for (let tries = 0; tries < 100 && socket.received.length === before; tries += 1) await pause(50);
    expect(socket.received.slice(before)).toMatchObject([{ type: 'problem', problem: { code: 'frame_too_large', status: 413 } }]);
    expect(await socket.ask({ action: 'ping' })).toMatchObject({ type: 'pong' });
  });
  it('a frame of exactly 28 KiB is read', async () => {
    socket.send(sized(28 * 1024, 'fits'));
    expect(await socket.wait('answer', ({ requestId }) => requestId === 'fits')).toMatchObject({ type: 'problem', problem: { code: 'invalid_frame' } });
  });
  it('beyond 32,768 bytes the socket closes with 1009', async () => {
    const doomed = await ready();
    doomed.send(sized(32_769, 'too-long'));
    expect((await doomed.closed).code).toBe(1009);
  });
  it.each([
    ['16,001 characters', 'a'.repeat(16_001)],
    ['more than 24 KiB', 'क'.repeat(8_193)],
  ])('a text of %s is 413 text_too_long', async (_name, text) => {
    expect(await send(socket, text)).toMatchObject({ type: 'problem', problem: { status: 413, code: 'text_too_long' } });
  });
  it.each([
    ['16,000 characters', 'a'.repeat(16_000)],
    ['24 KiB', 'क'.repeat(8_192)],
  ])('a text of %s is accepted and kept whole', async (_name, text) => {
    const accepted = await send(socket, text);
    expect(accepted.type).toBe('accepted');
    const { body } = await mine(`GET /api/v1/conversations/${accepted.conversationId}/messages`);
    expect(body.items[0].parts[0].text === text).toBe(true);
  });
  it.each(['', '   ', '\n\t\u3000'])('a blank text (%j) is 400', async (text) => {
    expect(await send(socket, text)).toMatchObject({ type: 'problem', problem: { status: 400 } });
  });
});

describe('following', () => {
  it('subscribe tells where the live turns stand, and their frames come from then on', async () => {
    await slow('follow me', 60);
    const sender = await ready();
    const accepted = await send(sender, 'Hello, follow me');
    await sender.wait('a few frames', ({ type, seq }) => type === 'frame' && seq >= 5);
    const other = await ready();
    const { body: quiet } = await mine('POST /api/v1/conversations', {});
    const answer = await other.ask({ action: 'subscribe', conversationIds: [accepted.conversationId, quiet.id] });
    expect(answer).toMatchObject({
      type: 'ok',
      data: { conversations: [{ conversationId: accepted.conversationId }, { conversationId: quiet.id, liveTurn: null }] },
    });
    const { liveTurn } = answer.data.conversations[0];
    expect(liveTurn).toMatchObject({ turnId: accepted.turnId, attempt: 1, lastSeq: expect.any(Number) });
    const final = await end(other, accepted.turnId);
    const seqs = other.received.filter(({ type }) => type === 'frame').map(({ seq }) => seq);
    for (let seq = liveTurn.lastSeq + 1; seq <= final.seq; seq += 1) expect(seqs).toContain(seq);
  });
  it('subscribe takes an alias; after unsubscribe nothing more comes', async () => {
    const socket = await ready();
    const first = await send(socket, 'Hello', { conversationId: 'followed' });
    await end(socket, first.turnId);
    const other = await ready();
    const answer = await other.ask({ action: 'subscribe', conversationIds: ['followed'] });
    expect(answer.data.conversations).toEqual([{ conversationId: first.conversationId, liveTurn: null }]);
    expect(await other.ask({ action: 'unsubscribe', conversationIds: ['followed'] })).toMatchObject({ type: 'ok' });
    const before = other.received.length;
    const second = await send(socket, 'Hello again', { conversationId: 'followed' });
    await end(socket, second.turnId);
    expect(other.received.slice(before)).toEqual([]);
  });
  it('at most 50 in all: one more is a problem, and the others stay followed', async () => {
    const who = await someone(product);
    const socket = await ready(who);
    const made = await Promise.all(Array.from({ length: 51 }, async () => (await call(product, who, 'POST /api/v1/conversations', {})).body.id));
    const tooMany = await socket.ask({ action: 'subscribe', conversationIds: made });
    expect(tooMany).toMatchObject({ type: 'problem', problem: { code: 'too_many_subscriptions' } });
    expect(await socket.ask({ action: 'subscribe', conversationIds: made.slice(0, 50) })).toMatchObject({ type: 'ok' });
    expect(await socket.ask({ action: 'subscribe', conversationIds: made.slice(0, 3) })).toMatchObject({ type: 'ok' });
    expect(await socket.ask({ action: 'subscribe', conversationIds: made.slice(50) })).toMatchObject({
      type: 'problem',
      problem: { code: 'too_many_subscriptions' },
    });
    expect(await socket.ask({ action: 'unsubscribe', conversationIds: made.slice(0, 1) })).toMatchObject({ type: 'ok' });
    expect(await socket.ask({ action: 'subscribe', conversationIds: made.slice(50) })).toMatchObject({ type: 'ok' });
  });
  it('typing tells the other sockets who types, and is not answered', async () => {
    const [one, two] = [await ready(), await ready()];
    const { body } = await mine('POST /api/v1/conversations', {});
    for (const socket of [one, two]) await socket.ask({ action: 'subscribe', conversationIds: [body.id] });
    const before = one.received.length;
    one.send({ action: 'typing', conversationId: body.id });
    expect(await two.wait('typing', ({ type }) => type === 'typing')).toEqual({
      type: 'typing',
      conversationId: body.id,
      userId: me.sub,
      displayName: expect.any(String),
    });
    expect(one.received.slice(before)).toEqual([]);
  });
  it('another socket that follows hears of the new message', async () => {
    const [one, two] = [await ready(), await ready()];
    const { body } = await mine('POST /api/v1/conversations', {});
    await two.ask({ action: 'subscribe', conversationIds: [body.id] });
    const accepted = await send(one, 'Hello', { conversationId: body.id });
    expect(await two.wait('conversation', ({ type }) => type === 'conversation')).toMatchObject({ conversationId: body.id, lastMessageSeq: 2 });
    await end(two, accepted.turnId);
    expect(assembledText(chunksOf(two.received, accepted.turnId))).toBe(await storedText(accepted.turnId));
  });
});

describe('resume, stop and interrupt', () => {
  it('resume of an ended turn from (0, 0) brings all of it, from later what is later, and the end each time', async () => {
    const socket = await ready();
    const { turnId } = await send(socket, 'Hello');
    const final = await end(socket, turnId);
    const frames = socket.received.filter((frame) => frame.type === 'frame' && frame.turnId === turnId);
    for (const [attempt, afterSeq, from] of [
      [0, 0, 0],
      [1, 2, 2],
      [1, final.seq, frames.length],
      [0, 900, 0],
      [2, 0, frames.length],
    ] as const) {
      const again = await ready();
      expect(await again.ask({ action: 'resume', turnId, attempt, afterSeq })).toMatchObject({ type: 'ok' });
      expect(await end(again, turnId)).toEqual(final);
      expect(again.received.filter(({ type }) => type === 'frame')).toEqual(frames.slice(from));
      again.raw.terminate();
    }
  });
  it('a socket that was dropped comes back on another one and ends with the stored text', async () => {
    await slow('drop me', 60);
    const first = await ready();
    const { turnId } = await send(first, 'Hello, drop me');
    await first.wait('some frames', ({ type, seq }) => type === 'frame' && seq >= 8);
    first.raw.terminate();
    const seen = first.received.filter(({ type }) => type === 'frame');
    await pause(400);
    const second = await ready();
    await second.ask({ action: 'resume', turnId, attempt: 1, afterSeq: seen.at(-1).seq });
    const final = await end(second, turnId);
    const rest = second.received.filter(({ type }) => type === 'frame');
    const merged = new Map([...seen, ...rest].map((frame) => [frame.seq, frame]));
    const text = assembledText([...merged.keys()].sort((a, b) => a - b).flatMap((seq) => merged.get(seq).chunks));
    expect([sha256(text), text]).toEqual([final.textSha256, await storedText(turnId)]);
    expect(rest[0].seq).toBe(seen.at(-1).seq + 1);
  });
  it('stop ends a running turn as stopped, keeping what was said', async () => {
    await slow('cut it', 60);
    const socket = await ready();
    const { turnId, conversationId } = await send(socket, 'write a long answer, cut it');
    await socket.wait('some frames', ({ type, seq, turnId: of }) => type === 'frame' && of === turnId && seq >= 6);
    expect(await socket.ask({ action: 'stop', turnId })).toMatchObject({ type: 'ok' });
    const stopped = await end(socket, turnId, 5_000);
    expect(stopped).toEqual({ type: 'stopped', conversationId, turnId, attempt: 1, seq: expect.any(Number), messageId: expect.stringMatching(/^msg_/) });
    expect(socket.received.filter((frame) => frame.type === 'frame' && frame.turnId === turnId).at(-1).seq).toBe(stopped.seq);
    expect(await storedText(turnId)).toBe(assembledText(chunksOf(socket.received, turnId)));
    expect(await socket.ask({ action: 'stop', turnId })).toMatchObject({ type: 'ok' });
  });
  it('messages wait with their position and run in order; a waiting one that is stopped has attempt 0 and seq 0', async () => {
    await slow('queue up', 60);
    const socket = await ready();
    const first = await send(socket, 'Hello, queue up', { conversationId: 'queue' });
    const waiting = [];
    for (const text of ['a', 'b', 'c']) waiting.push(await send(socket, text, { conversationId: 'queue' }));
    expect([first, ...waiting].map(({ position }) => position)).toEqual([0, 1, 2, 3]);
    const fifth = await send(socket, 'd', { conversationId: 'queue' });
    expect(fifth).toMatchObject({ type: 'problem', problem: { status: 429, code: 'conversation_busy' } });
    await socket.ask({ action: 'stop', turnId: waiting[1].turnId });
    expect(await end(socket, waiting[1].turnId)).toMatchObject({ type: 'stopped', attempt: 0, seq: 0 });
    for (const { turnId } of [first, waiting[0], waiting[2]]) expect(await end(socket, turnId, 60_000)).toMatchObject({ type: 'final' });
    const ends = socket.received.filter(({ type }) => type === 'final').map(({ turnId }) => turnId);
    expect(ends).toEqual([first.turnId, waiting[0].turnId, waiting[2].turnId]);
  });
  it('interrupt stops the running and the waiting ones and goes at once', async () => {
    await slow('be cut off', 100);
    const socket = await ready();
    const running = await send(socket, 'write a long answer, be cut off', { conversationId: 'interrupted' });
    const waiting = await send(socket, 'waits', { conversationId: 'interrupted' });
    await socket.wait('a frame', ({ type, turnId }) => type === 'frame' && turnId === running.turnId);
    const urgent = await send(socket, 'Hello', { conversationId: 'interrupted', interrupt: true });
    expect(urgent).toMatchObject({ type: 'accepted', position: 0 });
    expect(await end(socket, running.turnId, 5_000)).toMatchObject({ type: 'stopped', attempt: 1 });
    expect(await end(socket, waiting.turnId, 5_000)).toMatchObject({ type: 'stopped', attempt: 0, seq: 0 });
    expect(await end(socket, urgent.turnId)).toMatchObject({ type: 'final' });
  });
  it('a closed socket does not stop a reply', async () => {
    await slow('go on', 40);
    const socket = await ready();
    const { turnId } = await send(socket, 'Hello, go on');
    socket.raw.terminate();
    let status = '';
    for (let tries = 0; tries < 200 && !['final', 'stopped', 'failed'].includes(status); tries += 1) {
      status = (await mine(`GET /api/v1/turns/${turnId}`)).body.status;
      await pause(100);
    }
    expect(status).toBe('final');
  });
});

describe('sessions', () => {
  it('reauth with a new ticket moves the end of the session', async () => {
    const short = await someone(product, { sub: 'renewing', org: 'sessions', expiresIn: 60 });
    const socket = await openSocket(await ticketUrl(product, short));
    open.push(socket);
    socket.send({ action: 'hello', protocol: 1 });
    const { authExpiresAt } = await socket.wait('ready', ({ type }) => type === 'ready');
    expect(Date.parse(authExpiresAt) - Date.now()).toBeLessThan(61_000);
    expect(await socket.wait('reauth_required', ({ type }) => type === 'reauth_required')).toMatchObject({ expiresInSeconds: expect.any(Number) });
    const long = await someone(product, { sub: 'renewing', org: 'sessions', expiresIn: 3_600 });
    const ticket = new URL(await ticketUrl(product, long)).searchParams.get('ticket');
    const renewed = await socket.ask({ action: 'reauth', ticket });
    expect(renewed.type).toBe('ok');
    expect(Date.parse(renewed.data.authExpiresAt) - Date.now()).toBeGreaterThan(3_000_000);
    expect(await socket.ask({ action: 'reauth', ticket })).toMatchObject({ type: 'problem', problem: { status: 401 } });
  });
  it('a ticket of somebody else renews nothing', async () => {
    const socket = await ready();
    const other = new URL(await ticketUrl(product, await someone(product))).searchParams.get('ticket');
    expect(await socket.ask({ action: 'reauth', ticket: other })).toMatchObject({ type: 'problem', problem: { status: 401 } });
  });
  it('an expired session does nothing any more, and its socket is closed', async () => {
    const short = await someone(product, { expiresIn: 3 });
    const socket = await readySocket(product, short);
    const { authExpiresAt } = await socket.wait('ready', ({ type }) => type === 'ready');
    expect((await socket.closed).code).toBeGreaterThanOrEqual(1000);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(authExpiresAt) - 100);
    expect(Date.now()).toBeLessThan(Date.parse(authExpiresAt) + 3_000);
  });
  it('a viewer may follow but not send, stop or type', async () => {
    const viewer = await ready(await someone(product, { orgRole: 'viewer' }));
    for (const frame of [
      { action: 'send', clientMessageId: 'v', text: 'x' },
      { action: 'stop', turnId: absent('trn') },
    ])
      expect(await viewer.ask(frame)).toMatchObject({ type: 'problem', problem: { status: 403, code: 'forbidden' } });
    expect(await viewer.ask({ action: 'ping' })).toMatchObject({ type: 'pong' });
  });
});
