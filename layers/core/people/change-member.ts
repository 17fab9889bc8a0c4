/** Members change: their role, their going, their signing out. Older tokens end with it, and so do the sockets opened with them. */
import { type Caller, DomainError, isoTime, notFound, type OrgRole } from '../shared/index.ts';
import { type Member, peopleLimits } from './member.ts';
import type { ChangeOutcome, CloseSockets, MemberChange, PeoplePorts, UserPool } from './ports.ts';

export interface ChangePorts extends PeoplePorts {
  readonly closeSockets: CloseSockets;
}

const tries = 5;

/** Tries until nobody else came between. `plan` answers undefined when there is nothing left to do. */
export const changeMember = async (
  { people }: Pick<PeoplePorts, 'people'>,
  org: string,
  sub: string,
  plan: (member: Member | undefined) => MemberChange | undefined,
): Promise<{ member: Member | undefined; outcome: Exclude<ChangeOutcome, 'stale'> | 'unchanged' }> => {
  for (let tried = 0; tried < tries; tried += 1) {
    const member = await people.readMember(org, sub);
    const change = plan(member);
    if (!change) return { member, outcome: 'unchanged' };
    const outcome = await people.change(change);
    if (outcome !== 'stale') return { member: outcome === 'changed' ? change.after : member, outcome };
  }
  throw new DomainError('unavailable', 'many things changed at the same time; try again', { retryAfterMs: 1_000 });
};

/** The change with which everything from before ends. */
const ending = ({ clock }: Pick<PeoplePorts, 'clock'>, before: Member, change: Partial<Pick<Member, 'role' | 'status'>>): MemberChange => ({
  before,
  after: { ...before, ...change, epoch: before.epoch + 1, version: before.version + 1 },
  organizationName: before.org,
  keepsAnOwner: true,
  closeAt: isoTime(clock.now() + peopleLimits.closingMs),
});

const isActive = (member: Member | undefined): member is Member => member?.status === 'active';

const end = async (
  ports: ChangePorts,
  org: string,
  sub: string,
  plan: (member: Member | undefined) => Partial<Pick<Member, 'role' | 'status'>> | undefined,
): Promise<Member | undefined> => {
  const { member, outcome } = await changeMember(ports, org, sub, (found) => {
    const change = plan(found);
    return change && found && ending(ports, found, change);
  });
  if (outcome === 'last_owner') throw new DomainError('conflict', 'an organization needs an owner; make somebody else an owner first');
  // Also when it was changed before: an answer that was lost may have left sockets open.
  if (member) await ports.closeSockets(member);
  return member;
};

const mustOwn = (caller: Caller): void => {
  if (caller.role !== 'owner') throw new DomainError('forbidden', `your role (${caller.role}) may not do this; ask an owner of your organization`);
};

export const changeRole =
  (ports: ChangePorts) =>
  async (caller: Caller, sub: string, role: OrgRole): Promise<Member> => {
    mustOwn(caller);
    const member = await end(ports, caller.org, sub, (found) => {
      if (!isActive(found)) throw notFound('member');
      return found.role === role ? undefined : { role };
    });
    if (!member) throw notFound('member');
    return member;
  };

/** An owner sends somebody away, or a member leaves by herself. */
export const removeMember =
  (ports: ChangePorts) =>
  async (caller: Caller, sub: string): Promise<void> => {
    if (sub !== caller.sub) mustOwn(caller);
    await end(ports, caller.org, sub, (found) => {
      if (!found) throw notFound('member');
      return isActive(found) ? { status: 'removed' } : undefined;
    });
  };

/** Everywhere: in every organization, on every device. `username`: her name in the user pool, where there is one. */
export const signOutEverywhere =
  (ports: ChangePorts & { readonly userPool?: Pick<UserPool, 'endRefreshing'> | undefined }) =>
  async ({ org, sub }: Pick<Caller, 'org' | 'sub'>, username: string): Promise<void> => {
    // First the tokens that could make new ones.
    await ports.people.endRefreshing(sub, isoTime(ports.clock.now()));
    await ports.userPool?.endRefreshing(username);
    const account = await ports.people.readAccount(sub);
    for (const one of new Set([org, ...(account?.orgs ?? [])])) await end(ports, one, sub, (found) => (isActive(found) ? {} : undefined));
  };
