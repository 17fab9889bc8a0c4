/** What the tests know of second-tries.mjs. */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
export interface RunTally extends Counts {
  readonly skips: readonly string[];
  readonly failures: readonly string[];
  readonly secondTries: readonly string[];
  readonly again: readonly (Counts & { readonly file: string; readonly skips: readonly string[] })[];
}
export const mostSecondTries: number;
export const fileToRunAgain: (tally: RunTally) => string | undefined;
export const withSecondRun: (tally: RunTally, second: RunTally) => RunTally;
