import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FunctionPool, Handler } from '../../../local/lambda-host/functions.ts';
import { pollTableStreams } from '../../../local/lambda-host/table-stream.ts';
import { freePort } from '../../../local/supervisor/ports.ts';
import { createTables } from '../../../local/tables/create-tables.ts';
import { dynoxidePath } from '../../../local/tables/engines.ts';
import { hasStreamIndex, tendStreamTable } from '../../../local/tables/stream-index.ts';
import { eventually } from './in-process.ts';
import { recorded, shapeOf } from './shape.ts';

const credentials = { accessKeyId: 'TESTACCESSKEYID23456', secretAccessKey: 'test' };
const home = mkdtempSync(join(tmpdir(), 'castmatch-stream-'));
const file = join(home, 'dynamodb.db');
let endpoint = '';
let engine: ChildProcess;
let client: DynamoDBClient;

const startEngine = async (): Promise<void> => {
  engine = spawn(dynoxidePath() ?? '', ['serve', '--host', '127.0.0.1', '--port', new URL(endpoint).port, '--db-path', file], { stdio: 'ignore' });
  while (
    !(await fetch(endpoint).then(
      () => true,
      () => false,
    ))
  )
    await new Promise((done) => setTimeout(done, 10));
};
const stopEngine = async (): Promise<void> => {
  const ended = new Promise((done) => engine.once('exit', done));
  engine.kill('SIGTERM');
  await ended;
};
const put = (id: string, more: Record<string, string> = {}): Promise<unknown> =>
  client.send(
    new PutItemCommand({
      TableName: 'castmatch',
      Item: { pk: { S: `T#demo#${id}` }, sk: { S: '1' }, count: { N: '3' }, ...Object.fromEntries(Object.entries(more).map(([name, S]) => [name, { S }])) },
    }),
  );

describe.skipIf(dynoxidePath() === undefined)('the table stream', () => {
  beforeAll(async () => {
    endpoint = `http://127.0.0.1:${await freePort()}`;
    await startEngine();
    await createTables({ endpoint, region: 'ap-south-1', ...credentials });
    client = new DynamoDBClient({ endpoint, region: 'ap-south-1', credentials });
  });
  afterAll(async () => {
    client.destroy();
    await stopEngine();
    rmSync(home, { recursive: true, force: true });
  });

  type Batch = { Records: { dynamodb: { Keys: { pk: { S: string } }; SequenceNumber: string } }[] };
  /** Polls with a handler of the test's; each poller has its own name, and so its own checkpoint. */
  const poll = (name: string, handle: (batch: Batch) => unknown, batchSize = 10): void => {
    const handler: Handler = async (event) => handle(event as Batch);
    const functions: FunctionPool = new Map([[name, { name, handler, spec: { entry: '', timeoutSeconds: 5, invoke: 'table-stream' } }]]);
    pollTableStreams([{ table: 'castmatch', function: name, batchSize }], functions, {
      endpoint,
      folder: join(home, 'streams'),
      accessKeyId: credentials.accessKeyId,
      pollMs: 20,
      retryMs: 5,
      attempts: 3,
    });
  };
  const ids = (batches: readonly Batch[]): string[] =>
    batches.flatMap((batch) => batch.Records.map((record) => record.dynamodb.Keys.pk.S.slice('T#demo#'.length)));

  it('gives records as Lambda gets them, in order, in batches', async () => {
    const batches: Batch[] = [];
    poll('shape', (batch) => void batches.push(batch), 2);
    for (const id of ['a', 'b', 'c']) await put(id);
    await eventually(() => ids(batches).length >= 3);

    expect(ids(batches)).toEqual(['a', 'b', 'c']);
    expect(Math.max(...batches.map((batch) => batch.Records.length))).toBeLessThanOrEqual(2);
    expect(shapeOf({ Records: [batches[0]?.Records[0]] })).toEqual(shapeOf(recorded('table-stream')));
  });

  it('gives a failed batch again before anything later, and leaves it behind after too many failures', async () => {
    const seen: string[] = [];
    poll(
      'failing',
      (batch) => {
        const [id = ''] = ids([batch]);
        seen.push(id);
        if (id === 'a' && seen.length === 1) throw new Error('once');
        if (id === 'b') throw new Error('always');
      },
      1,
    );
    await eventually(() => seen.includes('c'));

    expect(seen).toEqual(['a', 'a', 'b', 'b', 'b', 'c']);
  });

  it('gives again only from the first record that the function reports', async () => {
    const seen: string[][] = [];
    poll('partial', (batch) => {
      seen.push(ids([batch]));
      return { batchItemFailures: seen.length === 1 ? [{ itemIdentifier: batch.Records[1]?.dynamodb.SequenceNumber }] : [] };
    });
    await eventually(() => seen.length >= 2);

    expect(seen.slice(0, 2)).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ]);
  });

  it('goes on after the checkpoint, over a restart of the engine, of which the index is then part', async () => {
    const first: Batch[] = [];
    poll('resumed', (batch) => void first.push(batch));
    await eventually(() => ids(first).length === 3);
    await stopEngine();
    expect(hasStreamIndex(file)).toBe(false);
    expect(tendStreamTable(file, Math.floor(Date.now() / 1000))).toBe(true);
    expect(hasStreamIndex(file)).toBe(true);
    await startEngine();
    await put('d');

    await eventually(() => ids(first).includes('d'), 10_000);
    expect(ids(first)).toEqual(['a', 'b', 'c', 'd']);
    expect(Object.values(JSON.parse(readFileSync(join(home, 'streams', 'castmatch-resumed.json'), 'utf8')))).toEqual(['4']);
  });

  it('forgets records after a day, and still counts on from the last one', async () => {
    await stopEngine();
    const tomorrow = Math.floor(Date.now() / 1000) + 25 * 60 * 60;
    tendStreamTable(file, tomorrow);
    await startEngine();
    await put('e');
    const batches: Batch[] = [];
    poll('late', (batch) => void batches.push(batch));
    await eventually(() => ids(batches).includes('e'), 10_000);

    expect(ids(batches)).toEqual(['d', 'e']);
    expect(Number(batches[0]?.Records[0]?.dynamodb.SequenceNumber)).toBeLessThan(Number(batches.at(-1)?.Records.at(-1)?.dynamodb.SequenceNumber));
  });
});
