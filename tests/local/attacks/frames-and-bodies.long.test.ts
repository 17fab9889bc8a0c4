/** Rows 39 to 60 of the list of attacks, against the running product in strict mode: refused in words, nothing changed, everybody else served. */
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import {
  call,
  demo,
  type Json,
  openSocket,
  type Person,
  pause,
  readySocket,
  type Socket,
  snapshot,
  someone,
  stillTalks,
  ticketUrl,
} from '../contract/client.ts';
import { nested, rawRequest, refused, strict, talkRaw } from './wire.ts';

let product: LocalProduct;
let me: Person;
let witness: Person;
let own: { conversationId: string; turnId: string; messageId: string };
let socket: Socket;
let before: string;
const mine = (line: string, body?: unknown, options?: Parameters<typeof call>[4]) => call(product, me, line, body, options);
const raw = (line: string, text: string | Uint8Array, type = 'application/json') => mine(line, undefined, { raw: text, headers: { 'content-type': type } });

const talkRoutes: [string, string][] = [
  ['POST /api/v1/ai/chat', 'message'],
  ['POST /api/v1/ai/chat/stream', 'message'],
  ['POST /api/v1/conversations/kept/messages/ai', 'content'],
  ['POST /api/v1/conversations/kept/messages/ai/stream', 'content'],
];
const bodyRoutes = [...talkRoutes.map(([line]) => line), 'POST /api/v1/conversations', 'PATCH /api/v1/conversations/kept', 'POST /api/v1/talent/search'];

beforeAll(async () => {
  product = await startLocalProduct({ env: { ...strict, CASTMATCH_MESSAGES_PER_MINUTE: '3000' } });
  [me, witness] = [await someone(product), await someone(product)];
  const { body } = await mine('POST /api/v1/ai/chat', { message: 'Here from the start', conversationId: 'kept' });
  own = { conversationId: body.conversationId, turnId: body.turnId, messageId: body.message.id };
  socket = await readySocket(product, me);
  before = await snapshot(product, me);
});
afterEach(async () => {
  expect(await socket.ask({ action: 'ping' })).toMatchObject({ type: 'pong' });
  expect(await snapshot(product, me)).toBe(before);
  expect(({} as Json).x).toBeUndefined();
});
afterAll(async () => {
  await stillTalks(product, witness);
  socket?.close();
  await product?.stop();
});

/** One problem answers the frame, and nothing else does. */
const problemOf = async (frame: unknown): Promise<Json> => {
  const from = socket.received.length;
  socket.send(frame);
  for (let tries = 0; tries < 400 && socket.received.length === from; tries += 1) await pause(15);
  const [answer, second] = socket.received.slice(from);
  expect([answer?.type, second]).toEqual(['problem', undefined]);
  expect(answer.problem.status).toBeGreaterThanOrEqual(400);
  expect(answer.problem.status).toBeLessThan(500);
  return answer;
};
const everywhere = async (text: string): Promise<void> => {
  for (const line of bodyRoutes) refused(await raw(line, text), [400, 413]);
  expect(['invalid_frame', 'unknown_action', 'invalid_request']).toContain((await problemOf(text)).problem.code);
};

describe('what is no request', () => {
  it.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['empty bytes', Buffer.alloc(0)],
  ])('39 an empty frame: %s', async (_name, frame) => {
    expect((await problemOf(frame)).problem.code).toBe('invalid_frame');
  });
  it('39 an empty body is an empty request, which is not one', async () => {
    for (const [line] of talkRoutes) refused(await raw(line, ''));
  });
  it.each(['hello', "{'message':'x'}", '<xml/>', 'message=x', '\u0000', '{"message":"x",}'])('40 no JSON: %j', everywhere);
  it.each(['{"message": "hel', '{"action":"ping"', '{"message":', '[', '"'])('41 JSON that is cut: %j', everywhere);
  it.each(['"message"', '5', 'true', 'null', '[]', '[{"message":"x","action":"ping"}]'])('42 JSON that is no object: %j', everywhere);
  it('43 a duplicate key: the last one counts, and is checked', async () => {
    refused(await raw('POST /api/v1/ai/chat', '{"message":"x","message":""}'));
    refused(await raw('POST /api/v1/ai/chat', '{"message":"x","message":5}'));
    await problemOf('{"action":"ping","action":"unknown"}');
    await problemOf('{"action":"ping","requestId":"a","requestId":5}');
  });
  it.each([
    ['10,000 objects', nested(10_000)],
    ['10,000 arrays', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['2,000,000 arrays, closed', `${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}`],
    ['a message of 100 levels', `{"message":"x","content":${nested(100)}}`],
  ])('44 nesting of %s is refused before it is parsed', async (_name, text) => {
    for (const line of bodyRoutes) refused(await raw(line, text), [400, 413]);
    if (Buffer.byteLength(text) < 28 * 1024) expect((await problemOf(text)).problem.code).toBe('invalid_frame');
  });
  it.each([
    '{"__proto__":{"x":1},"message":"x","action":"ping"}',
    '{"constructor":{"prototype":{"x":1}},"message":"x","action":"ping"}',
    '{"message":"x","action":"ping","a":{"__proto__":{"x":1}}}',
    '{"toString":"x","message":"x","content":"x","action":"ping"}',
    '{"__proto__":{"action":"ping","message":"x"}}',
  ])('45 a key that reaches for a prototype: %s', everywhere);
  it.each(['1e309', '-0.5', 'NaN', 'Infinity', '"NaN"', '9007199254740993', '1e-5', '1e9999999'])('46 a number that is none: %s', async (number) => {
    await problemOf(`{"action":"resume","requestId":"r","turnId":"${own.turnId}","attempt":${number},"afterSeq":0}`);
    refused(await raw('POST /api/v1/talent/search', `{"text":"x","limit":${number}}`));
    refused(await mine(`GET /api/v1/turns/${own.turnId}?attempt=${encodeURIComponent(number)}`));
  });
});

describe('what is too long, or of another kind', () => {
  it('47 a frame above 28 KiB is a problem, and the socket goes on', async () => {
    const long = { action: 'send', requestId: 'long', clientMessageId: 'long', text: 'x'.repeat(30_000) };
    expect((await problemOf(long)).problem).toMatchObject({ status: 413, code: 'frame_too_large' });
  });
  it.each([33, 128, 129])('47 a frame of %i KB closes its socket with 1009, and no other', async (kilobytes) => {
    const other = await readySocket(product, me);
    other.send({ action: 'send', requestId: 'long', clientMessageId: 'long', text: 'x'.repeat(kilobytes * 1024) });
    expect((await other.closed).code).toBe(1009);
  });
  it('48 bodies of 5, 10 and 12 MB are 413, and the connection is still of use', { timeout: 60_000 }, async () => {
    for (const bytes of [5_000_000, 10_485_761, 12_000_000])
      for (const line of ['POST /api/v1/ai/chat', 'POST /api/v1/ai/chat/stream', 'POST /api/v1/conversations'])
        refused(await raw(line, `{"message":"${'x'.repeat(bytes)}"}`), 413);
  });
  it('48 a body that never comes ends with 408 or a closed connection, and holds nobody up', async () => {
    const waiting = talkRaw(product, rawRequest(product, 'POST /api/v1/ai/chat', ['Content-Length: 100000', 'Content-Type: application/json'], '{'), 3_000);
    await stillTalks(product, witness);
    expect(await waiting).not.toMatch(/^HTTP\/1\.1 [25]/);
  });
  it.each(['text/html', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/octet-stream', 'application/jsonp', ''])(
    '49 a body as %j is 415, or not read as what it is not',
    async (type) => {
      for (const line of ['POST /api/v1/ai/chat', 'POST /api/v1/ai/chat/stream', 'POST /api/v1/conversations'])
        refused(await raw(line, '{"message":"x","title":5}', type), [400, 415]);
    },
  );
  it.each([
    ['UTF-16', Buffer.from('{"message":"x"}', 'utf16le')],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['gzip, which is not unpacked', Buffer.from('1f8b0800000000000003abae05000000ffff0300', 'hex')],
  ])('49 a body in %s is refused', async (_name, body) => {
    for (const line of bodyRoutes) refused(await raw(line, body), [400, 413, 415]);
  });
  it.each([
    ['two lengths', ['Content-Length: 5', 'Content-Length: 6']],
    ['a length and chunks', ['Content-Length: 5', 'Transfer-Encoding: chunked']],
    ['chunks that are no chunks', ['Transfer-Encoding: chunked, identity']],
    ['a negative length', ['Content-Length: -1']],
  ])('49 smuggling by %s is refused on the wire', async (_name, headers) => {
    expect(await talkRaw(product, rawRequest(product, 'POST /api/v1/ai/chat', headers, '0\r\n\r\nGET /'))).toMatch(/^HTTP\/1\.1 4\d\d /);
  });
  it('50 a binary frame is a problem, whatever it holds', async () => {
    for (const bytes of [Buffer.from('{"action":"ping","requestId":"b"}'), Buffer.from([0, 255, 254, 1]), Buffer.alloc(20_000, 7)])
      expect((await problemOf(bytes)).problem.code).toBe('invalid_frame');
  });
  it.each(['unknown', 'PING', ' ping', '', '$connect', '$disconnect', '$default', '__proto__', 'constructor', 1, null, ['ping'], {}])(
    '51 action %j is unknown, and its requestId is answered',
    async (action) => {
      const { problem, requestId } = await problemOf({ action, requestId: 'odd' });
      expect([problem.code, requestId]).toEqual(['unknown_action', 'odd']);
    },
  );
});

describe('too many', () => {
  it('52 ten thousand frames in one go: each is answered once, and others converse meanwhile', { timeout: 300_000 }, async () => {
    // A product of its own, whose bucket fills by ten frames a second: a machine that is slow at the usual hundred would never empty it.
    const narrow = await startLocalProduct({ env: { ...strict, CASTMATCH_REQUESTS_PER_MINUTE: '600' } });
    const total = 10_000;
    const busy = await readySocket(narrow, await someone(narrow));
    const from = busy.received.length;
    for (let number = 0; number < total; number += 1) busy.send(number % 4 === 0 ? { action: 'ping', requestId: `p${number}` } : '{"action":');
    await stillTalks(narrow, await someone(narrow));
    const answered = () => busy.received.slice(from).filter(({ type }) => type === 'pong' || type === 'problem').length;
    for (let tries = 0; tries < 14_000 && answered() < total; tries += 1) await pause(20);
    await pause(200);
    // Those of the first two hundred that can be read are pongs; what is beyond that is told so, and answered all the same.
    const ids = busy.received.slice(from).flatMap(({ requestId }) => (requestId === undefined ? [] : [requestId]));
    const codes = new Set(busy.received.slice(from).flatMap(({ problem }) => (problem ? [problem.code] : [])));
    busy.close();
    await narrow.stop();
    expect([answered(), ids.length, new Set(ids).size]).toEqual([total, total / 4, total / 4]);
    expect([...codes].toSorted()).toEqual(['invalid_frame', 'rate_limited']);
  });
  it('53 a thousand connections that trickle or never sign in hold nobody up, and get nothing', { timeout: 60_000 }, async () => {
    const starts = [
      `GET /ws HTTP/1.1\r\nHost: localhost:${product.port}\r\nUpgr`,
      `POST /api/v1/ai/chat HTTP/1.1\r\nHost: localhost:${product.port}\r\nContent-Length: 99\r\n\r\n{`,
      'G',
    ];
    const heard: string[] = [];
    const idle = Array.from({ length: 1_000 }, (_, number) => {
      const one = connect(product.port, '127.0.0.1', () => one.write(starts[number % starts.length] ?? ''));
      return one.on('error', () => undefined).on('data', (data) => heard.push(data.toString('latin1')));
    });
    await pause(500);
    await stillTalks(product, witness);
    for (const one of idle.filter((_, number) => number % 10 === 0)) one.write('a');
    await stillTalks(product, witness);
    expect(heard.filter((text) => !/^HTTP\/1\.1 4/.test(text))).toEqual([]);
    for (const one of idle) one.destroy();
    await expect(openSocket(`ws://localhost:${product.port}/ws`)).rejects.toThrow('refused with 401');
    await expect(openSocket(`ws://localhost:${product.port}/ws?ticket=${'x'.repeat(43)}`)).rejects.toThrow('refused with 401');
  });
  it('53 sockets that never say hello are heard by nobody', async () => {
    const silent = await openSocket(await ticketUrl(product, witness));
    silent.send({ action: 'subscribe', requestId: 's', conversationIds: ['kept'] });
    expect((await silent.wait('problem', ({ type }) => type === 'problem')).problem.code).toBe('hello_first');
    silent.close();
  });
  it('54 the same message a hundred times at once, by every road, is one message and one turn', async () => {
    const who = await someone(product);
    const sockets = await Promise.all([readySocket(product, who), readySocket(product, who)]);
    const text = 'Hello, once';
    const roads = [
      () => call(product, who, 'POST /api/v1/ai/chat', { message: text, clientMessageId: 'once' }).then(({ body }) => body.turnId),
      () =>
        call(product, who, 'POST /api/v1/ai/chat/stream', { message: text, clientMessageId: 'once' }).then(
          (answer) => /"turnId":"([^"]+)"/.exec(answer.text)?.[1],
        ),
      () => sockets[0]?.ask({ action: 'send', clientMessageId: 'once', text }).then(({ turnId }) => turnId),
      () => sockets[1]?.ask({ action: 'send', clientMessageId: 'once', text }).then(({ turnId }) => turnId),
    ];
    const turns = await Promise.all(Array.from({ length: 100 }, (_, number) => roads[number % roads.length]?.()));
    expect(new Set(turns).size).toBe(1);
    const { body: list } = await call(product, who, 'GET /api/v1/conversations');
    expect(list.items).toHaveLength(1);
    const { body: page } = await call(product, who, `GET /api/v1/conversations/${list.items[0].id}/messages?all=true`);
    expect(page.items.map(({ role }: Json) => role)).toEqual(['user', 'assistant']);
    for (const one of sockets) one.close();
  });
  it('55 the same clientMessageId with another text or conversation is 409, on every road', async () => {
    const who = await someone(product);
    await call(product, who, 'POST /api/v1/ai/chat', { message: 'One', clientMessageId: 'taken' });
    refused(await call(product, who, 'POST /api/v1/ai/chat', { message: 'Two', clientMessageId: 'taken' }), 409);
    refused(await call(product, who, 'POST /api/v1/ai/chat/stream', { message: 'Two', clientMessageId: 'taken' }), 409);
    refused(await call(product, who, 'POST /api/v1/ai/chat', { message: 'One', clientMessageId: 'taken', conversationId: 'elsewhere' }), 409);
    const other = await readySocket(product, who);
    expect((await other.ask({ action: 'send', clientMessageId: 'taken', text: 'Two' })).problem.code).toBe('client_message_id_conflict');
    other.close();
  });
});

describe('fields', () => {
  const bad = ['', 'x'.repeat(65), 'x'.repeat(10_240), '😀', 'a b', 'a\n', 'a\u0000', 'a#b', '../a', 5, [], {}, true];
  it.each(talkRoutes)('56 %s: a clientMessageId of any other form', async (line, field) => {
    for (const clientMessageId of bad) expect(refused(await mine(line, { [field]: 'x', clientMessageId })).issues?.[0]?.path).toBe('clientMessageId');
  });
  it('56 on a socket too', async () => {
    for (const clientMessageId of bad) await problemOf({ action: 'send', requestId: 'r', text: 'x', clientMessageId });
  });
  const servers = ['seq', 'messageSeq', 'role', 'createdAt', 'id', 'turnId', 'org', 'sub', 'tenantId', 'status', 'parts', 'position', 'metadata'];
  it.each(talkRoutes)('57 %s: what only the server gives is refused', async (line, field) => {
    for (const key of servers)
      refused(await mine(line, { [field]: 'x', [key]: key === 'role' ? 'assistant' : key === 'createdAt' ? '2030-01-01T00:00:00Z' : 1 }));
  });
  it('57 on a socket too', async () => {
    for (const key of servers) await problemOf({ action: 'send', requestId: 'r', clientMessageId: 'c', text: 'x', [key]: key === 'role' ? 'assistant' : 1 });
  });
  it.each([
    { attempt: -1, afterSeq: 0 },
    { attempt: 0, afterSeq: -1 },
    { attempt: 1.5, afterSeq: 0 },
    { attempt: '1', afterSeq: '0' },
    { attempt: 2 ** 53, afterSeq: 0 },
    { attempt: 0 },
    {},
  ])('58 resume from %j is a problem', async (place) => {
    await problemOf({ action: 'resume', requestId: 'r', turnId: own.turnId, ...place });
  });
  it('58 places beyond the end, behind it and in disorder are answered, each once, with what comes after them', async () => {
    const other = await readySocket(product, me);
    for (const [attempt, afterSeq] of [
      [9, 9],
      [1, 99_999],
      [0, 0],
      [1, 2],
      [1, 1],
    ]) {
      const requestId = `at-${attempt}-${afterSeq}`;
      expect(await other.ask({ action: 'resume', requestId, turnId: own.turnId, attempt, afterSeq })).toMatchObject({ type: 'ok', requestId });
    }
    for (const query of ['attempt=-1', 'afterSeq=1e10', 'afterSeq=', 'attempt=1.5', 'attempt=1&attempt=2'])
      refused(await mine(`GET /api/v1/turns/${own.turnId}?${query}`));
    refused(await mine(`GET /api/v1/turns/${own.turnId}/stream`, undefined, { headers: { 'last-event-id': `${own.turnId}:x:-1:1e9` } }));
    other.close();
  });
  it('59 a line break in whatever becomes a header is refused, or goes no further', async () => {
    const odd = ['X-Correlation-Id', 'Idempotency-Key', 'Origin', 'If-None-Match', 'Last-Event-ID', 'User-Agent'];
    for (const name of odd) {
      const folded = await talkRaw(product, rawRequest(product, 'GET /health', [`${name}: abcdefgh\r\n Set-Cookie: evil=1`]));
      const bare = await talkRaw(product, rawRequest(product, 'GET /health', [`${name}: abcdefgh\nSet-Cookie: evil=1`]));
      for (const heard of [folded, bare]) expect(heard.toLowerCase()).not.toContain('set-cookie');
    }
    for (const path of [
      '/api/v1/conversations/a%0d%0aSet-Cookie:evil=1',
      '/api/v1/turns/%0d%0aSet-Cookie:evil',
      '/api/v1/conversations?cursor=a%0d%0aSet-Cookie:evil.b',
    ]) {
      const answer = await mine(`GET ${path}`);
      expect([400, 404]).toContain(answer.status);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    const given = await mine('GET /api/v1/me', undefined, { headers: { 'x-correlation-id': 'a b;evil' } });
    expect(given.headers.get('x-correlation-id')).not.toContain('evil');
  });
  it('60 a header that overrides the method overrides nothing', async () => {
    const headers = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE', 'x-http-method': 'DELETE' };
    const { status, body } = await mine('GET /api/v1/conversations/kept?_method=DELETE', undefined, { headers });
    expect([200, 400]).toContain(status);
    expect((await mine('GET /api/v1/conversations/kept', undefined, { headers })).body.id).toBe(own.conversationId);
    expect(body).toBeDefined();
  });
  it('60 TRACE echoes nothing, HEAD has no body, OPTIONS needs no token and tells none', async () => {
    const heard = await talkRaw(product, rawRequest(product, 'TRACE /api/v1/me', ['X-Secret: canary-trace']));
    expect(heard).toMatch(/^HTTP\/1\.1 405 /);
    expect(heard).not.toContain('canary-trace');
    const head = await mine('HEAD /api/v1/me');
    expect([head.status, head.text]).toEqual([200, '']);
    const options = await call(product, demo, 'OPTIONS /api/v1/conversations/kept');
    expect([options.status, options.text]).toEqual([204, '']);
    for (const line of ['PUT /api/v1/ai/chat', 'DELETE /api/v1/me', 'PATCH /health', 'POST /api/v1/me']) refused(await mine(line, {}), 405);
  });
});
