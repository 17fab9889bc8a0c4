/** People of an organization: what requests ask. Times are ISO 8601 UTC. */
import * as z from 'zod';

const orgRole = z.enum(['owner', 'director', 'associate', 'assistant', 'viewer']);
export const UserId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'expected 1 to 64 letters, digits, "_" or "-"');
export const InviteId = z.string().regex(/^inv_[0-9A-HJKMNP-TV-Z]{26}$/, 'expected an id like inv_01J…');

export const SwitchRequest = z.strictObject({ org: UserId });
export const SignOutRequest = z.strictObject({});
export const MemberPatch = z.strictObject({ orgRole });
export const InviteRequest = z.strictObject({
  email: z
    .email()
    .max(254)
    .regex(/^[^@]{1,64}@/, 'expected at most 64 characters before the @'),
  orgRole,
});
export const AcceptInviteRequest = z.strictObject({ token: z.string().min(1).max(200) });

const limit = z
  .string()
  .regex(/^\d{1,10}$/, 'expected a whole number')
  .transform(Number)
  .pipe(z.int().min(1).max(100));
export const PeopleListQuery = z.strictObject({ limit: limit.default(50), cursor: z.string().max(2000).optional() });
