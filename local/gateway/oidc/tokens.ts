/** The tokens of the local issuer, with the claims that Cognito and our pre-token-generation trigger give them. */
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import * as z from 'zod';
import type { SigningKeys } from './signing-keys.ts';

export const clientId = 'castmatch-local';
const name = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'is 1 to 64 of A-Z a-z 0-9 _ -');

/** POST /oidc/token as JSON: anyone on this machine may be anyone. Only the local gateway has it. */
export const TokenRequest = z.strictObject({
  sub: name,
  org: name,
  orgRole: z.enum(['owner', 'director', 'associate', 'assistant', 'viewer']).default('director'),
  groups: z.array(name).max(20).optional(),
  /** Seconds; negative: the token has expired already. */
  expiresIn: z.int().min(-31_536_000).max(31_536_000).default(3_600),
});
export type TokenRequest = z.infer<typeof TokenRequest>;

/** The address of whoever is made up here: nobody reads its mail, and it is as good as verified. */
export const madeUpEmail = (sub: string): string => `${sub.toLowerCase()}@local.castmatch.example`;

/** What a token speaks of beside its request: the epoch of the membership, the name and the address that somebody vouches for. */
export interface TokenPerson {
  readonly epoch: number;
  readonly name?: string;
  readonly email: string | null;
}

/** The claims of an access token. Times in epoch seconds. */
export const accessClaims = (
  issuer: string,
  request: TokenRequest,
  nowSeconds: number,
  person: TokenPerson = { epoch: 0, email: madeUpEmail(request.sub) },
) => {
  const issuedAt = request.expiresIn > 0 ? nowSeconds : nowSeconds + request.expiresIn - 3_600;
  return {
    sub: request.sub,
    iss: issuer,
    client_id: clientId,
    token_use: 'access',
    scope: 'openid profile email',
    auth_time: issuedAt,
    iat: issuedAt,
    exp: nowSeconds + request.expiresIn,
    jti: randomUUID(),
    username: request.sub,
    org: request.org,
    org_role: request.orgRole,
    epoch: person.epoch,
    ...(person.name === undefined ? {} : { name: person.name }),
    ...(person.email === null ? {} : { email: person.email, email_verified: true }),
    ...(request.groups ? { 'cognito:groups': request.groups } : {}),
  };
};

/** `nonce`: of the request that it answers, for the id token. */
export const issueTokens = async (keys: SigningKeys, issuer: string, request: TokenRequest, nowSeconds: number, person: TokenPerson, nonce?: string) => {
  const access = accessClaims(issuer, request, nowSeconds, person);
  const { client_id, scope: _scope, username: _username, ...shared } = access;
  const about = { 'cognito:username': request.sub, name: person.name ?? request.sub, ...(nonce === undefined ? {} : { nonce }) };
  const id = { ...shared, token_use: 'id', aud: client_id, jti: randomUUID(), ...about };
  return { access_token: await sign(keys, access), id_token: await sign(keys, id), token_type: 'Bearer', expires_in: request.expiresIn };
};

const sign = (keys: SigningKeys, claims: Record<string, unknown>): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: keys.keyId, typ: 'JWT' }).sign(keys.privateKey);
