/** The synthesized function alone, in a template that SAM reads: what it refers to in other stacks is on this machine. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly Metadata?: Readonly<Record<string, unknown>>;
}

/** Its name in the template that is written. */
export const logicalId = 'Function';

/** Of all templates in that folder, the function of the route table's name. Throws when there is none. */
export const synthesizedFunction = (folder: string, name: string): Resource => {
  for (const file of globSync('*.template.json', { cwd: folder }).toSorted()) {
    const { Resources } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { Resources?: Record<string, Resource> };
    const found = Object.values(Resources ?? {}).find(
      ({ Type, Properties }) => Type === 'AWS::Lambda::Function' && Properties['FunctionName'] === `castmatch-dev-${name}`,
    );
    if (found) return found;
  }
  throw new Error(`no template in ${folder} has the function ${name}`);
};

/** Code, handler, runtime, architecture, memory and time limit are the synthesized ones. Gives the file. */
export const templateFor = (folder: string, name: string, settings: Readonly<Record<string, string>>): string => {
  const { Type, Properties, Metadata } = synthesizedFunction(folder, name);
  const { Role: _, LoggingConfig: __, Tags: ___, ...kept } = Properties;
  const resource = { Type, Properties: { ...kept, Environment: { Variables: settings } }, Metadata };
  // Beside its assets, for their paths are relative to it.
  const file = join(folder, `sam-${name}.json`);
  writeFileSync(file, JSON.stringify({ Resources: { [logicalId]: resource } }));
  return file;
};
