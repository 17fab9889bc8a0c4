import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asked, expectSeeds, range } from './report.ts';

const committed: readonly number[] = JSON.parse(readFileSync(new URL('./seeds.json', import.meta.url), 'utf8')).seeds;
const { seed, from, to } = asked;

if (seed !== undefined) test(`seed ${seed} keeps the laws`, { timeout: 120_000 }, () => expectSeeds([seed]));
else if (to !== undefined) test(`seeds ${from} to ${to} keep the laws`, { timeout: 3_600_000 }, () => expectSeeds(range(from, to)));
else {
  test('seeds that once found something keep the laws', { timeout: 120_000 }, async () => {
    await expectSeeds(committed);

    expect(committed.length).toBeGreaterThan(0);
  });

  test.each([
    [1, 50],
    [51, 100],
    [101, 150],
    [151, 200],
    [201, 250],
  ])('seeds %i to %i keep the laws', { timeout: 120_000 }, (first, last) => expectSeeds(range(first, last)));
}
