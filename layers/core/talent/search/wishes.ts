/** What of a brief only ranks: its own words without the hard facts, and the terms that are welcome. */

import { billing } from '../billing.ts';
import { plainWords } from '../brief/gazetteers/people.ts';
import { isAnswering } from '../brief/how-to-answer.ts';
import type { BriefSlots, ParsedBrief, SlotName } from '../brief/index.ts';
import { mannerSkills } from '../brief/to-talent-query.ts';
import { foldText } from '../fold-text.ts';
import type { Criteria } from '../talent-query.ts';
import { proficiencies, skillLevels } from '../terms.ts';
import type { IndexQuery } from './talent-index.ts';

/** Slots whose words describe somebody; the words of all others are facts that terms hold. */
const describing: ReadonlySet<SlotName> = new Set(['character', 'looks', 'build', 'background', 'role']);

/** The text to look for: the clauses of the brief that describe somebody, in its own order, without protected asks, hard facts and what it does not want. */
export const describingText = ({ text, spans, flags, notUnderstood }: ParsedBrief): string => {
  const describes = spans.filter((span) => isDescribing(span, text));
  const telling = [...notUnderstood, ...describes.filter(({ value }) => !billing.has(value))].filter(({ end }) => end <= mostCharacters);
  if (telling.length === 0) return '';
  const hard = [...spans.filter((span) => !describes.includes(span)), ...flags.protectedAsks].filter(({ end }) => end <= mostCharacters);
  const kept = hard
    .toSorted((one, other) => other.start - one.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(Math.max(0, end - start))}${rest.slice(end)}`, text.slice(0, mostCharacters));
  return piecesOf(kept, 0, sentenceEnd)
    .filter((sentence) => holdsAny(sentence, telling))
    .flatMap(({ start, end }) => piecesOf(kept.slice(start, end), start, clauseEnd))
    .filter((clause) => holdsAny(clause, telling) || (!holdsAny(clause, hard) && !isAnswering(foldText(text.slice(clause.start, clause.end)))))
    .map(({ start, end }) => withoutDenied(foldText(kept.slice(start, end).replace(contact, ' '))))
    .filter((clause) => clause !== '')
    .join(' ');
};

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** What is said of the shoot or of how to answer stands in sentences of its own; what is denied ends with its clause. */
const sentenceEnd = /[;:!?।\n()|*]+|\.(?=\s|$|\.)|\s[-–—/]\s/gu;
const clauseEnd = /,/gu;

const piecesOf = (text: string, from: number, mark: RegExp): Piece[] => {
  const ends = [...text.matchAll(mark)].map(({ index, 0: found }) => ({ start: from + index, end: from + index + found.length }));
  return [{ start: from, end: from }, ...ends].map(({ end }, at) => ({ start: end, end: ends[at]?.start ?? from + text.length }));
};

const holdsAny = ({ start, end }: Piece, spans: readonly Piece[]): boolean => spans.some((span) => span.start < end && start < span.end);

/** Nobody describes a person in more, and the patterns below take the square of a text's length. */
const mostCharacters = 4_000;

/** Words of a gender or an age say nothing more, but for those that are a part as well: "queen", "dad", "aunty", "teenager". */
const isDescribing = ({ slot, stance, value, start, end }: ParsedBrief['spans'][number], text: string): boolean =>
  (describing.has(slot) ||
    (slot === 'skills' && (mannerSkills.has(value) || stance === 'welcome')) ||
    (partSlots.has(slot) && saysMore(text.slice(start, end)))) &&
  stance !== 'refused' &&
  stance !== 'unneeded';

const partSlots: ReadonlySet<SlotName> = new Set(['gender', 'playingAge']);
const saysMore = (words: string): boolean =>
  !/\d/u.test(words) &&
  foldText(words)
    .split(' ')
    .some((word) => !plain.has(word) && !plain.has(word.replace(/s$/u, '')));
const plain: ReadonlySet<string> = new Set(plainWords.split('|').map(foldText));

/** Links, addresses and telephone numbers. */
const contact = /https?:\S+|\S+@\S+|[+\d][\d\s()-]{7,}\d/gu;

const denied = new Set(['not', 'no', 'without', 'never', 'nahi', 'nahin', 'nahee', 'mat', 'bina', 'avoid', 'except', 'नहीं', 'बिना', 'मत', 'na', 'dont']);
/** In Hindi the word before is denied. */
const deniedBefore = new Set(['nahi', 'nahin', 'nahee', 'mat', 'na', 'नहीं', 'मत']);
const closing = new Set(['but', 'lekin', 'par', 'magar', 'only', 'bas', 'and', 'aur', 'लेकिन', 'पर', 'बस']);
const verbs = new Set([
  'chahiye',
  'chahie',
  'want',
  'need',
  'looking',
  'for',
  'the',
  'a',
  'an',
  'any',
  'too',
  'very',
  'koi',
  'ho',
  'hona',
  'चाहिए',
  'wala',
  'wali',
  'wale',
  'type',
]);

/** "Not a villain", "villain nahi chahiye": who is not wanted must not be looked for. */
const withoutDenied = (text: string): string => {
  const words = text.split(' ').filter((word) => word !== '');
  const dropped = new Set<number>();
  words.forEach((word, at) => {
    if (!denied.has(word)) return;
    dropped.add(at);
    const step = deniedBefore.has(word) ? -1 : 1;
    let telling = 0;
    for (let place = at + step; place >= 0 && place < words.length && telling < 2; place += step) {
      const next = words[place] ?? '';
      if (closing.has(next)) break;
      dropped.add(place);
      if (!verbs.has(next)) telling += 1;
    }
  });
  return words.filter((_, at) => !dropped.has(at)).join(' ');
};

/** Ranks people where facts alone decide, so that an engine's first few hundred hold the best. */
export const welcomeTerms = (criteria: Criteria, slots: BriefSlots): IndexQuery['welcome'] => {
  const { playingAge, languages, skills, medium, experience } = criteria;
  const asked = playingAge === null ? [] : years(playingAge);
  const choices = [...(slots.anyOf?.skills?.flat() ?? []), ...(slots.welcome?.skills ?? [])];
  return [
    ...asked.map((year) => ({ term: `plays:${year}`, weight: 1 / asked.length })),
    ...languages.flatMap(({ code }) => proficiencies.map((level) => ({ term: `language:${code}:${level}`, weight: 0.25 }))),
    ...skills.flatMap((skill) => skillLevels.map((level, place) => ({ term: `skill:${skill}:${level}`, weight: (place + 1) / 4 }))),
    ...choices.map((skill) => ({ term: `skill:${skill}`, weight: 0.5 })),
    ...(slots.welcome?.languages ?? []).map((code) => ({ term: `language:${code}:conversational`, weight: 0.4 })),
    ...(slots.welcome?.dialects ?? []).map((dialect) => ({ term: `dialect:${dialect}`, weight: 0.4 })),
    ...(slots.welcome?.cities ?? []).map((city) => ({ term: `city:${city}`, weight: 0.4 })),
    ...(slots.build ?? []).map((build) => ({ term: `build:${build}`, weight: 0.5 })),
    ...(medium === null ? [] : [{ term: `medium:${medium}`, weight: 0.5 }]),
    ...(slots.background ?? []).map((from) => ({ term: `medium:${from}`, weight: 0.5 })),
    ...experience.map((tier) => ({ term: `experience:${tier}`, weight: 0.3 })),
  ];
};

const years = ({ min, max }: { min: number; max: number }): number[] => Array.from({ length: Math.min(60, max - min + 1) }, (_, more) => min + more);
