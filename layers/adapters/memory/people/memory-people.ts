/** PeopleStore in one process's memory: each call changes the state in one tick, or not at all. */
import { type Account, type Invite, isOwner, type Member, type Organization, type PeopleStore } from '../../../core/people/index.ts';

/** `onClose`: a sweeper is to close the sockets of that user that are older than `epoch`. */
export const memoryPeople = (onClose: (deadline: { org: string; sub: string; epoch: number; dueAt: string }) => void = () => undefined): PeopleStore => {
  const organizations = new Map<string, Organization>();
  const members = new Map<string, Member>();
  const accounts = new Map<string, Account>();
  const invites = new Map<string, Invite>();
  const keyOf = (...parts: readonly string[]): string => parts.join('\n');
  const accountOf = (sub: string): Account => accounts.get(sub) ?? { sub, orgs: [], current: null, signedOutAt: null };
  const pageOf = <Entity>(all: readonly Entity[], idOf: (entity: Entity) => string, { limit, after }: { limit: number; after: string | null }): Entity[] =>
    structuredClone(
      all
        .filter((one) => after === null || idOf(one) > after)
        .sort((left, right) => (idOf(left) < idOf(right) ? -1 : 1))
        .slice(0, limit),
    );

  return {
    readOrganization: async (org) => organizations.get(org),
    readMember: async (org, sub) => members.get(keyOf(org, sub)),
    readAccount: async (sub) => accounts.get(sub),
    listMembers: async (org, page) =>
      pageOf(
        [...members.values()].filter((member) => member.org === org && member.status === 'active'),
        ({ sub }) => sub,
        page,
      ),
    change: async ({ before, after, organizationName, keepsAnOwner, isFirst, invite, closeAt }) => {
      const stored = members.get(keyOf(after.org, after.sub));
      const held = invite && invites.get(keyOf(invite.org, invite.inviteId));
      if (invite && !(held && held.usedAt === null && held.revokedAt === null && held.validUntil > (invite.usedAt ?? ''))) return 'invite_taken';
      if (stored?.version !== before?.version) return 'stale';
      const account = accountOf(after.sub);
      if (isFirst && account.orgs.length > 0) return 'stale';
      const organization = organizations.get(after.org) ?? { org: after.org, name: organizationName, owners: 0, createdAt: after.joinedAt };
      const owners = organization.owners + Number(isOwner(after)) - Number(before !== null && isOwner(before));
      if (keepsAnOwner && owners < organization.owners && owners === 0) return 'last_owner';
      organizations.set(after.org, { ...organization, owners });
      members.set(keyOf(after.org, after.sub), structuredClone(after));
      if (invite) invites.set(keyOf(invite.org, invite.inviteId), structuredClone(invite));
      if (before?.status !== after.status) {
        const others = account.orgs.filter((org) => org !== after.org);
        const orgs = after.status === 'active' ? [...others, after.org].sort() : others;
        accounts.set(after.sub, { ...account, orgs, current: account.current ?? (after.status === 'active' ? after.org : null) });
      }
      if (closeAt !== null) onClose({ org: after.org, sub: after.sub, epoch: after.epoch, dueAt: closeAt });
      return 'changed';
    },
    choose: async (sub, org) => void accounts.set(sub, { ...accountOf(sub), current: org }),
    endRefreshing: async (sub, at) => void accounts.set(sub, { ...accountOf(sub), signedOutAt: at }),
    createInvite: async (invite) => {
      const key = keyOf(invite.org, invite.inviteId);
      if (invites.has(key)) return 'there';
      invites.set(key, structuredClone(invite));
      return 'created';
    },
    readInvite: async (org, inviteId) => invites.get(keyOf(org, inviteId)),
    findInvite: async (secretSha256) => [...invites.values()].find((invite) => invite.secretSha256 === secretSha256),
    listInvites: async (org, page) =>
      pageOf(
        [...invites.values()].filter((invite) => invite.org === org),
        ({ inviteId }) => inviteId,
        page,
      ),
    revokeInvite: async (org, inviteId, at) => {
      const invite = invites.get(keyOf(org, inviteId));
      if (!invite || invite.usedAt !== null) return 'refused';
      invites.set(keyOf(org, inviteId), { ...invite, revokedAt: at });
      return 'revoked';
    },
  };
};
