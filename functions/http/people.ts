/** Members of the organization, and invitations to it. Owners manage people; everybody may leave. */

import * as z from 'zod';
import type { Invite, Member } from '../../layers/contracts/http/people.ts';
import { AcceptInviteRequest, InviteId, InviteRequest, MemberPatch, PeopleListQuery, UserId } from '../../layers/contracts/index.ts';
import {
  acceptInvite,
  changeRole,
  invitePerson,
  inviteStatus,
  removeMember,
  revokeInvite,
  type Invite as StoredInvite,
  type Member as StoredMember,
} from '../../layers/core/people/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeHttpKit } from '../_compose/kit.ts';
import { composePeople } from '../_compose/people.ts';
import { composeStores } from '../_compose/stores.ts';
import { signedCursors } from '../_kit/cursor.ts';
import { creating, httpHandler, type KitResponse, type RouteCall } from '../_kit/http-handler.ts';
import { parseWith } from '../_kit/parse.ts';
import { httpRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeStores(env);
const kit = composeHttpKit(env, 'people', stores);
const ports = composePeople(env, stores, kit.log);
const cursors = signedCursors(env.CURSOR_SECRET);

const subOf = ({ request }: RouteCall): string => parseWith(UserId, request.pathParameters['sub'], 'member');
const inviteIdOf = ({ request }: RouteCall): string => parseWith(InviteId, request.pathParameters['id'], 'invite id');

const showMember = (member: StoredMember, caller: RouteCall['caller']): Member => ({
  sub: member.sub,
  displayName: member.displayName,
  orgRole: member.role,
  email: caller.role === 'owner' || caller.sub === member.sub ? member.email : null,
  joinedAt: member.joinedAt,
});

const showInvite = (invite: StoredInvite): Invite => ({
  id: invite.inviteId,
  email: invite.email,
  orgRole: invite.role,
  status: inviteStatus(invite, stores.clock.now()),
  invitedBy: invite.invitedBy,
  createdAt: invite.createdAt,
  expiresAt: invite.validUntil,
});

/** One page, and a cursor where there is another. */
const listPage = async <Thing>(
  { caller, request }: RouteCall,
  list: string,
  read: (page: { limit: number; after: string | null }) => Promise<Thing[]>,
  idOf: (thing: Thing) => string,
  show: (thing: Thing) => unknown,
): Promise<KitResponse> => {
  const { limit, cursor } = parseWith(PeopleListQuery, request.query, 'query');
  const after = cursor === undefined ? null : cursors.open(caller, list, cursor, z.string());
  const found = await read({ limit: limit + 1, after });
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return { status: 200, body: { items: items.map(show), nextCursor: last === undefined ? null : cursors.seal(caller, list, idOf(last)) } };
};

export const handler = httpHandler(kit, httpRoutes, {
  'GET /api/v1/members': (call) =>
    listPage(
      call,
      'members',
      (page) => ports.people.listMembers(call.caller.org, page),
      ({ sub }) => sub,
      (member) => showMember(member, call.caller),
    ),
  'PATCH /api/v1/members/{sub}': async (call) => {
    const { orgRole } = parseWith(MemberPatch, call.body, 'body');
    return { status: 200, body: showMember(await changeRole(ports)(call.caller, subOf(call), orgRole), call.caller) };
  },
  'DELETE /api/v1/members/{sub}': async (call) => {
    await removeMember(ports)(call.caller, subOf(call));
    return { status: 204 };
  },
  'GET /api/v1/invites': (call) =>
    listPage(
      call,
      'invites',
      (page) => ports.people.listInvites(call.caller.org, page),
      ({ inviteId }) => inviteId,
      showInvite,
    ),
  'POST /api/v1/invites': creating({
    newId: () => stores.newId('inv'),
    read: ({ body }) => parseWith(InviteRequest, body, 'body'),
    make: async ({ caller }, { email, orgRole }, { thingId }) => {
      const { invite, token } = await invitePerson(ports)(caller, thingId, { email, role: orgRole });
      return { status: 201, body: { ...showInvite(invite), token }, headers: { location: '/api/v1/invites' } };
    },
  }),
  'DELETE /api/v1/invites/{id}': async (call) => {
    await revokeInvite(ports)(call.caller, inviteIdOf(call));
    return { status: 204 };
  },
  'POST /api/v1/invites/accept': async ({ caller, body }) => {
    const member = await acceptInvite(ports)(caller, parseWith(AcceptInviteRequest, body, 'body').token);
    return { status: 200, body: { org: member.org, orgRole: member.role } };
  },
});
