/** Fills the demo organization with invented people, once. Told again, it does nothing; told a larger number, it adds the rest. */
import { makeTalent, type TalentStore } from '../../layers/core/talent/index.ts';
import { generatePeople, generatorVersion } from './generate.ts';
import type { SeedMarkerStore } from './seed-marker.ts';

export const demoOrg = 'demo';
const demoSeed = 20_261_120;
const batch = 500;

export interface SeedDependencies {
  readonly talents: Pick<TalentStore, 'putMany'>;
  readonly markers: SeedMarkerStore;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** One line of progress. */
  readonly print: (line: string) => void;
}

/** Answers how many people were added. A marker of another generator version is left alone: its people may have been edited. */
export const seedPeople = async ({ talents, markers, now, print }: SeedDependencies, count: number): Promise<number> => {
  const marker = await markers.get(demoOrg);
  const seeded = marker?.count ?? 0;
  if (count <= seeded || (marker !== undefined && marker.generatorVersion !== generatorVersion)) return 0;
  const nowIso = new Date(now()).toISOString();
  const people = generatePeople({ seed: demoSeed, count, today: nowIso.slice(0, 10) }).slice(seeded);
  for (let done = 0; done < people.length; done += batch) {
    const records = people
      .slice(done, done + batch)
      .map(({ id, profile, lastConfirmedAt }) => makeTalent(profile, { id, org: demoOrg, now: nowIso, synthetic: true, lastConfirmedAt }));
    await talents.putMany(demoOrg, records);
    print(`seeded ${seeded + done + records.length} of ${count} synthetic people`);
  }
  await markers.put(demoOrg, { generatorVersion, count });
  return people.length;
};
