/** What organizations need from the world. Every write says what it assumes. */
import type { Clock, NewId } from '../shared/index.ts';
import type { SameEmail } from './link-account.ts';
import type { Account, Invite, Member, Organization } from './member.ts';

/** A member's record as it will be, and everything that changes with it, in one transaction. */
export interface MemberChange {
  /** As it was read; null: there is none. */
  readonly before: Member | null;
  readonly after: Member;
  /** The name of an organization that comes into being by this. */
  readonly organizationName: string;
  /** Whether the last owner must stay one. */
  readonly keepsAnOwner: boolean;
  /** The person must belong to no organization yet. */
  readonly isFirst?: boolean;
  /** The invitation that is used up by it. */
  readonly invite?: Invite;
  /** When a sweeper sees to it that sockets of an older epoch are closed; null: nothing to close. */
  readonly closeAt: string | null;
}

export type ChangeOutcome = 'changed' | 'stale' | 'last_owner' | 'invite_taken';

export interface PeopleStore {
  readOrganization(org: string): Promise<Organization | undefined>;
  readMember(org: string, sub: string): Promise<Member | undefined>;
  /** Active members by their sub. `after`: the last one of the page before. */
  listMembers(org: string, page: { limit: number; after: string | null }): Promise<Member[]>;
  readAccount(sub: string): Promise<Account | undefined>;
  /** `stale`: something that it assumes does not hold any more. An error may mean that it was written. */
  change(change: MemberChange): Promise<ChangeOutcome>;
  /** Which organization the next token is for. */
  choose(sub: string, org: string): Promise<void>;
  /** Refresh tokens from before are worth nothing. */
  endRefreshing(sub: string, at: string): Promise<void>;
  /** `there`: an invitation of this id was made before. */
  createInvite(invite: Invite): Promise<'created' | 'there'>;
  readInvite(org: string, inviteId: string): Promise<Invite | undefined>;
  findInvite(secretSha256: string): Promise<Invite | undefined>;
  /** Newest last, used and revoked ones included. `after`: the last id of the page before. */
  listInvites(org: string, page: { limit: number; after: string | null }): Promise<Invite[]>;
  /** `refused`: it was used, or is none. */
  revokeInvite(org: string, inviteId: string, at: string): Promise<'revoked' | 'refused'>;
}

/** Closes the sockets of a user in an organization that were opened with an older epoch. */
export type CloseSockets = (who: { org: string; sub: string; epoch: number }) => Promise<void>;

export interface PeoplePorts {
  readonly people: PeopleStore;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** The accounts of an issuer outside: Cognito's user pool. Users are named by their username there. */
export interface UserPool {
  withEmail(email: string): Promise<SameEmail[]>;
  /** From now on that identity signs in as this user. */
  link(username: string, identity: { providerName: string; subject: string }): Promise<void>;
  /** Her refresh tokens are worth nothing. */
  endRefreshing(username: string): Promise<void>;
}
