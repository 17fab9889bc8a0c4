import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type PlantedTree, plantTree, root } from './planted-tree.ts';

const forbidden: ReadonlyArray<readonly [string, string]> = [
  ['Date.now()', 'export const x = Date.now();'],
  ['Date.now by reference', 'export const x = { now: Date.now };'],
  ['Date.now taken apart', 'export const { now } = Date;'],
  ["Date['now']()", "export const x = Date['now']();"],
  ['globalThis.Date.now()', 'export const x = globalThis.Date.now();'],
  ['new Date()', 'export const x = new Date();'],
  ['Date()', 'export const x = Date();'],
  ['Math.random()', 'export const x = Math.random();'],
  ['crypto.randomUUID()', 'export const x = crypto.randomUUID();'],
  ['crypto.getRandomValues()', 'export const x = crypto.getRandomValues(new Uint8Array(1));'],
  ['performance.now()', 'export const x = performance.now();'],
  ['process.hrtime()', 'export const x = process.hrtime();'],
  ['setTimeout()', 'export const x = setTimeout(() => 1, 1);'],
  ['setInterval()', 'export const x = setInterval(() => 1, 1);'],
  ['setImmediate()', 'export const x = setImmediate(() => 1);'],
  ['AbortSignal.timeout()', 'export const x = AbortSignal.timeout(1);'],
  ['timers/promises', "import { setTimeout as sleep } from 'node:timers/promises';\nexport const x = sleep;"],
  ['randomUUID of node:crypto', "import { randomUUID } from 'node:crypto';\nexport const x = randomUUID;"],
  ['perf_hooks', "import { performance as clock } from 'node:perf_hooks';\nexport const x = clock;"],
];
const allowed: ReadonlyArray<readonly [string, string]> = [
  ['new Date(milliseconds)', 'export const x = (milliseconds: number) => new Date(milliseconds).toISOString();'],
  ['Date.parse and Date.UTC', "export const x = Date.parse('2026-11-21') - Date.UTC(2026, 10, 21);"],
  ['Date as a type', 'export type X = Date;'],
  ['Math.max', 'export const x = Math.max(1, 2);'],
];

const guarded = ['layers/core/talent', 'functions/http', 'functions/_kit'];
const free = ['functions/_compose', 'layers/adapters/clock', 'local', 'tests/unit'];
const fileFor = (folder: string, index: number) => `${folder}/planted-${index}.ts`;
const plant = (folders: readonly string[], cases: typeof forbidden) =>
  Object.fromEntries(folders.flatMap((folder) => cases.map(([, text], index) => [fileFor(folder, index), `${text}\n`])));

const Report = z.object({ summary: z.object({ unchanged: z.number() }), diagnostics: z.array(z.object({ location: z.object({ path: z.string() }) })) });

/** Lints the tree with our own biome.json (but for git, which is not there). Answers the files looked at and the paths with findings. */
const lint = (folder: string): { looked: number; found: Set<string> } => {
  const script = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(process.execPath, [script, 'lint', '.', '--reporter=json', '--max-diagnostics=none'], { cwd: folder, encoding: 'utf8' });
  const { summary, diagnostics } = Report.parse(JSON.parse(stdout));
  return { looked: summary.unchanged, found: new Set(diagnostics.map(({ location }) => location.path)) };
};

describe('time, identity and chance are ports', () => {
  let tree: PlantedTree;
  let result: ReturnType<typeof lint>;
  beforeAll(() => {
    const { vcs: _, ...config } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    const plugin = 'scripts/lint/time-is-a-port.grit';
    const everything = [...forbidden, ...allowed];
    tree = plantTree({
      'biome.json': JSON.stringify(config),
      [plugin]: readFileSync(join(root, plugin), 'utf8'),
      ...plant(guarded, everything),
      ...plant(free, everything),
    });
    result = lint(tree.folder);
  });
  afterAll(() => tree.remove());

  it('looks at every planted file', () => {
    expect(result.looked).toBeGreaterThanOrEqual((guarded.length + free.length) * (forbidden.length + allowed.length));
  });

  describe.each(guarded)('in %s', (folder) => {
    it.each(forbidden.map(([name], index) => [name, index] as const))('%s is refused', (_, index) => {
      expect(result.found).toContain(fileFor(folder, index));
    });

    it.each(allowed.map(([name], index) => [name, index + forbidden.length] as const))('%s is fine', (_, index) => {
      expect(result.found).not.toContain(fileFor(folder, index));
    });
  });

  it.each(free)('%s may read the clock and make identities', (folder) => {
    expect([...result.found].filter((path) => path.startsWith(`${folder}/`))).toEqual([]);
  });
});
