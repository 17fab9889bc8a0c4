/**
 * A vitest reporter: writes `{passed, failed, skipped, skips, failures, secondTries, again}` to the file that CASTMATCH_TALLY_FILE names. A skip says why, a failure
 * where. `secondTries` passed at the second try only. `again` are the files that failed although their tests have two tries: `{file, passed, failed, skipped, skips}`, which is in the sums.
 */
import { writeFileSync } from 'node:fs';
import { mostSecondTries } from './second-tries.mjs';

export default class TallyReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counted = modules.map(countOf);
    const sum = (key) => counted.reduce((total, count) => total + count[key], 0);
    const cases = modules.flatMap((module) => [...module.children.allTests()]);
    const secondTries = cases.filter((test) => test.diagnostic()?.flaky === true);
    const tooMany = secondTries.slice(mostSecondTries);
    const tally = {
      passed: sum('passed') - tooMany.length,
      failed: sum('failed') + tooMany.length + unhandledErrors.length,
      skipped: sum('skipped'),
      skips: cases.filter(isSkipped).map(reason),
      failures: [
        ...cases.filter(inState('failed')).map(told),
        ...tooMany.map((test) => `${told(test)} (at its first try, and it is not the only one)`),
        ...modules.filter(isBroken).map((module) => `${module.relativeModuleId}: broken outside its tests: ${firstLine(outsideErrors(module)[0])}`),
        ...unhandledErrors.map((error) => `outside of any test: ${firstLine(error)}`),
      ],
      secondTries: secondTries.map(told),
      again: modules.flatMap((module, index) =>
        counted[index].failed > 0 && module.project.config.retry > 0
          ? [{ file: module.relativeModuleId, ...counted[index], skips: [...module.children.allTests('skipped')].map(reason) }]
          : [],
      ),
    };
    if (process.env.CASTMATCH_TALLY_FILE) writeFileSync(process.env.CASTMATCH_TALLY_FILE, JSON.stringify(tally));
  }
}

const inState = (state) => (test) => test.result().state === state;
const isSkipped = (test) => inState('skipped')(test) || inState('pending')(test);

const countOf = (module) => {
  const cases = [...module.children.allTests()];
  const count = (is) => cases.filter(is).length;
  return { passed: count(inState('passed')), failed: count(inState('failed')) + (isBroken(module) ? 1 : 0), skipped: count(isSkipped) };
};

const reason = (test) => `${test.fullName}: ${test.result().note ?? 'no reason given'}`;
const firstLine = (error) => String(error?.message).split('\n')[0].slice(0, 200);
const told = (test) => `${test.module.relativeModuleId} > ${test.fullName}: ${firstLine(test.result().errors?.[0])}`;

/** A file that does not load, or whose hooks fail, has no failed test of its own to count. */
const outsideErrors = (module) => [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())];
const isBroken = (module) => outsideErrors(module).length > 0;
