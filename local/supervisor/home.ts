/** The home directory: one product at a time, and secrets that stay the same from start to start. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { writePrivateFile } from '../private-file.ts';

/** Where the endpoint of the tables is written: for this user's eyes, since the engine asks for no key. */
export const tablesFile = (home: string): string => join(home, 'tables-endpoint');

/** Another product runs on the same home. */
export class HomeInUse extends Error {
  override readonly name = 'HomeInUse';
}

export interface Home {
  readonly path: string;
  readonly cursorSecret: string;
  /** Tells tools where this product's tables answer. */
  rememberTables(endpoint: string): void;
  /** Tells a second start whom it meets. */
  announce(url: string): void;
  release(): void;
}

/** Takes the home for this process. The lock is the operating system's, so it ends with the process, however that ends. Throws HomeInUse. */
export const takeHome = (path: string): Home => {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(path, 'lock.db'), { timeout: 0 });
  const holder = join(path, 'holder');
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    const who = existsSync(holder) ? ` (${readFileSync(holder, 'utf8').trim()})` : '';
    throw new HomeInUse(`CastMatch already runs on ${path}${who}. Stop it first, or give this one another CASTMATCH_HOME and PORT.`);
  }
  writeFileSync(holder, `process ${process.pid}`);
  return {
    path,
    cursorSecret: keptSecret(join(path, 'cursor-secret')),
    rememberTables: (endpoint) => writePrivateFile(tablesFile(path), endpoint),
    announce: (url) => writeFileSync(holder, `process ${process.pid}, ${url}`),
    release: () => lock.close(),
  };
};

const keptSecret = (file: string): string => {
  if (!existsSync(file)) writePrivateFile(file, randomBytes(32).toString('base64url'));
  return readFileSync(file, 'utf8');
};
