/** What an answer used is read again when it is shown: memories, words and sessions, while they are there. */
import { describe, expect, it } from 'vitest';
import { memoryTexts } from '../../../functions/_compose/shown.ts';
import type { StoredMessage } from '../../../layers/core/conversation/index.ts';
import type { Episode } from '../../../layers/core/memory/index.ts';
import { aMemory } from '../../support/memory.ts';

const conversationId = 'cnv_01J00000000000000000000001';
const said = `${conversationId}/msg_1`;
const at = '2026-11-16T10:00:00.000Z';

interface World {
  readonly forgottenAt?: string;
  readonly owner?: string;
  readonly deletedAt?: string;
  readonly role?: 'assistant';
  /** Memories that an answer was given; left out: it was told from her own words. */
  readonly given?: readonly string[];
}

const textsOf = async (ids: readonly string[], { forgottenAt, owner = 'meera', deletedAt, role, given = [said] }: World = {}) => {
  const message = {
    messageId: 'msg_1',
    role: role ?? 'user',
    status: 'complete',
    finish: null,
    createdAt: at,
    parts: [
      { type: 'data-memory', data: { used: given.map((id) => ({ id })) } },
      { type: 'text', text: `${'I liked the quiet one. '.repeat(60)}The end.` },
    ],
  };
  const session = {
    id: 'epi_1',
    startedAt: at,
    summary: ['The budget is 3 lakh.', 'Looked for a goldsmith.'],
    decisions: [],
    openQuestions: [],
    outcome: null,
  };
  const ended = aMemory({ id: 'mem_2', text: 'The budget is 3 lakh', validTo: '2026-11-17T00:00:00.000Z' });
  const texts = memoryTexts({
    clock: { now: () => Date.parse('2026-11-20T00:00:00.000Z'), sleep: async () => undefined },
    memories: {
      read: async () => ({ version: 1, forgottenAt: forgottenAt ?? null, memories: [aMemory({ id: 'mem_1', text: 'Prefers riders' }), ended], entities: [] }),
    },
    episodes: { list: async () => [session as unknown as Episode] },
    conversations: {
      readHead: async () => ({ org: 'tenant-a', owner, deletedAt: deletedAt ?? null }),
      readMessage: async () => message as unknown as StoredMessage,
    } as unknown as Parameters<typeof memoryTexts>[0]['conversations'],
  });
  return Object.fromEntries(await texts('tenant-a', 'meera', ids));
};

describe('the texts of what an answer used', () => {
  it('are those of today, of each as much as was told', async () => {
    const texts = await textsOf(['mem_1', 'epi_1', said, `${said}/2`, `${said}/9`, 'mem_9']);

    expect(texts).toMatchObject({ mem_1: 'Prefers riders', epi_1: 'Looked for a goldsmith.' });
    expect(texts[said]).toMatch(/^I liked the quiet one\..*…$/su);
    expect(texts[`${said}/2`]).toMatch(/The end\.$/u);
    expect(Object.keys(texts)).toHaveLength(4);
  });

  it('of an answer are told as the assistant’s', async () => {
    expect((await textsOf([said], { role: 'assistant', given: ['mem_1'] }))[said]).toMatch(/^The assistant said: I liked the quiet one\./u);
  });

  it.each<[string, World]>([
    ['she had everything forgotten since', { forgottenAt: '2026-11-17T00:00:00.000Z' }],
    ['its conversation is deleted', { deletedAt: at }],
    ["the conversation is another user's", { owner: 'rohan' }],
    ['it is an answer that was told from her own words', { role: 'assistant' }],
    ['it is an answer that was given what is forgotten', { role: 'assistant', given: ['mem_1', 'mem_9'] }],
  ])('are none of a message when %s', async (_, world) => {
    expect(await textsOf([said], world)).toEqual({});
  });
});
