/** Design sections 3, 6 and 7: tokens, roles, tenants, origins and hosts of the running product, in open and in strict mode. */
import { request } from 'node:http';
import { createLocalJWKSet, jwtVerify, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../../layers/contracts/index.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { type Answer, call, demo, type Json, openSocket, type Person, quick, readySocket, someone } from './client.ts';

let open: LocalProduct;
let strict: LocalProduct;
beforeAll(async () => {
  open = await startLocalProduct({ env: { ...quick, CASTMATCH_SEED: '60' } });
  strict = await startLocalProduct({ env: { ...quick, CASTMATCH_AUTH: 'strict', CASTMATCH_ORIGINS: 'https://app.example.in' } });
});
afterAll(() => Promise.all([open?.stop(), strict?.stop()]));

const token = async (product: LocalProduct, body: unknown): Promise<Answer> => call(product, demo, 'POST /oidc/token', body);
/** As fetch would not send it: any Host. */
const withHost = (product: LocalProduct, host: string, path: string): Promise<number> =>
  new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port: product.port, path, headers: { host } }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    });
    sent.on('error', fail).end();
  });

describe('POST /oidc/token', () => {
  it("gives {access_token, id_token, token_type, expires_in}, director unless said, signed by the issuer's keys", async () => {
    const { status, body } = await token(open, { sub: 'asha', org: 'acme' });
    expect(status).toBe(200);
    expect(body).toEqual({ access_token: expect.any(String), id_token: expect.any(String), token_type: 'Bearer', expires_in: expect.any(Number) });
    const keys = (await call(open, demo, 'GET /oidc/jwks')).body;
    const { payload } = await jwtVerify(body.access_token, createLocalJWKSet(keys));
    expect(payload).toMatchObject({ sub: 'asha', org: 'acme', org_role: 'director', epoch: 0, token_use: 'access' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(body.expires_in);
  });
  it('takes orgRole, groups and expiresIn', async () => {
    const { body } = await token(open, { sub: 'a', org: 'b', orgRole: 'viewer', groups: ['admin'], expiresIn: 60 });
    const me = await call(open, { ...demo, token: body.access_token }, 'GET /api/v1/me');
    expect(me.body).toMatchObject({ sub: 'a', org: 'b', orgRole: 'viewer', isAdmin: true });
    expect(body.expires_in).toBe(60);
  });
  it.each([
    {},
    { sub: 'a' },
    { org: 'a' },
    { sub: '', org: 'a' },
    { sub: 'a'.repeat(65), org: 'a' },
    { sub: 'a#b', org: 'a' },
    { sub: 'a', org: 'ü' },
    { sub: 'a', org: 'b', orgRole: 'king' },
    { sub: 'a', org: 'b', expiresIn: 'soon' },
    [],
    null,
    'text',
  ])('%j is 400', async (body) => {
    expect((await token(open, body)).status).toBe(400);
  });
  it('any [A-Za-z0-9_-]{1,64} is a user and an organization, which come into being with their first token', async () => {
    const who = await someone(open, { sub: `${'x'.repeat(63)}-`, org: `_${'Y'.repeat(63)}` });
    expect((await call(open, who, 'POST /api/v1/ai/chat', { message: 'Hello' })).status).toBe(200);
  });
});

describe('open mode', () => {
  it('no Authorization header means the demo director', async () => {
    expect((await call(open, demo, 'GET /api/v1/me')).body).toMatchObject({ sub: 'demo', org: 'demo', orgRole: 'director', isAdmin: false });
  });
  it('a token, when sent, counts; one that is bad is 401 and not the demo director', async () => {
    const who = await someone(open);
    expect((await call(open, who, 'GET /api/v1/me')).body).toMatchObject({ sub: who.sub, org: who.org });
    expect((await call(open, { ...who, token: 'bad' }, 'GET /api/v1/me')).status).toBe(401);
    const basic = await call(open, demo, 'GET /api/v1/me', undefined, { headers: { authorization: 'Basic ZGVtbzpkZW1v' } });
    expect(basic.status).toBe(401);
  });
  it('the synthetic people belong to demo; other organizations begin empty', async () => {
    const message = 'Find actors in Mumbai aged 18-60';
    const [seeded, empty] = [
      await call(open, demo, 'POST /api/v1/ai/chat', { message }),
      await call(open, await someone(open), 'POST /api/v1/ai/chat', { message }),
    ];
    expect(seeded.body.talents.length).toBeGreaterThan(0);
    expect([empty.status, empty.body.talents]).toEqual([200, []]);
  });
  it('a foreign Host is refused (DNS rebinding)', async () => {
    for (const host of ['evil.example', `evil.example:${open.port}`, 'localhost.evil.example'])
      expect(await withHost(open, host, '/api/v1/me')).toBeGreaterThanOrEqual(400);
    for (const host of [`localhost:${open.port}`, `127.0.0.1:${open.port}`]) expect(await withHost(open, host, '/api/v1/me')).toBe(200);
  });
  it.each(['http://evil.example', 'null', 'https://localhost', 'http://localhost.evil.example:80'])(
    'a foreign Origin (%s) is not the demo director',
    async (origin) => {
      for (const line of ['GET /api/v1/me', 'GET /api/v1/conversations', 'POST /api/v1/ai/chat', 'POST /api/v1/ws-tickets']) {
        const body = line.startsWith('POST') ? { message: 'x' } : undefined;
        const refused = await call(open, demo, line, body, { headers: { origin } });
        expect([refused.status, refused.body.code]).toEqual([403, 'origin_not_allowed']);
        expect(refused.headers.get('access-control-allow-origin')).toBeNull();
      }
    },
  );
  it('latencies are shown in open mode, and not to everybody in strict mode', async () => {
    expect((await call(open, demo, 'GET /api/v1/health')).body.dependencies.tables.latencyMs).toEqual(expect.any(Number));
    expect((await call(strict, demo, 'GET /api/v1/health')).text).not.toContain('latency');
  });
});

describe('strict mode', () => {
  const routes = [
    'GET /api/v1/me',
    'GET /api/v1/conversations',
    'POST /api/v1/ai/chat',
    'POST /api/v1/ai/chat/stream',
    'POST /api/v1/ws-tickets',
    'GET /api/v1/turns/x',
  ];
  it.each(routes)('%s without a token is 401 with WWW-Authenticate', async (line) => {
    const { status, headers, body } = await call(strict, demo, line, line.startsWith('POST') ? {} : undefined);
    expect([status, headers.get('content-type'), Problem.parse(body).code]).toEqual([401, 'application/problem+json', 'unauthenticated']);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
  });
  it('health needs no token', async () => {
    for (const line of ['GET /health', 'GET /api/health']) expect((await call(strict, demo, line)).status).toBe(200);
  });
  it('a whole conversation works with a token', async () => {
    const who = await someone(strict);
    expect((await call(strict, who, 'POST /api/v1/ai/chat', { message: 'Hello' })).status).toBe(200);
    const socket = await readySocket(strict, who);
    expect(await socket.ask({ action: 'ping' })).toMatchObject({ type: 'pong' });
    socket.close();
  });
  it('bad tokens are 401: expired, of another key, unsigned, an id token, cut, long, with foreign headers', async () => {
    const { body: good } = await token(strict, { sub: 'a', org: 'b' });
    const { body: expired } = await token(strict, { sub: 'a', org: 'b', expiresIn: -10 });
    const { body: foreign } = await token(open, { sub: 'a', org: 'b' });
    const [head = '', payload = '', signature = ''] = good.access_token.split('.');
    const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as Record<string, unknown>;
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const publicKey = JSON.stringify((await call(strict, demo, 'GET /oidc/jwks')).body.keys[0]);
    const confused = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: String(header['kid']) }).sign(new TextEncoder().encode(publicKey));
    const bad: Record<string, string> = {
      expired: expired.access_token,
      'another issuer': foreign.access_token,
      'an id token': good.id_token,
      'alg none': `${encoded({ ...header, alg: 'none' })}.${payload}.`,
      'HS256 with the public key': confused,
      'another role': `${head}.${encoded({ ...claims, org_role: 'owner' })}.${signature}`,
      'another organization': `${head}.${encoded({ ...claims, org: 'victim' })}.${signature}`,
      'no signature': `${head}.${payload}.`,
      'cut signature': `${head}.${payload}.${signature.slice(0, -4)}`,
      'a segment more': `${good.access_token}.x`,
      'unknown kid': `${encoded({ ...header, kid: '../../etc/passwd' })}.${payload}.${signature}`,
      jku: `${encoded({ ...header, jku: 'http://evil.example/jwks' })}.${payload}.${signature}`,
      'not base64': '!!!.???.***',
      '9 KB': 'a'.repeat(9_000),
    };
    for (const [name, value] of Object.entries(bad)) {
      const answer = await call(strict, { ...demo, token: value }, 'GET /api/v1/me');
      expect([name, answer.status]).toEqual([name, 401]);
    }
    expect((await call(strict, { ...demo, token: good.access_token }, 'GET /api/v1/me')).status).toBe(200);
  });
  it('identity comes from the token alone: no header and no body key changes it', async () => {
    const who = await someone(strict);
    const headers = { 'x-tenant-id': 'victim', 'x-user-id': 'victim', 'x-forwarded-user': 'victim', 'x-amzn-oidc-identity': 'victim', cookie: 'sub=victim' };
    expect((await call(strict, who, 'GET /api/v1/me?org=victim&sub=victim', undefined, { headers })).body).toMatchObject({ sub: who.sub, org: who.org });
    for (const key of ['tenantId', 'org', 'sub', 'owner', 'role', 'userId'])
      expect((await call(strict, who, 'POST /api/v1/conversations', { title: 'x', [key]: 'victim' })).status).toBe(400);
  });
  it('an allow-listed origin may read the answers, another may not; preflights say the same', async () => {
    const who = await someone(strict);
    const ask = (origin: string) => call(strict, who, 'GET /api/v1/me', undefined, { headers: { origin } });
    const friend = await ask('https://app.example.in');
    expect([friend.status, friend.headers.get('access-control-allow-origin'), friend.headers.get('vary')]).toEqual([
      200,
      'https://app.example.in',
      'Authorization, Origin',
    ]);
    for (const name of ['API-Version', 'ETag', 'Location', 'Retry-After'])
      expect(friend.headers.get('access-control-expose-headers')?.toLowerCase()).toContain(name.toLowerCase());
    for (const origin of ['https://app.example.in.evil.com', 'http://app.example.in', 'https://evil.com', 'null'])
      expect((await ask(origin)).headers.get('access-control-allow-origin')).toBeNull();
    const preflight = (origin: string) =>
      call(strict, demo, 'OPTIONS /api/v1/ai/chat', undefined, {
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type,idempotency-key,last-event-id',
        },
      });
    const allowed = await preflight('https://app.example.in');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-methods')).toContain('POST');
    for (const name of ['authorization', 'content-type', 'idempotency-key', 'last-event-id', 'if-none-match'])
      expect(allowed.headers.get('access-control-allow-headers')?.toLowerCase()).toContain(name);
    expect((await preflight('https://evil.com')).headers.get('access-control-allow-origin')).toBeNull();
  });
  it('the streams bear the same CORS headers', async () => {
    const who = await someone(strict);
    const answer = await call(strict, who, 'POST /api/v1/ai/chat/stream', { message: 'Hello' }, { headers: { origin: 'https://app.example.in' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example.in');
    expect(answer.headers.get('access-control-expose-headers')?.toLowerCase()).toContain('x-vercel-ai-ui-message-stream');
  });
  it('a ticket that one origin asked for does not open a socket for another', async () => {
    const who = await someone(strict);
    const { body } = await call(strict, who, 'POST /api/v1/ws-tickets', {}, { headers: { origin: 'https://app.example.in' } });
    await expect(openSocket(`${body.url}?ticket=${body.ticket}`, { origin: `http://localhost:${strict.port}` })).rejects.toThrow('refused with 403');
    const own = await call(strict, who, 'POST /api/v1/ws-tickets', {}, { headers: { origin: 'https://app.example.in' } });
    const socket = await openSocket(`${own.body.url}?ticket=${own.body.ticket}`, { origin: 'https://app.example.in' });
    socket.close();
  });
});

describe('roles', () => {
  const chats = ['owner', 'director', 'associate', 'assistant'];
  it.each([...chats, 'viewer'])('%s reads; all but a viewer chat', async (orgRole) => {
    const who = await someone(strict, { orgRole });
    const status = async (line: string, body?: unknown): Promise<number> => (await call(strict, who, line, body)).status;
    const may = chats.includes(orgRole);
    for (const line of ['GET /api/v1/me', 'GET /api/v1/conversations']) expect(await status(line)).toBe(200);
    expect(await status('POST /api/v1/ws-tickets')).toBe(201);
    expect(await status('POST /api/v1/ai/chat', { message: 'Hello' })).toBe(may ? 200 : 403);
    expect(await status('POST /api/v1/ai/chat/stream', { message: 'Hello' })).toBe(may ? 200 : 403);
    expect(await status('POST /api/v1/conversations/a/messages/ai', { content: 'Hello' })).toBe(may ? 200 : 403);
    expect(await status('POST /api/v1/conversations', {})).toBe(may ? 201 : 403);
    expect(await status('GET /api/v1/conversations/unknown')).toBe(404);
    expect(await status('PATCH /api/v1/conversations/unknown', { title: 'x' })).toBe(may ? 404 : 403);
    expect(await status('DELETE /api/v1/conversations/unknown')).toBe(may ? 404 : 403);
    expect(await status('POST /api/v1/turns/trn_01J00000000000000000000000/stop')).toBe(may ? 404 : 403);
  });
});

describe("what is another's answers exactly as what is missing", () => {
  let owner: Person;
  let colleague: Person;
  let stranger: Person;
  let own: { conversationId: string; turnId: string; messageId: string };
  beforeAll(async () => {
    owner = await someone(strict);
    [colleague, stranger] = [await someone(strict, { org: owner.org }), await someone(strict)];
    const { body } = await call(strict, owner, 'POST /api/v1/ai/chat', { message: 'The secret canary', conversationId: 'canary', clientMessageId: 'canary' });
    own = { conversationId: body.conversationId, turnId: body.turnId, messageId: body.message.id };
  });
  /** All of a problem but what names the occurrence; the id asked for is in no text. */
  const told = ({ status, body }: Answer): Json => ({ status, ...body, instance: undefined });
  const missing = { conversationId: 'cnv_01J00000000000000000000000', turnId: 'trn_01J00000000000000000000000', messageId: 'msg_01J00000000000000000000000' };
  const lines: [string, (ids: typeof missing) => string, unknown?][] = [
    ['conversation', (ids) => `GET /api/v1/conversations/${ids.conversationId}`],
    ['its messages', (ids) => `GET /api/v1/conversations/${ids.conversationId}/messages`],
    ['its live turn', (ids) => `GET /api/v1/conversations/${ids.conversationId}/messages/ai/stream`],
    ['a change', (ids) => `PATCH /api/v1/conversations/${ids.conversationId}`, { title: 'mine now' }],
    ['a deletion', (ids) => `DELETE /api/v1/conversations/${ids.conversationId}`],
    ['a message to it', (ids) => `POST /api/v1/conversations/${ids.conversationId}/messages/ai`, { content: 'Hello' }],
    ['a streamed message to it', (ids) => `POST /api/v1/conversations/${ids.conversationId}/messages/ai/stream`, { content: 'Hello' }],
    ['feedback', (ids) => `PUT /api/v1/conversations/${ids.conversationId}/messages/${ids.messageId}/feedback`, { value: 'up' }],
    ['a regeneration', (ids) => `POST /api/v1/conversations/${ids.conversationId}/messages/${ids.messageId}/regenerate`, {}],
    ['turn', (ids) => `GET /api/v1/turns/${ids.turnId}`],
    ['its stream', (ids) => `GET /api/v1/turns/${ids.turnId}/stream`],
    ['a stop', (ids) => `POST /api/v1/turns/${ids.turnId}/stop`],
    ['its alias', (ids) => `GET /api/v1/conversations/${ids === missing ? 'nothing' : 'canary'}`],
  ];
  it.each(lines)('%s', async (_name, line, body) => {
    for (const who of [colleague, stranger]) {
      const theirs = told(await call(strict, who, line(own), body));
      expect(theirs).toEqual(told(await call(strict, who, line(missing), body)));
      expect(theirs.status).toBe(404);
      expect(JSON.stringify(theirs)).not.toContain('canary');
    }
  });
  it('in a body too: conversationId 404, parentId and activeLeafId as unknown ones', async () => {
    for (const who of [colleague, stranger]) {
      const chat = (conversationId: string) => call(strict, who, 'POST /api/v1/ai/chat', { message: 'x', conversationId });
      expect(told(await chat(own.conversationId))).toEqual(told(await chat(missing.conversationId)));
      const parent = (parentId: string) => call(strict, who, 'POST /api/v1/conversations/hers/messages/ai', { content: 'x', parentId });
      expect(told(await parent(own.messageId))).toEqual(told(await parent(missing.messageId)));
      const { body: hers } = await call(strict, who, 'POST /api/v1/conversations', {});
      const leaf = (activeLeafId: string) => call(strict, who, `PATCH /api/v1/conversations/${hers.id}`, { activeLeafId });
      expect(told(await leaf(own.messageId))).toEqual(told(await leaf(missing.messageId)));
    }
  });
  it('on a socket too', async () => {
    for (const who of [colleague, stranger]) {
      const socket = await readySocket(strict, who);
      const same = async (frame: (ids: typeof missing) => Record<string, unknown>): Promise<void> => {
        const [theirs, none] = [await socket.ask(frame(own)), await socket.ask(frame(missing))];
        expect({ ...theirs.problem, instance: '' }).toEqual({ ...none.problem, instance: '' });
        expect(theirs.problem.status).toBe(404);
      };
      await same(({ turnId }) => ({ action: 'stop', turnId }));
      await same(({ turnId }) => ({ action: 'resume', turnId, attempt: 0, afterSeq: 0 }));
      await same(({ conversationId }) => ({ action: 'subscribe', conversationIds: [conversationId] }));
      await same(({ conversationId }) => ({ action: 'send', clientMessageId: 'x', text: 'x', conversationId }));
      socket.close();
    }
  });
  it('and the owner still has it, unchanged', async () => {
    const { body } = await call(strict, owner, 'GET /api/v1/conversations/canary/messages');
    expect(body.items.map(({ messageSeq }: Json) => messageSeq)).toEqual([1, 2]);
  });
  it('a list cursor of another user, of another query or changed by a letter is 400', async () => {
    for (const title of ['a', 'b', 'c']) for (const who of [owner, colleague]) await call(strict, who, 'POST /api/v1/conversations', { title });
    const { body } = await call(strict, owner, 'GET /api/v1/conversations?limit=1');
    const cursor: string = body.nextCursor;
    const list = (who: Person, query: string) => call(strict, who, `GET /api/v1/conversations?${query}`);
    expect((await list(owner, `limit=1&cursor=${encodeURIComponent(cursor)}`)).status).toBe(200);
    for (const who of [colleague, stranger]) expect((await list(who, `cursor=${encodeURIComponent(cursor)}`)).status).toBe(400);
    expect((await list(owner, `q=b&cursor=${encodeURIComponent(cursor)}`)).status).toBe(400);
    const [payload = '', signature = ''] = cursor.split('.');
    const last = signature.at(-2) === 'A' ? 'B' : 'A';
    for (const bad of [
      `${payload}x.${signature}`,
      `${payload}.${signature.slice(0, -2)}${last}${signature.at(-1)}`,
      payload,
      `.${signature}`,
      `${payload}.`,
      `${cursor}.x`,
      '%00',
      'null',
      '..',
    ]) {
      const refused = await list(owner, `cursor=${encodeURIComponent(bad)}`);
      expect([bad, refused.status]).toEqual([bad, 400]);
    }
    const page = await call(strict, owner, 'GET /api/v1/conversations/canary/messages?limit=1');
    for (const [who, path] of [
      [owner, `/api/v1/conversations/${body.items[0].id}/messages?cursor=`],
      [owner, '/api/v1/conversations/canary/messages?all=true&cursor='],
    ] as const)
      expect((await call(strict, who, `GET ${path}${encodeURIComponent(page.body.prevCursor)}`)).status).toBe(400);
  });
});
