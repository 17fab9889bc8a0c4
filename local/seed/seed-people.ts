/** Fills the demo organization with invented people, once. Told again, it does nothing; told a larger number, it adds the rest. */
import { dayInIndia, makeTalent, type TalentStore } from '../../layers/core/talent/index.ts';
import { type GeneratedPerson, generatorVersion, streamPeople } from './generate.ts';
import type { SeedMarkerStore } from './seed-marker.ts';

export const demoOrg = 'demo';
const demoSeed = 20_261_120;
/** Small enough that the table is busy with one batch just as long as the next one takes to make. */
const batchSize = 100;
const printEvery = 500;

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
  const store = async (people: readonly GeneratedPerson[], before: number): Promise<void> => {
    const records = people.map(({ id, profile, lastConfirmedAt }) => makeTalent(profile, { id, org: demoOrg, now: nowIso, synthetic: true, lastConfirmedAt }));
    await talents.putMany(demoOrg, records);
    const done = before + people.length;
    if (done % printEvery === 0 || done === count) print(`seeded ${done} of ${count} synthetic people`);
  };
  await inBatches(streamPeople({ seed: demoSeed, count, today: dayInIndia(now()) }), seeded, store);
  await markers.put(demoOrg, { generatorVersion, count });
  return count - seeded;
};

/** Leaves out the first `skip` people; a batch is stored while the next is made. */
const inBatches = async (
  people: Iterable<GeneratedPerson>,
  skip: number,
  store: (batch: readonly GeneratedPerson[], before: number) => Promise<void>,
): Promise<void> => {
  let storing = Promise.resolve();
  let batch: GeneratedPerson[] = [];
  let passed = 0;
  const flush = async (): Promise<void> => {
    await storing;
    storing = store(batch, passed - batch.length);
    batch = [];
  };
  for (const person of people) {
    passed += 1;
    if (passed > skip) batch.push(person);
    if (batch.length === batchSize) await flush();
  }
  if (batch.length > 0) await flush();
  await storing;
};
