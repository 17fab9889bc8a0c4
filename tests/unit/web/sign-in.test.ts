/** The code flow in the browser, and how long a session lasts: with an issuer that a test answers for. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { authorization, putAccess, withAccess } from '../../../web/src/api/access.ts';
import { beginSignIn, claimsOf, type FlowPorts, finishSignIn, SignInError } from '../../../web/src/session/code-flow.ts';
import { createSession } from '../../../web/src/session/session.ts';
import type { SignInConfig } from '../../../web/src/session/sign-in-config.ts';

const config: SignInConfig = {
  ...{ required: true, clientId: 'app', scope: 'openid', providers: [{ id: 'google', name: 'Google' }] },
  ...{ authorize: 'https://issuer.test/authorize', token: 'https://issuer.test/token', revoke: 'https://issuer.test/revoke' },
  logout: 'https://issuer.test/logout',
};
const jwt = (claims: object): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sig`;

interface Issuer {
  readonly ports: FlowPorts;
  readonly asked: { address: string; form: Record<string, string> }[];
  kept: string | null;
  now: number;
  answer: (form: Record<string, string>) => Response | Promise<Response>;
}

const createIssuer = (): Issuer => {
  let drawn = 0;
  const issuer: Issuer = {
    asked: [],
    kept: null,
    now: 1_000_000,
    answer: () => new Response('{}', { status: 500 }),
    ports: {
      origin: 'https://app.test',
      now: () => issuer.now,
      random: (count) => {
        drawn += 1;
        return new Uint8Array(count).fill(drawn);
      },
      sha256: async (text) => new Uint8Array(createHash('sha256').update(text).digest()),
      fetch: async (address, { body }) => {
        const form = Object.fromEntries(body as URLSearchParams) as Record<string, string>;
        issuer.asked.push({ address, form });
        return issuer.answer(form);
      },
      tab: {
        read: () => issuer.kept,
        write: (text) => {
          issuer.kept = text;
        },
      },
    },
  };
  return issuer;
};
const tokens = (change: object = {}): Response =>
  Response.json({ access_token: jwt({ sub: 'asha', org: 'one', name: 'Asha' }), refresh_token: 'r1', expires_in: 3600, ...change });
const begun = async (issuer: Issuer, returnTo = '/c/cnv_1'): Promise<URLSearchParams> =>
  new URL(await beginSignIn(config, issuer.ports, 'google', returnTo)).searchParams;
const failure = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof SignInError ? `${error.failure}: ${error.reason}` : 'it did not fail';
};

describe('signing in', () => {
  it('asks with a challenge, a state and a nonce that differ each time, and says nothing of the verifier', async () => {
    const issuer = createIssuer();
    const first = await begun(issuer);
    const { verifier } = JSON.parse(issuer.kept ?? '{}') as { verifier: string };
    const second = await begun(issuer);

    expect(Object.fromEntries(first)).toMatchObject({
      ...{ client_id: 'app', response_type: 'code', scope: 'openid', redirect_uri: 'https://app.test/auth/callback' },
      ...{ code_challenge_method: 'S256', identity_provider: 'google', code_challenge: createHash('sha256').update(verifier).digest('base64url') },
    });
    expect(first.toString()).not.toContain(verifier);
    for (const name of ['state', 'nonce', 'code_challenge']) expect(first.get(name)).not.toBe(second.get(name));
  });
  it('takes tokens for the answer to its own request, and goes back to where one was', async () => {
    const issuer = createIssuer();
    const asked = await begun(issuer);
    issuer.answer = () => tokens({ id_token: jwt({ nonce: asked.get('nonce') }) });
    const done = await finishSignIn(config, issuer.ports, new URLSearchParams({ state: asked.get('state') ?? '', code: 'c1' }));

    expect(done).toMatchObject({ returnTo: '/c/cnv_1', tokens: { refresh: 'r1', expiresAt: 4_600_000 } });
    expect(issuer.asked[0]?.form).toMatchObject({ grant_type: 'authorization_code', code: 'c1', client_id: 'app' });
    expect(issuer.kept).toBeNull();
  });
  it.each([
    ['another state', (asked: URLSearchParams) => ({ state: `${asked.get('state')}x`, code: 'c1' }), 'foreign: state'],
    ['no state', () => ({ code: 'c1' }), 'foreign: state'],
    ['no code', (asked: URLSearchParams) => ({ state: asked.get('state') }), 'foreign: code'],
    ['a refusal', (asked: URLSearchParams) => ({ state: asked.get('state'), error: 'access_denied', error_description: 'Not shared' }), 'denied: Not shared'],
  ] as const)('with %s takes nothing, and the request is spent', async (_name, answer, says) => {
    const issuer = createIssuer();
    const asked = await begun(issuer);
    const given = Object.fromEntries(Object.entries(answer(asked)).map(([name, value]) => [name, String(value)]));
    expect(await failure(finishSignIn(config, issuer.ports, new URLSearchParams(given)))).toBe(says);
    expect([issuer.kept, issuer.asked]).toEqual([null, []]);
  });
  it.each([
    ['a nonce that is another one’s', () => tokens({ id_token: jwt({ nonce: 'another' }) }), 'foreign: nonce'],
    ['no id token', () => tokens(), 'foreign: nonce'],
    ['a code that is spent', () => Response.json({ error: 'invalid_grant' }, { status: 400 }), 'refused: invalid_grant'],
    ['an issuer that stumbles', () => new Response('oops', { status: 503 }), 'unreachable: HTTP 503'],
    ['an issuer that is gone', () => Promise.reject(new TypeError('no route')), 'unreachable: the issuer could not be reached'],
  ] as const)('with %s takes nothing', async (_name, answer, says) => {
    const issuer = createIssuer();
    const asked = await begun(issuer);
    issuer.answer = answer;
    expect(await failure(finishSignIn(config, issuer.ports, new URLSearchParams({ state: asked.get('state') ?? '', code: 'c1' })))).toBe(says);
  });
  it('answers only once', async () => {
    const issuer = createIssuer();
    const asked = await begun(issuer);
    issuer.answer = () => tokens({ id_token: jwt({ nonce: asked.get('nonce') }) });
    const answer = new URLSearchParams({ state: asked.get('state') ?? '', code: 'c1' });
    await finishSignIn(config, issuer.ports, answer);
    expect(await failure(finishSignIn(config, issuer.ports, answer))).toBe('foreign: state');
  });
  it.each(['https://evil.test/', '//evil.test', '/\\evil.test', 'javascript:alert(1)', '/auth/callback?code=1', ''])(
    'never leads to %j afterwards',
    async (path) => {
      const issuer = createIssuer();
      await begun(issuer, path);
      expect((JSON.parse(issuer.kept ?? '{}') as { returnTo: string }).returnTo).toBe('/');
    },
  );
  it('reads nothing from what is no token', () => {
    expect([claimsOf(''), claimsOf('a.%.c'), claimsOf('a.W10.c')]).toEqual([{}, {}, []]);
  });
});

describe('a session', () => {
  const started = (issuer: Issuer, refresh: string | null = 'r1') => {
    const session = createSession(config, issuer.ports);
    session.begin({ access: jwt({ sub: 'asha', org: 'one', name: 'Asha' }), refresh, expiresAt: issuer.now + 3_600_000 });
    return session;
  };
  afterEach(() => putAccess(null));

  it('carries its token with every call, and renews it before its end, once for all who wait', async () => {
    const issuer = createIssuer();
    issuer.answer = () => tokens({ access_token: jwt({ sub: 'asha', org: 'one', name: 'Asha', round: 2 }), refresh_token: 'r2' });
    const session = started(issuer);
    const first = await session.bearer();
    expect(issuer.asked).toEqual([]);
    issuer.now += 3_590_000;
    const [one, other] = await Promise.all([session.bearer(), session.bearer()]);

    expect(one).toBe(other);
    expect(one).not.toBe(first);
    expect(issuer.asked.map(({ form }) => form)).toEqual([{ client_id: 'app', grant_type: 'refresh_token', refresh_token: 'r1' }]);
  });
  it('is over when the issuer says so, and not when it cannot be reached', async () => {
    const issuer = createIssuer();
    const session = started(issuer);
    issuer.answer = () => new Response('', { status: 502 });
    expect([await session.renew(), session.who.get()?.sub]).toEqual([false, 'asha']);
    issuer.answer = () => Response.json({ error: 'invalid_grant' }, { status: 400 });
    expect([await session.renew(), session.who.get(), await session.bearer()]).toEqual([false, null, null]);
  });
  it('without a refresh token ends with its token', async () => {
    const issuer = createIssuer();
    const session = started(issuer, null);
    issuer.now += 3_600_000;
    expect([await session.bearer(), session.who.get(), issuer.asked]).toEqual([null, null, []]);
  });
  it('goes to another organization with its next token, and says so to who listens', async () => {
    const issuer = createIssuer();
    issuer.answer = () => tokens({ access_token: jwt({ sub: 'asha', org: 'two', name: 'Asha' }) });
    const session = started(issuer);
    const seen: (string | undefined)[] = [];
    session.who.subscribe(() => seen.push(session.who.get()?.org));
    await session.renew();
    await session.renew();
    expect(seen).toEqual(['two']);
  });
  it('is told to the issuer when it is left, and leaves nothing behind', async () => {
    const issuer = createIssuer();
    issuer.answer = () => new Response('', { status: 200 });
    const session = started(issuer);
    expect(await session.end()).toBe('https://issuer.test/logout?client_id=app&logout_uri=https%3A%2F%2Fapp.test%2F');
    expect(issuer.asked).toEqual([{ address: config.revoke, form: { client_id: 'app', token: 'r1' } }]);
    expect([session.who.get(), await session.bearer()]).toEqual([null, null]);
  });
  it('lets a call that was refused try once more with a fresh token, and only once', async () => {
    const issuer = createIssuer();
    issuer.answer = () => tokens({ access_token: jwt({ sub: 'asha', org: 'one', round: 2 }) });
    putAccess(started(issuer));
    const sent: string[] = [];
    const answer = await withAccess(async (headers) => {
      sent.push(headers['Authorization'] ?? '');
      return new Response('', { status: 401 });
    });
    expect([answer.status, new Set(sent).size, sent.length]).toEqual([401, 2, 2]);
    putAccess(null);
    expect(await authorization()).toEqual({});
  });
});
