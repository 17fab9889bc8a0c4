/** What every engine of the memory index promises. `make` gives an empty index whose vectors have 8 dimensions. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryMemories } from '../../../layers/adapters/memory/memories/memory-memories.ts';
import {
  changeMemory,
  forgetEverything,
  forgetMemory,
  type IndexedEntry,
  type MemoryIndex,
  type MemoryQuery,
  meaningKept,
  memoriesOf,
  withAnswers,
} from '../../../layers/core/memory/index.ts';
import { findMeaning } from '../../../layers/core/memory/meaning/find-meaning.ts';
import { remembering } from '../../support/memory.ts';

export interface MemoryIndexUnderTest {
  readonly index: MemoryIndex;
  close(): Promise<void>;
}

export const contractDimensions = 8;

const vectorOf = (...values: number[]): Float32Array => {
  const vector = Float32Array.from({ length: contractDimensions }, (_, at) => values[at] ?? 0);
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
};

const said = (number: number, text: string, changes: Partial<IndexedEntry> = {}): IndexedEntry => ({
  id: `msg_${number}`,
  version: 1,
  layer: 'message',
  conversationId: 'cnv_1',
  projectId: null,
  place: number,
  speaker: 'Meera',
  at: `2026-11-0${Math.min(9, number)}T10:00:00.000Z`,
  validTo: null,
  text,
  messageIds: [`msg_${number}`],
  words: text.split(' '),
  vector: vectorOf(),
  ...changes,
});

const ask = (changes: Partial<MemoryQuery>): MemoryQuery => ({
  words: [],
  also: [],
  vector: null,
  within: null,
  until: null,
  limit: 10,
  beside: { best: 0, distance: 0 },
  ...changes,
});

export const describeMemoryIndex = (name: string, make: () => Promise<MemoryIndexUnderTest>): void => {
  describe(`the memory index on ${name}`, () => {
    let subject: MemoryIndexUnderTest;
    beforeEach(async () => {
      subject = await make();
    });
    afterEach(async () => subject.close());

    const meera = { org: 'acme', sub: 'meera' };
    const hold = async (owner: typeof meera, ...entries: IndexedEntry[]): Promise<void> => {
      await subject.index.put(owner, entries);
      await subject.index.settle(owner);
    };
    const found = async (query: Partial<MemoryQuery>, owner = meera): Promise<string[]> =>
      (await subject.index.search(owner, ask(query))).candidates.map(({ entry }) => entry.id).sort();

    it('is empty for a user of whom it has never heard', async () => {
      expect(await subject.index.search(meera, ask({ words: ['horse'], vector: vectorOf(1) }))).toMatchObject({ candidates: [], statistics: { count: 0 } });
      expect(await subject.index.list(meera, null)).toEqual([]);
    });

    it('finds what was put by its words, as it was given, and tells what they are worth', async () => {
      const first = said(1, 'she must ride horse');
      await hold(meera, first, said(2, 'budget two lakh'), said(3, 'horse riding आशा'));

      const { candidates, statistics } = await subject.index.search(meera, ask({ words: ['horse', 'camel'] }));

      const { vector: _, ...entry } = first;
      expect(candidates.find(({ entry: { id } }) => id === 'msg_1')?.entry).toEqual(entry);
      expect(candidates.map(({ entry: { id } }) => id).sort()).toEqual(['msg_1', 'msg_3']);
      expect(statistics).toMatchObject({ count: 3, frequencies: { horse: 2, camel: 0 } });
      expect(statistics.averageLength).toBeCloseTo(10 / 3, 1);
    });

    it('finds by words that would answer it too, which are worth less than those that were asked', async () => {
      await hold(meera, said(1, 'tennis'), said(2, 'sport'));

      expect(await found({ words: ['sport'], also: ['tennis'] })).toEqual(['msg_1', 'msg_2']);
      expect(await found({ words: ['sport'], also: ['tennis'], limit: 1 })).toEqual(['msg_2']);
      expect((await subject.index.search(meera, ask({ words: ['sport'], also: ['tennis'] }))).statistics.frequencies).toEqual({ sport: 1 });
    });

    it('finds by meaning, and gives every candidate its cosine', async () => {
      await hold(meera, said(1, 'one', { vector: vectorOf(1, 1) }), said(2, 'two', { vector: vectorOf(0, 0, 1) }));

      const { candidates } = await subject.index.search(meera, ask({ vector: vectorOf(1), words: ['none'] }));

      expect(candidates[0]?.entry.id).toBe('msg_1');
      expect(candidates[0]?.cosine).toBeCloseTo(Math.SQRT1_2, 1);
    });

    it('brings who stands beside the best, in the same conversation only', async () => {
      await hold(meera, said(1, 'who'), said(2, 'rides horse'), said(3, 'kavya'), said(4, 'fine'), said(5, 'elsewhere', { conversationId: 'cnv_2', place: 3 }));

      expect(await found({ words: ['horse'], beside: { best: 5, distance: 1 } })).toEqual(['msg_1', 'msg_2', 'msg_3']);
      expect(await found({ words: ['horse'], beside: { best: 5, distance: 2 } })).toEqual(['msg_1', 'msg_2', 'msg_3', 'msg_4']);
    });

    it('keeps to one conversation, and to what had begun by then', async () => {
      await hold(meera, said(1, 'horse'), said(5, 'horse'), said(6, 'horse', { conversationId: 'cnv_2' }));

      expect(await found({ words: ['horse'], within: 'cnv_1' })).toEqual(['msg_1', 'msg_5']);
      expect(await found({ words: ['horse'], until: '2026-11-05T10:00:00.000Z' })).toEqual(['msg_1', 'msg_5']);
      expect(await found({ words: ['horse'], until: '2026-11-04T00:00:00.000Z', within: 'cnv_2' })).toEqual([]);
    });

    it('tells nobody anything of anybody else: not of another user, not of another organization, not in what words are worth', async () => {
      const others = [
        { org: 'acme', sub: 'kabir' },
        { org: 'other', sub: 'meera' },
        { org: 'acme', sub: 'meer' },
      ];
      for (const [number, other] of others.entries()) await hold(other, said(number + 2, 'secret horse', { vector: vectorOf(1) }));
      await hold(meera, said(1, 'horse'));

      const { candidates, statistics } = await subject.index.search(
        meera,
        ask({ words: ['horse', 'secret'], vector: vectorOf(1), beside: { best: 9, distance: 9 } }),
      );

      expect(candidates.map(({ entry }) => entry.id)).toEqual(['msg_1']);
      expect(statistics).toMatchObject({ count: 1, frequencies: { horse: 1, secret: 0 } });
      expect((await subject.index.list(meera, null)).map(({ id }) => id)).toEqual(['msg_1']);
      for (const other of others) expect(await found({ words: ['secret'] }, other)).toHaveLength(1);
    });

    it('takes the newer of two versions, whichever comes first', async () => {
      await hold(meera, said(1, 'new', { version: 2 }));
      await hold(meera, said(1, 'old', { version: 1 }));
      expect(await found({ words: ['old'] })).toEqual([]);

      await hold(meera, said(1, 'newest', { version: 3 }));

      expect(await found({ words: ['new'] })).toEqual([]);
      expect(await found({ words: ['newest'] })).toEqual(['msg_1']);
      expect(await subject.index.list(meera, null)).toEqual([{ id: 'msg_1', version: 3 }]);
    });

    it('lets nothing come back that was removed, also when the removal came first', async () => {
      await hold(meera, said(1, 'horse'));
      await subject.index.remove(meera, [
        { id: 'msg_1', version: 2 },
        { id: 'msg_2', version: 2 },
      ]);
      await hold(meera, said(1, 'horse'), said(2, 'horse'));

      expect(await found({ words: ['horse'], vector: vectorOf(1) })).toEqual([]);
      expect((await subject.index.search(meera, ask({ words: ['horse'] }))).statistics).toMatchObject({ count: 0, frequencies: { horse: 0 } });
    });

    it('removes a whole conversation, for good, and leaves the others', async () => {
      await hold(meera, said(1, 'horse'), said(2, 'horse', { conversationId: 'cnv_2' }));

      await subject.index.removeConversation(meera, 'cnv_1');
      await subject.index.settle(meera);
      await hold(meera, said(1, 'horse'));

      expect(await found({ words: ['horse'] })).toEqual(['msg_2']);
    });

    it('empties a user and leaves the others of her organization', async () => {
      const kabir = { org: 'acme', sub: 'kabir' };
      await hold(meera, said(1, 'horse'));
      await hold(kabir, said(1, 'horse'));
      expect(await found({ words: ['horse'] })).toHaveLength(1);

      await subject.index.removeOwner(meera);
      await subject.index.settle(meera);

      expect(await found({ words: ['horse'], vector: vectorOf(1) })).toEqual([]);
      expect(await found({ words: ['horse'] }, kabir)).toHaveLength(1);
      await hold(meera, said(2, 'horse again'));
      expect(await found({ words: ['horse'] })).toEqual(['msg_2']);
    });

    it('lists in pages, in order of ids', async () => {
      await hold(meera, said(3, 'c'), said(1, 'a'), said(2, 'b'));

      expect((await subject.index.list(meera, null, 2)).map(({ id }) => id)).toEqual(['msg_1', 'msg_2']);
      expect((await subject.index.list(meera, 'msg_2', 2)).map(({ id }) => id)).toEqual(['msg_3']);
    });

    it('gives at most as many of each kind as are asked for, the most telling ones', async () => {
      await hold(meera, said(1, 'horse'), said(2, 'horse kavya'), said(3, 'horse of all long and wide and far away and more'));

      expect(await found({ words: ['horse', 'kavya'], limit: 1 })).toEqual(['msg_2']);
    });

    describe('of distilled memories', () => {
      /** One dimension a meaning. */
      const meanings = [/horse|rid(?:e|ing)|equestrian/iu, /budget|lakh/iu];
      const embedder = { embed: async (texts: readonly string[]) => texts.map((text) => vectorOf(...meanings.map((words) => (words.test(text) ? 1 : 0)))) };
      const remembered = () => {
        const index = withAnswers(subject.index);
        const it = remembering(meaningKept(memoryMemories(), { index, embedder }));
        const like = async (text: string, owner = it.owner, until = it.at()) => {
          await index.settle(it.owner);
          const likenessOf = await findMeaning({ index, embedder })(owner, { text, until });
          return (await it.ports.memories.read(it.owner)).memories.filter((memory) => (likenessOf(memory) ?? 0) > 0.9).map((memory) => memory.text);
        };
        return { ...it, index, like };
      };

      it('finds them by meaning alone, apart from what was said, for her alone, as of then', async () => {
        const { add, like, owner, at, pass } = remembered();
        const before = at();
        pass(1_000);
        await add({ text: 'An equestrian is wanted' });
        await add({ text: 'Two lakh at most' });
        await hold(owner, said(1, 'riding school', { vector: vectorOf(1) }));

        expect(await like('who can ride?')).toEqual(['An equestrian is wanted']);
        expect(await like('the budget')).toEqual(['Two lakh at most']);
        expect(await like('who can ride?', owner, before)).toEqual([]);
        for (const stranger of [
          { ...owner, sub: 'asha' },
          { ...owner, org: 'other' },
        ])
          expect(await like('who can ride?', stranger)).toEqual([]);
        expect(await found({ vector: vectorOf(1) }, owner)).toEqual(['msg_1']);
      });

      it('knows a corrected one by its new words, and none that was forgotten, alone or with all', async () => {
        const { add, like, owner, ports, index } = remembered();
        const { memory } = await add({ text: 'An equestrian is wanted' });
        await changeMemory(ports)(owner, memory.id, { text: 'Two lakh at most' });
        expect([await like('who can ride?'), await like('the budget')]).toEqual([[], ['Two lakh at most']]);

        await forgetMemory(ports)(owner, memory.id);
        await add({ text: 'Someone riding a horse' });
        await index.settle(owner);
        expect(await index.list(memoriesOf(owner), null)).toHaveLength(1);

        await forgetEverything(ports)(owner);
        await index.settle(owner);
        expect(await index.list(memoriesOf(owner), null)).toEqual([]);
      });
    });
  });
};
