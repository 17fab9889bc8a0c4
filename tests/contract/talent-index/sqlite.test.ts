import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { sqliteTalentIndex } from '../../../layers/adapters/sqlite/talent/talent-index.ts';
import { toDocument } from '../../../layers/core/talent/index.ts';
import { aTalent } from '../../support/talent.ts';
import { describeFairness, fairnessEmbedder } from './fairness.contract.ts';
import { contractDimensions, describeTalentIndex } from './talent-index.contract.ts';

const embedder = { id: 'contract-v1-8', dimensions: contractDimensions };
const folders: string[] = [];
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'castmatch-index-'));
  folders.push(folder);
  return folder;
};
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

describeTalentIndex('SQLite', async () => {
  const index = sqliteTalentIndex({ folder: await newFolder(), embedder, threads: 1 });
  return { index, rebuilds: index.rebuilds, close: index.close };
});

describeFairness('SQLite', async () => {
  // Not one of those that go after each test.
  const folder = await mkdtemp(join(tmpdir(), 'castmatch-fairness-'));
  const index = sqliteTalentIndex({ folder, embedder: fairnessEmbedder, threads: 1 });
  const close = async (): Promise<void> => {
    await index.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { index, close };
});

describe('the SQLite files', () => {
  const document = { ...(toDocument(aTalent(), { today: '2026-11-28' }) ?? raise()), vector: new Float32Array(contractDimensions) };
  const everybody = [{ anyOf: [], noneOf: [], ranges: [], notBooked: null }];

  it('are one for each tenant and embedder, inside the folder whatever the tenant is called', async () => {
    const folder = await newFolder();
    const index = sqliteTalentIndex({ folder, embedder, threads: 1 });
    await index.put('../../acme', [document]);
    await index.put('..-..-acme', [document]);
    await index.close();

    expect(await readdir(folder)).toEqual([embedder.id]);
    expect((await readdir(join(folder, embedder.id))).filter((name) => name.endsWith('.db'))).toHaveLength(2);
  });

  it('are emptied when they are of before: everybody is put in anew', async () => {
    const folder = await newFolder();
    const written = sqliteTalentIndex({ folder, embedder, threads: 1 });
    await written.put('acme', [document]);
    await written.close();
    const [name = ''] = (await readdir(join(folder, embedder.id))).filter((file) => file.endsWith('.db'));
    const file = new DatabaseSync(join(folder, embedder.id, name));
    file.exec("update meta set value = 1 where name = 'making'");
    file.close();

    const index = sqliteTalentIndex({ folder, embedder, threads: 1 });
    expect(await index.count('acme', everybody)).toEqual([0]);
    await index.put('acme', [document]);
    await index.close();
    const later = sqliteTalentIndex({ folder, embedder, threads: 1 });
    expect(await later.count('acme', everybody)).toEqual([1]);
    await later.close();
  });

  it('show to another process what this one wrote, changed, took out and dropped', async () => {
    const folder = await newFolder();
    const [writer, reader] = [sqliteTalentIndex({ folder, embedder, threads: 1 }), sqliteTalentIndex({ folder, embedder, threads: 1 })];
    const seen = async (): Promise<number> => (await reader.count('acme', everybody))[0] ?? -1;
    const counts = [await seen()];
    await writer.put('acme', [document]);
    counts.push(await seen());
    await writer.remove('acme', [{ id: document.id, version: 2 }]);
    counts.push(await seen());
    await writer.put('acme', [{ ...document, version: 3 }]);
    counts.push(await seen());
    await writer.drop('acme');
    counts.push(await seen());
    await Promise.all([writer.close(), reader.close()]);

    expect(counts).toEqual([0, 1, 0, 1, 0]);
  });

  it('are unavailable where no file can be made', async () => {
    const index = sqliteTalentIndex({ folder: '/dev/null', embedder, threads: 1 });
    await expect(index.count('acme', everybody)).rejects.toMatchObject({ code: 'unavailable' });
    await index.close();
  });
});

const raise = (): never => {
  throw new Error('this person may be in an index');
};
