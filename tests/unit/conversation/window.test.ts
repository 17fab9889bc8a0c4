import { describe, expect, test } from 'vitest';
import type { StoredMessage } from '../../../layers/core/conversation/message.ts';
import type { ConversationStore } from '../../../layers/core/conversation/ports.ts';
import { readWindow } from '../../../layers/core/conversation/window.ts';
import { aMessage, id } from './builders.ts';

/** A conversation without branches: places and depths are the same. */
const line = (length: number): StoredMessage[] => Array.from({ length }, (_, index) => aMessage(index + 1, { depth: index + 1 }));

const look = async (messages: readonly StoredMessage[], questionSeq: number) => {
  let queries = 0;
  const store: Pick<ConversationStore, 'readMessages'> = {
    readMessages: async (_org, _conversationId, { from, to, limit }) => {
      queries += 1;
      return messages
        .filter(({ messageSeq }) => from <= messageSeq && messageSeq <= to)
        .sort((left, right) => right.messageSeq - left.messageSeq)
        .slice(0, limit);
    },
  };
  const { path, cut } = await readWindow(store, 'alpha', id('cnv', 1), questionSeq);
  return { seqs: path.map(({ messageSeq }) => messageSeq), cut, queries };
};

const follows = (parent: number, seq: number, depth: number) => aMessage(seq, { parentId: id('msg', parent), parentSeq: parent, depth });
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('the window of a path', () => {
  test('of a short path is all of it', async () => {
    expect(await look(line(5), 3)).toEqual({ seqs: [1, 2, 3], cut: null, queries: 1 });
  });

  test.each([
    [23, 1],
    [25, 15],
    [37, 15],
    [39, 29],
    [301, 281],
  ])('of the question at depth %i begins at %i, and one query finds it', async (question, start) => {
    const cut = start === 1 ? null : { messageId: id('msg', start - 1), messageSeq: start - 1, depth: start - 1 };

    expect(await look(line(question), question)).toEqual({ seqs: range(start, question), cut, queries: 1 });
  });

  test('leaves other branches out, and counts only its own messages', async () => {
    const branches = [...line(4), ...range(5, 30).map((seq) => follows(2, seq, 3)), follows(2, 31, 3)];

    expect(await look(branches, 31)).toMatchObject({ seqs: [1, 2, 31], cut: null });
  });

  test('a late branch near the root is told from the root, however many messages the conversation has', async () => {
    expect(await look([...line(300), follows(2, 301, 3)], 301)).toEqual({ seqs: [1, 2, 301], cut: null, queries: 2 });
  });

  test('two branches that part after a cut share it, two that part before do not', async () => {
    const trunk = line(24);
    const other = [follows(12, 25, 13), ...range(26, 37).map((seq) => follows(seq - 1, seq, seq - 12))];
    const messages = [...trunk, ...other, follows(24, 38, 25), follows(24, 39, 25), follows(37, 40, 26)];

    const [left, right, apart] = await Promise.all([look(messages, 38), look(messages, 39), look(messages, 40)]);

    expect(left.cut).toEqual(right.cut);
    expect(left.cut?.messageId).toBe(id('msg', 14));
    expect(apart.cut).toEqual({ messageId: id('msg', 26), messageSeq: 26, depth: 14 });
  });

  test('an answer that would begin it goes before the cut with its question', async () => {
    // From depth 3 on questions and answers stand the other way round: somebody asked twice in a row.
    const messages = line(26).map((message) => (message.messageSeq < 3 ? message : { ...message, role: message.messageSeq % 2 === 1 ? 'assistant' : 'user' }));

    expect(await look(messages as StoredMessage[], 26)).toEqual({
      seqs: range(16, 26),
      cut: { messageId: id('msg', 15), messageSeq: 15, depth: 15 },
      queries: 1,
    });
  });

  test('is found by counting where depths were not written yet', async () => {
    const old = line(31).map((message) => ({ ...message, depth: undefined }));

    expect(await look(old, 31)).toMatchObject({ seqs: range(15, 31), cut: { messageId: id('msg', 14), depth: 14 } });
  });

  test('ends where an ancestor is missing, and tells of no cut then', async () => {
    expect(
      await look(
        line(30).filter(({ messageSeq }) => messageSeq !== 26),
        30,
      ),
    ).toMatchObject({ seqs: [27, 28, 29, 30].slice(0), cut: null });
    expect(await look([], 1)).toMatchObject({ seqs: [], cut: null });
  });
});
