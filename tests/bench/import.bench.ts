/**
 * `npm run bench -- import [--people 10000] [--rounds 3]`: a file of people taken in as the worker does it (read, checked, written under conditions to the embedded tables with their
 * stream, notes of how far it has come, duplicates counted), and the same file once more, which changes nothing. Each part's share stands beside it, and what the processors spent:
 * of the worker, and of the tables' own process. People a second of a clock say little on a machine with other work; `atFullProcessor` is what the processor time would allow.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { dynamoImportStore } from '../../layers/adapters/dynamodb/imports/import-store.ts';
import { dynamoTalentDirectory } from '../../layers/adapters/dynamodb/talent/talent-directory.ts';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import { memoryFiles } from '../../layers/adapters/memory/files.ts';
import { sha256Hex, ulidNewId } from '../../layers/adapters/system/system.ts';
import { runImport, startImport } from '../../layers/core/talent/index.ts';
import { generatePeople } from '../../local/seed/generate.ts';
import { makeTables, startDynoxide } from '../support/dynoxide.ts';

const { values } = parseArgs({ options: { people: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '3' } } });
const count = Number(values.people);
const target = 1_000;
const keeper = { org: 'bench', sub: 'bench', role: 'owner' as const };

/** Milliseconds that each asynchronous method of these ports took, one after the other. */
const timed = <Port extends object>(name: string, port: Port, spent: Map<string, number>): Port =>
  new Proxy(port, {
    get: (target_, key) => {
      const method = Reflect.get(target_, key);
      if (typeof method !== 'function') return method;
      return async (...given: unknown[]) => {
        const started = performance.now();
        try {
          return await method.apply(target_, given);
        } finally {
          const part = `${name}.${String(key)}`;
          spent.set(part, (spent.get(part) ?? 0) + performance.now() - started);
        }
      };
    },
  });

/** Processor milliseconds of the tables' process: the child of ours. A tick of the kernel is 10 ms. */
const serverMs = (): number => {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (stat.includes('(dynoxide)') && Number(fields[1]) === process.pid) return (Number(fields[11]) + Number(fields[12])) * 10;
    } catch {
      // It has ended meanwhile.
    }
  }
  return Number.NaN;
};

const round = (value: number, digits = 0): number => Number(value.toFixed(digits));

const server = await startDynoxide();
const results = [];
try {
  const lines = generatePeople({ seed: 90_001, count, today: '2026-11-29' }).map(({ profile }, index) =>
    JSON.stringify({ ...profile, externalId: `bench-${index}` }),
  );
  const bytes = new TextEncoder().encode(lines.join('\n'));
  for (let at = 0; at < Number(values.rounds); at += 1) {
    const tables = await makeTables(server.endpoint);
    const spent = new Map<string, number>();
    const files = memoryFiles();
    const ports = {
      imports: timed('imports', dynamoImportStore(tables), spent),
      files,
      talents: timed('talents', dynamoTalentStore(tables), spent),
      directory: timed('directory', dynamoTalentDirectory(tables), spent),
      clock: { now: Date.now },
      newId: ulidNewId,
      sha256: sha256Hex,
      handOver: async () => undefined,
    };
    const take = async (importId: string) => {
      await startImport(ports)(keeper, { format: 'jsonl', bytes }, { id: importId, at: Date.now() });
      spent.clear();
      const [cpu, tablesBefore, started] = [process.cpuUsage(), serverMs(), performance.now()];
      const outcome = await runImport(ports)({ org: keeper.org, importId, budgetMs: 3_600_000 });
      const [ms, used] = [performance.now() - started, process.cpuUsage(cpu)];
      const job = await ports.imports.read(keeper.org, importId);
      if (outcome !== 'done' || job === undefined || job.added + job.unchanged !== count) throw new Error(`${outcome}: ${JSON.stringify(job)}`);
      const workerMs = (used.user + used.system) / 1_000;
      const tablesMs = serverMs() - tablesBefore;
      return {
        peopleASecond: round((1_000 * count) / ms),
        atFullProcessor: round((1_000 * count) / (workerMs + tablesMs)),
        cpuMsAPerson: { worker: round(workerMs / count, 3), tables: round(tablesMs / count, 3) },
        waitedMsAPerson: Object.fromEntries([...spent].map(([part, value]) => [part, round(value / count, 3)])),
      };
    };
    results.push({ new: await take('imp_first'), again: await take('imp_second') });
    tables.client.destroy();
  }
} finally {
  await server.stop();
}
const best = results.toSorted((left, right) => right.new.peopleASecond - left.new.peopleASecond)[0];
for (const result of results) console.log(JSON.stringify(result));
console.log(JSON.stringify({ people: count, target, load: round(loadavg()[0] ?? 0, 1), best }));
