/** What was learned of a director, as she can see it and take it back. It is counted anew each time from her shortlists and the records as they are now. */
import type { CastingStore } from '../casting/index.ts';
import { isoTime } from '../shared/index.ts';
import { dayInIndia, isListed, type Leaning, noLeaning, type TalentStore, toFacts } from '../talent/index.ts';
import { type LearnedTrait, leaningFrom, learn } from './learn.ts';

export interface PreferencePorts {
  readonly casting: Pick<CastingStore, 'choicesOf' | 'choicesSince' | 'forgetChoices'>;
  readonly talents: Pick<TalentStore, 'getMany'>;
  readonly clock: { now(): number };
}

export interface Preference {
  /** People chosen or passed over that it is counted from. */
  readonly choices: number;
  /** Only choices after this moment count; null: all of them. */
  readonly since: string | null;
  readonly learned: readonly LearnedTrait[];
}

/** The newest choices: what she liked long ago is not what she looks for. */
const mostChoices = 100;

type Who = { readonly org: string; readonly sub: string };

export const readPreference =
  ({ casting, talents, clock }: PreferencePorts) =>
  async ({ org, sub }: Who): Promise<Preference> => {
    const [entries, since] = await Promise.all([casting.choicesOf(org, sub, mostChoices), casting.choicesSince(org, sub)]);
    const counted = entries.filter((entry) => since === undefined || (entry.decidedAt ?? entry.addedAt) > since);
    const ids = [...new Set(counted.map(({ talentId }) => talentId))];
    const today = dayInIndia(clock.now());
    const people = new Map(
      (ids.length === 0 ? [] : await talents.getMany(org, ids)).filter((talent) => isListed(talent, today)).map((talent) => [talent.id, toFacts(talent)]),
    );
    const choices = counted.flatMap(({ talentId, state }) => {
      const person = people.get(talentId);
      return person === undefined ? [] : [{ person, state }];
    });
    return { choices: new Set(choices.map(({ person }) => person.id)).size, since: since ?? null, learned: learn(choices) };
  };

/** From now on nothing of what she chose before counts; the shortlists stay as they are. */
export const forgetPreference =
  ({ casting, clock }: Pick<PreferencePorts, 'casting' | 'clock'>) =>
  ({ org, sub }: Who): Promise<void> =>
    casting.forgetChoices(org, sub, isoTime(clock.now()));

/** For a search: never the reason that a search fails. */
export const leaningOf =
  (ports: PreferencePorts, report: (event: string, error: unknown) => void) =>
  async (who: Who): Promise<Leaning> => {
    try {
      return leaningFrom((await readPreference(ports)(who)).learned);
    } catch (error) {
      report('preference_not_read', error);
      return noLeaning;
    }
  };
