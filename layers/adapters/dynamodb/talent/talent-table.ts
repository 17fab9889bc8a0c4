/** Everybody in the table, as an index that is made anew or compared needs them: page by page, and an item that cannot be read does not end it. */
import { QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { TableNews, TalentTable } from '../../../core/talent/index.ts';
import type { Tables } from '../client.ts';
import { type Item, values } from '../item.ts';
import { index1, talentOfKey } from '../keys.ts';
import { newsFromItem } from './talent-changes.ts';

const pageSize = 500;

export const dynamoTalentTable = (tables: Tables): TalentTable => ({
  /** Reads the whole table: for an operator's command, never for a function. */
  tenants: async () => {
    const counts = new Map<string, number>();
    let after: Item | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await tables.client.send(
        new ScanCommand({
          TableName: tables.main,
          FilterExpression: 'entity = :talent OR entity = :erased',
          ExpressionAttributeValues: values({ ':talent': 'talent', ':erased': 'talent-erased' }),
          ProjectionExpression: 'pk, sk, entity',
          ...(after === undefined ? {} : { ExclusiveStartKey: after }),
        }),
      );
      for (const item of Items) {
        const who = talentOfKey({ pk: item['pk']?.S ?? '', sk: item['sk']?.S ?? '' });
        if (who !== undefined) counts.set(who.org, (counts.get(who.org) ?? 0) + (item['entity']?.S === 'talent' ? 1 : 0));
      }
      after = LastEvaluatedKey;
    } while (after !== undefined);
    return new Map([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  },

  count: async (org) => {
    let count = 0;
    let after: Item | undefined;
    do {
      const answer = await tables.client.send(new QueryCommand({ ...people(tables, org, after), Select: 'COUNT' }));
      count += answer.Count ?? 0;
      after = answer.LastEvaluatedKey;
    } while (after !== undefined);
    return count;
  },

  async *of(org) {
    let after: Item | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await tables.client.send(new QueryCommand({ ...people(tables, org, after), Limit: pageSize }));
      yield Items.map(newsFromItem).filter((news): news is TableNews => news !== undefined);
      after = LastEvaluatedKey;
    } while (after !== undefined);
  },
});

const people = (tables: Tables, org: string, after: Item | undefined) => ({
  TableName: tables.main,
  IndexName: 'gsi1',
  KeyConditionExpression: 'gsi1pk = :people',
  ExpressionAttributeValues: values({ ':people': index1.talentsPartition(org) }),
  ...(after === undefined ? {} : { ExclusiveStartKey: after }),
});
