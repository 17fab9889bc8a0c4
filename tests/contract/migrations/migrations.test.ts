/** What every MigrationStore promises, in memory and on the table, and what the runner makes of it. */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toItem } from '../../../layers/adapters/dynamodb/item.ts';
import { headsSayWhoTitledThem } from '../../../layers/adapters/dynamodb/migrations/all.ts';
import { dynamoMigrationStore } from '../../../layers/adapters/dynamodb/migrations/migration-store.ts';
import { memoryMigrations } from '../../../layers/adapters/memory/migrations.ts';
import { leaseMs, type Migration, type MigrationStore, planOf, runMigration, type StoredItem } from '../../../layers/core/operations/index.ts';
import { type DynoxideServer, dynoxideMissing, makeTables, startDynoxide } from '../../support/dynoxide.ts';

const head = (number: number, more: object = {}): StoredItem => ({ pk: `T#house#CNV#${number}`, sk: 'HEAD', entity: 'conversation', ...more });
const items = [...Array.from({ length: 25 }, (_, number) => head(number)), head(99, { titleBy: 'model' }), { ...head(1), sk: 'MSG#1', entity: 'message' }];
const options = { holder: 'a', pageSize: 5 };

const contract = (open: () => Promise<{ store: MigrationStore; all: () => Promise<readonly StoredItem[]> }>): void => {
  it('changes what needs it and nothing else; once done it is done', async () => {
    const { store, all } = await open();
    const run = () => runMigration(headsSayWhoTitledThem, { ...options, store, now: () => 0 });

    expect(await run()).toMatchObject({ outcome: 'done', changed: 25 });
    expect(await run()).toMatchObject({ outcome: 'already-done', changed: 25 });
    const heads = (await all()).filter(({ sk }) => sk === 'HEAD');
    expect(heads.map((item) => item['titleBy']).sort()).toEqual(['model', ...Array<string>(25).fill('person')]);
    expect((await all()).find(({ sk }) => sk === 'MSG#1')).not.toHaveProperty('titleBy');
  });

  it('a dry run counts, and keeps nothing', async () => {
    const { store, all } = await open();

    expect(await runMigration(headsSayWhoTitledThem, { ...options, store, now: () => 0, dryRun: true })).toMatchObject({
      outcome: 'would-change',
      changed: 25,
    });
    expect([await store.records(), (await all()).filter((item) => item['titleBy'] === 'person')]).toEqual([[], []]);
  });

  it('killed on its way it goes on from its last page, once its lease has ended', async () => {
    const { store, all } = await open();
    let left = 12;
    const dying: MigrationStore = {
      ...store,
      change: async (place, change) => {
        left -= 1;
        if (left < 0) throw new Error('killed');
        return store.change(place, change);
      },
    };
    const migration = { ...headsSayWhoTitledThem, after: [] };

    await expect(runMigration(migration, { ...options, store: dying, now: () => 0 })).rejects.toThrow('killed');
    const kept = await store.read(migration.id);
    expect(kept).toMatchObject({ status: 'running', cursor: { sk: expect.any(String) } });
    expect(await runMigration(migration, { ...options, store, holder: 'b', now: () => leaseMs - 1 })).toMatchObject({ outcome: 'held', holder: 'a' });
    expect(await runMigration(migration, { ...options, store, holder: 'b', now: () => leaseMs })).toMatchObject({ outcome: 'done' });
    expect((await all()).filter((item) => item['sk'] === 'HEAD' && item['titleBy'] === undefined)).toEqual([]);
  });

  it('whoever lost the lease to another stops at the end of her page', async () => {
    const { store } = await open();
    const robbed: MigrationStore = {
      ...store,
      page: async (after, limit) => {
        const found = await store.read(headsSayWhoTitledThem.id);
        if (found) await store.keep({ ...found, holder: 'b', version: found.version + 1 });
        return store.page(after, limit);
      },
    };

    expect(await runMigration(headsSayWhoTitledThem, { ...options, store: robbed, now: () => 0 })).toEqual({ outcome: 'lost' });
  });

  it('a contraction waits for what comes before it, and takes away what nobody reads', async () => {
    const { store, all } = await open();
    const contraction: Migration = {
      id: 'later',
      phase: 'contract',
      title: 'gone',
      after: [headsSayWhoTitledThem.id],
      change: (item) => (item['titleBy'] === undefined ? null : { remove: ['titleBy'] }),
    };
    const run = (migration: Migration) => runMigration(migration, { ...options, store, now: () => 0 });

    expect(planOf([contraction], await store.records())).toMatchObject([{ waitsFor: [headsSayWhoTitledThem.id] }]);
    expect(await run(contraction)).toEqual({ outcome: 'waits', for: [headsSayWhoTitledThem.id] });
    await run(headsSayWhoTitledThem);
    expect(await run(contraction)).toMatchObject({ outcome: 'done', changed: 26 });
    expect((await all()).filter((item) => item['titleBy'] !== undefined)).toEqual([]);
    expect(await store.change({ pk: 'T#house#CNV#gone', sk: 'HEAD' }, { set: { titleBy: 'person' } })).toBe('as-it-was');
  });
};

describe('in memory', () => {
  contract(async () => {
    const store = memoryMigrations(items);
    return { store, all: async () => store.items() };
  });
});

describe.skipIf(dynoxideMissing !== undefined)('on the table', () => {
  let server: DynoxideServer;
  beforeAll(async () => {
    server = await startDynoxide();
  });
  afterAll(() => server?.stop());

  contract(async () => {
    const tables = await makeTables(server.endpoint);
    for (const item of items) await tables.client.send(new PutItemCommand({ TableName: tables.main, Item: toItem(item) }));
    const store = dynamoMigrationStore(tables);
    return { store, all: async () => (await store.page(null, 100)).items.filter(({ pk }) => pk.startsWith('T#')) };
  });
});
