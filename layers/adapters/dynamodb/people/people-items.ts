/** Organizations, members, accounts and invitations as items of `castmatch`. */
import * as z from 'zod';
import type { Account, Invite, Member, Organization } from '../../../core/people/index.ts';
import { count, entity } from '../conversation/entities/shapes.ts';
import { fromItem, type Item, toItem } from '../item.ts';
import { keys } from '../keys.ts';

const Role = z.enum(['owner', 'director', 'associate', 'assistant', 'viewer']);

const MemberItem = entity('member', {
  org: z.string(),
  sub: z.string(),
  role: Role,
  epoch: count,
  status: z.enum(['active', 'removed']),
  displayName: z.string(),
  email: z.string().nullable(),
  joinedAt: z.string(),
  version: count,
});
export const memberItem = (member: Member): Item => toItem({ ...keys.member(member.org, member.sub), entity: 'member', v: 1, ...member });
export const memberOf = (item: Item): Member => {
  const { entity: _, v: __, ...member } = MemberItem.parse(fromItem(item));
  return member;
};

/** Written by updates alone, so that its count is right whoever comes and goes. */
const OrganizationItem = entity('organization', { org: z.string(), name: z.string(), owners: count, createdAt: z.string() });
export const organizationOf = (item: Item): Organization => {
  const { entity: _, v: __, ...organization } = OrganizationItem.parse(fromItem(item));
  return organization;
};

const AccountItem = entity('account', {
  sub: z.string(),
  orgs: z.set(z.string()).default(() => new Set<string>()),
  current: z.string().nullish(),
  signedOutAt: z.string().nullish(),
});
export const accountOf = (item: Item): Account => {
  const { sub, orgs, current = null, signedOutAt = null } = AccountItem.parse(fromItem(item));
  return { sub, orgs: [...orgs].sort(), current, signedOutAt };
};

const InviteItem = entity('invite', {
  org: z.string(),
  inviteId: z.string(),
  secretSha256: z.string(),
  email: z.string(),
  role: Role,
  invitedBy: z.string(),
  createdAt: z.string(),
  validUntil: z.string(),
  usedAt: z.string().nullable(),
  usedBy: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export const inviteItem = (invite: Invite): Item => toItem({ ...keys.invite(invite.org, invite.inviteId), entity: 'invite', v: 1, ...invite });
export const inviteOf = (item: Item): Invite => {
  const { entity: _, v: __, ...invite } = InviteItem.parse(fromItem(item));
  return invite;
};

export const invitePlaceItem = ({ secretSha256, org, inviteId }: Invite): Item =>
  toItem({ ...keys.inviteSecret(secretSha256), entity: 'invite-place', v: 1, org, inviteId });
const InvitePlace = z.object({ org: z.string(), inviteId: z.string() });
export const invitePlaceOf = (item: Item): { org: string; inviteId: string } => InvitePlace.parse(fromItem(item));
