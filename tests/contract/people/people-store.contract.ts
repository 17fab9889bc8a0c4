/** What every PeopleStore promises. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Member, MemberChange, PeopleStore } from '../../../layers/core/people/index.ts';
import { aMember, anInvite } from '../../support/people.ts';

export const joining = (after: Member, more: Partial<MemberChange> = {}): MemberChange => ({
  before: null,
  after,
  organizationName: `${after.org} Casting`,
  keepsAnOwner: false,
  closeAt: null,
  ...more,
});
export const changing = (before: Member, change: Partial<Member>, more: Partial<MemberChange> = {}): MemberChange => ({
  before,
  after: { ...before, ...change, version: before.version + 1 },
  organizationName: 'ignored',
  keepsAnOwner: true,
  closeAt: null,
  ...more,
});

export const peopleStoreContract = (makeStore: () => PeopleStore): void => {
  let store: PeopleStore;
  let owner: Member;
  beforeEach(async () => {
    store = makeStore();
    owner = aMember({ role: 'owner' });
    await store.change(joining(owner));
  });
  const all = { limit: 100, after: null };

  it('a first member brings her organization and her account into being', async () => {
    expect(await store.readMember(owner.org, owner.sub)).toEqual(owner);
    expect(await store.readOrganization(owner.org)).toEqual({ org: owner.org, name: `${owner.org} Casting`, owners: 1, createdAt: owner.joinedAt });
    expect(await store.readAccount(owner.sub)).toEqual({ sub: owner.sub, orgs: [owner.org], current: owner.org, signedOutAt: null });
    expect(await store.readMember(owner.org, 'stranger')).toBeUndefined();
    expect(await store.readOrganization('nowhere')).toBeUndefined();
    expect(await store.readAccount('stranger')).toBeUndefined();
  });

  it('one of twenty who join as the same person at once is written', async () => {
    const twin = aMember({ org: owner.org });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.change(joining(twin))));
    expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(['changed', 'stale']));
  });

  it('a change that was planned from an older record is stale, and changes nothing', async () => {
    await store.change(changing(owner, { epoch: 1 }));
    expect(await store.change(changing(owner, { displayName: 'Late' }))).toBe('stale');
    expect(await store.readMember(owner.org, owner.sub)).toEqual({ ...owner, epoch: 1, version: 2 });
  });

  it('a first organization is given once', async () => {
    const newcomer = aMember({ role: 'owner' });
    const outcomes = await Promise.all([1, 2, 3].map((house) => store.change(joining({ ...newcomer, org: `${newcomer.org}-${house}` }, { isFirst: true }))));
    expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(1);
    expect((await store.readAccount(newcomer.sub))?.orgs).toHaveLength(1);
  });

  describe('owners', () => {
    it.each([[{ role: 'director' as const }], [{ status: 'removed' as const }]])('the last one stays: %j', async (change) => {
      expect(await store.change(changing(owner, change))).toBe('last_owner');
      expect(await store.readMember(owner.org, owner.sub)).toEqual(owner);
    });
    it('of two who go at once one stays', async () => {
      const second = aMember({ org: owner.org, role: 'owner' });
      await store.change(joining(second));
      const outcomes = await Promise.all([owner, second].map((one) => store.change(changing(one, { role: 'viewer' }))));
      expect([...outcomes].sort()).toEqual(['changed', 'last_owner']);
      expect((await store.readOrganization(owner.org))?.owners).toBe(1);
    });
    it('where nobody has to keep one, the last may go', async () => {
      expect(await store.change(changing(owner, { role: 'director' }, { keepsAnOwner: false }))).toBe('changed');
      expect((await store.readOrganization(owner.org))?.owners).toBe(0);
    });
  });

  it('who was removed is listed no more, and belongs there no more; her record stays', async () => {
    const second = aMember({ org: owner.org });
    await store.change(joining(second));
    expect(await store.change(changing(second, { status: 'removed', epoch: 1 }))).toBe('changed');
    expect((await store.listMembers(owner.org, all)).map(({ sub }) => sub)).toEqual([owner.sub]);
    expect((await store.readAccount(second.sub))?.orgs).toEqual([]);
    expect(await store.readMember(owner.org, second.sub)).toMatchObject({ status: 'removed', epoch: 1 });
  });

  it('members are listed by page, of their organization alone', async () => {
    const others = ['a', 'b', 'c', 'd'].map((name) => aMember({ org: owner.org, sub: `z-${name}` }));
    for (const one of others) await store.change(joining(one));
    await store.change(joining(aMember()));
    const first = await store.listMembers(owner.org, { limit: 3, after: null });
    const second = await store.listMembers(owner.org, { limit: 3, after: first.at(-1)?.sub ?? null });
    expect([...first, ...second].map(({ sub }) => sub)).toEqual([owner.sub, 'z-a', 'z-b', 'z-c', 'z-d'].sort());
  });

  it('an account knows what was chosen, and since when refreshing is over', async () => {
    const elsewhere = aMember({ sub: owner.sub });
    await store.change(joining(elsewhere));
    expect(await store.readAccount(owner.sub)).toMatchObject({ orgs: [owner.org, elsewhere.org].sort(), current: owner.org });
    await store.choose(owner.sub, elsewhere.org);
    await store.endRefreshing(owner.sub, '2026-11-28T07:00:00.000Z');
    expect(await store.readAccount(owner.sub)).toMatchObject({ current: elsewhere.org, signedOutAt: '2026-11-28T07:00:00.000Z' });
    await store.endRefreshing('nobody-yet', '2026-11-28T07:00:00.000Z');
    expect(await store.readAccount('nobody-yet')).toEqual({ sub: 'nobody-yet', orgs: [], current: null, signedOutAt: '2026-11-28T07:00:00.000Z' });
  });

  describe('invitations', () => {
    const accepted = (invite: ReturnType<typeof anInvite>, sub: string) => ({ ...invite, usedAt: '2026-11-29T06:00:00.000Z', usedBy: sub });

    it('are found by their secret’s digest and by their id, and listed by page', async () => {
      const invites = [1, 2, 3].map(() => anInvite({ org: owner.org }));
      for (const one of invites) expect(await store.createInvite(one)).toBe('created');
      expect(await store.createInvite(invites[0] ?? anInvite())).toBe('there');
      expect(await store.findInvite(invites[1]?.secretSha256 ?? '')).toEqual(invites[1]);
      expect(await store.findInvite('f'.repeat(64))).toBeUndefined();
      expect(await store.readInvite(owner.org, invites[2]?.inviteId ?? '')).toEqual(invites[2]);
      expect(await store.readInvite('elsewhere', invites[2]?.inviteId ?? '')).toBeUndefined();
      const first = await store.listInvites(owner.org, { limit: 2, after: null });
      expect([...first, ...(await store.listInvites(owner.org, { limit: 2, after: first.at(-1)?.inviteId ?? null }))]).toEqual(invites);
    });
    it('are used up once, with the joining, whoever tries', async () => {
      const invite = anInvite({ org: owner.org });
      await store.createInvite(invite);
      const many = Array.from({ length: 10 }, () => aMember({ org: owner.org }));
      const outcomes = await Promise.all(many.map((one) => store.change(joining(one, { invite: accepted(invite, one.sub) }))));
      expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(1);
      expect(new Set(outcomes)).toEqual(new Set(['changed', 'invite_taken']));
      expect(await store.listMembers(owner.org, all)).toHaveLength(2);
    });
    it.each<[string, Partial<ReturnType<typeof anInvite>>]>([
      ['revoked', { revokedAt: '2026-11-28T08:00:00.000Z' }],
      ['over', { validUntil: '2026-11-28T08:00:00.000Z' }],
    ])('that are %s let nobody in', async (_name, change) => {
      const invite = anInvite({ org: owner.org, ...change });
      await store.createInvite(invite);
      const one = aMember({ org: owner.org });
      expect(await store.change(joining(one, { invite: accepted(invite, one.sub) }))).toBe('invite_taken');
      expect(await store.readMember(owner.org, one.sub)).toBeUndefined();
    });
    it('are withdrawn while they are unused', async () => {
      const [invite, other] = [anInvite({ org: owner.org }), anInvite({ org: owner.org })];
      for (const one of [invite, other]) await store.createInvite(one);
      expect(await store.revokeInvite(owner.org, invite.inviteId, '2026-11-28T08:00:00.000Z')).toBe('revoked');
      expect(await store.readInvite(owner.org, invite.inviteId)).toMatchObject({ revokedAt: '2026-11-28T08:00:00.000Z' });
      const one = aMember({ org: owner.org });
      await store.change(joining(one, { invite: accepted(other, one.sub) }));
      expect(await store.revokeInvite(owner.org, other.inviteId, '2026-11-28T08:00:00.000Z')).toBe('refused');
      expect(await store.revokeInvite(owner.org, 'inv_00000000000000000000000000', '2026-11-28T08:00:00.000Z')).toBe('refused');
    });
  });
};
