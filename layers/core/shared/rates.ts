/**
 * Token buckets: so many requests of a kind at once, refilled evenly. A bucket is one number, the time at which it is full again
 * (GCRA): taking moves it, so that two conditional updates are enough and nobody has to read first.
 */
import type { Clock } from './clock.ts';
import { DomainError } from './errors.ts';

export interface Rate {
  /** How many at once. */
  readonly burst: number;
  readonly perMinute: number;
}

/** Whose bucket: a user's, or without `sub` the whole organization's. */
export interface RateOwner {
  readonly org: string;
  readonly sub: string | null;
}

export interface Take {
  readonly count: number;
  readonly rate: Rate;
  /** Epoch milliseconds. */
  readonly nowMs: number;
}

/** `fullAt`: epoch milliseconds at which the bucket is full again, as it stands after the call. */
export interface Taken {
  readonly taken: boolean;
  readonly fullAt: number;
}

export interface RateStore {
  /** Takes `count` tokens of a kind, all or none. Atomic, however many ask at once. */
  take(owner: RateOwner, kind: string, take: Take): Promise<Taken>;
}

export interface Allowance {
  /** Whole tokens that are left. */
  readonly remaining: number;
  /** Milliseconds until the bucket is full again. */
  readonly resetMs: number;
}

const intervalMs = (rate: Rate): number => 60_000 / rate.perMinute;

/** Milliseconds in which an empty bucket fills. */
export const windowMs = (rate: Rate): number => rate.burst * intervalMs(rate);

/** The bucket after `count` were taken from one that is full again at `fullAt`; undefined when it does not hold so many. */
export const fullAfter = (fullAt: number, { count, rate, nowMs }: Take): number | undefined => {
  const after = Math.max(fullAt, nowMs) + count * intervalMs(rate);
  return after <= nowMs + windowMs(rate) ? after : undefined;
};

export const allowance = (fullAt: number, rate: Rate, nowMs: number): Allowance => {
  const resetMs = Math.max(0, fullAt - nowMs);
  return { remaining: Math.max(0, Math.floor(rate.burst - resetMs / intervalMs(rate))), resetMs };
};

/** Milliseconds until one token is there. */
export const untilNextMs = (fullAt: number, rate: Rate, nowMs: number): number => Math.max(1, Math.ceil(fullAt + intervalMs(rate) - windowMs(rate) - nowMs));

/** Takes one token; throws `rate_limited` with the wait when there is none. `what` ends the sentence for a person. */
export const takeOne =
  (ports: { readonly rates: RateStore; readonly clock: Pick<Clock, 'now'> }) =>
  async (owner: RateOwner, kind: string, rate: Rate, what: string): Promise<Allowance> => {
    const nowMs = ports.clock.now();
    const { taken, fullAt } = await ports.rates.take(owner, kind, { count: 1, rate, nowMs });
    if (taken) return allowance(fullAt, rate, nowMs);
    const retryAfterMs = untilNextMs(fullAt, rate, nowMs);
    throw new DomainError('rate_limited', `${what}; try again in ${Math.ceil(retryAfterMs / 1000)} s`, { retryAfterMs });
  };
