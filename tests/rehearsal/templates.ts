/** The templates: synthesized with cdk-nag, read by cfn-lint, and judged by checkov. */
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { basename, join } from 'node:path';
import { holds } from './expect.ts';
import { rehearsePolicies } from './policy-findings.ts';
import { openBook, type Proof } from './proof.ts';
import { endOf, pythonTools, root, run } from './tools.ts';

/** cdk's own DependsOn beside a reference that says the same. */
const ignored = 'W3005';
const synthSeconds = 25;

export const templatesFolder = join(root, '.build/rehearsal/cdk.out');

export const templatesIn = (folder: string): string[] =>
  globSync('**/*.template.json', { cwd: folder })
    .toSorted()
    .map((file) => join(folder, file));

interface Synthesis {
  readonly seconds: number;
  /** Of the machine when it began: what else there was to do. */
  readonly load: number;
}

const synthesize = async (): Promise<Synthesis> => {
  rmSync(templatesFolder, { recursive: true, force: true });
  mkdirSync(templatesFolder, { recursive: true });
  const [load = 0] = loadavg();
  const startedAt = performance.now();
  const { code, text } = await run('cdk', ['synth', '--quiet', '--output', templatesFolder]);
  if (code !== 0) throw new Error(`cdk synth: ${endOf(text, 30)}`);
  return { seconds: (performance.now() - startedAt) / 1000, load };
};

let once: Promise<Synthesis> | undefined;

/** Into the folder of templates, once a run: what an earlier run left there may be of another day. Throws with what the app says. */
export const synthesizedOnce = (): Promise<Synthesis> => {
  once ??= synthesize();
  return once;
};

/** Whether this run has synthesized, which bundled every function on the way. */
export const hasSynthesized = (): Promise<boolean> =>
  once?.then(
    () => true,
    () => false,
  ) ?? Promise.resolve(false);

export const rehearseTemplates = async (write: (proof: Proof) => void): Promise<void> => {
  const lint = `${await pythonTools('moto')}/cfn-lint`;
  await openBook('templates', 'cdk and cdk-nag', write).prove('all stacks synthesize, and cdk-nag finds no error', async () => {
    const { seconds, load } = await synthesizedOnce();
    holds(templatesIn(templatesFolder).length > 0, 'templates', 0);
    // A time is told and not judged: the machine has other things to do.
    return `${templatesIn(templatesFolder).length} templates in ${seconds.toFixed(1)} s, at load ${load.toFixed(1)} (wanted: ${synthSeconds} on a quiet machine)`;
  });
  const templates = templatesIn(templatesFolder);
  for (const template of templates)
    await openBook('templates', 'cfn-lint', write).prove(`${nameOf(template)} is clean (${ignored} aside)`, async () => {
      const { code, text } = await run(lint, ['--ignore-checks', ignored, '--', template]);
      holds(code === 0, 'a clean template', text);
      return `${Object.keys(resourcesOf(template)).length} resources`;
    });
  await rehearsePolicies(templatesFolder, write);
};

const nameOf = (template: string): string => basename(template, '.template.json');

const resourcesOf = (template: string): Record<string, { Type: string; Properties?: Record<string, unknown> }> =>
  (JSON.parse(readFileSync(template, 'utf8')) as { Resources?: Record<string, { Type: string }> }).Resources ?? {};
