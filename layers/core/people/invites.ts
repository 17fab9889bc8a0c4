/** Invitations: for one e-mail address, good once, for seven days. Who brings the secret must have shown that the address is hers. */
import { type Caller, DomainError, isoTime, notFound, type OrgRole } from '../shared/index.ts';
import { changeMember } from './change-member.ts';
import { type Invite, type Member, peopleLimits, sameSpelling } from './member.ts';
import type { PeoplePorts } from './ports.ts';

export interface InvitePorts extends PeoplePorts {
  readonly sha256: (text: string) => string;
  /** The secret of an invitation, always the same for its id, and of nobody's guessing. */
  readonly inviteSecret: (inviteId: string) => string;
}

export const invitePerson =
  (ports: InvitePorts) =>
  async (caller: Caller, inviteId: string, asked: { email: string; role: OrgRole }): Promise<{ invite: Invite; token: string }> => {
    const token = ports.inviteSecret(inviteId);
    const made = await ports.people.readInvite(caller.org, inviteId);
    if (made) return { invite: made, token };
    const now = ports.clock.now();
    const others = await ports.people.listInvites(caller.org, { limit: 1_000, after: null });
    if (others.filter((one) => isOpen(one, now)).length >= peopleLimits.openInvites)
      throw new DomainError('conflict', `${peopleLimits.openInvites} invitations are open; withdraw some first`);
    const invite: Invite = {
      inviteId,
      org: caller.org,
      secretSha256: ports.sha256(token),
      email: sameSpelling(asked.email),
      role: asked.role,
      invitedBy: caller.sub,
      createdAt: isoTime(now),
      validUntil: isoTime(now + peopleLimits.inviteMs),
      usedAt: null,
      usedBy: null,
      revokedAt: null,
    };
    if ((await ports.people.createInvite(invite)) === 'created') return { invite, token };
    const first = await ports.people.readInvite(caller.org, inviteId);
    return { invite: first ?? invite, token };
  };

const isOpen = (invite: Invite, nowMs: number): boolean => invite.usedAt === null && invite.revokedAt === null && Date.parse(invite.validUntil) > nowMs;

export type InviteStatus = 'open' | 'used' | 'revoked' | 'expired';
export const inviteStatus = (invite: Invite, nowMs: number): InviteStatus => {
  if (invite.usedAt !== null) return 'used';
  if (invite.revokedAt !== null) return 'revoked';
  return isOpen(invite, nowMs) ? 'open' : 'expired';
};

const unusable = (why: string): DomainError => new DomainError('invite_unusable', `this invitation ${why}; ask for a new one`);

/** `verifiedEmail`: what her access token says; null when the issuer vouches for none. A repeat by the same person answers the same. */
export const acceptInvite =
  (ports: InvitePorts) =>
  async (caller: Pick<Caller, 'sub' | 'displayName'> & { verifiedEmail: string | null }, token: string): Promise<Member> => {
    const invite = await ports.people.findInvite(ports.sha256(token));
    if (!invite) throw notFound('invitation');
    if (caller.verifiedEmail === null || sameSpelling(caller.verifiedEmail) !== invite.email)
      throw new DomainError('forbidden', 'this invitation is for another e-mail address; sign in with the one it was sent to');
    const now = ports.clock.now();
    const at = isoTime(now);
    const { member, outcome } = await changeMember(ports, invite.org, caller.sub, (found) => {
      if (found?.status === 'active') return undefined;
      if (!isOpen(invite, now)) throw unusable(inviteStatus(invite, now) === 'used' ? 'was used before' : 'is not good any more');
      const after: Member = {
        org: invite.org,
        sub: caller.sub,
        role: invite.role,
        epoch: found?.epoch ?? 0,
        status: 'active',
        displayName: caller.displayName,
        email: invite.email,
        joinedAt: at,
        version: (found?.version ?? 0) + 1,
      };
      return {
        before: found ?? null,
        after,
        organizationName: invite.org,
        keepsAnOwner: false,
        invite: { ...invite, usedAt: at, usedBy: caller.sub },
        closeAt: null,
      };
    });
    if (outcome === 'invite_taken') {
      // By another, or by herself a moment ago.
      const taken = await ports.people.readInvite(invite.org, invite.inviteId);
      const joined = taken?.usedBy === caller.sub ? await ports.people.readMember(invite.org, caller.sub) : undefined;
      if (joined?.status === 'active') return joined;
      throw unusable('was used before');
    }
    if (!member) throw notFound('invitation');
    if (outcome === 'unchanged' && (await ports.people.readInvite(invite.org, invite.inviteId))?.usedBy !== caller.sub)
      throw new DomainError('conflict', 'you belong to this organization already');
    return member;
  };

export const revokeInvite =
  (ports: PeoplePorts) =>
  async (caller: Caller, inviteId: string): Promise<void> => {
    if ((await ports.people.revokeInvite(caller.org, inviteId, isoTime(ports.clock.now()))) === 'revoked') return;
    const invite = await ports.people.readInvite(caller.org, inviteId);
    if (!invite) throw notFound('invitation');
    throw new DomainError('conflict', 'this invitation was used; remove the member instead');
  };
