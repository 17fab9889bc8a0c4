/** How often a run may try again what starts real processes: docs/decisions/2026-11-29-second-tries.md. */
import { add } from './tally.mjs';

/** Tests that passed at their second try, and files that were run a second time, together. */
export const mostSecondTries = 1;

/** The one file that may be run again by itself: undefined when nothing failed, when something else failed as well, or when the run has had its second tries. */
export const fileToRunAgain = (tally) => {
  const [only, ...more] = tally.again;
  const nothingElse = only !== undefined && more.length === 0 && tally.failed === only.failed;
  return nothingElse && tally.secondTries.length < mostSecondTries ? only.file : undefined;
};

/** A run's tally with that file's counts replaced by those of its second run, in which nothing may need a second try. */
export const withSecondRun = (tally, second) => {
  const [first] = tally.again;
  const others = add(tally, { passed: -first.passed, failed: -first.failed, skipped: -first.skipped });
  if (second.passed + second.failed === 0) return tally;
  const shaky = second.secondTries.map((test) => `${test} (in the second run of its file)`);
  const again = add(second, { passed: -shaky.length, failed: shaky.length, skipped: 0 });
  const firstReasons = tally.failures.map((failure) => `${failure} (the whole file was run again)`);
  const skips = [...tally.skips.filter((skip) => !first.skips.includes(skip)), ...second.skips];
  return { ...add(others, again), skips, failures: [...second.failures, ...shaky], secondTries: [...tally.secondTries, ...firstReasons], again: second.again };
};
