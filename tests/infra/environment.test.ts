import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnv } from '../../functions/_compose/env.ts';
import { functions } from '../../functions/routes.ts';
import { resourcesOf, synthesized } from './synthesized.ts';

const root = resolve(import.meta.dirname, '../..');
/** All that the functions' own code calls by a name in capitals. */
const code = globSync('functions/**/*.ts', { cwd: root })
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');
const isRead = (name: string): boolean => new RegExp(`\\b${name}\\b`, 'u').test(code);

const settings = Object.values(synthesized('prod').templates)
  .flatMap(resourcesOf)
  .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
  .map(([, { Properties = {} }]) => ({
    name: String(Properties['FunctionName']).replace('castmatch-prod-', ''),
    variables: (Properties['Environment'] as { Variables: Record<string, unknown> } | undefined)?.Variables ?? {},
  }))
  .filter(({ name }) => name in functions);

/** As CloudFormation would fill them in: a reference becomes some name, an address some address. */
const filled = (variables: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : /ENDPOINT|UR[IL]|ISSUER/u.test(name) ? 'https://a.example/live' : name,
    ]),
  );

describe('the settings of the functions', () => {
  it('are there', () => {
    expect(settings).toHaveLength(Object.keys(functions).length);
  });

  it.each(settings)('of $name are all read by its code, and are all that it cannot do without', ({ variables }) => {
    expect(Object.keys(variables).filter((name) => !isRead(name))).toEqual([]);
    expect(() => readEnv(filled(variables))).not.toThrow();
  });
});
