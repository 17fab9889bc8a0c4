/** The answer to a question that closes an answer: "Shall I check their dates?" → "Yes, check their dates". */
import type { Phrases } from './phrases.ts';

const offer = /(?:shall|should|can|may) i (?:also )?(.{3,80})\?$|(?:do you want|would you like|want) me to (.{3,80})\?$/iu;
const offerInHindi = /(?:^|\s)(?:kya main|kya mein|main .{1,60}(?:oon|un|doon|dun)\b|क्या मैं|मैं .{1,60}(?:ऊँ|ूँ|ूं|ऊं))/iu;
/** A suggestion is sent as the director's own words: nothing but plain words goes into it. */
const plain = /^[\p{L}\p{M}\p{N} ,.'’-]+$/u;

const mine = (text: string): string => text.replace(/\byour\b/giu, 'my').replace(/\byou\b/giu, 'me');

export const yesTo = (answer: string, phrases: Phrases): string[] => {
  const closing = answer.trimEnd().slice(-240);
  if (!closing.endsWith('?')) return [];
  const question = closing.split(/(?<=[.!?।:])\s+|\n/u).at(-1) ?? '';
  const asked = offer.exec(question);
  const what = asked?.[1] ?? asked?.[2];
  if (what !== undefined) return plain.test(what) && !/\bor\b/u.test(what) ? [phrases.yes(mine(what))] : [];
  return offerInHindi.test(question) ? [phrases.yes(undefined)] : [];
};
