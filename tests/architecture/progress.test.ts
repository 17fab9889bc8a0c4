/** The progress table names what shows a line: a test that is not there shows nothing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const named = [...new Set(readFileSync(join(root, 'docs', 'progress.md'), 'utf8').match(/(?<![\w/])(?:tests|docs|scripts|lib|layers|web)\/[\w./-]*\w/gu))];
/** `tests/unit/a` stands for the folder, and for `tests/unit/a.test.ts`. */
const isThere = (path: string): boolean => {
  const folder = join(root, dirname(path));
  return existsSync(join(root, path)) || (existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(`${basename(path)}.`)));
};

test('every file that the progress table names is there', () => {
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((path) => !isThere(path))).toEqual([]);
});
