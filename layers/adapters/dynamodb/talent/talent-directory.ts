/**
 * TalentDirectory on DynamoDB: the facts of a tenant's people stay in memory, and one small consistent read tells whether they are still true.
 * The index is eventually consistent, so what was loaded soon after a write is loaded once more when that write has settled.
 */
import { GetItemCommand, QueryCommand, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { TalentDirectory, TalentFacts } from '../../../core/talent/index.ts';
import type { Tables } from '../client.ts';
import { fromItem, type Item, toItem, values } from '../item.ts';
import { index1, liveKeys } from '../keys.ts';
import { factAttributes, factsFromItem } from './talent-item.ts';

export interface DirectoryOptions {
  readonly now: () => number;
  /** Tenants kept in memory; the least recently asked one goes first. */
  readonly maxTenants: number;
  /** After this long facts are read again whatever the revision says: a writer may have died before it told. */
  readonly maxAgeMs: number;
  /** How long the index may lag behind a write. */
  readonly settleMs: number;
}

const defaults: DirectoryOptions = { now: Date.now, maxTenants: 4, maxAgeMs: 300_000, settleMs: 3_000 };
const Revision = z.object({ revision: z.string(), changedAt: z.number() });
type Revision = z.infer<typeof Revision>;
const neverWritten: Revision = { revision: '', changedAt: 0 };

interface Loaded {
  readonly revision: string;
  readonly loadedAt: number;
  readonly facts: Promise<readonly TalentFacts[]>;
}

export const dynamoTalentDirectory = (tables: Tables, options: Partial<DirectoryOptions> = {}): TalentDirectory => {
  const { now, maxTenants, maxAgeMs, settleMs } = { ...defaults, ...options };
  /** In order of use. The key is the tenant, so that nothing of one can answer another. */
  const cache = new Map<string, Loaded>();

  const isGood = (loaded: Loaded, { revision, changedAt }: Revision): boolean => {
    const settledAt = changedAt + settleMs;
    const missedTheEnd = loaded.loadedAt < settledAt && now() >= settledAt;
    return loaded.revision === revision && now() - loaded.loadedAt < maxAgeMs && !missedTheEnd;
  };

  const remember = (org: string, loaded: Loaded): void => {
    cache.delete(org);
    cache.set(org, loaded);
    for (const oldest of [...cache.keys()].slice(0, Math.max(0, cache.size - maxTenants))) cache.delete(oldest);
  };

  const load = (org: string, revision: string): Loaded => {
    const loaded: Loaded = { revision, loadedAt: now(), facts: readAll(tables, org) };
    // A failed read must not be the answer to the next question too.
    loaded.facts.catch(() => cache.get(org) === loaded && cache.delete(org));
    return loaded;
  };

  return {
    all: async (org) => {
      const revision = await readRevision(tables, org);
      const known = cache.get(org);
      const loaded = known !== undefined && isGood(known, revision) ? known : load(org, revision.revision);
      remember(org, loaded);
      return loaded.facts;
    },
  };
};

const readRevision = async (tables: Tables, org: string): Promise<Revision> => {
  const { Item } = await tables.client.send(new GetItemCommand({ TableName: tables.live, Key: toItem(liveKeys.talentRevision(org)), ConsistentRead: true }));
  return Item === undefined ? neverWritten : Revision.parse(fromItem(Item));
};

/** While a page is read, the next one is on its way. */
const readAll = async (tables: Tables, org: string): Promise<readonly TalentFacts[]> => {
  const facts: TalentFacts[] = [];
  const ask = (after?: Item): Promise<QueryCommandOutput> => tables.client.send(new QueryCommand(pageQuery(tables, org, after)));
  for (let asked: Promise<QueryCommandOutput> | undefined = ask(); asked !== undefined; ) {
    const { Items = [], LastEvaluatedKey }: QueryCommandOutput = await asked;
    asked = LastEvaluatedKey === undefined ? undefined : ask(LastEvaluatedKey);
    asked?.catch(() => undefined);
    for (const item of Items) facts.push(factsFromItem(item));
  }
  return facts;
};

const pageQuery = (tables: Tables, org: string, after: Item | undefined) => ({
  TableName: tables.main,
  IndexName: 'gsi1',
  KeyConditionExpression: 'gsi1pk = :people',
  ExpressionAttributeValues: values({ ':people': index1.talentsPartition(org) }),
  ProjectionExpression: factAttributes.map((_, index) => `#f${index}`).join(', '),
  ExpressionAttributeNames: Object.fromEntries(factAttributes.map((name, index) => [`#f${index}`, name])),
  ...(after === undefined ? {} : { ExclusiveStartKey: after }),
});
