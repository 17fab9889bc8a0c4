/** A client of the issuer: code flow with PKCE, by fetch. It knows the protocols and the forms of the pages, and nothing of our code. */
import { createHash, randomBytes } from 'node:crypto';

export interface SignInClient {
  readonly url: string;
}
// biome-ignore lint/suspicious/noExplicitAny: answers of a server under test are read as they come.
type Json = any;

export interface Asked {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly redirectUri: string;
  readonly query: Record<string, string>;
}

const random = (): string => randomBytes(32).toString('base64url');

export const askFor = ({ url }: SignInClient, provider: string | undefined, change: Record<string, string | undefined> = {}): Asked => {
  const [verifier, state, nonce, redirectUri] = [random(), random(), random(), `${url}/auth/callback`];
  const query: Record<string, string | undefined> = {
    client_id: 'castmatch-local',
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile email',
    state,
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    identity_provider: provider,
    ...change,
  };
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { verifier, state, nonce, redirectUri, query: Object.fromEntries(given) };
};

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Where the answer redirects to. */
  readonly location: URL | undefined;
}

const asPage = async (answer: Response): Promise<Page> => {
  const location = answer.headers.get('location');
  return { status: answer.status, headers: answer.headers, html: await answer.text(), location: location === null ? undefined : new URL(location) };
};

export const openPage = async ({ url }: SignInClient, { query }: Asked): Promise<Page> =>
  asPage(await fetch(`${url}/oidc/authorize?${new URLSearchParams(query)}`, { redirect: 'manual' }));

/** Presses a button of the page. */
export const press = async ({ url }: SignInClient, page: Page, button: Record<string, string>): Promise<Page> => {
  const transaction = /name="transaction" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const body = new URLSearchParams({ transaction, ...button });
  return asPage(await fetch(`${url}/oidc/authorize`, { method: 'POST', redirect: 'manual', headers: { origin: url }, body }));
};

/** Chooses an account by its name on the page. */
export const choose = (client: SignInClient, page: Page, name: string): Promise<Page> => {
  const account = [...page.html.matchAll(/name="account" value="([^"]+)">([^<]+)</g)].find(([, , label]) => label === name)?.[1];
  if (account === undefined) throw new Error(`no account of ${name} on this page`);
  return press(client, page, { account });
};

export const tokenRequest = async ({ url }: SignInClient, form: Record<string, string>): Promise<{ status: number; body: Json }> => {
  const answer = await fetch(`${url}/oidc/token`, { method: 'POST', body: new URLSearchParams({ client_id: 'castmatch-local', ...form }) });
  return { status: answer.status, body: await answer.json() };
};

export const redeem = (client: SignInClient, asked: Asked, code: string, change: Record<string, string> = {}) =>
  tokenRequest(client, { grant_type: 'authorization_code', code, redirect_uri: asked.redirectUri, code_verifier: asked.verifier, ...change });

/** The whole way: tokens of that person by that provider, or the page that refuses her. */
export const signIn = async (client: SignInClient, provider: string, name: string): Promise<{ asked: Asked; page: Page; tokens: Json }> => {
  const asked = askFor(client, provider);
  const page = await choose(client, await openPage(client, asked), name);
  const code = page.location?.searchParams.get('code');
  return { asked, page, tokens: code ? (await redeem(client, asked, code)).body : undefined };
};

export const claimsOf = (token: string): Json => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
