/**
 * English words that the folding of Hindi would make one: "green" and "grin", "shoot" and "suit", "fly" and "flee". A line is one word with its forms; each gets a key that no folding changes.
 */
import { apartLines } from './words/apart.ts';

/** Whether a key is that of a word set apart: its letters say nothing. */
export const isApart = (key: string): boolean => /^k\d/u.test(key);

/** A text in lower case with each such word in place of its key. */
export const setApart = (text: string): string => {
  keys ??= new Map(
    apartLines
      .trim()
      .split('\n')
      .flatMap((line, at) => line.split(' ').map((form): [string, string] => [form, keyOf(at)])),
  );
  const known = keys;
  return text.replace(/(?<![\p{L}\p{M}\p{N}])[a-z]{3,}(?![\p{L}\p{M}\p{N}])/gu, (word) => known.get(word) ?? word);
};

/** Digits between letters: nothing is doubled, and no ending is one that is taken off. */
const keyOf = (at: number): string => `k${[...String(at)].join('k')}k`;

let keys: ReadonlyMap<string, string> | undefined;
