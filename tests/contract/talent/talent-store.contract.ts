/** What every TalentStore promises, together with the TalentDirectory over the same people. */
import { beforeEach, expect, it } from 'vitest';
import type { TalentDirectory, TalentStore } from '../../../layers/core/talent/index.ts';
import { aTalent, talentId } from '../../support/talent.ts';

export interface TalentWorld {
  readonly talents: TalentStore;
  readonly directory: TalentDirectory;
}

export const talentStoreContract = (makeWorld: () => TalentWorld): void => {
  let talents: TalentStore;
  let directory: TalentDirectory;
  /** A tenant of its own for each test, so that one table serves all. */
  let org: string;
  let orgNumber = 0;

  beforeEach(() => {
    ({ talents, directory } = makeWorld());
    orgNumber += 1;
    org = `org-${orgNumber}`;
  });

  const create = (changes: Parameters<typeof aTalent>[0] = {}) => talents.put(org, aTalent({ org, ...changes }), { expectedVersion: null });
  const people = (count: number) =>
    Array.from({ length: count }, (_, index) => aTalent({ org, id: talentId(index + 1), externalId: `person-${index + 1}`, bio: 'long '.repeat(50) }));

  it('answers undefined for a stranger', async () => {
    expect(await talents.get(org, talentId(99))).toBeUndefined();
    expect(await talents.byExternalId(org, 'nobody')).toBeUndefined();
  });

  it('gives back what was put, with version 1', async () => {
    const stored = await create({
      version: 7,
      skills: [{ name: 'Kathak', level: 'advanced' }],
      availability: [{ from: '2026-12-01', to: '2026-12-03', status: 'held' }],
    });

    expect(stored.version).toBe(1);
    expect(await talents.get(org, stored.id)).toEqual(stored);
  });

  it('creates a person once', async () => {
    await create();

    await expect(create({ stageName: 'Somebody Else' })).rejects.toMatchObject({ code: 'conflict' });
    expect((await talents.get(org, talentId(1)))?.stageName).toBe('Asha Kulkarni');
  });

  it('replaces exactly the version that was expected', async () => {
    const first = await create();

    const second = await talents.put(org, { ...first, bio: 'second' }, { expectedVersion: 1 });

    expect(second).toMatchObject({ version: 2, bio: 'second' });
    await expect(talents.put(org, { ...first, bio: 'late' }, { expectedVersion: 1 })).rejects.toMatchObject({ code: 'conflict' });
    expect(await talents.get(org, first.id)).toEqual(second);
  });

  it('does not replace a person who is not there', async () => {
    await expect(talents.put(org, aTalent({ org }), { expectedVersion: 3 })).rejects.toMatchObject({ code: 'conflict' });
    expect(await talents.get(org, talentId(1))).toBeUndefined();
  });

  it('lets one of many concurrent writers win', async () => {
    const first = await create();

    const attempts = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => talents.put(org, { ...first, bio: `writer ${index}` }, { expectedVersion: 1 })),
    );

    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await talents.get(org, first.id))?.version).toBe(2);
  });

  it('finds a person by externalId, also after that changed', async () => {
    const first = await create({ externalId: 'agency-1' });
    expect((await talents.byExternalId(org, 'agency-1'))?.id).toBe(first.id);

    await talents.put(org, { ...first, externalId: 'agency#2' }, { expectedVersion: 1 });

    expect(await talents.byExternalId(org, 'agency-1')).toBeUndefined();
    expect((await talents.byExternalId(org, 'agency#2'))?.version).toBe(2);
  });

  it('gives an externalId to one person only', async () => {
    await create({ externalId: 'agency-1' });

    await expect(create({ id: talentId(2), externalId: 'agency-1' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await talents.get(org, talentId(2))).toBeUndefined();
  });

  it('lets a freed externalId be taken by another', async () => {
    const first = await create({ externalId: 'agency-1' });
    await talents.put(org, { ...first, externalId: null }, { expectedVersion: 1 });

    await create({ id: talentId(2), externalId: 'agency-1' });

    expect((await talents.byExternalId(org, 'agency-1'))?.id).toBe(talentId(2));
  });

  it('reads many in the order asked, each once, without those that are missing', async () => {
    await talents.putMany(org, people(130));

    const asked = [talentId(130), talentId(999), talentId(1), talentId(130), ...people(120).map(({ id }) => id)];
    const found = await talents.getMany(org, asked);

    expect(found).toHaveLength(121);
    expect(found.slice(0, 3).map(({ id }) => id)).toEqual([talentId(130), talentId(1), talentId(2)]);
    expect(await talents.getMany(org, [])).toEqual([]);
  });

  it('writes many under their own conditions: who is refused hinders nobody', async () => {
    const first = await create({ id: talentId(1), externalId: 'person-1' });
    await create({ id: talentId(500), externalId: 'person-7' });

    const outcomes = await talents.putBatch(org, [
      { talent: { ...first, bio: 'second' }, expectedVersion: 1 },
      ...people(130)
        .slice(1)
        .map((talent) => ({ talent, expectedVersion: null })),
      { talent: { ...first, bio: 'late' }, expectedVersion: 9 },
    ]);

    expect(outcomes.flatMap((outcome, index) => (outcome === 'conflict' ? [index] : []))).toEqual([6, 130]);
    expect(await talents.get(org, talentId(1))).toMatchObject({ version: 2, bio: 'second' });
    expect(await talents.get(org, talentId(7))).toBeUndefined();
    expect((await talents.byExternalId(org, 'person-130'))?.version).toBe(1);
    await talents.announce(org);
    expect(await directory.all(org)).toHaveLength(130);
    expect(await talents.putBatch(org, [])).toEqual([]);
  });

  it('finds many by externalId', async () => {
    await talents.putMany(org, people(120));
    const found = await talents.byExternalIds(org, ['person-120', 'nobody', 'person-1']);

    expect([...found].map(([externalId, talent]) => [externalId, talent === 'erased' ? talent : talent.id]).toSorted()).toEqual([
      ['person-1', talentId(1)],
      ['person-120', talentId(120)],
    ]);
    expect((await talents.byExternalIds(`${org}-x`, ['person-1'])).size).toBe(0);
  });

  it('leaves nothing of who is erased, and keeps her away', async () => {
    const first = await create({ externalId: 'agency-1', bio: 'unmistakable' });
    await create({ id: talentId(2), externalId: 'agency-2' });
    await directory.all(org);
    const at = '2026-11-28T10:00:00.000Z';

    await expect(talents.erase(org, first.id, { expectedVersion: 7, at })).rejects.toMatchObject({ code: 'conflict' });
    expect(await talents.erase(org, first.id, { expectedVersion: 1, at })).toBe('erased');
    expect(await talents.erase(org, first.id, { expectedVersion: 1, at })).toBe('gone');
    expect(await talents.erase(org, talentId(99), { expectedVersion: 1, at })).toBe('gone');

    expect([await talents.get(org, first.id), await talents.byExternalId(org, 'agency-1'), await talents.getMany(org, [first.id])]).toEqual([
      undefined,
      undefined,
      [],
    ]);
    expect((await talents.list(org, null)).items.map(({ id }) => id)).toEqual([talentId(2)]);
    expect((await directory.all(org)).map(({ id }) => id)).toEqual([talentId(2)]);
    expect((await talents.byExternalIds(org, ['agency-1'])).get('agency-1')).toBe('erased');
    await expect(create({ externalId: 'agency-1' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(create({ id: talentId(3), externalId: 'agency-1' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(talents.put(org, first, { expectedVersion: 1 })).rejects.toMatchObject({ code: 'conflict' });
    expect(await talents.putBatch(org, [{ talent: first, expectedVersion: null }])).toEqual(['conflict']);
  });

  it('writes a batch as given, and the same batch again', async () => {
    const batch = people(60);

    await talents.putMany(org, batch);
    await talents.putMany(org, batch);

    expect(await talents.get(org, talentId(60))).toEqual(batch[59]);
    expect((await talents.byExternalId(org, 'person-60'))?.id).toBe(talentId(60));
  });

  it('pages through everybody in order of id, without gaps or repeats', async () => {
    await talents.putMany(org, [...people(25)].reverse());

    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<TalentStore['list']>> = await talents.list(org, cursor, 10);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);

    expect(seen).toEqual(people(25).map(({ id }) => id));
  });

  it('never shows one tenant the people of another', async () => {
    const stored = await create({ externalId: 'agency-1' });
    const stranger = `${org}-x`;

    expect(await talents.get(stranger, stored.id)).toBeUndefined();
    expect(await talents.getMany(stranger, [stored.id])).toEqual([]);
    expect(await talents.byExternalId(stranger, 'agency-1')).toBeUndefined();
    expect((await talents.list(stranger, null)).items).toEqual([]);
    expect(await directory.all(stranger)).toEqual([]);
  });

  it('stores a person under the tenant that was named, whatever the record says', async () => {
    const stored = await talents.put(org, aTalent({ org: 'somebody-else' }), { expectedVersion: null });

    expect(stored.org).toBe(org);
    expect(await talents.get('somebody-else', stored.id)).toBeUndefined();
  });

  it('does not change with the object that it was given or gave', async () => {
    const given = aTalent({ org, skills: [{ name: 'Kathak', level: null }] });
    await talents.put(org, given, { expectedVersion: null });
    given.skills.push({ name: 'Swimming', level: null });
    (await talents.get(org, given.id))?.skills.push({ name: 'Chess', level: null });

    expect((await talents.get(org, given.id))?.skills).toHaveLength(1);
  });

  it('shows in the directory what was put, changed and written in a batch', async () => {
    expect(await directory.all(org)).toEqual([]);

    const first = await create({ baseCity: 'Versova' });
    expect((await directory.all(org)).map(({ id, baseCity, version }) => ({ id, baseCity, version }))).toEqual([
      { id: first.id, baseCity: 'Mumbai', version: 1 },
    ]);

    await talents.put(org, { ...first, baseCity: 'Pune' }, { expectedVersion: 1 });
    expect((await directory.all(org)).map(({ baseCity, version }) => ({ baseCity, version }))).toEqual([{ baseCity: 'Pune', version: 2 }]);

    await talents.putMany(org, people(40));
    expect(await directory.all(org)).toHaveLength(40);
  });
};
