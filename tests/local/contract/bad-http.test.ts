/** Bad input over HTTP: a problem that helps, nothing changed, and the product goes on. Numbers are rows of the list of attacks. */
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../../layers/contracts/index.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { type Answer, call, type Json, type Person, quick, snapshot, someone, stillTalks } from './client.ts';

let product: LocalProduct;
let me: Person;
/** Another user of the same product: her messages show that it goes on, without changing what `me` has. */
let witness: Person;
let own: { conversationId: string; turnId: string; messageId: string };
let before: string;
const mine = (line: string, body?: unknown, options?: Parameters<typeof call>[4]) => call(product, me, line, body, options);
const raw = (line: string, text: string | Uint8Array, type = 'application/json') => mine(line, undefined, { raw: text, headers: { 'content-type': type } });

beforeAll(async () => {
  product = await startLocalProduct({ env: quick });
  [me, witness] = [await someone(product), await someone(product)];
  const { body } = await mine('POST /api/v1/ai/chat', { message: 'Here from the start', conversationId: 'kept' });
  own = { conversationId: body.conversationId, turnId: body.turnId, messageId: body.message.id };
  before = await snapshot(product, me);
});
afterEach(async () => {
  expect(await snapshot(product, me)).toBe(before);
});
afterAll(async () => {
  await stillTalks(product, witness);
  await product?.stop();
});

const refused = ({ status, headers, body }: Answer, expected: number | readonly number[] = 400): Problem => {
  expect([expected].flat()).toContain(status);
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(headers.get('api-version')).toBe('1');
  const problem = Problem.strict().parse(body);
  expect(problem.status).toBe(status);
  expect(problem.detail.length).toBeGreaterThan(10);
  expect(problem.instance).not.toBe('');
  return problem;
};

const talkRoutes: [string, string][] = [
  ['POST /api/v1/ai/chat', 'message'],
  ['POST /api/v1/ai/chat/stream', 'message'],
  ['POST /api/v1/conversations/kept/messages/ai', 'content'],
  ['POST /api/v1/conversations/kept/messages/ai/stream', 'content'],
];
const bodyRoutes = [...talkRoutes.map(([line]) => line), 'POST /api/v1/conversations', 'PATCH /api/v1/conversations/kept', 'POST /api/v1/ws-tickets'];
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('bodies that are no request (40 to 46)', () => {
  const bodies: [string, string | Uint8Array][] = [
    ['not JSON', 'hello'],
    ['cut JSON', '{"message": "hel'],
    ['a comma too many', '{"message":"x",}'],
    ['single quotes', "{'message':'x'}"],
    ['a string', '"message"'],
    ['a number', '1e309'],
    ['null', 'null'],
    ['true', 'true'],
    ['an array', '[{"message":"x"}]'],
    ['two documents', '{"message":"x"}{"message":"y"}'],
    ['an unknown key', '{"message":"x","content":"x","title":"x","extra":1}'],
    ['depth 10,000', nested(10_000)],
    ['depth 10,000 of arrays', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['200,000 brackets', '['.repeat(200_000)],
    ['__proto__', '{"__proto__":{"message":"x"},"message":"x","content":"x"}'],
    ['constructor', '{"constructor":{"prototype":{"x":1}},"message":"x","content":"x"}'],
    ['toString', '{"toString":"x","message":"x","content":"x"}'],
    ['a NUL byte', Buffer.from([0])],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['UTF-16', Buffer.from('{"message":"x"}', 'utf16le')],
    ['gzip', Buffer.from('1f8b0800000000000003abae05000000ffff0300', 'hex')],
  ];
  it.each(bodies)('%s', async (_name, body) => {
    for (const line of bodyRoutes) refused(await raw(line, body), [400, 413]);
    expect(({} as Json).x).toBeUndefined();
  });
  it.each(talkRoutes)('%s: wrong types of every field', async (line, field) => {
    const values = [null, 1, true, [], {}, ['x'], { text: 'x' }];
    for (const value of values) expect(refused(await mine(line, { [field]: value })).issues?.map(({ path }) => path)).toContain(field);
    refused(await mine(line, {}));
    for (const clientMessageId of [...values.slice(1), '', 'x'.repeat(65), 'x'.repeat(10_240), '😀', 'a b', 'a\n', 'a\u0000', 'a#b', 'a/b', '../a'])
      expect(refused(await mine(line, { [field]: 'x', clientMessageId })).issues?.[0]?.path).toBe('clientMessageId');
  });
  it.each(talkRoutes)('%s: what only the server gives is refused (57)', async (line, field) => {
    for (const key of ['seq', 'messageSeq', 'role', 'createdAt', 'id', 'turnId', 'org', 'status', 'parts', 'position', 'interrupt'])
      refused(await mine(line, { [field]: 'x', [key]: key === 'role' ? 'assistant' : 1 }));
  });
  it('a duplicate key: the last one counts, and it is checked', async () => {
    refused(await raw('POST /api/v1/ai/chat', '{"message":"x","message":""}'));
    refused(await raw('POST /api/v1/ai/chat', '{"message":"x","message":5}'));
  });
  it('a body of 10 MB and more is 413, with the connection still of use', { timeout: 60_000 }, async () => {
    for (const bytes of [5_000_000, 10_485_761, 12_000_000])
      for (const line of ['POST /api/v1/ai/chat', 'POST /api/v1/ai/chat/stream', 'POST /api/v1/conversations'])
        refused(await raw(line, `{"message":"${'x'.repeat(bytes)}"}`), 413);
  });
  it('small routes take small bodies', async () => {
    refused(await mine('POST /api/v1/conversations', { title: 'x'.repeat(20_000) }), 413);
    refused(await mine('PUT /api/v1/conversations/kept/messages/x/feedback', { value: 'up', comment: 'x'.repeat(20_000) }), [400, 413]);
  });
});

describe('ids of another kind, in paths, bodies and queries (17, 18)', () => {
  const paths: [string, (id: string) => string, unknown?][] = [
    ['turn', (id) => `GET /api/v1/turns/${id}`],
    ['turn stream', (id) => `GET /api/v1/turns/${id}/stream`],
    ['stop', (id) => `POST /api/v1/turns/${id}/stop`],
    ['feedback', (id) => `PUT /api/v1/conversations/kept/messages/${id}/feedback`, { value: 'up' }],
    ['regenerate', (id) => `POST /api/v1/conversations/kept/messages/${id}/regenerate`, {}],
  ];
  it.each(paths)('%s', async (_name, line, body) => {
    const bad = [
      'x',
      own.conversationId,
      own.turnId.toLowerCase(),
      `${own.turnId}x`,
      own.messageId.slice(0, -1),
      'msg_01J0000000000000000000000U',
      encodeURIComponent(`${own.turnId}#x`),
      '%00',
      'a%20b',
      '%2e%2e',
      '%252e%252e',
    ];
    for (const id of bad) refused(await mine(line(id), body), [400, 404]);
  });
  it('conversations', async () => {
    for (const id of ['a%20b', 'a%23b', '%23', 'T%23demo%23CNV', 'x'.repeat(65), '%00', 'a%2Fb', '%E0%A4%95', 'a.b', 'a:b', '*']) {
      for (const line of [`GET /api/v1/conversations/${id}`, `DELETE /api/v1/conversations/${id}`, `GET /api/v1/conversations/${id}/messages`])
        refused(await mine(line), [400, 404]);
      refused(await mine(`POST /api/v1/conversations/${id}/messages/ai`, { content: 'x' }), [400, 404]);
      if (!id.includes('%')) refused(await mine('POST /api/v1/ai/chat', { message: 'x', conversationId: id }), [400, 404]);
    }
    for (const id of [own.turnId, own.messageId, 'cnv_', own.conversationId.toLowerCase(), `${own.conversationId}0`])
      refused(await mine(`GET /api/v1/conversations/${id}`), 404);
    for (const conversationId of ['', 1, null, [], {}, own.conversationId.slice(0, -1)])
      refused(await mine('POST /api/v1/ai/chat', { message: 'x', conversationId }), [400, 404]);
  });
  it('parentId, activeLeafId and projectId', async () => {
    for (const parentId of ['', 'x', 1, [], own.turnId, own.conversationId, '#'])
      refused(await mine('POST /api/v1/conversations/kept/messages/ai', { content: 'x', parentId }));
    for (const activeLeafId of ['', null, 1, own.turnId, 'msg_01J00000000000000000000000'])
      refused(await mine('PATCH /api/v1/conversations/kept', { activeLeafId }));
    for (const projectId of ['', 1, 'x', own.conversationId, '#']) refused(await mine('PATCH /api/v1/conversations/kept', { projectId }));
  });
  it.each(['%ff', '%', '%E0%A4', '%zz'])('%s in a path cannot be decoded: 400', async (bad) => {
    refused(await mine(`GET /api/v1/conversations/${bad}`));
  });
});

describe('changes that are none', () => {
  it.each([
    {},
    { title: '' },
    { title: '   ' },
    { title: 'x'.repeat(201) },
    { title: null },
    { pinned: 'yes' },
    { archived: 1 },
    { visibility: 'public' },
    { owner: 'me' },
    { id: 'x' },
    { deletedAt: null },
    { lastMessageSeq: 5 },
    [{ title: 'x' }],
    null,
  ])('PATCH %j is 400', async (change) => {
    refused(await mine('PATCH /api/v1/conversations/kept', change));
  });
  it.each([{ title: 5 }, { title: '' }, { visibility: 'all' }, { alias: 'x' }, { id: 'cnv_01J00000000000000000000000' }, { createdAt: '2020-01-01' }])(
    'POST %j is 400',
    async (body) => {
      refused(await mine('POST /api/v1/conversations', body));
    },
  );
  it.each([
    {},
    { value: null },
    { value: 'UP' },
    { value: 'up', reasons: 'x' },
    { value: 'up', reasons: [''] },
    { value: 'up', comment: 'x'.repeat(2_001) },
    { value: 'up', stars: 1 },
  ])('feedback %j is 400', async (body) => {
    refused(await mine(`PUT /api/v1/conversations/kept/messages/${own.messageId}/feedback`, body));
  });
});

describe('queries (97)', () => {
  const bad = ['-1', '0', '101', '1e9', '1;', '1,2', 'ten', '', '1.5', 'NaN', 'Infinity', '0x10', '٣', '9'.repeat(400)];
  it.each(bad)('limit=%s', async (limit) => {
    for (const path of ['conversations', 'conversations/kept/messages']) refused(await mine(`GET /api/v1/${path}?limit=${encodeURIComponent(limit)}`));
  });
  it.each(['-1', 'x', '', '1;', '1.5', '1e3', '99999999999', 'null', '1,2', 'a.b', '../..'])('before, after and around of %s', async (value) => {
    for (const name of ['before', 'after', 'around']) refused(await mine(`GET /api/v1/conversations/kept/messages?${name}=${encodeURIComponent(value)}`));
  });
  it.each(['before=1&after=1', 'around=1&before=2', 'limit=1&limit=2', 'all=yes', 'unknown=1', '__proto__=1', 'cursor=x', 'cursor='])('?%s', async (query) => {
    refused(await mine(`GET /api/v1/conversations/kept/messages?${query}`));
  });
  it.each(['cursor=x', 'cursor=', 'cursor=a.b', 'archived=maybe', 'unknown=1', `q=${'x'.repeat(201)}`, `cursor=${'x'.repeat(3_000)}`])(
    'conversations?%s',
    async (query) => {
      refused(await mine(`GET /api/v1/conversations?${query}`));
    },
  );
  it.each(['attempt=-1', 'attempt=x', 'afterSeq=-5', 'afterSeq=1e10', 'afterSeq=', 'attempt=1.5', 'after=1', 'attempt=1&attempt=2'])(
    'turns?%s (58)',
    async (query) => {
      refused(await mine(`GET /api/v1/turns/${own.turnId}?${query}`));
    },
  );
});

describe('methods and paths', () => {
  it.each([
    'PUT /api/v1/ai/chat',
    'GET /api/v1/ai/chat',
    'DELETE /api/v1/ai/chat/stream',
    'POST /api/v1/me',
    'PATCH /api/v1/conversations',
    'DELETE /health',
    'POST /api/v1/health',
  ])('%s is 405 and says what is allowed', async (line) => {
    const answer = await mine(line, line.startsWith('GET') ? undefined : {});
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toMatch(/[A-Z]/);
    expect(Problem.parse(answer.body).code).toBe('method_not_allowed');
  });
  it('a method override header overrides nothing (60)', async () => {
    const { status, body } = await mine('GET /api/v1/conversations/kept', undefined, {
      headers: { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' },
    });
    expect([status, body.id]).toEqual([200, own.conversationId]);
  });
  it.each([
    '/api/v1/',
    '/api/v1',
    '/api/v3/me',
    '/api/v2/conversations',
    '/api/v1/me/',
    '/api/v1//me',
    '/api/v1/conversations/kept/',
    '/api/v1/%6de',
    '/api/v1/conversations/kept%2Fmessages',
    '/api/nothing',
    '/api/v1/../v1/nothing',
  ])('%s is no route', async (path) => {
    const answer = await mine(`GET ${path}`);
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });
  it.each([
    '/api/v1/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/%00',
    '//etc/passwd',
  ])('%s gives no file of ours', async (path) => {
    const answer = await mine(`GET ${path}`);
    expect(answer.text).not.toMatch(/root:|"devDependencies"|castmatch-live/);
    expect(answer.status).toBeLessThan(500);
  });
  const talkRaw = (bytes: string): Promise<string> =>
    new Promise((done) => {
      let text = '';
      const socket = connect(product.port, '127.0.0.1', () => socket.write(bytes));
      socket.setTimeout(12_000, () => socket.destroy());
      socket.on('data', (data) => (text += data.toString('latin1')));
      socket.on('error', () => undefined);
      socket.on('close', () => done(text));
    });
  const host = () => `Host: localhost:${product.port}\r\n`;
  it.each([
    ['no HTTP', () => 'hello there\r\n\r\n'],
    ['an unknown method', () => `BREW /api/v1/me HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`],
    ['two lengths', () => `POST /api/v1/ai/chat HTTP/1.1\r\n${host()}Content-Length: 5\r\nContent-Length: 6\r\nConnection: close\r\n\r\nhello`],
    [
      'length and chunks (smuggling)',
      () => `POST /api/v1/ai/chat HTTP/1.1\r\n${host()}Content-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET /`,
    ],
    ['a header flood', () => `GET /health HTTP/1.1\r\n${host()}${Array.from({ length: 3_000 }, (_, n) => `X-${n}: y\r\n`).join('')}Connection: close\r\n\r\n`],
    ['a header of 64 KB', () => `GET /health HTTP/1.1\r\n${host()}X: ${'y'.repeat(65_536)}\r\nConnection: close\r\n\r\n`],
    ['a line of 64 KB', () => `GET /${'y'.repeat(65_536)} HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`],
    ['a bare LF in a header', () => `GET /api/v1/me HTTP/1.1\r\n${host()}X: a\nEvil: 1\r\nConnection: close\r\n\r\n`],
    ['TRACE', () => `TRACE /api/v1/me HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`],
    ['an absolute target', () => `GET http://evil.example/api/v1/me HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`],
    ['no Host', () => 'GET /api/v1/me HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ])('%s is refused on the wire', async (_name, bytes) => {
    expect(await talkRaw(bytes())).toMatch(/^HTTP\/1\.1 4\d\d /);
  });
});

describe('what is odd and still fine', () => {
  const texts: [string, string][] = [
    ['Devanagari', 'मुझे मुंबई में 25 से 35 की अभिनेत्री चाहिए'],
    ['Tamil', 'சென்னையில் நடிகர்கள்'],
    ['right to left', 'العربية \u202eoverride\u202c'],
    ['emoji of many parts', '👩‍👩‍👧‍👦'.repeat(500)],
    ['zalgo', `Z${'\u0301\u0327'.repeat(5_000)}`],
    ['a word of 100,000 letters', 'a'.repeat(100_000)],
    ['NUL and ANSI', 'a\u0000b\u001b[31mc'],
    ['a line that looks like a log', 'x\n{"level":"error","event":"forged"}'],
    ['markers and links of its own', '[[tal_01J00000000000000000000000]] [x](javascript:alert(1)) <script>alert(1)</script>'],
    ['expression words', '#pk :v attribute_exists(PK) SET x = :y'],
    ['1 KB of blanks around a word', `${' '.repeat(1_000)}Hello${' '.repeat(1_000)}`],
    ['slow patterns', `${'a'.repeat(30_000)}!`],
    ['slow ages', `aged ${'2'.repeat(50_000)}-${'3'.repeat(40_000)}`],
    ['slow blanks', `find actors in${' '.repeat(60_000)}Mumbai`],
  ];
  it.each(texts)('%s is kept as it was said', async (_name, text) => {
    const began = Date.now();
    const { status, body } = await call(product, witness, 'POST /api/v1/ai/chat', { message: text });
    expect(status).toBe(200);
    expect(Date.now() - began).toBeLessThan(10_000);
    const { body: page } = await call(product, witness, `GET /api/v1/conversations/${body.conversationId}/messages`);
    expect(page.items[0].parts[0].text === text).toBe(true);
  });
  it('lone surrogates become U+FFFD before anything is stored (61)', async () => {
    const { body } = await call(product, witness, 'POST /api/v1/ai/chat', undefined, {
      raw: '{"message":"a\\ud800b\\udc00c"}',
      headers: { 'content-type': 'application/json' },
    });
    const { body: page } = await call(product, witness, `GET /api/v1/conversations/${body.conversationId}/messages`);
    expect(page.items[0].parts[0].text).toBe('a\ufffdb\ufffdc');
    const again = await call(product, witness, 'POST /api/v1/conversations', undefined, {
      raw: '{"title":"t\\ud800"}',
      headers: { 'content-type': 'application/json' },
    });
    expect(again.body.title).toBe('t\ufffd');
    expect((await call(product, witness, `GET /api/v1/conversations/${again.body.id}`)).body).toEqual(again.body);
  });
  it('titles and searches in any script, with any sign', async () => {
    for (const title of ['नया', '😀👩‍👧', 'a\u202eb', '#pk', '"quotes"', '</title><script>', '=HYPERLINK("x")']) {
      const { body } = await call(product, witness, 'POST /api/v1/conversations', { title });
      expect(body.title).toBe(title);
      const found = await call(product, witness, `GET /api/v1/conversations?q=${encodeURIComponent(title)}`);
      expect(found.body.items.map(({ id }: Json) => id)).toContain(body.id);
    }
  });
});
