/** dependency-cruiser as the boundaries step runs it, with its findings as data. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { root } from './planted-tree.ts';

const Report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

export interface Finding {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
}

/** Cruises the source folders that `folder` has. */
export const cruise = (folder: string): { totalCruised: number; findings: Finding[] } => {
  const folders = ['bin', 'functions', 'layers', 'lib', 'local', 'scripts/eval', 'tests', 'web'].filter((name) => existsSync(join(folder, name)));
  const script = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const { stdout } = spawnSync(process.execPath, [script, ...folders, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const { summary } = Report.parse(JSON.parse(stdout));
  return { totalCruised: summary.totalCruised, findings: summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name })) };
};
