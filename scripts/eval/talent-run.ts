/** One engine over one set: people indexed by the product's own way, each text read and searched as the product does, and the baselines beside it. */
import * as z from 'zod';
import { hashingEmbedder } from '../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { memoryTalent } from '../../layers/adapters/memory/talent/memory-talent.ts';
import { parseBrief } from '../../layers/core/talent/brief/parser.ts';
import { passes } from '../../layers/core/talent/gates.ts';
import {
  alsoAsked,
  bringInStep,
  dayInIndia,
  describingText,
  findTalent,
  makeTalent,
  type Talent,
  TalentImport,
  toCriteria,
  toTalentQuery,
} from '../../layers/core/talent/index.ts';
import { rankingSystems, type SystemName } from './rank-systems.ts';
import { readFilters, withSlots } from './read-filters.ts';
import { readLinesOf } from './read-lines-of.ts';
import { type EngineName, openTalentIndex } from './talent-engine.ts';

const Query = z.object({
  id: z.coerce.string(),
  text: z.string().default(''),
  stratum: z.string().default('all'),
  filters: z.record(z.string(), z.unknown()).nullish(),
  asOf: z.string().nullish(),
  grades: z.record(z.string(), z.number()).default({}),
  violations: z.array(z.string()).default([]),
});
export type Query = z.infer<typeof Query>;

export interface Judged {
  readonly query: Query;
  /** External ids, best first. */
  readonly ranked: readonly string[];
  readonly systems: Readonly<Partial<Record<SystemName, readonly string[]>>>;
  /** The share of those graded 2 or 3 whom the question's hard rules leave out, 0 to 1: what no order can mend. */
  readonly shutOut: number;
  readonly ms: number;
}

export interface RunOptions {
  readonly talentsFile: string;
  readonly queriesFile: string;
  readonly store: EngineName;
  readonly withSystems: boolean;
  readonly say: (line: string) => void;
}

const org = 'evaluation';
const shown = 50;

export const runSet = async ({ talentsFile, queriesFile, store, withSystems, say }: RunOptions): Promise<Judged[]> => {
  const queries = lines(queriesFile).map((line) => Query.parse(line));
  const importedAt = new Date(queries.find(({ asOf }) => asOf)?.asOf ?? Date.now()).toISOString();
  const { records, externalIds } = readPeople(talentsFile, importedAt, say);
  const talents = memoryTalent();
  await talents.putMany(org, records);
  const embedder = hashingEmbedder();
  const { index, close } = await openTalentIndex(store, embedder);
  try {
    const started = performance.now();
    const { put } = await bringInStep({ index, embedder, talents, directory: talents })(org, dayInIndia(Date.parse(importedAt)));
    say(`${store}: indexed ${put} of ${records.length} people in ${((performance.now() - started) / 1_000).toFixed(1)} s`);
    const vectors = new Map<string, Float32Array>();
    const ids = records.map(({ id }) => id);
    for (let from = 0; withSystems && from < ids.length; from += 500)
      for (const { id, vector } of await index.documents(org, ids.slice(from, from + 500))) vectors.set(id, vector);
    const rankAll = rankingSystems(records, vectors);
    const facts = await talents.all(org);
    const judged: Judged[] = [];
    for (const query of queries) {
      const now = query.asOf ? Date.parse(query.asOf.length === 10 ? `${query.asOf}T06:00:00.000Z` : query.asOf) : Date.now();
      const today = dayInIndia(now);
      const { filters, slots, unknown } = readFilters(query.filters ?? {});
      if (unknown.length > 0) say(`${query.id}: filters that the product does not know are left out: ${unknown.join(', ')}`);
      const parsed = withSlots(parseBrief(query.text, { today }), slots);
      const search = { index, embedder, talents };
      const find = findTalent({ directory: talents, clock: { now: () => now }, search, report: (_event, error) => say(String(error)) });
      const before = performance.now();
      const { matches } = await find(org, { text: query.text, parsed, filters, limit: shown });
      const ms = performance.now() - before;
      const nameOf = (id: string): string => externalIds.get(id) ?? id;
      const criteria = toCriteria({ ...toTalentQuery(parsed), ...filters });
      const isAsked = alsoAsked(parsed, 0, new Set(Object.keys(filters)));
      const passing = new Set(facts.filter((person) => passes(person, criteria, today) && isAsked(person)).map(({ id }) => id));
      const right = facts.filter(({ id }) => (query.grades[nameOf(id)] ?? 0) >= 2);
      const shutOut = right.length === 0 ? 0 : right.filter(({ id }) => !passing.has(id)).length / right.length;
      const others = async (): Promise<Judged['systems']> => {
        const text = [filters.text ?? '', query.text].join(' ').trim();
        const [vector] = await embedder.embed([describingText(parsed) || text], 'query');
        const systems = rankAll({ text, vector, passing: new Set([...passing].filter((id) => vectors.has(id))) });
        return Object.fromEntries(Object.entries(systems).map(([name, ranked]) => [name, ranked.map(nameOf)]));
      };
      judged.push({ query, ranked: matches.map(({ talentId }) => nameOf(talentId)), systems: withSystems ? await others() : {}, shutOut, ms });
    }
    return judged;
  } finally {
    await close();
  }
};

const readPeople = (file: string, importedAt: string, say: (line: string) => void): { records: Talent[]; externalIds: Map<string, string> } => {
  const externalIds = new Map<string, string>();
  const problems: string[] = [];
  const records = lines(file).flatMap((line, number) => {
    const parsed = TalentImport.safeParse(line);
    if (!parsed.success) {
      problems.push(`line ${number + 1}: ${z.prettifyError(parsed.error).replaceAll('\n', ' ').slice(0, 200)}`);
      return [];
    }
    const id = idOf(number + 1);
    externalIds.set(id, parsed.data.externalId);
    return [makeTalent(parsed.data, { id, org, now: importedAt, synthetic: true })];
  });
  if (problems.length > 0) say(`refused ${problems.length} lines of talents that are not in the import format; the first: ${problems[0]}`);
  return { records, externalIds };
};

const lines = (file: string): unknown[] => readLinesOf(file).map((line) => JSON.parse(line) as unknown);

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const idOf = (number: number): string => `tal_${Array.from({ length: 26 }, (_, at) => crockford.charAt(Math.floor(number / 32 ** (25 - at)) % 32)).join('')}`;
