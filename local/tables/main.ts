/**
 * The tables process: runs the engine as its child and ends it with itself. The engine is not ours, so it cannot notice by itself
 * that the supervisor is gone; this wrapper can. When the engine dies the wrapper ends too, and the supervisor starts both again.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { reportReady } from '../process-env.ts';
import { createTables } from './create-tables.ts';
import { chooseEngine, type Engine } from './engines.ts';
import { endLeftover, rememberPid } from './leftover.ts';
import { tendStreamTable } from './stream-index.ts';

const {
  DYNAMODB_ENDPOINT: endpoint = '',
  CASTMATCH_HOME: home = '',
  AWS_REGION: region = '',
  AWS_ACCESS_KEY_ID: accessKeyId = '',
  AWS_SECRET_ACCESS_KEY: secretAccessKey = '',
} = process.env;
const { hostname, port } = new URL(endpoint);
const credentials = { endpoint, region, accessKeyId, secretAccessKey };
let running: ChildProcess | undefined;
let isStopping = false;

process.on('exit', () => running?.kill('SIGKILL'));
process.once('SIGTERM', () => void stopAndExit());

const start = async (engine: Engine): Promise<void> => {
  // Its own process group: Ctrl-C in the terminal must not end the tables before those who still write to them.
  const child = spawn(engine.command, engine.args, { stdio: 'inherit', detached: true });
  running = child;
  rememberPid(home, child.pid);
  process.send?.({ type: 'pid', name: engine.name, pid: child.pid });
  child.once('exit', (code, signal) => {
    if (isStopping || running !== child) return;
    console.error(`${engine.name} ended by itself (${signal ?? code})`);
    process.exit(1);
  });
  await answering(child);
};

const stop = async (): Promise<void> => {
  const child = running;
  running = undefined;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([ended, pause(2_000).then(() => child.kill('SIGKILL'))]);
  await ended;
};

const stopAndExit = async (): Promise<void> => {
  isStopping = true;
  await stop();
  process.exit(0);
};

const answering = async (child: ChildProcess): Promise<void> => {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error('the engine ended before it answered');
    if (
      await fetch(endpoint, { method: 'POST', body: '{}' }).then(
        () => true,
        () => false,
      )
    )
      return;
    await pause(tries < 50 ? 10 : 100);
  }
  throw new Error('the engine does not answer');
};

const engine = chooseEngine(home, hostname, Number(port));
if (!engine) throw new Error('there is no engine for the tables: install @dynoxide/linux-x64 (Linux x64), or Java and Maven, or set DYNAMODB_ENDPOINT');
await endLeftover(home, engine.command);
const isTended = engine.file === undefined || tendStreamTable(engine.file, Math.floor(Date.now() / 1000));
await start(engine);
await createTables(credentials);
if (!isTended && engine.file !== undefined) {
  // The first start has just made the file: stop once more to add the index.
  await stop();
  tendStreamTable(engine.file, Math.floor(Date.now() / 1000));
  await start(engine);
}
reportReady();
