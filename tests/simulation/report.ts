/** A failed simulation in words: its seed, the law, and how it came to that. */
import { expect } from 'vitest';
import { type Outcome, simulate } from './simulate.ts';

const { SIM_SEED, SIM_SEEDS_FROM, SIM_SEEDS_TO } = process.env;

/** `SIM_SEED` runs one seed, `SIM_SEEDS_FROM` and `SIM_SEEDS_TO` a stretch of them. */
export const asked = {
  seed: SIM_SEED === undefined ? undefined : Number(SIM_SEED),
  from: Number(SIM_SEEDS_FROM ?? 1),
  to: SIM_SEEDS_TO === undefined ? undefined : Number(SIM_SEEDS_TO),
} as const;

const describeFailure = ({ seed, violation, trace }: Outcome): string =>
  `seed ${seed}: ${violation}\n\nreplay it: SIM_SEED=${seed} vitest run tests/simulation (SIM_TRACE=100000 shows all of it)\n\n${trace.join('\n')}`;

/** Runs seeds one after another; nothing of one is kept for the next. A world in which nothing happened has shown nothing. */
export const expectSeeds = async (seeds: Iterable<number>): Promise<void> => {
  let turns = 0;
  for (const seed of seeds) {
    const outcome = await simulate(seed);
    if (outcome.violation !== undefined) expect.fail(describeFailure(outcome));
    turns += outcome.turns;
  }
  expect(turns).toBeGreaterThan(0);
};

export const range = function* (from: number, to: number): Generator<number> {
  for (let seed = from; seed <= to; seed += 1) yield seed;
};
