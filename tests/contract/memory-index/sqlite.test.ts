import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { saidEmbedder } from '../../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { sqliteMemoryIndex } from '../../../layers/adapters/sqlite/memory/memory-index.ts';
import { keepSaid } from '../../../layers/core/memory/index.ts';
import { findSaid } from '../../../layers/core/memory/said/find-said.ts';
import { describeMemoryIndex } from './memory-index.contract.ts';

const folders: string[] = [];
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'castmatch-memory-index-'));
  folders.push(folder);
  return folder;
};
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

describeMemoryIndex('SQLite', async () => {
  const index = sqliteMemoryIndex({ folder: await newFolder(), embedder: { id: 'contract-v1-8' }, threads: 1 });
  return { index, close: index.close };
});

describe('the SQLite files of memory', () => {
  const meera = { org: 'acme', sub: 'meera' };
  const said = (number: number, text: string) => ({
    conversationId: 'cnv_1',
    messageId: `msg_${number}`,
    place: number,
    speaker: 'Meera',
    at: '2026-11-02T10:00:00.000Z',
    text,
  });

  it('tell one process what another wrote, and keep it when all have closed them', async () => {
    const folder = await newFolder();
    const embedder = saidEmbedder();
    const [writer, reader] = [sqliteMemoryIndex({ folder, embedder, threads: 1 }), sqliteMemoryIndex({ folder, embedder, threads: 1 })];
    const ask = (index: typeof reader) => findSaid({ index, embedder })(meera, { text: 'who rides horses?', k: 3 });
    expect(await ask(reader)).toEqual([]);

    await keepSaid({ index: writer, embedder })(meera, [said(1, 'Kavya rides horses')]);
    expect((await ask(reader)).map(({ entry }) => entry.id)).toEqual(['msg_1']);
    await keepSaid({ index: writer, embedder })(meera, [said(2, 'Asha rides horses too')]);
    expect(await ask(reader)).toHaveLength(2);
    await Promise.all([writer.close(), reader.close()]);

    const later = sqliteMemoryIndex({ folder, embedder, threads: 1 });
    expect(await ask(later)).toHaveLength(2);
    await later.close();
  });

  it('hold nothing of what was removed, in no page and no log', async () => {
    const folder = await newFolder();
    const embedder = saidEmbedder();
    const index = sqliteMemoryIndex({ folder, embedder, threads: 1 });
    const holdsCanary = async (): Promise<boolean> => {
      const place = join(folder, embedder.id);
      const files = await Promise.all((await readdir(place)).map((name) => readFile(join(place, name))));
      return files.some((bytes) => bytes.includes('canary'));
    };
    await keepSaid({ index, embedder })(meera, [said(1, 'the canary sings'), said(2, 'the weather is fine')]);
    expect(await holdsCanary()).toBe(true);

    await index.remove(meera, [{ id: 'msg_1', version: 2 }]);
    expect(await holdsCanary()).toBe(false);
    await keepSaid({ index, embedder })(meera, [said(3, 'another canary')]);
    await index.removeConversation(meera, 'cnv_1');
    expect(await holdsCanary()).toBe(false);
    await keepSaid({ index, embedder })(meera, [{ ...said(4, 'one more canary'), conversationId: 'cnv_2' }]);
    await index.removeOwner(meera);
    expect(await holdsCanary()).toBe(false);
    await index.close();
  });
});
