/** The organizations of a person, and which of them a token is for. */
import { type Caller, DomainError, isoTime, notFound } from '../shared/index.ts';
import { changeMember } from './change-member.ts';
import type { Member } from './member.ts';
import type { PeoplePorts, PeopleStore } from './ports.ts';

/** What an issuer knows of whoever signs in. */
export interface Person {
  readonly sub: string;
  readonly displayName: string;
  readonly email: string | null;
}

const newMember = (person: Person, org: string, role: Member['role'], at: string): Member => ({
  org,
  ...person,
  role,
  epoch: 0,
  status: 'active',
  joinedAt: at,
  version: 1,
});

/** The member that a new token speaks for: in the organization she chose, else in one she belongs to. Who belongs to none gets one of her own. */
export const memberForToken =
  (ports: PeoplePorts) =>
  async (person: Person): Promise<Member> => {
    const found = await currentMember(ports, person.sub);
    if (found) return found;
    const own = newMember(person, ports.newId('org'), 'owner', isoTime(ports.clock.now()));
    const outcome = await ports.people.change({
      before: null,
      after: own,
      organizationName: person.displayName,
      keepsAnOwner: false,
      isFirst: true,
      closeAt: null,
    });
    if (outcome === 'changed') return own;
    // Somebody was faster: her other device, or this very request, tried again.
    const now = await currentMember(ports, person.sub);
    if (!now) throw new DomainError('unavailable', 'the organization could not be made; try again', { retryAfterMs: 1_000 });
    return now;
  };

const currentMember = async ({ people }: Pick<PeoplePorts, 'people'>, sub: string): Promise<Member | undefined> => {
  const account = await people.readAccount(sub);
  const wanted = [...(account?.current ? [account.current] : []), ...(account?.orgs ?? [])];
  for (const org of new Set(wanted)) {
    const member = await people.readMember(org, sub);
    if (member?.status === 'active') return member;
  }
  return undefined;
};

/**
 * For a machine on which anyone may be anyone: she becomes a member with this role, whatever she was, and her organization comes into
 * being with her. Tokens that she has stay good: only what people do ends them.
 */
export const admitAnyone =
  (ports: PeoplePorts) =>
  async (person: Person, org: string, role: Member['role']): Promise<Member> => {
    const { member } = await changeMember(ports, org, person.sub, (found) => {
      if (found?.status === 'active' && found.role === role) return undefined;
      const after: Member = found ? { ...found, role, status: 'active', version: found.version + 1 } : newMember(person, org, role, isoTime(ports.clock.now()));
      return { before: found ?? null, after, organizationName: org, keepsAnOwner: false, closeAt: null };
    });
    if (!member) throw new Error('a member who was admitted is there');
    return member;
  };

export interface Belonging {
  readonly org: string;
  readonly name: string;
  readonly role: Member['role'];
}

/** Where she belongs, the present one included. */
export const belongings =
  ({ people }: { people: Pick<PeopleStore, 'readAccount' | 'readMember' | 'readOrganization'> }) =>
  async (caller: Pick<Caller, 'org' | 'sub' | 'role'>): Promise<Belonging[]> => {
    const account = await people.readAccount(caller.sub);
    const orgs = [...new Set([caller.org, ...(account?.orgs ?? [])])].sort();
    const all = await Promise.all(
      orgs.map(async (org): Promise<Belonging[]> => {
        const [member, organization] = await Promise.all([people.readMember(org, caller.sub), people.readOrganization(org)]);
        const name = organization?.name ?? org;
        // Here and now, her token says who she is.
        if (org === caller.org) return [{ org, name, role: caller.role }];
        return member?.status === 'active' ? [{ org, name, role: member.role }] : [];
      }),
    );
    return all.flat();
  };

/** The next token is for that organization; the tokens she has stay what they are. */
export const switchOrganization =
  ({ people }: { people: Pick<PeopleStore, 'readMember' | 'choose'> }) =>
  async ({ sub }: Pick<Caller, 'sub'>, org: string): Promise<Member> => {
    const member = await people.readMember(org, sub);
    if (member?.status !== 'active') throw notFound('organization of yours');
    await people.choose(sub, org);
    return member;
  };
