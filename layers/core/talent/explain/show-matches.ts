/** People found, as routes show them: the card, and beside it what was asked and what the record says to it, with the age of what it says. */
import type { Clock } from '../../shared/index.ts';
import type { ParsedBrief } from '../brief/index.ts';
import { dayInIndia } from '../day.ts';
import type { TalentStore } from '../ports.ts';
import type { ScorePart } from '../score.ts';
import type { TalentMatch } from '../search-talent.ts';
import { makeTalentCard, type TalentCard } from '../talent-card.ts';
import { toFacts } from '../talent-facts.ts';
import { type MatchFact, type MatchFacts, matchFacts } from './match-facts.ts';

export interface ShownMatch extends TalentCard {
  readonly match: Omit<MatchFacts, 'score'>;
}

export interface MatchesToShow {
  readonly matches: readonly TalentMatch[];
  readonly scoreParts: ReadonlyMap<string, readonly ScorePart[]>;
  /** The question: a brief with its filters. */
  readonly parsed: ParsedBrief;
  readonly role?: number | undefined;
  /** More that is right of somebody: in what she is like another. */
  readonly likeness?: ReadonlyMap<string, readonly MatchFact[]> | undefined;
}

/** In order of the matches; who is gone, or may not be shown any more, is left out. */
export const showMatches =
  ({ talents, clock }: { talents: Pick<TalentStore, 'getMany'>; clock: Pick<Clock, 'now'> }) =>
  async (org: string, { matches, scoreParts, parsed, role = 0, likeness }: MatchesToShow): Promise<ShownMatch[]> => {
    const people = await talents.getMany(
      org,
      matches.map(({ talentId }) => talentId),
    );
    const byId = new Map(people.map((talent) => [talent.id, talent]));
    const today = dayInIndia(clock.now());
    return matches.flatMap((match) => {
      const talent = byId.get(match.talentId);
      const card = talent && makeTalentCard(talent, match, today);
      if (talent === undefined || card === undefined) return [];
      const { score: _facts, ...told } = matchFacts({ parsed, role, person: toFacts(talent), bio: talent.bio, today });
      const alike = likeness?.get(talent.id) ?? [];
      return [{ ...card, match: { ...told, matched: [...told.matched, ...alike], scoreParts: [...(scoreParts.get(talent.id) ?? told.scoreParts)] } }];
    });
  };
