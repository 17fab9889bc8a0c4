/** What the records say of people, as far as an answer can contradict it. Who is not listed has no facts. */
import type { Clock } from '../shared/index.ts';
import { dayInIndia } from './day.ts';
import { followMerges } from './duplicates/follow-merges.ts';
import { isListed } from './listing.ts';
import { cityOf } from './places.ts';
import type { TalentStore } from './ports.ts';
import type { Talent } from './talent.ts';

export interface TalentGround {
  readonly id: string;
  readonly stageName: string;
  readonly facts: Pick<Talent, 'playingAge' | 'baseCity' | 'languages' | 'skills' | 'rates' | 'availability' | 'union' | 'experience' | 'representation'> & {
    readonly comfort: Readonly<Record<string, string>>;
    readonly heightCm: number | null;
    readonly credits: readonly { readonly medium: string | null }[];
  };
}

export const groundedFacts =
  ({ talents, clock }: { talents: Pick<TalentStore, 'getMany'>; clock: Pick<Clock, 'now'> }) =>
  async (org: string, ids: readonly string[]): Promise<TalentGround[]> => {
    const today = dayInIndia(clock.now());
    const people = await followMerges({ talents })(org, ids);
    return [...people]
      .filter(([, talent]) => isListed(talent, today))
      .map(([id, { stageName, baseCity, heightCm, credits, comfort, ...talent }]) => ({
        id,
        stageName,
        facts: {
          playingAge: talent.playingAge,
          // Who lives in Versova is rightly said to be based in Mumbai.
          baseCity: baseCity === null ? null : cityOf(baseCity),
          languages: talent.languages,
          skills: talent.skills,
          rates: talent.rates,
          availability: talent.availability,
          union: talent.union,
          experience: talent.experience,
          representation: talent.representation,
          comfort: Object.fromEntries(Object.entries(comfort).filter(([, answer]) => answer !== undefined)),
          heightCm: heightCm ?? null,
          credits: credits.map(({ medium }) => ({ medium: medium ?? null })),
        },
      }));
  };
