/** The sizes of the buckets, in one place. What they protect and how they were chosen: docs/decisions/2026-11-28-limits.md. */
import type { Rate } from '../../layers/core/shared/index.ts';
import type { RateClass } from '../route-types.ts';
import type { Env } from './env.ts';

type Asked = Pick<Env, 'CASTMATCH_MESSAGES_PER_MINUTE' | 'CASTMATCH_REQUESTS_PER_MINUTE'>;
type AskedTogether = Asked & Pick<Env, 'CASTMATCH_BUSY_USERS_PER_ORG'>;

/** At least one at once. */
const rate = (perMinute: number, burst: number): Rate => ({ perMinute, burst: Math.max(1, Math.round(burst)) });

/** Of one user. */
export const userRates = ({ CASTMATCH_MESSAGES_PER_MINUTE: messages, CASTMATCH_REQUESTS_PER_MINUTE: requests }: Asked): Readonly<Record<RateClass, Rate>> => ({
  messages: rate(messages, messages / 3),
  reads: rate(requests, requests / 2),
  writes: rate(requests / 5, requests / 10),
  tickets: rate(requests / 25, requests / 50),
  imports: rate(requests / 200, requests / 600),
});

/** Frames of one user's sockets. */
export const frameRate = ({ CASTMATCH_REQUESTS_PER_MINUTE: requests }: Asked): Rate => rate(requests, requests / 3);

/** Of all users of an organization together. */
export const organizationRates = (asked: AskedTogether) => {
  const { messages, reads } = userRates(asked);
  const together = ({ perMinute, burst }: Rate): Rate => rate(perMinute * asked.CASTMATCH_BUSY_USERS_PER_ORG, burst * asked.CASTMATCH_BUSY_USERS_PER_ORG);
  return { messages: together(messages), requests: together(reads) };
};
