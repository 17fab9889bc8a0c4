/** How long items of the live table are kept. The table removes them up to days later, so a reader that minds looks at the time itself. */
const hour = 3_600_000;

export const keptMs = {
  /** Frames and steps count for 24 h from acceptance; a turn runs 15 minutes at most, so none of them goes before the others may. */
  frames: 25 * hour,
  /** An open turn outlives a machine that was switched off for the holidays. */
  openTurn: 30 * 24 * hour,
  endedTurn: 48 * hour,
  /** Full again long before. */
  bucket: 24 * hour,
} as const;

/** Epoch seconds, as the table's time to live wants them. */
export const expiry = (epochMs: number): number => Math.ceil(epochMs / 1000);
