import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

it('the CDK app synthesizes without a build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-synth-'));

  const { status } = spawnSync(process.execPath, [join(root, 'bin/castmatch.ts')], { cwd: root, env: { ...process.env, CDK_OUTDIR: folder } });

  expect(status).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).artifacts).toHaveProperty('castmatch');
  rmSync(folder, { recursive: true, force: true });
});
