/**
 * What can be said of a person and a brief, as facts and not as words: each wish with what her record says, the field it says it in, and the evidence. Whoever
 * puts a match into words, a model too, may only use these.
 */

import type { Saying } from '../../shared/index.ts';
import { countDays } from '../availability.ts';
import { type BriefSlots, maxBriefCharacters, type ParsedBrief } from '../brief/index.ts';
import { dailyRate, rateLimitPaise } from '../brief/work-rules.ts';
import { dayInIndia } from '../day.ts';
import { foldText } from '../fold-text.ts';
import { confirmedAt } from '../freshness.ts';
import { type ScorePart, scoreParts, sharedYears } from '../score.ts';
import { confirmable } from '../talent.ts';
import type { TalentFacts } from '../talent-facts.ts';
import { questionOf } from './question.ts';
import { sayInEnglish } from './saying.ts';
import { type Wish, wishesOf } from './wishes.ts';

/** A credit by its place in the record's list, or words of a text of hers by their place in it (UTF-16 units, `end` exclusive). */
export type Evidence =
  | { readonly kind: 'credit'; readonly index: number; readonly title: string }
  | { readonly kind: 'quote'; readonly field: 'bio'; readonly start: number; readonly end: number; readonly text: string };

export interface MatchFact {
  readonly criterion: string;
  readonly asked: string;
  /** What the record says; null when it does not say. */
  readonly has: string | null;
  /** The same two as codes with their parts, for whoever words them in another language. */
  readonly askedAs: Saying;
  readonly hasAs: Saying | null;
  readonly field: string;
  readonly evidence: readonly Evidence[];
  /** The day (India) on which that field was last confirmed; null where the record does not say. */
  readonly asOf: string | null;
}

export interface MatchFacts {
  readonly score: number;
  readonly scoreParts: readonly ScorePart[];
  readonly matched: readonly MatchFact[];
  readonly partial: readonly MatchFact[];
  /** To be asked. */
  readonly unknown: readonly MatchFact[];
  readonly conflicts: readonly MatchFact[];
}

type State = Exclude<keyof MatchFacts, 'score' | 'scoreParts'>;

export interface MatchFactsInput {
  readonly parsed: ParsedBrief;
  readonly role: number;
  readonly person: TalentFacts;
  /** Her own words, to quote from. */
  readonly bio?: string | undefined;
  readonly today: string;
}

export const matchFacts = (input: MatchFactsInput): MatchFacts => {
  const { parsed, role, person, bio = '', today } = input;
  const slots = parsed.roles[role] ?? {};
  const question = questionOf(parsed, role, slots, today);
  // Each wish by itself: what the whole text sells is judged apart.
  const admits = (only: BriefSlots): boolean => questionOf({ ...parsed, text: '' }, role, only, today).admits(person);
  const judged = wishesOf(slots).map((wish) => ({
    state: wish.criterion === 'budget' ? budgetState(wish.only, person) : admits(withAges(wish.only, slots)) ? stateOf(wish, person) : ('conflicts' as const),
    fact: factOf(wish, person),
  }));
  const all = [
    ...judged,
    ...brandFact(input, slots),
    ...buildFact(slots, person),
    ...mediumFact(question.criteria.medium, person),
    ...wordsFact(question.criteria.words, person, bio),
  ];
  const inState = (state: State): MatchFact[] => all.flatMap((one) => (one.state === state ? [one.fact] : []));
  return {
    score: question.score(person),
    scoreParts: scoreParts(person, question.criteria, today).map(({ part, weight, value }) => ({ part, weight, value: Math.round(value * 10_000) / 10_000 })),
    matched: inState('matched'),
    partial: inState('partial'),
    unknown: inState('unknown'),
    conflicts: inState('conflicts'),
  };
};

/** A child's part is asked by its ages. */
const withAges = (only: BriefSlots, { playingAge }: BriefSlots): BriefSlots =>
  playingAge !== undefined && (playingAge.max ?? 99) < 18 && only.playingAge === undefined ? { ...only, playingAge } : only;

/** Of a wish that does not exclude her. */
const stateOf = ({ criterion, only }: Wish, person: TalentFacts): State => {
  if (criterion === 'height') return person.heightCm === null ? 'unknown' : 'matched';
  if (criterion === 'experience') return person.experience === null ? 'unknown' : 'matched';
  if (criterion === 'skills') return person.skills.some(({ name, level }) => only.skills?.includes(name) && level === null) ? 'partial' : 'matched';
  if (criterion === 'playingAge') return agesState(only, person);
  if (criterion === 'availability') return daysState(only, person);
  if (criterion === 'union') return person.union === null ? 'unknown' : 'matched';
  if (criterion === 'comfort') return comfortState(only, person);
  if (criterion === 'willingToTravel') return person.willingToTravel === null ? 'unknown' : 'matched';
  return 'matched';
};

/** Nobody said no; who has not said yes to all of it is asked. */
const comfortState = ({ comfort: asked = [] }: BriefSlots, { comfort }: TalentFacts): State => {
  const answers = asked.map((topic) => comfort[topic]);
  if (answers.every((answer) => answer === 'yes')) return 'matched';
  return answers.every((answer) => answer === undefined) ? 'unknown' : 'partial';
};

/** Above the budget, and within what can be talked about, is a part of it. */
const budgetState = (only: BriefSlots, person: TalentFacts): State => {
  const [rate, limit] = [dailyRate(person, only), rateLimitPaise(only)];
  if (rate === undefined || only.budget === undefined || limit === undefined) return 'unknown';
  return rate <= only.budget.maxPaise ? 'matched' : rate <= limit ? 'partial' : 'conflicts';
};

/** All the years asked, or no year that was not. */
const agesState = ({ playingAge = {} }: BriefSlots, { playingAge: own }: TalentFacts): State => {
  const { min = own.min, max = own.max } = playingAge;
  return sharedYears(own, { min, max }) === max - min + 1 || (min <= own.min && own.max <= max) ? 'matched' : 'partial';
};

const daysState = ({ dates = [] }: BriefSlots, { availability }: TalentFacts): State => {
  const counts = dates.map((period) => countDays(availability, period));
  if (counts.every(({ free, total }) => free === total)) return 'matched';
  return counts.every(({ unknown, total }) => unknown === total) ? 'unknown' : 'partial';
};

const factOf = ({ criterion, asked, field, only }: Wish, person: TalentFacts): MatchFact =>
  makeFact(person, criterion, field, asked, hasOf(criterion, only, person));

export const makeFact = (
  person: Confirmed,
  criterion: string,
  field: string,
  askedAs: Saying,
  hasAs: Saying | null,
  evidence: readonly Evidence[] = [],
): MatchFact => ({
  ...{ criterion, asked: sayInEnglish(askedAs), has: hasAs && sayInEnglish(hasAs), askedAs, hasAs, field, evidence },
  asOf: asOf(person, field, hasAs),
});

type Confirmed = Parameters<typeof confirmedAt>[0];

/** A field that says nothing was confirmed by nobody. */
const asOf = (person: Confirmed, field: string, has: Saying | null): string | null => {
  const fact = confirmable.find((name) => name === field);
  return has === null || fact === undefined ? null : dayInIndia(Date.parse(confirmedAt(person, fact)));
};

const most = 8;
export const namesSaid = (values: readonly string[]): Saying | null =>
  values.length === 0 ? null : { code: 'names', names: values.slice(0, most).map((name) => ({ name })), join: 'list' };
export const termsSaid = (values: readonly string[]): Saying | null =>
  values.length === 0 ? null : { code: 'terms', terms: values.slice(0, most), join: 'list' };

const hasOf = (criterion: string, only: BriefSlots, person: TalentFacts): Saying | null => {
  switch (criterion) {
    case 'gender':
      return termsSaid([person.gender]);
    case 'playingAge':
      return { code: 'plays', range: { ...person.playingAge } };
    case 'height':
      return person.heightCm === null ? null : { code: 'tall', cm: person.heightCm };
    case 'city':
    case 'not cities':
      return person.baseCity === null ? null : { code: 'based', cities: [person.baseCity] };
    case 'languages':
    case 'not languages':
      return languagesOf(person);
    case 'dialects':
    case 'not dialects':
      return namesSaid(person.dialects);
    case 'skills':
      return skillsOf(only, person);
    case 'not skills':
      return namesSaid(person.skills.map(({ name }) => name));
    case 'experience':
    case 'not experience':
      return person.experience === null ? null : termsSaid([person.experience]);
    case 'not mediums':
      return termsSaid([...new Set(person.credits.flatMap(({ medium }) => medium ?? []))]);
    case 'union':
      return person.union === null ? null : termsSaid([person.union]);
    case 'comfort':
      return comfortOf(only, person);
    case 'willingToTravel':
      return person.willingToTravel === null ? null : { code: 'travels', does: person.willingToTravel };
    case 'budget':
      return rateOf(dailyRate(person, only));
    case 'availability':
      return { code: 'days', days: (only.dates ?? []).map((period) => daysOf(period, person)) };
    default:
      return null;
  }
};

const languagesOf = ({ languages }: TalentFacts): Saying | null =>
  languages.length === 0
    ? null
    : { code: 'languages', languages: languages.slice(0, most).map(({ code, proficiency }) => ({ language: code, level: proficiency })), join: 'list' };

/** The asked ones with their levels; of somebody who has none of them, what she has. */
const skillsOf = ({ skills: asked = [] }: BriefSlots, { skills }: TalentFacts): Saying | null => {
  const asks = skills.filter(({ name }) => asked.includes(name));
  const shown = (asks.length > 0 ? asks : skills).slice(0, most);
  return shown.length === 0 ? null : { code: 'names', names: shown.map(({ name, level }) => (level === null ? { name } : { name, level })), join: 'list' };
};

const comfortOf = ({ comfort: asked = [] }: BriefSlots, { comfort }: TalentFacts): Saying | null => {
  const answers = asked.flatMap((topic) => (comfort[topic] === undefined ? [] : [{ topic, answer: comfort[topic] }]));
  return answers.length === 0 ? null : { code: 'answers', answers: answers.slice(0, most) };
};

const rateOf = (paise: number | undefined): Saying | null => (paise === undefined ? null : { code: 'rate', paise });

const daysOf = (period: { from: string; to: string }, { availability }: TalentFacts) => {
  const { total, ...days } = countDays(availability, period);
  const said = (['free', 'held', 'booked', 'unknown'] as const).filter((status) => days[status] > 0).map((status) => [status, days[status]] as const);
  return { from: period.from, to: period.to, counts: Object.fromEntries(said), total };
};

interface Judged {
  readonly state: State;
  readonly fact: MatchFact;
}

/** The face of a rival: what she is bound to is the only thing that keeps her out of these days in this medium. */
const brandFact = ({ parsed, role, person, today }: MatchFactsInput, { medium, dates }: BriefSlots): Judged[] => {
  if (person.brandConflicts.length === 0) return [];
  const only: BriefSlots = { ...(medium !== undefined && { medium }), ...(dates !== undefined && { dates }) };
  const admits = (said: ParsedBrief): boolean => questionOf(said, role, only, today).admits(person);
  // What is sold is only in the words of the brief.
  if (admits(parsed) || !admits({ ...parsed, text: '' })) return [];
  const brands = person.brandConflicts.slice(0, most).map(({ category, until }) => ({ name: category, until }));
  return [{ state: 'conflicts', fact: makeFact(person, 'brand', 'brandConflicts', { code: 'whole', wish: 'noRivalBrand' }, { code: 'brands', brands }) }];
};

const buildFact = ({ build: asked = [] }: BriefSlots, person: TalentFacts): Judged[] => {
  if (asked.length === 0) return [];
  const state: State = person.build === null ? 'unknown' : asked.includes(person.build) ? 'matched' : 'partial';
  const fact = makeFact(person, 'build', 'build', { code: 'terms', terms: [...asked], join: 'or' }, person.build === null ? null : termsSaid([person.build]));
  return [{ state, fact }];
};

const mediumFact = (medium: string | null, person: TalentFacts): Judged[] => {
  if (medium === null) return [];
  const { credits } = person;
  const inIt = credits.flatMap((credit, index) => (credit.medium === medium ? [{ kind: 'credit' as const, index, title: credit.title }] : []));
  const has: Saying | null = credits.length === 0 ? null : { code: 'credits', count: inIt.length, total: credits.length, medium };
  const state: State = credits.length === 0 ? 'unknown' : inIt.length === 0 ? 'partial' : 'matched';
  return [{ state, fact: makeFact(person, 'medium', 'credits', { code: 'work', medium }, has, inIt.slice(0, 3)) }];
};

/** Words that only rank: those that her profile shares. Only the words themselves are quoted: what stands beside them may say what nobody is chosen by. */
const wordsFact = (words: readonly string[], person: TalentFacts, bio: string): Judged[] => {
  const shared = words.filter((word) => person.words.includes(word));
  if (shared.length === 0) return [];
  const asked: Saying = { code: 'words', words: words.slice(0, most) };
  const fact = makeFact(person, 'text', 'bio', asked, { code: 'mentions', words: shared.slice(0, 5) }, quotes(bio, new Set(shared)));
  return [{ state: shared.length === words.length ? 'matched' : 'partial', fact }];
};

const quotes = (bio: string, wanted: ReadonlySet<string>): Evidence[] => {
  const found: Evidence[] = [];
  const seen = new Set<string>();
  for (const { 0: text, index } of bio.slice(0, maxBriefCharacters).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const folded = foldText(text);
    if (!wanted.has(folded) || seen.has(folded)) continue;
    seen.add(folded);
    found.push({ kind: 'quote', field: 'bio', start: index, end: index + text.length, text });
    if (found.length === 5) break;
  }
  return found;
};
