/** The suites that take a minute each (`*.long.test.ts`), by themselves. The last line counts. */
import { findNode } from './house/node24.mjs';
import { runTests } from './house/run-tests.mjs';
import { tallyLine } from './house/tally.mjs';
import { main } from './house/words.mjs';

await main(async () => {
  const { ok, tally } = await runTests(findNode(), ['--project=long*']);
  console.log(tallyLine(tally));
  return ok ? 0 : 1;
});
