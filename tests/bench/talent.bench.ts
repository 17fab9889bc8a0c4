/**
 * `npm run bench -- talent [--people 2000,20000,50000] [--store sqlite|opensearch] [--searches 300]`: searches for briefs as the product does them (parse, embed, search, rank, read the records shown),
 * by one caller and by twenty at once, each asking again as soon as she has her answer. Beside them, in the same run, the facts in memory searched without an index. The first of each is not counted.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { hashingEmbedder } from '../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { memoryTalent } from '../../layers/adapters/memory/talent/memory-talent.ts';
import { bringInStep, findTalent, makeTalent } from '../../layers/core/talent/index.ts';
import { generatePeople } from '../../local/seed/generate.ts';
import { openTalentIndex } from '../../scripts/eval/talent-engine.ts';
import { briefs } from './talent-briefs.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '2000,20000,50000' },
    store: { type: 'string', default: 'sqlite' },
    searches: { type: 'string', default: '300' },
  },
});
const store = values.store === 'opensearch' ? 'opensearch' : 'sqlite';
const searches = Number(values.searches);
const targets = { sqlite: { one: 40, twenty: 120 }, opensearch: { one: 80, twenty: null } }[store];
const today = '2026-11-29';
const now = Date.parse(`${today}T06:00:00.000Z`);
const org = 'bench';

const percentiles = (all: readonly number[]): { p50: number; p95: number } => {
  const sorted = all.toSorted((left, right) => left - right);
  const at = (share: number): number => Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1));
  return { p50: at(0.5), p95: at(0.95) };
};

/** Milliseconds of each search: `callers` ask at once, each again as soon as she is answered. */
const measure = async (
  ask: (text: string) => Promise<unknown>,
  callers: number,
  count: number,
): Promise<{ p50: number; p95: number; cpuMsASearch: number }> => {
  const took: number[] = [];
  let asked = 0;
  const caller = async (): Promise<void> => {
    while (asked < count) {
      const text = briefs[asked % briefs.length] ?? '';
      asked += 1;
      const started = performance.now();
      await ask(text);
      took.push(performance.now() - started);
    }
  };
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: callers }, caller));
  const { user, system } = process.cpuUsage(before);
  // On a machine with other work the time of a clock says little; what the processors spent on a search says more.
  return { ...percentiles(took), cpuMsASearch: Number(((user + system) / 1_000 / took.length).toFixed(1)) };
};

const perform = async (count: number) => {
  const talents = memoryTalent();
  const records = generatePeople({ seed: 90_001, count, today }).map(({ id, profile }) =>
    makeTalent(profile, { id, org, now: new Date(now).toISOString(), synthetic: true }),
  );
  await talents.putMany(org, records);
  const byId = new Map(records.map((record) => [record.id, record]));
  // Read as they are: what a table's answer costs is not the index's.
  const shown = { getMany: async (_org: string, ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []) };
  const facts = await talents.all(org);
  const directory = { all: async () => facts };
  const embedder = hashingEmbedder();
  const { index, close } = await openTalentIndex(store, embedder);
  try {
    const started = performance.now();
    await bringInStep({ index, embedder, talents, directory })(org, today);
    const indexedPerSecond = Math.round((1_000 * count) / (performance.now() - started));
    const clock = { now: () => now };
    const problems: string[] = [];
    const search = { index, embedder, talents: shown };
    const find = findTalent({ directory, clock, search, report: (_event, error) => problems.push(String(error)) });
    const scan = findTalent({ directory, clock });
    const ask = (text: string): Promise<unknown> => find(org, { text });
    await measure(ask, 4, briefs.length);
    const [oneCaller, twentyCallers] = [await measure(ask, 1, searches), await measure(ask, 20, 2 * searches)];
    const [problem] = problems;
    if (problem !== undefined) throw new Error(`a search went without the index: ${problem}`);
    const withoutIndex = await measure((text) => scan(org, { text }), 1, Math.min(searches, 40));
    const ratio = Number((oneCaller.p95 / withoutIndex.p95).toFixed(3));
    return { people: count, indexedPerSecond, oneCaller, twentyCallers, withoutIndex, oneCallerToWithoutIndexP95: ratio };
  } finally {
    await close();
  }
};

const sizes = [];
for (const count of values.people.split(',').map(Number)) {
  const measured = await perform(count);
  console.log(JSON.stringify(measured));
  sizes.push(measured);
}
console.log(JSON.stringify({ store, targetP95Ms: targets, loadBefore: Number((loadavg()[0] ?? 0).toFixed(1)), sizes }));
