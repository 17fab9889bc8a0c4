/** A clock that a test owns: time passes when `run` is called, and only as far as something waits for it. */
import type { Clock } from '../../../layers/core/shared/index.ts';
import { timelineFrom } from '../../simulation/engine/timeline.ts';

export const virtualClock = (start = Date.UTC(2026, 0, 1)): { clock: Clock; run(): Promise<void>; at(milliseconds: number, event: () => void): void } => {
  const timeline = timelineFrom(start);
  const sleep: Clock['sleep'] = (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const cancel = timeline.after(milliseconds, resolve);
      signal?.addEventListener('abort', () => {
        cancel();
        resolve();
      });
    });
  const run = (): Promise<void> =>
    timeline.run(
      () => false,
      () => undefined,
    );
  return { clock: { now: timeline.now, sleep }, run, at: (milliseconds, event) => void timeline.at(start + milliseconds, event) };
};
