import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { freePort } from '../../../local/supervisor/ports.ts';
import { hasStreamIndex } from '../../../local/tables/stream-index.ts';
import { isAlive, type LocalProduct, startLocalProduct, temporaryHome } from '../../support/local-product.ts';
import { readNotes } from './fixtures/notes.ts';
import { eventually } from './in-process.ts';

/** The fixtures' routes; `anthropic` with a key that is never used, so that no model process starts. */
const env = { CASTMATCH_ROUTES: 'tests/local/runtime/fixtures/routes.ts', CASTMATCH_SEED: '0', ANTHROPIC_API_KEY: 'unused' };
const post = (product: LocalProduct, path: string, body: unknown = {}) =>
  fetch(`${product.url}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
const status = (product: LocalProduct) =>
  fetch(`${product.url}/health`).then(
    (answer) => answer.status,
    () => 0,
  );
const until = async (look: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await look()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('did not happen');
};
/** The engine's address is in the environment of the processes only. */
const tablesOf = (product: LocalProduct): DynamoDBClient => {
  const environment = readFileSync(`/proc/${product.pids['worker']}/environ`, 'utf8').split('\0');
  const value = (name: string): string => environment.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  return new DynamoDBClient({
    endpoint: value('DYNAMODB_ENDPOINT'),
    region: 'ap-south-1',
    credentials: { accessKeyId: value('AWS_ACCESS_KEY_ID'), secretAccessKey: 'any' },
  });
};
const item = (id: string) => ({ pk: { S: `T#demo#${id}` }, sk: { S: '1' } });
const listeners = (pids: readonly number[]): string[] => {
  const { stdout } = spawnSync('ss', ['-ltnpH'], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => pids.some((pid) => line.includes(`pid=${pid},`)));
};

describe('the product as separate processes', () => {
  let product: LocalProduct;
  beforeAll(async () => {
    product = await startLocalProduct({ env });
  }, 60_000);
  afterAll(() => product.stop());

  it('answers over HTTP, SSE, socket and the asynchronous worker', async () => {
    expect(await status(product)).toBe(200);
    expect(await (await post(product, '/api/things/stream', { ticks: 1, pauseMs: 1 })).text()).toContain('data: 1');
    expect((await post(product, '/api/behave/hand-over', { n: 1 })).status).toBe(202);
    const seen = await eventually(() => readNotes(product.home, 'worker').find((note) => (note['event'] as { n?: number }).n === 1));
    expect(seen['pid']).toBe(product.pids['worker']);

    const socket = new WebSocket(`ws://localhost:${product.port}/ws?ticket=good`);
    socket.once('open', () => socket.send('{"action":"echo"}'));
    const frame = await new Promise<string>((done, fail) => socket.once('message', (data) => done(String(data))).once('error', fail));
    expect(JSON.parse(frame)).toMatchObject({ body: '{"action":"echo"}' });
    socket.terminate();
  });

  it('listens on loopback only', () => {
    const found = listeners(Object.values(product.pids));

    expect(found.length).toBeGreaterThanOrEqual(5);
    for (const line of found) expect(line).toMatch(/\s127\.\d+\.\d+\.\d+:\d+\s/);
  });

  it('runs a schedule again and again, never twice at once', async () => {
    const runs = await eventually(() => {
      const notes = readNotes(product.home, 'schedule');
      return notes.filter((note) => note['begins']).length >= 3 && notes;
    }, 10_000);

    expect(runs.map((note) => note['begins'])).toEqual(runs.map((_, index) => index % 2 === 0));
    expect(runs[0]).toMatchObject({
      event: { source: 'aws.events', 'detail-type': 'Scheduled Event', resources: ['arn:aws:events:ap-south-1:123456789012:rule/sweep'] },
    });
  });

  it('brings writes to the function of the table stream, a failed batch again', async () => {
    const client = tablesOf(product);
    await client.send(new PutItemCommand({ TableName: 'castmatch', Item: { ...item('streamed'), how: { S: 'fail-once' } } }));
    const given = await eventually(() => {
      const batches = readNotes(product.home, 'table-stream').filter((batch) => JSON.stringify(batch).includes('T#demo#streamed'));
      return batches.length >= 2 && batches;
    });

    expect(given[0]).toEqual(given[1]);
  });

  it.each(['gateway', 'worker', 'stream', 'jobs'])('starts the %s again when it is killed', async (name) => {
    const before = product.pids[name] ?? 0;
    process.kill(before, 'SIGKILL');
    await until(async () => product.pids[name] !== before && (await status(product)) === 200);

    await until(async () => (await post(product, '/api/behave/hand-over', { after: name }).catch(() => undefined))?.status === 202);
    await until(async () => (await post(product, '/api/things/stream', { ticks: 0 })).status === 200);
  });

  it('keeps what was written when the engine of the tables, or its wrapper, is killed', async () => {
    for (const victim of ['dynoxide', 'tables']) {
      const client = tablesOf(product);
      await client.send(new PutItemCommand({ TableName: 'castmatch', Item: item(victim) }));
      const before = { ...product.pids };
      process.kill(before[victim] ?? 0, 'SIGKILL');
      await until(async () => product.pids['dynoxide'] !== before['dynoxide'] && product.pids['tables'] !== before['tables']);
      const read = () =>
        client.send(new GetItemCommand({ TableName: 'castmatch', Key: item(victim) })).then(
          ({ Item }) => Item !== undefined,
          () => false,
        );
      await until(read);
      expect(isAlive(before['dynoxide'] ?? 0)).toBe(false);
    }
  });

  it('keeps its secrets to this user', () => {
    for (const name of ['oidc-key.json', 'cursor-secret']) expect(statSync(join(product.home, name)).mode & 0o777).toBe(0o600);
    expect(statSync(product.home).mode & 0o077).toBe(0);
  });

  it('refuses a second start on the same home', async () => {
    await expect(startLocalProduct({ home: product.home, env })).rejects.toThrow(
      `CastMatch already runs on ${product.home} (process ${product.pid}, ${product.url})`,
    );
    expect(await status(product)).toBe(200);
  });
});

describe('starting and stopping', () => {
  const started: LocalProduct[] = [];
  afterEach(() => Promise.all(started.splice(0).map((product) => product.kill9All())));
  const start = async (options: Parameters<typeof startLocalProduct>[0]): Promise<LocalProduct> => {
    const product = await startLocalProduct({ ...options, env: { ...env, ...options?.env } });
    started.push(product);
    return product;
  };

  it('leaves nothing behind when the supervisor alone is killed outright, and starts again on the same home and port', async () => {
    const home = temporaryHome();
    const first = await start({ home, port: await freePort() });
    const tokens = (await (await post(first, '/oidc/token', { sub: 'asha', org: 'studio' })).json()) as { access_token: string };
    await tablesOf(first).send(new PutItemCommand({ TableName: 'castmatch', Item: item('kept') }));
    const pids = Object.values(first.pids);
    process.kill(first.pid, 'SIGKILL');
    await until(async () => !pids.some(isAlive));

    const second = await start({ home, port: first.port });
    const answer = await fetch(`${second.url}/api/things/1`, { headers: { authorization: `Bearer ${tokens.access_token}` } });
    const { Item } = await tablesOf(second).send(new GetItemCommand({ TableName: 'castmatch', Key: item('kept') }));

    expect(answer.status).toBe(200);
    expect(Item).toEqual(item('kept'));
  }, 60_000);

  it('survives everything being killed at once', async () => {
    const home = temporaryHome();
    const first = await start({ home });
    await tablesOf(first).send(new PutItemCommand({ TableName: 'castmatch', Item: item('kept') }));
    await first.kill9All();
    const second = await start({ home });

    expect((await tablesOf(second).send(new GetItemCommand({ TableName: 'castmatch', Key: item('kept') }))).Item).toBeDefined();
  }, 60_000);

  it('stops the whole tree, and the file of the tables then has its index', async () => {
    const product = await start({});
    await product.stop();

    expect(listeners([product.pid, ...Object.values(product.pids)])).toEqual([]);
    expect(hasStreamIndex(join(product.home, 'dynamodb.db'))).toBe(true);
  }, 60_000);

  it('says so when the port is taken', async () => {
    const blocker = createServer();
    const port = await freePort();
    await new Promise<void>((done) => blocker.listen(port, '127.0.0.1', done));

    await expect(start({ port })).rejects.toThrow(`CastMatch cannot start: port ${port} is taken by another program`);
    blocker.close();
  }, 60_000);

  it('says which setting it cannot use', async () => {
    await expect(start({ env: { CASTMATCH_AUTH: 'closed', CASTMATCH_SEED: 'many' } })).rejects.toThrow(/CASTMATCH_AUTH: .*\nCASTMATCH_SEED: /);
  });

  it('gives up with a word about the log when a process cannot start', async () => {
    await expect(start({ env: { CASTMATCH_ROUTES: 'no/such/routes.ts' } })).rejects.toThrow(/CastMatch cannot start: \w+ does not start, see .*\.log/);
  }, 60_000);

  it('asks for a token in strict mode', async () => {
    const product = await start({ env: { CASTMATCH_AUTH: 'strict' } });

    expect((await fetch(`${product.url}/api/things/1`)).status).toBe(401);
  }, 60_000);
});
