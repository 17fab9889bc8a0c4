/** What a failure means for the model that failed. Pure, so that the whole policy can be read here. */
import type { ModelFailure, ModelFailureKind } from '../../core/intelligence/index.ts';
import type { ModelOutcome } from './outcome.ts';

/** The request's own fault or the caller's wish: the model is as well as before. */
const innocent: ReadonlySet<ModelFailureKind> = new Set(['aborted', 'invalid_request', 'unreachable']);
/** They have kept the person waiting for seconds already: another model is asked instead of the same one again. */
const slow: ReadonlySet<ModelFailureKind> = new Set(['first_event_timeout', 'idle_timeout', 'total_timeout']);

export const countsAgainstModel = ({ kind }: ModelFailure): boolean => !innocent.has(kind);

export const alarmOf = ({ kind }: ModelFailure): ModelOutcome['alarm'] => (kind === 'spend_limit' || kind === 'authentication' ? kind : null);

/** An account's spend limit holds for all its models. */
export const isPoolWide = ({ kind }: ModelFailure): boolean => kind === 'spend_limit';

/** Milliseconds for which the breaker opens at once; undefined: it only counts. A provider that names its time is believed, within bounds. */
export const opensForMs = (failure: ModelFailure, limits: { lastingOpenMs: number; longestRetryWaitMs: number }): number | undefined => {
  if (alarmOf(failure) !== null) return limits.lastingOpenMs;
  const wait = failure.kind === 'rate_limited' ? (failure.retryAfterMs ?? 0) : 0;
  return wait > limits.longestRetryWaitMs ? Math.min(wait, limits.lastingOpenMs) : undefined;
};

export const isWorthARetry = (failure: ModelFailure, longestRetryWaitMs: number): boolean =>
  failure.retryable && failure.kind !== 'spend_limit' && !slow.has(failure.kind) && (failure.retryAfterMs ?? 0) <= longestRetryWaitMs;
