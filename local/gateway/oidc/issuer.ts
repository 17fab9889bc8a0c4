/** The local OIDC issuer's routes: what Cognito is in the cloud, with Google, Facebook and LinkedIn behind it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AccessTokenVerifier } from '../../../layers/adapters/tokens/access-token-verifier.ts';
import { admitAnyone, type PeoplePorts } from '../../../layers/core/people/index.ts';
import { readBody } from '../../request-body.ts';
import { answer, answerJson, answerProblem, type Headers } from '../answer.ts';
import type { Accounts } from './accounts.ts';
import { authorization, type Reply, sha256 } from './authorization.ts';
import { grantTokens, OAuthError } from './grants.ts';
import { errorPage } from './pages.ts';
import type { SigningKeys } from './signing-keys.ts';
import { clientId, issueTokens, madeUpEmail, TokenRequest } from './tokens.ts';

const bodyLimitBytes = 16 * 1024;

export interface IssuerParts {
  readonly keys: SigningKeys;
  readonly issuer: string;
  readonly people: PeoplePorts;
  readonly accounts: Accounts;
  readonly verify: AccessTokenVerifier;
  /** Our own pages, and those on the list: `<origin>/auth/callback` may get codes, `<origin>/` is where signing out leads. */
  readonly origins: readonly string[];
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly cors: Headers;
}
type Serve = (call: Call) => Promise<void> | void;

/** Answers paths under /oidc/. */
export const oidcRoutes = (parts: IssuerParts) => {
  const routes = table(parts);
  return async (request: IncomingMessage, response: ServerResponse, path: string, cors: Headers): Promise<void> => {
    const allowed = ['GET', 'POST'].filter((method) => routes.has(`${method} ${path}`));
    if (allowed.length === 0) return answerProblem(response, 'not_found', `there is no ${path}`, path, cors);
    const serve = routes.get(`${request.method} ${path}`);
    if (!serve)
      return answerProblem(response, 'method_not_allowed', `use ${allowed.join(' or ')}`, path, { allow: [...allowed, 'OPTIONS'].join(', '), ...cors });
    return serve({ request, response, path, query: new URL(request.url ?? '/', parts.issuer).searchParams, cors });
  };
};

const table = (parts: IssuerParts): ReadonlyMap<string, Serve> => {
  const { keys, issuer, people, accounts, origins } = parts;
  const flow = authorization({ accounts, people, redirectUris: origins.map((origin) => `${origin}/auth/callback`) });
  const grant = grantTokens({ keys, issuer, people, accounts, authorization: flow });
  return new Map<string, Serve>([
    ['GET /oidc/.well-known/openid-configuration', ({ response, cors }) => answerJson(response, 200, configuration(issuer), cors)],
    ['GET /oidc/jwks', ({ response, cors }) => answerJson(response, 200, { keys: [keys.publicJwk] }, cors)],
    ['GET /oidc/authorize', ({ response, query }) => sendReply(response, flow.begin(query))],
    ['POST /oidc/authorize', async ({ request, response }) => sendReply(response, flow.decide(await readForm(request)))],
    ['POST /oidc/token', (call) => token(parts, grant, call)],
    ['POST /oidc/revoke', (call) => revoke(parts, call)],
    ['GET /oidc/userinfo', (call) => userInfo(parts, call)],
    ['GET /oidc/logout', ({ response, query }) => sendReply(response, logOut(origins, query))],
  ]);
};

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => new URLSearchParams((await readBody(request, bodyLimitBytes)).toString('utf8'));

const token = async (parts: IssuerParts, grant: ReturnType<typeof grantTokens>, call: Call): Promise<void> => {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(call.request.headers['content-type'] ?? '');
  if (isForm) {
    const form = await readForm(call.request);
    return oauth(call, () => grant(Object.fromEntries(form)));
  }
  const json = parseJson(await readBody(call.request, bodyLimitBytes));
  if (json === undefined) return answerProblem(call.response, 'invalid_json', 'send a JSON object with sub and org', call.path, call.cors);
  return isGrant(json) ? oauth(call, () => grant(textOf(json.value))) : anyone(parts, call, json.value);
};

/** RFC 7009: it answers the same whether there was anything to revoke. */
const revoke = async ({ accounts, people }: IssuerParts, { request, response, cors }: Call): Promise<void> => {
  const spent = accounts.spendRefresh(sha256((await readForm(request)).get('token') ?? ''), people.clock.now());
  if (spent && spent !== 'reused') accounts.endFamily(spent.family);
  answer(response, 200, { 'cache-control': 'no-store', ...cors });
};

const userInfo = async ({ accounts, verify }: IssuerParts, { request, response, path, cors }: Call): Promise<void> => {
  const given = /^Bearer +([^\s]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const claims = given === undefined ? undefined : await verify(given);
  if (!claims) return answerProblem(response, 'unauthenticated', 'send a valid access token', path, { 'www-authenticate': 'Bearer', ...cors });
  const known = accounts.read(String(claims['sub']));
  const about = known ? { name: known.name, email: known.email, email_verified: known.emailVerified } : { email: claims['email'], email_verified: true };
  answerJson(response, 200, { sub: claims['sub'], ...about }, { 'cache-control': 'no-store', ...cors });
};

/** There is no session of the browser with this issuer to end: the app throws its tokens away, and comes back. */
const logOut = (origins: readonly string[], query: URLSearchParams): Reply => {
  const target = query.get('logout_uri') ?? '';
  if (query.get('client_id') === clientId && origins.some((origin) => target === `${origin}/`)) return { kind: 'redirect', location: target };
  const html = errorPage('invalid_client', 'This is not our app', 'The address to which you were to be sent is not known.');
  return { kind: 'page', status: 400, html };
};

const isGrant = (json: { value: unknown }): json is { value: object } =>
  typeof json.value === 'object' && json.value !== null && Object.hasOwn(json.value, 'grant_type');
const textOf = (value: object): Record<string, string> =>
  Object.fromEntries(Object.entries(value).flatMap(([name, one]) => (typeof one === 'string' ? [[name, one]] : [])));

const oauth = async ({ response, cors }: Call, grant: () => Promise<object>): Promise<void> => {
  try {
    answerJson(response, 200, await grant(), { 'cache-control': 'no-store', ...cors });
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error;
    answerJson(response, 400, { error: error.error, error_description: error.message }, { 'cache-control': 'no-store', ...cors });
  }
};

/** Anyone on this machine may be anyone: user and organization come into being with their first token. */
const anyone = async ({ keys, issuer, people }: IssuerParts, { response, path, cors }: Call, value: unknown): Promise<void> => {
  const parsed = TokenRequest.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    return answerProblem(response, 'invalid_request', 'this is no token request', path, cors, issues);
  }
  const { sub, org, orgRole } = parsed.data;
  const email = madeUpEmail(sub);
  const { epoch } = await admitAnyone(people)({ sub, displayName: sub, email }, org, orgRole);
  const tokens = await issueTokens(keys, issuer, parsed.data, Math.floor(people.clock.now() / 1000), { epoch, email });
  answerJson(response, 200, tokens, { 'cache-control': 'no-store', ...cors });
};

/** Nothing on these pages runs, is framed or is kept, and their form leads to ourselves and to the app alone. */
const sendReply = (response: ServerResponse, reply: Reply): void => {
  if (reply.kind === 'redirect') {
    answer(response, 302, { location: reply.location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    return;
  }
  const formAction = reply.formTarget === undefined ? "'self'" : `'self' ${reply.formTarget}`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; form-action ${formAction}; frame-ancestors 'none'; base-uri 'none'`,
    'x-frame-options': 'DENY',
    // Not `no-referrer`: with that, a browser names no origin when the form is sent.
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  };
  answer(response, reply.status, headers, reply.html);
};

const parseJson = (bytes: Buffer): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return undefined;
  }
};

const configuration = (issuer: string) => ({
  issuer,
  jwks_uri: `${issuer}/jwks`,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/userinfo`,
  revocation_endpoint: `${issuer}/revoke`,
  end_session_endpoint: `${issuer}/logout`,
  response_types_supported: ['code'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['none'],
  scopes_supported: ['openid', 'profile', 'email'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
});
