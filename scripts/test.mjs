/** `npm test`: every step in order, none stops the others, the last line counts. `npm test -- check types` runs the named steps only. */
import { ensureInstalled } from './house/install.mjs';
import { findNode } from './house/node24.mjs';
import { steps } from './house/steps.mjs';
import { add, nothing, tallyLine } from './house/tally.mjs';
import { Missing, main, say, seconds } from './house/words.mjs';

const chosen = (names) => {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) throw new Missing(`no step '${unknown}'; there are ${[...new Set(steps.map(({ name }) => name))].join(', ')}`);
  return steps.filter((step) => (names.length === 0 || names.includes(step.name)) && (step.when?.() ?? true));
};

/** A step that throws has failed; the others still run. */
const attempt = (step, node) =>
  step.run(node).catch((error) => {
    console.error(error instanceof Missing ? error.message : error);
    return { ok: false, examined: 0 };
  });

/** One step as a tally: itself, and the tests in it. */
const perform = async (step, node) => {
  say(`${step.title} ...`);
  const startedAt = Date.now();
  const { ok, examined, tally = nothing } = await attempt(step, node);
  const passed = ok && examined > 0;
  const why = ok && examined === 0 ? ' (nothing was examined)' : '';
  const line = `${passed ? 'passed' : 'FAILED'}${why}: ${step.title}, ${examined} examined, ${seconds(Date.now() - startedAt)}`;
  say(line);
  return { line, tally: add(tally, { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }) };
};

await main(async () => {
  await ensureInstalled();
  const node = findNode();
  const results = [];
  for (const step of chosen(process.argv.slice(2))) results.push(await perform(step, node));
  console.log('');
  for (const { line } of results) console.log(line);
  const total = results.reduce((sum, { tally }) => add(sum, tally), nothing);
  console.log(tallyLine(total));
  return total.failed === 0 ? 0 : 1;
});
