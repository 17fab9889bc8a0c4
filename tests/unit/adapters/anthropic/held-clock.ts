/** A clock that a test holds: waits of up to three seconds (before a retry) are over at once and move it; deadlines pass only when the test lets them. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../../../layers/core/shared/index.ts';

const longestFreeWaitMs = 3_000;

export interface HeldClock extends Clock {
  /** The short waits so far, in milliseconds. */
  readonly waited: readonly number[];
  /** Lets time pass; everything that falls due on the way happens at its time. */
  pass(milliseconds: number): Promise<void>;
}

export const heldClock = (): HeldClock => {
  let now = Date.UTC(2026, 10, 28);
  const waited: number[] = [];
  const sleepers = new Set<{ readonly due: number; readonly wake: () => void }>();
  const hold = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve) => {
      const sleeper = { due: now + milliseconds, wake: resolve };
      sleepers.add(sleeper);
      signal?.addEventListener('abort', () => {
        sleepers.delete(sleeper);
        resolve();
      });
    });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) await nextTurn();
  };
  return {
    waited,
    now: () => now,
    sleep: async (milliseconds, signal) => {
      if (signal?.aborted) return;
      if (milliseconds > longestFreeWaitMs) return hold(milliseconds, signal);
      waited.push(milliseconds);
      now += milliseconds;
    },
    pass: async (milliseconds) => {
      const until = now + milliseconds;
      for (;;) {
        await settle();
        const [next] = [...sleepers].sort((left, right) => left.due - right.due);
        if (next === undefined || next.due > until) break;
        sleepers.delete(next);
        now = Math.max(now, next.due);
        next.wake();
      }
      now = Math.max(now, until);
    },
  };
};
