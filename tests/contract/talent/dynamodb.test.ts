import { type BatchGetItemCommand, type BatchWriteItemCommand, TransactionCanceledException, type TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import type { Patience } from '../../../layers/adapters/dynamodb/talent/batches.ts';
import { dynamoTalentDirectory } from '../../../layers/adapters/dynamodb/talent/talent-directory.ts';
import { talentFromItem, talentToItem } from '../../../layers/adapters/dynamodb/talent/talent-item.ts';
import { dynamoTalentStore } from '../../../layers/adapters/dynamodb/talent/talent-store.ts';
import { type DynoxideServer, dynoxideMissing, makeTables, startDynoxide } from '../../support/dynoxide.ts';
import { anyTalent, aTalent, talentId } from '../../support/talent.ts';
import { talentStoreContract } from './talent-store.contract.ts';

describe.skipIf(dynoxideMissing)(`TalentStore on DynamoDB${dynoxideMissing ? ` (skipped: ${dynoxideMissing})` : ''}`, () => {
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

  describe('contract', () => talentStoreContract(() => ({ talents: dynamoTalentStore(tables), directory: dynamoTalentDirectory(tables) })));

  describe('directory', () => {
    /** Counts the reads of everybody. */
    const counted = (): { tables: Tables; queries: () => number } => {
      let queries = 0;
      const client = intercept(tables, (name) => {
        if (name === 'QueryCommand') queries += 1;
      });
      return { tables: { ...tables, client }, queries: () => queries };
    };

    it('reads everybody once, and again after a write', async () => {
      const { tables: watched, queries } = counted();
      const directory = dynamoTalentDirectory(watched, { settleMs: 0 });
      const talents = dynamoTalentStore(tables);
      await talents.putMany('dir-1', [aTalent({ org: 'dir-1' })]);

      await directory.all('dir-1');
      await directory.all('dir-1');
      expect(queries()).toBe(1);

      await talents.put('dir-1', aTalent({ org: 'dir-1', id: talentId(2) }), { expectedVersion: null });
      expect(await directory.all('dir-1')).toHaveLength(2);
      expect(queries()).toBe(2);
    });

    it('reads everybody once for callers at the same time', async () => {
      const { tables: watched, queries } = counted();
      const directory = dynamoTalentDirectory(watched, { settleMs: 0 });

      await Promise.all(Array.from({ length: 10 }, () => directory.all('dir-2')));

      expect(queries()).toBe(1);
    });

    it('reads once more when the index has had time to settle', async () => {
      const { tables: watched, queries } = counted();
      let now = Date.now();
      const directory = dynamoTalentDirectory(watched, { settleMs: 3_000, now: () => now });
      await dynamoTalentStore(tables).putMany('dir-3', [aTalent({ org: 'dir-3' })]);

      await directory.all('dir-3');
      now += 2_000;
      await directory.all('dir-3');
      expect(queries()).toBe(1);

      now += 2_000;
      await directory.all('dir-3');
      await directory.all('dir-3');
      expect(queries()).toBe(2);
    });

    it('does not trust what is too old, and forgets the tenant that was asked longest ago', async () => {
      const { tables: watched, queries } = counted();
      let now = 0;
      const directory = dynamoTalentDirectory(watched, { settleMs: 0, maxTenants: 2, maxAgeMs: 1_000, now: () => now });

      for (const org of ['lru-1', 'lru-2', 'lru-1', 'lru-3', 'lru-1']) await directory.all(org);
      expect(queries()).toBe(3);
      await directory.all('lru-2');
      expect(queries()).toBe(4);

      now = 1_000;
      await directory.all('lru-2');
      expect(queries()).toBe(5);
    });

    it('asks again after a read that failed', async () => {
      let failing = true;
      const client = intercept(tables, (name) => {
        if (failing && name === 'QueryCommand') throw new Error('the table is away');
      });
      const directory = dynamoTalentDirectory({ ...tables, client }, { settleMs: 0 });

      await expect(directory.all('dir-4')).rejects.toThrow('the table is away');
      failing = false;

      expect(await directory.all('dir-4')).toEqual([]);
    });
  });

  describe('what a local server never does', () => {
    const sleeps: number[] = [];
    const impatient: Patience = { deadlineMs: 1_000, now: Date.now, random: () => 0.5, sleep: async (milliseconds) => sleeps.push(milliseconds) };

    it('writes again what a batch left undone', async () => {
      let refused = 0;
      const client = intercept(tables, (name, input) => {
        if (name !== 'BatchWriteItemCommand' || refused > 1) return undefined;
        refused += 1;
        return { UnprocessedItems: (input as BatchWriteItemCommand['input']).RequestItems };
      });

      await dynamoTalentStore({ ...tables, client }, impatient).putMany('batch-1', [aTalent({ org: 'batch-1' })]);

      expect(sleeps.length).toBeGreaterThanOrEqual(2);
      expect(await dynamoTalentStore(tables).get('batch-1', talentId(1))).toBeDefined();
    });

    it('reads again the keys that a batch left undone', async () => {
      await dynamoTalentStore(tables).putMany('batch-2', [aTalent({ org: 'batch-2' })]);
      let refused = false;
      const client = intercept(tables, (name, input) => {
        if (name !== 'BatchGetItemCommand' || refused) return undefined;
        refused = true;
        return { Responses: {}, UnprocessedKeys: (input as BatchGetItemCommand['input']).RequestItems };
      });

      expect(await dynamoTalentStore({ ...tables, client }, impatient).getMany('batch-2', [talentId(1)])).toHaveLength(1);
    });

    it('repeats a batch whose answer did not come, and passes on an error that stays', async () => {
      const failures = [Object.assign(new Error('slow'), { name: 'TimeoutError' }), Object.assign(new Error('cut'), { code: 'ECONNRESET' })];
      const failing = intercept(tables, (name) => {
        const failure = name === 'BatchWriteItemCommand' ? failures.pop() : undefined;
        if (failure) throw failure;
      });
      await dynamoTalentStore({ ...tables, client: failing }, impatient).putMany('batch-4', [aTalent({ org: 'batch-4' })]);
      expect(await dynamoTalentStore(tables).get('batch-4', talentId(1))).toBeDefined();

      const forbidden = intercept(tables, () => {
        throw new Error('not allowed');
      });
      await expect(dynamoTalentStore({ ...tables, client: forbidden }, impatient).putMany('batch-4', [aTalent({ org: 'batch-4' })])).rejects.toThrow(
        'not allowed',
      );
    });

    it('gives up at its deadline and says so', async () => {
      let now = 0;
      const client = intercept(tables, (name, input) =>
        name === 'BatchWriteItemCommand' ? { UnprocessedItems: (input as BatchWriteItemCommand['input']).RequestItems } : undefined,
      );
      const patience: Patience = { ...impatient, now: () => now, sleep: async () => (now += 300) };

      await expect(dynamoTalentStore({ ...tables, client }, patience).putMany('batch-3', [aTalent({ org: 'batch-3' })])).rejects.toMatchObject({
        code: 'unavailable',
      });
    });

    it('tries again when transactions collide', async () => {
      let collisions = 2;
      const client = intercept(tables, (name) => {
        if (name !== 'TransactWriteItemsCommand' || collisions === 0) return undefined;
        collisions -= 1;
        throw cancelled('None', 'TransactionConflict');
      });

      await dynamoTalentStore({ ...tables, client }, impatient).put('busy-1', aTalent({ org: 'busy-1' }), { expectedVersion: null });

      expect(await dynamoTalentStore(tables).get('busy-1', talentId(1))).toBeDefined();
    });

    it('calls a transaction that always collides unavailable, and passes other errors on', async () => {
      const throwing = (error: Error) =>
        dynamoTalentStore(
          {
            ...tables,
            client: intercept(tables, (name) => {
              if (name === 'TransactWriteItemsCommand') throw error;
            }),
          },
          impatient,
        ).put('busy-2', aTalent({ org: 'busy-2' }), { expectedVersion: null });

      await expect(throwing(cancelled('TransactionConflict'))).rejects.toMatchObject({ code: 'unavailable' });
      await expect(throwing(new Error('no network'))).rejects.toThrow('no network');
      await expect(throwing(cancelled('ConditionalCheckFailed', 'TransactionConflict'))).rejects.toMatchObject({ code: 'conflict' });
    });
  });

  it('refuses an item that is no person', () => {
    const item = talentToItem(aTalent());

    expect(() => talentFromItem({ ...item, profile: { S: '{"id":"tal_1"}' } })).toThrow();
    expect(() => talentFromItem({ ...item, entity: { S: 'turn' } })).toThrow();
  });

  it('reads back any person as she was written', () => {
    fc.assert(
      fc.property(anyTalent, (talent) => {
        expect(talentFromItem(talentToItem(talent))).toEqual(talent);
      }),
    );
  });
});

/** The same server behind a client whose answers a test may replace or refuse. */
const intercept = (tables: Tables, answer: (commandName: string, input: unknown) => unknown): Tables['client'] =>
  new Proxy(tables.client, {
    get: (client, property) => {
      if (property !== 'send') return Reflect.get(client, property);
      return async (command: TransactWriteItemsCommand | BatchGetItemCommand) =>
        answer(command.constructor.name, command.input) ?? client.send(command as never);
    },
  });

const cancelled = (...codes: string[]): TransactionCanceledException =>
  new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons: codes.map((Code) => ({ Code })) });
