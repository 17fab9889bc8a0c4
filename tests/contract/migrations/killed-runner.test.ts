/** The process that changes what is stored is killed in the middle of a page; the next one ends with what an undisturbed one would have left. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { toItem } from '../../../layers/adapters/dynamodb/item.ts';
import { headsSayWhoTitledThem } from '../../../layers/adapters/dynamodb/migrations/all.ts';
import { dynamoMigrationStore } from '../../../layers/adapters/dynamodb/migrations/migration-store.ts';
import { runMigration } from '../../../layers/core/operations/index.ts';
import { type DynoxideServer, dynoxideMissing, makeTables, startDynoxide } from '../../support/dynoxide.ts';

const root = resolve(import.meta.dirname, '../../..');
/** More than a page of a hundred, and some that need no change. */
const heads = Array.from({ length: 160 }, (_, number) => ({
  ...{ pk: `T#house#CNV#${number}`, sk: 'HEAD', entity: 'conversation' },
  ...(number % 10 === 0 ? { titleBy: 'model' } : {}),
}));

/** The command, as an operator runs it, against `endpoint`. */
const start = (tables: Tables, endpoint: string): ChildProcess =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'scripts/migrate.ts'), 'run', headsSayWhoTitledThem.id], {
    env: { PATH: process.env['PATH'], AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', TABLE_NAME: tables.main, DYNAMODB_ENDPOINT: endpoint },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
const ended = async (child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null; said: string }> => {
  let said = '';
  child.stdout?.on('data', (part) => {
    said += String(part);
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, said };
};

/** Passes requests on until so many changes have been made; the next one is never answered, and whoever sent it is killed. */
const killingAfter = async (target: string, changes: number, kill: () => void) => {
  let seen = 0;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (String(request.headers['x-amz-target']).endsWith('.UpdateItem') && ++seen > changes) return kill();
    const { host: _, connection: __, ...headers } = request.headers;
    const answer = await fetch(target, { method: 'POST', headers: headers as Record<string, string>, body: Buffer.concat(parts) });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.closeAllConnections() ?? server.close() };
};

describe.skipIf(dynoxideMissing !== undefined)('a runner that is killed', () => {
  let server: DynoxideServer;
  beforeAll(async () => {
    server = await startDynoxide();
  });
  afterAll(() => server?.stop());

  const filled = async () => {
    const tables = await makeTables(server.endpoint);
    await Promise.all(heads.map((item) => tables.client.send(new PutItemCommand({ TableName: tables.main, Item: toItem(item) }))));
    const store = dynamoMigrationStore(tables);
    const all = async () => (await store.page(null, 1_000)).items.filter(({ pk }) => pk.startsWith('T#')).sort((a, b) => (a.pk < b.pk ? -1 : 1));
    return { tables, store, all };
  };

  it('leaves what the next one completes, with the same result as one that nobody disturbed', async () => {
    const { tables, store, all } = await filled();
    const undisturbed = await filled();
    let child: ChildProcess | undefined;
    const proxy = await killingAfter(server.endpoint, 110, () => void child?.kill('SIGKILL'));
    child = start(tables, proxy.url);

    expect(await ended(child)).toMatchObject({ signal: 'SIGKILL' });
    proxy.close();
    const left = (await store.read(headsSayWhoTitledThem.id)) ?? expect.fail('no record');
    expect(left).toMatchObject({ status: 'running', cursor: { sk: expect.any(String) } });
    const changed = (await all()).filter(({ titleBy }) => titleBy === 'person').length;
    expect([changed > 0, changed < 144]).toEqual([true, true]);

    // Its lease lives for a minute; that it is over is said here, and not waited for.
    await store.keep({ ...left, leaseUntil: 0, version: left.version + 1 });
    expect(await ended(start(tables, server.endpoint))).toMatchObject({ code: 0, said: expect.stringContaining('"outcome":"done"') });
    expect(await runMigration(headsSayWhoTitledThem, { store: undisturbed.store, now: Date.now, holder: 'nobody disturbs' })).toMatchObject({
      outcome: 'done',
    });
    expect(await all()).toEqual(await undisturbed.all());
    expect((await all()).filter(({ titleBy }) => titleBy === undefined)).toEqual([]);
  }, 300_000);
});
