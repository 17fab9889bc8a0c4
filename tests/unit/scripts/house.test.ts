import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** A repository with the house's scripts, our node_modules, and nothing else. */
let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'castmatch-house-'));
  for (const part of ['scripts', '.ci', 'package.json', 'package-lock.json']) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  mkdirSync(join(copy, 'tests/verify'), { recursive: true });
  mkdirSync(join(copy, 'local'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const runScript = (script: string, environment: NodeJS.ProcessEnv = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, script)], { encoding: 'utf8', env: { ...process.env, ...environment } });
  return { status, stdout, stderr, lastLine: stdout.trimEnd().split('\n').at(-1) };
};

const suite = (name: string, body: string): void => {
  writeFileSync(join(copy, 'tests/verify', name), `#!/usr/bin/env bash\n${body}\n`);
  chmodSync(join(copy, 'tests/verify', name), 0o755);
};
const noSuites = (): void => {
  rmSync(join(copy, 'tests/verify'), { recursive: true });
  mkdirSync(join(copy, 'tests/verify'));
};

describe('the extra suites', () => {
  it('adds up what each suite counts', () => {
    noSuites();
    suite('1-first.sh', 'echo "3 passed, 0 failed, 1 skipped"');
    suite('2-second.sh', 'echo "4 passed, 0 failed, 0 skipped"');

    const { status, lastLine } = runScript('scripts/verify-extra.mjs');

    expect({ status, lastLine }).toEqual({ status: 0, lastLine: '7 passed, 0 failed, 1 skipped' });
  });

  it('runs side by side those that may, after all others, two at a time, and mixes nothing of what they print', () => {
    noSuites();
    // Each of the two waits for the other, and finds the one that runs alone already gone.
    const meets = (own: string, other: string) =>
      `# Side by side: it waits.\ncd "$(dirname "$0")"; test -e alone && touch ${own}; for _ in $(seq 200); do [ -e ${other} ] && break; sleep 0.05; done
       echo "${own} begins"; sleep 0.2; echo "${own} ends"; [ -e ${other} ] && echo "1 passed, 0 failed, 0 skipped" || echo "0 passed, 1 failed, 0 skipped"`;
    suite('1-left.sh', meets('left', 'right'));
    suite('2-right.sh', meets('right', 'left'));
    suite('3-alone.sh', 'cd "$(dirname "$0")"; [ -e left -o -e right ] && exit 1; touch alone; echo "1 passed, 0 failed, 0 skipped"');

    const { status, stdout, lastLine } = runScript('scripts/verify-extra.mjs');

    expect({ status, lastLine }).toEqual({ status: 0, lastLine: '3 passed, 0 failed, 0 skipped' });
    for (const name of ['left', 'right']) expect(stdout).toContain(`${name} begins\n${name} ends\n`);
  });

  it.each([
    ['says nothing', 'true', '1 passed, 1 failed, 0 skipped'],
    ['counts nothing', 'echo "0 passed, 0 failed, 0 skipped"', '1 passed, 1 failed, 0 skipped'],
    ['ends badly without counting it', 'echo "2 passed, 0 failed, 0 skipped"; exit 3', '3 passed, 1 failed, 0 skipped'],
    ['counts a failure', 'echo "2 passed, 2 failed, 0 skipped"; exit 1', '3 passed, 2 failed, 0 skipped'],
  ])('fails for a suite that %s, and still runs the next one', (_, body, line) => {
    noSuites();
    suite('1-broken.sh', body);
    suite('2-good.sh', 'echo "1 passed, 0 failed, 0 skipped"');

    const { status, lastLine } = runScript('scripts/verify-extra.mjs');

    expect({ status, lastLine }).toEqual({ status: 1, lastLine: line });
  });
});

describe('npm start', () => {
  it('passes the product’s exit code on', () => {
    writeFileSync(join(copy, 'local/main.ts'), 'process.exit(42);');

    expect(runScript('scripts/start.mjs').status).toBe(42);
  });

  it('runs the product on Node 24 with it first in the path', () => {
    const show = `import { execSync } from 'node:child_process';\nconsole.log(process.version, String(execSync('node --version')).trim());`;
    writeFileSync(join(copy, 'local/main.ts'), show);

    expect(runScript('scripts/start.mjs').lastLine).toMatch(/^v24\.\S+ v24\./);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('hands %s to the product and waits for its end', async (signal) => {
    const product = `process.on('SIGTERM', () => setTimeout(() => process.exit(7), 100)); setInterval(() => {}, 1000); console.log('up');`;
    writeFileSync(join(copy, 'local/main.ts'), product);
    const child = spawn(process.execPath, [join(copy, 'scripts/start.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');

    child.kill(signal);

    expect(await once(child, 'exit')).toEqual([7, null]);
  });
});
