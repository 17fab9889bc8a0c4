/**
 * A vitest reporter: writes `{passed, failed, skipped, skips, failures, secondTries}` to the file that CASTMATCH_TALLY_FILE names. A skip says why, a failure
 * where. `secondTries` passed at the second try only; one in a run may be the machine's, more are failures.
 */
import { writeFileSync } from 'node:fs';

const mostSecondTries = 1;

export default class TallyReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const cases = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state) => cases.filter((test) => test.result().state === state);
    const skipped = [...inState('skipped'), ...inState('pending')];
    const broken = modules.filter(brokenOutsideItsTests);
    const secondTries = cases.filter((test) => test.diagnostic()?.flaky === true);
    const tooMany = secondTries.slice(mostSecondTries);
    const tally = {
      passed: inState('passed').length - tooMany.length,
      failed: inState('failed').length + tooMany.length + broken.length + unhandledErrors.length,
      skipped: skipped.length,
      skips: skipped.map((test) => `${test.fullName}: ${test.result().note ?? 'no reason given'}`),
      failures: [
        ...inState('failed').map(told),
        ...tooMany.map((test) => `${told(test)} (at its first try, and it is not the only one)`),
        ...broken.map((module) => `${module.relativeModuleId}: broken outside its tests`),
        ...unhandledErrors.map((error) => `outside of any test: ${String(error?.message).split('\n')[0].slice(0, 200)}`),
      ],
      secondTries: secondTries.map(told),
    };
    if (process.env.CASTMATCH_TALLY_FILE) writeFileSync(process.env.CASTMATCH_TALLY_FILE, JSON.stringify(tally));
  }
}

const told = (test) => `${test.module.relativeModuleId} > ${test.fullName}: ${test.result().errors?.[0]?.message.split('\n')[0].slice(0, 200)}`;

/** A file that does not load, or whose hooks fail, has no failed test of its own to count. */
const brokenOutsideItsTests = (module) => module.errors().length > 0 || [...module.children.allSuites()].some((suite) => suite.errors().length > 0);
