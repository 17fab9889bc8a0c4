/** One child process: started again when it dies, after a pause that grows. */
import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, statSync, truncateSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../route-table.ts';

export interface ChildOptions {
  readonly name: string;
  /** From the repository's root. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logFile: string;
  readonly onPid: (name: string, pid: number) => void;
  /** A death that nobody asked for. */
  readonly onDeath: (name: string, how: string) => void;
  /** For a program that does not report by itself: resolves once it works. */
  readonly works?: () => Promise<void>;
}

export interface Child {
  /** Resolves when the program has said that it is ready (or has ended well, if it runs once); rejects when it dies too often before that. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

const firstPauseMs = 100;
const longestPauseMs = 5_000;
const attemptsBeforeReady = 4;
const stopMs = 3_000;
const longestLogBytes = 10 * 1024 * 1024;

export const keepRunning = (options: ChildOptions): Child => {
  let current: ChildProcess | undefined;
  let isStopping = false;
  let isReady = false;
  let deaths = 0;
  let restart: NodeJS.Timeout | undefined;
  const { promise: ready, resolve: becomeReady, reject: giveUp } = Promise.withResolvers<void>();

  const start = (): void => {
    const child = launch(options);
    let hasWorked = false;
    current = child;
    const work = (): void => {
      hasWorked = true;
      isReady = true;
      becomeReady();
    };
    options.works?.().then(work, giveUp);
    child.on('message', (message: { type?: string; name?: string; pid?: number }) => {
      if (message.type === 'pid' && message.name && message.pid) options.onPid(message.name, message.pid);
      if (message.type === 'ready') work();
    });
    child.once('exit', (code, signal) => {
      if (isStopping) return;
      // One that did work is replaced at once, as a new Lambda environment would be; one that cannot start is tried ever more slowly.
      deaths = hasWorked ? 1 : deaths + 1;
      options.onDeath(options.name, signal ?? `exit code ${code}`);
      if (!isReady && deaths >= attemptsBeforeReady) return giveUp(new Error(`${options.name} does not start, see ${options.logFile}`));
      restart = setTimeout(start, Math.min(firstPauseMs * 2 ** (deaths - 1), longestPauseMs));
    });
  };

  start();
  return {
    ready,
    stop: async () => {
      isStopping = true;
      clearTimeout(restart);
      if (current) await end(current);
    },
  };
};

/** Runs a program to its end; rejects when it fails. */
export const runOnce = (options: ChildOptions): Child => {
  const child = launch(options);
  const ready = new Promise<void>((done, fail) => {
    child.once('exit', (code, signal) =>
      code === 0 ? done() : fail(new Error(`${options.name} failed (${signal ?? `exit code ${code}`}), see ${options.logFile}`)),
    );
  });
  return { ready, stop: () => end(child) };
};

const launch = (options: ChildOptions): ChildProcess => {
  const log = openLog(options.logFile);
  const child = fork(resolve(repositoryRoot, options.script), [...(options.args ?? [])], {
    cwd: repositoryRoot,
    env: { ...options.env },
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', pathToFileURL(resolve(import.meta.dirname, 'die-with-parent.ts')).href],
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  if (child.pid !== undefined) options.onPid(options.name, child.pid);
  return child;
};

const openLog = (path: string): number => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (existsSync(path) && statSync(path).size > longestLogBytes) truncateSync(path);
  return openSync(path, 'a', 0o600);
};

const end = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    const force = setTimeout(() => child.kill('SIGKILL'), stopMs);
    child.once('exit', () => {
      clearTimeout(force);
      done();
    });
    child.kill('SIGTERM');
  });
