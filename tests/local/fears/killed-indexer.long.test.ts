/** Whoever keeps the index of people is killed in the middle, and the index itself is thrown away: the table is all that is needed. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { dynamoTalentStore } from '../../../layers/adapters/dynamodb/talent/talent-store.ts';
import { hashingEmbedder } from '../../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { type SqliteTalentIndex, sqliteTalentIndex } from '../../../layers/adapters/sqlite/talent/talent-index.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { tablesOf } from '../../support/product-tables.ts';
import { aTalent, talentId } from '../../support/talent.ts';

const root = resolve(import.meta.dirname, '../../..');
const org = 'acme';
const count = 900;

describe('the index of people', () => {
  let product: LocalProduct;
  let tables: Tables;
  let index: SqliteTalentIndex;
  beforeAll(async () => {
    product = await startLocalProduct({ env: { CASTMATCH_SEED: '0' } });
    tables = tablesOf(product);
    index = sqliteTalentIndex({ folder: join(product.home, 'talent-index'), embedder: hashingEmbedder(), threads: 1 });
  });
  afterAll(async () => {
    await index?.close();
    tables?.client.destroy();
    await product?.stop();
  });

  /** Exit code and what was said. `killWhen` sees each piece of it as it comes. */
  const command = (args: readonly string[], killWhen?: (said: string) => boolean): Promise<{ code: number | null; said: string }> =>
    new Promise((done) => {
      const env = { PATH: process.env['PATH'], CASTMATCH_HOME: product.home, AWS_ACCESS_KEY_ID: process.env['AWS_ACCESS_KEY_ID'] };
      const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'scripts/talent-index.ts'), ...args], {
        cwd: root,
        env: { ...env, AWS_SECRET_ACCESS_KEY: process.env['AWS_SECRET_ACCESS_KEY'] },
      });
      let said = '';
      const hear = (text: Buffer): void => {
        said += text;
        if (killWhen?.(said) === true) child.kill('SIGKILL');
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('close', (code) => done({ code, said }));
    });

  const inIndex = async (): Promise<number> => (await index.list(org, null, 1_000)).length;
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 600; tries += 1) {
      if (await isSo()) return;
      await pause(50);
    }
    throw new Error(`it did not come about; ${await inIndex()} people are in the index\n${product.log()}`);
  };

  it('is filled by the table, and an indexer that is killed in the middle goes on where it was', async () => {
    const people = Array.from({ length: count }, (_, at) =>
      aTalent({ id: talentId(at + 1), org, externalId: `K-${at}`, bio: `A wry constable number ${at}, who sings and rides.` }),
    );
    // The table is filled while the indexer works, and it dies at the first sign of life.
    const filled = dynamoTalentStore(tables).putMany(org, people);
    await until(async () => (await inIndex()) > 0);
    process.kill(product.pids['jobs'] ?? 0, 'SIGKILL');

    expect(await inIndex()).toBeLessThan(count);
    await filled;
    await until(async () => (await inIndex()) === count);
    expect(await command(['check', '--tenant', org])).toMatchObject({ code: 0, said: expect.stringContaining(`the index equals the table: ${org} ${count}`) });
  });

  it('that was dropped differs from the table, and a rebuild that is killed in the middle is gone on with until it equals it', async () => {
    await index.drop(org);
    expect((await command(['check', '--tenant', org])).code).toBe(1);

    const killed = await command(['rebuild', '--tenant', org], (said) => / [1-9]\d? %/u.test(said));
    expect(killed.code).toBeNull();
    expect(await inIndex()).toBe(0);

    const again = await command(['rebuild', '--tenant', org]);
    expect(again).toMatchObject({ code: 0, said: expect.stringContaining('by the rebuild that was stopped') });
    expect(await command(['check', '--all'])).toMatchObject({ code: 0 });
    expect(await inIndex()).toBe(count);
  });

  it('that lags is repaired: who is missing, and who should not be there', async () => {
    await index.put(
      org,
      (await index.documents(org, [talentId(3)])).map((document) => ({ ...document, id: talentId(count + 50) })),
    );
    const people = await dynamoTalentStore(tables).getMany(org, [talentId(4)]);
    process.kill(product.pids['jobs'] ?? 0, 'SIGSTOP');
    try {
      await dynamoTalentStore(tables).put(org, { ...(people[0] ?? aTalent()), bio: 'A stern professor now.' }, { expectedVersion: 1 });
      const check = await command(['check', '--tenant', org]);
      expect([check.code, check.said.includes(`${talentId(count + 50)} surplus`), check.said.includes(`${talentId(4)} outdated`)]).toEqual([1, true, true]);

      expect(await command(['repair', '--tenant', org])).toMatchObject({ code: 0, said: expect.stringContaining('2 people repaired') });
    } finally {
      process.kill(product.pids['jobs'] ?? 0, 'SIGCONT');
    }
    expect((await index.documents(org, [talentId(4)]))[0]).toMatchObject({ version: 2, text: { profile: expect.stringContaining('professor') } });
  });
});
