/** Rows 15, 35 and 37 of the list of attacks (what other pages and caches in between could do), and what versions and validators promise. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpRoutes } from '../../../functions/routes.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { type Answer, call, demo, openSocket, type Person, quick, snapshot, someone, stillTalks, ticketUrl } from '../contract/client.ts';
import { rawRequest, refused, strict, talkRaw } from './wire.ts';

const friend = 'https://app.example.in';
let closed: LocalProduct;
let open: LocalProduct;
beforeAll(async () => {
  closed = await startLocalProduct({ env: { ...strict, CASTMATCH_ORIGINS: friend } });
  open = await startLocalProduct({ env: quick });
});
afterAll(async () => {
  await stillTalks(closed, await someone(closed));
  await stillTalks(open, demo);
  await Promise.all([closed?.stop(), open?.stop()]);
});

/** A shared cache as RFC 9111 has it, which keeps all that it may and asks only when it must. */
const sharedCache = (ask: (who: Person, path: string, headers: Record<string, string>) => Promise<Answer>) => {
  const kept = new Map<string, { answer: Answer; varied: string }[]>();
  const variedBy = (answer: Answer, headers: Record<string, string>): string =>
    JSON.stringify((answer.headers.get('vary') ?? '').split(/ *, */).map((name) => headers[name.toLowerCase()] ?? null));
  return async (who: Person, path: string, more: Record<string, string> = {}): Promise<string> => {
    const headers = { authorization: `Bearer ${who.token}`, ...more };
    const found = kept.get(path)?.find(({ answer, varied }) => variedBy(answer, headers) === varied);
    if (found) return found.answer.text;
    const answer = await ask(who, path, more);
    const control = answer.headers.get('cache-control') ?? '';
    // One that ignores `private` is the worst that can stand in between; `no-store` is heard.
    if (!control.includes('no-store')) kept.set(path, [...(kept.get(path) ?? []), { answer, varied: variedBy(answer, headers) }]);
    return answer.text;
  };
};

describe('caches in between', () => {
  let asha: Person;
  let ravi: Person;
  beforeAll(async () => {
    asha = await someone(closed);
    ravi = await someone(closed);
    for (const [who, title] of [
      [asha, 'canary of asha'],
      [ravi, 'canary of ravi'],
    ] as const) {
      await call(closed, who, 'POST /api/v1/conversations', { title });
      await call(closed, who, 'POST /api/v1/ai/chat', { message: title, conversationId: 'same' });
    }
  });
  it('15 the same path by two tenants, through a cache that keeps what it may: each sees her own', async () => {
    const through = sharedCache((who, path, headers) => call(closed, who, `GET ${path}`, undefined, { headers }));
    for (const path of ['/api/v1/me', '/api/v2/me', '/api/me', '/api/v1/conversations', '/api/v1/conversations/same', '/api/v1/conversations/same/messages'])
      for (const [who, other] of [
        [asha, ravi],
        [ravi, asha],
        [asha, ravi],
      ] as const) {
        const text = await through(who, path);
        expect(text).not.toContain(other.org);
        expect(text).not.toContain(other === asha ? 'canary of asha' : 'canary of ravi');
      }
  });
  const gets = httpRoutes.filter(({ method, auth }) => method === 'GET' && auth === 'user').map(({ path }) => path);
  it.each(gets)('15 %s may be kept by nobody in between, also when it fails', async (path) => {
    const filled = path.replace(/\{\w+\}/g, 'same');
    for (const who of [asha, { ...asha, token: null }]) {
      const { headers, status } = await call(closed, who, `GET ${filled}`);
      expect(headers.get('cache-control')).toMatch(status < 400 ? /private|no-store/ : /no-store/);
      if (status < 400) for (const name of ['Authorization', 'Origin']) expect(headers.get('vary')).toContain(name);
    }
  });
  it("15 another's validator does not open what is not one's own", async () => {
    const hers = await call(closed, asha, 'GET /api/v1/conversations/same');
    const his = await call(closed, ravi, 'GET /api/v1/conversations/same', undefined, { headers: { 'if-none-match': hers.headers.get('etag') ?? '' } });
    expect([his.status, his.headers.get('etag') === hers.headers.get('etag')]).toEqual([200, false]);
  });
  it('15 a header that no cache looks at changes no answer', async () => {
    const plain = await call(closed, asha, 'GET /api/v1/me');
    for (const name of ['x-forwarded-host', 'x-original-url', 'x-rewrite-url', 'x-forwarded-scheme', 'x-host', 'x-forwarded-prefix', 'forwarded']) {
      const answer = await call(closed, asha, 'GET /api/v1/me', undefined, { headers: { [name]: '/api/v1/conversations' } });
      expect([answer.status, answer.text]).toEqual([200, plain.text]);
    }
  });
  it.each(['/api/v1/me', '/api/v2/me', '/api/v1/conversations', '/api/v1/conversations/same', '/api/v1/conversations/same/messages'])(
    'an ETag of %s answers 304 until something changes',
    async (path) => {
      const first = await call(closed, asha, `GET ${path}`);
      const etag = first.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[\w-]{20,}"$/);
      for (const given of [etag, `W/${etag}`, `"x", ${etag}`]) {
        const again = await call(closed, asha, `GET ${path}`, undefined, { headers: { 'if-none-match': given } });
        expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
      }
      const other = await call(closed, asha, `GET ${path}`, undefined, { headers: { 'if-none-match': '"x"' } });
      expect([other.status, other.text]).toEqual([200, first.text]);
    },
  );
  it('a changed conversation has another ETag', async () => {
    const etag = (await call(closed, asha, 'GET /api/v1/conversations/same')).headers.get('etag') ?? '';
    await call(closed, asha, 'PATCH /api/v1/conversations/same', { pinned: true });
    const changed = await call(closed, asha, 'GET /api/v1/conversations/same', undefined, { headers: { 'if-none-match': etag } });
    expect([changed.status, changed.body.pinned]).toEqual([200, true]);
  });
});

describe('versions', () => {
  it('the first version of /me says that it goes, when, and what comes instead; the second is there', async () => {
    const who = await someone(closed);
    for (const path of ['/api/v1/me', '/api/me']) {
      const first = await call(closed, who, `GET ${path}`);
      expect([first.status, first.headers.get('api-version')]).toEqual([200, '1']);
      expect(first.body).toMatchObject({ sub: who.sub, org: who.org, orgRole: 'director' });
      const since = Number(/^@(\d+)$/.exec(first.headers.get('deprecation') ?? '')?.[1]) * 1_000;
      const sunset = Date.parse(first.headers.get('sunset') ?? '');
      expect(first.headers.get('sunset')).toMatch(/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
      expect(sunset - since).toBeGreaterThanOrEqual(180 * 86_400_000);
      const successor = /<([^>]+)>; rel="successor-version"/.exec(first.headers.get('link') ?? '')?.[1];
      expect(first.headers.get('link')).toContain('rel="deprecation"');
      const second = await call(closed, who, `GET ${successor}`);
      expect([second.status, second.headers.get('api-version'), second.headers.get('deprecation'), second.headers.get('sunset')]).toEqual([
        200,
        '2',
        null,
        null,
      ]);
      expect(second.body).toMatchObject({ user: { id: who.sub }, organization: { id: who.org, role: 'director' } });
    }
  });
  it('every answer says its version, also a refusal, and only what has a successor is deprecated', async () => {
    const who = await someone(closed);
    for (const line of [
      'GET /api/v1/conversations',
      'GET /api/v1/conversations/unknown',
      'GET /api/v1/nothing',
      'POST /api/v1/ai/chat',
      'POST /api/v1/ai/chat/stream',
    ]) {
      const { headers } = await call(closed, who, line, line.startsWith('POST') ? {} : undefined);
      expect([line, headers.get('api-version'), headers.get('deprecation')]).toEqual([line, '1', null]);
    }
    const none = await call(closed, who, 'GET /api/v2/conversations');
    expect([none.status, none.headers.get('api-version')]).toEqual([404, '2']);
  });
});

const foreign = (product: LocalProduct): string[] => [
  'null',
  'https://evil.example',
  'https://app.example.in.evil.in',
  'https://evil-app.example.in',
  'http://app.example.in',
  `http://localhost.evil.example:${product.port}`,
  `http://localhost:${product.port}.evil.example`,
  `http://localhost:${product.port + 1}`,
  `https://localhost:${product.port}`,
  `http://localhost:${product.port}@evil.example`,
  'file://',
  'chrome-extension://abcdefghijklmnop',
];

describe('origins', () => {
  it('35 a page that is not on the list opens no socket and changes nothing, whatever its name looks like', async () => {
    const who = await someone(closed);
    for (const origin of foreign(closed)) {
      await expect(openSocket(await ticketUrl(closed, who), { origin })).rejects.toThrow('refused with 403');
      const answer = await call(closed, who, 'POST /api/v1/conversations', { title: 'x' }, { headers: { origin } });
      expect(refused(answer, 403).code).toBe('origin_not_allowed');
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect((await call(closed, who, 'GET /api/v1/me', undefined, { headers: { origin } })).headers.get('access-control-allow-origin')).toBeNull();
    }
    expect((await call(closed, who, 'GET /api/v1/conversations')).body.items).toEqual([]);
  });
  it('35 two origins at once, and an empty one, are foreign', async () => {
    const who = await someone(closed);
    const token = `Authorization: Bearer ${who.token}`;
    for (const origins of [[`Origin: ${friend}`, 'Origin: https://evil.example'], [`Origin: ${friend}, https://evil.example`], [`Origin: ${friend}/`]]) {
      const heard = await talkRaw(
        closed,
        rawRequest(closed, 'POST /api/v1/conversations', [token, ...origins, 'Content-Type: application/json', 'Content-Length: 2'], '{}'),
      );
      // Node keeps the first of two Origin headers: then it is the friend's, and no answer for the other one.
      if (origins.length === 1) expect(heard).toMatch(/^HTTP\/1\.1 403 /);
      expect(heard).not.toContain('access-control-allow-origin: https://evil.example');
    }
  });
  it('35 our own pages and clients without a page may', async () => {
    const who = await someone(closed);
    for (const options of [{}, { origin: friend }, { origin: `http://localhost:${closed.port}` }, { origin: `http://127.0.0.1:${closed.port}` }])
      (await openSocket(await ticketUrl(closed, who), options)).close();
  });
});

describe('a page in the browser of somebody who needs no token', () => {
  let before: string;
  beforeAll(async () => {
    await call(open, demo, 'POST /api/v1/ai/chat', { message: 'Mine', conversationId: 'mine' });
    before = await snapshot(open, demo);
  });
  const simple = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', undefined];
  const writes = [
    'POST /api/v1/ai/chat',
    'POST /api/v1/ai/chat/stream',
    'POST /api/v1/conversations',
    'POST /api/v1/conversations/mine/messages/ai',
    'POST /api/v1/ws-tickets',
  ];
  it('37 a foreign page posts in each way that needs no preflight: refused, and nothing happened', async () => {
    for (const origin of foreign(open))
      for (const line of writes)
        for (const type of simple)
          refused(
            await call(open, demo, line, undefined, {
              raw: '{"message":"x","content":"x"}',
              headers: { origin, ...(type === undefined ? {} : { 'content-type': type }) },
            }),
            [403, 415],
          );
    expect(await snapshot(open, demo)).toBe(before);
  });
  it('37 also when the browser leaves Origin out and says only that it came from elsewhere', async () => {
    for (const line of [...writes, 'GET /api/v1/me', 'GET /api/v1/conversations', 'DELETE /api/v1/conversations/mine'])
      refused(
        await call(open, demo, line, line.startsWith('POST') ? {} : undefined, { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } }),
        403,
      );
    expect(await snapshot(open, demo)).toBe(before);
  });
  it('37 a preflight of a foreign page is told nothing, and a read gives it no leave to look', async () => {
    for (const origin of foreign(open)) {
      const preflight = await call(open, demo, 'OPTIONS /api/v1/ai/chat', undefined, { headers: { origin, 'access-control-request-method': 'POST' } });
      for (const name of ['access-control-allow-origin', 'access-control-allow-methods', 'access-control-allow-headers'])
        expect(preflight.headers.get(name)).toBeNull();
      refused(await call(open, demo, 'GET /api/v1/conversations', undefined, { headers: { origin } }), 403);
    }
  });
  it('37 a foreign name that leads to this machine (DNS rebinding) is refused by its Host, on HTTP and on sockets', async () => {
    const withHost = (host: string, path: string, headers: Record<string, string> = {}): Promise<number> =>
      new Promise((done, fail) => {
        const sent = request({ host: '127.0.0.1', port: open.port, path, headers: { host, ...headers } }, (answer) => {
          answer.resume();
          done(answer.statusCode ?? 0);
        });
        sent.on('upgrade', (answer, socket) => {
          socket.destroy();
          done(answer.statusCode ?? 0);
        });
        sent.on('error', fail).end();
      });
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' };
    const ticket = new URL(await ticketUrl(open, demo)).search;
    for (const host of [
      'evil.example',
      `evil.example:${open.port}`,
      'localhost',
      `localhost.evil.example:${open.port}`,
      `127.0.0.1.nip.io:${open.port}`,
      `0.0.0.0:${open.port}`,
      `localhost:${open.port + 1}`,
    ]) {
      for (const path of ['/api/v1/me', '/api/v1/conversations', '/health', '/', '/oidc/jwks'])
        expect([host, path, await withHost(host, path)]).toEqual([host, path, 403]);
      expect([host, await withHost(host, `/ws${ticket}`, upgrade)]).toEqual([host, 403]);
    }
    for (const host of [`localhost:${open.port}`, `127.0.0.1:${open.port}`, `LOCALHOST:${open.port}`, `[::1]:${open.port}`])
      expect(await withHost(host, '/api/v1/me')).toBe(200);
  });
  it('37 a foreign page gets no token from the local issuer', async () => {
    for (const origin of foreign(open)) expect((await call(open, demo, 'POST /oidc/token', { sub: 'a', org: 'b' }, { headers: { origin } })).status).toBe(403);
  });
  it('37 in strict mode there is nothing to ride on: no cookie is set or read, and a request without a token is nobody', async () => {
    const who = await someone(closed);
    for (const line of ['GET /api/v1/me', 'POST /api/v1/conversations', 'GET /health', 'GET /']) {
      const answer = await call(closed, who, line, line.startsWith('POST') ? {} : undefined);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    refused(
      await call(closed, demo, 'GET /api/v1/me', undefined, { headers: { cookie: `access_token=${who.token}; Authorization=Bearer ${who.token}` } }),
      401,
    );
  });
});
