/**
 * The second part of `npm run verify`: suites that need Java, Python or a container engine, and the long ones. Every executable tests/verify/*.sh runs, in order of its
 * name; then those that say that they may run side by side, two at a time. The last line of each is `N passed, N failed, N skipped`, and a skip says why in a line
 * before it. Nothing stops early.
 */
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** It waits for others most of its time, and nothing in it depends on the machine's pace. */
const maySideBySide = (file) => /^# Side by side: /m.test(readFileSync(file, 'utf8'));

/** A suite that says nothing, or fails without counting a failure, has failed once. `quiet`: what it prints is shown when it has ended, and not mixed with another's. */
const perform = async (name, node, { quiet = false } = {}) => {
  say(`${name} ...`);
  const startedAt = Date.now();
  const { code, output } = await runAndKeep(inRoot('tests', 'verify', name), [], { env: environmentWith(node), quiet });
  if (quiet) console.log(`castmatch: of ${name}:\n${output.trimEnd()}`);
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
  const suites = files.sort().filter((name) => isExecutable(inRoot('tests', 'verify', name)));
  for (const name of files) if (!suites.includes(name)) say(`${name} is not executable and was left out`);
  const beside = suites.filter((name) => maySideBySide(inRoot('tests', 'verify', name)));
  const results = [];
  for (const name of suites) if (!beside.includes(name)) results.push(await perform(name, node));
  const waiting = beside.values();
  const lane = async () => {
    for (const name of waiting) results.push(await perform(name, node, { quiet: true }));
  };
  await Promise.all([lane(), lane()]);
  console.log('');
  for (const { line } of results) console.log(line);
  const total = results.reduce((sum, { tally }) => add(sum, tally), nothing);
  console.log(tallyLine(total));
  return total.failed === 0 ? 0 : 1;
});
