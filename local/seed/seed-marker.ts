/** What has been seeded into an organization, remembered beside the people. */
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Tables } from '../../layers/adapters/dynamodb/client.ts';
import { fromItem, toItem } from '../../layers/adapters/dynamodb/item.ts';
import { keys } from '../../layers/adapters/dynamodb/keys.ts';

const SeedMarker = z.object({ generatorVersion: z.int(), count: z.int().min(0) });
export type SeedMarker = z.infer<typeof SeedMarker>;

export interface SeedMarkerStore {
  get(org: string): Promise<SeedMarker | undefined>;
  put(org: string, marker: SeedMarker): Promise<void>;
}

export const dynamoSeedMarkers = (tables: Tables): SeedMarkerStore => ({
  get: async (org) => {
    const { Item } = await tables.client.send(new GetItemCommand({ TableName: tables.main, Key: toItem(keys.seedMarker(org)), ConsistentRead: true }));
    return Item && SeedMarker.parse(fromItem(Item));
  },
  put: async (org, marker) => {
    await tables.client.send(new PutItemCommand({ TableName: tables.main, Item: toItem({ ...keys.seedMarker(org), entity: 'seed-marker', v: 1, ...marker }) }));
  },
});
