/**
 * The second part of `npm run verify`: suites that need Java, Python or a container engine, and the long ones. Every executable tests/verify/*.sh runs in order of its
 * name; its last line is `N passed, N failed, N skipped`, and a skip says why in a line before it. Nothing stops early.
 */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { ensureInstalled } from './house/install.mjs';
import { environmentWith, findNode } from './house/node24.mjs';
import { inRoot } from './house/paths.mjs';
import { runAndKeep } from './house/run.mjs';
import { add, nothing, readTally, tallyLine } from './house/tally.mjs';
import { main, say, seconds } from './house/words.mjs';

const folder = inRoot('tests', 'verify');

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** A suite that says nothing, or fails without counting a failure, has failed once. */
const perform = async (name, node) => {
  say(`${name} ...`);
  const startedAt = Date.now();
  const { code, output } = await runAndKeep(inRoot('tests', 'verify', name), [], { env: environmentWith(node) });
  const told = readTally(output);
  const silent = told === undefined || told.passed + told.failed + told.skipped === 0;
  const tally = silent || (code !== 0 && told.failed === 0) ? add(told ?? nothing, { passed: 0, failed: 1, skipped: 0 }) : told;
  const why = silent ? ' (its last line is no count)' : '';
  const line = `${name}: ${tallyLine(tally)}, exit code ${code}${why}, ${seconds(Date.now() - startedAt)}`;
  say(line);
  return { line, tally };
};

await main(async () => {
  await ensureInstalled();
  const node = findNode();
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sh')) : [];
  const results = [];
  for (const name of files.sort()) {
    if (isExecutable(inRoot('tests', 'verify', name))) results.push(await perform(name, node));
    else say(`${name} is not executable and was left out`);
  }
  console.log('');
  for (const { line } of results) console.log(line);
  const total = results.reduce((sum, { tally }) => add(sum, tally), nothing);
  console.log(tallyLine(total));
  return total.failed === 0 ? 0 : 1;
});
