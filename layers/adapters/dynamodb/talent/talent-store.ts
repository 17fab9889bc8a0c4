/** TalentStore on DynamoDB. A put writes the person, her externalId and the tenant's revision in one transaction: no directory stays stale after it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { GetItemCommand, QueryCommand, type TransactWriteItem, TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { DomainError } from '../../../core/shared/index.ts';
import { Talent, type TalentStore } from '../../../core/talent/index.ts';
import type { Tables } from '../client.ts';
import { toItem, values } from '../item.ts';
import { index1, keys, liveKeys } from '../keys.ts';
import { getItems, type Patience, putItems } from './batches.ts';
import { conflictOf, isBusy } from './cancellation.ts';
import { putBatch } from './put-batch.ts';
import { erasedPointer, erasedToItem, externalIdToItem, isErased, pointerFromItem, talentFromItem, talentToItem } from './talent-item.ts';

const realPatience: Patience = { deadlineMs: 20_000, now: Date.now, sleep, random: Math.random };
const busyTries = 6;

export const dynamoTalentStore = (tables: Tables, patience: Patience = realPatience): TalentStore => {
  const get: TalentStore['get'] = async (org, id) => {
    const { Item } = await tables.client.send(new GetItemCommand({ TableName: tables.main, Key: toItem(keys.talent(org, id)), ConsistentRead: true }));
    return Item && !isErased(Item) ? talentFromItem(Item) : undefined;
  };
  const getMany: TalentStore['getMany'] = async (org, ids) => {
    const wanted = [...new Set(ids)];
    const itemKeys = wanted.map((id) => toItem(keys.talent(org, id)));
    const items = (await getItems(tables, tables.main, itemKeys, patience)).filter((item) => !isErased(item));
    const people = new Map(items.map((item) => talentFromItem(item)).map((talent) => [talent.id, talent]));
    return wanted.map((id) => people.get(id)).filter((talent) => talent !== undefined);
  };

  return {
    get,

    getMany,

    byExternalId: async (org, externalId) => {
      const key = toItem(keys.talentByExternalId(org, externalId));
      const { Item } = await tables.client.send(new GetItemCommand({ TableName: tables.main, Key: key, ConsistentRead: true }));
      const id = Item && pointerFromItem(Item);
      const talent = id === undefined ? undefined : await get(org, id);
      // A pointer that a batch left behind may lead to somebody who has another externalId by now.
      return talent?.externalId === externalId ? talent : undefined;
    },

    put: async (org, talent, { expectedVersion }) => {
      const stored = Talent.parse({ ...talent, org, version: (expectedVersion ?? 0) + 1 });
      const previous = expectedVersion === null ? undefined : await get(org, stored.id);
      await transact(tables, [...writesOf(tables, stored, expectedVersion, previous), revisionWrite(tables, org, patience.now())], patience);
      return stored;
    },

    byExternalIds: async (org, externalIds) => {
      const wanted = new Map(externalIds.map((externalId) => [keys.talentByExternalId(org, externalId).pk, externalId]));
      const pointers = await getItems(
        tables,
        tables.main,
        [...wanted.values()].map((externalId) => toItem(keys.talentByExternalId(org, externalId))),
        patience,
      );
      const found = pointers.map((item) => ({ externalId: wanted.get(item['pk']?.S ?? '') ?? '', id: pointerFromItem(item) }));
      const people = await getMany(
        org,
        found.flatMap(({ id }) => id ?? []),
      );
      const byId = new Map(people.map((talent) => [talent.id, talent]));
      return new Map(
        found.flatMap(({ externalId, id }): [string, Talent | 'erased'][] => {
          if (id === undefined) return [[externalId, 'erased']];
          const talent = byId.get(id);
          return talent?.externalId === externalId ? [[externalId, talent]] : [];
        }),
      );
    },

    putBatch: (org, writes) => putBatch(tables, org, writes, patience),
    announce: async (org) => void (await tables.client.send(new UpdateItemCommand(revisionUpdate(tables, org, patience.now())))),

    erase: async (org, id, { expectedVersion, at }) => {
      const previous = await get(org, id);
      if (previous === undefined) return 'gone';
      await transact(
        tables,
        [
          {
            Put: {
              TableName: tables.main,
              Item: erasedToItem(org, id, expectedVersion + 1, at),
              ConditionExpression: '#version = :expected',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: values({ ':expected': expectedVersion }),
            },
          },
          ...(previous.externalId === null ? [] : [{ Put: { TableName: tables.main, Item: erasedPointer(org, previous.externalId, at) } }]),
          revisionWrite(tables, org, patience.now()),
        ],
        patience,
      );
      return 'erased';
    },

    putMany: async (org, talents) => {
      const people = talents.map((talent) => Talent.parse({ ...talent, org }));
      const pointers = people.flatMap(({ id, externalId }) => (externalId === null ? [] : [externalIdToItem(org, externalId, id)]));
      await putItems(tables, tables.main, [...people.map(talentToItem), ...pointers], patience);
      await tables.client.send(new UpdateItemCommand(revisionUpdate(tables, org, patience.now())));
    },

    list: async (org, cursor, limit = 100) => {
      const { Items = [], LastEvaluatedKey } = await tables.client.send(
        new QueryCommand({
          TableName: tables.main,
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :people',
          ExpressionAttributeValues: values({ ':people': index1.talentsPartition(org) }),
          Limit: Math.min(limit, 100),
          ...(cursor === null ? {} : { ExclusiveStartKey: toItem({ ...keys.talent(org, cursor), ...index1.talents(org, cursor) }) }),
        }),
      );
      const items = Items.map(talentFromItem);
      return { items, nextCursor: LastEvaluatedKey === undefined ? null : (items.at(-1)?.id ?? null) };
    },
  };
};

const writesOf = (tables: Tables, stored: Talent, expectedVersion: number | null, previous: Talent | undefined): TransactWriteItem[] => {
  const { org, externalId } = stored;
  const person = {
    TableName: tables.main,
    Item: talentToItem(stored),
    ...(expectedVersion === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :expected',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: values({ ':expected': expectedVersion }),
        }),
  };
  const former = previous?.externalId ?? null;
  return [
    { Put: person },
    ...(externalId === null ? [] : [pointerWrite(tables, org, externalId, stored.id)]),
    ...(former === null || former === externalId ? [] : [pointerDelete(tables, org, former, stored.id)]),
  ];
};

const pointerWrite = (tables: Tables, org: string, externalId: string, talentId: string): TransactWriteItem => ({
  Put: {
    TableName: tables.main,
    Item: externalIdToItem(org, externalId, talentId),
    ConditionExpression: 'attribute_not_exists(pk) OR talentId = :self',
    ExpressionAttributeValues: values({ ':self': talentId }),
  },
});

const pointerDelete = (tables: Tables, org: string, externalId: string, talentId: string): TransactWriteItem => ({
  Delete: {
    TableName: tables.main,
    Key: toItem(keys.talentByExternalId(org, externalId)),
    ConditionExpression: 'attribute_not_exists(pk) OR talentId = :self',
    ExpressionAttributeValues: values({ ':self': talentId }),
  },
});

/** A new random revision each time: two are never equal by chance, also after the live table was lost. */
const revisionUpdate = (tables: Tables, org: string, now: number) => ({
  TableName: tables.live,
  Key: toItem(liveKeys.talentRevision(org)),
  UpdateExpression: 'SET revision = :revision, changedAt = :now',
  ExpressionAttributeValues: values({ ':revision': randomUUID(), ':now': now }),
});
const revisionWrite = (tables: Tables, org: string, now: number): TransactWriteItem => ({ Update: revisionUpdate(tables, org, now) });

const transact = async (tables: Tables, writes: readonly TransactWriteItem[], patience: Patience): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await tables.client.send(new TransactWriteItemsCommand({ TransactItems: [...writes] }));
      return;
    } catch (error) {
      if (!isBusy(error)) throw conflictOf(error);
      if (tries === busyTries) throw new DomainError('unavailable', 'too many people are being changed at once', { retryAfterMs: 500, cause: error });
      await patience.sleep(patience.random() * 20 * 2 ** tries);
    }
  }
};
