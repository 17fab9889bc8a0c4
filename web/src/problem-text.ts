/** A problem in words for a person: by its code and in her language, never the server's own wording. */
import type { Problem } from '../../layers/contracts/index.ts';
import { englishAdvice } from '../../layers/contracts/problem-words-english.ts';
import { strings } from './strings.ts';

let advice: Readonly<Record<string, string>> = englishAdvice;

/** Puts the words of a language in place; throws when they cannot be had, and then those that are there stay. */
export const loadProblemWords = async (language: string): Promise<void> => {
  if (!/^hi\b/i.test(language)) {
    advice = englishAdvice;
    return;
  }
  const { hindiWords } = await import('../../layers/contracts/problem-words-hindi.ts');
  advice = Object.fromEntries(Object.entries(hindiWords).map(([code, words]) => [code, words.advice]));
};

/** A server that is newer than this page may have codes that it does not know. */
export const problemText = (problem: Problem | null): string =>
  problem && Object.hasOwn(advice, problem.code) ? (advice[problem.code] ?? strings.problem.generic) : strings.problem.generic;
