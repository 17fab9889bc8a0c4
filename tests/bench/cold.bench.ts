/**
 * Cold starts of every function from its real bundle, beside a function that does nothing: `npm run bench -- cold [--write] [<function> ...]`. `--write` writes
 * docs/guide/cold-starts.md; BENCH_STARTS (15) says how many starts a median is of.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { budgetBytes } from '../../lib/bundling/budgets.ts';
import { bundleAll } from '../../lib/bundling/bundle-functions.ts';
import { clientModule, NoTool, root, runtimeClient } from '../rehearsal/tools.ts';
import { doNothingIn } from './cold-starts/do-nothing.ts';
import { measureStarts } from './cold-starts/measure-starts.ts';
import { pageOf, type Row, tableOf } from './cold-starts/page.ts';

const starts = Number(process.env['BENCH_STARTS'] ?? 15);
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

/** AWS's own client; ours where this machine cannot compile that. */
const clientHere = async (): Promise<{ readonly client: string; readonly module: string }> => {
  try {
    return { client: 'aws-lambda-ric', module: clientModule(await runtimeClient()) };
  } catch (error) {
    if (!(error instanceof NoTool)) throw error;
    console.log(`without aws-lambda-ric: ${error.message}`);
    return { client: 'our own client, for aws-lambda-ric could not be compiled', module: join(import.meta.dirname, 'cold-starts/bare-client.mjs') };
  }
};

const folder = mkdtempSync(join(tmpdir(), 'castmatch-cold-'));
try {
  const load = loadavg()[0] ?? 0;
  const { client, module } = await clientHere();
  const nothing = doNothingIn(join(folder, 'do-nothing'));
  const rows: Row[] = [];
  for (const { name, directory, startBytes, bytes } of await bundleAll(names.length > 0 ? names : undefined, { folder: join(folder, 'functions') })) {
    const measured = await measureStarts({ name, directory, nothing, client: module, node: process.execPath, starts });
    rows.push({ name, startBytes, bytes, budgetBytes: budgetBytes(name), ...measured });
    console.log(`${name}: ${measured.coldMs.toFixed(0)} ms, do-nothing ${measured.nothingMs.toFixed(0)} ms, import ${measured.importMs.toFixed(0)} ms`);
  }
  console.log(`\n${tableOf(rows)}\n`);
  const machine = `Node ${process.versions.node}, ${availableParallelism()} processors (${cpus()[0]?.model ?? 'unknown'}), load ${load.toFixed(1)} when it began`;
  if (process.argv.includes('--write'))
    writeFileSync(join(root, 'docs/guide/cold-starts.md'), pageOf({ rows, starts, client, machine, measuredOn: new Date().toISOString().slice(0, 10) }));
  const rounded = (value: number): number => Number(value.toFixed(1));
  const figures = rows.map(({ name, coldMs, nothingMs, importMs, ...bytes }) => [
    name,
    { coldMs: rounded(coldMs), nothingMs: rounded(nothingMs), ratio: rounded(coldMs / nothingMs), importMs: rounded(importMs), ...bytes },
  ]);
  console.log(JSON.stringify({ starts, client, machine, functions: Object.fromEntries(figures) }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
