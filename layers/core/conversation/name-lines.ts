/** The product's own question whether two names are one, in the language of the talk. It is known again by how it begins. */
import type { Tongue } from '../intelligence/index.ts';
import type { MessagePart } from './message.ts';

const lines: Readonly<Record<Tongue, { readonly opening: string; readonly ask: (one: string, two: string) => string }>> = {
  en: { opening: 'A question about names: ', ask: (one, two) => `is “${one}” the same as “${two}”? Yes or no, or leave it for later.` },
  hinglish: { opening: 'Naamon ka ek sawaal: ', ask: (one, two) => `kya “${one}” aur “${two}” ek hi hain? Haan ya nahi, ya baad mein.` },
  hi: { opening: 'नामों का एक सवाल: ', ask: (one, two) => `क्या “${one}” और “${two}” एक ही हैं? हाँ या नहीं, या बाद में।` },
};

/** One line, without anything that could pass for a marker or a link. */
const tame = (name: string): string =>
  name
    .replace(/[[\]<>`*_#|\\“”]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 100)
    .toWellFormed();

export const nameQuestion = (tongue: Tongue, [one, two]: readonly [string, string]): string =>
  `${lines[tongue].opening}${lines[tongue].ask(tame(one), tame(two))}`;

export const isNameQuestion = (part: MessagePart): boolean =>
  part.type === 'text' && 'text' in part && Object.values(lines).some(({ opening }) => part.text.trimStart().startsWith(`${opening}`));
