/** Cards of people that a stored message refers to, made from the records as they are now. Who is gone, or may not be shown any more, is left out. */
import type { Clock } from '../shared/index.ts';
import { dayInIndia } from './day.ts';
import { followMerges } from './duplicates/follow-merges.ts';
import type { TalentStore } from './ports.ts';
import type { TalentMatch } from './search-talent.ts';
import { makeTalentCard, type TalentCard } from './talent-card.ts';

export const renderCards =
  ({ talents, clock }: { talents: Pick<TalentStore, 'getMany'>; clock: Pick<Clock, 'now'> }) =>
  async (org: string, references: readonly TalentMatch[]): Promise<TalentCard[]> => {
    const byId = await followMerges({ talents })(
      org,
      references.map(({ talentId }) => talentId),
    );
    const today = dayInIndia(clock.now());
    return references
      .map((reference) => {
        const talent = byId.get(reference.talentId);
        return talent && makeTalentCard(talent, reference, today);
      })
      .filter((card) => card !== undefined);
  };
