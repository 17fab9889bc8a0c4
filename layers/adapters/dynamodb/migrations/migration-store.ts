/** MigrationStore on the durable table. It alone reads the table from end to end: an operator runs it, and no function of the product may. */
import { QueryCommand, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Change, MigrationRecord, type MigrationStore, type StoredItem } from '../../../core/operations/index.ts';
import type { Tables } from '../client.ts';
import { connectDatabase } from '../conversation/database.ts';
import { absent, put } from '../conversation/expressions.ts';
import { fromItem, toItem, values } from '../item.ts';
import { keys } from '../keys.ts';

export const dynamoMigrationStore = (tables: Tables): MigrationStore => {
  const db = connectDatabase(tables);
  return {
    records: async () => {
      const { Items = [] } = await tables.client.send(
        new QueryCommand({
          TableName: tables.main,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: values({ ':pk': keys.migrationsPartition }),
        }),
      );
      return Items.map((item) => MigrationRecord.parse(fromItem(item)));
    },
    read: async (id) => {
      const item = await db.get(db.main, keys.migration(id));
      return item && MigrationRecord.parse(fromItem(item));
    },
    keep: async (record) => {
      const item = toItem({ ...keys.migration(record.id), entity: 'migration', v: 1, ...record });
      const when = record.version === 1 ? { when: absent } : { when: '#version = :before', given: { ':before': record.version - 1 } };
      return (await db.put(put(db.main, item, when))) === 'written' ? 'written' : 'refused';
    },
    page: async (after, limit) => {
      const { Items = [], LastEvaluatedKey } = await tables.client.send(
        new ScanCommand({ TableName: tables.main, ConsistentRead: true, Limit: limit, ...(after === null ? {} : { ExclusiveStartKey: toItem(after) }) }),
      );
      const last = LastEvaluatedKey && (fromItem(LastEvaluatedKey) as { pk: string; sk: string });
      return { items: Items.map((item) => fromItem(item) as StoredItem), next: last ? { pk: last.pk, sk: last.sk } : null };
    },
    change: async (place, change) => {
      try {
        await tables.client.send(new UpdateItemCommand({ TableName: tables.main, Key: toItem(place), ...updateOf(change) }));
        return 'changed';
      } catch (error) {
        if ((error as { name?: string }).name === 'ConditionalCheckFailedException') return 'as-it-was';
        throw error;
      }
    },
  };
};

/** Says what it assumes: the item is there, what is set is missing, what goes is there. */
const updateOf = ({ set = {}, remove = [] }: Change) => {
  const given = Object.keys(set);
  const names = [...given, ...remove];
  const at = (name: string): string => `#f${names.indexOf(name)}`;
  const value = (name: string): string => `:f${names.indexOf(name)}`;
  const parts = [
    ...(given.length > 0 ? [`SET ${given.map((name) => `${at(name)} = ${value(name)}`).join(', ')}`] : []),
    ...(remove.length > 0 ? [`REMOVE ${remove.map(at).join(', ')}`] : []),
  ];
  const conditions = [
    'attribute_exists(pk)',
    ...given.map((name) => `attribute_not_exists(${at(name)})`),
    ...remove.map((name) => `attribute_exists(${at(name)})`),
  ];
  return {
    UpdateExpression: parts.join(' '),
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [at(name), name])),
    ...(given.length > 0 ? { ExpressionAttributeValues: values(Object.fromEntries(given.map((name) => [value(name), set[name]]))) } : {}),
  };
};
