/** What an evaluation of the search says: the result of design section 8, and the table of the guide. */
import { readFileSync, writeFileSync } from 'node:fs';
import { mean, ndcg, pairedInterval, percentile, recall, reciprocalRank, skewAt, violationShare } from './rank-metrics.ts';
import { systemNames } from './rank-systems.ts';
import type { Judged } from './talent-run.ts';

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
const ndcgOf = ({ ranked, query }: Judged): number | undefined => ndcg(ranked, query.grades);

/** The last line that the command prints. */
export const resultOf = (judged: readonly Judged[], store: string) => {
  const strata = [...new Set(judged.map(({ query }) => query.stratum))].sort();
  const latencies = judged.map(({ ms }) => ms);
  return {
    queries: judged.length,
    ndcgAt10: round(mean(judged.map(ndcgOf))),
    recallAt50: round(mean(judged.map(({ ranked, query }) => recall(ranked, query.grades)))),
    mrr: round(mean(judged.map(({ ranked, query }) => reciprocalRank(ranked, query.grades)))),
    violationsAt20: round(mean(judged.map(({ ranked, query }) => violationShare(ranked, query.violations)))),
    byStratum: Object.fromEntries(
      strata.map((stratum) => {
        const of = judged.filter(({ query }) => query.stratum === stratum);
        return [stratum, { n: of.length, ndcgAt10: round(mean(of.map(ndcgOf))) }];
      }),
    ),
    latencyMs: { p50: round(percentile(latencies, 0.5)), p95: round(percentile(latencies, 0.95)), p99: round(percentile(latencies, 0.99)) },
    store,
  };
};

export interface SystemLine {
  readonly system: string;
  readonly ndcgAt10: number;
  readonly recallAt50: number;
  /** Of the product's nDCG over this one's, pair by pair: the mean and its 95 % interval. */
  readonly above: { readonly mean: number; readonly low: number; readonly high: number };
}

export const systemLines = (judged: readonly Judged[]): SystemLine[] =>
  systemNames.map((system) => {
    const of = judged.map(({ query, systems, ...one }) => ({ ...one, query, other: systems[system] ?? [] }));
    const pairs = of.flatMap((one) => {
      const own = ndcg(one.ranked, one.query.grades);
      return own === undefined ? [] : [own - (ndcg(one.other, one.query.grades) ?? 0)];
    });
    const [low, high] = pairedInterval(pairs, seeded(7));
    return {
      system,
      ndcgAt10: mean(of.map(({ other, query }) => ndcg(other, query.grades))),
      recallAt50: mean(of.map(({ other, query }) => recall(other, query.grades))),
      above: { mean: mean(pairs), low, high },
    };
  });

/** Skew@20 of women and of men, over all roles that are open to both: those in whose pool (who breaks no hard rule) are at least twenty of each. */
export const skewOfOpenRoles = (judged: readonly Judged[], genders: ReadonlyMap<string, string>): { gender: string; meanSkew: number; roles: number }[] => {
  const open = judged.flatMap(({ query, ranked }) => {
    const out = new Set(query.violations);
    const pool = [...genders].filter(([id]) => !out.has(id)).map(([, gender]) => gender);
    const counts = ['female', 'male'].map((gender) => pool.filter((one) => one === gender).length);
    if (counts.some((count) => count < 20)) return [];
    const shares = new Map(['female', 'male'].map((gender, at) => [gender, (counts[at] ?? 0) / pool.length]));
    return [
      skewAt(
        ranked.map((id) => genders.get(id) ?? 'unknown'),
        shares,
      ),
    ];
  });
  return ['female', 'male'].map((gender) => ({ gender, meanSkew: mean(open.map((skews) => skews.get(gender))), roles: open.length }));
};

const three = (value: number): string => value.toFixed(3);

/** Rows of Markdown: the product on each engine, then what any engine would give without it. */
export const tableOf = (engines: readonly (readonly [store: string, judged: readonly Judged[]])[]): string => {
  const own = engines.map(([store, judged]) => {
    const { ndcgAt10, recallAt50, mrr, violationsAt20 } = resultOf(judged, store);
    return `| the product on ${store} | ${three(ndcgAt10)} | ${three(recallAt50)} | ${three(mrr)} | ${three(violationsAt20)} | |`;
  });
  const [first] = engines;
  const others = systemLines(first?.[1] ?? []).map(
    ({ system, ndcgAt10, recallAt50, above }) =>
      `| ${system} | ${three(ndcgAt10)} | ${three(recallAt50)} | | | ${three(above.mean)} (${three(above.low)} to ${three(above.high)}) |`,
  );
  return ['| system | nDCG@10 | recall@50 | MRR | violations@20 | the product above it (95 %) |', '|---|---|---|---|---|---|', ...own, ...others].join('\n');
};

/** Puts the text between `<!-- name -->` and `<!-- /name -->`. */
export const writeBetween = (file: string, name: string, text: string): void => {
  const [before, after] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const whole = readFileSync(file, 'utf8');
  const [start, end] = [whole.indexOf(before), whole.indexOf(after)];
  if (start === -1 || end < start) throw new Error(`${file} has no place for ${name}`);
  writeFileSync(file, `${whole.slice(0, start + before.length)}\n\n${text}\n\n${whole.slice(end)}`);
};

/** Mulberry32. */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
