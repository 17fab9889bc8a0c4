/** What an entry is found by, and what a question asks with: the same words, made the same way. */
import { tokensOf } from '../tokens.ts';
import { monthNames } from './calendar-words.ts';
import { withDaysInWords } from './question-days.ts';
import { dayWords } from './said-days.ts';

/** Beyond it a text is found by its beginning. */
const longestText = 4_000;

export const entryWords = (text: string, at: string): string[] => {
  const cut = text.slice(0, longestText);
  return [...tokensOf(cut), ...tokensOf(dayWords(cut, at).join(' '))];
};

/** Each once, at most 60. */
export const questionWords = (text: string): string[] => [...new Set(tokensOf(withMonths(withDaysInWords(text.slice(0, longestText)))))].slice(0, 60);

/** "31 Dec" asks for December; "may" and "mar" are other words too. */
const withMonths = (text: string): string =>
  text.replace(
    /\b(jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?/giu,
    (short) => monthNames.find((name) => name.startsWith(short.toLowerCase().slice(0, 3))) ?? short,
  );
