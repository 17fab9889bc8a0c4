/** Thirty turns of one conversation by the real use case: what the model is sent, and what it is sent again. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type ModelMessage, type ModelRequest, makeRequest } from '../../../layers/core/intelligence/index.ts';
import { answering } from './answering.ts';
import { meera } from './builders.ts';

const textOf = (message: ModelMessage | undefined): string => (message?.content ?? []).map((block) => ('text' in block ? block.text : '')).join('\n');

describe('a talk of thirty turns', () => {
  const requests: ModelRequest[] = [];
  const product = answering([{ text: 'Try [[tal_alpha1]].' }], {
    prompt: (messages, options) => {
      const request = makeRequest([])(messages, options);
      requests.push(request);
      return request;
    },
  });
  const turns: Awaited<ReturnType<typeof product.ask>>[] = [];
  beforeAll(async () => {
    for (let number = 1; number <= 30; number += 1) turns.push(await product.ask(`wish number ${number} of the talk`));
  });

  /** Without the question, which stands in its own block only as long as it is the question. */
  const historyOf = (request: ModelRequest | undefined): readonly ModelMessage[] => (request?.messages ?? []).slice(0, -1);

  test('between cuts each request begins with the history of the one before, unchanged', () => {
    const cuts = requests.flatMap((request, index) => {
      const before = historyOf(requests[index - 1]);
      const isCut = index > 0 && JSON.stringify(request.messages.slice(0, before.length)) !== JSON.stringify(before);
      return isCut ? [index + 1] : [];
    });

    expect(requests).toHaveLength(30);
    expect(cuts).toEqual([13, 20, 27]);
  });

  test('after a cut the wishes before it are told as data, people by marker', () => {
    expect(textOf(requests[11]?.messages[0])).not.toContain('<earlier>');
    const first = textOf(requests[12]?.messages[0]);

    expect(first).toContain('<earlier>"Said before, oldest first:\\n- wish number 1 of the talk');
    expect(first).toContain('- wish number 7 of the talk');
    expect(first).toContain('\nwish number 8 of the talk');
    expect(first).toContain('People shown last: [[tal_alpha1]]');
  });

  test('a later cut goes on from the one before', () => {
    const first = textOf(requests[29]?.messages[0]);

    for (const number of [1, 7, 8, 21]) expect(first).toContain(`- wish number ${number} of the talk`);
    expect(first).not.toContain('- wish number 22 of the talk');
  });

  test('a turn beyond the window is rendered again as it was', async () => {
    const last = turns.at(-1)?.turn.turnId ?? '';

    expect((await product.replay(last)).differences).toEqual([]);
    expect((await product.look(last)).capsule?.path).toHaveLength(17);
  });

  test('its summaries go with the conversation, and none is kept afterwards', async () => {
    const head = product.snapshot().heads[0];
    if (!head) throw new Error('there is no conversation');
    const cut = product.snapshot().messages.find(({ messageSeq }) => messageSeq === 14);
    const kept = await product.ports.summaries.read(meera.org, head.conversationId, cut?.messageId ?? '');
    if (!kept) throw new Error('there is no summary');
    await product.ports.conversations.markDeleted({ ...head, deletedAt: head.updatedAt, version: head.version + 1 }, []);
    await product.ports.conversations.purge(meera.org, head.conversationId);

    expect(kept.by).toBe('product');
    expect(await product.ports.summaries.read(meera.org, head.conversationId, kept.throughMessageId)).toBeUndefined();
    expect(await product.ports.summaries.keep(kept)).toBe('erased');
  });
});
