import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { dynamoTalentDirectory } from '../../../layers/adapters/dynamodb/talent/talent-directory.ts';
import { type DynoxideServer, dynoxideMissing, makeTables, startDynoxide } from '../../support/dynoxide.ts';

const main = resolve(import.meta.dirname, '../../../local/seed/main.ts');

describe.skipIf(dynoxideMissing)(`the seeding program${dynoxideMissing ? ` (skipped: ${dynoxideMissing})` : ''}`, () => {
  let server: DynoxideServer;
  let tables: Tables;
  beforeAll(async () => {
    server = await startDynoxide();
    tables = await makeTables(server.endpoint);
  });
  afterAll(async () => {
    tables.client.destroy();
    await server.stop();
  });

  const run = async (): Promise<string> => {
    const env = { PATH: process.env['PATH'], DYNAMODB_ENDPOINT: server.endpoint, TABLE_NAME: tables.main, LIVE_TABLE_NAME: tables.live, CASTMATCH_SEED: '150' };
    return (await promisify(execFile)(process.execPath, [main], { env })).stdout;
  };

  test('seeds the tables once', async () => {
    expect(await run()).toMatch(/^seeded 150 of 150 synthetic people\nadded 150 synthetic people in \d+\.\d s\n$/);
    expect(await dynamoTalentDirectory(tables).all('demo')).toHaveLength(150);
    expect(await run()).toBe('the talent base is seeded already\n');
  });
});
