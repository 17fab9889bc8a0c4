/**
 * The tools of the rehearsal, which are no dependencies of the product: Python programs in environments of their own, packages of Debian, and AWS's runtime
 * interface client, which compiles an addon. Kept between runs in CASTMATCH_CACHE (`~/.cache/castmatch`), by the hash of what was asked for.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { endGroup, endsWithUs } from './children.ts';

export const root = resolve(import.meta.dirname, '../..');
const servers = join(root, 'tests/servers');
export const cacheFolder = process.env['CASTMATCH_CACHE'] || join(homedir(), '.cache', 'castmatch');

/** A tool that this machine cannot have; its message says why, and what would help. */
export class NoTool extends Error {
  override readonly name = 'NoTool';
}

export interface Output {
  readonly code: number;
  /** Standard output and errors, as they came. */
  readonly text: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs?: number;
}

/** This Node first: tools that start `node` by its name are to get the same. */
const path = [dirname(process.execPath), join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);

/** Runs to its end; one that takes too long is killed, with all that it started, and has failed. It does not outlive us. */
export const run = (command: string, args: readonly string[], { cwd = root, env, timeoutMs = 900_000 }: RunOptions = {}): Promise<Output> =>
  new Promise((done) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, PATH: path, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    endsWithUs(child);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (text += part));
    const timer = setTimeout(() => {
      text += `\n${command} took longer than ${timeoutMs / 1000} s and was ended`;
      endGroup(child, 'SIGKILL');
    }, timeoutMs);
    child.once('error', (error) => {
      clearTimeout(timer);
      done({ code: 127, text: String(error) });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      done({ code: code ?? 1, text });
    });
  });

/** The last lines, which say most of a failure. */
export const endOf = (text: string, lines = 6): string => text.trimEnd().split('\n').slice(-lines).join('\n');

const must = async (what: string, command: string, args: readonly string[], options?: RunOptions): Promise<string> => {
  const { code, text } = await run(command, args, options);
  if (code !== 0) throw new NoTool(`${what}: ${endOf(text)}`);
  return text;
};

const hashOf = (...files: readonly string[]): string => {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.node}`);
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
};

const making = new Map<string, Promise<string>>();

/** Made once, and tried once a run, whoever asks first. */
const kept = (name: string, make: (folder: string) => Promise<void>): Promise<string> => {
  const made = making.get(name) ?? makeOrFind(name, make);
  making.set(name, made);
  return made;
};

/** What is half made when it fails is not found the next time. */
const makeOrFind = async (name: string, make: (folder: string) => Promise<void>): Promise<string> => {
  const folder = join(cacheFolder, name);
  const whole = join(folder, 'whole');
  if (existsSync(whole)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await make(folder);
  writeFileSync(whole, '');
  return folder;
};

/** `bin` of an environment with `tests/servers/<name>/requirements.txt` in it. Throws NoTool. */
export const pythonTools = async (name: string): Promise<string> => {
  const requirements = join(servers, name, 'requirements.txt');
  const folder = await kept(`${name}-${hashOf(requirements)}`, async (environment) => {
    await must('Python has no venv', 'python3', ['-m', 'venv', environment]);
    await must(`pip cannot install ${name}`, join(environment, 'bin/pip'), ['install', '--quiet', '--requirement', requirements]);
  });
  return join(folder, 'bin');
};

let updated = false;
let installing: Promise<unknown> = Promise.resolve();

/** Packages of Debian by the program that each brings. Only root may install; whoever is not hears what is missing. */
export const debianTools = (packages: Readonly<Record<string, string>>): Promise<void> => {
  const work = installing.then(() => install(packages));
  installing = work.catch(() => undefined);
  return work;
};

const install = async (packages: Readonly<Record<string, string>>): Promise<void> => {
  const missing: string[] = [];
  for (const [program, name] of Object.entries(packages)) if (!onPath(program)) missing.push(name);
  if (missing.length === 0) return;
  const wanted = [...new Set(missing)].join(' ');
  if (process.getuid?.() !== 0 || !onPath('apt-get')) throw new NoTool(`install with Debian's packages: ${wanted} (it is done by itself for root)`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!updated) await must('apt-get cannot update', 'apt-get', ['update', '-q'], { env });
  updated = true;
  await must(`apt-get cannot install ${wanted}`, 'apt-get', ['install', '-y', '-q', '--no-install-recommends', ...wanted.split(' ')], { env });
};

export const onPath = (program: string): boolean =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'].some((folder) => existsSync(join(folder, program)));

/** The folder with aws-lambda-ric in its node_modules. It compiles for half a minute, once. Throws NoTool. */
export const runtimeClient = async (): Promise<string> => {
  const own = join(servers, 'runtime-api');
  const lock = join(own, 'package-lock.json');
  return kept(`runtime-client-${hashOf(lock)}`, async (folder) => {
    await debianTools({ autoreconf: 'autoconf', automake: 'automake', libtoolize: 'libtool', cmake: 'cmake', 'g++': 'g++', make: 'make' });
    for (const file of ['package.json', 'package-lock.json']) cpSync(join(own, file), join(folder, file));
    await must('aws-lambda-ric cannot be built', 'npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder });
    const client = join(folder, 'node_modules/aws-lambda-ric');
    if (!existsSync(join(client, 'rapid-client.node'))) throw new NoTool('aws-lambda-ric was installed without its addon: were install scripts forbidden?');
  });
};

export const clientModule = (folder: string): string => join(folder, 'node_modules/aws-lambda-ric/index.mjs');
