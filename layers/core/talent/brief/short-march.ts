/** "3 Feb - 20 Mar": the month that Hindi has as a verb ("mar gaya") is one only beside a day, a year or another month, or after what parts of a month are called by. */
import type { Token } from './tokens.ts';

const months = /^(?:jan|january|feb|february|apr|april|may|jun|june|jul|july|aug|august|sep|sept|september|oct|october|nov|november|dec|december)$/u;
const before = new Set(['in', 'early', 'mid', 'late', 'of', 'till', 'until', 'from', 'by', 'during', 'end', 'st', 'nd', 'rd', 'th']);
/** "5 mar gaye", "100 mar chuke". */
const ofDying = /^(?:ga(?:y|i)|ja|chuk|rah|mit|ke|kar|dal|daal|na|ne|ta|ti|te)/u;

export const withShortMarch = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some(({ text }) => text === 'mar') ? tokens.map((token, at) => (isMarch(tokens, at) ? { ...token, text: 'march' } : token)) : tokens;

const isMarch = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at]?.text !== 'mar') return false;
  const [last, next] = [beside(tokens, at, -1), beside(tokens, at, 1)];
  if (next?.kind === 'word' && ofDying.test(next.text)) return false;
  return [last, next].some((token) => token?.kind === 'number' || months.test(token?.text ?? '')) || before.has(last?.text ?? '');
};

/** The word or number on that side, across one mark. */
const beside = (tokens: readonly Token[], at: number, step: 1 | -1): Token | undefined => {
  const near = tokens[at + step];
  const isJoint = near?.kind === 'mark' && ['-', '.', '/', '&', ','].includes(near.text) && (step > 0 || near.text !== ',');
  return isJoint ? tokens[at + 2 * step] : near;
};
