/**
 * `npm run eval:talent -- --talents F --queries G [--store sqlite]`: how well people are found. F is in the import format, one person a line; G has
 * `{id, text, stratum?, filters?, asOf?, grades, violations}`. The people go into a new index by the product's own way, each text is read by the product's own
 * parser, and the last line printed is the result. `--systems` prints the baselines too: random, words, meaning and both by reciprocal ranks, after the same
 * hard filters. Without files it writes the own set's test half (`--half dev` the other) and prints the table.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { hashingEmbedder } from '../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { memoryTalent } from '../../layers/adapters/memory/talent/memory-talent.ts';
import { sqliteTalentIndex } from '../../layers/adapters/sqlite/talent/talent-index.ts';
import { TalentSearchRequest } from '../../layers/contracts/index.ts';
import { bringInStep, dayInIndia, findTalent, makeTalent, parseBrief, searchInIndex, TalentImport, toTalentQuery } from '../../layers/core/talent/index.ts';
import { mean, ndcg, pairedInterval, percentile, recall, reciprocalRank, violationShare } from './rank-metrics.ts';
import { rankBySystem, type SystemName, systemNames } from './rank-systems.ts';
import { writeSet } from './talent-set/write-set.ts';

const { values } = parseArgs({
  options: {
    talents: { type: 'string' },
    queries: { type: 'string' },
    store: { type: 'string', default: 'sqlite' },
    systems: { type: 'boolean', default: false },
    half: { type: 'string', default: 'test' },
    show: { type: 'boolean', default: false },
  },
});
if ((values.talents === undefined) !== (values.queries === undefined))
  throw new Error('supply --talents <file> and --queries <file>, or neither for the own set');
const ownSet = values.talents === undefined ? mkdtempSync(join(tmpdir(), 'castmatch-set-')) : undefined;
if (ownSet !== undefined) console.log(writeSet(ownSet, values.half === 'dev' ? 'dev' : 'test'));
const talentsFile = values.talents ?? join(ownSet ?? '', 'talents.jsonl');
const queriesFile = values.queries ?? join(ownSet ?? '', 'queries.jsonl');
const withSystems = values.systems || ownSet !== undefined;
if (values.store !== 'sqlite') throw new Error('the engines that this command knows: sqlite');

const Query = z.object({
  id: z.coerce.string(),
  text: z.string(),
  stratum: z.string().default('all'),
  filters: TalentSearchRequest.shape.filters.or(z.record(z.string(), z.unknown())),
  asOf: z.string().optional(),
  grades: z.record(z.string(), z.number()).default({}),
  violations: z.array(z.string()).default([]),
});
type Query = z.infer<typeof Query>;

const lines = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);

const org = 'evaluation';
const queries = lines(queriesFile).map((line) => Query.parse(line));
const firstDay = queries.find(({ asOf }) => asOf !== undefined)?.asOf ?? new Date().toISOString();
const importedAt = new Date(firstDay).toISOString();
const talents = memoryTalent();
const externalIds = new Map<string, string>();
let refused = 0;
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const idOf = (number: number): string => `tal_${Array.from({ length: 26 }, (_, at) => crockford.charAt(Math.floor(number / 32 ** (25 - at)) % 32)).join('')}`;
const records = lines(talentsFile).flatMap((line, number) => {
  const parsed = TalentImport.safeParse(line);
  if (!parsed.success) {
    refused += 1;
    return [];
  }
  const id = idOf(number + 1);
  externalIds.set(id, parsed.data.externalId);
  return [makeTalent(parsed.data, { id, org, now: importedAt, synthetic: true })];
});
await talents.putMany(org, records);
if (refused > 0) console.log(`refused ${refused} lines of talents that are not in the import format`);

const folder = mkdtempSync(join(tmpdir(), 'castmatch-eval-'));
const embedder = hashingEmbedder();
const index = sqliteTalentIndex({ folder, embedder });
const started = performance.now();
const { put } = await bringInStep({ index, embedder, talents, directory: talents })(org, dayInIndia(Date.parse(importedAt)));
console.log(`indexed ${put} of ${records.length} people in ${((performance.now() - started) / 1_000).toFixed(1)} s`);

interface Judged {
  readonly query: Query;
  readonly ranked: readonly string[];
  readonly systems: Readonly<Partial<Record<SystemName, number | undefined>>>;
}

const known = (filters: Query['filters']) => {
  const parsed = TalentSearchRequest.shape.filters.safeParse(filters);
  if (!parsed.success) console.log(`filters that the product does not know are left out: ${JSON.stringify(filters)}`);
  return parsed.success ? parsed.data : undefined;
};

const latencies: number[] = [];
const judged: Judged[] = [];
for (const query of queries) {
  const now = query.asOf === undefined ? Date.now() : Date.parse(query.asOf.length === 10 ? `${query.asOf}T06:00:00.000Z` : query.asOf);
  const find = findTalent({
    directory: talents,
    clock: { now: () => now },
    search: { index, embedder, talents },
    report: (_event, error) => console.log(String(error)),
  });
  const filters = known(query.filters);
  const before = performance.now();
  const { matches } = await find(org, { text: query.text, filters, limit: 50 });
  latencies.push(performance.now() - before);
  const ranked = matches.map(({ talentId }) => externalIds.get(talentId) ?? talentId);
  const systems = withSystems ? await otherSystems(query, filters, now) : {};
  judged.push({ query, ranked, systems });
  const bad = ranked.slice(0, 20).filter((id) => query.violations.includes(id));
  if (values.show && bad.length > 0) console.log(`violations: ${bad.join(' ')}`);
  if (values.show) console.log(`${query.id}\t${query.stratum}\t${(ndcg(ranked, query.grades) ?? -1).toFixed(3)}\t${query.text}`);
}

async function otherSystems(query: Query, filters: ReturnType<typeof known>, now: number): Promise<Judged['systems']> {
  const today = dayInIndia(now);
  const parsed = parseBrief(query.text, { today });
  const asked = { ...toTalentQuery(parsed), ...Object.fromEntries(Object.entries(filters ?? {}).filter(([, value]) => value !== undefined)), limit: 50 };
  const { ranked } = await searchInIndex({ index, embedder, talents })(org, { query: asked, parsed, ignored: new Set(Object.keys(filters ?? {})) }, today);
  return Object.fromEntries(
    systemNames.map((system) => [
      system,
      ndcg(
        rankBySystem(system, ranked).map((id) => externalIds.get(id) ?? id),
        query.grades,
      ),
    ]),
  );
}

await index.close();
for (const made of [folder, ...(ownSet === undefined ? [] : [ownSet])]) rmSync(made, { recursive: true, force: true });

const ndcgOf = ({ ranked, query }: Judged): number | undefined => ndcg(ranked, query.grades);
const round = (value: number): number => Math.round(value * 10_000) / 10_000;
const strata = [...new Set(queries.map(({ stratum }) => stratum))].sort();
if (withSystems) {
  console.log(`product              nDCG@10 ${mean(judged.map(ndcgOf)).toFixed(3)}`);
  for (const system of systemNames) {
    const pairs = judged.flatMap((one) => (ndcgOf(one) === undefined ? [] : [(ndcgOf(one) ?? 0) - (one.systems[system] ?? 0)]));
    const [low, high] = pairedInterval(pairs, seeded(7));
    console.log(
      `${system.padEnd(20)} nDCG@10 ${mean(judged.map(({ systems }) => systems[system])).toFixed(3)}  product above it by ${mean(pairs).toFixed(3)} (95 %: ${low.toFixed(3)} to ${high.toFixed(3)})`,
    );
  }
}
console.log(
  JSON.stringify({
    queries: queries.length,
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
    store: values.store,
  }),
);

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
