/** Forget me, on the running product: canaries are planted wherever something is remembered, all is forgotten, and every table, file and log is searched for them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inflateRawSync } from 'node:zlib';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { tablesOf } from '../../support/product-tables.ts';
import { call, type Json, type Person, someone } from '../contract/client.ts';

const canary = 'zqxcanary';
const settings = { CASTMATCH_SEED: '0', CASTMATCH_MESSAGES_PER_MINUTE: '100000', SCRIPTED_MODEL_DELTA_MS: '1' };
const day = 24 * 3_600_000;

/** An item as text, what is packed in it too. */
const textOf = (value: unknown): string => {
  if (value instanceof Uint8Array) {
    try {
      return inflateRawSync(value).toString();
    } catch {
      return Buffer.from(value).toString('latin1');
    }
  }
  if (value instanceof Set) return textOf([...value]);
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textOf).join(' ');
  return String(value);
};

describe('forget me', () => {
  let product: LocalProduct;
  let meera: Person;
  let receipt: Json;

  const ask = async (line: string, body?: unknown): Promise<Json> => (await call(product, meera, line, body)).body;
  const say = (conversation: string, content: string): Promise<Json> => ask(`POST /api/v1/conversations/${conversation}/messages/ai`, { content });

  /** Keys of the items in which a canary stands. */
  const inTables = async (): Promise<string[]> => {
    const tables = tablesOf(product);
    const found: string[] = [];
    for (const TableName of [tables.main, tables.live])
      for (let ExclusiveStartKey: Record<string, never> | undefined; ; ) {
        const page = await tables.client.send(new ScanCommand({ TableName, ExclusiveStartKey, ConsistentRead: true }));
        for (const item of page.Items ?? []) {
          const plain = unmarshall(item);
          if (textOf(plain).toLowerCase().includes(canary)) found.push(`${plain['pk']} ${plain['sk']}`);
        }
        if (!page.LastEvaluatedKey) break;
        ExclusiveStartKey = page.LastEvaluatedKey as Record<string, never>;
      }
    tables.client.destroy();
    return found;
  };
  /** Files of the product's home, the tables' own apart: those are searched item by item. */
  const inFiles = (folder: string, word = canary): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return inFiles(path, word);
      return !/dynamodb\.db/u.test(path) && readFileSync(path).toString('latin1').toLowerCase().includes(word) ? [path] : [];
    });
  /** Texts of the memories that the index holds, by which they are found by their meaning. */
  const inMemoryIndex = (): string[] =>
    inFiles(join(product.home, 'memory-index'), 'forget-me/memories')
      .filter((path) => path.endsWith('.db'))
      .flatMap((path) => {
        const database = new DatabaseSync(path, { readOnly: true });
        const rows = database.prepare("select content from entry where owner = 'forget-me/memories' and gone = 0").all();
        database.close();
        return rows.map(({ content }) => String(content).toLowerCase());
      });

  beforeAll(async () => {
    product = await startLocalProduct({ env: settings });
    meera = await someone(product, { sub: 'forget-me', org: 'forget-me-house' });
    await ask('POST /api/v1/memory', { kind: 'preference', text: `By hand ${canary}1` });
    const { id } = await ask('POST /api/v1/memory', { kind: 'fact', text: `Budget ${canary}2`, attribute: 'budget' });
    await ask('POST /api/v1/memory', { kind: 'fact', text: `Budget now ${canary}3`, attribute: 'budget' });
    await ask(`PATCH /api/v1/memory/${id}`, { text: `Budget once ${canary}4` });
    await ask('POST /api/v1/briefs', { text: `Actors in Mumbai like ${canary}9`, name: `${canary}9` });
    await say('told', `Remember that I like ${canary}5 faces`);
    await say('told', `I prefer ${canary}6 actors. We have decided on ${canary}7 for the ${canary.toUpperCase()} film.`);
    for (let turn = 0; turn < 14; turn += 1) await say('long', `Find actors in Mumbai aged ${20 + turn} to 40 for ${canary}8`);
    await say('told', 'What do you remember about me?');
    const { home } = product;
    await product.stop();
    product = await startLocalProduct({ home, env: { ...settings, CASTMATCH_CLOCK_AHEAD_MS: String(day) } });
    meera = await someone(product, { sub: meera.sub, org: meera.org });
    const until = Date.now() + 40_000;
    while ((await ask('GET /api/v1/memory/export')).episodes.length < 2 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 250));
  }, 150_000);
  afterAll(() => product?.stop());

  it('the canaries are everywhere before: memories, earlier values, episodes, summaries, working memory, capsules, frames', async () => {
    const found = (await inTables()).join('\n');

    for (const kind of ['#MEMORY MEM#', '#EPISODES CNV#', ' SUMMARY#', ' MSG#', '#CAPSULES', ' FRAMES#', '#WORKING'] as const) expect(found).toContain(kind);
    for (const number of [1, 3, 4, 5]) expect(inMemoryIndex().join(`\n`)).toContain(`${canary}${number}`);
  }, 30_000);

  it('one memory that is forgotten leaves the index at once, with its words', async () => {
    const { id } = await ask('POST /api/v1/memory', { kind: 'fact', text: 'Alone zqxalone' });
    expect(inMemoryIndex().join('\n')).toContain('zqxalone');

    expect((await call(product, meera, `DELETE /api/v1/memory/${id}`)).status).toBe(204);

    expect(inMemoryIndex().join('\n')).not.toContain('zqxalone');
    expect(inFiles(join(product.home, 'memory-index'), 'zqxalone')).toEqual([]);
  });

  it('a receipt says how much of each kind was removed', async () => {
    const answer = await call(product, meera, 'DELETE /api/v1/memory?conversations=true');
    receipt = answer.body;

    expect(answer.status).toBe(200);
    expect(receipt).toMatchObject({ earlier: 1, episodes: 2, briefs: 1, conversations: 2, deletedConversations: 2, forgottenAt: expect.any(String) });
    expect(receipt.memories).toBeGreaterThanOrEqual(5);
    for (const kind of ['summaries', 'workingMemories', 'capsules', 'frames'] as const) expect(receipt[kind], kind).toBeGreaterThan(0);
  });

  it('afterwards no table holds a canary, and no file or log', async () => {
    expect(await inTables()).toEqual([]);
    expect(inFiles(product.home)).toEqual([]);
    expect(inMemoryIndex()).toEqual([]);
    expect(product.log().toLowerCase()).not.toContain(canary);
  }, 30_000);

  it('nothing comes back: not by recall, not by the export, not after another start with time gone by', async () => {
    expect(await ask('POST /api/v1/memory/recall', { query: `what about ${canary}?` })).toMatchObject({ items: [] });
    const { home } = product;
    await product.kill9All();
    product = await startLocalProduct({ home, env: { ...settings, CASTMATCH_CLOCK_AHEAD_MS: String(2 * day) } });
    meera = await someone(product, { sub: meera.sub, org: meera.org });
    await new Promise((resolve) => setTimeout(resolve, 5_000));

    expect(await ask('GET /api/v1/memory/export')).toMatchObject({ items: [], episodes: [] });
    expect(await inTables()).toEqual([]);
  }, 90_000);
});
