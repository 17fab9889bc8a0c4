/** Starts the whole local product as `npm start` does, with a home of its own, for tests that need separate processes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface LocalProduct {
  /** `http://localhost:<port>` */
  readonly url: string;
  readonly port: number;
  readonly home: string;
  /** Of the supervisor. */
  readonly pid: number;
  /** By name: tables, dynoxide, gateway, worker, stream, jobs, model. Kept up to date when one is started again. */
  readonly pids: Readonly<Record<string, number>>;
  /** Asks it to stop as Ctrl-C does; resolves when the whole tree is gone. The home stays. */
  stop(): Promise<void>;
  /** SIGKILL for the supervisor and every child at once; resolves when all are gone. */
  kill9All(): Promise<void>;
  /** Everything that the supervisor and its children have printed. */
  log(): string;
}

export interface LocalProductOptions {
  /** An existing home is used again; without one a new folder is made, and removed when the tests' process ends. */
  readonly home?: string;
  /** 0 (the default): any free port. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly readyMs?: number;
}

/** Resolves at the ready line; rejects with the log when it does not come. */
export const startLocalProduct = async (options: LocalProductOptions = {}): Promise<LocalProduct> => {
  const home = options.home ?? temporaryHome();
  const child = spawn(nodePath(), ['--disable-warning=ExperimentalWarning', join(root, 'local/main.ts')], {
    cwd: root,
    env: environment(home, options),
    // With a channel, the product ends when the tests' process does.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const pids: Record<string, number> = {};
  let printed = '';
  const log = (): string => `${printed}${childLogs(home)}`;
  const port = await new Promise<number>((ready, fail) => {
    const give = (why: string): void => fail(new Error(`the local product ${why}\n${log()}`));
    const timer = setTimeout(() => give('was not ready in time'), options.readyMs ?? 60_000);
    child.once('exit', (code) => give(`ended with code ${code}`));
    child.stderr?.on('data', (text: Buffer) => (printed += text));
    child.stdout?.on('data', (text: Buffer) => {
      printed += text;
      for (const [, name, pid] of printed.matchAll(/^pid (\S+) (\d+)$/gm)) pids[name ?? ''] = Number(pid);
      const line = /^CastMatch is ready at http:\/\/localhost:(\d+)$/m.exec(printed);
      if (line === null) return;
      clearTimeout(timer);
      ready(Number(line[1]));
    });
  });
  const supervisor = child.pid ?? 0;
  const all = (): number[] => [supervisor, ...Object.entries(pids).flatMap(([name, pid]) => (name === 'seed' ? [] : [pid]))];
  return {
    url: `http://localhost:${port}`,
    port,
    home,
    pid: supervisor,
    pids,
    stop: async () => {
      child.kill('SIGTERM');
      await allGone(all());
    },
    kill9All: async () => {
      for (const pid of all()) kill9(pid);
      await allGone(all());
    },
    log,
  };
};

const running = new Set<ChildProcess>();
const temporaryHomes: string[] = [];
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const home of temporaryHomes) rmSync(home, { recursive: true, force: true });
});

export const temporaryHome = (): string => {
  const home = mkdtempSync(join(tmpdir(), 'castmatch-'));
  temporaryHomes.push(home);
  return home;
};

/** No key of the developer's reaches a test; blank settings count as unset. */
const environment = (home: string, options: LocalProductOptions): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: home,
  ANTHROPIC_API_KEY: '',
  ANTHROPIC_BASE_URL: '',
  DYNAMODB_ENDPOINT: '',
  OPENSEARCH_URL: '',
  CASTMATCH_AUTH: '',
  CASTMATCH_ORIGINS: '',
  CASTMATCH_SEED: '',
  CASTMATCH_PRINT_PIDS: '1',
  ...options.env,
  CASTMATCH_HOME: home,
  PORT: String(options.port ?? 0),
});

/** The project's own Node where it is installed, else the one that runs the tests. */
const nodePath = (): string => {
  const own = join(root, 'node_modules/.bin/node');
  return existsSync(own) ? own : process.execPath;
};

const childLogs = (home: string): string => {
  const folder = join(home, 'logs');
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .map((name) => `--- ${name}\n${readFileSync(join(folder, name), 'utf8')}`)
    .join('\n');
};

const kill9 = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has gone already.
  }
};

const allGone = async (pids: readonly number[]): Promise<void> => {
  for (let tries = 0; tries < 400; tries += 1) {
    if (!pids.some(isAlive)) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`still alive: ${pids.filter(isAlive).join(', ')}`);
};

/** A zombie is dead: its parent has only not looked yet. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !existsSync(`/proc/${pid}/stat`) || !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};
