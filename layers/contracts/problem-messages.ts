/** Problems in words for people: what happened and what to do, in English and Hindi. */
import { type ProblemCode, problemCodes } from './problem-codes.ts';
import { englishAdvice } from './problem-words-english.ts';
import { hindiWords } from './problem-words-hindi.ts';

export type Language = 'en' | 'hi';

export interface ProblemMessage {
  readonly title: string;
  readonly advice: string;
}

export const problemMessage = (code: ProblemCode, language: Language): ProblemMessage =>
  language === 'hi' ? hindiWords[code] : { title: problemCodes[code].title, advice: englishAdvice[code] };
