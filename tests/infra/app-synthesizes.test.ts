import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

const synth = (context: Record<string, string>) => {
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-synth-'));
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin/castmatch.ts')], {
    cwd: root,
    // Other files of this process have the library's own check off: here it is on.
    env: { ...process.env, CDK_VALIDATION: undefined, CDK_OUTDIR: folder, CDK_CONTEXT_JSON: JSON.stringify(context) },
    encoding: 'utf8',
  });
  return { status, stderr, folder };
};

describe('the CDK app', { timeout: 300_000 }, () => {
  // It bundles every function on the way.
  it('synthesizes dev from a clean checkout, without an error of the checks', () => {
    const { status, stderr, folder } = synth({});

    expect(stderr).not.toMatch(/^ERROR/mu);
    expect(status).toBe(0);
    const stacks = ['data', 'edge', 'operations', 'realtime', 'identity', 'api', 'intelligence', 'jobs', 'web'];
    const { artifacts } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(Object.keys(artifacts)).toEqual(expect.arrayContaining(stacks.map((name) => `castmatch-dev-${name}`)));
    rmSync(folder, { recursive: true, force: true });
  });

  it('fails with a wrong config, and tells the operator nothing but what to mend', () => {
    const { status, stderr } = synth({ stage: 'production' });

    expect(status).toBe(1);
    expect(stderr).toBe('The stage production cannot be deployed:\n  - there is no such stage; the stages are dev, staging, prod\n');
  });
});
