/** The table of the app's flows names the test that walks each: a title that is not there walks nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const rows = readFileSync(join(root, 'docs/guide/app-flows.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| flow'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const named = rows.flatMap((cells) =>
  cells.slice(1).flatMap((cell) => [...cell.matchAll(/`([\w.-]+): ([^`]+)`/gu)].map(([, file = '', title = '']) => ({ file, title }))),
);
/** The titles of a file's tests, as they stand in it. */
const titlesIn = (file: string): string => {
  const path = join(root, 'tests/e2e', `${file}.test.ts`);
  return existsSync(path)
    ? [...readFileSync(path, 'utf8').matchAll(/(['`])((?:(?!\1).)+)\1,\s*(?:\{[^}]*\},\s*)?async|it\((['`])((?:(?!\3).)+)\3/gu)]
        .map((found) => found[2] ?? found[4])
        .join('\n')
    : '';
};

describe('the table of flows', () => {
  it('names tests that are there', () => {
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter(({ file, title }) => !titlesIn(file).includes(title))).toEqual([]);
  });

  it('has a test for every flow', () => {
    expect(rows.length).toBeGreaterThan(35);
    expect(rows.filter((cells) => cells.length !== 3 || !cells.slice(1).some((cell) => cell.includes('`')))).toEqual([]);
  });
});
