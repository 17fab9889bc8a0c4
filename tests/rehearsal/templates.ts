/** The templates: synthesized with cdk-nag, and read by cfn-lint and checkov. What checkov finds is mended, or explained in checkov-exceptions.json. */
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { holds } from './expect.ts';
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

/** Into that folder. Throws with what the app says. */
export const synthesize = async (folder: string, context: readonly string[] = []): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { code, text } = await run('cdk', ['synth', '--quiet', '--output', folder, ...context.flatMap((one) => ['--context', one])]);
  if (code !== 0) throw new Error(`cdk synth: ${endOf(text, 30)}`);
};

export const rehearseTemplates = async (write: (proof: Proof) => void): Promise<void> => {
  const lint = `${await pythonTools('moto')}/cfn-lint`;
  const checkov = `${await pythonTools('checkov')}/checkov`;
  await openBook('templates', 'cdk and cdk-nag', write).prove(`all stacks synthesize within ${synthSeconds} s, nag and all`, async () => {
    const startedAt = performance.now();
    await synthesize(templatesFolder);
    const seconds = (performance.now() - startedAt) / 1000;
    holds(seconds < synthSeconds, `less than ${synthSeconds} s`, seconds);
    return `${templatesIn(templatesFolder).length} templates in ${seconds.toFixed(1)} s`;
  });
  const templates = templatesIn(templatesFolder);
  for (const template of templates)
    await openBook('templates', 'cfn-lint', write).prove(`${nameOf(template)} is clean (${ignored} aside)`, async () => {
      const { code, text } = await run(lint, ['--ignore-checks', ignored, '--', template]);
      holds(code === 0, 'a clean template', text);
      return `${Object.keys(resourcesOf(template)).length} resources`;
    });
  await openBook('templates', 'checkov', write).prove('every finding is mended, or explained with a reason that is still needed', async () => {
    const found = await findingsOf(checkov, templates);
    const { unexplained, stale } = compare(found, exceptions());
    holds(
      unexplained.length === 0,
      'no finding without a reason',
      `\n${unexplained.map(({ check, resource, name }) => `${check} ${resource}: ${name}`).join('\n')}`,
    );
    holds(stale.length === 0, 'no reason for what is not found any more', stale);
    return `${found.length} findings, each explained by one of ${exceptions().length} reasons`;
  });
};

const nameOf = (template: string): string => basename(template, '.template.json');

export const resourcesOf = (template: string): Record<string, { Type: string; Properties?: Record<string, unknown> }> =>
  (JSON.parse(readFileSync(template, 'utf8')) as { Resources?: Record<string, { Type: string }> }).Resources ?? {};

export interface Finding {
  readonly check: string;
  readonly name: string;
  /** `AWS::S3::Bucket.LogicalId` */
  readonly resource: string;
}

export interface Exception {
  readonly check: string;
  /** Regular expression of resources. */
  readonly resources: string;
  readonly reason: string;
}

export const exceptions = (): Exception[] => JSON.parse(readFileSync(join(import.meta.dirname, 'checkov-exceptions.json'), 'utf8')) as Exception[];

/** What nobody explained, and explanations that nothing needs. */
export const compare = (found: readonly Finding[], reasons: readonly Exception[]): { unexplained: Finding[]; stale: Exception[] } => {
  const explains = ({ check, resources }: Exception, finding: Finding): boolean => check === finding.check && new RegExp(resources).test(finding.resource);
  return {
    unexplained: found.filter((finding) => !reasons.some((reason) => explains(reason, finding))),
    stale: reasons.filter((reason) => !found.some((finding) => explains(reason, finding))),
  };
};

interface CheckovReport {
  readonly results?: { readonly failed_checks: readonly { readonly check_id: string; readonly check_name: string; readonly resource: string }[] };
}

/** Without an account of its maker checkov knows no severities, so all findings count. */
const findingsOf = async (checkov: string, templates: readonly string[]): Promise<Finding[]> => {
  const { text } = await run(
    checkov,
    ['--framework', 'cloudformation', '--output', 'json', '--quiet', '--compact', ...templates.flatMap((template) => ['--file', template])],
    {
      env: { LOG_LEVEL: 'ERROR', CKV_IGNORE_HIDDEN_DIRECTORIES: 'false' },
    },
  );
  const begin = text.search(/^[[{]/m);
  if (begin < 0) throw new Error(`checkov: ${endOf(text)}`);
  const told = JSON.parse(text.slice(begin)) as CheckovReport | CheckovReport[];
  return [told]
    .flat()
    .flatMap(({ results }) => (results?.failed_checks ?? []).map(({ check_id, check_name, resource }) => ({ check: check_id, name: check_name, resource })));
};
