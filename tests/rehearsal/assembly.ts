/** A cloud assembly made fit for an emulator: types that it lacks are left out, and named; a change makes an update; a fault makes a failure. */
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { templatesIn } from './templates.ts';

export interface Resource {
  Type: string;
  Properties?: Record<string, unknown>;
  DependsOn?: string | string[];
  DeletionPolicy?: string;
}
export interface Template {
  Resources?: Record<string, Resource>;
  Parameters?: Record<string, unknown>;
  Rules?: Record<string, unknown>;
  Outputs?: Record<string, { Value: unknown }>;
  Conditions?: Record<string, unknown>;
}

/** Copies the assembly, and changes every template. Its name in the bucket changes with it, or an emulator would keep the old one. */
export const adapt = (from: string, into: string, change: (template: Template, stack: string) => void): void => {
  rmSync(into, { recursive: true, force: true });
  cpSync(from, into, { recursive: true });
  for (const file of templatesIn(into)) {
    const before = readFileSync(file, 'utf8');
    const template = JSON.parse(before) as Template;
    change(template, basename(file, '.template.json'));
    const after = JSON.stringify(template);
    writeFileSync(file, after);
    rename(file, hashOf(after));
  }
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** In the manifest of assets and in that of the assembly beside the template. */
const rename = (templateFile: string, hash: string): void => {
  const assets = templateFile.replace(/\.template\.json$/, '.assets.json');
  const text = readFileSync(assets, 'utf8');
  const { files } = JSON.parse(text) as { files: Record<string, { source: { path: string } }> };
  const old = Object.entries(files).find(([, { source }]) => source.path === basename(templateFile))?.[0];
  if (old === undefined) return;
  for (const file of [assets, join(templateFile, '../manifest.json')]) writeFileSync(file, readFileSync(file, 'utf8').replaceAll(old, hash));
};

/** moto knows no bootstrap version. */
export const withoutBootstrapRule = (template: Template): void => {
  delete template.Rules;
  delete template.Parameters?.['BootstrapVersion'];
};

/** Removes resources for which there is a reason, which is their kind in the table; who refers to one gets a word in its place. */
export const leaveOut = (template: Template, reason: (resource: Resource) => string | undefined): string[] => {
  const reasons = Object.entries(template.Resources ?? {}).map(([id, resource]) => [id, reason(resource)] as const);
  const gone = new Map(reasons.flatMap(([id, why]) => (why === undefined ? [] : [[id, why] as const])));
  const ids = new Set(gone.keys());
  for (const id of ids) delete template.Resources?.[id];
  for (const resource of Object.values(template.Resources ?? {})) {
    const left = [resource.DependsOn ?? []].flat().filter((id) => !ids.has(id));
    if (left.length > 0) resource.DependsOn = left;
    else delete resource.DependsOn;
    resource.Properties = withoutReferences(resource.Properties ?? {}, ids) as Record<string, unknown>;
  }
  if (template.Outputs) template.Outputs = withoutReferences(template.Outputs, ids) as NonNullable<Template['Outputs']>;
  return [...gone.values()];
};

const notRehearsed = 'not-rehearsed';

const withoutReferences = (value: unknown, ids: ReadonlySet<string>): unknown => {
  if (Array.isArray(value)) return value.map((item) => withoutReferences(item, ids));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const [name, target] = entries.length === 1 ? (entries[0] ?? []) : [];
  if (name === 'Ref' && typeof target === 'string' && ids.has(target)) return notRehearsed;
  if (name === 'Fn::GetAtt' && ids.has(String([target].flat()[0]).split('.')[0] ?? '')) return notRehearsed;
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutReferences(item, ids)]));
};

/** Puts in the place of every `Fn::GetStackOutput` what that stack has put out: an emulator looks in its own region alone. */
export const withOutputs = (template: Template, outputOf: (stack: string, name: string) => string): void => {
  const filled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(filled);
    if (value === null || typeof value !== 'object') return value;
    const output = (value as { 'Fn::GetStackOutput'?: { StackName: string; OutputName: string } })['Fn::GetStackOutput'];
    if (output) return outputOf(output.StackName, output.OutputName);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item)]));
  };
  template.Resources = filled(template.Resources ?? {}) as Record<string, Resource>;
};

export interface Misspelt {
  readonly type: string;
  readonly template: Template;
  /** The property that no schema has. */
  readonly name: string;
}

/** Of each type in the template the first resource, by itself, with one property said again and misspelt. */
export const misspeltAlone = ({ Resources = {} }: Template): Misspelt[] => {
  const found = new Map<string, Misspelt>();
  for (const [id, { Type, Properties = {} }] of Object.entries(Resources)) {
    const own = withoutFunctions(Properties) as Record<string, unknown>;
    const [first] = Object.keys(own);
    if (found.has(Type) || first === undefined || Type.startsWith('Custom::')) continue;
    const name = `${first}x`;
    found.set(Type, { type: Type, name, template: { Resources: { [id]: { Type, Properties: { ...own, [name]: own[first] } } } } });
  }
  return [...found.values()];
};

/** A word in the place of whatever CloudFormation would reckon out. */
const withoutFunctions = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutFunctions);
  if (value === null || typeof value !== 'object') return value;
  const [only, ...more] = Object.keys(value);
  if (more.length === 0 && (only === 'Ref' || only?.startsWith('Fn::'))) return notRehearsed;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutFunctions(item)]));
};
