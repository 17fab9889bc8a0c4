/** Names by which things are called, and how they are found in a text. */
import { normalise, wordPattern } from './normalise.ts';
import type { Found, Scanner } from './scanner.ts';

export interface Lexicon {
  readonly pattern: RegExp;
  nameOf(alias: string): string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/[\s-]+/gu, '[\\s-]+');
const keyOf = (alias: string): string => alias.replace(/[\s-]+/gu, ' ');

/** One thing a line: its name, then whatever else it is called, parted by commas. */
export const lexicon = (lines: string): Lexicon => {
  const names = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const [name = '', ...others] = line.split(',').map((part) => part.trim());
    for (const alias of [name, ...others]) names.set(keyOf(normalise(alias)), name);
  }
  const longestFirst = [...names.keys()].sort((left, right) => right.length - left.length);
  return { pattern: wordPattern(longestFirst.map(escaped).join('|')), nameOf: (alias) => names.get(keyOf(alias)) ?? alias };
};

export interface Named extends Found {
  readonly name: string;
  /** "without", "not", "ke bina": named to be left out. */
  readonly isRefused: boolean;
}

const refusedBefore =
  /(?:\b(?:not|no|without|except|excluding|remove|drop|skip|minus|forget|bina)|बिना)\s+(?:(?:the|any|need|needed|from|in|a|know|speak)\s+){0,2}$/u;
const refusedAfter =
  /^\s*(?:(?:ke|के|की|ki|ka|का)\s+)?(?:bina|बिना|nahi|nahin|नहीं|not needed|not required|is not needed|hatao|hata do|हटाओ|हटा दो|zaroori nahi|जरूरी नहीं|ज़रूरी नहीं|chhodo)(?![\p{L}\p{M}])/u;

/** Every mention, taken from the scanner. */
export const takeNamed = (scanner: Scanner, { pattern, nameOf }: Lexicon): Named[] =>
  scanner.find(pattern).map((found) => {
    scanner.take(found.start, found.end);
    return { ...found, name: nameOf(found.match[0]), isRefused: refusedBefore.test(found.before) || refusedAfter.test(found.after) };
  });

export const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
