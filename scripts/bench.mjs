/**
 * `npm run bench [-- <name> [argument ...]]`: every tests/bench/*.bench.ts in order, or the named one with its arguments; each prints one JSON object as its last line,
 * and the last line here has all of them by name.
 */
import { existsSync, readdirSync } from 'node:fs';
import { ensureInstalled } from './house/install.mjs';
import { environmentWith, findNode } from './house/node24.mjs';
import { inRoot } from './house/paths.mjs';
import { runAndKeep } from './house/run.mjs';
import { Missing, main, say } from './house/words.mjs';

const ending = '.bench.ts';
const folder = inRoot('tests', 'bench');

const perform = async (file, node, rest) => {
  say(`${file} ...`);
  const { code, output } = await runAndKeep(node, ['--disable-warning=ExperimentalWarning', inRoot('tests', 'bench', file), ...rest], {
    env: environmentWith(node),
  });
  if (code !== 0) throw new Missing(`${file} ended with code ${code}`);
  return [file.slice(0, -ending.length), JSON.parse(output.trimEnd().split('\n').at(-1))];
};

await main(async () => {
  await ensureInstalled();
  const node = findNode();
  const [wanted, ...rest] = process.argv.slice(2);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];
  const chosen = wanted === undefined ? files : files.filter((name) => name === wanted + ending);
  const results = [];
  for (const file of chosen.sort()) results.push(await perform(file, node, rest));
  if (results.length === 0)
    throw new Missing(`there is no such benchmark in tests/bench; there are ${files.map((name) => name.slice(0, -ending.length)).join(', ')}`);
  console.log(JSON.stringify(Object.fromEntries(results)));
});
