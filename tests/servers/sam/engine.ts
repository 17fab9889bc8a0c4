/** A container engine: the one that is there, else one of our own, which only root can start and which ends with us. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endsWithUs } from '../../rehearsal/children.ts';
import { cacheFolder, debianTools, endOf, NoTool, run } from '../../rehearsal/tools.ts';

export interface Engine {
  /** For whoever asks it: DOCKER_HOST, when it is ours. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const isUp = async (env: Readonly<Record<string, string>>): Promise<boolean> => (await run('docker', ['info'], { env, timeoutMs: 10_000 })).code === 0;

/** Throws NoTool where there is none and none can be started. */
export const containerEngine = async (): Promise<Engine> => {
  if (await isUp({})) return { env: {}, stop: async () => undefined };
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new NoTool('no container engine answers (`docker info`), and only root can start one');
  await debianTools({ docker: 'docker.io', dockerd: 'docker.io', iptables: 'iptables' });
  const folder = join(cacheFolder, 'docker');
  const env = { DOCKER_HOST: `unix://${join(folder, 'docker.sock')}` };
  // Another run of ours has started it, and ends it.
  if (await isUp(env)) return { env, stop: async () => undefined };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'daemon.json'), '{}');
  const paths = ['--data-root', 'data', '--exec-root', 'exec', '--pidfile', 'pid'].map((word) => (word.startsWith('-') ? word : join(folder, word)));
  const child = spawn('dockerd', ['--config-file', join(folder, 'daemon.json'), ...paths, '--host', env.DOCKER_HOST], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  // It stops its containers, and its own helper.
  endsWithUs(child, 'SIGTERM');
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed = `${printed}${text}`.slice(-20_000)));
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new NoTool(`dockerd cannot be started: ${error.message}`)));
    child.once('exit', (code) => reject(new NoTool(`dockerd ended with code ${code}: ${endOf(printed)}`)));
  });
  failed.catch(() => undefined);
  await Promise.race([failed, untilUp(env)]).catch(async (error: unknown) => {
    await end(child);
    throw error;
  });
  return { env, stop: () => end(child) };
};

const untilUp = async (env: Readonly<Record<string, string>>): Promise<void> => {
  for (let waited = 0; waited < 60; waited += 1) {
    if (await isUp(env)) return;
    await pause(500);
  }
  throw new NoTool('dockerd did not answer within half a minute');
};

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await exit;
};
