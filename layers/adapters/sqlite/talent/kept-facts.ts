/** Facts that were read from a tenant's file lately, so that a person who is found again is neither sent between threads nor parsed again. */
import type { SearchFacts } from '../../../core/talent/index.ts';

/** Some 3 kB each. */
const mostKept = 20_000;

export interface KeptFacts {
  /** Facts of each row of an epoch of a file; null for a row that is not there any more. `read` is asked for those that are not kept. */
  of(
    path: string,
    epoch: number,
    rows: readonly number[],
    read: (lacking: readonly number[]) => Promise<readonly (string | null)[]>,
  ): Promise<(SearchFacts | null)[]>;
}

export const keptFacts = (most = mostKept): KeptFacts => {
  /** The least recent first. */
  const kept = new Map<string, SearchFacts>();
  return {
    of: async (path, epoch, rows, read) => {
      const keyOf = (row: number): string => `${path} ${epoch} ${row}`;
      const found = new Map<number, SearchFacts>();
      for (const row of rows) {
        const facts = kept.get(keyOf(row));
        if (facts === undefined) continue;
        found.set(row, facts);
        kept.delete(keyOf(row));
        kept.set(keyOf(row), facts);
      }
      const lacking = rows.filter((row) => !found.has(row));
      const answers = lacking.length === 0 ? [] : await read(lacking);
      lacking.forEach((row, at) => {
        const answer = answers[at];
        if (typeof answer !== 'string') return;
        const facts = JSON.parse(answer) as SearchFacts;
        found.set(row, facts);
        kept.set(keyOf(row), facts);
      });
      for (const key of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(key);
      }
      return rows.map((row) => found.get(row) ?? null);
    },
  };
};
