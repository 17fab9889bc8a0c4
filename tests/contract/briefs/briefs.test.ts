/** What every BriefStore promises, in memory and on the tables; and that a person who is taken out leaves kept searches whole, whoever writes meanwhile. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoBriefStore } from '../../../layers/adapters/dynamodb/briefs/brief-store.ts';
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { dynamoDueStore } from '../../../layers/adapters/dynamodb/erasure/due-store.ts';
import { dynamoTraceStore } from '../../../layers/adapters/dynamodb/erasure/trace-store.ts';
import { memoryBriefs } from '../../../layers/adapters/memory/briefs.ts';
import { memoryDue } from '../../../layers/adapters/memory/erasure.ts';
import { type BriefStore, type DueStore, type KeptBrief, tracesOf, withoutPerson } from '../../../layers/core/talent/index.ts';
import { type DynoxideServer, dynoxideMissing, makeTables, startDynoxide } from '../../support/dynoxide.ts';
import { aTalent, talentId } from '../../support/talent.ts';

const at = '2026-11-28T10:00:00.000Z';
const brief = (briefId: string, change: Partial<KeptBrief> = {}): KeptBrief => ({
  org: 'house',
  sub: 'meera',
  briefId,
  name: 'Riders',
  text: 'Actors in Mumbai who ride',
  part: 1,
  readOn: '2026-11-28',
  status: 'on',
  pausedBecause: null,
  createdAt: at,
  updatedAt: at,
  lookedAt: at,
  total: 3,
  dueAt: '2026-11-29T02:30:00.000Z',
  news: [],
  seenAt: at,
  untold: null,
  known: [{ talentId: talentId(1) }],
  version: 1,
  ...change,
});

const contract = (stores: () => { briefs: BriefStore; due: DueStore }): void => {
  it('is kept once, whole, for its owner alone', async () => {
    const { briefs } = stores();
    expect(await briefs.create(brief('sbr_1'), 5)).toBe('created');
    expect(await briefs.create(brief('sbr_1', { name: 'Another' }), 5)).toBe('there');

    expect(await briefs.read('house', 'meera', 'sbr_1')).toEqual(brief('sbr_1'));
    expect(await briefs.list('house', 'meera')).toEqual([brief('sbr_1')]);
    expect(await briefs.ownerOf('house', 'sbr_1')).toBe('meera');
    expect([await briefs.read('house', 'ravi', 'sbr_1'), await briefs.read('rival', 'meera', 'sbr_1'), await briefs.ownerOf('rival', 'sbr_1')]).toEqual(
      Array(3).fill(undefined),
    );
    expect([await briefs.list('house', 'ravi'), await briefs.list('rival', 'meera')]).toEqual([[], []]);
    expect(await briefs.remove('house', 'ravi', 'sbr_1')).toBe('gone');
  });

  it('is replaced by the next version alone, and ended once', async () => {
    const { briefs } = stores();
    await briefs.create(brief('sbr_2'), 5);
    const next = brief('sbr_2', { version: 2, total: 4, untold: 'ntf_1', known: [] });

    expect(await briefs.replace(next)).toBe('written');
    expect(await briefs.replace({ ...next, total: 9 })).toBe('refused');
    expect(await briefs.read('house', 'meera', 'sbr_2')).toEqual(next);
    expect([await briefs.remove('house', 'meera', 'sbr_2'), await briefs.remove('house', 'meera', 'sbr_2')]).toEqual(['removed', 'gone']);
    expect(await briefs.replace({ ...next, version: 3 })).toBe('refused');
    expect(await briefs.ownerOf('house', 'sbr_2')).toBeUndefined();
  });

  it('no more are kept than one may, however many are asked for at once, and an ended one makes room', async () => {
    const { briefs } = stores();
    const asked = await Promise.all(Array.from({ length: 8 }, (_, index) => briefs.create(brief(`sbr_m${index}`, { sub: 'many' }), 3)));

    expect(asked.toSorted()).toEqual([...Array(3).fill('created'), ...Array(5).fill('full')]);
    const [first] = await briefs.list('house', 'many');
    await briefs.remove('house', 'many', first?.briefId ?? '');
    expect([await briefs.create(brief('sbr_m8', { sub: 'many' }), 3), await briefs.create(brief('sbr_m9', { sub: 'many' }), 3)]).toEqual(['created', 'full']);
    expect(await briefs.list('house', 'many')).toHaveLength(3);
  });

  it('is due at its time from the moment on which it is kept, and at the next one with each change', async () => {
    const { briefs, due } = stores();
    const times = async (): Promise<string[]> =>
      (await due.list('2031-01-02T00:00:00.000Z', 1_000)).filter(({ kind, id }) => kind === 'brief' && id === 'sbr_due').map(({ dueAt }) => dueAt);
    await briefs.create(brief('sbr_due', { sub: 'due', dueAt: '2030-12-31T02:30:00.000Z' }), 5);
    expect(await times()).toEqual(['2030-12-31T02:30:00.000Z']);

    await briefs.replace(brief('sbr_due', { sub: 'due', version: 2, dueAt: '2031-01-01T02:30:00.000Z' }));
    await briefs.replace(brief('sbr_due', { sub: 'due', version: 2, dueAt: '2031-01-01T09:30:00.000Z' }));
    await briefs.replace(brief('sbr_due', { sub: 'due', version: 3, dueAt: null }));
    expect(await times()).toEqual(['2030-12-31T02:30:00.000Z', '2031-01-01T02:30:00.000Z']);
  });
};

describe('kept searches in memory', () => {
  const due = memoryDue();
  const stores = { briefs: memoryBriefs(due), due };
  contract(() => stores);
});

describe.skipIf(dynoxideMissing)(`kept searches on the tables${dynoxideMissing ? ` (skipped: ${dynoxideMissing})` : ''}`, () => {
  let server: DynoxideServer;
  let tables: Tables;
  beforeAll(async () => {
    server = await startDynoxide();
    tables = await makeTables(server.endpoint);
  });
  afterAll(async () => {
    tables.client.destroy();
    await server.stop();
  });
  contract(() => ({ briefs: dynamoBriefStore(tables), due: dynamoDueStore(tables) }));

  it('whoever is taken out is in no news, no list of the known and no words of it; a look that had read it before is refused', async () => {
    const briefs = dynamoBriefStore(tables);
    const [her, other] = [aTalent({ id: talentId(7), stageName: 'Zubina Canary' }), talentId(8)];
    const person = (id: string) => ({ talentId: id, version: 1, score: 0.5, reasons: [], unknown: [], because: 'joined' as const });
    const kept = brief('sbr_e', {
      sub: 'erase',
      name: 'Somebody like Zubina Canary',
      text: 'Actors in Mumbai, like Zubina Canary',
      news: [{ id: 'ntf_1', on: '2026-11-28', at, people: [person(her.id), person(other)] }],
      known: [{ talentId: other }, { talentId: her.id }],
    });
    await briefs.create(kept, 5);

    const without = withoutPerson({ ...tracesOf(her), isCommonName: false });
    expect(await dynamoTraceStore(tables).leaveBriefs('house', 'erase', without)).toBe(4);

    expect(await briefs.replace({ ...kept, version: 2, known: [{ talentId: her.id }] })).toBe('refused');
    const left = await briefs.read('house', 'erase', 'sbr_e');
    expect(JSON.stringify(left)).not.toMatch(/Zubina|0007/u);
    expect([left?.known, left?.news[0]?.people]).toEqual([[{ talentId: other }], [person(other)]]);
    expect(await dynamoTraceStore(tables).leaveBriefs('house', 'erase', without)).toBe(0);
  });
});
