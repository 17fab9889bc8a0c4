/** Runs vitest, counts, and tries one file of real processes again: `runTests(node, args)` resolves to `{ok, tally}` when all is said. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentWith } from './node24.mjs';
import { inRoot } from './paths.mjs';
import { runAndKeep } from './run.mjs';
import { fileToRunAgain, withSecondRun } from './second-tries.mjs';
import { nothing } from './tally.mjs';
import { say } from './words.mjs';

const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');

const once = async (node, args) => {
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-tests-'));
  const file = join(folder, 'tally.json');
  const reporters = ['--reporter=default', '--reporter=./scripts/house/tally-reporter.mjs'];
  const { code } = await runAndKeep(node, [vitest, 'run', ...args, ...reporters], { env: { ...environmentWith(node), CASTMATCH_TALLY_FILE: file } });
  const tally = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { ...nothing, skips: [], failures: [], secondTries: [], again: [] };
  rmSync(folder, { recursive: true, force: true });
  return { code, tally };
};

/** `extra` is for the first run alone, as coverage is. */
export const runTests = async (node, args, extra = []) => {
  let { code, tally } = await once(node, [...args, ...extra]);
  const file = fileToRunAgain(tally);
  if (file !== undefined) {
    say(`${file} failed and is run again by itself ...`);
    const second = await once(node, [...args, file]);
    code = second.code;
    tally = withSecondRun(tally, second.tally);
  }
  for (const skip of tally.skips) console.log(`skipped: ${skip}`);
  for (const second of tally.secondTries) console.log(`passed at its second try: ${second}`);
  for (const failure of tally.failures) console.log(`failed test: ${failure}`);
  return { ok: code === 0 && tally.failed === 0, tally };
};
