import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that share the two workers: no processes of their own whose timing matters. */
const together = ['unit', 'property', 'contract', 'simulation', 'architecture', 'infra'];
/**
 * Of `unit`, what is about `layers/core` and `layers/contracts`: pure, without a clock, chance or input of its own, and so nothing that a file could leave to the next.
 * Its files share a process and its modules, which is six times as quick. What composes functions reads settings when it is loaded, and has a process for each file.
 */
const core = 'tests/unit/{actions,casting,contracts,conversation,intelligence,matching,memory,people,talent}/**/*.test.ts';
/** Their files share a process: `infra` for its stacks (tests/infra/synthesized.ts), which are frozen. */
const shared = ['infra'];
/** Tests that start the product's separate processes or a browser: one file at a time, after all others, so that nothing else takes their time. */
const alone = ['local', 'e2e'];
/** Of these, what takes a minute each: run by the second part, so that `npm test` stays within its quarter of an hour. */
const long = 'tests/{local,e2e}/**/*.long.test.ts';
/** Of those, what looks at what is answered and never at when: two at a time, each with its own product. The others kill, wait for leases, or measure. */
const longPair = ['attacks/{canaries,frames-and-bodies,matrix,socket-fuzzer}', 'memory/*', 'people/*'].map((path) => `tests/local/${path}.long.test.ts`);

const project = (name: string) => ({
  name,
  include: [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`],
  exclude: [...configDefaults.exclude, long, core],
});
/** Two tries, of which a run may need one: docs/decisions/2026-11-29-second-tries.md. */
const oneByOne = { testTimeout: 180_000, hookTimeout: 120_000, fileParallelism: false, maxWorkers: 1, retry: 1 };

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      ...together.map((name) => ({
        extends: true as const,
        // A test of `infra` may synthesize all stacks of all stages, which a busy machine does slowly.
        test: {
          ...project(name),
          testTimeout: name === 'infra' ? 180_000 : 30_000,
          hookTimeout: 30_000,
          isolate: !shared.includes(name),
          sequence: { groupOrder: 0 },
        },
      })),
      {
        extends: true as const,
        test: { name: 'core', include: [core], testTimeout: 30_000, hookTimeout: 30_000, isolate: false, sequence: { groupOrder: 0 } },
      },
      ...alone.map((name, index) => ({
        extends: true as const,
        test: { ...project(name), ...oneByOne, sequence: { groupOrder: index + 1 } },
      })),
      {
        extends: true as const,
        test: { name: 'long-pair', include: longPair, ...oneByOne, fileParallelism: true, maxWorkers: 2, sequence: { groupOrder: alone.length + 1 } },
      },
      {
        extends: true as const,
        test: { name: 'long', include: [long], exclude: [...configDefaults.exclude, ...longPair], ...oneByOne, sequence: { groupOrder: alone.length + 2 } },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['layers/core/**/*.ts', 'layers/adapters/**/*.ts', 'functions/**/*.ts'],
      exclude: ['**/*.md', '**/*.d.ts', '**/route-types.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      reportOnFailure: true,
    },
  },
});
