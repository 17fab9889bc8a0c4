import { expect, it } from 'vitest';
import { keysOf, keysOfEach } from '../../../../layers/adapters/hashing-embedder/fold-hindi.ts';
import { buildLexicon } from '../../../../layers/adapters/hashing-embedder/lexicon.ts';
import { conceptLists, hindiLines, relationLines } from '../../../../layers/adapters/hashing-embedder/lists.ts';
import { readLines } from '../../../../layers/adapters/hashing-embedder/read-lines.ts';

const lines = conceptLists.flatMap(readLines);
const { near, names } = buildLexicon(conceptLists, hindiLines, relationLines);

it('has no phrase of which nothing is left, and thousands of them', () => {
  const phrases = lines.flatMap(({ name, phrases }) => phrases.split(/[,|]/u).map((phrase) => ({ name, phrase: phrase.trim(), keys: keysOf(phrase) })));
  expect(phrases.filter(({ keys }) => keys.length === 0 || keys.length > 7)).toEqual([]);
  expect(new Set(phrases.map(({ keys }) => keys.join(' '))).size).toBeGreaterThan(11_000);
});

it('gives no phrase to a concept and to its opposite', () => {
  const meanings = new Map<string, Set<string>>();
  for (const { name, phrases } of lines)
    for (const keys of keysOfEach(phrases)) meanings.set(keys.join(' '), (meanings.get(keys.join(' ')) ?? new Set()).add(name));
  const torn = [...meanings].flatMap(([phrase, concepts]) =>
    [...concepts].flatMap((one) =>
      [...concepts]
        .filter((other) => one < other && (near[names.indexOf(one)]?.get(names.indexOf(other)) ?? 0) < 0)
        .map((other) => `${phrase}: ${one}, ${other}`),
    ),
  );
  expect(torn).toEqual([]);
});

it('says of no two concepts that they are near and apart', () => {
  const torn = near.flatMap((others, one) =>
    [...others].filter(([other, share]) => share * (near[other]?.get(one) ?? share) < 0).map(([other]) => `${names[one]}, ${names[other]}`),
  );
  expect(torn).toEqual([]);
});
