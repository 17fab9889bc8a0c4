import { describe, expect, test } from 'vitest';
import { plantedBugs } from './planted-bugs.ts';
import { simulate } from './simulate.ts';

const enough = 120;

/** The first of the seeds that finds the bug, and what it says of it. */
const find = async (plant: (typeof plantedBugs)[string]): Promise<{ seed: number; violation: string } | undefined> => {
  for (let seed = 1; seed <= enough; seed += 1) {
    const { violation } = await simulate(seed, plant);
    if (violation !== undefined) return { seed, violation };
  }
  return undefined;
};

describe(`a planted bug is found within ${enough} seeds`, () => {
  test.each(Object.entries(plantedBugs))('%s', { timeout: 120_000 }, async (_, plant) => {
    const found = await find(plant);

    expect(found?.violation).toEqual(expect.any(String));
  });
});
