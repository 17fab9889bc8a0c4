/** Laws of memory that hold for any history and any words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryMemories } from '../../../layers/adapters/memory/memories/memory-memories.ts';
import { bm25 } from '../../../layers/core/memory/bm25.ts';
import { changeMemory, forgetMemory, type Memory } from '../../../layers/core/memory/index.ts';
import { rank } from '../../../layers/core/memory/rank.ts';
import { tokensOf } from '../../../layers/core/memory/tokens.ts';
import { DomainError } from '../../../layers/core/shared/index.ts';
import { aMemory, remembering, startOfMemory } from '../../support/memory.ts';

const word = fc.constantFrom('horse', 'dance', 'marathi', 'budget', 'pune', 'comedy', 'मराठी', 'नृत्य');
const words = fc.array(word, { minLength: 1, maxLength: 8 });

describe('BM25', () => {
  it('is between 0 and 1, and 0 exactly where no word of the query stands', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), words, (documents, query) => {
        bm25(documents, query).forEach((score, place) => {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(score > 0).toBe(query.some((one) => documents[place]?.includes(one)));
        });
      }),
    );
  });

  it('does not depend on the order of the documents, nor on a word being asked twice', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), words, (documents, query) => {
        const scores = bm25(documents, query);
        expect(bm25(documents.toReversed(), query).toReversed()).toEqual(scores);
        expect(bm25(documents, [...query, ...query])).toEqual(scores);
      }),
    );
  });

  it('of two documents of one length, the one that has a word of the query in place of another one is above', () => {
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 6 }), (document, others) => {
        const [without, having] = [
          [...document, 'unasked'],
          [...document, 'asked'],
        ];
        const [low = 0, high = 0] = bm25([without, having, ...others], [...document, 'asked']);
        expect(high).toBeGreaterThan(low);
      }),
    );
  });

  it('a word that few documents have tells more than one that many have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), (common) => {
        const documents = [['rare', 'x'], ...Array.from({ length: common }, () => ['common', 'x'])];
        const [rare = 0, other = 0] = bm25(documents, ['rare', 'common']);
        expect(rare).toBeGreaterThan(other);
      }),
    );
  });
});

const aLot = fc.array(
  fc.record({
    text: words.map((list) => list.join(' ')),
    pinned: fc.boolean(),
    importance: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('fact' as const, 'preference' as const),
    from: fc.integer({ min: -100, max: 100 }),
    until: fc.option(fc.integer({ min: -100, max: 100 })),
  }),
  { maxLength: 30 },
);
const day = (days: number): string => new Date(startOfMemory + days * 86_400_000).toISOString();
const made = (given: typeof aLot extends fc.Arbitrary<infer Value> ? Value : never): Memory[] =>
  given.map(({ from, until, ...rest }) => aMemory({ ...rest, validFrom: day(from), validTo: until === null ? null : day(until) }));

describe('ranking', () => {
  const request = { query: words.map((list) => list.join(' ')), k: fc.integer({ min: 1, max: 20 }), at: fc.integer({ min: -120, max: 120 }) };

  it('brings only what holds then, at most k, each once, pinned ones first, and always the same', () => {
    fc.assert(
      fc.property(aLot, request.query, request.k, request.at, (given, query, k, at) => {
        const memories = made(given);
        const asked = { query, k, asOf: day(at), characters: 4_000 };
        const ranked = rank(memories, asked);

        expect(ranked.length).toBeLessThanOrEqual(k);
        expect(new Set(ranked.map(({ memory }) => memory.id)).size).toBe(ranked.length);
        for (const { memory, parts, why } of ranked) {
          expect(memory.validFrom <= day(at) && (memory.validTo === null || memory.validTo > day(at))).toBe(true);
          for (const part of Object.values(parts)) expect(part >= 0 && part <= 1).toBe(true);
          expect(why === 'matches').toBe(!memory.pinned && parts.lexical > 0);
        }
        const pins = memories.filter(({ pinned, validFrom, validTo }) => pinned && validFrom <= day(at) && (validTo === null || validTo > day(at))).length;
        expect(ranked.slice(0, pins).every(({ memory }) => memory.pinned)).toBe(true);
        expect(ranked.filter(({ memory }) => memory.pinned)).toHaveLength(Math.min(k, pins));
        expect(rank(memories.toReversed(), asked)).toEqual(ranked);
      }),
    );
  });

  it('more importance never puts a memory below where it was', () => {
    fc.assert(
      fc.property(aLot, request.query, fc.nat(), (given, query, pick) => {
        const memories = made(given);
        const one = memories[pick % Math.max(1, memories.length)];
        if (!one) return;
        const asked = { query, k: 100, asOf: day(0), characters: 1e6 };
        const place = (list: readonly Memory[]): number => rank(list, asked).findIndex(({ memory }) => memory.id === one.id);
        const before = place(memories);
        const after = place(memories.map((memory) => (memory.id === one.id ? { ...memory, importance: 1 } : memory)));
        if (before >= 0) expect(after >= 0 && after <= before).toBe(true);
      }),
    );
  });

  it('words are the same however they are written', () => {
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        expect(tokensOf(text.toUpperCase())).toEqual(tokensOf(text));
        expect(tokensOf(`  ${list.join(', ')}!`.normalize('NFD'))).toEqual(tokensOf(text));
      }),
    );
  });
});

describe('any history of writing', () => {
  const step = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('add' as const),
        text: words.map((list) => list.join(' ')),
        attribute: fc.option(fc.constantFrom('a', 'b')),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), pick: fc.nat() }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('valid' as const), pick: fc.nat(), valid: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('correct' as const), pick: fc.nat(), text: words.map((list) => list.join(' ')) }) },
  );

  it('leaves one value of a thing, no text twice, chains that lead to what is known, and nothing of the forgotten', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const world = remembering(memoryMemories());
        const forgotten = new Set<string>();
        world.pass(1_000);
        for (const one of steps) {
          world.pass(10);
          const { memories } = await world.store.read(world.owner);
          const picked = 'pick' in one ? memories[one.pick % Math.max(1, memories.length)]?.id : undefined;
          const work = async (): Promise<unknown> => {
            if (one.do === 'add') return world.add({ text: one.text, ...(one.attribute === null ? {} : { attribute: one.attribute }) });
            if (picked === undefined) return undefined;
            if (one.do === 'valid') return changeMemory(world.ports)(world.owner, picked, { valid: one.valid });
            if (one.do === 'correct') return changeMemory(world.ports)(world.owner, picked, { text: one.text });
            forgotten.add(picked);
            return forgetMemory(world.ports)(world.owner, picked);
          };
          await work().catch((error: unknown) => {
            if (!(error instanceof DomainError) || error.code !== 'conflict') throw error;
          });

          const book = (await world.store.read(world.owner)).memories;
          const live = book.filter(({ validTo }) => validTo === null);
          const attributes = live.flatMap(({ attribute }) => attribute ?? []);
          expect(new Set(attributes).size).toBe(attributes.length);
          expect(new Set(live.map(({ text }) => text)).size).toBe(live.length);
          for (const memory of book) {
            expect(memory.supersededBy === null || memory.validTo !== null).toBe(true);
            expect(forgotten.has(memory.id)).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
