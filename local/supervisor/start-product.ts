/** Starts the processes in their order, and says when a message can be sent. */
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { repositoryRoot } from '../route-table.ts';
import type { Settings } from '../settings.ts';
import { type Child, type ChildOptions, keepRunning, runOnce } from './child.ts';
import { childEnvironment, choosePorts, type Ports, tablesEndpoint } from './child-environments.ts';
import { type Home, takeHome } from './home.ts';
import { isFree } from './ports.ts';

export interface Product {
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/** Something that a person can put right; its message says what. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

type Say = (line: string) => void;

export const startProduct = (settings: Settings, say: Say): Product => {
  const home = takeHome(settings.home);
  const children: Child[] = [];
  let isStopping = false;
  const start = async (): Promise<void> => {
    const ports = await choosePorts(settings.port);
    await mustBeFree(ports.public);
    const endpoint = await tablesEndpoint(settings);
    home.rememberTables(endpoint);
    const launch = launcher(home, childEnvironment(settings, home, ports, endpoint), say, (child) => void children.push(child));
    await startAll(settings, ports, launch, say);
    const url = `http://localhost:${ports.public}`;
    home.announce(url);
    say(modelLine(settings));
    say(`CastMatch is ready at ${url}`);
  };
  const stop = async (): Promise<void> => {
    isStopping = true;
    // The tables were started first and end last.
    const [tables, ...others] = children;
    await Promise.all(others.map((child) => child.stop()));
    await tables?.stop();
    home.release();
  };
  const ready = start().catch(async (error: unknown) => {
    if (isStopping) return;
    await stop();
    throw error instanceof StartError ? error : new StartError(error instanceof Error ? error.message : String(error));
  });
  return { ready, stop };
};

type Launch = (how: typeof keepRunning, name: string, script: string, more?: Pick<ChildOptions, 'args' | 'works'>) => Child;

const startAll = async (settings: Settings, ports: Ports, launch: Launch, say: Say): Promise<void> => {
  say('Starting the tables ...');
  const tables =
    settings.dynamodbEndpoint === undefined
      ? launch(keepRunning, 'tables', 'local/tables/main.ts')
      : launch(runOnce, 'tables', 'local/tables/create-tables-main.ts');
  const works = (): Promise<void> => answering(ports.model, 'the scripted model');
  const model = settings.model === 'scripted' ? launch(keepRunning, 'model', 'local/scripted-model/main.ts', { works }) : undefined;
  await Promise.all([tables.ready, model?.ready]);
  say('Starting the gateway, the reply worker and the stream handlers ...');
  const gateway = launch(keepRunning, 'gateway', 'local/gateway/main.ts');
  const worker = launch(keepRunning, 'worker', 'local/lambda-host/main.ts', { args: ['worker'] });
  const stream = launch(keepRunning, 'stream', 'local/lambda-host/main.ts', { args: ['stream'] });
  await Promise.all([gateway.ready, worker.ready, stream.ready, seed(settings, launch, say)]);
  await launch(keepRunning, 'jobs', 'local/lambda-host/main.ts', { args: ['jobs'] }).ready;
  await healthy(ports.public);
};

const launcher =
  (home: Home, env: Record<string, string | undefined>, say: Say, remember: (child: Child) => void): Launch =>
  (how, name, script, more = {}) => {
    const options: ChildOptions = {
      name,
      script,
      ...more,
      env,
      logFile: join(home.path, 'logs', `${name}.log`),
      onPid: (whose, pid) => process.env['CASTMATCH_PRINT_PIDS'] === '1' && say(`pid ${whose} ${pid}`),
      onDeath: (whose, reason) => say(`${whose} ended (${reason}) and is started again`),
    };
    const child = how(options);
    remember(child);
    return child;
  };

/** The seed knows by itself whether its people are there already. */
const seed = async (settings: Settings, launch: Launch, say: Say): Promise<void> => {
  const script = 'local/seed/main.ts';
  if (settings.seedPeople === 0 || !existsSync(resolve(repositoryRoot, script))) return;
  say(`Seeding ${settings.seedPeople} synthetic people (a moment, the first time) ...`);
  await launch(runOnce, 'seed', script).ready;
};

/** A product that was just killed may hold the port a moment longer. */
const mustBeFree = async (port: number): Promise<void> => {
  for (let tries = 0; tries < 20; tries += 1) {
    if (await isFree(port)) return;
    await pause(100);
  }
  throw new StartError(`port ${port} is taken by another program. Stop it, or choose another one: PORT=5003 npm start`);
};

const answering = async (port: number, name: string): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await connects(port)) return;
    await pause(50);
  }
  throw new StartError(`${name} does not start`);
};

const connects = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => done(true)).once('error', () => done(false));
    socket.once('connect', () => socket.destroy());
  });

const healthy = async (port: number): Promise<void> => {
  let last = '';
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`http://localhost:${port}/health`).catch((error: unknown) => ({ ok: false, status: String(error) }));
    if (answer.ok) return;
    last = String(answer.status);
    await pause(50);
  }
  throw new StartError(`GET /health does not answer 200 (${last})`);
};

const modelLine = (settings: Settings): string =>
  settings.model === 'scripted'
    ? 'Model: the scripted model. Its words are rules, not Claude; set ANTHROPIC_API_KEY to talk to Claude.'
    : 'Model: Claude, by the Anthropic API.';
