/** `node scripts/eval/talent-world/write-world.ts <folder>`: writes talents.jsonl and queries.jsonl for `npm run eval:talent -- --talents F --queries G`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeWorld } from './world.ts';

export const writeWorld = (folder: string, { talents, queries } = makeWorld()): string => {
  mkdirSync(folder, { recursive: true });
  for (const [name, lines] of Object.entries({ talents, queries }))
    writeFileSync(join(folder, `${name}.jsonl`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return `second world: ${queries.length} queries about ${talents.length} people`;
};

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('say into which folder');
  console.log(writeWorld(folder));
}
