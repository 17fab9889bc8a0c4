/** The news of a kept search, as it is read: cards from the records as they are now. Who is erased, or may not be shown any more, is not among them. */
import type { Clock } from '../../shared/index.ts';
import { dayInIndia } from '../day.ts';
import { followMerges } from '../duplicates/follow-merges.ts';
import type { TalentStore } from '../ports.ts';
import { makeTalentCard, type TalentCard } from '../talent-card.ts';
import type { BriefNews, KeptBrief, NewBecause } from './kept-brief.ts';

export interface ShownNews {
  readonly news: readonly (Pick<BriefNews, 'id' | 'on'> & { readonly people: readonly (TalentCard & { readonly because: NewBecause })[] })[];
  /** People of it that were not read of yet. */
  readonly unseen: number;
}

export const showNews =
  ({ talents, clock }: { readonly talents: Pick<TalentStore, 'getMany'>; readonly clock: Pick<Clock, 'now'> }) =>
  async ({ org, news, seenAt }: Pick<KeptBrief, 'org' | 'news' | 'seenAt'>): Promise<ShownNews> => {
    const ids = news.flatMap(({ people }) => people.map(({ talentId }) => talentId));
    const behind = await followMerges({ talents })(org, ids);
    const today = dayInIndia(clock.now());
    const shown = news.flatMap(({ id, on, at, people }) => {
      const cards = people.flatMap((person) => {
        const talent = behind.get(person.talentId);
        const card = talent && makeTalentCard(talent, person, today);
        return card === undefined ? [] : [{ ...card, because: person.because }];
      });
      return cards.length === 0 ? [] : [{ id, on, at, people: cards }];
    });
    return {
      news: shown.map(({ id, on, people }) => ({ id, on, people })),
      unseen: shown.reduce((sum, { at, people }) => sum + (at > seenAt ? people.length : 0), 0),
    };
  };
