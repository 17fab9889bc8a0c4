/** `npm run bench`: every tests/bench/*.bench.ts in order; each prints one JSON object as its last line, and the last line here has all of them by name. */
import { existsSync, readdirSync } from 'node:fs';
import { ensureInstalled } from './house/install.mjs';
import { environmentWith, findNode } from './house/node24.mjs';
import { inRoot } from './house/paths.mjs';
import { runAndKeep } from './house/run.mjs';
import { Missing, main, say } from './house/words.mjs';

const ending = '.bench.ts';
const folder = inRoot('tests', 'bench');

const perform = async (file, node) => {
  say(`${file} ...`);
  const { code, output } = await runAndKeep(node, [inRoot('tests', 'bench', file)], { env: environmentWith(node) });
  if (code !== 0) throw new Missing(`${file} ended with code ${code}`);
  return [file.slice(0, -ending.length), JSON.parse(output.trimEnd().split('\n').at(-1))];
};

await main(async () => {
  await ensureInstalled();
  const node = findNode();
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];
  const results = [];
  for (const file of files.sort()) results.push(await perform(file, node));
  if (results.length === 0) throw new Missing('there is no benchmark in tests/bench');
  console.log(JSON.stringify(Object.fromEntries(results)));
});
