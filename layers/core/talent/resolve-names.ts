/** The names behind ids, for the worker that writes `[[tal_…]]` out. An id without a name is somebody who is not listed (any more). */
import type { Clock } from '../shared/index.ts';
import { dayInIndia } from './day.ts';
import { followMerges } from './duplicates/follow-merges.ts';
import { isListed } from './listing.ts';
import type { TalentStore } from './ports.ts';

export const resolveNames =
  ({ talents, clock }: { talents: Pick<TalentStore, 'getMany'>; clock: Pick<Clock, 'now'> }) =>
  async (org: string, ids: readonly string[]): Promise<Map<string, string>> => {
    const today = dayInIndia(clock.now());
    const people = await followMerges({ talents })(org, ids);
    return new Map([...people].filter(([, talent]) => isListed(talent, today)).map(([id, { stageName }]) => [id, stageName]));
  };
