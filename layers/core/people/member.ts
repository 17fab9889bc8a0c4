/** Who belongs to an organization, and who is asked to. */
import type { OrgRole } from '../shared/index.ts';

export interface Organization {
  readonly org: string;
  readonly name: string;
  /** How many active members are owners; it never falls to nothing by a person's own doing. */
  readonly owners: number;
  readonly createdAt: string;
}

export interface Member {
  readonly org: string;
  readonly sub: string;
  readonly role: OrgRole;
  /** Tokens with a lower one are refused. Grows with every change of role, removal and sign-out; never falls, not even when somebody comes back. */
  readonly epoch: number;
  /** A removed member's record stays: it is what refuses her tokens. */
  readonly status: 'active' | 'removed';
  readonly displayName: string;
  readonly email: string | null;
  readonly joinedAt: string;
  /** Grows by one with every write. */
  readonly version: number;
}

/** A person's own record, of no organization: ids and times only. */
export interface Account {
  readonly sub: string;
  readonly orgs: readonly string[];
  /** The organization that the next token is for, while she belongs to it. */
  readonly current: string | null;
  /** Refresh tokens from before are worth nothing. */
  readonly signedOutAt: string | null;
}

export interface Invite {
  readonly inviteId: string;
  readonly org: string;
  /** Hex SHA-256 of what the invited person brings; that itself is not stored. */
  readonly secretSha256: string;
  /** Lower case. */
  readonly email: string;
  readonly role: OrgRole;
  readonly invitedBy: string;
  readonly createdAt: string;
  readonly validUntil: string;
  readonly usedAt: string | null;
  readonly usedBy: string | null;
  readonly revokedAt: string | null;
}

export const peopleLimits = {
  inviteMs: 7 * 24 * 3_600_000,
  /** Of an organization at a time, so that nobody sends half the town an invitation. */
  openInvites: 100,
  /** When a sweeper looks whether the sockets of somebody who was sent away are closed. */
  closingMs: 5_000,
} as const;

export const isOwner = (member: Pick<Member, 'role' | 'status'>): boolean => member.status === 'active' && member.role === 'owner';

/** One address has one spelling here. */
export const sameSpelling = (email: string): string => email.trim().toLowerCase();
