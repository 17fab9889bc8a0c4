/**
 * Several parts cast together. Hard rules, kept by every line-up: one part a person, the total within the budget, ages that a family can have, and no two people
 * bound to rivals of one kind. Exact within `mostSteps`; the same input has the same answer. Pure.
 */
import { type AgeGap, type AgeRange, ageGapsHold } from './age-gaps.ts';

export interface EnsembleCandidate {
  readonly id: string;
  /** 0 to 1: how well she fits her part. */
  readonly score: number;
  /** The years that she can play in this part. */
  readonly ages: AgeRange;
  /** What the whole job costs; null: she has not said. */
  readonly costPaise: number | null;
  /** Kinds of brand that she is bound to on these days, folded. */
  readonly brands: readonly string[];
  /** How much of what is asked has to be asked of her. */
  readonly unknown: number;
}

export interface EnsemblePart {
  readonly name: string;
  /** The best first; who is out of this part is not in here. */
  readonly candidates: readonly EnsembleCandidate[];
}

export interface EnsembleRules {
  /** For everybody together; null: nobody said. Who has not named a price counts as nothing, and is counted in `unpriced`. */
  readonly budgetPaise: number | null;
  readonly gaps: readonly AgeGap[];
}

export interface LineUp {
  /** What it is the best in, among those that differ from the ones before it. */
  readonly best: 'fit' | 'cost' | 'certainty';
  /** In order of the parts. */
  readonly people: readonly EnsembleCandidate[];
  /** Mean of the scores. */
  readonly score: number;
  /** Of those who named a price. */
  readonly costPaise: number;
  readonly unpriced: number;
  readonly unknown: number;
}

export interface LineUps {
  /** At most three. */
  readonly lineUps: readonly LineUp[];
  /** Why there is none, in sentences; empty when there is one. */
  readonly because: readonly string[];
  /** False: the search was cut off, and a better one may be there. */
  readonly isWhole: boolean;
}

const mostSteps = 60_000;

export const lineUpsOf = (parts: readonly EnsemblePart[], rules: EnsembleRules): LineUps => {
  const found: LineUp[] = [];
  let isWhole = true;
  for (const best of ['fit', 'cost', 'certainty'] as const) {
    const { people, wasCut } = bestOf(parts, rules, worths[best](parts), found);
    isWhole &&= !wasCut;
    if (people === undefined) break;
    found.push(lineUp(best, people));
  }
  return { lineUps: found, because: found.length > 0 ? [] : whyNone(parts, rules, isWhole), isWhole };
};

type Worth = (candidate: EnsembleCandidate) => number;

/** What a line-up is to have most of. Of two that are the same in it, the better fit. */
const worths: Readonly<Record<LineUp['best'], (parts: readonly EnsemblePart[]) => Worth>> = {
  fit: () => (candidate) => candidate.score,
  cost: (parts) => {
    // Who has not said her price is taken for the dearest: no line-up is called cheap because nobody knows.
    const dearest = Math.max(1, ...parts.flatMap(({ candidates }) => candidates.map(({ costPaise }) => costPaise ?? 0)));
    return ({ costPaise, score }) => -(costPaise ?? dearest) / dearest + score / 1_000;
  },
  certainty: () => (candidate) => -candidate.unknown + candidate.score / 1_000,
};

const bestOf = (
  parts: readonly EnsemblePart[],
  { budgetPaise, gaps }: EnsembleRules,
  worth: Worth,
  others: readonly LineUp[],
): { people: readonly EnsembleCandidate[] | undefined; wasCut: boolean } => {
  const order = parts.map((_, at) => at).sort((one, other) => (parts[one]?.candidates.length ?? 0) - (parts[other]?.candidates.length ?? 0) || one - other);
  const sorted = order.map((at) => (parts[at]?.candidates ?? []).toSorted((one, other) => worth(other) - worth(one) || (one.id < other.id ? -1 : 1)));
  const mostAfter = sumsAfter(sorted.map(([first]) => (first === undefined ? 0 : worth(first))));
  const leastAfter = sumsAfter(sorted.map((candidates) => Math.min(...candidates.map(({ costPaise }) => costPaise ?? 0))));
  const taken: (EnsembleCandidate | undefined)[] = parts.map(() => undefined);
  let best: { people: readonly EnsembleCandidate[]; worth: number } | undefined;
  let steps = 0;

  const place = (depth: number, value: number, cost: number): void => {
    const people = taken.filter((one) => one !== undefined);
    if (depth === order.length) {
      if (people.length > 0 && (best === undefined || value > best.worth) && others.every((other) => differs(other.people, taken)))
        best = { people, worth: value };
      return;
    }
    const at = order[depth] ?? 0;
    for (const candidate of sorted[depth] ?? []) {
      if (steps >= mostSteps) return;
      steps += 1;
      if (best !== undefined && value + worth(candidate) + (mostAfter[depth] ?? 0) <= best.worth + 1e-12) return;
      const spent = cost + (candidate.costPaise ?? 0);
      if (budgetPaise !== null && spent + (leastAfter[depth] ?? 0) > budgetPaise) continue;
      if (people.some((one) => one.id === candidate.id || one.brands.some((brand) => candidate.brands.includes(brand)))) continue;
      taken[at] = candidate;
      if (
        ageGapsHold(
          taken.map((one) => one?.ages),
          gaps,
        )
      )
        place(depth + 1, value + worth(candidate), spent);
      taken[at] = undefined;
    }
  };
  if (sorted.every((candidates) => candidates.length > 0)) place(0, 0, 0);
  return { people: best?.people, wasCut: steps >= mostSteps };
};

/** Of each place the sum of what comes after it. */
const sumsAfter = (values: readonly number[]): number[] => values.map((_, at) => values.slice(at + 1).reduce((sum, value) => sum + value, 0));

const differs = (people: readonly EnsembleCandidate[], others: readonly (EnsembleCandidate | undefined)[]): boolean =>
  people.some(({ id }, at) => others[at]?.id !== id);

const lineUp = (best: LineUp['best'], people: readonly EnsembleCandidate[]): LineUp => ({
  best,
  people,
  score: Math.round((people.reduce((sum, { score }) => sum + score, 0) / people.length) * 10_000) / 10_000,
  costPaise: people.reduce((sum, { costPaise }) => sum + (costPaise ?? 0), 0),
  unpriced: people.filter(({ costPaise }) => costPaise === null).length,
  unknown: people.reduce((sum, { unknown }) => sum + unknown, 0),
});

const rupees = (paise: number): string => `₹${Math.round(paise / 100).toLocaleString('en-IN')}`;

/** Which single rule, given up, would bring a line-up: only what was tried is said. */
const whyNone = (parts: readonly EnsemblePart[], rules: EnsembleRules, isWhole: boolean): string[] => {
  const empty = parts.filter(({ candidates }) => candidates.length === 0).map(({ name }) => `nobody fits "${name}" by itself`);
  if (empty.length > 0) return empty;
  const without = (given: Partial<EnsembleRules>, changed = parts) => bestOf(changed, { ...rules, ...given }, worths.cost(changed), []).people;
  const cheapest = rules.budgetPaise === null ? undefined : without({ budgetPaise: null });
  const unbound = parts.map((part) => ({ ...part, candidates: part.candidates.map((candidate) => ({ ...candidate, brands: [] })) }));
  const reasons = [
    cheapest === undefined || rules.budgetPaise === null
      ? ''
      : `the budget of ${rupees(rules.budgetPaise)} for all of them: the least that a line-up of these people costs is ${rupees(lineUp('cost', cheapest).costPaise)}`,
    rules.gaps.length > 0 && without({ gaps: [] }) !== undefined
      ? `the ages of ${rules.gaps.map((gap) => gap.said).join(', ')}: no two of these people can have them`
      : '',
    without({}, unbound) !== undefined && parts.some(({ candidates }) => candidates.some(({ brands }) => brands.length > 0))
      ? 'brands: those who fit are bound to rivals of the same kind'
      : '',
  ].filter((reason) => reason !== '');
  if (reasons.length > 0) return reasons;
  return [
    isWhole
      ? 'the parts want the same people, or the rules exclude each other: no single one of them, given up, brings a line-up'
      : 'none was found in the time there is',
  ];
};
