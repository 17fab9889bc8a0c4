/** docs/guide/rehearsal.md says what the templates, the route table and the rehearsal say today; `UPDATE_REHEARSAL=1` writes it anew. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { functions } from '../../functions/routes.ts';
import { root } from '../../lib/bundling/root.ts';
import { functionsTable, typesTable } from '../rehearsal/coverage.ts';
import { expectedKept } from '../rehearsal/kept.ts';
import { type Resource, synthesized } from './synthesized.ts';

const page = join(root, 'docs/guide/rehearsal.md');
const resources = (): [string, Resource][] =>
  Object.values(synthesized('dev').templates).flatMap((template) => Object.entries((template.toJSON() as { Resources: Record<string, Resource> }).Resources));

const written = (text: string, name: string, table: string): string =>
  text.replace(new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- end -->)`, 'u'), (_, begin: string, end: string) => `${begin}${table}\n${end}`);

it('has a row for each type of the templates and each function of the route table', () => {
  const text = readFileSync(page, 'utf8');
  const types = [...new Set(resources().map(([, { Type }]) => Type))];
  const fresh = written(written(text, 'types', typesTable(types)), 'functions', functionsTable(Object.keys(functions)));
  if (process.env['UPDATE_REHEARSAL'] === '1') writeFileSync(page, fresh);
  else expect(text).toBe(fresh);
  expect(fresh).toContain('`AWS::DynamoDB::GlobalTable`');
  expect(fresh).toContain('`reply-worker`');
});

it('names tests that exist, and says of each command of the guide how far it was checked', () => {
  const text = readFileSync(page, 'utf8');
  const files = [...text.matchAll(/`(tests\/[\w./-]+\.(?:ts|sh|py))`/gu)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(8);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  const guide = readFileSync(join(root, 'docs/guide/deploy.md'), 'utf8');
  const commands = [...guide.matchAll(/^ {4,}((?:aws|npx|npm|node|[A-Z]+=\S+) .*)$/gmu)].map(([, command = '']) => command);
  expect(commands.length).toBeGreaterThan(9);
  expect(commands.filter((command) => !text.includes(`| \`${command}\``))).toEqual([]);
});

it('the stacks of dev keep what the rehearsal expects to find when they are gone', () => {
  const kept = resources().flatMap(([id, { DeletionPolicy }]) => (DeletionPolicy?.startsWith('Retain') ? [id] : []));
  expect(kept.toSorted()).toEqual(expectedKept.map((one) => one.split(' ')[1]).toSorted());
});
