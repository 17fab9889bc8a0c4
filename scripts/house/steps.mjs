/** The steps of `npm test`. Each shows its tool's output and answers `{ok, examined, tally?}`; what examined nothing has proved nothing, and fails. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coverageByLayer, coverageTooLow } from './coverage.mjs';
import { environmentWith } from './node24.mjs';
import { inRoot } from './paths.mjs';
import { runAndKeep } from './run.mjs';
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
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-tests-'));
  const file = join(folder, 'tally.json');
  const environment = { ...environmentWith(node), CASTMATCH_TALLY_FILE: file };
  const reporters = ['--reporter=default', '--reporter=./scripts/house/tally-reporter.mjs'];
  const { code } = await tool(node, bin('vitest', 'vitest.mjs'), ['run', '--project=!long*', '--coverage', ...reporters], { env: environment });
  const tally = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0, skips: [], failures: [], secondTries: [] };
  rmSync(folder, { recursive: true, force: true });
  for (const skip of tally.skips) console.log(`skipped: ${skip}`);
  for (const second of tally.secondTries) console.log(`passed at its second try: ${second}`);
  for (const failure of tally.failures) console.log(`failed test: ${failure}`);
  for (const line of coverageByLayer()) console.log(line);
  return { ok: code === 0 && !coverageTooLow(), examined: tally.passed + tally.failed, tally };
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
