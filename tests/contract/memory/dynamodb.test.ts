import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { dynamoConversationStore } from '../../../layers/adapters/dynamodb/conversation/index.ts';
import { values } from '../../../layers/adapters/dynamodb/item.ts';
import { keys } from '../../../layers/adapters/dynamodb/keys.ts';
import { dynamoDueTalks } from '../../../layers/adapters/dynamodb/memory/due-talks.ts';
import { dynamoEpisodeStore } from '../../../layers/adapters/dynamodb/memory/episode-store.ts';
import { dynamoMemoryStore } from '../../../layers/adapters/dynamodb/memory/memory-store.ts';
import { dynamoProgressStore } from '../../../layers/adapters/dynamodb/memory/progress-store.ts';
import { dynamoDueRetentions, dynamoRetentionStore } from '../../../layers/adapters/dynamodb/memory/retention-store.ts';
import { newHead } from '../../../layers/core/conversation/accept-message.ts';
import type { ConversationHead } from '../../../layers/core/conversation/index.ts';
import { type DynoxideServer, dynoxideMissing, makeTables, startDynoxide } from '../../support/dynoxide.ts';
import { aMemory } from '../../support/memory.ts';
import { meera } from '../../unit/conversation/builders.ts';
import { consolidationContract } from './consolidation.contract.ts';
import { memoryStoreContract } from './memory-store.contract.ts';
import { retentionContract } from './retention.contract.ts';

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

  retentionContract(() => ({ retention: dynamoRetentionStore(tables), due: dynamoDueRetentions(tables) }));

  consolidationContract(() => {
    const conversations = dynamoConversationStore(tables);
    const heads = new Map<string, ConversationHead>();
    return {
      memories: dynamoMemoryStore(tables),
      episodes: dynamoEpisodeStore(tables),
      progress: dynamoProgressStore(tables),
      due: dynamoDueTalks(tables),
      begin: (org, conversationId) => {
        const head = { ...newHead({ ...meera, org }, conversationId, null, '', 0), version: 1 };
        heads.set(`${org} ${conversationId}`, head);
        return conversations.create(head);
      },
      remove: async (org, conversationId) => {
        const head = heads.get(`${org} ${conversationId}`) as ConversationHead;
        await conversations.markDeleted({ ...head, deletedAt: '2026-11-20T00:00:00.000Z', version: 2 }, []);
      },
    };
  });

  it('a conversation that is purged takes its episodes and what was planned of it along', async () => {
    const conversations = dynamoConversationStore(tables);
    const [episodes, progress] = [dynamoEpisodeStore(tables), dynamoProgressStore(tables)];
    const head = { ...newHead({ ...meera, org: 'purged' }, 'cnv_1', null, '', 0), version: 1 };
    await conversations.create(head);
    const fields = { conversationId: 'cnv_1', projectId: null, startedAt: '', endedAt: '', fromSeq: 1, toSeq: 2, messageIds: [], people: [], roles: [] };
    const outline = { summary: ['a canary'], decisions: [], openQuestions: [], outcome: null, by: 'product' as const };
    await episodes.keep({ id: 'epi_1', org: 'purged', sub: 'meera', ...fields, ...outline });
    await progress.write('purged', 'cnv_1', { version: 1, factsThrough: 1, episodesThrough: 0, plan: null });
    await conversations.markDeleted({ ...head, deletedAt: '2026-11-20T00:00:00.000Z', version: 2 }, []);
    await conversations.purge('purged', 'cnv_1');

    expect(await episodes.list({ org: 'purged', sub: 'meera' })).toEqual([]);
    expect((await progress.read('purged', 'cnv_1')).version).toBe(0);
  });

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
