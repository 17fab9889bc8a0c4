/** What the columns of the embedded index find, beside the plainest way to find it: every person looked at, one after the other. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ColumnEntry, Columns, type Scored } from '../../../../layers/adapters/sqlite/talent/columns.ts';
import { packRows, unpackRows } from '../../../../layers/adapters/sqlite/talent/found-rows.ts';
import { keptFacts } from '../../../../layers/adapters/sqlite/talent/kept-facts.ts';
import { wordsOf } from '../../../../layers/adapters/sqlite/talent/word-columns.ts';
import type { IndexFilter, SearchFacts } from '../../../../layers/core/talent/index.ts';

const dimensions = 6;
const terms = ['gender:female', 'gender:male', 'city:Mumbai', 'city:Pune', 'skill:kathak', 'plays:30', 'plays:31'] as const;
const words = ['warm', 'tired', 'cop', 'poet', 'dancer'] as const;
const days = ['2026-12-01', '2026-12-04', '2026-12-09', '2026-12-20'] as const;

const period = fc
  .tuple(fc.constantFrom(...days), fc.constantFrom(...days))
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));
const text = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((list) => list.join(' '));
const vector = fc.array(fc.constantFrom(0, 0, 0.25, -0.5, 1), { minLength: dimensions, maxLength: dimensions }).map((values) => {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => (length === 0 ? 0 : value / length));
});
const entry: fc.Arbitrary<ColumnEntry> = fc.record({
  searchable: fc.record({
    terms: fc.uniqueArray(fc.constantFrom(...terms)),
    numbers: fc.record({ playingMin: fc.nat(4), heightCm: fc.option(fc.nat(4), { nil: undefined }) }) as fc.Arbitrary<ColumnEntry['searchable']['numbers']>,
    booked: fc.array(period, { maxLength: 1 }),
  }),
  text: fc.record({ craft: text, work: text, profile: text }),
  vector,
});
/** Somebody is put in, changed, or (without an entry) taken out. */
const change = fc.record({ id: fc.nat(70).map((number) => `tal_${(number * 37) % 71}`), entry: fc.option(entry, { nil: null, freq: 5 }) });
const filter: fc.Arbitrary<IndexFilter> = fc.record({
  anyOf: fc.array(fc.uniqueArray(fc.constantFrom(...terms)), { maxLength: 2 }),
  noneOf: fc.array(fc.constantFrom(...terms), { maxLength: 1 }),
  ranges: fc.array(
    fc.record({
      number: fc.constantFrom('playingMin', 'heightCm', 'consentUntil'),
      min: fc.option(fc.nat(4), { nil: undefined }),
      max: fc.option(fc.nat(4), { nil: undefined }),
      orMissing: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  notBooked: fc.option(
    fc.tuple(period, fc.constantFrom('anyDay' as const, 'throughout' as const)).map(([days_, on]) => ({ ...days_, on })),
    { nil: null },
  ),
});

const isIn = ({ searchable: { terms: own, numbers, booked } }: ColumnEntry, { anyOf, noneOf, ranges, notBooked }: IndexFilter): boolean =>
  anyOf.every((group) => group.some((term) => own.includes(term))) &&
  !noneOf.some((term) => own.includes(term)) &&
  ranges.every(({ number, min = -Infinity, max = Infinity, orMissing }) => {
    const value = numbers[number];
    return value === undefined ? orMissing : value >= min && value <= max;
  }) &&
  !(
    notBooked !== null &&
    booked.some(({ from, to }) => (notBooked.on === 'anyDay' ? from <= notBooked.to && notBooked.from <= to : from <= notBooked.from && notBooked.to <= to))
  );

/** As the columns hold a vector: whole numbers to 127, and what one of them is worth. */
const cosine = (own: Float32Array, asked: Float32Array): number => {
  const largest = Math.max(...own.map(Math.abs));
  let sum = 0;
  asked.forEach((weight, dimension) => {
    if (weight !== 0 && largest > 0) sum = Math.fround(sum + weight * Math.round(((own[dimension] ?? 0) / largest) * 127));
  });
  return Math.fround(sum * Math.fround(largest / 127));
};

const bm25 = (own: ColumnEntry, asked: readonly string[], all: readonly ColumnEntry[]): number => {
  const wordsIn = (one: ColumnEntry): string[] => Object.values(one.text).flatMap(wordsOf);
  const average = Math.max(1, all.reduce((sum, one) => sum + wordsIn(one).length, 0) / Math.max(1, all.length));
  const weights = { craft: 1.5, work: 1, profile: 1.2 };
  return asked.reduce((sum, word) => {
    const having = all.filter((one) => wordsIn(one).includes(word)).length;
    const rarity = Math.max(1e-6, Math.log((all.length - having + 0.5) / (having + 0.5)));
    const count = (['craft', 'work', 'profile'] as const).reduce(
      (many, name) => many + weights[name] * wordsOf(own.text[name]).filter((one) => one === word).length,
      0,
    );
    return count === 0 ? sum : sum + (rarity * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * wordsIn(own).length) / average));
  }, 0);
};

it('is what looking at everybody finds, whoever came, changed and went between two questions', () => {
  const rounds = fc.array(fc.record({ changes: fc.array(change, { maxLength: 60 }), filter, vector, limit: fc.integer({ min: 1, max: 12 }) }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(rounds, (all) => {
      const columns = new Columns(dimensions);
      const there = new Map<string, ColumnEntry>();
      let row = 0;
      for (const { changes, filter: asked, vector: wanted, limit } of all) {
        for (const { id, entry: given } of changes) {
          row += 1;
          if (given === null) columns.remove(id);
          else columns.add(row, id, given);
          if (given === null) there.delete(id);
          else there.set(id, given);
        }
        const passing = [...there].filter(([, person]) => isIn(person, asked)).sort(([one], [other]) => (one < other ? -1 : 1));
        const best = (score: (person: ColumnEntry) => number, least: number): [string, number][] =>
          passing
            .map(([id, person]): [string, number] => [id, score(person)])
            .filter(([, value]) => value > least)
            .sort(([, left], [, right]) => right - left)
            .slice(0, limit);
        const named = (found: readonly Scored[]): [string, number][] => found.map(([slot, score]) => [columns.ids[slot] ?? '', score]);
        const welcome = [
          { term: 'plays:30', weight: 0.5 },
          { term: 'plays:31', weight: 0.5 },
          { term: 'skill:kathak', weight: 0.25 },
        ];
        const telling = words.map((word) => ({ word, having: columns.frequency(word) })).filter(({ having }) => having > 0);
        const slots = columns.passing(asked);

        expect(columns.size).toBe(there.size);
        expect(named(columns.first(slots, limit)).map(([id]) => id)).toEqual(passing.slice(0, limit).map(([id]) => id));
        expect(named(columns.nearest(slots, wanted, limit))).toEqual(best((person) => cosine(person.vector, wanted), -2));
        expect(named(columns.weighed(slots, welcome, limit))).toEqual(
          best(({ searchable }) => welcome.reduce((sum, { term, weight }) => (searchable.terms.includes(term) ? sum + weight : sum), 0), 0),
        );
        // Sums of 32 bits: near is near enough, and who are as good as each other may change places.
        const lexical = named(columns.lexical(slots, telling, limit)).map(([, score]) => score);
        const plain = best((person) => bm25(person, words, [...there.values()]), 0).map(([, score]) => score);
        expect(lexical).toHaveLength(plain.length);
        lexical.forEach((score, at) => void expect(score).toBeCloseTo(plain[at] ?? Number.NaN, 4));
        expect(columns.count(asked)).toBe(passing.length);
      }
    }),
    { numRuns: 60 },
  );
});

it('sends what was found as numbers, and has it back as it was', () => {
  const found = [
    { row: 2 ** 40, lexical: { rank: 1, score: 3.25 }, semantic: null, welcome: { rank: 80, score: 0.5 } },
    { row: 7, lexical: null, semantic: { rank: 2, score: -0.125 }, welcome: null },
  ];

  expect(unpackRows(packRows(found))).toEqual(found);
});

it('reads facts once while they are in use, and again when a new epoch gives the row to somebody else', async () => {
  const facts = keptFacts(4);
  const read: number[] = [];
  const ask = (epoch: number, rows: readonly number[]) =>
    facts.of('file', epoch, rows, async (lacking) => {
      read.push(...lacking);
      return lacking.map((row) =>
        row === 9 ? null : { id: `tal_${epoch}_${row}`, version: row, facts: JSON.stringify({ id: `tal_${epoch}_${row}` } as SearchFacts) },
      );
    });

  expect((await ask(1, [1, 9, 2])).map((one) => one?.facts.id ?? null)).toEqual(['tal_1_1', null, 'tal_1_2']);
  await ask(1, [1, 2]);
  expect(read).toEqual([1, 9, 2]);
  expect((await ask(2, [1])).map((one) => one?.id)).toEqual(['tal_2_1']);
  for (const row of [3, 4, 5, 6]) await ask(2, [row]);
  read.length = 0;
  await ask(1, [1]);
  expect(read).toEqual([1]);
});
