/** The steps of `npm test`. Each shows its tool's output and answers `{ok, examined, tally?}`; what examined nothing has proved nothing, and fails. */
import { existsSync } from 'node:fs';
import { coverageByLayer, coverageTooLow } from './coverage.mjs';
import { environmentWith } from './node24.mjs';
import { inRoot } from './paths.mjs';
import { runAndKeep } from './run.mjs';
import { runTests } from './run-tests.mjs';
import { ensureWebBuild } from './web-build.mjs';

const bin = (...parts) => inRoot('node_modules', ...parts);

/** Runs a JavaScript tool on Node 24. */
const tool = (node, script, args, options = {}) => runAndKeep(node, [script, ...args], { env: environmentWith(node), ...options });

const numberIn = (output, pattern) => Number(output.match(pattern)?.[1] ?? 0);

const check = async (node) => {
  const { code, output } = await tool(node, bin('@biomejs', 'biome', 'bin', 'biome'), ['check', '.', '--error-on-warnings', '--max-diagnostics=200']);
  return { ok: code === 0, examined: numberIn(output, /Checked (\d+) files?/) };
};

/** Shows errors only: the list of files is asked for to be counted. */
const types = (project) => async (node) => {
  const { code, output } = await tool(node, bin('typescript', 'bin', 'tsc'), ['-p', project, '--listFiles'], { quiet: true });
  const lines = output.split('\n').filter((line) => line !== '' && !line.includes('node_modules'));
  const files = lines.filter((line) => /^(\/|[A-Za-z]:)[^(:]*\.(tsx?|json)$/.test(line));
  for (const line of lines) if (!files.includes(line)) console.log(line);
  return { ok: code === 0, examined: files.length };
};

/** Without its paragraph on a missing TypeScript below 7: the parser here is swc, which tests/architecture proves to see every import. */
const boundaries = async (node) => {
  const folders = ['bin', 'functions', 'layers', 'lib', 'local', 'scripts/eval', 'tests', 'web'].filter(present);
  const script = bin('dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const { code, output } = await tool(node, script, [...folders, '--config', '.dependency-cruiser.cjs'], { quiet: true });
  console.log(output.split('‼ missing-tsc-transpiler')[0].trim());
  return { ok: code === 0, examined: numberIn(output, /(\d+) modules/) };
};

const unused = async (node) => {
  const { code, output } = await tool(node, bin('knip', 'bin', 'knip.js'), ['--reporter', 'symbols', '--reporter', './scripts/house/knip-count.mjs']);
  return { ok: code === 0, examined: numberIn(output, /knip looked at (\d+) files/) };
};

const web = async (node) => ({ ok: true, examined: await ensureWebBuild(node) });

/** All but the long ones, which tests/verify runs. */
const tests = async (node) => {
  const { ok, tally } = await runTests(node, ['--project=!long*'], ['--coverage']);
  for (const line of coverageByLayer()) console.log(line);
  return { ok: ok && !coverageTooLow(), examined: tally.passed + tally.failed, tally };
};

const present = (file) => existsSync(inRoot(file));

/** `name` is what `npm test -- <name>` takes; several steps may share one. A step whose `when` is false is not there yet. */
export const steps = [
  { name: 'check', title: 'format and lint (biome)', run: check },
  { name: 'types', title: 'types of everything (tsc -p .)', run: types('.') },
  { name: 'types', title: 'types of layers, strictest (tsc -p layers)', run: types('layers') },
  { name: 'types', title: 'types of the app (tsc -p web)', run: types('web'), when: () => present('web/tsconfig.json') },
  { name: 'boundaries', title: 'who may import whom (dependency-cruiser)', run: boundaries },
  { name: 'unused', title: 'nothing unused (knip)', run: unused },
  { name: 'web', title: 'the web app builds (vite)', run: web, when: () => present('web/index.html') },
  { name: 'tests', title: 'tests (vitest)', run: tests },
];
