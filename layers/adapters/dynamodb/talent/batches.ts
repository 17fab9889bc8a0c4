/** BatchWrite and BatchGet as they must be used: what the server leaves undone is asked again, with backoff, until a deadline. */
import { BatchGetItemCommand, BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { DomainError } from '../../../core/shared/index.ts';
import type { Tables } from '../client.ts';
import type { Item } from '../item.ts';

const writeBatch = 25;
const readBatch = 100;
const parallelBatches = 8;

export interface Patience {
  readonly deadlineMs: number;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  readonly random: () => number;
}

/** Puts every item, in any order. Throws DomainError `unavailable` when the deadline passes with items left. */
export const putItems = (tables: Tables, tableName: string, items: readonly Item[], patience: Patience): Promise<void> =>
  inParallel(chunks(items, writeBatch), (batch) =>
    untilDone(batch, patience, async (left) => {
      const requests = left.map((item) => ({ PutRequest: { Item: item } }));
      const { UnprocessedItems } = await tables.client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } }));
      return (UnprocessedItems?.[tableName] ?? []).flatMap(({ PutRequest }) => (PutRequest?.Item ? [PutRequest.Item] : []));
    }),
  );

/** Reads the items of the keys that exist, consistently, in any order. */
export const getItems = async (tables: Tables, tableName: string, keys: readonly Item[], patience: Patience): Promise<Item[]> => {
  const found: Item[] = [];
  await inParallel(chunks(keys, readBatch), (batch) =>
    untilDone(batch, patience, async (left) => {
      const { Responses, UnprocessedKeys } = await tables.client.send(
        new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: [...left], ConsistentRead: true } } }),
      );
      found.push(...(Responses?.[tableName] ?? []));
      return UnprocessedKeys?.[tableName]?.Keys ?? [];
    }),
  );
  return found;
};

const untilDone = async <T>(all: readonly T[], patience: Patience, attempt: (left: readonly T[]) => Promise<readonly T[]>): Promise<void> => {
  const deadline = patience.now() + patience.deadlineMs;
  let left = all;
  for (let tries = 1; ; tries += 1) {
    let cause: unknown;
    left = await attempt(left).catch((error: unknown) => {
      cause = error;
      if (!mayPass(error)) throw error;
      return left;
    });
    if (left.length === 0) return;
    if (patience.now() >= deadline) throw new DomainError('unavailable', `the table left ${left.length} items undone`, { retryAfterMs: 1_000, cause });
    await patience.sleep(patience.random() * Math.min(2_000, 25 * 2 ** tries));
  }
};

/** A batch may be repeated whole: putting or getting an item twice is once. So an answer that did not come is only a delay. */
const passing = new Set(['TimeoutError', 'ThrottlingException', 'ProvisionedThroughputExceededException', 'InternalServerError', 'ECONNRESET']);
const mayPass = (error: unknown): boolean => error instanceof Error && (passing.has(error.name) || passing.has(String((error as { code?: unknown }).code)));

const chunks = <T>(values: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));

const inParallel = async <T>(batches: readonly T[], run: (batch: T) => Promise<void>): Promise<void> => {
  const waiting = [...batches];
  const worker = async (): Promise<void> => {
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) await run(batch);
  };
  await Promise.all(Array.from({ length: Math.min(parallelBatches, batches.length) }, worker));
};
