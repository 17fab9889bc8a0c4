/** What this page has seen so far, look by look: nothing here leaves the browser. */
export interface Look {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Round trip in milliseconds; null: no answer came. */
  readonly ms: number | null;
}

export interface LookSummary {
  readonly looks: number;
  readonly unanswered: number;
  /** Milliseconds; null before the first answer. */
  readonly median: number | null;
  readonly slowest: number | null;
}

/** As many as the chart has room for. */
export const keptLooks = 40;

export const addLook = (looks: readonly Look[], look: Look): readonly Look[] => [...looks.slice(1 - keptLooks), look];

export const summarize = (looks: readonly Look[]): LookSummary => {
  const times = looks.flatMap(({ ms }) => ms ?? []).sort((left, right) => left - right);
  return {
    looks: looks.length,
    unanswered: looks.length - times.length,
    median: times[Math.floor((times.length - 1) / 2)] ?? null,
    slowest: times.at(-1) ?? null,
  };
};
