/** People whose news could not be put into the index, kept for two weeks for whoever looks into it: ids and a reason, nothing of what is written about them. */
import { DeleteItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Tables } from '../client.ts';
import { fromItem, toItem, values } from '../item.ts';
import { liveKeys } from '../keys.ts';

export interface ParkedTalent {
  readonly talentId: string;
  readonly reason: string;
  /** ISO 8601 UTC. */
  readonly parkedAt: string;
}

export interface ParkedTalents {
  park(org: string, talentId: string, reason: string): Promise<void>;
  unpark(org: string, talentId: string): Promise<void>;
  list(org: string): Promise<readonly ParkedTalent[]>;
}

const keptSeconds = 14 * 24 * 60 * 60;
const Parked = z.object({ talentId: z.string(), reason: z.string(), parkedAt: z.string() });

export const dynamoParkedTalents = (tables: Tables, now: () => number): ParkedTalents => ({
  park: async (org, talentId, reason) => {
    const expiresAt = Math.ceil(now() / 1_000) + keptSeconds;
    const item = {
      ...liveKeys.parkedTalent(org, talentId),
      entity: 'parked-talent',
      v: 1,
      talentId,
      reason,
      parkedAt: new Date(now()).toISOString(),
      expiresAt,
    };
    await tables.client.send(new PutItemCommand({ TableName: tables.live, Item: toItem(item) }));
  },
  unpark: async (org, talentId) => {
    await tables.client.send(new DeleteItemCommand({ TableName: tables.live, Key: toItem(liveKeys.parkedTalent(org, talentId)) }));
  },
  list: async (org) => {
    const { Items = [] } = await tables.client.send(
      new QueryCommand({
        TableName: tables.live,
        KeyConditionExpression: 'pk = :parked',
        ExpressionAttributeValues: values({ ':parked': liveKeys.parkedTalentsPartition(org) }),
        Limit: 100,
      }),
    );
    return Items.map((item) => Parked.parse(fromItem(item)));
  },
});
