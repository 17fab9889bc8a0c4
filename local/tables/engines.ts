/** The programs that can hold the tables on this machine. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { repositoryRoot } from '../route-table.ts';

export interface Engine {
  readonly name: 'dynoxide' | 'dynamodb-local';
  readonly command: string;
  readonly args: readonly string[];
  /** Dynoxide's file, which is tended while it is stopped. */
  readonly file?: string;
}

/** dynoxide where its package is installed, else DynamoDB Local where there are Java and Maven, else undefined. */
export const chooseEngine = (home: string, host: string, port: number, wanted = process.env['CASTMATCH_TABLES_ENGINE']): Engine | undefined => {
  const dynoxide = dynoxidePath();
  if (dynoxide !== undefined && wanted !== 'dynamodb-local') {
    const file = join(home, 'dynamodb.db');
    return { name: 'dynoxide', command: dynoxide, args: ['serve', '--host', host, '--port', String(port), '--db-path', file], file };
  }
  if (!runs('java', '-version') || !runs('mvn', '-v')) return undefined;
  const folder = resolve(repositoryRoot, 'tests/servers/dynamodb-local');
  return { name: 'dynamodb-local', command: join(folder, 'dynamodb-local.sh'), args: [String(port), home, host] };
};

export const dynoxidePath = (): string | undefined => {
  try {
    const path = join(dirname(createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json')), 'dynoxide');
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
};

const runs = (command: string, argument: string): boolean => spawnSync(command, [argument], { stdio: 'ignore' }).status === 0;
