/** A problem in words for a person: by its code and in her language, never the server's own wording. */
import type { Problem } from '../../layers/contracts/index.ts';
import { englishAdvice } from '../../layers/contracts/problem-words-english.ts';
import { strings } from './strings.ts';

let advice: Readonly<Record<string, string>> = englishAdvice;

/**
 * Problems speak Hindi ahead of the rest of the app: what went wrong and what to do must be understood. Asked for once, when the page begins; until the words
 * are there, and when they cannot be had, it is English.
 */
export const loadProblemWords = async (language: string): Promise<void> => {
  if (!/^hi\b/i.test(language)) return;
  const { hindiWords } = await import('../../layers/contracts/problem-words-hindi.ts');
  advice = Object.fromEntries(Object.entries(hindiWords).map(([code, words]) => [code, words.advice]));
};

/** A server that is newer than this page may have codes that it does not know. */
export const problemText = (problem: Problem | null): string =>
  problem && Object.hasOwn(advice, problem.code) ? (advice[problem.code] ?? strings.problem.generic) : strings.problem.generic;
