/** How many messages a user may send: a token bucket, taken in the same transaction as the message. */
import { DomainError } from '../shared/index.ts';
import type { BucketState } from './ports.ts';

export interface MessageRate {
  readonly perMinute: number;
  readonly burst: number;
}

/** The bucket after one message at `nowMs`; throws `rate_limited` with the wait when it is empty. */
export const takeToken = (bucket: BucketState | undefined, rate: MessageRate, nowMs: number): BucketState => {
  const perMs = rate.perMinute / 60_000;
  const elapsedMs = bucket ? Math.max(0, nowMs - bucket.refilledAt) : 0;
  const tokens = bucket ? Math.min(rate.burst, bucket.tokens + elapsedMs * perMs) : rate.burst;
  if (tokens < 1) {
    const retryAfterMs = Math.ceil((1 - tokens) / perMs);
    throw new DomainError('rate_limited', `you have sent many messages in a short time; try again in ${Math.ceil(retryAfterMs / 1000)} s`, { retryAfterMs });
  }
  return { tokens: tokens - 1, refilledAt: nowMs, version: (bucket?.version ?? 0) + 1 };
};
