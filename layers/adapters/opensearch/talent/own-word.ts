/** A word as the index holds it: with its tenant in front, so that how rare it is among others does not count. */
import { createHash } from 'node:crypto';

const tags = new Map<string, string>();

/** Of an id, which may hold anything, in characters that no tokenizer parts. 60 bits: no two tenants meet by chance. */
const tagOf = (org: string): string => {
  const known = tags.get(org);
  if (known !== undefined) return known;
  const tag = createHash('sha256').update(org).digest('hex').slice(0, 15);
  if (tags.size > 10_000) tags.clear();
  tags.set(org, tag);
  return tag;
};

export const ownWord = (org: string, word: string): string => `${tagOf(org)}:${word}`;

/** All words of a folded text, in order; what parts its sentences is none. */
export const ownWords = (org: string, text: string): string =>
  text
    // One spelling where keyboards give two: क़ is written क as often.
    .normalize('NFD')
    .replaceAll('\u093c', '')
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => isWord.test(word))
    .map((word) => ownWord(org, word))
    .join(' ');

const isWord = /[\p{L}\p{N}]/u;
