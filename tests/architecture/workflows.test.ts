/** The workflows of delivery, held to what keeps them safe. They are parsed and not run: only GitHub runs them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './planted-tree.ts';

const hasJq = spawnSync('jq', ['--version']).status === 0;
const folder = join(root, '.github/workflows');
const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
const plant = (name: string, change: (text: string) => string): string => change(files.find(([file]) => file === name)?.[1] ?? expect.fail(`no ${name}`));

/** What is wrong with a workflow, in words; of one that is safe: nothing. */
const wrong = (text: string): string[] => {
  const found: string[] = [];
  for (const [, used = ''] of text.matchAll(/^\s*(?:- )?uses:\s*(.+)$/gmu))
    if (!used.startsWith('./.github/workflows/') && !/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$/u.test(used)) found.push(`not pinned: ${used}`);
  if (/pull_request_target|workflow_run/u.test(text)) found.push('runs what others wrote with our rights');
  const runs = text.replaceAll(/^\s*(?:group|if|ROLE_ARN):.*$/gmu, '');
  if (/\$\{\{/u.test(runs)) found.push('an expression where a shell would read it');
  if (!/^permissions:\n {2}contents: read\n/mu.test(text)) found.push('no least permissions at the top');
  for (const [, name, level] of text.matchAll(/^\s+([a-z-]+): (write|write-all)$/gmu)) if (name !== 'id-token') found.push(`${name}: ${level}`);
  for (const job of text.split(/^ {2}(?=[a-z-]+:\n {4})/mu).slice(1)) {
    const isLocal = /^ {4}uses: \.\//mu.test(job);
    if (/^ {4}runs-on:/mu.test(job) && !/^ {4}timeout-minutes:/mu.test(job)) found.push('a job without an end');
    if (/id-token: write/u.test(job) && !/^ {4}environment: (staging|prod)$/mu.test(job)) found.push('an identity without an environment');
    if (!isLocal && /actions\/checkout@/u.test(job) && !/persist-credentials: false/u.test(job)) found.push('credentials that stay');
  }
  return found;
};

describe('workflows', () => {
  it.each(files)('%s is safe', (_, text) => {
    expect(wrong(text)).toEqual([]);
  });
  it.each<[string, (text: string) => string]>([
    ['not pinned: actions/checkout@v4', (text) => text.replace(/@[0-9a-f]{40} # v4\.2\.2/u, '@v4')],
    ['runs what others wrote with our rights', (text) => text.replace('push:', 'pull_request_target:')],
    ['an expression where a shell would read it', (text) => text.replace('run: bash', `run: echo \${{ github.event.head_commit.message }} && bash`)],
    ['no least permissions at the top', (text) => text.replace('permissions:\n  contents: read\n', '')],
    ['contents: write', (text) => text.replace('      contents: read', '      contents: write')],
    ['a job without an end', (text) => text.replace('    timeout-minutes: 90\n', '')],
    ['an identity without an environment', (text) => text.replace('    environment: prod\n', '')],
    ['credentials that stay', (text) => text.replace('persist-credentials: false', 'persist-credentials: true')],
  ])('a planted one is found: %s', (what, change) => {
    expect(wrong(plant('deliver.yml', change))).toContain(what);
  });
  it('prod comes after staging, and staging after all tests', () => {
    const text = plant('deliver.yml', (same) => same);
    expect([...text.matchAll(/^ {4}needs: (\w+)$/gmu)].map(([, name]) => name)).toEqual(['verify', 'staging']);
  });
});

describe('the upload of the app', () => {
  /** Runs the script with an `aws` that only writes down what it is asked. */
  const upload = (outputs: object): { asked: string[]; failed: boolean; signIn: string } => {
    const folder = mkdtempSync(join(tmpdir(), 'castmatch-upload-'));
    mkdirSync(join(folder, 'web/dist/assets'), { recursive: true });
    writeFileSync(join(folder, 'web/dist/index.html'), '<html></html>');
    writeFileSync(join(folder, 'web/dist/sign-in.json'), '');
    writeFileSync(join(folder, 'aws'), '#!/bin/bash\necho "$@" >> "$ASKED"\n', { mode: 0o755 });
    writeFileSync(join(folder, 'outputs.json'), JSON.stringify(outputs));
    writeFileSync(join(folder, 'asked'), '');
    for (const name of ['scripts', 'package.json', 'node_modules']) symlinkSync(join(root, name), join(folder, name));
    const env = { PATH: `${folder}:${process.env['PATH']}`, STAGE: 'dev', OUTPUTS: join(folder, 'outputs.json'), ASKED: join(folder, 'asked') };
    const { status } = spawnSync('bash', [join(root, '.github/scripts/upload-app.sh')], { cwd: folder, env });
    const asked = readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n');
    return { asked, failed: status !== 0, signIn: readFileSync(join(folder, 'web/dist/sign-in.json'), 'utf8') };
  };
  it.skipIf(!hasJq)('puts the parts first and the page that names them last, deletes none, and tells CloudFront', () => {
    const { asked, failed, signIn } = upload({
      'castmatch-dev-web': { SiteBucket: 'the-bucket', DistributionId: 'E123' },
      'castmatch-dev-identity': { ClientId: 'client', SignInAddress: 'https://house.auth.ap-south-1.amazoncognito.com' },
    });
    expect(failed).toBe(false);
    expect(asked.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['s3 sync', 's3 sync', 's3 cp', 'cloudfront create-invalidation']);
    expect(asked[0]).toContain('s3://the-bucket/assets --cache-control public, max-age=31536000, immutable');
    expect(asked[2]).toContain('web/dist/index.html s3://the-bucket/index.html --cache-control no-cache');
    expect(asked[3]).toContain('--distribution-id E123');
    expect(asked.join(' ')).not.toContain('--delete');
    expect(JSON.parse(signIn)).toMatchObject({
      clientId: 'client',
      authorize: 'https://house.auth.ap-south-1.amazoncognito.com/oauth2/authorize',
      providers: [{ id: 'Google', name: 'Google' }],
    });
  });
  it.skipIf(!hasJq)('without the names of the stacks nothing is put anywhere', () => {
    expect(upload({})).toMatchObject({ asked: [''], failed: true });
  });
  it('comes after the stacks and after who may do what in the search domain', () => {
    const lines = readFileSync(join(root, '.github/scripts/deploy.sh'), 'utf8').split('\n');
    const at = (text: string): number => lines.findIndex((line) => line.includes(text));
    const order = ['npm run preflight', 'npm test -- web', 'npx cdk deploy --all', 'npm run index:roles', 'upload-app.sh'].map(at);
    expect(order.every((line, place) => line > (order[place - 1] ?? 0))).toBe(true);
  });
});

describe('the scan for secrets', () => {
  const scan = (text: string): string => {
    const repository = mkdtempSync(join(tmpdir(), 'castmatch-scan-'));
    const git = (...given: string[]) => execFileSync('git', given, { cwd: repository, encoding: 'utf8' });
    git('init', '-q');
    writeFileSync(join(repository, 'a.txt'), text);
    git('add', '-A');
    try {
      return execFileSync('bash', [join(root, '.github/scripts/secret-scan.sh')], { cwd: repository, encoding: 'utf8' });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };
  it.each([`key = AKIA${'Q'.repeat(16)}`, `sk-ant-${'api03'.repeat(8)}`, `ghp_${'a'.repeat(36)}`, `GOCSPX-${'b'.repeat(24)}`])(
    'finds %s and does not print it',
    (text) => {
      expect(scan(text).trim()).toBe('looks like a secret: a.txt:1');
    },
  );
  it.each(['nothing', 'AKIAIOSFODNN7EXAMPLE', 'sk-ant-...'])('passes %s', (text) => {
    expect(scan(text).trim()).toBe('no secret found');
  });
});
