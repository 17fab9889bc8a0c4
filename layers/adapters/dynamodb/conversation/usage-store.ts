/** `UsageStore` on DynamoDB. */
import { addDays, noDayUsage } from '../../../core/conversation/day-usage.ts';
import type { UsageStore } from '../../../core/conversation/ports.ts';
import type { Tables } from '../client.ts';
import { values } from '../item.ts';
import { keys } from '../keys.ts';
import { connectDatabase, type DatabaseOptions } from './database.ts';
import { usageAddition, usageOf } from './entities/usage-item.ts';
import { ifThere } from './if-there.ts';

export const dynamoUsageStore = (tables: Tables, options: DatabaseOptions = {}): UsageStore => {
  const db = connectDatabase(tables, options);
  return {
    readUserDay: async (org, sub, day) => ifThere(await db.get(db.main, keys.usage(org, day, sub)), usageOf) ?? noDayUsage,
    readOrganizationDay: async (org, day) => {
      let sum = noDayUsage;
      const query = {
        TableName: db.main,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: values({ ':pk': keys.usagePartition(org, day) }),
      };
      for await (const item of db.query(query)) sum = addDays(sum, usageOf(item));
      return sum;
    },
    add: async (org, sub, day, used) => void (await db.update(usageAddition(db.main, { org, sub, day }, used))),
  };
};
