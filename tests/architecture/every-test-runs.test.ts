import { globSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../../vitest.config.ts';
import { root } from './planted-tree.ts';

interface Project {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
}
const projects = (config.test?.projects ?? []).map((project) => (project as { test: Project }).test);
const runs = (file: string, { include, exclude = [] }: Project): boolean =>
  include.some((glob) => matchesGlob(file, glob)) && !exclude.some((glob) => matchesGlob(file, glob));

describe('the test runner', () => {
  it('runs every test file in one project, so that none is left out and none runs twice', () => {
    const files = globSync('**/*.test.{ts,tsx}', { cwd: root, exclude: (name) => ['node_modules', 'dist', '.git'].includes(name) });

    expect(files.length).toBeGreaterThanOrEqual(3);
    expect(files.filter((file) => projects.filter((project) => runs(file, project)).length !== 1)).toEqual([]);
  });

  it('leaves the long ones to the second part, which runs them', () => {
    const text = (file: string): string => readFileSync(join(root, file), 'utf8');
    const long = projects.filter(({ name }) => name.startsWith('long'));

    expect(long.map(({ name }) => name)).toEqual(['long-pair', 'long']);
    for (const { include } of long) expect(globSync(include as string[], { cwd: root }).length).toBeGreaterThan(5);
    expect(text('scripts/house/steps.mjs')).toContain("'--project=!long*'");
    expect(text('tests/verify/05-long-suites.sh')).toContain('node scripts/long-tests.mjs');
    expect(text('scripts/long-tests.mjs')).toContain("'--project=long*'");
  });
});
