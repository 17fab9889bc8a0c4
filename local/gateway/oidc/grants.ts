/** Tokens for a code, and for a refresh token. Failures are OAuth's: `{error, error_description}` with 400. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { memberForToken, type PeoplePorts } from '../../../layers/core/people/index.ts';
import type { Accounts } from './accounts.ts';
import { type Authorization, type Grant, sha256 } from './authorization.ts';
import type { SigningKeys } from './signing-keys.ts';
import { clientId, issueTokens } from './tokens.ts';

export class OAuthError extends Error {
  override readonly name = 'OAuthError';
  readonly error: 'invalid_request' | 'invalid_client' | 'invalid_grant' | 'unsupported_grant_type';
  constructor(error: OAuthError['error'], message: string) {
    super(message);
    this.error = error;
  }
}

export interface GrantParts {
  readonly keys: SigningKeys;
  readonly issuer: string;
  readonly people: PeoplePorts;
  readonly accounts: Accounts;
  readonly authorization: Pick<Authorization, 'redeem'>;
}

type Form = Readonly<Record<string, string>>;
type Tokens = Awaited<ReturnType<typeof issueTokens>> & { readonly refresh_token: string };

const accessSeconds = 3_600;
const refreshMs = 30 * 24 * 3_600_000;

export const grantTokens =
  (parts: GrantParts) =>
  async (form: Form): Promise<Tokens> => {
    if (form['client_id'] !== clientId) throw new OAuthError('invalid_client', 'there is no such client');
    switch (form['grant_type']) {
      case 'authorization_code':
        return byCode(parts, form);
      case 'refresh_token':
        return byRefreshToken(parts, form);
      default:
        throw new OAuthError('unsupported_grant_type', 'grant_type is authorization_code or refresh_token');
    }
  };

const byCode = async (parts: GrantParts, { code = '', redirect_uri: redirectUri, code_verifier: verifier = '' }: Form): Promise<Tokens> => {
  const grant = parts.authorization.redeem(code);
  // Somebody else has the code too: what was made with it ends.
  if (grant && 'reused' in grant) parts.accounts.endFamily(grant.reused);
  if (!grant || 'reused' in grant) throw new OAuthError('invalid_grant', 'this code is not good, or not any more');
  if (grant.redirectUri !== redirectUri) throw new OAuthError('invalid_grant', 'redirect_uri is not that of the request');
  if (!answersChallenge(verifier, grant)) throw new OAuthError('invalid_grant', 'code_verifier does not answer the challenge');
  return tokensFor(parts, { sub: grant.sub, family: grant.family, signedInAt: parts.people.clock.now(), nonce: grant.nonce });
};

const answersChallenge = (verifier: string, { challenge }: Grant): boolean =>
  /^[A-Za-z0-9._~-]{43,128}$/.test(verifier) && timingSafeEqual(createHash('sha256').update(verifier).digest(), Buffer.from(challenge, 'base64url'));

const byRefreshToken = async (parts: GrantParts, { refresh_token: given = '' }: Form): Promise<Tokens> => {
  const token = parts.accounts.spendRefresh(sha256(given), parts.people.clock.now());
  if (token === undefined || token === 'reused') throw new OAuthError('invalid_grant', 'this refresh token is not good, or not any more');
  const account = await parts.people.people.readAccount(token.sub);
  if (account?.signedOutAt && Date.parse(account.signedOutAt) >= token.signedInAt) {
    parts.accounts.endFamily(token.family);
    throw new OAuthError('invalid_grant', 'she has signed out everywhere since');
  }
  return tokensFor(parts, token);
};

/** In the organization that she belongs to now, in the role that she has now. */
const tokensFor = async (parts: GrantParts, given: { sub: string; family: string; signedInAt: number; nonce?: string }): Promise<Tokens> => {
  const { keys, issuer, people, accounts } = parts;
  const known = accounts.read(given.sub);
  if (!known) throw new OAuthError('invalid_grant', 'this account is gone');
  const email = known.emailVerified ? known.email : null;
  const member = await memberForToken(people)({ sub: known.sub, displayName: known.name, email });
  const now = people.clock.now();
  const refreshToken = randomBytes(32).toString('base64url');
  accounts.keepRefresh({ sha256: sha256(refreshToken), family: given.family, sub: given.sub, signedInAt: given.signedInAt, expiresAt: now + refreshMs });
  const request = { sub: member.sub, org: member.org, orgRole: member.role, expiresIn: accessSeconds };
  const tokens = await issueTokens(keys, issuer, request, Math.floor(now / 1000), { epoch: member.epoch, name: known.name, email }, given.nonce);
  return { ...tokens, refresh_token: refreshToken };
};
