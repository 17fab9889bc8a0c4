/**
 * What can be said of a person and a brief, as facts and not as words: each wish with what her record says, the field it says it in, and the evidence. Whoever
 * puts a match into words, a model too, may only use these.
 */

import { countDays } from '../availability.ts';
import { type BriefSlots, maxBriefCharacters, type ParsedBrief } from '../brief/index.ts';
import { dailyRate, rateLimitPaise } from '../brief/work-rules.ts';
import { dayInIndia, sayDay } from '../day.ts';
import { foldText } from '../fold-text.ts';
import { confirmedAt } from '../freshness.ts';
import { languageName } from '../languages.ts';
import { type ScorePart, scoreParts, sharedYears } from '../score.ts';
import { confirmable } from '../talent.ts';
import type { TalentFacts } from '../talent-facts.ts';
import { questionOf } from './question.ts';
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

export const matchFacts = ({ parsed, role, person, bio = '', today }: MatchFactsInput): MatchFacts => {
  const slots = parsed.roles[role] ?? {};
  const question = questionOf(parsed, role, slots, today);
  const admits = (only: BriefSlots): boolean => questionOf(parsed, role, only, today).admits(person);
  const judged = wishesOf(slots).map((wish) => ({
    state: wish.criterion === 'budget' ? budgetState(wish.only, person) : admits(withAges(wish.only, slots)) ? stateOf(wish, person) : ('conflicts' as const),
    fact: factOf(wish, person),
  }));
  const all = [
    ...judged,
    ...brandFact(admits, slots, person),
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

const factOf = ({ criterion, asked, field, only }: Wish, person: TalentFacts): MatchFact => {
  const has = hasOf(criterion, only, person);
  return { criterion, asked, has, field, evidence: [], asOf: asOf(person, field, has) };
};

/** A field that says nothing was confirmed by nobody. */
const asOf = (person: TalentFacts, field: string, has: string | null): string | null => {
  const fact = confirmable.find((name) => name === field);
  return has === null || fact === undefined ? null : dayInIndia(Date.parse(confirmedAt(person, fact)));
};

const list = (values: readonly string[]): string | null => (values.length === 0 ? null : values.slice(0, 8).join(', '));

const hasOf = (criterion: string, only: BriefSlots, person: TalentFacts): string | null => {
  switch (criterion) {
    case 'gender':
      return person.gender.replace('_', ' ');
    case 'playingAge':
      return `plays ${person.playingAge.min} to ${person.playingAge.max}`;
    case 'height':
      return person.heightCm === null ? null : `${person.heightCm} cm`;
    case 'city':
    case 'not cities':
      return person.baseCity === null ? null : `based in ${person.baseCity}`;
    case 'languages':
    case 'not languages':
      return list(person.languages.map(({ code, proficiency }) => `${languageName(code)} (${proficiency === 'lines' ? 'prepared lines' : proficiency})`));
    case 'dialects':
    case 'not dialects':
      return list(person.dialects);
    case 'skills':
      return list(relevantSkills(only, person));
    case 'not skills':
      return list(person.skills.map(({ name }) => name));
    case 'experience':
    case 'not experience':
      return person.experience;
    case 'not mediums':
      return list([...new Set(person.credits.flatMap(({ medium }) => (medium === null ? [] : [medium.replace('_', ' ')])))]);
    case 'union':
      return person.union?.replaceAll('_', ' ') ?? null;
    case 'comfort':
      return list((only.comfort ?? []).flatMap((topic) => (person.comfort[topic] === undefined ? [] : [`${topic}: ${person.comfort[topic]}`])));
    case 'willingToTravel':
      return person.willingToTravel === null ? null : person.willingToTravel ? 'travels' : 'does not travel';
    case 'budget':
      return sayRate(dailyRate(person, only));
    case 'availability':
      return (only.dates ?? []).map((period) => sayDays(period, person)).join('; ');
    default:
      return null;
  }
};

/** The asked ones with their levels; of somebody who has none of them, what she has. */
const relevantSkills = ({ skills: asked = [] }: BriefSlots, { skills }: TalentFacts): string[] => {
  const asks = skills.filter(({ name }) => asked.includes(name));
  return (asks.length > 0 ? asks : skills).map(({ name, level }) => (level === null ? name : `${name} (${level})`));
};

const sayDays = (period: { from: string; to: string }, { availability }: TalentFacts): string => {
  const { total, ...days } = countDays(availability, period);
  const when = period.from === period.to ? sayDay(period.from) : `${sayDay(period.from)} to ${sayDay(period.to)}`;
  const said = (['free', 'held', 'booked', 'unknown'] as const).filter((status) => days[status] > 0).map((status) => `${status} ${days[status]} of ${total}`);
  return `${when}: ${said.join(', ')}`;
};

const sayRate = (paise: number | undefined): string | null => (paise === undefined ? null : `₹${Math.round(paise / 100).toLocaleString('en-IN')} a day`);

interface Judged {
  readonly state: State;
  readonly fact: MatchFact;
}

/** The face of a rival: what she is bound to is the only thing that keeps her out of these days in this medium. */
const brandFact = (admits: (only: BriefSlots) => boolean, { medium, dates }: BriefSlots, person: TalentFacts): Judged[] => {
  if (medium === undefined || person.brandConflicts.length === 0) return [];
  const days: BriefSlots = dates === undefined ? {} : { dates };
  if (admits({ medium, ...days }) || !admits(days)) return [];
  const has = list(person.brandConflicts.map(({ category, until }) => (until === null ? category : `${category} until ${sayDay(until)}`)));
  const field = 'brandConflicts';
  return [{ state: 'conflicts', fact: { criterion: 'brand', asked: 'no rival brand', has, field, evidence: [], asOf: asOf(person, field, has) } }];
};

const buildFact = ({ build: asked = [] }: BriefSlots, person: TalentFacts): Judged[] => {
  if (asked.length === 0) return [];
  const state: State = person.build === null ? 'unknown' : asked.includes(person.build) ? 'matched' : 'partial';
  const fact: MatchFact = {
    criterion: 'build',
    asked: asked.join(' or '),
    has: person.build,
    field: 'build',
    evidence: [],
    asOf: asOf(person, 'build', person.build),
  };
  return [{ state, fact }];
};

const mediumFact = (medium: string | null, person: TalentFacts): Judged[] => {
  if (medium === null) return [];
  const { credits } = person;
  const inIt = credits.flatMap((credit, index) => (credit.medium === medium ? [{ kind: 'credit' as const, index, title: credit.title }] : []));
  const said = medium.replace('_', ' ');
  const has = credits.length === 0 ? null : `${inIt.length} of ${credits.length} credits in ${said}`;
  const state: State = credits.length === 0 ? 'unknown' : inIt.length === 0 ? 'partial' : 'matched';
  return [
    { state, fact: { criterion: 'medium', asked: `work in ${said}`, has, field: 'credits', evidence: inIt.slice(0, 3), asOf: asOf(person, 'credits', has) } },
  ];
};

/** Words that only rank: those that her profile shares. Only the words themselves are quoted: what stands beside them may say what nobody is chosen by. */
const wordsFact = (words: readonly string[], person: TalentFacts, bio: string): Judged[] => {
  const shared = words.filter((word) => person.words.includes(word));
  if (shared.length === 0) return [];
  const has = `the profile mentions ${shared.slice(0, 5).join(', ')}`;
  const evidence = quotes(bio, new Set(shared));
  const fact: MatchFact = { criterion: 'text', asked: words.slice(0, 8).join(' '), has, field: 'bio', evidence, asOf: asOf(person, 'bio', has) };
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
