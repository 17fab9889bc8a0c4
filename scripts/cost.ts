/**
 * `npm run cost` prints docs/guide/cost.md from what was last measured. `--measure` measures a reply again and keeps it in scripts/cost/measured.json; `--write` writes
 * the guide.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { costGuide } from './cost/guide.ts';
import type { Measured } from './cost/measure-reply.ts';

const file = join(import.meta.dirname, 'cost/measured.json');
const guide = join(import.meta.dirname, '../docs/guide/cost.md');

if (process.argv.includes('--measure')) {
  const { measureReply } = await import('./cost/measure-reply.ts');
  writeFileSync(file, `${JSON.stringify(await measureReply(), undefined, 2)}\n`);
}
const text = costGuide(JSON.parse(readFileSync(file, 'utf8')) as Measured);
if (process.argv.includes('--write')) writeFileSync(guide, text);
process.stdout.write(text);
// The functions keep connections for their next event.
process.exit(0);
