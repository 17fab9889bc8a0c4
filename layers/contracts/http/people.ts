/** Organizations of a person, members, invitations, signing out. */
import * as z from 'zod';
import { page } from '../message.ts';
import { AcceptInviteRequest, InviteId, InviteRequest, MemberPatch, PeopleListQuery, SignOutRequest, SwitchRequest, UserId } from '../people.ts';
import type { OperationTable } from './operation.ts';
import { OrgRole } from './session.ts';
import { exampleDay } from './shared.ts';

/** The choice is kept: refresh the tokens at the issuer, and the new access token is for that organization. */
const Switched = z.object({ org: z.string(), orgRole: OrgRole, next: z.literal('refresh_tokens') });

/** `email` is shown to owners, and to oneself. */
export const Member = z.object({ sub: z.string(), displayName: z.string(), orgRole: OrgRole, email: z.string().nullable(), joinedAt: z.string() });
export type Member = z.infer<typeof Member>;

export const Invite = z.object({
  id: InviteId,
  email: z.string(),
  orgRole: OrgRole,
  status: z.enum(['open', 'used', 'revoked', 'expired']),
  invitedBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
});
export type Invite = z.infer<typeof Invite>;
/** The token is shown here alone, for the owner to pass on; a repeat under the same Idempotency-Key shows it again. */
const NewInvite = Invite.extend({ token: z.string() });
const Joined = z.object({ org: z.string(), orgRole: OrgRole });

const bySub = z.object({ sub: UserId });
const byId = z.object({ id: InviteId });
const asha: Member = { sub: 'asha', displayName: 'Asha Menon', orgRole: 'associate', email: 'asha@example.com', joinedAt: exampleDay };
const invite: Invite = {
  id: 'inv_01JB2Q8ZK7T3W5M9R4X6Y8A0BJ',
  email: 'meera@local.castmatch.example',
  orgRole: 'assistant',
  status: 'open',
  invitedBy: 'demo',
  createdAt: exampleDay,
  expiresAt: '2026-12-05T09:30:00.000Z',
};
const another: Invite = { ...invite, id: 'inv_01JB2Q8ZK7T3W5M9R4X6Y8A1BJ', email: 'ravi@local.castmatch.example' };
const token = 'q0Yw3n8Rr5tJm2Vb7Kx1Zc4Ld6Sg9Hf0Pa3Ue8Io5Ty';

export const peopleOperations = {
  'GET /api/v1/members': {
    id: 'listMembers',
    tag: 'People',
    summary: 'Members of the organization',
    query: PeopleListQuery,
    replies: { 200: { description: 'A page of them.', body: page(Member) } },
    problems: [],
    examples: { first: { summary: 'The first', query: { limit: 1 }, status: 200, reply: { items: [asha], nextCursor: null } } },
  },
  'PATCH /api/v1/members/{sub}': {
    id: 'changeMember',
    tag: 'People',
    summary: 'Change a member’s role',
    description: 'Her tokens end and her sockets are closed: she signs in again with the new role. The last owner stays one.',
    params: bySub,
    body: MemberPatch,
    replies: { 200: { description: 'The member.', body: Member } },
    problems: ['not_found', 'conflict'],
    examples: {
      promote: { summary: 'To director', params: { sub: 'asha' }, body: { orgRole: 'director' }, status: 200, reply: { ...asha, orgRole: 'director' } },
    },
  },
  'POST /api/v1/invites': {
    id: 'createInvite',
    tag: 'People',
    summary: 'Invite somebody',
    description: 'For one e-mail address, good once, for seven days.',
    body: InviteRequest,
    replies: { 201: { description: 'The invitation, with its token.', body: NewInvite, headers: ['Location'] } },
    problems: ['conflict'],
    examples: {
      meera: { summary: 'An assistant', body: { email: invite.email, orgRole: invite.orgRole }, status: 201, reply: { ...invite, token } },
      ravi: {
        summary: 'Another one',
        body: { email: another.email, orgRole: another.orgRole },
        status: 201,
        reply: { ...another, token: 'a0Yw3n8Rr5tJm2Vb7Kx1Zc4Ld6Sg9Hf0Pa3Ue8Io5Ty' },
      },
    },
  },
  'GET /api/v1/invites': {
    id: 'listInvites',
    tag: 'People',
    summary: 'Invitations, the oldest first',
    query: PeopleListQuery,
    replies: { 200: { description: 'A page of them.', body: page(Invite) } },
    problems: [],
    examples: { first: { summary: 'The first', query: { limit: 1 }, status: 200, reply: { items: [invite], nextCursor: null } } },
  },
  'POST /api/v1/invites/accept': {
    id: 'acceptInvite',
    tag: 'People',
    summary: 'Join by an invitation',
    description: 'The address that it is for must be the verified one of the access token. Switch to the organization afterwards.',
    body: AcceptInviteRequest,
    replies: { 200: { description: 'Where she belongs now.', body: Joined } },
    problems: ['not_found', 'conflict', 'invite_unusable'],
    examples: { join: { summary: 'Join', body: { token }, status: 200, reply: { org: 'demo', orgRole: 'assistant' } } },
  },
  'DELETE /api/v1/invites/{id}': {
    id: 'withdrawInvite',
    tag: 'People',
    summary: 'Withdraw an invitation',
    params: byId,
    replies: { 204: { description: 'It is good no more.' } },
    problems: ['not_found', 'conflict'],
    examples: { withdraw: { summary: 'By its id', params: { id: another.id }, status: 204 } },
  },
  'POST /api/v1/me/switch': {
    id: 'switchOrganization',
    tag: 'People',
    summary: 'Go to another organization of mine',
    description: 'The next access token from the issuer is for it; tokens that are there stay what they are.',
    body: SwitchRequest,
    replies: { 200: { description: 'Refresh the tokens now.', body: Switched } },
    problems: ['not_found'],
    examples: { demo: { summary: 'To one', body: { org: 'demo' }, status: 200, reply: { org: 'demo', orgRole: 'director', next: 'refresh_tokens' } } },
  },
  'DELETE /api/v1/members/{sub}': {
    id: 'removeMember',
    tag: 'People',
    summary: 'Remove a member, or leave',
    description: 'Owners remove anybody, everybody may remove herself; the last owner cannot. Tokens end and sockets are closed.',
    params: bySub,
    replies: { 204: { description: 'She belongs here no more.' } },
    problems: ['not_found', 'conflict'],
    examples: { remove: { summary: 'By her id', params: { sub: 'asha' }, status: 204 } },
  },
  'POST /api/v1/me/sign-out': {
    id: 'signOutEverywhere',
    tag: 'People',
    summary: 'Sign out everywhere',
    description: 'In every organization and on every device: tokens end, refresh tokens are worth nothing, sockets are closed.',
    body: SignOutRequest,
    replies: { 204: { description: 'Done.' } },
    problems: [],
    examples: { out: { summary: 'Sign out', body: {}, status: 204 } },
  },
} satisfies OperationTable;
