/** How many messages a user may send: a token bucket, taken in the same transaction as the message. */
import { type Allowance, DomainError, type Rate } from '../shared/index.ts';
import type { BucketState } from './ports.ts';

export type MessageRate = Rate;

/** What a bucket still holds, just after it was taken from. */
export const allowanceOf = (bucket: BucketState, rate: MessageRate): Allowance => ({
  remaining: Math.floor(bucket.tokens),
  resetMs: Math.ceil(((rate.burst - bucket.tokens) / rate.perMinute) * 60_000),
});

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
