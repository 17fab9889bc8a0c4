import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { isAlive } from '../../support/local-product.ts';

const root = resolve(import.meta.dirname, '../../..');
const folders: string[] = [];
const started: number[] = [];

afterEach(() => {
  for (const pid of started.splice(0).filter(isAlive)) process.kill(pid, 'SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-signals-'));
  folders.push(folder);
  return folder;
};

/** Of a shell that says its own process id and that of what it has started. */
const sayingPids = (folder: string, then: string): string => `sleep 300 & echo "$$ $!" > ${folder}/writing; mv ${folder}/writing ${folder}/pids; ${then}`;

const pidsIn = async (folder: string): Promise<number[]> => {
  const file = join(folder, 'pids');
  for (let tries = 0; tries < 1_000 && !existsSync(file); tries += 1) await pause(20);
  const pids = readFileSync(file, 'utf8').trim().split(' ').map(Number);
  started.push(...pids);
  return pids;
};

const allGone = async (pids: readonly number[]): Promise<boolean> => {
  for (let tries = 0; tries < 250 && pids.some(isAlive); tries += 1) await pause(20);
  return !pids.some(isAlive);
};

const startNode = (args: readonly string[], env: NodeJS.ProcessEnv = process.env) => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] });
  started.push(child.pid ?? 0);
  return child;
};

/** A program of the rehearsal with an emulator: a server that has started something itself. */
const withEmulator = (folder: string, then: string): string => {
  const server = `require('node:http').createServer((_, answer) => answer.end()).listen(Number(process.argv[1]), '127.0.0.1')`;
  const command = sayingPids(folder, `exec ${process.execPath} -e "${server}" "$0"`);
  return `
    import { startCloud } from ${JSON.stringify(join(root, 'tests/rehearsal/cloud.ts'))};
    import { exitAtSignals } from ${JSON.stringify(join(root, 'tests/rehearsal/children.ts'))};
    exitAtSignals();
    const cloud = await startCloud({ name: 'signals', command: 'sh', args: (port) => ['-c', ${JSON.stringify(command)}, String(port)], works: '/' });
    console.log('it works');
    ${then}`;
};

describe('the rehearsal, when somebody ends it', { timeout: 60_000 }, () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('by %s ends with %i, and so does what it runs, with its children', async (signal, code) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'python3'), `#!/bin/sh\n${sayingPids(folder, 'wait')}\n`);
    chmodSync(join(folder, 'python3'), 0o755);
    const rehearsal = startNode(['scripts/rehearse.ts', 'templates'], { ...process.env, PATH: `${folder}:${process.env['PATH']}`, CASTMATCH_CACHE: folder });
    const pids = await pidsIn(folder);
    expect(pids.every(isAlive)).toBe(true);

    rehearsal.kill(signal);

    expect((await once(rehearsal, 'exit'))[0]).toBe(code);
    expect(await allGone(pids)).toBe(true);
  });

  it('leaves no emulator, nor what an emulator has started', async () => {
    const folder = newFolder();
    const program = startNode(['--input-type=module', '-e', withEmulator(folder, 'setInterval(() => undefined, 1_000);')]);
    const pids = await pidsIn(folder);
    await once(program.stdout, 'data');
    expect(pids.every(isAlive)).toBe(true);

    program.kill('SIGTERM');

    expect((await once(program, 'exit'))[0]).toBe(143);
    expect(await allGone(pids)).toBe(true);
  });

  it('and when it has come to its end by itself, neither', async () => {
    const folder = newFolder();
    const program = startNode(['--input-type=module', '-e', withEmulator(folder, 'await cloud.stop();')]);
    const pids = await pidsIn(folder);

    expect((await once(program, 'exit'))[0]).toBe(0);
    expect(await allGone(pids)).toBe(true);
  });
});
