import { expect, it } from 'vitest';
import { budgetIsOver } from '../../../layers/core/memory/within-budget.ts';
import type { Clock } from '../../../layers/core/shared/index.ts';

/** Each sleep takes as much longer as `late` says, and is kept. */
const clockThatIsLate = (late: readonly number[]) => {
  const slept: number[] = [];
  let now = 0;
  const clock: Clock = {
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds + (late[slept.length] ?? 0);
      slept.push(milliseconds);
    },
  };
  return { clock, slept };
};
const never = new AbortController().signal;

it('a process that woke in time has waited for its budget and no longer', async () => {
  const { clock, slept } = clockThatIsLate([5]);
  await budgetIsOver(clock, 150, never);
  expect(slept).toEqual([150]);
});

it('one that stood still reads what came meanwhile, for as long as it stood and at most another budget', async () => {
  const little = clockThatIsLate([40]);
  await budgetIsOver(little.clock, 150, never);
  expect(little.slept).toEqual([150, 80]);

  const long = clockThatIsLate([5_000, 5_000]);
  await budgetIsOver(long.clock, 150, never);
  expect(long.slept).toEqual([150, 150]);
});

it('what was answered is waited for no longer, however late it is', async () => {
  const over = new AbortController();
  const { clock, slept } = clockThatIsLate([400]);
  over.abort();
  await budgetIsOver(clock, 150, over.signal);
  expect(slept).toEqual([150]);
});
