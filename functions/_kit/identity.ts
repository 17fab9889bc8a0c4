/** Identity from the access token's claims alone, whichever way API Gateway hands them over. */
import * as z from 'zod';
import { type Caller, DomainError } from '../../layers/core/shared/index.ts';

export interface Identity extends Caller {
  /** Epoch milliseconds at which the access token ends; null in open mode. */
  readonly authExpiresAt: number | null;
}

/** An HTTP API hands `exp` over as digits, a REST API as `Thu Jul 02 14:41:32 UTC 2026`; what is neither has expired. */
const epochSeconds = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Math.floor((Date.parse(text) || 0) / 1000));

const name = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const Claims = z.object({
  sub: name,
  org: name,
  org_role: z.enum(['owner', 'director', 'associate', 'assistant', 'viewer']),
  exp: z.union([z.number(), z.string().transform(epochSeconds)]).optional(),
  name: z.string().max(100).optional(),
  // An HTTP API hands arrays over as "[a b]".
  'cognito:groups': z.union([z.array(z.string()), z.string().transform((groups) => groups.replace(/^\[|\]$/g, '').split(/[ ,]+/))]).optional(),
});

export const readIdentity = (claims: Readonly<Record<string, unknown>>): Identity => {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) throw new DomainError('unauthenticated', 'sign in first: the request bears no valid access token');
  const { sub, org, org_role: role, exp } = parsed.data;
  return {
    sub,
    org,
    role,
    isAdmin: parsed.data['cognito:groups']?.includes('admin') ?? false,
    displayName: parsed.data.name ?? sub,
    authExpiresAt: exp === undefined ? null : exp * 1000,
  };
};

const SocketContext = z.object({ sub: name, org: name, role: Claims.shape.org_role, displayName: z.string() });

/** Of a socket: what its authorizer answered at `$connect`. */
export const readSocketCaller = (authorizer: unknown): Caller => {
  const parsed = SocketContext.safeParse(authorizer);
  if (!parsed.success) throw new DomainError('unauthenticated', 'this socket was not authorized');
  return { ...parsed.data, isAdmin: false };
};
