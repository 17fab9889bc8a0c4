/** Feeds a table's stream to its function as an event source mapping does: batches in order, at least once, a checkpoint on disk. */

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { TableStreamRoute } from '../../functions/route-types.ts';
import { logFailure, nameFailure } from '../log-failure.ts';
import { writePrivateFile } from '../private-file.ts';
import { localRegion } from './context.ts';
import { type FunctionPool, type HostedFunction, invoke } from './functions.ts';
import { type StreamRecord, type StreamsClient, streamsClient, TrimmedRecords } from './streams-client.ts';

interface PollOptions {
  readonly endpoint: string;
  readonly accessKeyId: string;
  /** Where checkpoints are kept. */
  readonly folder: string;
  readonly pollMs?: number;
  /** A batch that fails this often is logged and left behind, so that one record cannot stop all later ones. */
  readonly attempts?: number;
  readonly retryMs?: number;
}

/** Polls until the process ends. */
export const pollTableStreams = (routes: readonly TableStreamRoute[], functions: FunctionPool, options: PollOptions): void => {
  if (routes.length > 0) mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  for (const route of routes) {
    const hosted = functions.get(route.function);
    if (!hosted) throw new Error(`the stream of '${route.table}' names the function '${route.function}', which is none of kind table-stream`);
    void follow(route, hosted, options);
  }
};

const follow = async (route: TableStreamRoute, hosted: HostedFunction, options: PollOptions): Promise<never> => {
  const client = streamsClient(options);
  const checkpoints = checkpointFile(join(options.folder, `${route.table}-${route.function}.json`));
  const iterators = new Map<string, string>();
  let known = { streamArn: '', shards: [] as readonly string[], until: 0 };
  for (;;) {
    try {
      if (Date.now() >= known.until) known = await describe(client, route.table);
      for (const shard of known.shards) await drain({ client, hosted, route, options, checkpoints, iterators, streamArn: known.streamArn, shard });
    } catch (error) {
      iterators.clear();
      known = { ...known, until: 0 };
      logFailure('the table stream could not be read', { table: route.table, error: nameFailure(error) });
      await pause(1_000);
    }
    await pause(options.pollMs ?? 200);
  }
};

/** Asked anew every few seconds: a stream gets new shards. */
const describe = async (client: StreamsClient, table: string) => {
  const streamArn = (await client.latestStream(table)) ?? '';
  return { streamArn, shards: streamArn === '' ? [] : await client.shards(streamArn), until: Date.now() + 5_000 };
};

interface Shard {
  readonly client: StreamsClient;
  readonly hosted: HostedFunction;
  readonly route: TableStreamRoute;
  readonly options: PollOptions;
  readonly checkpoints: Checkpoints;
  /** Where the next poll goes on, by shard; lost ones are made anew from the checkpoint. */
  readonly iterators: Map<string, string>;
  readonly streamArn: string;
  readonly shard: string;
}

/** Everything in the shard since the checkpoint, batch by batch. */
const drain = async (place: Shard): Promise<void> => {
  let iterator = place.iterators.get(place.shard) ?? (await startOf(place));
  while (iterator !== undefined) {
    const { records, next } = await place.client.records(iterator, place.route.batchSize);
    if (records.length > 0) await deliver(place, records);
    if (next !== undefined) place.iterators.set(place.shard, next);
    iterator = records.length > 0 ? next : undefined;
  }
};

const startOf = async ({ client, streamArn, shard, checkpoints }: Shard): Promise<string | undefined> => {
  const after = checkpoints.read(shard);
  try {
    return await client.iterator(streamArn, shard, after);
  } catch (error) {
    if (!(error instanceof TrimmedRecords)) throw error;
    return client.iterator(streamArn, shard, undefined);
  }
};

const BatchAnswer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/** Hands one batch over until it is done. A function that names its first failed record gets only that one and the later ones again. */
const deliver = async ({ hosted, route, options, checkpoints, streamArn, shard }: Shard, batch: readonly StreamRecord[]): Promise<void> => {
  const { attempts = 10, retryMs = 250 } = options;
  let rest: readonly StreamRecord[] = batch.filter(
    (record) => route.sortKey === undefined || Keyed.safeParse(record.dynamodb).data?.Keys.sk.S === route.sortKey,
  );
  for (let attempt = 1; rest.length > 0; attempt += 1) {
    const result = await invoke(hosted, { Records: rest.map((record) => asLambdaRecord(record, streamArn)) });
    const left = result.outcome === 'failed' ? rest : failedPart(rest, result.value);
    if (left.length < rest.length) attempt = 1;
    rest = left;
    if (rest.length === 0) break;
    const error = result.outcome === 'failed' ? result.error : undefined;
    logFailure('a stream batch failed', { function: hosted.name, attempt, records: rest.length, error });
    if (attempt >= attempts) break;
    await pause(Math.min(retryMs * 2 ** (attempt - 1), 10_000));
  }
  const last = batch.at(-1)?.dynamodb.SequenceNumber;
  if (last !== undefined) checkpoints.write(shard, last);
};

/** As the filter of an event source mapping sees it. */
const Keyed = z.object({ Keys: z.object({ sk: z.object({ S: z.string() }) }) });

const failedPart = (batch: readonly StreamRecord[], value: unknown): readonly StreamRecord[] => {
  const failures = BatchAnswer.safeParse(value).data?.batchItemFailures ?? [];
  const first = batch.findIndex((record) => failures.some((failure) => failure.itemIdentifier === record.dynamodb.SequenceNumber));
  return failures.length === 0 ? [] : batch.slice(Math.max(0, first));
};

const asLambdaRecord = (record: StreamRecord, streamArn: string): Record<string, unknown> => ({
  ...record,
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: localRegion,
  eventSourceARN: streamArn,
});

interface Checkpoints {
  readonly read: (shard: string) => string | undefined;
  readonly write: (shard: string, sequenceNumber: string) => void;
}

/** Sequence number of the last record that is done, by shard. A file that cannot be read starts over: at least once. */
const checkpointFile = (path: string): Checkpoints => {
  const done = new Map<string, string>(existsSync(path) ? readCheckpoints(path) : []);
  return {
    read: (shard) => done.get(shard),
    write: (shard, sequenceNumber) => {
      done.set(shard, sequenceNumber);
      writePrivateFile(path, JSON.stringify(Object.fromEntries(done)));
    },
  };
};

const readCheckpoints = (path: string): [string, string][] => {
  try {
    return Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path, 'utf8'))));
  } catch {
    return [];
  }
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
