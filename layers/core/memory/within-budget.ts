/** How long recall may be waited for. */
import type { Clock } from '../shared/index.ts';

/** A process that stood still for longer wakes its timers before it reads what came meanwhile: what it asked for may have been there in time. */
const stoodStillMs = 20;

/** Resolves when the budget is over, or at once when `signal` aborts. Who slept too long looks once more, for at most another budget. */
export const budgetIsOver = async (clock: Clock, budgetMs: number, signal: AbortSignal): Promise<void> => {
  const wakesAt = clock.now() + budgetMs;
  await clock.sleep(budgetMs, signal);
  const over = clock.now() - wakesAt;
  if (over > stoodStillMs && !signal.aborted) await clock.sleep(Math.min(2 * over, budgetMs), signal);
};
