/**
 * A real DynamoDB-compatible server for one test file: dynoxide as a child process on a free loopback port, its data in a temporary folder.
 *
 *   const server = await startDynoxide();            // {endpoint, stop()}
 *   const tables = await makeTables(server.endpoint); // both tables, made, with names of their own
 *   afterAll(() => server.stop());
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { connectTables, type Tables } from '../../layers/adapters/dynamodb/client.ts';
import { liveTable, mainTable } from '../../layers/adapters/dynamodb/tables.ts';

const binary = resolve(import.meta.dirname, '../../node_modules/@dynoxide/linux-x64/dynoxide');

/** Why a test of this server cannot run here, or undefined when it can. */
export const dynoxideMissing = existsSync(binary) ? undefined : `dynoxide is not installed for ${process.platform}-${process.arch}`;

export interface DynoxideServer {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/** Starts a server and resolves once it accepts connections. Throws when it ends or stays silent for 10 s. */
export const startDynoxide = async (): Promise<DynoxideServer> => {
  if (dynoxideMissing !== undefined) throw new Error(dynoxideMissing);
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-dynoxide-'));
  const file = join(folder, 'data.db');
  await end((await serve(file)).child);
  indexStreamRecords(file);
  const { child, port } = await serve(file);
  const killWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', killWithUs);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: async () => {
      process.off('exit', killWithUs);
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

let tableNumber = 0;

/** Makes both tables under names that no other call has, and a client for them. */
export const makeTables = async (endpoint: string): Promise<Tables> => {
  process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
  tableNumber += 1;
  const tables = connectTables({ main: `castmatch-${tableNumber}`, live: `castmatch-live-${tableNumber}`, endpoint, region: 'ap-south-1' });
  await tables.client.send(new CreateTableCommand(mainTable(tables.main)));
  await tables.client.send(new CreateTableCommand(liveTable(tables.live)));
  return tables;
};

/** Another process may take the free port first, so a start is tried three times. */
const serve = async (file: string): Promise<{ child: ChildProcess; port: number }> => {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = spawn(binary, ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file], { stdio: 'ignore' });
    child.once('error', () => undefined);
    if (await answers(child, port, 10_000)) return { child, port };
    await end(child);
    if (attempt === 3) throw new Error('dynoxide did not start in three tries');
  }
};

const answers = async (child: ChildProcess, port: number, withinMs: number): Promise<boolean> => {
  const until = Date.now() + withinMs;
  while (Date.now() < until && child.exitCode === null && child.signalCode === null) {
    if (await accepts(port)) return child.exitCode === null;
    await new Promise((done) => setTimeout(done, 15));
  }
  return false;
};

const accepts = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (result: boolean) => () => {
      socket.destroy();
      done(result);
    };
    socket.once('connect', answer(true)).once('error', answer(false));
  });

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), 2_000);
  await ended;
  clearTimeout(impatient);
};

/** Without this index each write scans all earlier stream records, and a table with a stream slows down as it ages. */
const indexStreamRecords = (file: string): void => {
  const database = new DatabaseSync(file);
  try {
    database.exec('CREATE INDEX IF NOT EXISTS _stream_seq ON _stream_records (table_name, CAST(sequence_number AS INTEGER))');
  } finally {
    database.close();
  }
};
