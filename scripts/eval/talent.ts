/**
 * `npm run eval:talent -- --talents F --queries G [--store sqlite|opensearch]`: how well people are found. F is in the import format, one person a line; G has
 * `{id, text, stratum?, filters?, asOf?, grades, violations}`. The last line printed is the result. `--systems` prints the baselines too: random, BM25 over all that is
 * written, k-NN, both by reciprocal ranks, and that with MMR, after the same hard filters. Without files it writes the own set's test half (`--half dev`, `former`, `second`, `third`, or
 * `known`: these four one after another; `--each 20` queries a stratum instead of 7) and prints the table and the skew of roles that are open to women and men; `--freeze` before it writes down the
 * hash of the lexicons. `--fairness` asks all once more with everybody at home
 * elsewhere. `--write` measures both engines and puts the table into docs/guide/talent-search.md.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseBrief } from '../../layers/core/talent/brief/parser.ts';
import { TalentImport } from '../../layers/core/talent/index.ts';
import { ndcg } from './rank-metrics.ts';
import { readLinesOf } from './read-lines-of.ts';
import { type EngineName, engineNames } from './talent-engine.ts';
import { resultOf, skewOfOpenRoles, systemLines, tableOf, writeBetween } from './talent-result.ts';
import { type Judged, runSet } from './talent-run.ts';
import { freezeLexicons } from './talent-set/lexicons.ts';
import { atHomeIn } from './talent-set/swap-homes.ts';
import { type Half, isHalf, knownHalves, writeSet } from './talent-set/write-set.ts';

const { values } = parseArgs({
  options: {
    talents: { type: 'string' },
    queries: { type: 'string' },
    store: { type: 'string', default: 'sqlite' },
    systems: { type: 'boolean', default: false },
    half: { type: 'string', default: 'test' },
    each: { type: 'string', default: '7' },
    show: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    freeze: { type: 'boolean', default: false },
    fairness: { type: 'boolean', default: false },
  },
});
if ((values.talents === undefined) !== (values.queries === undefined))
  throw new Error('supply --talents <file> and --queries <file>, or neither for the own set');
const found = engineNames.find((name) => name === values.store);
if (found === undefined) throw new Error(`the engines that this command knows: ${engineNames.join(', ')}`);
const engine: EngineName = found;

if (values.freeze) freezeLexicons();
const say = (line: string): void => console.log(line);
const halves = values.half === 'known' ? knownHalves : [values.half].filter(isHalf);
if (halves.length === 0) throw new Error(`no half of the own set is called ${values.half}`);

if (values.talents !== undefined && values.queries !== undefined) await measure({ talentsFile: values.talents, queriesFile: values.queries }, false);
else for (const half of halves) await measureOwn(half);

async function measureOwn(half: Half): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-set-'));
  try {
    say(writeSet(folder, half, Number(values.each)));
    await measure({ talentsFile: join(folder, 'talents.jsonl'), queriesFile: join(folder, 'queries.jsonl') }, true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(files: { talentsFile: string; queriesFile: string }, isOwn: boolean): Promise<void> {
  const withSystems = values.systems || isOwn;
  const measured: [string, Judged[]][] = [];
  for (const name of values.write ? engineNames : [engine]) {
    const judged = await runSet({ ...files, store: name, withSystems, say });
    measured.push([name, judged]);
    if (values.show) judged.forEach(showQuery);
    if (withSystems) showSystems(judged);
    if (isOwn) showSkew(judged, files.talentsFile);
    if (values.fairness) await showSwap(name, files);
    say(JSON.stringify(resultOf(judged, name)));
  }
  if (values.write) writeBetween('docs/guide/talent-search.md', 'eval:talent', tableOf(measured));
}

function showQuery({ query, ranked, shutOut }: Judged): void {
  const bad = ranked.slice(0, 20).filter((id) => query.violations.includes(id));
  if (bad.length > 0) say(`violations: ${bad.join(' ')}`);
  say(`${query.id}\t${query.stratum}\t${(ndcg(ranked, query.grades) ?? -1).toFixed(3)}\tleft out ${(100 * shutOut).toFixed(0)} %\t${query.text}`);
}

function showSystems(judged: readonly Judged[]): void {
  for (const { system, ndcgAt10, recallAt50, above } of systemLines(judged))
    say(
      `${system.padEnd(12)} nDCG@10 ${ndcgAt10.toFixed(3)}  recall@50 ${recallAt50.toFixed(3)}  the product above it by ${above.mean.toFixed(3)} (95 %: ${above.low.toFixed(3)} to ${above.high.toFixed(3)})`,
    );
}

function readPeople(file: string): TalentImport[] {
  return readLinesOf(file).map((line) => TalentImport.parse(JSON.parse(line)));
}

function showSkew(judged: readonly Judged[], talentsFile: string): void {
  const genders = new Map(readPeople(talentsFile).map(({ externalId, gender }) => [externalId, gender]));
  for (const { gender, meanSkew, roles } of skewOfOpenRoles(judged, genders))
    say(`${roles} roles open to women and men: skew@20 of ${gender} ${meanSkew.toFixed(3)}`);
}

/** Whether anybody moves when all are at home elsewhere. */
async function showSwap(name: EngineName, files: { talentsFile: string; queriesFile: string }): Promise<void> {
  const people = readPeople(files.talentsFile);
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-homes-'));
  try {
    const swapped = async (step: number): Promise<Judged[]> => {
      const talentsFile = join(folder, `talents-${step}.jsonl`);
      writeFileSync(talentsFile, people.map((person, at) => `${JSON.stringify(atHomeIn(person, at + step))}\n`).join(''));
      return runSet({ ...files, talentsFile, store: name, withSystems: false, say });
    };
    const [here, elsewhere] = [await swapped(0), await swapped(1)];
    const silent = here.filter(({ query }) => !asksForHome(query.text));
    const moved = silent.filter(({ query, ranked }) => elsewhere.find((other) => other.query.id === query.id)?.ranked.join() !== ranked.join());
    say(`everybody at home elsewhere: ${moved.length} of ${silent.length} queries that ask for no language change a rank`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function asksForHome(text: string): boolean {
  const { roles } = parseBrief(text, { today: '2026-11-29' });
  return roles.some((slots) => slots.languages !== undefined || slots.dialects !== undefined || slots.welcome?.languages !== undefined);
}
