import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../../../layers/core/shared/index.ts';
import {
  checkIndex,
  type IndexRebuilds,
  rebuildIndex,
  repairIndex,
  type TableNews,
  type Talent,
  type TalentIndex,
  type TalentTable,
  toDocument,
} from '../../../../layers/core/talent/index.ts';
import { keptIndex } from '../../../support/kept-index.ts';
import { aTalent, talentId } from '../../../support/talent.ts';

const today = '2026-11-28';
const clock = { now: () => Date.parse('2026-11-28T10:00:00Z') };
const embedder: Embedder = { id: 'two-v1-2', dimensions: 2, embed: async (texts) => texts.map((text) => Float32Array.of(text.length, 1)) };
const person = (number: number, version = 1, changes: Parameters<typeof aTalent>[0] = {}): Talent =>
  aTalent({ id: talentId(number), version, bio: `number ${number}`, ...changes });

/** A table of these people, two a page; of whom nothing but the id is left, the record cannot be read. */
const tableOf = (people: (Talent | string)[]) => {
  const table: TalentTable = {
    tenants: async () => new Map([['acme', people.length]]),
    count: async () => people.length,
    of: async function* () {
      const idOf = (one: Talent | string): string => (typeof one === 'string' ? one : one.id);
      const sorted = people.toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
      for (let from = 0; from < sorted.length; from += 2)
        yield sorted
          .slice(from, from + 2)
          .map(
            (one): TableNews =>
              typeof one === 'string'
                ? { unreadable: { org: 'acme', talentId: one } }
                : { change: { org: 'acme', talentId: one.id, version: one.version, talent: one } },
          );
    },
  };
  const talents = {
    getMany: async (_org: string, ids: readonly string[]) => people.filter((one): one is Talent => typeof one !== 'string' && ids.includes(one.id)),
  };
  return { table, talents };
};

const engine = () => Object.assign(keptIndex(), { settle: async () => undefined }) as unknown as TalentIndex & ReturnType<typeof keptIndex>;
const hold = async (index: TalentIndex, ...people: Talent[]): Promise<void> =>
  index.put(
    'acme',
    people.flatMap((one) => {
      const document = toDocument(one, { today });
      return document === undefined ? [] : [{ ...document, vector: Float32Array.of(1, 0) }];
    }),
  );

describe('an index against the table', () => {
  it('equals it, or says of each person how she differs', async () => {
    const index = engine();
    const { table } = tableOf([
      person(1),
      person(2, 3),
      person(3),
      person(5),
      'tal_unreadable',
      person(6, 1, { consent: { ...aTalent().consent, aiMatching: false } }),
    ]);
    await hold(index, person(1), person(2, 2), person(4), person(5, 1, { baseCity: 'Elsewhere' }), person(6));

    const found = await checkIndex({ index, table, clock })('acme');

    expect(found.map(({ id, kind }) => [id, kind])).toEqual([
      [talentId(2), 'outdated'],
      [talentId(3), 'missing'],
      [talentId(4), 'surplus'],
      [talentId(5), 'changed'],
      [talentId(6), 'surplus'],
    ]);
  });

  it('is repaired from whatever it missed, and what was right is not touched', async () => {
    const index = engine();
    const ports = { index, embedder, clock, ...tableOf([person(1), person(2, 3), person(3)]) };
    await hold(index, person(1), person(2, 2), person(4));
    const before = index.puts;

    await repairIndex(ports)('acme', await checkIndex(ports)('acme'));

    expect(await checkIndex(ports)('acme')).toEqual([]);
    expect(index.puts).toBe(before + 1);
    expect((await index.list('acme', null)).map(({ id }) => id)).toEqual([1, 2, 3].map(talentId));
  });
});

describe('a rebuild', () => {
  /** Two engines, of which one is live; it can be stopped after so many puts. */
  const rebuilding = (people: (Talent | string)[], stopAfter = Number.POSITIVE_INFINITY) => {
    const state = { live: engine(), building: engine(), begun: false, left: stopAfter };
    const rebuilds: IndexRebuilds = {
      begin: async ({ resume }) => {
        if (!resume || !state.begun) state.building = engine();
        state.begun = true;
      },
      building: {
        put: async (org, documents) => {
          state.left -= 1;
          if (state.left < 0) throw new DOMException('stopped', 'AbortError');
          await state.building.put(org, documents);
        },
        remove: (org, gone) => state.building.remove(org, gone),
        documents: (org, ids) => state.building.documents(org, ids),
        list: (org, after, limit) => state.building.list(org, after, limit),
        settle: async () => undefined,
      },
      switchOver: async () => {
        state.live = state.building;
        state.begun = false;
      },
    };
    const ports = () => ({ index: state.live, embedder, clock, rebuilds, ...tableOf(people) });
    const run = (resume = true) => rebuildIndex(ports())({ orgs: ['acme'], isAll: true, resume, show: () => undefined });
    return { state, run, check: () => checkIndex(ports())('acme') };
  };

  it('makes an index that equals the table, whatever the live one held', async () => {
    const { state, run, check } = rebuilding([person(1), person(2, 4), person(3)]);
    await hold(state.live, person(1, 9), person(7));

    expect(await run()).toEqual({ people: 3, kept: 0, failed: [] });

    expect(await check()).toEqual([]);
  });

  it('that was stopped is gone on with: nobody is put twice', async () => {
    const people = [1, 2, 3, 4, 5, 6].map((number) => person(number));
    const { state, run, check } = rebuilding(people);
    await hold(state.building, person(1), person(2));
    state.begun = true;

    expect(await run()).toEqual({ people: 6, kept: 2, failed: [] });

    expect(state.live.puts).toBe(1 + 2);
    expect(await check()).toEqual([]);
  });

  it('names whose record cannot be read, and goes on with all others', async () => {
    const { run, state } = rebuilding([person(1), 'tal_unreadable', person(3)]);

    expect(await run()).toMatchObject({ failed: [{ org: 'acme', talentId: 'tal_unreadable' }] });

    expect((await state.live.list('acme', null)).map(({ id }) => id)).toEqual([talentId(1), talentId(3)]);
  });
});
