/** `npm run eval:brief -- --briefs F`: how well briefs are read. One JSON object a line in F; the last line printed is `{briefs, slotF1, exactMatch}`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseBrief } from '../../layers/core/talent/brief/parser.ts';
import { dayInIndia } from '../../layers/core/talent/index.ts';
import { type BriefCase, scoreBriefs } from './score-briefs.ts';

const { values } = parseArgs({
  options: { briefs: { type: 'string' }, today: { type: 'string' }, show: { type: 'boolean', default: false }, store: { type: 'string' } },
});
if (values.briefs === undefined) throw new Error('supply --briefs <file>: one JSON object a line, {id, text, slots}');

const readLines = (file: string): BriefCase[] =>
  readFileSync(file, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as BriefCase);

/** `today` of the line, of the command, or today. */
const todayOf = (brief: BriefCase): string => brief.today ?? brief.asOf?.slice(0, 10) ?? values.today ?? dayInIndia(Date.now());

const parse = (brief: BriefCase) => {
  const today = todayOf(brief);
  const previous = brief.previous === undefined ? undefined : parseBrief(brief.previous, { today });
  return parseBrief(brief.text, { today, previous });
};

const { perSlot, wrong, unknown, ...result } = scoreBriefs(readLines(values.briefs), parse);
if (values.show) for (const line of wrong) console.log(line);
for (const { slot, f1, right, extra, missed } of perSlot)
  console.log(`${slot.padEnd(24)} F1 ${f1.toFixed(3)}  right ${right}  extra ${extra}  missed ${missed}`);
if (unknown.length > 0) console.log(`not known here, so not counted: ${unknown.join(', ')}`);
console.log(JSON.stringify(result));
