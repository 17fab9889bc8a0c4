/** Identity from the access token's claims alone, whichever way they come: by an HTTP API, a REST API, a WebSocket's authorizer or the local gateway. */
import * as z from 'zod';
import { type Caller, DomainError } from '../../layers/core/shared/index.ts';

export interface Identity extends Caller {
  /** Epoch milliseconds at which the access token ends; null in open mode. */
  readonly authExpiresAt: number | null;
  /** How often everything that she had was ended before this token was made. */
  readonly epoch: number;
  /** The address that the issuer vouches for; null without one. */
  readonly verifiedEmail: string | null;
}

/** An HTTP API hands `exp` over as digits, a REST API as `Thu Jul 02 14:41:32 UTC 2026`; what is neither has expired. */
const epochSeconds = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Math.floor((Date.parse(text) || 0) / 1000));

const name = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const isTrue = z.union([z.boolean(), z.string().transform((text) => text === 'true')]);
const Claims = z.object({
  sub: name,
  org: name,
  org_role: z.enum(['owner', 'director', 'associate', 'assistant', 'viewer']),
  // The JWT authorizer of an HTTP API takes an id token for an access token; we do not.
  token_use: z.literal('access').optional(),
  // A token without one is older than all.
  epoch: z
    .union([
      z.int().nonnegative(),
      z
        .string()
        .regex(/^\d{1,15}$/)
        .transform(Number),
    ])
    .default(0),
  exp: z.union([z.number(), z.string().transform(epochSeconds)]).optional(),
  name: z.string().max(100).optional(),
  email: z.string().max(320).optional(),
  email_verified: isTrue.optional(),
  // An HTTP API hands arrays over as "[a b]".
  'cognito:groups': z.union([z.array(z.string()), z.string().transform((groups) => groups.replace(/^\[|\]$/g, '').split(/[ ,]+/))]).optional(),
});

export const readIdentity = (claims: Readonly<Record<string, unknown>>): Identity => {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) throw new DomainError('unauthenticated', 'sign in first: the request bears no valid access token');
  const { sub, org, org_role: role, exp, epoch, email, email_verified: isVerified } = parsed.data;
  return {
    sub,
    org,
    role,
    isAdmin: parsed.data['cognito:groups']?.includes('admin') ?? false,
    displayName: parsed.data.name ?? sub,
    authExpiresAt: exp === undefined ? null : exp * 1000,
    epoch,
    verifiedEmail: isVerified === true && email !== undefined ? email : null,
  };
};

/** An identity as the context of an authorizer: flat, text alone, and the claims' own names, so that `readIdentity` reads it back. */
export const identityContext = (identity: Identity): Record<string, string> => ({
  sub: identity.sub,
  org: identity.org,
  org_role: identity.role,
  epoch: String(identity.epoch),
  name: identity.displayName,
  ...(identity.authExpiresAt === null ? {} : { exp: String(Math.floor(identity.authExpiresAt / 1000)) }),
  ...(identity.verifiedEmail === null ? {} : { email: identity.verifiedEmail, email_verified: 'true' }),
  ...(identity.isAdmin ? { 'cognito:groups': 'admin' } : {}),
});
