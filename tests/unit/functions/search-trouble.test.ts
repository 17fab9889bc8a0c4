import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readEnv } from '../../../functions/_compose/env.ts';
import { composeSearchTrouble } from '../../../functions/_compose/search-trouble.ts';
import type { Stores } from '../../../functions/_compose/stores.ts';
import { fromItem } from '../../../layers/adapters/dynamodb/item.ts';

const env = readEnv({ TABLE_NAME: 't', LIVE_TABLE_NAME: 'l', SOCKET_API_ENDPOINT: 'http://127.0.0.1:1', SOCKET_URL: 'ws://x' });
const lines: string[] = [];

beforeEach(() => {
  lines.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
});
afterEach(() => void vi.restoreAllMocks());

it('a search that the index did not answer is logged, counted and noted for health, the note at most each five seconds', () => {
  const time = { now: 1_000_000 };
  const sent: { input: { TableName: string; Key: never; ExpressionAttributeValues: never } }[] = [];
  const send = async (command: (typeof sent)[number]) => void sent.push(command);
  const logged: unknown[] = [];
  const stores = { tables: { client: { send }, main: 't', live: 'l' }, clock: { now: () => time.now } } as unknown as Stores;
  const report = composeSearchTrouble(env, stores, (...said) => void logged.push(said));

  report('talent_search_degraded', new TypeError('not to be said'));
  report('talent_search_degraded', new TypeError('not to be said'));
  time.now += 5_000;
  report('talent_search_degraded', new TypeError('not to be said'));

  expect(logged).toHaveLength(3);
  const counted = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line['SearchDegraded'] === 1);
  expect(counted.map(({ stage }) => stage)).toEqual(['local', 'local', 'local']);
  expect(sent.map(({ input }) => [input.TableName, fromItem(input.Key)])).toEqual([
    ['l', { pk: 'HEALTH', sk: 'SEARCH' }],
    ['l', { pk: 'HEALTH', sk: 'SEARCH' }],
  ]);
  expect(JSON.stringify([logged, lines, sent])).not.toContain('not to be said');
});
