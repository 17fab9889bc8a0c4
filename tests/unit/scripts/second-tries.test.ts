import { describe, expect, it } from 'vitest';
import { fileToRunAgain, type RunTally, withSecondRun } from '../../../scripts/house/second-tries.mjs';

const nothing: RunTally = { passed: 0, failed: 0, skipped: 0, skips: [], failures: [], secondTries: [], again: [] };
const file = 'tests/local/some.test.ts';
const broken = { file, passed: 0, failed: 1, skipped: 3, skips: ['one: no reason given', 'two: no reason given', 'three: no reason given'] };
const run: RunTally = {
  ...nothing,
  passed: 10,
  failed: 1,
  skipped: 4,
  skips: [...broken.skips, 'other: needs Java'],
  failures: [`${file}: broken outside its tests: not ready in time`],
  again: [broken],
};

describe('a file that is run again', () => {
  it('is the only one that failed', () => {
    expect(fileToRunAgain(run)).toBe(file);
    expect(fileToRunAgain(nothing)).toBeUndefined();
    expect(fileToRunAgain({ ...run, failed: 2 })).toBeUndefined();
    expect(fileToRunAgain({ ...run, failed: 2, again: [broken, { ...broken, file: 'tests/e2e/other.test.ts' }] })).toBeUndefined();
  });

  it('counts among the second tries of a run', () => {
    expect(fileToRunAgain({ ...run, secondTries: [] })).toBe(file);
    expect(fileToRunAgain({ ...run, secondTries: ['one'] })).toBeUndefined();
  });

  it('takes the place of its first run, which is told', () => {
    expect(withSecondRun(run, { ...nothing, passed: 3 })).toEqual({
      ...nothing,
      passed: 13,
      skipped: 1,
      skips: ['other: needs Java'],
      secondTries: [`${file}: broken outside its tests: not ready in time (the whole file was run again)`],
    });
  });

  it('has failed when it fails again, does not come so far as to count, or needs a second try in its second run', () => {
    expect(withSecondRun(run, { ...nothing, passed: 2, failed: 1, failures: ['bad'] })).toMatchObject({ passed: 12, failed: 1, failures: ['bad'] });
    expect(withSecondRun(run, { ...nothing, passed: 3, secondTries: ['shaky'] })).toMatchObject({ passed: 12, failed: 1 });
    expect(withSecondRun(run, nothing)).toMatchObject({ passed: 10, failed: 1 });
  });
});
