/** What every engine of the talent index promises. `make` gives an empty index whose vectors have 8 dimensions. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type EmbeddedDocument,
  type IndexFilter,
  type IndexQuery,
  type IndexRebuilds,
  type TalentIndex,
  toDocument,
} from '../../../layers/core/talent/index.ts';
import { aTalent, talentId } from '../../support/talent.ts';

export interface IndexUnderTest {
  readonly index: TalentIndex;
  readonly rebuilds: IndexRebuilds;
  close(): Promise<void>;
}

export const contractDimensions = 8;
const today = '2026-11-28';

const vectorOf = (...values: number[]): Float32Array => {
  const vector = Float32Array.from({ length: contractDimensions }, (_, at) => values[at] ?? 0);
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
};

const person = (number: number, changes: Parameters<typeof aTalent>[0] = {}, vector: Float32Array = vectorOf(1)): EmbeddedDocument => {
  const document = toDocument(aTalent({ id: talentId(number), ...changes }), { today });
  if (document === undefined) throw new Error('this person may not be in an index');
  return { ...document, vector };
};

const everybody: IndexFilter = { anyOf: [], noneOf: [], ranges: [], notBooked: null };
const ask = (changes: Partial<IndexQuery> = {}): IndexQuery => ({ filter: everybody, words: '', vector: null, welcome: [], limit: 50, ...changes });
const only = (changes: Partial<IndexFilter>): IndexQuery => ask({ filter: { ...everybody, ...changes } });

export const describeTalentIndex = (name: string, make: () => Promise<IndexUnderTest>): void => {
  describe(`the talent index on ${name}`, () => {
    let subject: IndexUnderTest;
    beforeEach(async () => {
      subject = await make();
    });
    afterEach(async () => subject.close());

    const hold = async (...documents: EmbeddedDocument[]): Promise<void> => {
      await subject.index.put('acme', documents);
      await subject.index.settle('acme');
    };
    const idsFor = async (query: IndexQuery, org = 'acme'): Promise<string[]> => (await subject.index.search(org, query)).candidates.map(({ id }) => id);
    const ids = (...numbers: number[]): string[] => numbers.map(talentId);

    it('is empty for a tenant that it has never heard of', async () => {
      expect(await subject.index.search('nobody', ask({ words: 'villain', vector: vectorOf(1) }))).toEqual({ total: 0, candidates: [] });
      expect(await subject.index.count('nobody', [everybody])).toEqual([0]);
      expect(await subject.index.documents('nobody', ids(1))).toEqual([]);
      expect(await subject.index.list('nobody', null)).toEqual([]);
    });

    it('finds what was put, with the facts as they were given, in order of id', async () => {
      const [second, first] = [person(2), person(1, { bio: 'Deadpan "quotes" \\ and आशा' })];
      await hold(second, first);

      const { total, candidates } = await subject.index.search('acme', ask());

      expect(total).toBe(2);
      expect(candidates).toEqual([first, second].map(({ id, version, facts }) => ({ id, version, facts, lexical: null, semantic: null, welcome: null })));
    });

    it('keeps tenants apart in searching, counting, reading, removing and dropping', async () => {
      await hold(person(1, { bio: 'a wry constable' }));
      await subject.index.put('other', [person(2, { bio: 'a wry constable' })]);
      await subject.index.settle('other');

      expect(await idsFor(ask({ words: 'constable', vector: vectorOf(1), welcome: [{ term: 'gender:female', weight: 1 }] }))).toEqual(ids(1));
      expect(await subject.index.count('other', [everybody])).toEqual([1]);
      expect(await subject.index.documents('acme', ids(2))).toEqual([]);
      expect((await subject.index.list('other', null)).map(({ id }) => id)).toEqual(ids(2));
      await subject.index.remove('acme', [{ id: talentId(2), version: 9 }]);
      await subject.index.drop('acme');
      await subject.index.settle('other');
      expect(await idsFor(ask(), 'other')).toEqual(ids(2));
    });

    it('replaces a person by a higher version, and by no other', async () => {
      await hold(person(1, { version: 2, baseCity: 'Pune' }));
      await hold(person(1, { version: 2, baseCity: 'Delhi' }), person(1, { version: 1, baseCity: 'Goa' }));
      expect(await idsFor(only({ anyOf: [['city:Pune']] }))).toEqual(ids(1));

      await hold(person(1, { version: 3, baseCity: 'Delhi', bio: 'a stern professor' }));

      expect(await idsFor(only({ anyOf: [['city:Pune']] }))).toEqual([]);
      expect(await subject.index.count('acme', [everybody])).toEqual([1]);
      expect((await subject.index.search('acme', ask({ words: 'professor' }))).candidates.map(({ version }) => version)).toEqual([3]);
    });

    it('takes people out, and late news does not bring them back', async () => {
      await hold(person(1, { version: 4 }), person(2));
      await subject.index.remove('acme', [
        { id: talentId(1), version: 5 },
        { id: talentId(9), version: 3 },
      ]);
      await hold(person(1, { version: 5 }), person(9, { version: 3 }));
      expect(await idsFor(ask({ vector: vectorOf(1) }))).toEqual(ids(2));
      expect(await subject.index.documents('acme', ids(1, 9))).toEqual([]);

      await hold(person(1, { version: 6 }));
      expect(await idsFor(ask())).toEqual(ids(1, 2));
    });

    it('does not take out a person who was changed after the news', async () => {
      await hold(person(1, { version: 4 }));
      await subject.index.remove('acme', [{ id: talentId(1), version: 3 }]);
      await subject.index.settle('acme');
      expect(await idsFor(ask())).toEqual(ids(1));
    });

    describe('filters', () => {
      beforeEach(async () => {
        await hold(
          person(1, { languages: [{ code: 'mr', proficiency: 'fluent' }], skills: [{ name: 'Kathak' }], heightCm: 180 }),
          person(2, { languages: [{ code: 'mr', proficiency: 'lines' }], skills: [{ name: 'Bharatnatyam' }], heightCm: null, gender: 'male' }),
          person(3, { skills: [{ name: 'Ghudsawari' }], heightCm: 150, playingAge: { min: 40, max: 50 }, birthYear: 1980 }),
        );
      });

      it.each([
        ['one group: at least one of its terms', { anyOf: [['skill:kathak', 'skill:bharatanatyam']] }, [1, 2]],
        ['several groups: each of them', { anyOf: [['skill:kathak', 'skill:bharatanatyam'], ['gender:male']] }, [2]],
        ['a term that nobody has', { anyOf: [['skill:juggling']] }, []],
        ['a level holds the weaker ones', { anyOf: [['language:mr:conversational']] }, [1]],
        ['terms that must not be', { noneOf: ['skill:horse riding', 'gender:male', 'city:Nowhere'] }, [1]],
        ['a number at most, unknown passing', { ranges: [{ number: 'heightCm' as const, max: 160, orMissing: true }] }, [2, 3]],
        ['a number at least, unknown failing', { ranges: [{ number: 'heightCm' as const, min: 150, orMissing: false }] }, [1, 3]],
        [
          'two numbers',
          {
            ranges: [
              { number: 'playingMin' as const, max: 30, orMissing: false },
              { number: 'playingMax' as const, min: 25, orMissing: false },
            ],
          },
          [1, 2],
        ],
      ] as const)('%s', async (_name, filter, expected) => {
        const query = only(filter as Partial<IndexFilter>);
        expect(await idsFor(query)).toEqual(ids(...expected));
        expect(await subject.index.count('acme', [query.filter, everybody])).toEqual([expected.length, 3]);
        expect(await idsFor({ ...query, vector: vectorOf(1), words: 'fluent', welcome: [{ term: 'gender:female', weight: 1 }] })).toEqual(ids(...expected));
      });
    });

    it('knows booked days: any of a period, or all of them in one run', async () => {
      const booked = (from: string, to: string) => ({ availability: [{ from, to, status: 'booked' }] });
      const two = [...booked('2026-12-10', '2026-12-12').availability, ...booked('2026-12-13', '2026-12-15').availability];
      await hold(person(1), person(2, booked('2026-12-13', '2026-12-13')), person(3, { availability: two }), person(4, booked('2026-12-15', '2026-12-20')));
      const period = { from: '2026-12-12', to: '2026-12-14' };

      expect(await idsFor(only({ notBooked: { ...period, on: 'anyDay' } }))).toEqual(ids(1, 4));
      expect(await idsFor(only({ notBooked: { ...period, on: 'throughout' } }))).toEqual(ids(1, 2, 4));
    });

    it('ranks by words, in English, in Hindi, and with or without the dot below', async () => {
      await hold(
        person(1, { bio: 'A deadpan constable. Deadpan again.' }),
        person(2, { bio: 'A deadpan aunt with a very long story about somebody else entirely who sings.' }),
        person(3, { bio: 'ख़ामोश किरदार' }),
        person(4, { bio: 'nothing of it' }),
      );

      const { candidates } = await subject.index.search('acme', ask({ words: 'deadpan' }));
      const places = new Map(candidates.map(({ id, lexical }) => [id, lexical]));
      expect([...places.keys()]).toEqual(ids(1, 2));
      expect(places.get(talentId(1))?.rank).toBe(1);
      expect(places.get(talentId(2))?.rank).toBe(2);
      expect(places.get(talentId(1))?.score).toBeGreaterThan(places.get(talentId(2))?.score ?? 0);
      expect(await idsFor(ask({ words: 'खामोश' }))).toEqual(ids(3));
      expect(await idsFor(ask({ words: 'aunt constable' }))).toEqual(ids(1, 2));
    });

    it.each(['* : ^ " ( ) AND OR NOT NEAR', 'a"b OR c', "'; drop table entry; --", '{"query": {"match_all": {}}}', '../../etc', '​‮', '🎬🎬'])(
      'takes %s as words and nothing else',
      async (words) => {
        await hold(person(1, { bio: 'quiet' }));
        expect((await subject.index.search('acme', ask({ words, vector: vectorOf(1) }))).total).toBe(1);
      },
    );

    it('ranks by nearness of meaning, and orders equals by id', async () => {
      await hold(person(3, {}, vectorOf(1)), person(1, {}, vectorOf(1, 1)), person(2, {}, vectorOf(0, 1)), person(4, {}, vectorOf(1)));

      const { candidates } = await subject.index.search('acme', ask({ vector: vectorOf(1) }));

      const ranked = candidates.toSorted((one, other) => (one.semantic?.rank ?? 0) - (other.semantic?.rank ?? 0));
      expect(ranked.map(({ id }) => id)).toEqual(ids(3, 4, 1, 2));
      expect(ranked.map(({ semantic }) => Math.round((semantic?.score ?? 9) * 10) / 10)).toEqual([1, 1, 0.7, 0]);
    });

    it('looks for the nearest among those who pass, not for those who pass among the nearest', async () => {
      const near = Array.from({ length: 40 }, (_, at) => person(at + 1, { baseCity: 'Mumbai' }, vectorOf(1)));
      await hold(...near, person(77, { baseCity: 'Pune' }, vectorOf(-1, 0.2)));
      expect(await idsFor({ ...only({ anyOf: [['city:Pune']] }), vector: vectorOf(1), limit: 1 })).toEqual(ids(77));
    });

    it('weighs welcome terms', async () => {
      await hold(person(1, { skills: [{ name: 'Kathak' }] }), person(2, { skills: [{ name: 'Kathak' }, { name: 'Yoga' }] }), person(3));
      const welcome = [
        { term: 'skill:kathak', weight: 1 },
        { term: 'skill:yoga', weight: 0.5 },
      ];

      const { candidates } = await subject.index.search('acme', ask({ welcome }));

      expect(candidates.map(({ id, welcome: place }) => [id, place])).toEqual([
        [talentId(1), { rank: 2, score: 1 }],
        [talentId(2), { rank: 1, score: 1.5 }],
      ]);
    });

    it('gives at most so many of each kind, and counts all', async () => {
      await hold(...Array.from({ length: 12 }, (_, at) => person(at + 1, { bio: `deadpan number ${at}` })));
      const { total, candidates } = await subject.index.search('acme', ask({ words: 'deadpan', limit: 5 }));
      expect(total).toBe(12);
      expect(candidates).toHaveLength(5);
      expect(await idsFor(ask({ limit: 3 }))).toEqual(ids(1, 2, 3));
    });

    it('gives whole documents back, in the order asked, each once', async () => {
      const [one, two] = [person(1, { skills: [{ name: 'Kathak' }] }, vectorOf(3, 4)), person(2)];
      await hold(one, two);

      const documents = await subject.index.documents('acme', [talentId(2), talentId(1), talentId(7), talentId(2)]);

      expect(documents.map(({ id }) => id)).toEqual(ids(2, 1));
      expect(documents[1]).toEqual({ ...one, vector: expect.any(Float32Array) });
      expect([...(documents[1]?.vector ?? [])].map((value) => Math.round(value * 100) / 100)).toEqual([0.6, 0.8, 0, 0, 0, 0, 0, 0]);
    });

    it('lists ids and versions, page by page, without those taken out', async () => {
      await hold(...[3, 1, 2].map((number) => person(number, { version: number })), person(4));
      await subject.index.remove('acme', [{ id: talentId(4), version: 9 }]);
      await subject.index.settle('acme');

      const first = await subject.index.list('acme', null, 2);
      expect(first).toEqual([
        { id: talentId(1), version: 1 },
        { id: talentId(2), version: 2 },
      ]);
      expect(await subject.index.list('acme', talentId(2), 2)).toEqual([{ id: talentId(3), version: 3 }]);
    });

    it('forgets everything when it is dropped, and can be filled again with the same versions', async () => {
      await hold(person(1, { version: 5 }));
      await subject.index.remove('acme', [{ id: talentId(2), version: 5 }]);
      await subject.index.drop('acme');
      expect(await idsFor(ask({ vector: vectorOf(1) }))).toEqual([]);

      await hold(person(1, { version: 5, baseCity: 'Pune' }), person(2, { version: 1 }));

      expect(await idsFor(only({ anyOf: [['city:Pune']] }))).toEqual(ids(1));
      expect(await idsFor(ask({ vector: vectorOf(1) }))).toEqual(ids(1, 2));
    });

    describe('news in any order', () => {
      const put = (number: number, version: number) => () =>
        subject.index.put('acme', [person(number, { version, baseCity: version === 3 ? 'Pune' : 'Goa' }, vectorOf(version))]);
      const remove = (number: number, version: number) => () => subject.index.remove('acme', [{ id: talentId(number), version }]);

      it.each([
        ['in order', [put(1, 1), put(1, 2), put(1, 3)]],
        ['the newest first', [put(1, 3), put(1, 2), put(1, 1)]],
        ['twice', [put(1, 1), put(1, 3), put(1, 1), put(1, 3)]],
        ['with a late removal', [put(1, 1), put(1, 3), remove(1, 2), remove(1, 1)]],
      ])('%s ends at the newest version', async (_name, news) => {
        for (const tell of news) await tell();
        await subject.index.settle('acme');

        expect(await subject.index.list('acme', null)).toEqual([{ id: talentId(1), version: 3 }]);
        expect(await idsFor(only({ anyOf: [['city:Pune']] }))).toEqual(ids(1));
      });

      it.each([
        ['after all that came before', [put(1, 1), put(1, 2), remove(1, 3)]],
        ['before what is late', [remove(1, 3), put(1, 3), put(1, 2)]],
        ['twice', [put(1, 2), remove(1, 3), put(1, 2), remove(1, 3), put(1, 3)]],
      ])('who was erased is in nothing that can be asked, told %s', async (_name, news) => {
        await hold(person(2));
        for (const tell of news) await tell();
        await subject.index.settle('acme');

        expect(await idsFor(ask({ words: 'wry', vector: vectorOf(1), welcome: [{ term: 'gender:female', weight: 1 }] }))).toEqual(ids(2));
        expect(await subject.index.count('acme', [everybody])).toEqual([1]);
        expect(await subject.index.documents('acme', ids(1))).toEqual([]);
        expect((await subject.index.list('acme', null)).map(({ id }) => id)).toEqual(ids(2));
      });
    });

    describe('an index that is made anew', () => {
      const acme = { orgs: ['acme'], isAll: false } as const;
      const begin = (resume = false) => subject.rebuilds.begin({ ...acme, resume });
      const building = (): IndexRebuilds['building'] => subject.rebuilds.building;

      it('is not seen before it takes the place of the other, and then it alone is', async () => {
        await hold(person(1), person(2));
        await begin();
        await building().put('acme', [person(1, { version: 1, baseCity: 'Pune' }), person(3)]);
        await building().settle('acme');
        expect(await idsFor(ask({ vector: vectorOf(1) }))).toEqual(ids(1, 2));
        expect((await building().list('acme', null)).map(({ id }) => id)).toEqual(ids(1, 3));

        await subject.rebuilds.switchOver(acme);

        expect(await idsFor(ask({ vector: vectorOf(1) }))).toEqual(ids(1, 3));
        expect(await idsFor(only({ anyOf: [['city:Pune']] }))).toEqual(ids(1));
        expect((await subject.index.documents('acme', ids(2, 3))).map(({ id }) => id)).toEqual(ids(3));
      });

      it('hears of what changes meanwhile, and of who is erased', async () => {
        await hold(person(1), person(2));
        await begin();
        await building().put('acme', [person(1), person(2)]);
        await subject.index.put('acme', [person(1, { version: 2, baseCity: 'Pune' })]);
        await subject.index.remove('acme', [{ id: talentId(2), version: 2 }]);
        // Late: read from the table before she was erased.
        await building().put('acme', [person(2)]);
        await building().settle('acme');
        await subject.rebuilds.switchOver(acme);

        expect(await subject.index.list('acme', null)).toEqual([{ id: talentId(1), version: 2 }]);
        expect(await idsFor(only({ anyOf: [['city:Pune']] }))).toEqual(ids(1));
      });

      it('may be stopped and gone on with, or begun anew', async () => {
        await begin();
        await building().put('acme', [person(1)]);
        await begin(true);
        await building().settle('acme');
        expect((await building().list('acme', null)).map(({ id }) => id)).toEqual(ids(1));
        await begin();
        await building().settle('acme');
        expect(await building().list('acme', null)).toEqual([]);
      });

      it('leaves other tenants as they are', async () => {
        await hold(person(1));
        await subject.index.put('other', [person(7, { version: 4 })]);
        await subject.index.settle('other');
        await begin();
        await building().put('acme', [person(2)]);
        await building().settle('acme');
        await subject.rebuilds.switchOver(acme);

        expect(await subject.index.list('other', null)).toEqual([{ id: talentId(7), version: 4 }]);
        expect(await idsFor(ask({ vector: vectorOf(1) }), 'other')).toEqual(ids(7));
        expect(await idsFor(ask())).toEqual(ids(2));
      });
    });
  });
};
