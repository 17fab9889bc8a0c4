/** That who somebody is called, where she is from and what she speaks at home moves nobody, on whatever engine. `make` gives an empty index of this embedder. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashingEmbedder } from '../../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { memoryTalent } from '../../../layers/adapters/memory/talent/memory-talent.ts';
import { bringInStep, findTalent, makeTalent, type TalentImport, type TalentIndex } from '../../../layers/core/talent/index.ts';
import { generatePeople } from '../../../local/seed/generate.ts';
import { skewAt } from '../../../scripts/eval/rank-metrics.ts';
import { atHomeIn } from '../../../scripts/eval/talent-set/swap-homes.ts';
import { talentId } from '../../support/talent.ts';

const embedder = hashingEmbedder();
export const fairnessEmbedder = embedder;
const today = '2026-11-29';
const now = Date.parse(`${today}T06:00:00.000Z`);

type Profile = TalentImport;

const briefs = [
  'tired honest cop with a dry sense of humour, 35-50',
  'girl next door, warm and affectionate, 20-30, Mumbai',
  'khatarnak villain with a low voice',
  'comic sidekick, big physical comedy, comfortable with kissing scenes, shoot 12-14 Dec 2026',
  'Need a dancer, 18-35',
  'male, 25-40, Mumbai',
];
const openBriefs = [
  'tired honest cop with a dry sense of humour',
  'warm neighbour whom everybody likes',
  'ruthless antagonist, menacing',
  'college rebel with swagger',
  'Need a dancer, 18-35',
];

export const describeFairness = (engine: string, make: () => Promise<{ readonly index: TalentIndex; close(): Promise<void> }>): void => {
  describe(`fairness on ${engine}`, () => {
    let subject: Awaited<ReturnType<typeof make>>;
    beforeAll(async () => {
      subject = await make();
    });
    afterAll(async () => subject?.close());

    const finder = async (org: string, profiles: readonly Profile[]) => {
      const talents = memoryTalent();
      const records = profiles.map((profile, at) => makeTalent(profile, { id: talentId(at + 1), org, now: new Date(now).toISOString(), synthetic: true }));
      await talents.putMany(org, records);
      const { index } = subject;
      await bringInStep({ index, embedder, talents, directory: talents })(org, today);
      const problems: unknown[] = [];
      const find = findTalent({
        directory: talents,
        clock: { now: () => now },
        search: { index, embedder, talents },
        report: (_event, error) => problems.push(error),
      });
      return async (text: string) => {
        const { total, matches } = await find(org, { text, limit: 20 });
        expect(problems).toEqual([]);
        return { total, ranks: matches.map(({ talentId: id, score }) => `${id} ${score}`), shown: matches.map(({ talentId: id }) => id) };
      };
    };

    it('names, surnames, mother tongues and native-place words swapped change no rank and no score where the brief does not ask for them', async () => {
      const people = generatePeople({ seed: 61, count: 80, today }).map(({ profile }) => profile);
      const atHome = await finder('at-home', people.map(atHomeIn));
      const elsewhere = await finder(
        'elsewhere',
        people.map((profile, at) => atHomeIn(profile, at + 1)),
      );

      for (const text of briefs) {
        const found = await atHome(text);
        expect(found.ranks.length).toBeGreaterThan(3);
        expect(await elsewhere(text), text).toEqual(found);
      }
      // The swap is one that a brief can see when it asks.
      expect((await elsewhere('fluent Tamil')).shown).not.toEqual((await atHome('fluent Tamil')).shown);
    });

    it('a role that says no gender shows women and men as they are among those who fit', async () => {
      const people = generatePeople({ seed: 62, count: 70, today }).map(({ profile }) => profile);
      // Everybody twice, as a woman and as a man; which of the two has the lower id takes turns.
      const genders = people.flatMap((_, at) => (at % 2 === 0 ? (['female', 'male'] as const) : (['male', 'female'] as const)));
      const twins = genders.map((gender, at): Profile => {
        const profile = people[at >> 1] as Profile;
        return atHomeIn({ ...profile, externalId: `${profile.externalId}-${gender}`, gender }, at >> 1);
      });
      const find = await finder('twins', twins);
      const genderOf = (id: string): string => genders[Number.parseInt(id.slice(-4), 10) - 1] ?? 'unknown';

      for (const text of openBriefs) {
        const { total, shown } = await find(text);
        expect(total).toBeGreaterThan(40);
        expect(shown).toHaveLength(20);
        const skews = skewAt(
          shown.map(genderOf),
          new Map([
            ['female', 0.5],
            ['male', 0.5],
          ]),
        );
        for (const [gender, skew] of skews) expect(Math.abs(skew), `${text}: ${gender}`).toBeLessThan(0.2);
      }
    });
  });
};
