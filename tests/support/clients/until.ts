/** Waiting for conditions, never for fixed times. */
export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Resolves with the first answer of `look` that is neither undefined nor false; rejects after `deadlineMs` with what was waited for. */
export const until = async <Found>(
  what: string,
  look: () => Found | undefined | false | Promise<Found | undefined | false>,
  options: { deadlineMs?: number; everyMs?: number } = {},
): Promise<Found> => {
  const { deadlineMs = 30_000, everyMs = 25 } = options;
  const giveUpAt = Date.now() + deadlineMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > giveUpAt) throw new Error(`this did not happen within ${deadlineMs} ms: ${what}`);
    await pause(everyMs);
  }
};
