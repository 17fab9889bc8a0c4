/** Cuts a reply as a provider's stream does: word by word, now and then inside a marker. */
import { digest } from './ids.ts';

const words = /\S+\s*|\s+/gu;
const isOdd = (text: string): boolean => Number.parseInt(digest(text).slice(-1), 16) % 2 === 1;

/** Some markers are cut twice, inside their brackets and inside the id, so that whoever reads them must wait for the rest. */
const cutWord = (word: string, index: number): string[] => {
  const at = word.indexOf('[[tal_');
  if (at === -1 || !isOdd(`${index} ${word}`)) return [word];
  return [word.slice(0, at + 1), word.slice(at + 1, at + 9), word.slice(at + 9)].filter((piece) => piece !== '');
};

export const textDeltas = (text: string): string[] => (text.match(words) ?? []).flatMap(cutWord);

/** The first is empty, as the provider's is. */
export const jsonDeltas = (input: unknown): string[] => ['', ...(JSON.stringify(input).match(/[\s\S]{1,18}/gu) ?? [])];
