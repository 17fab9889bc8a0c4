/**
 * Two records that are one person become one, and two again. The merged record stays, hidden, as its agent knows it, and leads to the kept one; a note in it says what the kept one took
 * over. Each step says which version it was made from; told again after a crash, it ends the same.
 */
import { type Clock, DomainError, isoTime, notFound } from '../../shared/index.ts';
import { assertManages, type Keeper } from '../book/who-sees.ts';
import { dayInIndia } from '../day.ts';
import { isMinor } from '../listing.ts';
import type { TalentStore } from '../ports.ts';
import type { Talent } from '../talent.ts';
import { mergeFacts, unmergeFacts } from './merge-facts.ts';

export interface MergePorts {
  readonly talents: Pick<TalentStore, 'get' | 'put'>;
  readonly clock: Pick<Clock, 'now'>;
}

const maximumTries = 6;
/** A person of so many agents is a mistake. */
const mostMerged = 10;

/** Answers the kept person. Merged already, nothing is changed. DomainError `not_found`, `conflict`. */
export const mergePeople =
  (ports: MergePorts) =>
  async (keeper: Keeper, keptId: string, mergedId: string): Promise<Talent> => {
    assertManages(keeper);
    const put = putting(ports);
    if (keptId === mergedId) throw new DomainError('invalid_request', 'a person is not merged with herself');
    return again(async () => {
      const [kept, merged] = await both(ports, keeper.org, keptId, mergedId);
      if (kept.mergedInto !== null) throw new DomainError('conflict', 'this person is part of another record; merge into that one, or undo it first');
      if (merged.mergedInto !== null && merged.mergedInto !== keptId)
        throw new DomainError('conflict', 'the other person is part of another record already; undo that first');
      if (kept.mergedFrom.includes(mergedId) && merged.mergedInto === keptId) return kept;
      if (kept.mergedFrom.length >= mostMerged) throw new DomainError('conflict', `a person is made of at most ${mostMerged} records`);
      const at = isoTime(ports.clock.now());
      const { person, taken } = mergeFacts(kept, merged);
      const hidden: Talent = { ...merged, mergedInto: keptId, mergeNote: { ...taken, at, by: keeper.sub }, updatedAt: at };
      await put(keeper.org, hidden, merged.version);
      const whole: Talent = { ...person, mergedFrom: [...kept.mergedFrom, mergedId], updatedAt: at };
      return put(keeper.org, withMinority(whole, at), kept.version);
    });
  };

/** Both records as they are without the merge: what was taken over goes back, what came later stays. Answers the two. Not merged, nothing is changed. */
export const undoMerge =
  (ports: MergePorts) =>
  async (keeper: Keeper, keptId: string, mergedId: string): Promise<readonly [Talent, Talent]> => {
    assertManages(keeper);
    const put = putting(ports);
    return again(async () => {
      const [kept, merged] = await both(ports, keeper.org, keptId, mergedId);
      const isPart = kept.mergedFrom.includes(mergedId);
      if (!isPart && merged.mergedInto === null) return [kept, merged];
      if (merged.mergedInto !== keptId) throw notFound('merge of these two');
      const at = isoTime(ports.clock.now());
      // First the kept one gives back: whoever dies here has hidden nobody's facts in two records.
      const freed = isPart ? await put(keeper.org, withMinority(withoutMerged(kept, merged, at), at), kept.version) : kept;
      const shown: Talent = { ...merged, mergedInto: null, mergeNote: null, updatedAt: at };
      return [freed, await put(keeper.org, shown, merged.version)];
    });
  };

const withoutMerged = (kept: Talent, merged: Talent, at: string): Talent => ({
  ...(merged.mergeNote === null ? kept : unmergeFacts(kept, merged.mergeNote)),
  mergedFrom: kept.mergedFrom.filter((id) => id !== merged.id),
  updatedAt: at,
});

const withMinority = (talent: Talent, at: string): Talent => ({ ...talent, guardianManaged: isMinor(talent, dayInIndia(Date.parse(at))) });

const both = async ({ talents }: MergePorts, org: string, keptId: string, mergedId: string): Promise<[Talent, Talent]> => {
  const [kept, merged] = await Promise.all([talents.get(org, keptId), talents.get(org, mergedId)]);
  if (kept === undefined || merged === undefined) throw notFound('person');
  return [kept, merged];
};

/** Somebody else was quicker with one of the two: both are read again. */
class Race extends Error {}

const putting =
  ({ talents }: Pick<MergePorts, 'talents'>) =>
  async (org: string, talent: Talent, expectedVersion: number): Promise<Talent> => {
    try {
      return await talents.put(org, talent, { expectedVersion });
    } catch (error) {
      throw error instanceof DomainError && error.code === 'conflict' ? new Race('changed meanwhile', { cause: error }) : error;
    }
  };

const again = async <Result>(attempt: () => Promise<Result>): Promise<Result> => {
  for (let tries = 1; tries <= maximumTries; tries += 1)
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Race)) throw error;
    }
  throw new DomainError('conflict', 'one of these people is being changed by somebody else; look at them again');
};
