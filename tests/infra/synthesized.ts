/** The stacks of a stage, synthesized once for all test files of a process: whoever uses them only reads. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { App, Stack } from 'aws-cdk-lib/core';
import { functions } from '../../functions/routes.ts';
import { composeApp } from '../../lib/app.ts';
import { readConfig, type Stage, type StageConfig } from '../../lib/config/index.ts';

// The library's own check of templates takes five seconds to start; `npx cdk synth` and app-synthesizes.test.ts run it.
process.env['CDK_VALIDATION'] = 'false';

export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface Synthesized {
  readonly app: App;
  /** By their names without `castmatch-<stage>-`. */
  readonly templates: Readonly<Record<string, Template>>;
}

/** Code of no worth, the same at each run: the stacks are looked at here, and bundles.test.ts looks at the bundles. */
export const standInBundles = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-no-bundles-'));
  for (const name of Object.keys(functions)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'index.mjs'), 'export const handler = async () => undefined;\n');
  }
  return folder;
};

/** All the way down: a test that changed what others read would fail by itself. */
const freeze = (value: unknown): void => {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
};

const synthesize = (config: StageConfig): Synthesized => {
  const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'castmatch-synth-')) });
  composeApp(app, config, { bundles: standInBundles() });
  const stacks = app.node.children.filter(Stack.isStack);
  const templates = Object.fromEntries(stacks.map((stack) => [stack.stackName.replace(/^castmatch-[a-z]+-/, ''), Template.fromStack(stack)]));
  for (const one of Object.values(templates)) freeze(one.toJSON());
  return { app, templates };
};

const kept = new Map<string, Synthesized>();

/** `changes`: what differs from the committed config of the stage. */
export const synthesized = (stage: Stage, changes: Partial<StageConfig> = {}): Synthesized => {
  const key = stage + JSON.stringify(changes);
  const found = kept.get(key) ?? synthesize({ ...readConfig(stage), ...changes });
  kept.set(key, found);
  return found;
};

export const template = (stage: Stage, name: string, changes?: Partial<StageConfig>): Template => {
  const found = synthesized(stage, changes).templates[name];
  if (found === undefined) throw new Error(`${stage} has no stack ${name}`);
  return found;
};

export const resourcesOf = (from: Template): [string, Resource][] => Object.entries((from.toJSON()['Resources'] ?? {}) as Record<string, Resource>);
