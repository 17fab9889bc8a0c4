/** What every CastingStore promises. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { CastingStore } from '../../../layers/core/casting/index.ts';
import { aHold, anEntry, aProject, aRole, conversationId, holdId, projectId, roleId, turnId } from '../../support/casting.ts';
import { talentId } from '../../support/talent.ts';

export const castingStoreContract = (makeStore: () => CastingStore): void => {
  let store: CastingStore;
  /** A tenant of its own for each test, so that one table serves all. */
  let org = '';
  let tenants = 0;
  const hour = (number: number): string => new Date(Date.UTC(2026, 10, 27, number)).toISOString();

  beforeEach(() => {
    store = makeStore();
    tenants += 1;
    org = `tenant-${tenants}`;
  });

  describe('projects and roles', () => {
    it('gives back what was made together', async () => {
      const [project, role, atHand] = [aProject({ org }), aRole({ org }), { org, conversationId, roleId: roleId(1), turnId: turnId(1) }];

      expect(await store.create({ project, roles: [role], atHand })).toBe('written');

      expect(await store.readProject(org, project.projectId)).toEqual(project);
      expect(await store.readRole(org, role.roleId)).toEqual(role);
      expect(await store.readAtHand(org, conversationId)).toEqual(atHand);
    });

    it('answers undefined for strangers', async () => {
      await store.create({ project: aProject({ org }), roles: [aRole({ org })], atHand: { org, conversationId, roleId: roleId(1), turnId: turnId(1) } });

      expect(await store.readProject('another', projectId(1))).toBeUndefined();
      expect(await store.readRole('another', roleId(1))).toBeUndefined();
      expect(await store.readAtHand('another', conversationId)).toBeUndefined();
      expect(await store.listProjects('another', { limit: 10, after: null })).toEqual([]);
      expect(await store.listRoles('another', projectId(1), { limit: 10, after: null })).toEqual([]);
    });

    it('makes all or nothing when an id is taken', async () => {
      await store.create({ roles: [aRole({ org })] });

      expect(await store.create({ project: aProject({ org }), roles: [aRole({ org, roleId: roleId(2) }), aRole({ org, name: 'Another' })] })).toBe('refused');

      expect(await store.readProject(org, projectId(1))).toBeUndefined();
      expect(await store.readRole(org, roleId(2))).toBeUndefined();
      expect(await store.readRole(org, roleId(1))).toEqual(aRole({ org }));
    });

    it('replaces exactly the version before', async () => {
      await store.create({ project: aProject({ org }), roles: [aRole({ org })] });
      const answers = await Promise.all([1, 2, 3].map((number) => store.replaceRole(aRole({ org, version: 2, name: `Rider ${number}` }))));

      expect(answers.filter((answer) => answer === 'written')).toHaveLength(1);
      expect(await store.replaceProject(aProject({ org, version: 3 }))).toBe('refused');
      expect(await store.replaceProject(aProject({ org, version: 2, status: 'closed' }))).toBe('written');
      expect(await store.replaceProject(aProject({ org, projectId: projectId(9), version: 2 }))).toBe('refused');
      expect(await store.readProject(org, projectId(1))).toEqual(aProject({ org, version: 2, status: 'closed' }));
    });

    it('lists newest first, page by page', async () => {
      for (const number of [1, 2, 3]) await store.create({ project: aProject({ org, projectId: projectId(number), createdAt: hour(number) }) });
      for (const number of [1, 2, 3]) await store.create({ roles: [aRole({ org, roleId: roleId(number), createdAt: hour(1) })] });
      await store.create({ roles: [aRole({ org, roleId: roleId(4), projectId: projectId(2) })] });

      const first = await store.listProjects(org, { limit: 2, after: null });
      const rest = await store.listProjects(org, { limit: 2, after: { createdAt: hour(2), id: projectId(2) } });
      expect([first, rest].map((page) => page.map((project) => project.projectId))).toEqual([[projectId(3), projectId(2)], [projectId(1)]]);
      const roles = await store.listRoles(org, projectId(1), { limit: 10, after: { createdAt: hour(1), id: roleId(3) } });
      expect(roles.map((role) => role.roleId)).toEqual([roleId(2), roleId(1)]);
    });

    it('keeps one role at hand for a conversation', async () => {
      await store.keepAtHand({ org, conversationId, roleId: roleId(1), turnId: turnId(1) });
      await store.keepAtHand({ org, conversationId, roleId: roleId(2), turnId: turnId(2) });

      expect(await store.readAtHand(org, conversationId)).toEqual({ org, conversationId, roleId: roleId(2), turnId: turnId(2) });
    });
  });

  describe('shortlists', () => {
    it('are by rank, then by who came first', async () => {
      await store.putEntry(anEntry({ org, talentId: talentId(1), rank: 2, addedAt: hour(2) }));
      await store.putEntry(anEntry({ org, talentId: talentId(2), rank: 2, addedAt: hour(1) }));
      await store.putEntry(anEntry({ org, talentId: talentId(3), rank: 1, note: 'warm', turnId: turnId(1) }));
      await store.putEntry(anEntry({ org, talentId: talentId(4), roleId: roleId(2) }));

      const entries = await store.shortlist(org, roleId(1));

      expect(entries.map((entry) => entry.talentId)).toEqual([3, 2, 1].map(talentId));
      expect(entries[0]).toEqual(anEntry({ org, talentId: talentId(3), note: 'warm', turnId: turnId(1) }));
      expect(await store.shortlist('another', roleId(1))).toEqual([]);
    });

    it('take a person once, and change exactly the version before', async () => {
      expect(await store.putEntry(anEntry({ org }))).toBe('written');

      expect(await store.putEntry(anEntry({ org, note: 'again' }))).toBe('refused');
      expect(await store.putEntry(anEntry({ org, note: 'second', version: 2 }))).toBe('written');
      expect(await store.putEntry(anEntry({ org, note: 'late', version: 2 }))).toBe('refused');
      expect(await store.shortlist(org, roleId(1))).toEqual([anEntry({ org, note: 'second', version: 2 })]);
    });

    it('put one in the place of others, each as it was seen, or change nothing', async () => {
      const [one, two] = [anEntry({ org }), anEntry({ org, talentId: talentId(2), rank: 2 })];
      await store.putEntry(one);
      await store.putEntry(two);
      await store.putEntry({ ...two, note: 'meanwhile', version: 2 });
      const instead = anEntry({ org, talentId: talentId(3), note: 'instead' });

      expect(await store.replaceEntries([one, two], instead)).toBe('refused');
      expect(await store.shortlist(org, roleId(1))).toEqual([one, { ...two, note: 'meanwhile', version: 2 }]);
      expect(await store.replaceEntries([one, { ...two, version: 2 }], instead)).toBe('written');
      expect(await store.shortlist(org, roleId(1))).toEqual([instead]);
      await store.putEntry(one);
      expect(await store.replaceEntries([one], instead)).toBe('refused');
      expect(await store.shortlist(org, roleId(1))).toHaveLength(2);
    });

    it('lose who is taken off, once or twice', async () => {
      await store.putEntry(anEntry({ org }));

      await store.removeEntry(org, roleId(1), talentId(1));
      await store.removeEntry(org, roleId(1), talentId(1));

      expect(await store.shortlist(org, roleId(1))).toEqual([]);
    });
  });

  describe('choices', () => {
    const ids = async (sub: string, limit = 10) => (await store.choicesOf(org, sub, limit)).map(({ roleId: role, talentId: person }) => [role, person]);

    it('are a user’s own, over all roles, the newest first, as she said last', async () => {
      await store.putEntry(anEntry({ org, addedAt: hour(1) }));
      await store.putEntry(anEntry({ org, roleId: roleId(2), addedAt: hour(3) }));
      await store.putEntry(anEntry({ org, talentId: talentId(2), addedBy: 'ravi', addedAt: hour(2) }));
      expect(await ids('meera')).toEqual([
        [roleId(2), talentId(1)],
        [roleId(1), talentId(1)],
      ]);
      expect(await ids('meera', 1)).toEqual([[roleId(2), talentId(1)]]);

      await store.putEntry(anEntry({ org, state: 'passed', addedAt: hour(1), decidedBy: 'ravi', decidedAt: hour(5), before: 'shortlisted', version: 2 }));

      expect(await ids('meera')).toEqual([[roleId(2), talentId(1)]]);
      expect(await ids('ravi')).toEqual([
        [roleId(1), talentId(1)],
        [roleId(1), talentId(2)],
      ]);
      expect(await store.choicesOf('another', 'meera', 10)).toEqual([]);
    });

    it('go with the entry, and count from the moment on that she says', async () => {
      await store.putEntry(anEntry({ org }));
      await store.removeEntry(org, roleId(1), talentId(1));
      expect(await ids('meera')).toEqual([]);

      expect(await store.choicesSince(org, 'meera')).toBeUndefined();
      await store.forgetChoices(org, 'meera', hour(4));
      expect(await store.choicesSince(org, 'meera')).toBe(hour(4));
      expect(await store.choicesSince('another', 'meera')).toBeUndefined();
    });
  });

  describe('holds', () => {
    it('are found by their id, their role, their person and in the organization', async () => {
      const [one, other] = [
        aHold({ org, createdAt: hour(1), agreed: 'on the phone' }),
        aHold({ org, holdId: holdId(2), roleId: roleId(2), createdAt: hour(2), priority: 'second', turnId: turnId(3) }),
      ];
      await store.createHold(one);
      await store.createHold(other);

      expect(await store.readHold(org, holdId(1))).toEqual(one);
      expect(await store.holdsOfRole(org, roleId(2))).toEqual([other]);
      expect(await store.holdsOfPerson(org, talentId(1))).toEqual([one, other]);
      expect(await store.listHolds(org, { limit: 1, after: null })).toEqual([other]);
      expect(await store.listHolds(org, { limit: 5, after: { createdAt: hour(2), id: holdId(2) } })).toEqual([one]);
      expect(await store.readHold('another', holdId(1))).toBeUndefined();
      expect(await store.holdsOfPerson('another', talentId(1))).toEqual([]);
      expect(await store.holdsOfRole('another', roleId(1))).toEqual([]);
      expect(await store.listHolds('another', { limit: 5, after: null })).toEqual([]);
    });

    it('are made once, and replaced under their version', async () => {
      expect(await store.createHold(aHold({ org }))).toBe('written');

      expect(await store.createHold(aHold({ org, from: '2026-12-11' }))).toBe('refused');
      expect(await store.replaceHold(aHold({ org, status: 'released', version: 2 }))).toBe('written');
      expect(await store.replaceHold(aHold({ org, status: 'confirmed', version: 2 }))).toBe('refused');
      expect(await store.readHold(org, holdId(1))).toEqual(aHold({ org, status: 'released', version: 2 }));
    });
  });
};
