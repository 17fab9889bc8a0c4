/** What the rehearsal has shown, by what, and what it could not look at. */
export interface Proof {
  /** Part of the table: `templates`, `deploy`, `functions`, `product`. */
  readonly part: string;
  /** A sentence of behaviour. */
  readonly what: string;
  /** The tool that showed it. */
  readonly by: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Of a failure or a skip: why; else a figure worth reading. */
  readonly detail: string;
}

/** Collects proofs of one part, shown by one tool; what a step throws is its failure, and never ends the others. */
export interface Book {
  prove(what: string, work: () => Promise<string | undefined> | string | undefined): Promise<void>;
  skip(what: string, why: string): void;
}

export const openBook = (part: string, by: string, write: (proof: Proof) => void): Book => ({
  prove: async (what, work) => {
    const startedAt = performance.now();
    try {
      const figure = await work();
      write({ part, what, by, outcome: 'passed', detail: figure ?? `${((performance.now() - startedAt) / 1000).toFixed(1)} s` });
    } catch (error) {
      write({ part, what, by, outcome: 'failed', detail: error instanceof Error ? error.message : String(error) });
    }
  },
  skip: (what, why) => write({ part, what, by, outcome: 'skipped', detail: why }),
});

const short = (text: string): string => {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '') ?? '';
  return line.length > 140 ? `${line.slice(0, 137)}...` : line;
};

export const tableOf = (proofs: readonly Proof[]): string =>
  [
    '| what | shown by | outcome | |',
    '|---|---|---|---|',
    ...proofs.map(({ what, by, outcome, detail }) => `| ${what} | ${by} | ${outcome} | ${short(detail)} |`),
  ].join('\n');

export const tallyOf = (proofs: readonly Proof[]): string => {
  const count = (outcome: Proof['outcome']): number => proofs.filter((proof) => proof.outcome === outcome).length;
  return `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`;
};
