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
import { hasSynthesized, rehearseTemplates, synthesizedOnce } from '../tests/rehearsal/templates.ts';
import { clientModule, endOf, NoTool, pythonTools, run, runtimeClient } from '../tests/rehearsal/tools.ts';

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

const isWanted = (part: string): boolean => wanted.length === 0 || wanted.includes(part);

const perform = async (part: string): Promise<void> => {
  const startedAt = performance.now();
  console.log(`--- ${part}`);
  await parts[part]?.().catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    write({ part, what: 'the whole part', by: '-', outcome: error instanceof NoTool ? 'skipped' : 'failed', detail: why });
  });
  console.log(`--- ${part}: ${Math.round((performance.now() - startedAt) / 1000)} s`);
};

// What has to be fetched and compiled comes first, side by side; who lacks something says so in its own part.
const tools: readonly (readonly [parts: readonly string[], make: () => Promise<unknown>])[] = [
  [['templates', 'types'], () => pythonTools('moto')],
  [['templates'], () => pythonTools('checkov')],
  [['deploy'], () => pythonTools('ministack')],
  [['deploy', 'functions'], runtimeClient],
];
await Promise.allSettled(tools.filter(([users]) => users.some(isWanted)).map(([, make]) => make()));
// By itself, so that the time that is told is its own. Whoever needs the templates hears of a failure.
if (['templates', 'deploy', 'types'].some(isWanted)) await synthesizedOnce().catch(() => undefined);
// Two at a time: each deployment waits for most of its time, for emulators that are polled.
const lanes = [
  ['templates', 'types'],
  ['deploy', 'functions'],
];
await Promise.all(
  lanes.map(async (lane) => {
    for (const part of lane.filter(isWanted)) await perform(part);
  }),
);
// In the order of the table of docs/guide/rehearsal.md, whatever came first.
const inOrder = ['templates', 'deploy', 'product', 'types', 'functions'];
proofs.sort((left, right) => inOrder.indexOf(left.part) - inOrder.indexOf(right.part));

console.log(`\n${tableOf(proofs)}\n`);
for (const { part, what, detail } of proofs.filter(({ outcome }) => outcome === 'skipped')) console.log(`skipped: ${part}: ${what}: ${detail}`);
for (const { part, what } of proofs.filter(({ outcome }) => outcome === 'failed')) console.log(`failed test: ${part}: ${what}`);
if (process.env['CASTMATCH_REHEARSAL_REPORT']) writeFileSync(process.env['CASTMATCH_REHEARSAL_REPORT'], `${JSON.stringify(proofs, null, 2)}\n`);
console.log(tallyOf(proofs));
process.exit(proofs.some(({ outcome }) => outcome === 'failed') ? 1 : 0);
