/**
 * Why a person is in or out of a brief: the wishes that exclude her, and the smallest change of the brief that would let her in. A change is found by asking
 * the gates with the changed brief, single changes first, then pairs, then threes: what is offered is true, and nothing smaller would do.
 */
import type { Saying } from '../../shared/index.ts';
import type { BriefSlots, ParsedBrief } from '../brief/index.ts';
import { isMinor } from '../listing.ts';
import type { TalentFacts } from '../talent-facts.ts';
import { questionOf } from './question.ts';
import { sayInEnglish } from './saying.ts';
import { type BriefChange, type Wish, wishesOf } from './wishes.ts';

export interface LettingIn {
  /** What would change, in words; at most 3. */
  readonly changes: readonly string[];
  /** The same as codes with their parts. */
  readonly changesAs: readonly Saying[];
  /** Others whom the same change lets in. */
  readonly wouldAdd: number;
  /** At most 5 of them, the best first. */
  readonly alsoIn: readonly string[];
}

export interface WhyNot {
  readonly isIn: boolean;
  /** The wishes that exclude her. */
  readonly excludedBy: readonly Wish[];
  /** What no change of wishes can mend. */
  readonly barrier: 'minor' | 'gender' | null;
  /** null: she is in, or nothing small lets her in. */
  readonly change: LettingIn | null;
}

export interface WhyNotInput {
  readonly parsed: ParsedBrief;
  readonly role: number;
  readonly person: TalentFacts;
  /** Everybody, her included or not. */
  readonly everybody: readonly TalentFacts[];
  readonly today: string;
}

const mostChanges = 3;
const mostNames = 5;

export const whyNot = ({ parsed, role, person, everybody, today }: WhyNotInput): WhyNot => {
  const slots = parsed.roles[role] ?? {};
  const admits = (changed: BriefSlots): boolean => questionOf(parsed, role, changed, today).admits(person);
  if (admits(slots)) return { isIn: true, excludedBy: [], barrier: null, change: null };
  // What the text sells keeps a rival's face out by the medium alone, and makes no other wish the one that excludes her.
  const admitsAlone = (only: BriefSlots): boolean => questionOf(only.medium === undefined ? { ...parsed, text: '' } : parsed, role, only, today).admits(person);
  const excludedBy = wishesOf(slots).filter(({ only }) => !admitsAlone(withAges(only, slots, isMinor(person, today))));
  const barrier = barrierOf(excludedBy, person, slots, today, admits);
  const found = barrier === null ? smallestChange(excludedBy, person, slots, admits) : undefined;
  return { isIn: false, excludedBy, barrier, change: found === undefined ? null : lettingIn({ parsed, role, person, everybody, today }, slots, found) };
};

/** A child is only in where the ages say so: without them every wish alone would seem to exclude her. */
const withAges = (only: BriefSlots, { playingAge }: BriefSlots, isChild: boolean): BriefSlots =>
  isChild && playingAge !== undefined && only.playingAge === undefined ? { ...only, playingAge } : only;

const barrierOf = (
  excludedBy: readonly Wish[],
  person: TalentFacts,
  { playingAge }: BriefSlots,
  today: string,
  admits: (slots: BriefSlots) => boolean,
): WhyNot['barrier'] => {
  if (isMinor(person, today) && !admits(playingAge === undefined ? {} : { playingAge })) return 'minor';
  return excludedBy.some(({ criterion }) => criterion === 'gender') ? 'gender' : null;
};

/** The set of changes that lets her in: the fewest, of those the one that gives up least, of those the first in the brief's order. */
const smallestChange = (
  excludedBy: readonly Wish[],
  person: TalentFacts,
  slots: BriefSlots,
  admits: (slots: BriefSlots) => boolean,
): readonly BriefChange[] | undefined => {
  const options = excludedBy.map((wish) => wish.changesFor(person));
  for (let size = 1; size <= Math.min(mostChanges, options.length); size += 1) {
    const working = choices(options, size).filter((changes) => admits(applied(slots, changes)));
    const [best] = working.sort((left, right) => costOf(left) - costOf(right));
    if (best !== undefined) return best;
  }
  return undefined;
};

const costOf = (changes: readonly BriefChange[]): number => changes.reduce((sum, { cost }) => sum + cost, 0);
const applied = (slots: BriefSlots, changes: readonly BriefChange[]): BriefSlots => changes.reduce((changed, { relax }) => relax(changed), slots);

/** Every way to change `size` of the wishes, one change of each. */
const choices = (options: readonly (readonly BriefChange[])[], size: number): BriefChange[][] => {
  if (size === 0) return [[]];
  return options.flatMap((first, index) => first.flatMap((change) => choices(options.slice(index + 1), size - 1).map((rest) => [change, ...rest])));
};

const lettingIn = ({ parsed, role, person, everybody, today }: WhyNotInput, slots: BriefSlots, changes: readonly BriefChange[]): LettingIn => {
  const before = questionOf(parsed, role, slots, today);
  const after = questionOf(parsed, role, applied(slots, changes), today);
  const others = everybody
    .filter((one) => one.id !== person.id && after.admits(one) && !before.admits(one))
    .map((one) => ({ id: one.id, score: after.score(one) }))
    .sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1));
  return {
    changes: changes.map(({ change }) => sayInEnglish(change)),
    changesAs: changes.map(({ change }) => change),
    wouldAdd: others.length,
    alsoIn: others.slice(0, mostNames).map(({ id }) => id),
  };
};
