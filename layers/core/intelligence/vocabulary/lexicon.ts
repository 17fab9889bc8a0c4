/** Things by their names: one a line, its own name first. */
import { foldPlain } from './fold.ts';

export interface Lexicon {
  /** The source of a pattern that matches any of the names in folded text, the longest first, at the bounds of words. */
  readonly source: string;
  /** The thing's own name; undefined for a name that is not known. */
  nameOf(alias: string): string | undefined;
  /** The thing's name in Devanagari, where it is known. */
  inDevanagari(name: string): string | undefined;
}

export const before = '(?<![\\p{L}\\p{M}\\p{N}])';
export const after = '(?![\\p{L}\\p{M}\\p{N}])';

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/[ -]+/gu, '[\\s-]+');

export const lexicon = (lines: string): Lexicon => {
  const names = new Map<string, string>();
  const devanagari = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const [name = '', ...others] = line.split('|');
    const indic = others.find((alias) => /\p{Script=Devanagari}/u.test(alias));
    if (indic !== undefined) devanagari.set(name, indic);
    for (const alias of [name, ...others]) names.set(foldPlain(alias), name);
  }
  const longestFirst = [...names.keys()].sort((left, right) => right.length - left.length);
  const nameOf = (alias: string): string | undefined => names.get(foldPlain(alias));
  return { source: `${before}(?:${longestFirst.map(escaped).join('|')})${after}`, nameOf, inDevanagari: (name) => devanagari.get(nameOf(name) ?? name) };
};
