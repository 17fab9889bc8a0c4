/** Attacks on tokens and sessions (group B), and on invitations and sockets of former members: on the running product, in strict mode. The number before a name is its row. */
import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { importJWK, type JWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpRoutes, streamRoutes } from '../../../functions/routes.ts';
import { connectTables } from '../../../layers/adapters/dynamodb/client.ts';
import { dynamoTicketStore } from '../../../layers/adapters/dynamodb/conversation/index.ts';
import { sha256Hex } from '../../../layers/adapters/system/system.ts';
import { tableNames } from '../../../local/tables/names.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { claimsOf } from '../../support/sign-in.ts';
import {
  call,
  type Json,
  openSocket,
  orderFault,
  type Person,
  pause,
  quick,
  readEvents,
  readySocket,
  snapshot,
  someone,
  ticketUrl,
} from '../contract/client.ts';

const friend = 'https://app.example.com';
let product: LocalProduct;
let jwk: JWK & { kid: string; n: string; e: string };
let ownKey: Awaited<ReturnType<typeof importJWK>>;
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
let attacker: Server;
let attackerUrl: string;
let fetched = 0;
const nobody: Person = { token: null, sub: '', org: '' };

beforeAll(async () => {
  product = await startLocalProduct({ env: { ...quick, CASTMATCH_AUTH: 'strict', CASTMATCH_ORIGINS: friend } });
  jwk = JSON.parse(readFileSync(join(product.home, 'oidc-key.json'), 'utf8'));
  ownKey = await importJWK(jwk, 'RS256');
  attacker = createServer((_request, response) => {
    fetched += 1;
    response.end(JSON.stringify({ keys: [{ ...stranger.publicKey.export({ format: 'jwk' }), kid: 'evil', alg: 'RS256', use: 'sig' }] }));
  });
  await new Promise<void>((done) => attacker.listen(0, '127.0.0.1', done));
  attackerUrl = `http://127.0.0.1:${(attacker.address() as AddressInfo).port}`;
});
afterAll(async () => {
  attacker?.close();
  await product?.stop();
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const good = async (): Promise<Json> => claimsOf((await someone(product)).token ?? '');
/** A token of somebody who exists, changed, and signed by the issuer's own key unless another is given. */
const forged = async (claims: Record<string, unknown>, header: Record<string, unknown> = {}, key: KeyObject | typeof ownKey = ownKey): Promise<string> => {
  const all = { ...(await good()), ...claims };
  return new SignJWT(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)))
    .setProtectedHeader({ alg: 'RS256', kid: jwk.kid, typ: 'JWT', ...header } as { alg: string })
    .sign(key);
};
const seconds = (): number => Math.floor(Date.now() / 1000);

const doors = ['GET /api/v1/me', 'POST /api/v1/ws-tickets', 'POST /api/v1/ai/chat', 'POST /api/v1/ai/chat/stream'];
const knock = (token: string, line: string) =>
  call(product, { token, sub: '', org: '' }, line, line.startsWith('GET') ? undefined : line.endsWith('tickets') ? {} : { message: 'Hello' });
/** Refused at the JSON routes, the stream and the tickets, each in the words of a problem. */
const refusedEverywhere = async (token: string, codes: readonly string[] = ['unauthenticated']): Promise<void> => {
  for (const line of doors) {
    const answer = await knock(token, line);
    expect([line, answer.status, codes.includes(answer.body?.code)]).toEqual([line, 401, true]);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  }
};

describe('tokens', () => {
  it('19 no token is 401 at every route that asks for one, and tells nothing', async () => {
    const routes = [...httpRoutes, ...streamRoutes].filter(({ auth }) => auth === 'user');
    expect(routes.length).toBeGreaterThan(20);
    for (const { method, path } of routes) {
      const line = `${method} ${path.replace(/\{\w+\}/g, 'anything')}`;
      const answer = await call(product, nobody, line, method === 'GET' || method === 'DELETE' ? undefined : {});
      expect([line, answer.status, answer.body.code, answer.headers.get('www-authenticate')]).toEqual([line, 401, 'unauthenticated', 'Bearer']);
    }
  });
  it('a token that is as it should be opens each of the doors', async () => {
    const token = await forged({});
    for (const line of doors) expect([line, (await knock(token, line)).status]).toEqual([line, line.endsWith('tickets') ? 201 : 200]);
  });
  it.each(['none', 'None', 'nOnE', 'NONE', ''])("20 alg '%s' is refused, with and without a signature", async (alg) => {
    const unsigned = `${part({ alg, typ: 'JWT', kid: jwk.kid })}.${part(await good())}`;
    await refusedEverywhere(`${unsigned}.`);
    await refusedEverywhere(`${unsigned}.${Buffer.from('x'.repeat(256)).toString('base64url')}`);
  });
  it('21 HS256 signed with the public key is refused, however the key is written', async () => {
    const publicKey = createPublicKey({ key: { kty: 'RSA', n: jwk.n, e: jwk.e }, format: 'jwk' });
    const spellings = [
      publicKey.export({ type: 'spki', format: 'pem' }),
      publicKey.export({ type: 'pkcs1', format: 'pem' }),
      publicKey.export({ type: 'spki', format: 'der' }),
      jwk.n,
    ];
    for (const secret of spellings) {
      const signed = `${part({ alg: 'HS256', kid: jwk.kid, typ: 'JWT' })}.${part(await good())}`;
      await refusedEverywhere(`${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`);
    }
  });
  it('22 an expired token is refused, were it by a second', async () => {
    await refusedEverywhere((await someone(product, { expiresIn: -1 })).token ?? '');
    await refusedEverywhere(await forged({ exp: seconds() - 1 }));
    await refusedEverywhere((await someone(product, { expiresIn: -86_400 })).token ?? '');
  });
  it('23 a token that is not good yet is refused', async () => refusedEverywhere(await forged({ nbf: seconds() + 60 })));
  it.each(['https://cognito-idp.ap-south-1.amazonaws.com/ap-south-1_Other', 'http://localhost:1/oidc', '', undefined])(
    '24 the issuer %s is refused',
    async (iss) => refusedEverywhere(await forged({ iss })),
  );
  it.each<[string, Record<string, unknown>]>([
    ['another client', { client_id: 'other-app' }],
    ['no client', { client_id: undefined }],
    ['our client in aud alone', { client_id: undefined, aud: 'castmatch-local' }],
    ['a list of clients', { client_id: ['castmatch-local'], aud: 'x' }],
  ])('25 a token for %s is refused', async (name, claims) => {
    const token = await forged(claims);
    if (name === 'a list of clients') expect([200, 401]).toContain((await knock(token, 'GET /api/v1/me')).status);
    else await refusedEverywhere(token);
  });
  it('26 an id token is no access token', async () => {
    const answer = await call(product, nobody, 'POST /oidc/token', { sub: 'ida', org: 'ida-house' });
    await refusedEverywhere(answer.body.id_token);
    await refusedEverywhere(await forged({ token_use: 'id' }));
    await refusedEverywhere(await forged({ token_use: undefined }));
  });
  it.each<[string, unknown]>([
    ['an unknown key', 'somebody-else'],
    ['a path', '../../../../etc/passwd'],
    ['SQL', "x' UNION SELECT 'secret"],
    ['nothing', ''],
    ['no text', 7],
    ['no kid at all', undefined],
  ])('27 a kid that is %s is refused, whoever signed', async (_name, kid) => {
    await refusedEverywhere(await forged({}, { kid }, stranger.privateKey));
    await refusedEverywhere(await forged({}, { kid }));
  });
  it('28 a key that the token brings or points to is never asked for', async () => {
    const own = { ...stranger.publicKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' };
    for (const header of [
      { jku: `${attackerUrl}/jwks` },
      { jwk: own },
      { x5u: `${attackerUrl}/cert` },
      { jku: `${attackerUrl}/jwks`, jwk: own, x5u: attackerUrl },
    ]) {
      await refusedEverywhere(await forged({}, { ...header, kid: 'evil' }, stranger.privateKey));
      await refusedEverywhere(await forged({}, header, stranger.privateKey));
    }
    await refusedEverywhere(await forged({ iss: attackerUrl }, { kid: 'evil' }, stranger.privateKey));
    expect(fetched).toBe(0);
  });
  it('29 a token that is cut, longer, no base64 or none at all is refused', async () => {
    const token = await forged({});
    const [header = '', payload = '', signature = ''] = token.split('.');
    const bad = [
      token.slice(0, -1),
      token.slice(0, -40),
      `${header}.${payload}.`,
      `${header}.${payload}`,
      `${token}.${signature}`,
      `${token}.`,
      `${header}..${signature}`,
      `${header}.${payload}.!!!!`,
      `%%%.${payload}.${signature}`,
      `${part({ alg: 'RS256' })}.${Buffer.from('no json').toString('base64url')}.${signature}`,
      'undefined',
      'null',
      `${header}.${part({ ...(await good()), org: 'victim' })}.${signature}`,
    ];
    for (const one of bad) await refusedEverywhere(one);
  });
  it('29 a token of 9,000 characters is refused, and one of 100 KB is not even read', async () => {
    await refusedEverywhere('a'.repeat(9_000));
    for (const line of doors) expect([401, 431]).toContain((await knock('a'.repeat(100_000), line)).status);
    expect((await call(product, nobody, 'GET /health')).status).toBe(200);
  });
});

describe('sessions that were ended', () => {
  it('30 a valid token of a member who was removed is refused everywhere', async () => {
    const owner = await someone(product, { orgRole: 'owner' });
    const member = await someone(product, { org: owner.org });
    expect((await call(product, owner, `DELETE /api/v1/members/${member.sub}`)).status).toBe(204);
    await refusedEverywhere(member.token ?? '', ['session_expired']);
    expect((await call(product, owner, 'GET /api/v1/members')).body.items.map(({ sub }: Json) => sub)).toEqual([owner.sub]);
  });
  it('30 a token of somebody whom no table knows is refused', async () => refusedEverywhere(await forged({ sub: 'never-was' }), ['session_expired']));
  it('30 a token of the time before a role change is refused; the role in it is worth nothing', async () => {
    const owner = await someone(product, { orgRole: 'owner' });
    const second = await someone(product, { org: owner.org, orgRole: 'owner' });
    await call(product, owner, `PATCH /api/v1/members/${second.sub}`, { orgRole: 'viewer' });
    expect((await call(product, second, `PATCH /api/v1/members/${owner.sub}`, { orgRole: 'viewer' })).body.code).toBe('session_expired');
    await refusedEverywhere(second.token ?? '', ['session_expired']);
  });
  it('31 after signing out everywhere every older token is refused, in every organization; a new one is good', async () => {
    const here = await someone(product);
    const there = await someone(product, { sub: here.sub });
    const alsoHere = await someone(product, { sub: here.sub, org: here.org });
    expect((await call(product, here, 'POST /api/v1/me/sign-out', {})).status).toBe(204);
    for (const { token } of [here, alsoHere, there]) await refusedEverywhere(token ?? '', ['session_expired']);
    expect((await call(product, await someone(product, { sub: here.sub, org: here.org }), 'GET /api/v1/me')).status).toBe(200);
  });
  it('31 signing out closes her sockets everywhere, and no other’s', async () => {
    const here = await someone(product);
    const there = await someone(product, { sub: here.sub });
    const colleague = await someone(product, { org: here.org });
    const [one, two, other] = [await readySocket(product, here), await readySocket(product, there), await readySocket(product, colleague)];
    const ticket = await ticketUrl(product, here);
    await call(product, here, 'POST /api/v1/me/sign-out', {});
    await Promise.all([one.closed, two.closed]);
    await expect(openSocket(ticket)).rejects.toThrow('refused with 401');
    expect(await other.ask({ action: 'ping' })).toMatchObject({ type: 'pong' });
    other.close();
  });
  it('31 a ticket of the time before renews no socket of the time after', async () => {
    const before = await someone(product);
    const ticket = new URL(await ticketUrl(product, before)).searchParams.get('ticket');
    await call(product, before, 'POST /api/v1/me/sign-out', {});
    const socket = await readySocket(product, await someone(product, { sub: before.sub, org: before.org }));
    expect(await socket.ask({ action: 'reauth', ticket })).toMatchObject({ type: 'problem', problem: { status: 401, code: 'session_expired' } });
    socket.close();
  });
});

describe('tickets', () => {
  it('32 of twenty sockets that bring one ticket at once exactly one opens', async () => {
    const url = await ticketUrl(product, await someone(product));
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => openSocket(url)));
    const opened = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(opened).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(String(outcome.reason)).toContain('refused with 401');
    await expect(openSocket(url)).rejects.toThrow('refused with 401');
    opened[0]?.close();
  });
  it('33 a ticket that is over, and one that nobody was given, open nothing', async () => {
    const who = await someone(product);
    const { body } = await call(product, who, 'POST /api/v1/ws-tickets', {});
    expect(body.expiresInSeconds).toBe(30);
    const environment = Object.fromEntries(
      readFileSync(`/proc/${product.pids['gateway']}/environ`, 'utf8')
        .split('\0')
        .map((line) => line.split('=', 2)),
    );
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' });
    const tables = connectTables({ ...tableNames, endpoint: environment['DYNAMODB_ENDPOINT'], region: 'ap-south-1' });
    const ticketOf = async (leftMs: number): Promise<string> => {
      const ticket = 't'.repeat(42) + (leftMs > 0 ? 'a' : 'b');
      const now = Date.now();
      const given = { role: 'director', displayName: 'x', epoch: 0, authExpiresAt: now + 60_000, origin: null, expiresAt: now + leftMs } as const;
      await dynamoTicketStore(tables).put({ sha256: sha256Hex(ticket), org: who.org, sub: who.sub, ...given });
      return `${body.url}?ticket=${ticket}`;
    };
    await expect(openSocket(await ticketOf(-1))).rejects.toThrow('refused with 401');
    (await openSocket(await ticketOf(20_000))).close();
    tables.client.destroy();
    for (const ticket of ['', 'x', 'x'.repeat(43), `${'x'.repeat(42)}%23`, "' OR 1=1"])
      await expect(openSocket(`${body.url}?ticket=${ticket}`)).rejects.toThrow('refused with 401');
    await expect(openSocket(body.url)).rejects.toThrow('refused with 401');
    await expect(openSocket(`${body.url}?ticket=${who.token}`)).rejects.toThrow('refused with 401');
  });
  it('34 a ticket that one page got opens nothing for another page, nor for no page', async () => {
    const who = await someone(product);
    const ticketFor = async (origin: string): Promise<string> => {
      const { body } = await call(product, who, 'POST /api/v1/ws-tickets', {}, { headers: { origin } });
      return `${body.url}?ticket=${body.ticket}`;
    };
    const own = `http://localhost:${product.port}`;
    await expect(openSocket(await ticketFor(own), { origin: friend })).rejects.toThrow('refused with 403');
    await expect(openSocket(await ticketFor(friend), { origin: own })).rejects.toThrow('refused with 403');
    await expect(openSocket(await ticketFor(own))).rejects.toThrow('refused with 403');
    (await openSocket(await ticketFor(friend), { origin: friend })).close();
  });
  it.each([
    'null',
    'https://evil.in',
    'https://app.example.com.evil.in',
    'https://evilapp.example.com',
    'https://evil.app.example.com',
    'https://app.example.com:444',
    'http://app.example.com',
    'https://app.example.com/',
    'HTTPS://APP.EXAMPLE.COM',
    'https://app.example.com@evil.in',
    'file://',
  ])('35 the origin %s opens no socket and writes nothing', async (origin) => {
    const who = await someone(product);
    const before = await snapshot(product, who);
    await expect(openSocket(await ticketUrl(product, who), { origin })).rejects.toThrow('refused with 403');
    for (const line of ['POST /api/v1/ai/chat', 'POST /api/v1/ai/chat/stream', 'POST /api/v1/ws-tickets'])
      expect((await call(product, who, line, line.endsWith('tickets') ? {} : { message: 'x' }, { headers: { origin } })).body.code).toBe('origin_not_allowed');
    expect((await call(product, who, 'GET /api/v1/me', undefined, { headers: { origin } })).headers.get('access-control-allow-origin')).toBeNull();
    expect(await snapshot(product, who)).toBe(before);
  });
  it('35 a client without an origin is no browser, and may connect', async () => (await readySocket(product, await someone(product))).close());
});

describe('a token that ends while something is streamed', () => {
  const slow = (match: string) => orderFault(product, { kind: 'pace', match, deltaMs: 30 });

  it('36 closes its socket at that moment; nothing comes after, and the reply goes on', async () => {
    await slow('outlive the session');
    const short = await someone(product, { expiresIn: 5 });
    const socket = await readySocket(product, short);
    const { authExpiresAt } = await socket.wait('ready', ({ type }) => type === 'ready');
    const times: number[] = [];
    socket.raw.on('message', () => times.push(Date.now()));
    expect(await socket.wait('the notice', ({ type }) => type === 'reauth_required')).toMatchObject({ expiresInSeconds: expect.any(Number) });
    const { turnId } = await socket.ask({ action: 'send', clientMessageId: 'outlives', text: 'write a long answer, outlive the session' });
    await socket.wait('a frame', ({ type, turnId: of }) => type === 'frame' && of === turnId);
    await socket.closed;
    expect(socket.received.some(({ type }) => type === 'final')).toBe(false);
    // A loaded machine hears late; the reply itself takes much longer.
    expect(Math.max(...times)).toBeLessThan(Date.parse(authExpiresAt) + 1_000);
    const again = await someone(product, { sub: short.sub, org: short.org });
    const resumed = await readySocket(product, again);
    await resumed.ask({ action: 'resume', turnId, attempt: 0, afterSeq: 0 });
    expect(await resumed.wait('the end', ({ type, turnId: of }) => type === 'final' && of === turnId, 60_000)).toMatchObject({ turnId });
    resumed.close();
  });
  it('36 that is renewed by reauth goes on', async () => {
    await slow('be renewed');
    const short = await someone(product, { expiresIn: 5 });
    const socket = await readySocket(product, short);
    const { authExpiresAt } = await socket.wait('ready', ({ type }) => type === 'ready');
    const { turnId } = await socket.ask({ action: 'send', clientMessageId: 'renewed', text: 'write a long answer, be renewed' });
    await socket.wait('the notice', ({ type }) => type === 'reauth_required');
    const ticket = new URL(await ticketUrl(product, await someone(product, { sub: short.sub, org: short.org }))).searchParams.get('ticket');
    expect(await socket.ask({ action: 'reauth', ticket })).toMatchObject({ type: 'ok' });
    await socket.wait('the end', ({ type, turnId: of }) => type === 'final' && of === turnId, 60_000);
    while (Date.now() < Date.parse(authExpiresAt) + 500) await pause(100);
    expect(await socket.ask({ action: 'ping' })).toMatchObject({ type: 'pong' });
    socket.close();
  });
  it('36 ends its event stream at that moment; the next token goes on by Last-Event-ID', async () => {
    await slow('end the stream');
    const short = await someone(product, { expiresIn: 4 });
    const endsAt = claimsOf(short.token ?? '').exp * 1000;
    const broken = await readEvents(product, short, 'POST /api/v1/ai/chat/stream', {
      body: { message: 'write a long answer, end the stream', clientMessageId: 'sse' },
    });
    expect(Date.now() - endsAt).toBeLessThan(1_500);
    expect([broken.status, broken.isDone, broken.events.length > 0]).toEqual([200, false, true]);
    const again = await someone(product, { sub: short.sub, org: short.org });
    const turnId = broken.events[0]?.id?.split(':')[0];
    const rest = await readEvents(product, again, `GET /api/v1/turns/${turnId}/stream`, { headers: { 'last-event-id': broken.events.at(-1)?.id ?? '' } });
    expect(rest.isDone).toBe(true);
    const whole = await readEvents(product, again, `GET /api/v1/turns/${turnId}/stream`);
    expect([...broken.events, ...rest.events].map(({ id }) => id)).toEqual(whole.events.map(({ id }) => id));
  });
});

describe('other pages and guessing', () => {
  it('37 no cookie is a sign-in, and a page elsewhere can write nothing', async () => {
    const who = await someone(product);
    const before = await snapshot(product, who);
    const cookie = `access_token=${who.token}; session=${who.token}; Authorization=Bearer ${who.token}`;
    for (const line of doors)
      expect((await call(product, nobody, line, line.startsWith('GET') ? undefined : { message: 'x' }, { headers: { cookie } })).status).toBe(401);
    const forms = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'];
    for (const type of forms) {
      const sent = { headers: { 'content-type': type, origin: 'https://evil.in', cookie }, raw: '{"message":"x"}' };
      expect((await call(product, nobody, 'POST /api/v1/ai/chat', undefined, sent)).status).toBe(403);
      expect((await call(product, who, 'POST /api/v1/ai/chat', undefined, sent)).status).toBe(403);
    }
    expect(await snapshot(product, who)).toBe(before);
  });
  it('there is no password to guess: other grants are refused, and guessed codes and refresh tokens are as good as none', async () => {
    for (const form of [
      { grant_type: 'password', username: 'asha', password: 'x' },
      { grant_type: 'client_credentials' },
      { grant_type: 'urn:ietf:params:oauth:grant-type:device_code' },
    ]) {
      const answer = await call(product, nobody, 'POST /oidc/token', { client_id: 'castmatch-local', ...form });
      expect([answer.status, answer.body.error]).toEqual([400, 'unsupported_grant_type']);
    }
    for (let tries = 0; tries < 20; tries += 1) {
      const guess = {
        client_id: 'castmatch-local',
        grant_type: 'refresh_token',
        refresh_token: Buffer.from(`guess ${tries}`).toString('base64url').padEnd(43, 'A'),
      };
      expect((await call(product, nobody, 'POST /oidc/token', guess)).body.error).toBe('invalid_grant');
    }
  });
});

describe('former members', () => {
  it('12 an invitation that was used, and one for another address, let nobody in', async () => {
    const owner = await someone(product, { orgRole: 'owner' });
    const invite = async (sub: string) =>
      (await call(product, owner, 'POST /api/v1/invites', { email: `${sub}@local.castmatch.example`, orgRole: 'viewer' })).body.token;
    const accept = async (sub: string, token: string) => call(product, await someone(product, { sub }), 'POST /api/v1/invites/accept', { token });
    const token = await invite('guest-12');
    expect((await accept('thief-12', token)).body.code).toBe('forbidden');
    expect((await accept('guest-12', token)).body).toEqual({ org: owner.org, orgRole: 'viewer' });
    expect((await accept('thief-12', token)).body.code).toBe('forbidden');
    await call(product, owner, 'DELETE /api/v1/members/guest-12');
    expect((await accept('guest-12', token)).body.code).toBe('invite_unusable');
    expect((await accept('guest-12', 'x'.repeat(43))).body.code).toBe('not_found');
    const raced = await invite('racer-12');
    const racer = await someone(product, { sub: 'racer-12' });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => call(product, racer, 'POST /api/v1/invites/accept', { token: raced })));
    expect(outcomes.every(({ status }) => status === 200)).toBe(true);
    expect((await call(product, owner, 'GET /api/v1/members')).body.items.map(({ sub }: Json) => sub).sort()).toEqual([owner.sub, 'racer-12'].sort());
  });
  it('12 the secret of an invitation is nowhere in the tables', async () => {
    const owner = await someone(product, { orgRole: 'owner' });
    const { body } = await call(product, owner, 'POST /api/v1/invites', { email: 'secret@example.com', orgRole: 'viewer' });
    expect((await call(product, owner, 'GET /api/v1/invites')).text).not.toContain(body.token);
    for (const file of ['dynamodb.db', 'dynamodb.db-wal']) {
      const path = join(product.home, file);
      const bytes = await import('node:fs').then(({ existsSync }) => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0)));
      expect(bytes.includes(body.token)).toBe(false);
    }
    expect(product.log()).not.toContain(body.token);
  });
  it.each<[string, (owner: Person, member: Person) => Promise<unknown>]>([
    ['was removed', (owner, member) => call(product, owner, `DELETE /api/v1/members/${member.sub}`)],
    ['has another role now', (owner, member) => call(product, owner, `PATCH /api/v1/members/${member.sub}`, { orgRole: 'viewer' })],
  ])('13 the socket of a member who %s is closed, and gets nothing more of a reply that runs', async (_name, end) => {
    await orderFault(product, { kind: 'pace', match: 'for a former member', deltaMs: 100 });
    const owner = await someone(product, { orgRole: 'owner' });
    const member = await someone(product, { org: owner.org });
    const socket = await readySocket(product, member);
    const { turnId } = await socket.ask({ action: 'send', clientMessageId: 'former', text: 'write a long answer, for a former member' });
    await socket.wait('a frame', ({ type, turnId: of }) => type === 'frame' && of === turnId);
    await end(owner, member);
    const received = socket.received.length;
    await socket.closed;
    // What was on its way when it closed may have come; the end of the reply has not.
    expect(socket.received.length - received).toBeLessThan(5);
    expect(socket.received.some(({ type }) => type === 'final')).toBe(false);
    await expect(ticketUrl(product, member)).resolves.toContain('undefined');
  });
});
