/** The calls that the stores make. Conflicts and throttling are tried again here; what then still fails is `unavailable`, and may have been written. */
import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { DomainError, type Random } from '../../../core/shared/index.ts';
import type { Tables } from '../client.ts';
import { type Item, toItem } from '../item.ts';
import type { Key } from '../keys.ts';
import type { Deletion, Put, Update } from './expressions.ts';
import { isOurFault, isRefused, isTransient, refusals } from './failure.ts';

export interface DatabaseOptions {
  /** Epoch milliseconds, for the time to live alone. */
  readonly now?: () => number;
  readonly random?: Random;
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

/** A write of a transaction, with the name by which its refusal is told. */
export type NamedWrite = TransactWriteItem & { readonly name: string };
/** The writes that were refused, by name, each with the item that it found where it asked for that. */
export type Refused = ReadonlyMap<string, Item | undefined>;
export type Query = Pick<
  QueryCommandInput,
  'TableName' | 'IndexName' | 'KeyConditionExpression' | 'ExpressionAttributeValues' | 'ScanIndexForward' | 'Limit' | 'ProjectionExpression'
>;

export interface Database {
  readonly main: string;
  readonly live: string;
  readonly now: () => number;
  /** A consistent read. */
  get(table: string, key: Key): Promise<Item | undefined>;
  put(write: Put): Promise<'written' | 'refused'>;
  /** The item as it was written. */
  update(write: Update): Promise<Item | 'refused'>;
  /** The item as it was; undefined when there was none. */
  remove(write: Deletion): Promise<Item | undefined | 'refused'>;
  /** All or nothing; null when written. */
  transact(writes: readonly NamedWrite[]): Promise<Refused | null>;
  /** Every item of every page, read consistently unless from an index. `Limit` is a page's size: stop reading when it is enough. */
  query(query: Query): AsyncIterable<Item>;
  removeAll(table: string, keys: readonly Key[]): Promise<void>;
  /** Runs `again` until it answers; a few times at most. */
  persist<Answer>(again: () => Promise<Answer | undefined>): Promise<Answer>;
}

const maximumTries = 8;
const batchSize = 25;

export const connectDatabase = (tables: Tables, options: DatabaseOptions = {}): Database => {
  const random = options.random ?? Math.random;
  const sleep = options.sleep ?? ((milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds)));
  const pause = (tries: number): Promise<void> => sleep(random() * Math.min(400, 10 * 2 ** tries));

  const call = async <Output>(send: () => Promise<Output>): Promise<Output> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await send();
      } catch (error) {
        if (isRefused(error)) throw error;
        if (isTransient(error) && tries < maximumTries) await pause(tries);
        else if (isTransient(error) || !isOurFault(error)) throw unavailable(error);
        else throw error;
      }
    }
  };
  const unlessRefused = async <Answer>(run: () => Promise<Answer>): Promise<Answer | 'refused'> => {
    try {
      return await run();
    } catch (error) {
      if (isRefused(error)) return 'refused';
      throw error;
    }
  };
  const persist = async <Answer>(again: () => Promise<Answer | undefined>): Promise<Answer> => {
    for (let tries = 1; tries <= maximumTries; tries += 1) {
      const answer = await again();
      if (answer !== undefined) return answer;
      await pause(tries);
    }
    throw unavailable(undefined);
  };
  const removeBatch = async (table: string, keys: readonly Key[]): Promise<void> => {
    let requests = keys.map((key) => ({ DeleteRequest: { Key: toItem(key) } }));
    await persist(async () => {
      const { UnprocessedItems } = await call(() => tables.client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } })));
      const left = UnprocessedItems?.[table]?.flatMap(({ DeleteRequest }) => (DeleteRequest?.Key ? [{ DeleteRequest: { Key: DeleteRequest.Key } }] : [])) ?? [];
      requests = left;
      return left.length === 0 ? true : undefined;
    });
  };

  return {
    main: tables.main,
    live: tables.live,
    now: options.now ?? Date.now,
    persist,
    get: async (table, key) => (await call(() => tables.client.send(new GetItemCommand({ TableName: table, Key: toItem(key), ConsistentRead: true })))).Item,
    put: (write) =>
      unlessRefused(async () => {
        await call(() => tables.client.send(new PutItemCommand(write)));
        return 'written' as const;
      }),
    update: (write) =>
      unlessRefused(async () => (await call(() => tables.client.send(new UpdateItemCommand({ ...write, ReturnValues: 'ALL_NEW' })))).Attributes ?? {}),
    remove: (write) =>
      unlessRefused(async () => (await call(() => tables.client.send(new DeleteItemCommand({ ...write, ReturnValues: 'ALL_OLD' })))).Attributes),
    transact: async (writes) => {
      const TransactItems = writes.map(({ name: _, ...write }) => write);
      try {
        await call(() => tables.client.send(new TransactWriteItemsCommand({ TransactItems })));
        return null;
      } catch (error) {
        const refused = refusals(error);
        if (refused.size === 0) throw error;
        return new Map([...refused].map(([place, found]) => [writes[place]?.name ?? '', found]));
      }
    },
    async *query(query) {
      let ExclusiveStartKey: Item | undefined;
      do {
        const input = { ...query, ConsistentRead: query.IndexName === undefined, ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}) };
        const page = await call(() => tables.client.send(new QueryCommand(input)));
        yield* page.Items ?? [];
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
    },
    removeAll: async (table, keys) => {
      for (let from = 0; from < keys.length; from += batchSize) await removeBatch(table, keys.slice(from, from + batchSize));
    },
  };
};

const unavailable = (cause: unknown): DomainError =>
  new DomainError('unavailable', 'the table did not answer in time; try again shortly', { retryAfterMs: 1000, cause });
