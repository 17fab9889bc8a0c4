/** The stacks of a cloud assembly, as it says of them itself. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Template } from './assembly.ts';
import { region } from './cloud.ts';
import { object } from './expect.ts';
import { templatesIn } from './templates.ts';

export interface Stack {
  readonly name: string;
  readonly region: string;
  readonly isProtected: boolean;
  readonly template: Template;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

export const stacksIn = (folder: string): Stack[] => {
  const artifacts = object(object(read(join(folder, 'manifest.json')))['artifacts']);
  return templatesIn(folder).map((file) => {
    const name = basename(file, '.template.json');
    const { environment, properties } = object(artifacts[name]);
    return {
      name,
      region: String(environment).split('/').at(-1) ?? region,
      isProtected: object(properties)['terminationProtection'] === true,
      template: read(file) as Template,
    };
  });
};

export const tally = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names.toSorted()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

export const countsByType = (folder: string): Map<string, number> =>
  tally(stacksIn(folder).flatMap(({ template }) => Object.values(template.Resources ?? {}).map(({ Type }) => Type)));
