/** The rules of organizations, over the store in memory. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryPeople } from '../../../layers/adapters/memory/people/memory-people.ts';
import {
  acceptInvite,
  admitAnyone,
  belongings,
  changeRole,
  checkSession,
  type InvitePorts,
  invitePerson,
  inviteStatus,
  type Member,
  memberForToken,
  type PeopleStore,
  peopleLimits,
  removeMember,
  revokeInvite,
  signOutEverywhere,
  switchOrganization,
} from '../../../layers/core/people/index.ts';
import type { Caller, OrgRole } from '../../../layers/core/shared/index.ts';

const start = Date.UTC(2026, 10, 28, 6);
const day = 24 * 3_600_000;
let now: number;
let people: PeopleStore;
let closed: { org: string; sub: string; epoch: number }[];
let ids: number;
let ports: InvitePorts & { closeSockets: (who: { org: string; sub: string; epoch: number }) => Promise<void> };

beforeEach(() => {
  [now, people, closed, ids] = [start, memoryPeople(), [], 0];
  ports = {
    people,
    clock: { now: () => now, sleep: async () => undefined },
    newId: (prefix) => {
      ids += 1;
      return `${prefix}_${String(ids).padStart(26, '0')}`;
    },
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    inviteSecret: (inviteId) => `secret of ${inviteId}`,
    closeSockets: async ({ org, sub, epoch }) => void closed.push({ org, sub, epoch }),
  };
});

const join = (sub: string, role: OrgRole, org = 'acme'): Promise<Member> =>
  admitAnyone(ports)({ sub, displayName: sub, email: `${sub}@example.com` }, org, role);
const as = (sub: string, role: OrgRole, org = 'acme'): Caller => ({ sub, org, role, isAdmin: false, displayName: sub });
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};
const isGood = (sub: string, epoch: number, org = 'acme') => codeOf(checkSession({ people, admitsStrangers: false })({ org, sub, epoch }));

describe('a token', () => {
  it('counts while its member is active and nothing was ended since', async () => {
    await join('ravi', 'director');
    expect(await isGood('ravi', 0)).toBe('done');
    expect(await isGood('ravi', 7)).toBe('done');
  });
  it('of somebody without a record counts only where nobody signs in', async () => {
    expect(await isGood('stranger', 0)).toBe('session_expired');
    expect(await codeOf(checkSession({ people, admitsStrangers: true })({ org: 'acme', sub: 'stranger', epoch: 0 }))).toBe('done');
  });
  it.each<[string, () => Promise<unknown>]>([
    ['her role changes', () => changeRole(ports)(as('olga', 'owner'), 'ravi', 'viewer')],
    ['she is removed', () => removeMember(ports)(as('olga', 'owner'), 'ravi')],
    ['she leaves', () => removeMember(ports)(as('ravi', 'director'), 'ravi')],
    ['she signs out everywhere', () => signOutEverywhere(ports)(as('ravi', 'director'), 'ravi')],
  ])('ends when %s, and so do the sockets of older ones', async (_what, happen) => {
    await join('olga', 'owner');
    await join('ravi', 'director');
    await happen();
    expect(await isGood('ravi', 0)).toBe('session_expired');
    expect(closed).toEqual([{ org: 'acme', sub: 'ravi', epoch: 1 }].map((one) => expect.objectContaining(one)));
    expect(await isGood('olga', 0)).toBe('done');
  });
  it('of the time before a removal is no good after coming back', async () => {
    await join('olga', 'owner');
    await join('ravi', 'director');
    await removeMember(ports)(as('olga', 'owner'), 'ravi');
    const again = await join('ravi', 'director');
    expect(again).toMatchObject({ status: 'active', epoch: 1 });
    expect(await isGood('ravi', 0)).toBe('session_expired');
    expect(await isGood('ravi', 1)).toBe('done');
  });
});

describe('members', () => {
  it('are changed and removed by owners alone', async () => {
    await join('ravi', 'director');
    for (const role of ['director', 'associate', 'assistant', 'viewer'] as const) {
      expect(await codeOf(changeRole(ports)(as('vera', role), 'ravi', 'viewer'))).toBe('forbidden');
      expect(await codeOf(removeMember(ports)(as('vera', role), 'ravi'))).toBe('forbidden');
    }
  });
  it('who are none cannot be found', async () => {
    await join('olga', 'owner');
    await join('ravi', 'director', 'other-house');
    expect(await codeOf(changeRole(ports)(as('olga', 'owner'), 'ravi', 'viewer'))).toBe('not_found');
    expect(await codeOf(removeMember(ports)(as('olga', 'owner'), 'ravi'))).toBe('not_found');
  });
  it('the last owner can neither leave nor be demoted; with a second one she can', async () => {
    await join('olga', 'owner');
    expect(await codeOf(removeMember(ports)(as('olga', 'owner'), 'olga'))).toBe('conflict');
    expect(await codeOf(changeRole(ports)(as('olga', 'owner'), 'olga', 'director'))).toBe('conflict');
    expect(closed).toEqual([]);
    await join('second', 'owner');
    expect((await changeRole(ports)(as('olga', 'owner'), 'olga', 'director')).role).toBe('director');
    expect(await codeOf(removeMember(ports)(as('second', 'owner'), 'second'))).toBe('conflict');
  });
  it('a repeat ends nothing again, but closes what may have stayed open', async () => {
    await join('olga', 'owner');
    await join('ravi', 'director');
    for (let times = 0; times < 2; times += 1) expect((await changeRole(ports)(as('olga', 'owner'), 'ravi', 'viewer')).epoch).toBe(1);
    for (let times = 0; times < 2; times += 1) await removeMember(ports)(as('olga', 'owner'), 'ravi');
    expect(closed.map(({ epoch }) => epoch)).toEqual([1, 1, 2, 2]);
  });
  it('a change that keeps losing against others says so', async () => {
    await join('olga', 'owner');
    await join('ravi', 'director');
    const busy = { ...ports, people: { ...people, change: async () => 'stale' as const } };
    expect(await codeOf(changeRole(busy)(as('olga', 'owner'), 'ravi', 'viewer'))).toBe('unavailable');
  });
});

describe('signing out everywhere', () => {
  it('ends what she has in every organization, and what could make new tokens', async () => {
    await join('ravi', 'director', 'acme');
    await join('ravi', 'viewer', 'bharat');
    now = start + 5_000;
    await signOutEverywhere(ports)(as('ravi', 'director'), 'ravi');
    expect([await isGood('ravi', 0, 'acme'), await isGood('ravi', 0, 'bharat')]).toEqual(['session_expired', 'session_expired']);
    expect((await people.readAccount('ravi'))?.signedOutAt).toBe(new Date(start + 5_000).toISOString());
    expect(closed.map(({ org }) => org)).toEqual(['acme', 'bharat']);
  });
  it('of somebody without a record does no harm', async () => {
    expect(await codeOf(signOutEverywhere(ports)(as('nobody', 'director'), 'nobody'))).toBe('done');
    expect(closed).toEqual([]);
  });
});

describe('the organization of a token', () => {
  const ravi = { sub: 'ravi', displayName: 'Ravi Kulkarni', email: 'ravi@example.com' };
  it('is one of her own when she belongs to none, and stays that', async () => {
    const first = await memberForToken(ports)(ravi);
    expect(first).toMatchObject({ sub: 'ravi', role: 'owner', epoch: 0, org: expect.stringMatching(/^org_/) });
    expect((await people.readOrganization(first.org))?.name).toBe('Ravi Kulkarni');
    expect(await memberForToken(ports)(ravi)).toEqual(first);
  });
  it('is one, when two of her devices come first at once', async () => {
    const both = await Promise.all([memberForToken(ports)(ravi), memberForToken(ports)(ravi)]);
    expect(both[0]?.org).toBe(both[1]?.org);
    const lost = { ...ports, people: { ...people, readAccount: async () => undefined, change: async () => 'stale' as const } };
    expect(await codeOf(memberForToken(lost)(ravi))).toBe('unavailable');
  });
  it('is the one she chose, while she belongs to it', async () => {
    await join('olga', 'owner', 'bharat');
    await join('ravi', 'director', 'acme');
    await join('ravi', 'viewer', 'bharat');
    expect((await memberForToken(ports)(ravi)).org).toBe('acme');
    expect(await switchOrganization(ports)(as('ravi', 'director'), 'bharat')).toMatchObject({ org: 'bharat', role: 'viewer' });
    expect((await memberForToken(ports)(ravi)).org).toBe('bharat');
    await removeMember(ports)(as('olga', 'owner', 'bharat'), 'ravi');
    expect((await memberForToken(ports)(ravi)).org).toBe('acme');
  });
  it('cannot be one she does not belong to', async () => {
    await join('ravi', 'director');
    await join('olga', 'owner', 'bharat');
    for (const org of ['bharat', 'nowhere']) expect(await codeOf(switchOrganization(ports)(as('ravi', 'director'), org))).toBe('not_found');
  });
  it('is among those that she is told of', async () => {
    await join('ravi', 'director', 'acme');
    await join('ravi', 'viewer', 'bharat');
    await join('olga', 'owner', 'bharat');
    await removeMember(ports)(as('olga', 'owner', 'bharat'), 'olga').catch(() => undefined);
    expect(await belongings(ports)(as('ravi', 'director'))).toEqual([
      { org: 'acme', name: 'acme', role: 'director' },
      { org: 'bharat', name: 'bharat', role: 'viewer' },
    ]);
    expect(await belongings(ports)(as('stranger', 'director', 'demo'))).toEqual([{ org: 'demo', name: 'demo', role: 'director' }]);
    const lagging = { people: { ...people, readAccount: async () => ({ sub: 'vera', orgs: ['acme'], current: null, signedOutAt: null }) } };
    expect(await belongings(lagging)(as('vera', 'viewer', 'bharat'))).toEqual([{ org: 'bharat', name: 'bharat', role: 'viewer' }]);
  });
});

describe('an invitation', () => {
  const owner = as('olga', 'owner');
  const meera = { sub: 'meera', displayName: 'Meera', verifiedEmail: 'meera@example.com' };
  const invite = async (asked: { email?: string; role?: OrgRole } = {}) =>
    invitePerson(ports)(owner, ports.newId('inv'), { email: ' Meera@Example.com ', role: 'associate', ...asked });
  beforeEach(() => join('olga', 'owner').then(() => undefined));

  it('lets the one in whose address it is for, in the role it is for', async () => {
    const { invite: made, token } = await invite();
    expect(made).toMatchObject({ email: 'meera@example.com', role: 'associate', invitedBy: 'olga', usedAt: null });
    expect(JSON.stringify(made)).not.toContain(token);
    expect(await acceptInvite(ports)({ ...meera, verifiedEmail: 'MEERA@example.com' }, token)).toMatchObject({
      org: 'acme',
      sub: 'meera',
      role: 'associate',
      epoch: 0,
    });
    expect(inviteStatus((await people.readInvite('acme', made.inviteId)) ?? made, now)).toBe('used');
  });
  it.each([['other@example.com'], [null]])('is of no use to %j', async (verifiedEmail) => {
    const { token } = await invite();
    expect(await codeOf(acceptInvite(ports)({ ...meera, verifiedEmail }, token))).toBe('forbidden');
    expect(await people.readMember('acme', 'meera')).toBeUndefined();
  });
  it('is good once; a repeat by the same person is answered the same', async () => {
    const { token } = await invite();
    const member = await acceptInvite(ports)(meera, token);
    expect(await acceptInvite(ports)(meera, token)).toEqual(member);
    expect(await codeOf(acceptInvite(ports)({ ...meera, sub: 'another-meera' }, token))).toBe('invite_unusable');
    await removeMember(ports)(owner, 'meera');
    expect(await codeOf(acceptInvite(ports)(meera, token))).toBe('invite_unusable');
  });
  it('of two who bring it at once lets one in', async () => {
    const { token } = await invite();
    const outcomes = await Promise.all(['one', 'two', 'three'].map((sub) => codeOf(acceptInvite(ports)({ ...meera, sub }, token))));
    expect([...outcomes].sort()).toEqual(['done', 'invite_unusable', 'invite_unusable']);
  });
  it('brought several times at once by the same person lets her in, each time', async () => {
    const { token } = await invite();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => codeOf(acceptInvite(ports)(meera, token))));
    expect(outcomes).toEqual(Array.from({ length: 5 }, () => 'done'));
    const blind = { ...ports, people: { ...people, readMember: async () => undefined } };
    expect(await codeOf(acceptInvite(blind)(meera, token))).toBe('invite_unusable');
  });
  it('changes nothing for who is a member already', async () => {
    await join('meera', 'viewer');
    const { invite: made, token } = await invite();
    expect(await codeOf(acceptInvite(ports)(meera, token))).toBe('conflict');
    expect(inviteStatus((await people.readInvite('acme', made.inviteId)) ?? made, now)).toBe('open');
  });
  it('brings back who was removed, with her epoch', async () => {
    await join('meera', 'viewer');
    await removeMember(ports)(owner, 'meera');
    const { token } = await invite();
    expect(await acceptInvite(ports)(meera, token)).toMatchObject({ role: 'associate', status: 'active', epoch: 1 });
  });
  it('is good for seven days, and until it is withdrawn', async () => {
    const [late, withdrawn] = [await invite(), await invite()];
    await revokeInvite(ports)(owner, withdrawn.invite.inviteId);
    expect(await codeOf(acceptInvite(ports)(meera, withdrawn.token))).toBe('invite_unusable');
    now = start + 7 * day - 1;
    expect(inviteStatus(late.invite, now)).toBe('open');
    now = start + 7 * day;
    expect([inviteStatus(late.invite, now), await codeOf(acceptInvite(ports)(meera, late.token))]).toEqual(['expired', 'invite_unusable']);
    expect(inviteStatus((await people.readInvite('acme', withdrawn.invite.inviteId)) ?? late.invite, now)).toBe('revoked');
  });
  it('that nobody made is none; one that was used is not withdrawn', async () => {
    expect(await codeOf(acceptInvite(ports)(meera, 'guessed'))).toBe('not_found');
    expect(await codeOf(revokeInvite(ports)(owner, 'inv_nothing'))).toBe('not_found');
    const { invite: made, token } = await invite();
    await acceptInvite(ports)(meera, token);
    expect(await codeOf(revokeInvite(ports)(owner, made.inviteId))).toBe('conflict');
  });
  it('asked for again under the same id is the same, secret included', async () => {
    const first = await invitePerson(ports)(owner, 'inv_same', { email: 'a@example.com', role: 'viewer' });
    expect(await invitePerson(ports)(owner, 'inv_same', { email: 'a@example.com', role: 'viewer' })).toEqual(first);
    const blind = { ...ports, people: { ...people, readInvite: async () => undefined } };
    expect((await invitePerson(blind)(owner, 'inv_same', { email: 'a@example.com', role: 'viewer' })).token).toBe(first.token);
  });
  it(`is refused when ${peopleLimits.openInvites} are open`, async () => {
    for (let count = 0; count < peopleLimits.openInvites; count += 1) await invite({ email: `p${count}@example.com` });
    expect(await codeOf(invite())).toBe('conflict');
    now += 7 * day;
    expect(await codeOf(invite())).toBe('done');
  });
});
