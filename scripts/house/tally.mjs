/** Counting what passed, and the one line that says it. */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

export const add = (one, other) => ({ passed: one.passed + other.passed, failed: one.failed + other.failed, skipped: one.skipped + other.skipped });

export const tallyLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** The tally in the last line of an output, or undefined. */
export const readTally = (output) => {
  const found = output
    .trimEnd()
    .split('\n')
    .at(-1)
    .match(/^(\d+) passed, (\d+) failed, (\d+) skipped$/);
  return found === null ? undefined : { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3]) };
};
