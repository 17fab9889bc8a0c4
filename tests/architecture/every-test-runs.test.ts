import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import config from '../../vitest.config.ts';
import { root } from './planted-tree.ts';

const projects = (config.test?.projects ?? []).map((project) => (project as { test: { name: string } }).test.name);

describe('the test runner', () => {
  it('has a project for the folder of every test file, so that none is left out', () => {
    const files = globSync('**/*.test.{ts,tsx}', { cwd: root, exclude: (name) => ['node_modules', 'dist', '.git'].includes(name) });

    expect(files.length).toBeGreaterThanOrEqual(3);
    expect(files.filter((file) => !projects.some((name) => file.startsWith(`tests/${name}/`)))).toEqual([]);
  });
});
