/** Ways to widen, counted by the index in two round trips at most: each single wish given up, and where none helps, each two. */
import { pairs, type Relaxation, type Step, stepsFor } from '../relaxations.ts';
import type { Criteria } from '../talent-query.ts';
import type { IndexFilter, TalentIndex } from './talent-index.ts';

/** At most 5, the most helpful first. `filterOf` says the whole question with other criteria. */
export const countRelaxations = async (
  index: Pick<TalentIndex, 'count'>,
  org: string,
  criteria: Criteria,
  filterOf: (criteria: Criteria) => IndexFilter,
): Promise<Relaxation[]> => {
  const steps = stepsFor(criteria);
  const single = await countSteps(index, org, criteria, filterOf, steps);
  return single.length > 0 ? single : countSteps(index, org, criteria, filterOf, pairs(steps));
};

/** Two filters a step, and an engine counts forty at once. */
const mostSteps = 20;

const countSteps = async (
  index: Pick<TalentIndex, 'count'>,
  org: string,
  criteria: Criteria,
  filterOf: (criteria: Criteria) => IndexFilter,
  all: readonly Step[],
): Promise<Relaxation[]> => {
  const steps = all.slice(0, mostSteps);
  const counts = await index.count(
    org,
    steps.flatMap(({ relax, onlyTerms = [] }) => [only(filterOf(relax(criteria)), onlyTerms), only(filterOf(criteria), onlyTerms)]),
  );
  return steps
    .map(({ change }, at) => ({ change, wouldAdd: (counts[2 * at] ?? 0) - (counts[2 * at + 1] ?? 0) }))
    .filter(({ wouldAdd }) => wouldAdd > 0)
    .sort((left, right) => right.wouldAdd - left.wouldAdd || (left.change < right.change ? -1 : 1))
    .slice(0, 5);
};

const only = (filter: IndexFilter, terms: readonly string[]): IndexFilter =>
  terms.length === 0 ? filter : { ...filter, anyOf: [...filter.anyOf, ...terms.map((term) => [term])] };
