import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { values } from '../../../layers/adapters/dynamodb/item.ts';
import { keys } from '../../../layers/adapters/dynamodb/keys.ts';
import { dynamoMemoryStore } from '../../../layers/adapters/dynamodb/memory/memory-store.ts';
import { type DynoxideServer, dynoxideMissing, makeTables, startDynoxide } from '../../support/dynoxide.ts';
import { aMemory } from '../../support/memory.ts';
import { memoryStoreContract } from './memory-store.contract.ts';

describe.skipIf(dynoxideMissing)(`MemoryStore on DynamoDB${dynoxideMissing ? ` (skipped: ${dynoxideMissing})` : ''}`, () => {
  let server: DynoxideServer;
  let tables: Tables;
  beforeAll(async () => {
    server = await startDynoxide();
    tables = await makeTables(server.endpoint);
  });
  afterAll(async () => {
    tables?.client.destroy();
    await server?.stop();
  });

  memoryStoreContract(() => ({ store: dynamoMemoryStore(tables), other: dynamoMemoryStore(tables) }));

  it('leaves nothing in the table of what was all forgotten, but when', async () => {
    const store = dynamoMemoryStore(tables);
    const owner = { org: 'erased', sub: 'meera' };
    for (let from = 0; from < 3; from += 1)
      await store.write(owner, { expectedVersion: from, put: Array.from({ length: 20 }, () => aMemory({ ...owner, text: 'a canary' })), forget: [] });
    await store.forgetAll(owner, { expectedVersion: 3, at: '2026-11-21T00:00:00.000Z' });

    const { Items } = await tables.client.send(
      new QueryCommand({
        TableName: tables.main,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: values({ ':pk': keys.memoryPartition('erased', 'meera') }),
      }),
    );
    expect(Items?.map(({ sk }) => sk?.S)).toEqual(['BOOK']);
  });
});
