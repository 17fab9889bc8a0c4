/** The local issuer plays Google, Facebook and LinkedIn: code flow, consent, linking, refresh, several organizations. On the running product, in strict mode. */
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { askFor, choose, claimsOf, openPage, press, redeem, signIn, tokenRequest } from '../../support/sign-in.ts';
import { call, type Json, type Person, quick, someone } from './client.ts';

let product: LocalProduct;
beforeAll(async () => {
  product = await startLocalProduct({ env: { ...quick, CASTMATCH_AUTH: 'strict' } });
});
afterAll(() => product?.stop());

const as = (tokens: Json): Person => ({ token: tokens.access_token, sub: claimsOf(tokens.access_token).sub, org: claimsOf(tokens.access_token).org });
const me = async (tokens: Json): Promise<Json> => (await call(product, as(tokens), 'GET /api/v1/me')).body;

describe('signing in', () => {
  it('with Google gives an access token for an organization of her own, an id token with the nonce, and a refresh token', async () => {
    const { asked, page, tokens } = await signIn(product, 'Google', 'Ravi Kulkarni');
    expect([page.status, page.location?.searchParams.get('state')]).toEqual([302, asked.state]);
    expect(tokens).toEqual({
      access_token: expect.any(String),
      id_token: expect.any(String),
      refresh_token: expect.stringMatching(/^[\w-]{43}$/),
      token_type: 'Bearer',
      expires_in: 3_600,
    });
    const keys = createLocalJWKSet((await call(product, { token: null, sub: '', org: '' }, 'GET /oidc/jwks')).body);
    const { payload: id } = await jwtVerify(tokens.id_token, keys, { audience: 'castmatch-local' });
    expect(id).toMatchObject({ nonce: asked.nonce, token_use: 'id', name: 'Ravi Kulkarni' });
    const { payload: access } = await jwtVerify(tokens.access_token, keys);
    expect(access).toMatchObject({
      sub: expect.stringMatching(/^usr_/),
      org: expect.stringMatching(/^org_/),
      org_role: 'owner',
      epoch: 0,
      token_use: 'access',
    });
    expect(await me(tokens)).toMatchObject({ orgRole: 'owner', displayName: 'Ravi Kulkarni', email: 'ravi.kulkarni@example.com' });
    expect((await call(product, as(tokens), 'GET /oidc/userinfo')).body).toEqual({
      sub: access.sub,
      name: 'Ravi Kulkarni',
      email: 'ravi.kulkarni@example.com',
      email_verified: true,
    });
  });
  it('twice is the same account and the same organization', async () => {
    const [first, second] = [await signIn(product, 'google', 'Ravi Kulkarni'), await signIn(product, 'google', 'Ravi Kulkarni')];
    expect(as(second.tokens)).toMatchObject({ sub: as(first.tokens).sub, org: as(first.tokens).org });
  });
  it('that is denied goes back with access_denied and the state, and without a code', async () => {
    const asked = askFor(product, 'Google');
    const { status, location } = await press(product, await openPage(product, asked), { decision: 'deny' });
    expect([status, location?.origin, location?.pathname]).toEqual([302, product.url, '/auth/callback']);
    expect(Object.fromEntries(location?.searchParams ?? [])).toEqual({
      error: 'access_denied',
      error_description: 'the user shared nothing',
      state: asked.state,
    });
  });
  it.each(['google', 'LinkedIn'])('with an address that %s has not verified is a page that says what to do', async (provider) => {
    const { page } = await signIn(product, provider, 'Farah Shaikh');
    expect([page.status, page.location]).toEqual([403, undefined]);
    expect(page.html).toContain('email_unverified');
    expect(page.html).toContain('Verify it there');
  });
  it('with Facebook is never taken for the account that has the address already', async () => {
    await signIn(product, 'google', 'Asha Menon');
    const { page } = await signIn(product, 'facebook', 'Asha Menon');
    expect(page.status).toBe(403);
    expect(page.html).toContain('account_exists');
    expect(page.html).toContain('Sign in the way you did before');
    expect((await signIn(product, 'linkedin', 'Asha Menon')).page.html).toContain('account_exists');
  });
  it('with Google on an address that it verified is the account that LinkedIn verified before', async () => {
    const linkedIn = await signIn(product, 'linkedin', 'Dev Rao');
    const google = await signIn(product, 'google', 'Dev Anand Rao');
    expect(as(google.tokens)).toMatchObject({ sub: as(linkedIn.tokens).sub, org: as(linkedIn.tokens).org });
  });
  it('with Facebook without an address is an account whose address nobody vouches for', async () => {
    for (const name of ['Kabir Singh', 'Meera Iyer']) {
      const { tokens } = await signIn(product, 'facebook', name);
      expect(await me(tokens)).toMatchObject({ displayName: name, email: null });
      expect(claimsOf(tokens.access_token)).not.toHaveProperty('email');
    }
  });
});

describe('the page', () => {
  it('offers the ways in, and each leads to its accounts', async () => {
    const page = await openPage(product, askFor(product, undefined));
    expect([page.status, [...page.html.matchAll(/Continue with (\w+)/g)].map(([, name]) => name)]).toEqual([200, ['Google', 'Facebook', 'LinkedIn']]);
    const href = /href="([^"]*identity_provider=facebook[^"]*)"/.exec(page.html)?.[1]?.replaceAll('&#38;', '&') ?? '';
    expect(await (await fetch(`${product.url}${href}`)).text()).toContain('Kabir Singh');
  });
  it('runs nothing, is not framed, and sends its form to us and to the app alone', async () => {
    const { headers, html } = await openPage(product, askFor(product, 'google'));
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${product.url}; frame-ancestors 'none'; base-uri 'none'`,
    );
    expect([headers.get('cache-control'), headers.get('x-frame-options')]).toEqual(['no-store', 'DENY']);
    expect(html).not.toMatch(/<script|javascript:/i);
    expect(html).toMatch(/<html lang="en">[\s\S]*<main>[\s\S]*<h1>/);
  });
  it.each<[string, Record<string, string | undefined>]>([
    ['another client', { client_id: 'evil' }],
    ['no redirect_uri', { redirect_uri: undefined }],
    ['a redirect_uri elsewhere', { redirect_uri: 'https://evil.example/auth/callback' }],
  ])('for %s is an error that leads nowhere', async (_name, change) => {
    const page = await openPage(product, askFor(product, 'google', change));
    expect([page.status, page.location]).toEqual([400, undefined]);
    expect(page.html).toContain('invalid_client');
  });
  it.each([
    '/auth/callback/',
    '/auth/callback?more=1',
    '/auth/callback#x',
    '/auth/Callback',
    '/auth/callback/../callback',
    '@evil.example/auth/callback',
    '.evil.example/auth/callback',
  ])('for a redirect_uri that differs by %s is an error that leads nowhere', async (rest) => {
    const page = await openPage(product, askFor(product, 'google', { redirect_uri: `${product.url}${rest}` }));
    expect([page.status, page.location]).toEqual([400, undefined]);
  });
  it.each<[string, Record<string, string | undefined>]>([
    ['without PKCE', { code_challenge: undefined }],
    ['with a plain challenge', { code_challenge_method: 'plain' }],
    ['without a challenge method', { code_challenge_method: undefined }],
    ['without a nonce', { nonce: undefined }],
    ['without a state', { state: undefined }],
    ['for a token at once', { response_type: 'token' }],
    ['without openid', { scope: 'profile' }],
  ])('asked for %s goes back with invalid_request', async (_name, change) => {
    const { status, location } = await openPage(product, askFor(product, 'google', change));
    expect([status, location?.pathname, location?.searchParams.get('error'), location?.searchParams.get('code')]).toEqual([
      302,
      '/auth/callback',
      'invalid_request',
      null,
    ]);
  });
  it('is answered once, and only with an account that is on it', async () => {
    const page = await openPage(product, askFor(product, 'google'));
    expect((await choose(product, page, 'Asha Menon')).status).toBe(302);
    expect((await choose(product, page, 'Asha Menon')).status).toBe(400);
    const other = await openPage(product, askFor(product, 'google'));
    expect((await press(product, other, { account: 'li-7Qk1' })).html).toContain('unknown_account');
    expect((await press(product, { ...other, html: '' }, { account: '108100000000000000001' })).status).toBe(400);
  });
  it('shows no markup that somebody put into a request', async () => {
    const { html, location } = await openPage(product, askFor(product, undefined, { state: '"><script>alert(1)</script>' }));
    expect(location).toBeUndefined();
    expect(html).not.toContain('<script>');
  });
});

describe('a code', () => {
  const fresh = async () => {
    const asked = askFor(product, 'google');
    const { location } = await choose(product, await openPage(product, asked), 'Asha Menon');
    return { asked, code: location?.searchParams.get('code') ?? '' };
  };
  it('is good once; a second use ends what the first one gave', async () => {
    const { asked, code } = await fresh();
    const first = await redeem(product, asked, code);
    expect(first.status).toBe(200);
    expect(await redeem(product, asked, code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await tokenRequest(product, { grant_type: 'refresh_token', refresh_token: first.body.refresh_token })).toMatchObject({ status: 400 });
  });
  it('is good for one of twenty who bring it at once', async () => {
    const { asked, code } = await fresh();
    const answers = await Promise.all(Array.from({ length: 20 }, () => redeem(product, asked, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
  it.each<[string, Record<string, string>]>([
    ['another verifier', { code_verifier: 'a'.repeat(43) }],
    ['no verifier', { code_verifier: '' }],
    ['another redirect_uri', { redirect_uri: 'https://evil.example/' }],
  ])('with %s is no good, and is used up', async (_name, change) => {
    const { asked, code } = await fresh();
    expect(await redeem(product, asked, code, change)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect((await redeem(product, asked, code)).status).toBe(400);
  });
  it('that nobody was given, another client and another grant are refused', async () => {
    const { asked, code } = await fresh();
    expect((await redeem(product, asked, 'guess')).body.error).toBe('invalid_grant');
    expect((await redeem(product, asked, code, { client_id: 'evil' })).body.error).toBe('invalid_client');
    expect((await tokenRequest(product, { grant_type: 'password', username: 'a', password: 'b' })).body.error).toBe('unsupported_grant_type');
  });
  it('may be redeemed by JSON as well', async () => {
    const { asked, code } = await fresh();
    const body = { grant_type: 'authorization_code', client_id: 'castmatch-local', code, redirect_uri: asked.redirectUri, code_verifier: asked.verifier };
    expect((await call(product, { token: null, sub: '', org: '' }, 'POST /oidc/token', body)).status).toBe(200);
  });
});

describe('a refresh token', () => {
  const refresh = (token: string) => tokenRequest(product, { grant_type: 'refresh_token', refresh_token: token });
  it('gives new tokens and another refresh token; an old one that is shown again ends all of them', async () => {
    const { tokens } = await signIn(product, 'google', 'Asha Menon');
    const second = await refresh(tokens.refresh_token);
    expect([second.status, second.body.refresh_token === tokens.refresh_token]).toEqual([200, false]);
    expect((await me(second.body)).displayName).toBe('Asha Menon');
    expect((await refresh(tokens.refresh_token)).status).toBe(400);
    expect((await refresh(second.body.refresh_token)).status).toBe(400);
  });
  it('that was revoked is worth nothing', async () => {
    const { tokens } = await signIn(product, 'google', 'Asha Menon');
    await fetch(`${product.url}/oidc/revoke`, { method: 'POST', body: new URLSearchParams({ token: tokens.refresh_token }) });
    expect((await refresh(tokens.refresh_token)).status).toBe(400);
    expect((await refresh('guess')).status).toBe(400);
  });
  it('of before a signing out everywhere is worth nothing; signing in again is', async () => {
    const [one, other] = [await signIn(product, 'google', 'Asha Menon'), await signIn(product, 'google', 'Asha Menon')];
    expect((await call(product, as(one.tokens), 'POST /api/v1/me/sign-out', {})).status).toBe(204);
    for (const { tokens } of [one, other]) {
      expect((await refresh(tokens.refresh_token)).body.error).toBe('invalid_grant');
      expect((await call(product, as(tokens), 'GET /api/v1/me')).body.code).toBe('session_expired');
    }
    const again = await signIn(product, 'google', 'Asha Menon');
    expect(claimsOf(again.tokens.access_token).epoch).toBe(1);
    expect((await refresh(again.tokens.refresh_token)).status).toBe(200);
  });
});

describe('several organizations', () => {
  it('an invitation is accepted, the next token is for the chosen one, and a new role is in the next token', async () => {
    const owner = await someone(product, { orgRole: 'owner' });
    const invite = await call(product, owner, 'POST /api/v1/invites', { email: 'Ravi.Kulkarni@example.com', orgRole: 'associate' });
    expect([invite.status, invite.body]).toEqual([
      201,
      expect.objectContaining({ email: 'ravi.kulkarni@example.com', status: 'open', token: expect.stringMatching(/^[\w-]{43}$/) }),
    ]);
    const { tokens } = await signIn(product, 'google', 'Ravi Kulkarni');
    expect((await call(product, as(tokens), 'POST /api/v1/invites/accept', { token: invite.body.token })).body).toEqual({
      org: owner.org,
      orgRole: 'associate',
    });
    expect((await me(tokens)).organizations).toHaveLength(2);

    expect((await call(product, as(tokens), 'POST /api/v1/me/switch', { org: owner.org })).body).toEqual({
      org: owner.org,
      orgRole: 'associate',
      next: 'refresh_tokens',
    });
    const switched = await tokenRequest(product, { grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
    expect(await me(switched.body)).toMatchObject({ org: owner.org, orgRole: 'associate' });
    expect((await me(tokens)).org).toBe(as(tokens).org);

    const ravi = as(switched.body);
    expect((await call(product, owner, `PATCH /api/v1/members/${ravi.sub}`, { orgRole: 'director' })).body).toMatchObject({ orgRole: 'director' });
    expect((await call(product, ravi, 'GET /api/v1/me')).body.code).toBe('session_expired');
    const promoted = await tokenRequest(product, { grant_type: 'refresh_token', refresh_token: switched.body.refresh_token });
    expect(await me(promoted.body)).toMatchObject({ org: owner.org, orgRole: 'director' });

    expect((await call(product, owner, `DELETE /api/v1/members/${ravi.sub}`)).status).toBe(204);
    const removed = await tokenRequest(product, { grant_type: 'refresh_token', refresh_token: promoted.body.refresh_token });
    expect((await me(removed.body)).org).toBe(as(tokens).org);
  });
  it('switching to one that is not hers is 404, as to one that is nowhere', async () => {
    const [who, other] = [await someone(product), await someone(product)];
    for (const org of [other.org, 'nowhere']) expect((await call(product, who, 'POST /api/v1/me/switch', { org })).status).toBe(404);
  });
});

describe('people of an organization', () => {
  it('are listed by page; their addresses are for owners', async () => {
    const owner = await someone(product, { orgRole: 'owner' });
    for (const sub of ['a-1', 'a-2', 'a-3']) await someone(product, { sub, org: owner.org });
    const first = await call(product, owner, 'GET /api/v1/members?limit=2');
    const second = await call(product, owner, `GET /api/v1/members?limit=2&cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...second.body.items].map(({ sub }: Json) => sub)).toEqual(['a-1', 'a-2', 'a-3', owner.sub].sort());
    expect(second.body.nextCursor).toBeNull();
    expect(first.body.items[0].email).toBe('a-1@local.castmatch.example');
    const viewer = await someone(product, { sub: 'a-2', org: owner.org, orgRole: 'viewer' });
    const seen = await call(product, viewer, 'GET /api/v1/members');
    expect(seen.body.items.map(({ sub, email }: Json) => [sub, email === null])).toEqual([
      ['a-1', true],
      ['a-2', false],
      ['a-3', true],
      [owner.sub, true],
    ]);
  });
  it('the last owner can neither leave nor be demoted', async () => {
    const owner = await someone(product, { orgRole: 'owner' });
    expect((await call(product, owner, `DELETE /api/v1/members/${owner.sub}`)).status).toBe(409);
    expect((await call(product, owner, `PATCH /api/v1/members/${owner.sub}`, { orgRole: 'viewer' })).status).toBe(409);
    expect((await call(product, owner, 'GET /api/v1/me')).status).toBe(200);
  });
  it('an invitation asked for twice under one key is one, and is withdrawn once', async () => {
    const owner = await someone(product, { orgRole: 'owner' });
    const ask = () => call(product, owner, 'POST /api/v1/invites', { email: 'x@example.com', orgRole: 'viewer' }, { headers: { 'idempotency-key': 'once' } });
    const [first, second] = [await ask(), await ask()];
    expect(second.body).toEqual(first.body);
    expect((await call(product, owner, 'GET /api/v1/invites')).body.items).toHaveLength(1);
    expect((await call(product, owner, `DELETE /api/v1/invites/${first.body.id}`)).status).toBe(204);
    expect((await call(product, owner, 'GET /api/v1/invites')).body.items[0].status).toBe('revoked');
    const guest = await someone(product, { sub: 'x' });
    expect((await call(product, guest, 'POST /api/v1/invites/accept', { token: first.body.token })).status).toBe(403);
  });
});
