import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** What is counted of a run of vitest with two tries over a file with this body. */
const tallyOf = (
  body: string,
): Record<'passed' | 'failed' | 'skipped', number> &
  Record<'failures' | 'secondTries' | 'skips', readonly string[]> & { readonly again: readonly unknown[] } => {
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-tally-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  mkdirSync(join(folder, 'tests'));
  writeFileSync(join(folder, 'tests/some.test.mjs'), `import { expect, it } from 'vitest';\nconst tries = {};\n${body}`);
  const file = join(folder, 'tally.json');
  const reporter = `--reporter=${join(root, 'scripts/house/tally-reporter.mjs')}`;
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder, '--retry=1', '--no-cache', reporter];
  const { VITEST: _vitest, ...environment } = process.env;
  spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...environment, CASTMATCH_TALLY_FILE: file } });
  return JSON.parse(readFileSync(file, 'utf8'));
};
const passesAtSecond = (name: string): string => `it('${name}', () => { tries.${name} = (tries.${name} ?? 0) + 1; expect(tries.${name}).toBe(2); });\n`;

describe('the tally of a run', () => {
  it('one second try is named and passes', () => {
    const tally = tallyOf(`it('good', () => expect(1).toBe(1));\n${passesAtSecond('shaky')}`);

    expect(tally).toMatchObject({ passed: 2, failed: 0, skipped: 0, failures: [] });
    expect(tally.secondTries).toEqual([expect.stringMatching(/^tests\/some\.test\.mjs > shaky: expected 1 to be 2/u)]);
  });

  it('a second second try is a failure', () => {
    const tally = tallyOf(`${passesAtSecond('shaky')}${passesAtSecond('shakier')}`);

    expect(tally).toMatchObject({ passed: 1, failed: 1 });
    expect(tally.failures).toEqual([expect.stringContaining('shakier')]);
    expect(tally.secondTries).toHaveLength(2);
  });

  it('what fails twice has failed, and what is skipped says why', () => {
    const tally = tallyOf(`it('bad', () => expect(1).toBe(2));\nit('left', ({ skip }) => skip('no reason to run'));`);

    expect(tally).toMatchObject({ passed: 0, failed: 1, skipped: 1, skips: ['left: no reason to run'], secondTries: [] });
    expect(tally.failures).toEqual([expect.stringContaining('tests/some.test.mjs > bad: expected 1 to be 2')]);
  });

  it('a file whose hooks fail says why, and may be run again', () => {
    const tally = tallyOf(
      `import { beforeAll } from 'vitest';\nbeforeAll(() => { throw new Error('the product was not ready in time'); });\nit('waits', () => {});`,
    );

    expect(tally).toMatchObject({ passed: 0, failed: 1, skipped: 1 });
    expect(tally.failures).toEqual(['tests/some.test.mjs: broken outside its tests: the product was not ready in time']);
    expect(tally.again).toEqual([{ file: 'tests/some.test.mjs', passed: 0, failed: 1, skipped: 1, skips: ['waits: no reason given'] }]);
  });
});
