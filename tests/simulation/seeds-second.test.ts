/** The other half of the seeds, so that two workers share them. */
import { expect, test } from 'vitest';
import { asked, expectSeeds, range } from './report.ts';
import { simulate } from './simulate.ts';

const only = asked.seed ?? asked.to;

if (only !== undefined) {
  test(`seed ${only} replays to the same trace`, { timeout: 120_000 }, async () => {
    expect((await simulate(only)).digest).toBe((await simulate(only)).digest);
  });
} else {
  test.each([
    [251, 300],
    [301, 350],
    [351, 400],
    [401, 450],
    [451, 500],
  ])('seeds %i to %i keep the laws', { timeout: 120_000 }, (first, last) => expectSeeds(range(first, last)));
}
