/** The last messages as one item: what the model is told is the same with it, without it, and when it is gone. */
import { describe, expect, test } from 'vitest';
import type { WorkingStore } from '../../../layers/core/conversation/index.ts';
import { type ModelRequest, makeRequest } from '../../../layers/core/intelligence/index.ts';
import { answering } from './answering.ts';
import { meera } from './builders.ts';

const talk = async (change: (working: WorkingStore) => WorkingStore | undefined, turns = 16) => {
  const requests: ModelRequest[] = [];
  const product = answering([{ text: 'Try [[tal_alpha1]].' }], {
    prompt: (messages, options) => {
      const request = makeRequest([])(messages, options);
      requests.push(request);
      return request;
    },
  });
  const { readMessages } = product.ports.conversations;
  const ranges: number[] = [];
  const conversations = {
    ...product.ports.conversations,
    readMessages: (...asked: Parameters<typeof readMessages>) => {
      ranges.push(asked[2].limit);
      return readMessages(...asked);
    },
  };
  Object.assign(product.ports, { conversations, working: change(product.ports.working as WorkingStore) });
  for (let number = 1; number <= turns; number += 1) await product.ask(`wish number ${number}`);
  return { requests, ranges, product };
};

describe('working memory', () => {
  test('changes nothing of what the model is told, cuts included', async () => {
    const [withIt, without] = [await talk((working) => working), await talk(() => undefined)];

    expect(withIt.requests).toEqual(without.requests);
  });

  test('spares the query of the conversation: the question alone is read beside it', async () => {
    const { ranges } = await talk((working) => working, 10);

    expect(ranges.filter((limit) => limit > 1)).toEqual([]);
    expect((await talk(() => undefined, 10)).ranges.filter((limit) => limit > 1).length).toBeGreaterThan(8);
  });

  test('is rebuilt from the messages when it is gone', async () => {
    const { product, requests } = await talk((working) => working, 6);
    const conversationId = product.snapshot().heads[0]?.conversationId ?? '';
    await product.ports.working?.remove(meera.org, conversationId);
    await product.ask('wish number 7');

    expect(JSON.stringify(requests.at(-1))).toContain('wish number 1');
    expect((await product.ports.working?.read(meera.org, conversationId))?.messages).toHaveLength(14);
  });

  test('that cannot be read or written costs an answer nothing', async () => {
    const broken: WorkingStore = {
      read: () => Promise.reject(new Error('away')),
      keep: () => Promise.reject(new Error('away')),
      remove: () => Promise.reject(new Error('away')),
    };
    const { product, requests } = await talk(() => broken, 3);

    expect(requests).toHaveLength(3);
    expect(JSON.stringify(requests.at(-1))).toContain('wish number 1');
    expect(product.reports).toContain('working_memory_not_kept');
    expect(product.reports).toContain('working_memory_unread');
  });

  test('holds the last messages and the running summary', async () => {
    const { product } = await talk((working) => working, 16);
    const conversationId = product.snapshot().heads[0]?.conversationId ?? '';
    const working = await product.ports.working?.read(meera.org, conversationId);

    expect(working?.messages.length).toBeGreaterThanOrEqual(10);
    expect(working?.summary?.text).toContain('wish number 1');
    expect(working?.messages.at(-1)?.role).toBe('assistant');
  });
});
