/** Facts that were read from a tenant's file lately, so that a person who is found again is neither sent between threads nor parsed again. */
import type { SearchFacts } from '../../../core/talent/index.ts';

/** Some 3 kB each. */
const mostKept = 20_000;

/** As the file has them: `facts` is JSON. */
export interface StoredFacts {
  readonly id: string;
  readonly version: number;
  readonly facts: string;
}
export interface KnownFacts {
  readonly id: string;
  readonly version: number;
  readonly facts: SearchFacts;
}

export interface KeptFacts {
  /** Facts of each row of an epoch of a file; null for a row that is not there any more. `read` is asked for those that are not kept. */
  of(
    path: string,
    epoch: number,
    rows: readonly number[],
    read: (lacking: readonly number[]) => Promise<readonly (StoredFacts | null)[]>,
  ): Promise<(KnownFacts | null)[]>;
}

export const keptFacts = (most = mostKept): KeptFacts => {
  /** By file and epoch, then by row. Two halves: what is asked moves into the young one, and once that is full the old one goes. */
  let [young, old] = [new Map<string, Map<number, KnownFacts>>(), new Map<string, Map<number, KnownFacts>>()];
  let size = 0;
  const keep = (file: string, row: number, known: KnownFacts): void => {
    if (size >= most / 2) [young, old, size] = [new Map(), young, 0];
    const rows = young.get(file) ?? new Map<number, KnownFacts>();
    if (rows.size === 0) young.set(file, rows);
    rows.set(row, known);
    size += 1;
  };
  const look = (file: string, row: number): KnownFacts | undefined => {
    const known = young.get(file)?.get(row);
    if (known !== undefined) return known;
    const older = old.get(file)?.get(row);
    if (older !== undefined) keep(file, row, older);
    return older;
  };
  return {
    of: async (path, epoch, rows, read) => {
      const file = `${path} ${epoch}`;
      const found = rows.map((row) => look(file, row) ?? null);
      const lacking = rows.flatMap((_, at) => (found[at] === null ? [at] : []));
      const answers = lacking.length === 0 ? [] : await read(lacking.map((at) => rows[at] as number));
      lacking.forEach((at, place) => {
        const answer = answers[place];
        if (answer === null || answer === undefined) return;
        const known = { ...answer, facts: JSON.parse(answer.facts) as SearchFacts };
        found[at] = known;
        keep(file, rows[at] as number, known);
      });
      return found;
    },
  };
};
