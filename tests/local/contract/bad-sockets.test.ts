/** Bad frames: a `problem` that helps, nothing changed, the socket open and the product up. Numbers are rows of the list of attacks. */
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ServerFrame } from '../../../layers/contracts/index.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { call, type Json, openSocket, type Person, pause, quick, readySocket, type Socket, snapshot, someone, stillTalks, ticketUrl } from './client.ts';

let product: LocalProduct;
let me: Person;
let witness: Person;
let socket: Socket;
let before: string;
let turnId: string;
let conversationId: string;

beforeAll(async () => {
  product = await startLocalProduct({ env: quick });
  [me, witness] = [await someone(product), await someone(product)];
  const { body } = await call(product, me, 'POST /api/v1/ai/chat', { message: 'Here from the start', conversationId: 'kept' });
  ({ turnId, conversationId } = body);
  before = await snapshot(product, me);
  socket = await readySocket(product, me);
});
afterEach(async () => {
  expect(await socket.ask({ action: 'ping' })).toMatchObject({ type: 'pong' });
  expect(await snapshot(product, me)).toBe(before);
});
afterAll(async () => {
  await stillTalks(product, witness);
  for (const frame of socket.received) ServerFrame.parse(frame);
  socket.close();
  await product?.stop();
});

/** The next frame that comes: one problem, and no second one. */
const problemOf = async (frame: unknown): Promise<Json> => {
  const from = socket.received.length;
  socket.send(frame);
  for (let tries = 0; tries < 200 && socket.received.length === from; tries += 1) await pause(20);
  const [answer] = socket.received.slice(from);
  expect(answer).toMatchObject({ type: 'problem' });
  expect(answer.problem.detail.length).toBeGreaterThan(10);
  expect(answer.problem.status).toBeGreaterThanOrEqual(400);
  expect(answer.problem.status).toBeLessThan(500);
  return answer;
};

describe('what is no frame (39 to 50)', () => {
  it.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['no JSON', 'hello'],
    ['cut JSON', '{"action":"ping"'],
    ['a string', '"ping"'],
    ['a number', '1e309'],
    ['null', 'null'],
    ['an array', '[{"action":"ping"}]'],
    ['two documents', '{"action":"ping"}{"action":"ping"}'],
    ['depth 4,000', `${'{"a":'.repeat(4_000)}1${'}'.repeat(4_000)}`],
    ['__proto__', '{"action":"ping","__proto__":{"x":1}}'],
    ['constructor', '{"action":"ping","constructor":{"prototype":{"x":1}}}'],
    ['an action in __proto__', '{"__proto__":{"action":"ping"}}'],
    ['NUL', '\u0000'],
    ['bytes', Buffer.from('{"action":"ping"}')],
    ['empty bytes', Buffer.alloc(0)],
  ])('%s', async (_name, frame) => {
    const { problem } = await problemOf(frame);
    expect(['invalid_frame', 'unknown_action', 'invalid_request']).toContain(problem.code);
    expect(({} as Json).x).toBeUndefined();
  });
  it.each([undefined, null, '', 'unknown', 'PING', ' ping', '$connect', '$disconnect', '$default', 'constructor', '__proto__', 'toString', 1, ['ping'], {}])(
    'action %j',
    async (action) => {
      const answer = await problemOf({ action, requestId: 'odd' });
      expect(answer.problem.code).toBe('unknown_action');
      expect(answer.requestId).toBe('odd');
    },
  );
  it("the server's own frames sent back are no actions", async () => {
    for (const type of ['frame', 'final', 'accepted', 'ready']) await problemOf({ type, conversationId, turnId, attempt: 1, seq: 1, chunks: [] });
  });
});

describe('requests with bad fields', () => {
  const good = { action: 'send', requestId: 'r', clientMessageId: 'c', text: 'x' };
  it.each([
    { ...good, requestId: undefined },
    { ...good, requestId: '' },
    { ...good, requestId: 5 },
    { ...good, requestId: 'r'.repeat(129) },
    { ...good, clientMessageId: undefined },
    { ...good, clientMessageId: '' },
    { ...good, clientMessageId: 'c'.repeat(65) },
    { ...good, clientMessageId: '😀' },
    { ...good, clientMessageId: 'a\u0000' },
    { ...good, text: undefined },
    { ...good, text: null },
    { ...good, text: 5 },
    { ...good, text: '' },
    { ...good, text: '\u00a0 \n' },
    { ...good, conversationId: '' },
    { ...good, conversationId: 'a b' },
    { ...good, conversationId: 'a#b' },
    { ...good, conversationId: null },
    { ...good, conversationId: 'cnv_x' },
    { ...good, parentId: 'x' },
    { ...good, parentId: 'msg_01J00000000000000000000000' },
    { ...good, interrupt: 'yes' },
    { ...good, role: 'assistant' },
    { ...good, seq: 5 },
    { ...good, messageSeq: 5 },
    { ...good, createdAt: '2030-01-01T00:00:00Z' },
    { ...good, org: 'victim' },
    { ...good, sub: 'victim' },
    { ...good, metadata: {} },
  ])('send %j', async (frame) => {
    const answer = await problemOf(frame);
    const id = frame.requestId;
    expect(answer.requestId).toBe(typeof id === 'string' && id.length >= 1 && id.length <= 128 ? id : undefined);
  });
  it.each([
    { attempt: -1, afterSeq: 0 },
    { attempt: 0, afterSeq: -1 },
    { attempt: 1.5, afterSeq: 0 },
    { attempt: '1', afterSeq: '0' },
    { attempt: 2 ** 53 + 1, afterSeq: 0 },
    { attempt: 0 },
    { afterSeq: 0 },
    {},
    { attempt: null, afterSeq: null },
  ])('resume %j (58)', async (fields) => {
    await problemOf({ action: 'resume', requestId: 'r', turnId, ...fields });
  });
  it('numbers that JSON cannot hold', async () => {
    for (const number of ['1e309', '-0.5', 'NaN', '1e5', '00', '9007199254740993', '1e-5'])
      await problemOf(`{"action":"resume","requestId":"r","turnId":"trn_01J00000000000000000000000","attempt":${number},"afterSeq":0}`);
  });
  it.each(['stop', 'resume'])('%s of an id of another kind', async (action) => {
    for (const bad of ['', 'x', conversationId, turnId.toLowerCase(), `${turnId}#`, null, 5, [turnId]])
      await problemOf({ action, requestId: 'r', turnId: bad, attempt: 0, afterSeq: 0 });
  });
  it.each(['subscribe', 'unsubscribe'])('%s of what is no list of conversations', async (action) => {
    for (const bad of [
      undefined,
      null,
      [],
      'kept',
      [''],
      [5],
      [null],
      [['kept']],
      ['kept', 'a#b'],
      ['kept', 'unknown'],
      [turnId],
      Array.from({ length: 600 }, () => 'x'),
    ])
      await problemOf({ action, requestId: 'r', conversationIds: bad });
  });
  it.each([
    { action: 'hello' },
    { action: 'hello', protocol: '1' },
    { action: 'hello', protocol: 1.5 },
    { action: 'hello', protocol: 99 },
    { action: 'typing' },
    { action: 'typing', conversationId: 'unknown' },
    { action: 'typing', conversationId: 'kept', text: 'x' },
    { action: 'reauth', requestId: 'r' },
    { action: 'reauth', requestId: 'r', ticket: '' },
    { action: 'reauth', requestId: 'r', ticket: 'x'.repeat(43) },
    { action: 'reauth', requestId: 'r', ticket: 'x'.repeat(513) },
    { action: 'ping', requestId: 5 },
    { action: 'ping', extra: 1 },
  ])('%j', async (frame) => {
    await problemOf(frame);
  });
  it('an unknown key of 1,000 letters and a thousand unknown keys: the answer stays short', async () => {
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, number) => [`key${number}`, number]));
    for (const keys of [{ [`k${'x'.repeat(1_000)}`]: 1 }, many]) {
      const answer = await problemOf({ action: 'ping', requestId: 'r', ...keys });
      expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(28 * 1024);
    }
  });
});

describe('order and number', () => {
  it('what is said before hello does nothing but hello_first, whatever it is', async () => {
    const early = await openSocket(await ticketUrl(product, me));
    for (const frame of [
      { action: 'send', requestId: 'a', clientMessageId: 'early', text: 'x' },
      { action: 'stop', requestId: 'b', turnId },
      { action: 'typing', conversationId: 'kept' },
    ])
      early.send(frame);
    await early.wait('third problem', () => early.received.length >= 3);
    expect(early.received.map(({ problem }) => problem.code)).toEqual(['hello_first', 'hello_first', 'hello_first']);
    early.close();
  });
  it('a frame twice, and frames out of order, are answered one by one', async () => {
    const resume = (requestId: string, attempt: number, afterSeq: number) => ({ action: 'resume', requestId, turnId, attempt, afterSeq });
    const own = await readySocket(product, me);
    for (const frame of [
      resume('r1', 1, 5),
      resume('r1', 1, 5),
      resume('r2', 0, 0),
      resume('r3', 9, 9),
      { action: 'unsubscribe', requestId: 'u', conversationIds: ['kept'] },
      { action: 'subscribe', requestId: 's', conversationIds: ['kept', 'kept'] },
    ])
      own.send(frame);
    await own.wait('answer to the last', ({ requestId }) => requestId === 's');
    await pause(500);
    const answers = own.received.filter(({ requestId }) => requestId !== undefined).map(({ requestId, type }) => `${requestId} ${type}`);
    expect(answers.sort()).toEqual(['r1 ok', 'r1 ok', 'r2 ok', 'r3 ok', 's ok', 'u ok']);
    own.close();
  });
  it('a thousand frames in one go are all answered, each once (52)', { timeout: 60_000 }, async () => {
    const busy = await readySocket(product, me);
    for (let number = 0; number < 1_000; number += 1) busy.send(number % 2 === 0 ? { action: 'ping', requestId: `p${number}` } : '{');
    await busy.wait('all answers', () => busy.received.length >= 1_001, 50_000);
    await pause(300);
    const pongs = busy.received.filter(({ type }) => type === 'pong').map(({ requestId }) => requestId);
    expect([busy.received.length, pongs.length, new Set(pongs).size]).toEqual([1_001, 500, 500]);
    busy.close();
  });
  it('sockets that never say anything, and handshakes that never end, hold nothing up (53)', async () => {
    const idle = Array.from({ length: 100 }, () => {
      const one = connect(product.port, '127.0.0.1', () => one.write(`GET /ws HTTP/1.1\r\nHost: localhost:${product.port}\r\nUpgr`));
      one.on('error', () => undefined);
      return one;
    });
    await pause(300);
    await stillTalks(product, witness);
    for (const one of idle) one.destroy();
  });
  it('bytes that are no WebSocket frame close that socket alone', async () => {
    const broken = await readySocket(product, witness);
    (broken.raw as unknown as { _socket: { write(bytes: Buffer): void } })._socket.write(Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff]));
    expect((await broken.closed).code).toBeGreaterThanOrEqual(1002);
  });
  it('a text that is no UTF-8 closes that socket alone, or is a problem', async () => {
    const broken = await readySocket(product, witness);
    const payload = Buffer.from([0xc3, 0x28]);
    const mask = Buffer.from([1, 2, 3, 4]);
    const masked = payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0));
    (broken.raw as unknown as { _socket: { write(bytes: Buffer): void } })._socket.write(Buffer.concat([Buffer.from([0x81, 0x82]), mask, masked]));
    const end = await Promise.race([broken.closed.then(({ code }) => code), broken.wait('problem', ({ type }) => type === 'problem').then(() => 1007)]);
    expect(end).toBe(1007);
    broken.raw.terminate();
  });
});

describe('texts that are odd and fine', () => {
  it.each([
    ['Devanagari', 'नमस्ते, मुझे मदद चाहिए'],
    ['emoji of many parts', '👩‍👩‍👧‍👦'.repeat(200)],
    ['zalgo', `Z${'\u0301'.repeat(4_000)}`],
    ['NUL', 'a\u0000b'],
  ])('%s is kept as it was said', async (name, text) => {
    const other = await readySocket(product, witness);
    const accepted = await other.ask({ action: 'send', clientMessageId: `odd-${name.replaceAll(' ', '-')}`, text });
    await other.wait('final', (frame) => frame.type === 'final' && frame.turnId === accepted.turnId);
    const { body } = await call(product, witness, `GET /api/v1/conversations/${accepted.conversationId}/messages`);
    expect(body.items[0].parts[0].text === text).toBe(true);
    other.close();
  });
  it('a lone surrogate becomes U+FFFD, and the repeat with it is the same message (61)', async () => {
    const other = await readySocket(product, witness);
    const frame = (requestId: string) => `{"action":"send","requestId":"${requestId}","clientMessageId":"lone","text":"a\\ud800"}`;
    other.send(frame('one'));
    const accepted = await other.wait('accepted', ({ requestId }) => requestId === 'one');
    other.send(frame('two'));
    expect(await other.wait('repeat', ({ requestId }) => requestId === 'two')).toMatchObject({ type: 'accepted', turnId: accepted.turnId, duplicate: true });
    const { body } = await call(product, witness, `GET /api/v1/conversations/${accepted.conversationId}/messages`);
    expect(body.items[0].parts[0].text).toBe('a\ufffd');
    other.close();
  });
});
