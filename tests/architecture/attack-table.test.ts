/** The list of attacks is whole: each row has a test of the running product whose name begins with its number, or a reason. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attackRows } from '../local/attacks/rows.ts';
import { root } from './planted-tree.ts';

const folder = 'tests/local/attacks';
const document = join(root, 'docs/guide/attacks.md');
const mostReasons = 8;

interface NamedTest {
  readonly row: number;
  readonly file: string;
  readonly name: string;
}

/** `it('39 an empty frame'`, and the name that follows a table: `])('39 ...'`. */
const namePattern = /(?:\bit|\btest|\)|\])\(\s*(['"`])(\d{1,2}) ((?:\\.|(?!\1).)+)\1/g;
const testsIn = (file: string, text: string): NamedTest[] =>
  [...text.matchAll(namePattern)].map(([, , number, name]) => ({ row: Number(number), file, name: (name ?? '').replaceAll("\\'", "'") }));

const tests = globSync(`${folder}/*.test.ts`, { cwd: root })
  .toSorted()
  .flatMap((file) => testsIn(file, readFileSync(join(root, file), 'utf8')));
const of = (row: number): NamedTest[] => tests.filter((one) => one.row === row);

const cell = (text: string): string => text.replaceAll('|', '\\|');
const shown = ({ row, reason }: (typeof attackRows)[number]): string => {
  if (reason !== undefined) return `no test: ${reason}`;
  const found = of(row);
  return found.map(({ file, name }) => `${name} (\`${basename(file)}\`)`).join('<br>');
};

const table = (): string =>
  [
    '# Attacks, and the tests that try them',
    '',
    'Groups A to D and rows 97 and 98 of the list in our reference of attacks. Each is tried against the running product in strict mode, all processes as in',
    `production; the tests are in \`${folder}\`, and their names begin with the row. This page is written by \`tests/architecture/attack-table.test.ts\` (\`UPDATE_ATTACKS=1\`).`,
    '',
    '| row | what is tried | what becomes of it | test |',
    '|---|---|---|---|',
    ...attackRows.map((row) => `| ${row.row} | ${cell(row.attack)} | ${cell(row.expected)} | ${cell(shown(row))} |`),
    '',
  ].join('\n');

describe('the table of attacks', () => {
  it('reads the names of tests, also behind a table of cases', () => {
    const text = "it('39 one', x); it.each([1])('40 two', x); it.each(rows)(\n  '41 three', x); it('no number', x); it.each([['a']])(`42 four`, x)";
    expect(testsIn('f', text).map(({ row, name }) => [row, name])).toEqual([
      [39, 'one'],
      [40, 'two'],
      [41, 'three'],
      [42, 'four'],
    ]);
  });
  it('has every row of groups A to D, 97 and 98, once', () => {
    expect(attackRows.map(({ row }) => row)).toEqual([...Array.from({ length: 71 }, (_, index) => index + 1), 97, 98]);
  });
  it('gives a test or a reason for each row, and few reasons', () => {
    const bare = attackRows.filter(({ row, reason }) => reason === undefined && of(row).length === 0).map(({ row }) => row);
    const both = attackRows.filter(({ row, reason }) => reason !== undefined && of(row).length > 0).map(({ row }) => row);
    expect({ bare, both }).toEqual({ bare: [], both: [] });
    expect(attackRows.filter(({ reason }) => reason !== undefined).length).toBeLessThanOrEqual(mostReasons);
  });
  it('is the page docs/guide/attacks.md', () => {
    if (process.env['UPDATE_ATTACKS'] === '1') writeFileSync(document, table());
    expect(readFileSync(document, 'utf8')).toBe(table());
  });
});
