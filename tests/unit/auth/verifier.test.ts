/** Tokens are verified by one code for Cognito and for the local issuer; the authorizer of the streams stands on it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readIdentity } from '../../../functions/_kit/identity.ts';
import { readRequest } from '../../../functions/_kit/request.ts';
import { type AccessTokenVerifier, accessTokenVerifier } from '../../../layers/adapters/tokens/access-token-verifier.ts';
import { type Recorded, recorded } from '../functions/events.ts';

const cognito = 'https://cognito-idp.ap-south-1.amazonaws.com/ap-south-1_Example';
const client = '2example3client4';
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let jwks: { keys: object[] };
let server: Server;
let jwksUri: string;
let fetched = 0;

beforeAll(async () => {
  keys = await generateKeyPair('RS256', { extractable: true });
  jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] };
  server = createServer((request, response) => {
    fetched += 1;
    if (request.url === '/broken') return void response.writeHead(500).end();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(jwks));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  jwksUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/jwks.json`;
});
afterAll(() => void server?.close());

const signed = (claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}): Promise<string> => {
  const now = Math.floor(Date.now() / 1000);
  const all = {
    iss: cognito,
    client_id: client,
    token_use: 'access',
    sub: 'asha',
    org: 'acme',
    org_role: 'director',
    epoch: 2,
    exp: now + 600,
    iat: now,
    ...claims,
  };
  return new SignJWT(all).setProtectedHeader({ alg: 'RS256', kid: 'one', ...header } as { alg: string }).sign(keys.privateKey);
};

const issuers: [string, () => AccessTokenVerifier][] = [
  ['keys that are fetched, as Cognito’s are', () => accessTokenVerifier({ issuer: cognito, jwksUri: jwksUri, clientIds: ['another', client] })],
  [
    'keys that are at hand, as the local issuer’s are',
    () => accessTokenVerifier({ issuer: cognito, jwksUri: 'https://nowhere.example/jwks', clientIds: [client], jwks }),
  ],
];

describe.each(issuers)('with %s', (_name, make) => {
  it('a good access token gives its claims', async () => {
    expect(await make()(await signed())).toMatchObject({ sub: 'asha', org: 'acme', epoch: 2, token_use: 'access' });
  });
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['of another pool', { iss: `${cognito}2` }, {}],
    ['for another client', { client_id: 'x' }, {}],
    ['for nobody', { client_id: undefined }, {}],
    ['that is an id token', { token_use: 'id', aud: client }, {}],
    ['that has expired', { exp: Math.floor(Date.now() / 1000) - 1 }, {}],
    ['that is not good yet', { nbf: Math.floor(Date.now() / 1000) + 60 }, {}],
    ['of an unknown key', {}, { kid: 'two' }],
  ])('a token %s gives none', async (_what, claims, header) => {
    expect(await make()(await signed(claims, header))).toBeUndefined();
  });
  it.each(['', 'a.b.c', 'x'.repeat(8_193), `${'x'.repeat(9_000)}.y.z`])('%.12s gives none', async (token) => {
    expect(await make()(token)).toBeUndefined();
  });
});

it('keys are fetched once, and not for each unknown kid', async () => {
  const verify = accessTokenVerifier({ issuer: cognito, jwksUri, clientIds: [client] });
  const before = fetched;
  for (let times = 0; times < 5; times += 1) await verify(await signed());
  expect(fetched - before).toBe(1);
  for (let times = 0; times < 20; times += 1) await verify(await signed({}, { kid: `unknown-${times}` }));
  expect(fetched - before).toBeLessThanOrEqual(3);
  expect(await verify(await signed())).toBeDefined();
});

it('keys that cannot be read are no fault of the token', async () => {
  const verify = accessTokenVerifier({ issuer: cognito, jwksUri: jwksUri.replace('/.well-known/jwks.json', '/broken'), clientIds: [client] });
  await expect(verify(await signed())).rejects.toMatchObject({ code: 'unavailable' });
});

describe('the authorizer of the streams', () => {
  let handler: (event: unknown) => Promise<Recorded>;
  beforeAll(async () => {
    Object.assign(process.env, { TOKEN_ISSUER: cognito, TOKEN_JWKS_URI: jwksUri, TOKEN_CLIENT_IDS: `another,${client}` });
    handler = (await import('../../../functions/auth/stream-authorizer.ts')).handler;
  });
  const asked = (authorization: string | undefined): Recorded => {
    const event = recorded('rest-request-authorizer');
    const { Authorization: _, ...headers } = event.headers;
    return { ...event, headers: authorization === undefined ? headers : { ...headers, authorization } };
  };

  it('lets a good token in, to that method alone, with an identity that the function reads', async () => {
    const answer = await handler(asked(`Bearer ${await signed({ 'cognito:groups': ['admin'], name: 'Asha' })}`));
    const event = recorded('rest-request-authorizer');
    expect(answer.policyDocument.Statement).toEqual([{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: event.methodArn }]);
    expect(Object.values(answer.context).every((value) => typeof value === 'string')).toBe(true);
    const streamed = recorded('rest-lambda-authorizer');
    streamed.requestContext.authorizer = { principalId: answer.principalId, ...answer.context, integrationLatency: 3 };
    expect(readIdentity(readRequest(streamed).claims)).toMatchObject({
      sub: 'asha',
      org: 'acme',
      role: 'director',
      epoch: 2,
      isAdmin: true,
      displayName: 'Asha',
    });
  });
  it('turns away who has none, a bad one, or one without an organization', async () => {
    const bad = [
      undefined,
      '',
      'Basic YTpi',
      'Bearer',
      'Bearer a b',
      'Bearer nonsense',
      `Bearer ${await signed({ token_use: 'id' })}`,
      `Bearer ${await signed({ org: undefined })}`,
    ];
    for (const one of bad) await expect(handler(asked(one))).rejects.toThrow(/^Unauthorized$/);
    await expect(handler(recorded('rest-request-authorizer'))).rejects.toThrow(/^Unauthorized$/);
  });
});
