/**
 * `npm run rehearse [-- <part> ...]`: templates and functions without an account. Prints what was proven by what, and `N passed, N failed, N skipped`. A part whose
 * tools this machine cannot have is one loud skip.
 */
import { writeFileSync } from 'node:fs';
import { bundlesFolder } from '../lib/bundling/bundle-functions.ts';
import { exitAtSignals } from '../tests/rehearsal/children.ts';
import { rehearseFunctions } from '../tests/rehearsal/functions.ts';
import { rehearseOnMiniStack } from '../tests/rehearsal/on-ministack.ts';
import { rehearseOnMoto } from '../tests/rehearsal/on-moto.ts';
import { type Proof, tableOf, tallyOf } from '../tests/rehearsal/proof.ts';
import { hasSynthesized, rehearseTemplates } from '../tests/rehearsal/templates.ts';
import { clientModule, endOf, NoTool, run, runtimeClient } from '../tests/rehearsal/tools.ts';

exitAtSignals();

const proofs: Proof[] = [];
const write = (proof: Proof): void => {
  proofs.push(proof);
  const { outcome, part, what, by, detail } = proof;
  console.log(`${outcome}: ${part}: ${what} (${by}): ${detail}`);
};

const bundle = async (): Promise<string> => {
  if (await hasSynthesized()) return bundlesFolder;
  const { code, text } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/bundle.ts']);
  if (code !== 0) throw new Error(`the functions cannot be bundled: ${endOf(text)}`);
  return bundlesFolder;
};

const parts: Readonly<Record<string, () => Promise<void>>> = {
  templates: () => rehearseTemplates(write),
  deploy: () => rehearseOnMiniStack(write),
  types: () => rehearseOnMoto(write),
  functions: async () => {
    const [bundles, client] = await Promise.all([bundle(), runtimeClient()]);
    await rehearseFunctions({ bundles, ric: clientModule(client), node: process.execPath }, write);
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !(part in parts));
if (unknown.length > 0) throw new Error(`there is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);

for (const [part, rehearse] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(part)) continue;
  const startedAt = performance.now();
  console.log(`--- ${part}`);
  await rehearse().catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    write({ part, what: 'the whole part', by: '-', outcome: error instanceof NoTool ? 'skipped' : 'failed', detail: why });
  });
  console.log(`--- ${part}: ${Math.round((performance.now() - startedAt) / 1000)} s`);
}

console.log(`\n${tableOf(proofs)}\n`);
for (const { part, what, detail } of proofs.filter(({ outcome }) => outcome === 'skipped')) console.log(`skipped: ${part}: ${what}: ${detail}`);
for (const { part, what } of proofs.filter(({ outcome }) => outcome === 'failed')) console.log(`failed test: ${part}: ${what}`);
if (process.env['CASTMATCH_REHEARSAL_REPORT']) writeFileSync(process.env['CASTMATCH_REHEARSAL_REPORT'], `${JSON.stringify(proofs, null, 2)}\n`);
console.log(tallyOf(proofs));
process.exit(proofs.some(({ outcome }) => outcome === 'failed') ? 1 : 0);
