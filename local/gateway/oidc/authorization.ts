/** /oidc/authorize: code flow with PKCE (RFC 6749, RFC 7636, OpenID Connect). What cannot be trusted to be our app's is told on a page and never sent anywhere. */
import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { linkAccount, linkRefusals, type PeoplePorts, type Provider, sameSpelling } from '../../../layers/core/people/index.ts';
import type { Accounts } from './accounts.ts';
import { choosePage, consentPage, errorPage } from './pages.ts';
import { type ProviderPerson, providerOf, providerPeople } from './provider-people.ts';
import { clientId } from './tokens.ts';

export type Reply =
  | { readonly kind: 'page'; readonly status: number; readonly html: string; readonly formTarget?: string }
  | { readonly kind: 'redirect'; readonly location: string };

/** What a code stands for. */
export interface Grant {
  readonly sub: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly nonce: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** Of the refresh tokens that were made with it: a second use ends them. */
  readonly family: string;
  isUsed: boolean;
}

export interface Authorization {
  begin(query: URLSearchParams): Reply;
  decide(form: URLSearchParams): Reply;
  /** The grant of a code; of one that was used before, `reused`. Each is good once, for 60 s. */
  redeem(code: string): Grant | { readonly reused: string } | undefined;
}

export interface AuthorizationParts {
  readonly accounts: Accounts;
  readonly people: Pick<PeoplePorts, 'clock' | 'newId'>;
  /** Compared as they stand: no prefix, no pattern. */
  readonly redirectUris: readonly string[];
}

const codeMs = 60_000;
const transactionMs = 10 * 60_000;
const mostOpen = 1_000;

const Request = z.object({
  response_type: z.literal('code'),
  state: z.string().min(8).max(512),
  nonce: z.string().min(8).max(512),
  code_challenge: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  code_challenge_method: z.literal('S256'),
  scope: z.string().refine((scope) => scope.split(' ').includes('openid')),
});

interface Transaction extends Pick<Grant, 'redirectUri' | 'challenge' | 'nonce'> {
  readonly state: string;
  readonly provider: Provider;
  readonly expiresAt: number;
}

const secret = (): string => randomBytes(32).toString('base64url');
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

export const authorization = ({ accounts, people, redirectUris }: AuthorizationParts): Authorization => {
  const transactions = new Map<string, Transaction>();
  const grants = new Map<string, Grant>();
  const now = (): number => people.clock.now();
  /** Those that nobody came back for. */
  const forget = <Kept extends { readonly expiresAt: number }>(all: Map<string, Kept>): void => {
    for (const [key, { expiresAt }] of all) if (expiresAt <= now() || all.size >= mostOpen) all.delete(key);
  };
  const back = (redirectUri: string, answer: Record<string, string>): string => {
    const address = new URL(redirectUri);
    for (const [name, value] of Object.entries(answer)) address.searchParams.set(name, value);
    return address.href;
  };

  const begin = (query: URLSearchParams): Reply => {
    const redirectUri = query.get('redirect_uri') ?? '';
    if (query.get('client_id') !== clientId || !redirectUris.includes(redirectUri))
      return {
        kind: 'page',
        status: 400,
        html: errorPage(
          'invalid_client',
          'This is not our app',
          'The app that sent you here, or the address to which it wants you back, is not known. Nothing was shared.',
        ),
      };
    const parsed = Request.safeParse(Object.fromEntries(query));
    if (!parsed.success) {
      const why = `${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')} is missing or not accepted`;
      const state = query.get('state');
      return { kind: 'redirect', location: back(redirectUri, { error: 'invalid_request', error_description: why, ...(state === null ? {} : { state }) }) };
    }
    const provider = providerOf(query.get('identity_provider'));
    if (!provider) {
      const hrefOf = (one: Provider): string => `/oidc/authorize?${new URLSearchParams([...query, ['identity_provider', one]])}`;
      return { kind: 'page', status: 200, html: choosePage(['google', 'facebook', 'linkedin'], hrefOf) };
    }
    forget(transactions);
    const transaction = secret();
    const { state, nonce, code_challenge: challenge } = parsed.data;
    transactions.set(transaction, { redirectUri, state, nonce, challenge, provider, expiresAt: now() + transactionMs });
    const some = providerPeople.filter((person) => person.provider === provider);
    return { kind: 'page', status: 200, html: consentPage(provider, some, transaction), formTarget: new URL(redirectUri).origin };
  };

  const decide = (form: URLSearchParams): Reply => {
    const key = form.get('transaction') ?? '';
    const transaction = transactions.get(key);
    transactions.delete(key);
    if (!transaction || transaction.expiresAt <= now())
      return { kind: 'page', status: 400, html: errorPage('expired', 'This page is too old', 'Go back to the app and sign in again.') };
    const { redirectUri, state } = transaction;
    const denied = { error: 'access_denied', error_description: 'the user shared nothing', state };
    if (form.get('decision') === 'deny') return { kind: 'redirect', location: back(redirectUri, denied) };
    const person = providerPeople.find(({ provider, subject }) => provider === transaction.provider && subject === form.get('account'));
    if (!person) return { kind: 'page', status: 400, html: errorPage('unknown_account', 'There is no such account', 'Go back to the app and sign in again.') };
    const sub = accountOf(person);
    if (typeof sub !== 'string') {
      const { title, detail } = linkRefusals[sub.refused];
      const href = back(redirectUri, { error: 'access_denied', error_description: sub.refused, state });
      return { kind: 'page', status: 403, html: errorPage(sub.refused, title, detail, { href, label: 'Back to CastMatch' }) };
    }
    forget(grants);
    const code = secret();
    const { challenge, nonce } = transaction;
    grants.set(sha256(code), { sub, redirectUri, challenge, nonce, expiresAt: now() + codeMs, family: secret(), isUsed: false });
    return { kind: 'redirect', location: back(redirectUri, { code, state }) };
  };

  const accountOf = (person: ProviderPerson): string | { refused: keyof typeof linkRefusals } => {
    const email = person.email === null ? null : sameSpelling(person.email);
    const decision = linkAccount(person, accounts.find(person), email === null ? [] : accounts.withEmail(email));
    switch (decision.kind) {
      case 'sign_in':
        return decision.sub;
      case 'link':
        accounts.link(decision.sub, person);
        return decision.sub;
      case 'create': {
        const sub = people.newId('usr');
        accounts.create({ sub, name: person.name, email, emailVerified: decision.emailVerified }, person);
        return sub;
      }
      case 'refuse':
        return { refused: decision.reason };
    }
  };

  return {
    begin,
    decide,
    redeem: (code) => {
      const grant = grants.get(sha256(code));
      if (!grant) return undefined;
      if (grant.isUsed) return { reused: grant.family };
      grant.isUsed = true;
      return grant.expiresAt > now() ? grant : undefined;
    },
  };
};
