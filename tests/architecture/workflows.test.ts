/** The workflows of delivery, held to what keeps them safe. They are parsed and not run: only GitHub runs them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './planted-tree.ts';

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
