/** People known from two agents: found with reasons, made one by a person, and made two again. */
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryErasures } from '../../../layers/adapters/memory/erasure.ts';
import { memoryTalent } from '../../../layers/adapters/memory/talent/memory-talent.ts';
import {
  changePerson,
  confirmedAt,
  erasePerson,
  findDuplicates,
  followMerges,
  getPerson,
  type Keeper,
  listPeople,
  mergePeople,
  renderCards,
  resolveNames,
  type Talent,
  toDocument,
  toFacts,
  undoMerge,
} from '../../../layers/core/talent/index.ts';
import { aTalent, talentId } from '../../support/talent.ts';

const today = '2026-11-29';
const director: Keeper = { org: 'demo', sub: 'meera', role: 'director' };
const first = { stageName: 'Meera Kulkarni', externalId: 'one-1', source: 'Versova Talents', contact: { phone: '9812345678' } };
const second = { id: talentId(2), externalId: 'two-9', source: 'Aram Nagar Desk' };

describe('who may be known twice', () => {
  const pairs = (...people: Parameters<typeof aTalent>[0][]) => findDuplicates(people.map((person) => toFacts(aTalent(person))));

  it.each<[string, Parameters<typeof aTalent>[0], readonly string[]]>([
    ['the same name and year of birth', { stageName: 'Meera Kulkarni' }, ['stageName', 'birthYear', 'heightCm', 'baseCity', 'source']],
    ['a name spelled and ordered otherwise', { stageName: 'Kulkarnee, Mira' }, ['stageName', 'birthYear', 'heightCm', 'baseCity', 'source']],
    ['a name in Devanagari', { stageName: 'मीरा कुलकर्णी' }, ['stageName', 'birthYear', 'heightCm', 'baseCity', 'source']],
    [
      'one number, written otherwise, and a married name',
      { stageName: 'Meera Joshi', contact: { phone: '+91 98123-45678' } },
      ['contact', 'birthYear', 'heightCm', 'baseCity', 'source'],
    ],
    ['no year of birth, but ages that agree', { stageName: 'Meera Kulkarni', birthYear: null }, ['stageName', 'birthYear', 'heightCm', 'baseCity', 'source']],
  ])('%s', (_, other, fields) => {
    const [found, ...more] = pairs(first, { ...second, ...other });

    expect(found?.ids).toEqual([talentId(1), talentId(2)]);
    const expected = other?.birthYear === null ? fields.map((field) => (field === 'birthYear' ? 'playingAge' : field)) : fields;
    expect(new Set(found?.reasons.map(({ field }) => field))).toEqual(new Set(expected));
    expect(JSON.stringify(found)).not.toContain('98123');
    expect(more).toEqual([]);
  });

  it.each<[string, Parameters<typeof aTalent>[0]]>([
    ['a name alone', { stageName: 'Meera Kulkarni', birthYear: null, playingAge: { min: 32, max: 40 }, heightCm: null, baseCity: 'Delhi' }],
    ['a name and another year of birth', { stageName: 'Meera Kulkarni', birthYear: 1989 }],
    ['a name and another gender', { stageName: 'Meera Kulkarni', gender: 'male' }],
    ['a name and quite another height', { stageName: 'Meera Kulkarni', heightCm: 180 }],
    ['a name and ages that do not meet', { stageName: 'Meera Kulkarni', birthYear: null, playingAge: { min: 50, max: 60 } }],
    ['her mother’s number', { stageName: 'Sunita Rao', birthYear: 1968, playingAge: { min: 50, max: 60 }, contact: { phone: '9812345678' } }],
    ['somebody else', { stageName: 'Asha Rao', birthYear: 1996 }],
  ])('but not by %s', (_, other) => {
    expect(pairs(first, { ...second, ...other })).toEqual([]);
  });

  it('a number that many share is their agent’s, and says nothing', () => {
    const people = ['Asha Rao', 'Bela Sen', 'Charu Pai', 'Divya Nair'].map((stageName, number) => ({ ...first, id: talentId(number + 1), stageName }));

    expect(pairs(...people)).toEqual([]);
  });

  it('is not asked of who is part of another record already', () => {
    expect(pairs(first, { ...second, stageName: 'Meera Kulkarni', mergedInto: talentId(1) })).toEqual([]);
  });

  it('is told in one order, whichever order the people come in', () => {
    const people = [first, { ...second, stageName: 'Meera Kulkarni' }, { id: talentId(3), stageName: 'Mira Kulkarni', heightCm: null }];

    expect(pairs(...people.toReversed())).toEqual(pairs(...people));
    expect(pairs(...people).map(({ sureness }) => sureness)).toEqual([...pairs(...people).map(({ sureness }) => sureness)].sort((a, b) => b - a));
  });
});

describe('two records that are one person', () => {
  let talents: ReturnType<typeof memoryTalent>;
  let now: number;
  let ports: Parameters<typeof changePerson>[0];
  const put = async (changes: Parameters<typeof aTalent>[0]): Promise<Talent> => talents.put('demo', aTalent(changes), { expectedVersion: null });
  const read = async (number: number): Promise<Talent> => {
    const found = await talents.get('demo', talentId(number));
    if (found === undefined) throw new Error('she is there');
    return found;
  };
  const merge = (kept = 1, other = 2) => mergePeople(ports)(director, talentId(kept), talentId(other));
  const undo = (kept = 1, other = 2) => undoMerge(ports)(director, talentId(kept), talentId(other));
  const facts = ({ version: _, updatedAt: __, ...rest }: Talent) => rest;

  beforeEach(async () => {
    talents = memoryTalent();
    now = Date.parse('2026-11-29T08:00:00.000Z');
    ports = { talents, clock: { now: () => now } };
    await put({ ...first, heightCm: null, skills: [{ name: 'Kathak', level: 'advanced' }], comfort: { smoking: 'ask' }, bio: '', birthYear: null });
    await put({
      ...second,
      stageName: 'Mira Kulkarni',
      heightCm: 165,
      birthYear: 1996,
      bio: 'Plays mothers.',
      union: 'regular',
      skills: [
        { name: 'kathak', level: 'basic' },
        { name: 'Swimming', level: null },
      ],
      comfort: { smoking: 'no', kissing: 'yes' },
      brandConflicts: [{ category: 'tea', until: null }],
      lastConfirmedAt: '2026-10-01T00:00:00.000Z',
    });
  });

  it('become one that knows what either knew, as old as it was known, and takes the stricter word', async () => {
    const kept = await merge();

    expect(kept).toMatchObject({
      stageName: 'Meera Kulkarni',
      heightCm: 165,
      birthYear: 1996,
      union: 'regular',
      bio: 'Plays mothers.',
      mergedFrom: [talentId(2)],
    });
    expect(kept.skills).toEqual([
      { name: 'Kathak', level: 'advanced' },
      { name: 'Swimming', level: null },
    ]);
    expect(kept.comfort).toEqual({ smoking: 'no', kissing: 'yes' });
    expect(kept.brandConflicts).toEqual([{ category: 'tea', until: null }]);
    expect([confirmedAt(kept, 'heightCm'), confirmedAt(kept, 'baseCity')]).toEqual(['2026-10-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z']);
    expect(await read(2)).toMatchObject({ mergedInto: talentId(1), stageName: 'Mira Kulkarni' });
  });

  it('are two again as they were, but for what was said since', async () => {
    const [before, other] = [await read(1), await read(2)];
    await merge();
    await changePerson(ports)(director, talentId(1), { union: 'life', skills: [...(await read(1)).skills, { name: 'Fencing' }] });

    const [kept, freed] = await undo();

    expect(facts(freed)).toEqual(facts(other));
    expect(facts(kept)).toEqual({
      ...facts(before),
      union: 'life',
      skills: [...before.skills, { name: 'Fencing', level: null }],
      confirmed: { union: '2026-11-29T08:00:00.000Z', skills: '2026-11-29T08:00:00.000Z' },
    });
  });

  it('told twice, a merge is one, and so is its undo', async () => {
    const once = await merge();
    expect(await merge()).toEqual(once);

    const [kept] = await undo();
    expect((await undo())[0]).toEqual(kept);
  });

  it('a merge whose worker died half way is finished by being told again', async () => {
    const dying = {
      ...talents,
      put: async (...given: Parameters<typeof talents.put>) => (given[1].mergedFrom.length > 0 ? Promise.reject(new Error('killed')) : talents.put(...given)),
    };
    await expect(mergePeople({ ...ports, talents: dying })(director, talentId(1), talentId(2))).rejects.toThrow('killed');

    expect(await merge()).toMatchObject({ heightCm: 165, mergedFrom: [talentId(2)] });
    expect(facts((await undo())[0])).toMatchObject({ heightCm: null, union: null });
  });

  it('somebody who writes at the same time loses nothing', async () => {
    let isFirst = true;
    const raced = {
      ...talents,
      get: async (org: string, id: string) => {
        const found = await talents.get(org, id);
        if (isFirst && id === talentId(1) && found !== undefined) {
          isFirst = false;
          await talents.put(org, { ...found, hair: 'curly' }, { expectedVersion: found.version });
        }
        return found;
      },
    };

    expect(await mergePeople({ ...ports, talents: raced })(director, talentId(1), talentId(2))).toMatchObject({ hair: 'curly', heightCm: 165 });
  });

  it('a withdrawal that one agent brought holds for the person, until it is undone', async () => {
    await changePerson(ports)(director, talentId(2), { consent: { aiMatching: false } });

    expect((await merge()).consent).toMatchObject({ aiMatching: false, withdrawnAt: '2026-11-29T08:00:00.000Z' });
    expect((await undo())[0].consent).toMatchObject({ aiMatching: true, withdrawnAt: null });
  });

  it('are found, shown, named and listed as one, and as two after the undo', async () => {
    await merge();
    const seen = async () => ({
      cards: (await renderCards(ports)('demo', [{ talentId: talentId(2), version: 1, score: 1, reasons: [], unknown: [] }])).map(({ id }) => id),
      names: [...(await resolveNames(ports)('demo', [talentId(2)]))],
      opened: (await getPerson(ports)(director, talentId(2))).id,
      listed: (await listPeople(ports)(director, { limit: 10, after: null })).items.map(({ id }) => id),
      indexed: [await read(1), await read(2)].map((talent) => toDocument(talent, { today }) !== undefined),
    });

    expect(await seen()).toEqual({
      cards: [talentId(1)],
      names: [[talentId(2), 'Meera Kulkarni']],
      opened: talentId(1),
      listed: [talentId(1)],
      indexed: [true, false],
    });
    await undo();
    expect(await seen()).toEqual({
      cards: [talentId(2)],
      names: [[talentId(2), 'Mira Kulkarni']],
      opened: talentId(2),
      listed: [talentId(1), talentId(2)],
      indexed: [true, true],
    });
  });

  it('an id is followed through two merges, and leads to nobody when its end is gone', async () => {
    await put({ id: talentId(3), stageName: 'M. Kulkarni', externalId: 'three-1' });
    await merge(2, 3);
    await merge(1, 2);

    expect([...(await followMerges(ports)('demo', [talentId(3), talentId(9)]))].map(([id, { id: meant }]) => [id, meant])).toEqual([
      [talentId(3), talentId(1)],
    ]);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['with herself', () => merge(1, 1), 'invalid_request'],
    ['with nobody', () => merge(1, 9), 'not_found'],
    ['by an assistant', () => mergePeople(ports)({ ...director, role: 'assistant' }, talentId(1), talentId(2)), 'forbidden'],
    ['undone by a viewer', () => undoMerge(ports)({ ...director, role: 'viewer' }, talentId(1), talentId(2)), 'forbidden'],
    ['of another house', () => mergePeople(ports)({ ...director, org: 'other' }, talentId(1), talentId(2)), 'not_found'],
  ])('are not merged %s', async (_, attempt, code) => {
    await expect(attempt()).rejects.toMatchObject({ code });
    expect((await read(1)).mergedFrom).toEqual([]);
  });

  it('a part is changed by nobody, and is part of one record only', async () => {
    await put({ id: talentId(3), externalId: 'three-1' });
    await merge();

    await expect(changePerson(ports)(director, talentId(2), { heightCm: 170 })).rejects.toMatchObject({ code: 'conflict' });
    await expect(merge(3, 2)).rejects.toMatchObject({ code: 'conflict' });
    await expect(merge(2, 3)).rejects.toMatchObject({ code: 'conflict' });
    await expect(undo(3, 2)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are erased together, whichever of them is named', async () => {
    await merge();
    const erasures = memoryErasures();

    await erasePerson({ ...ports, erasures, handOver: async () => undefined })(director, talentId(2));

    expect(await talents.getMany('demo', [talentId(1), talentId(2)])).toEqual([]);
    expect([await erasures.read('demo', talentId(1)), await erasures.read('demo', talentId(2))]).toMatchObject([{ status: 'running' }, { status: 'running' }]);
  });
});
