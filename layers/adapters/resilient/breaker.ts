/** A circuit breaker on the injected clock: after some failures in a row a model is left alone for a while, then tried by one request. */
import type { Clock } from '../../core/shared/index.ts';

export interface BreakerOptions {
  /** Failures in a row that open it. @default 5 */
  readonly failures?: number;
  /** Milliseconds that it stays open. @default 30000 */
  readonly openMs?: number;
  /** Milliseconds for troubles that only a person can end: a refused key, a spend limit. @default 300000 */
  readonly lastingOpenMs?: number;
}

export type BreakerState = 'closed' | 'open' | 'half_open';

export interface Breaker {
  readonly state: BreakerState;
  /** True when a request may go. While half open the first one is the probe, and the others are refused, not kept waiting. */
  tryToEnter(): boolean;
  succeeded(): void;
  /** `openForMs`: opens at once for that long, however many failures there were. */
  failed(openForMs?: number): void;
  /** The request told nothing about the model. */
  leave(): void;
}

export const breakerDefaults = { failures: 5, openMs: 30_000, lastingOpenMs: 300_000 } as const satisfies Required<BreakerOptions>;

export const newBreaker = (clock: Pick<Clock, 'now'>, options: BreakerOptions = {}): Breaker => {
  const { failures: limit, openMs } = { ...breakerDefaults, ...options };
  let failures = 0;
  let openUntil: number | undefined;
  let isProbing = false;

  const state = (): BreakerState => {
    if (openUntil === undefined) return 'closed';
    return clock.now() < openUntil ? 'open' : 'half_open';
  };
  const open = (forMs: number): void => {
    openUntil = Math.max(openUntil ?? 0, clock.now() + forMs);
  };

  return {
    get state() {
      return state();
    },
    tryToEnter: () => {
      if (state() === 'open' || (state() === 'half_open' && isProbing)) return false;
      isProbing = state() === 'half_open';
      return true;
    },
    // A request that began before the breaker opened says nothing of the trouble that opened it.
    succeeded: () => {
      if (state() === 'open') return;
      failures = 0;
      openUntil = undefined;
      isProbing = false;
    },
    failed: (openForMs) => {
      failures += 1;
      if (openForMs !== undefined) open(openForMs);
      else if (isProbing || failures >= limit) open(openMs);
      isProbing = false;
    },
    leave: () => {
      isProbing = false;
    },
  };
};
