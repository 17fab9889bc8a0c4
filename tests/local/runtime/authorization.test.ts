import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { request } from 'node:http';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { accessClaims, TokenRequest } from '../../../local/gateway/oidc/tokens.ts';
import { type InProcess, startInProcess } from './in-process.ts';

const friend = 'http://localhost:5173';
let open: InProcess;
let strict: InProcess;
beforeAll(async () => {
  open = await startInProcess({ mode: 'open', origins: [friend] });
  strict = await startInProcess({ mode: 'strict', origins: [friend] });
});
afterAll(() => Promise.all([open.close(), strict.close()]));

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Record<string, never>;
}
/** fetch sets Host and Origin itself; this does not. */
const send = (gateway: InProcess, method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: gateway.port, method, path, headers: { host: `localhost:${gateway.port}`, ...headers } }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part));
      response.on('end', () => {
        const parsed = text.startsWith('{') ? JSON.parse(text) : {};
        resolve({ status: response.statusCode ?? 0, code: parsed.code, headers: response.headers, body: parsed });
      });
    });
    call.on('error', reject).end(body);
  });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const issue = async (gateway: InProcess, claims: object = {}): Promise<{ access_token: string; id_token: string; expires_in: number; token_type: string }> =>
  (await send(gateway, 'POST', '/oidc/token', {}, JSON.stringify({ sub: 'asha', org: 'studio', ...claims }))).body as never;
const claimsOf = (answer: Answer) =>
  (answer.body['requestContext'] as unknown as { authorizer: { jwt: { claims: Record<string, string> } } }).authorizer.jwt.claims;

describe('a token of the local issuer', () => {
  it.each(['open', 'strict'] as const)('is who the caller is, in %s mode', async (mode) => {
    const gateway = { open, strict }[mode];
    const tokens = await issue(gateway, { orgRole: 'viewer', groups: ['admin'], expiresIn: 60 });
    const answer = await send(gateway, 'GET', '/api/v1/things/1', bearer(tokens.access_token));

    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 60 });
    expect(claimsOf(answer)).toMatchObject({
      sub: 'asha',
      org: 'studio',
      org_role: 'viewer',
      epoch: '0',
      token_use: 'access',
      'cognito:groups': '[admin]',
      iss: gateway.issuer,
    });
  });

  it('is verified against keys that anyone may read, and that hold no private part', async () => {
    const configuration = await send(strict, 'GET', '/oidc/.well-known/openid-configuration');
    const { keys } = (await send(strict, 'GET', '/oidc/jwks')).body as unknown as { keys: Record<string, string>[] };

    expect(configuration.body).toMatchObject({ issuer: strict.issuer, jwks_uri: `${strict.issuer}/jwks` });
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  test.each([
    ['no JSON', '{', 'invalid_json'],
    ['nothing', '', 'invalid_json'],
    ['a list', '[]', 'invalid_request'],
    ['no org', '{"sub":"a"}', 'invalid_request'],
    ['an unknown key', '{"sub":"a","org":"b","admin":true}', 'invalid_request'],
    ['a sub with a #', '{"sub":"a#b","org":"b"}', 'invalid_request'],
    ['a long sub', `{"sub":"${'a'.repeat(65)}","org":"b"}`, 'invalid_request'],
    ['an unknown role', '{"sub":"a","org":"b","orgRole":"king"}', 'invalid_request'],
    ['half a second', '{"sub":"a","org":"b","expiresIn":0.5}', 'invalid_request'],
  ])('is not given for %s', async (_name, body, code) => {
    expect(await send(open, 'POST', '/oidc/token', {}, body)).toMatchObject({ status: 400, code });
  });
});

describe('a token that is not good enough', () => {
  const craft = (gateway: InProcess, change: object, key: KeyObject = gateway.keys.privateKey, header: object = {}) =>
    new SignJWT({ ...accessClaims(gateway.issuer, TokenRequest.parse({ sub: 'asha', org: 'studio' }), Math.floor(Date.now() / 1000)), ...change })
      .setProtectedHeader({ alg: 'RS256', kid: gateway.keys.keyId, ...header })
      .sign(key);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = (gateway: InProcess): object =>
    accessClaims(gateway.issuer, TokenRequest.parse({ sub: 'asha', org: 'studio' }), Math.floor(Date.now() / 1000));
  const strangerKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

  const cases: [string, (gateway: InProcess) => Promise<string> | string][] = [
    ['has expired', async (gateway) => (await issue(gateway, { expiresIn: -60 })).access_token],
    ['is an id token', async (gateway) => (await issue(gateway)).id_token],
    ['has alg none', (gateway) => `${part({ alg: 'none', typ: 'JWT' })}.${part(payload(gateway))}.`],
    [
      'is signed with the public key as an HMAC secret',
      (gateway) => {
        const signed = `${part({ alg: 'HS256', kid: gateway.keys.keyId })}.${part(payload(gateway))}`;
        return `${signed}.${createHmac('sha256', JSON.stringify(gateway.keys.publicJwk)).update(signed).digest('base64url')}`;
      },
    ],
    ['has another issuer', (gateway) => craft(gateway, { iss: 'https://evil.example/oidc' })],
    ['is for another client', (gateway) => craft(gateway, { client_id: 'other' })],
    ['is not valid yet', (gateway) => craft(gateway, { nbf: Math.floor(Date.now() / 1000) + 600 })],
    ['is signed by a stranger', (gateway) => craft(gateway, {}, strangerKey)],
    ['names an unknown key', (gateway) => craft(gateway, {}, strangerKey, { kid: '../../etc/passwd' })],
    ['brings its own key', (gateway) => craft(gateway, {}, strangerKey, { jku: 'http://evil.example/jwks', kid: 'mine' })],
    ['is cut', async (gateway) => (await issue(gateway)).access_token.slice(0, -20)],
    ['has a part too many', async (gateway) => `${(await issue(gateway)).access_token}.abc`],
    ['is of 9,000 characters', () => 'a'.repeat(9_000)],
    ['is a word', () => 'undefined'],
  ];
  test.each(cases.flatMap(([name, make]) => (['open', 'strict'] as const).map((mode) => [name, mode, make] as const)))(
    'because it %s is 401 in %s mode',
    async (_name, mode, make) => {
      const gateway = { open, strict }[mode];
      const answer = await send(gateway, 'GET', '/api/v1/things/1', bearer(await make(gateway)));

      expect(answer).toMatchObject({ status: 401, code: 'unauthenticated' });
      expect(answer.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    },
  );

  it('does not spoil the next good one', async () => {
    await send(strict, 'GET', '/api/v1/things/1', bearer(await craft(strict, {}, strangerKey, { kid: 'unknown' })));

    expect(await send(strict, 'GET', '/api/v1/things/1', bearer((await issue(strict)).access_token))).toMatchObject({ status: 200 });
  });

  it.each(['Basic YTpi', 'Bearer', 'Bearer a b', ''])('has no other form than Bearer: %s', async (authorization) => {
    expect(await send(open, 'GET', '/api/v1/things/1', { authorization })).toMatchObject({ status: 401 });
  });
});

describe('without a token', () => {
  it('is the demo director in open mode', async () => {
    const answer = await send(open, 'GET', '/api/v1/things/1');

    expect(claimsOf(answer)).toMatchObject({ sub: 'demo', org: 'demo', org_role: 'director' });
    expect(claimsOf(answer)).not.toHaveProperty('cognito:groups');
  });

  it.each(['/api/v1/things/1', '/api/things/1/stream'])('is 401 in strict mode at %s', async (path) => {
    const answer = await send(strict, 'GET', path);

    expect(answer).toMatchObject({
      status: 401,
      code: 'unauthenticated',
      headers: { 'www-authenticate': 'Bearer', 'content-type': 'application/problem+json' },
    });
  });

  test.each([
    ['a foreign host', { host: 'evil.example' }],
    ['our port on a foreign host', { host: 'evil.example:5002' }],
    ['localhost on another port', { host: 'localhost:1' }],
    ['a host that only begins like ours', { host: 'localhost.evil.example' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['an origin that only begins like a friend', { origin: `${friend}.evil.example` }],
    ['the origin null', { origin: 'null' }],
    ['a page of another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
  ])('is refused in open mode for %s', async (_name, headers) => {
    expect(await send(open, 'GET', '/api/v1/things/1', headers)).toMatchObject({ status: 403, code: 'origin_not_allowed' });
  });
});

describe('other pages', () => {
  it.each(['open', 'strict'] as const)('may not write, in %s mode, even with a token', async (mode) => {
    const gateway = { open, strict }[mode];
    const { access_token } = await issue(gateway);
    const answer = await send(gateway, 'POST', '/api/v1/things', { origin: 'https://evil.example', ...bearer(access_token) }, '{}');

    expect(answer).toMatchObject({ status: 403, code: 'origin_not_allowed' });
  });

  it('get no token from the issuer', async () => {
    expect(await send(open, 'POST', '/oidc/token', { origin: 'https://evil.example', 'content-type': 'text/plain' }, '{"sub":"a","org":"demo"}')).toMatchObject(
      { status: 403 },
    );
  });

  it('may not read what needs no token', async () => {
    const answer = await send(open, 'GET', '/health', { origin: 'https://evil.example' });

    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  it('on the list may do all that', async () => {
    const preflight = await send(open, 'OPTIONS', '/api/v1/things', { origin: friend, 'access-control-request-method': 'POST' });
    const answer = await send(open, 'POST', '/api/v1/things', { origin: friend, 'content-type': 'application/json' }, '{}');

    expect(preflight).toMatchObject({ status: 204, headers: { 'access-control-allow-origin': friend, 'access-control-allow-methods': 'POST, OPTIONS' } });
    expect(preflight.headers['access-control-allow-headers']).toContain('Idempotency-Key');
    expect(answer).toMatchObject({ status: 200, headers: { 'access-control-allow-origin': friend, vary: 'Origin' } });
  });
});
