/** Who calls, as the JWT authorizer of API Gateway finds it out; in open mode a caller without a token is the demo director. */
import type { IncomingHttpHeaders } from 'node:http';
import type { AccessTokenVerifier } from '../../layers/adapters/tokens/access-token-verifier.ts';
import { mayBeDemo, type OriginRules } from './origins.ts';

export type Claims = Readonly<Record<string, unknown>>;
export type Authorization = { readonly claims: Claims } | { readonly refused: 'origin' | 'missing' | 'invalid'; readonly detail: string };

export interface Authorizer {
  readonly rules: OriginRules;
  readonly verify: AccessTokenVerifier;
  readonly demoClaims: () => Claims;
}

export const authorize = async ({ rules, verify, demoClaims }: Authorizer, headers: IncomingHttpHeaders): Promise<Authorization> => {
  const given = headers.authorization;
  if (given === undefined) {
    if (rules.mode === 'strict') return { refused: 'missing', detail: 'send the header Authorization: Bearer <access token>' };
    return mayBeDemo(rules, headers)
      ? { claims: demoClaims() }
      : { refused: 'origin', detail: `the origin '${headers.origin ?? 'of another site'}' is not on the list` };
  }
  const token = /^Bearer +([^\s]+)$/i.exec(given)?.[1];
  if (token === undefined) return { refused: 'invalid', detail: 'the Authorization header is not Bearer <access token>' };
  const claims = await verify(token);
  return claims ? { claims } : { refused: 'invalid', detail: 'the access token is not valid, or has expired' };
};

export const authenticateHeader = (refused: 'missing' | 'invalid'): string => (refused === 'missing' ? 'Bearer' : 'Bearer error="invalid_token"');
