/** What went wrong, in our words. Judged by the error's `type` first: an error inside a stream has no status, and classes follow the status. */
import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from '@anthropic-ai/sdk';
import { ModelFailure, type ModelFailureKind, type ModelUsage } from '../../core/intelligence/index.ts';
import type { Ending } from './watch.ts';

export interface Circumstances {
  /** Why we ended the request ourselves, if we did. */
  readonly ending: Ending | undefined;
  /** The connection broke while the body was read. */
  readonly isBodyBroken: boolean;
  /** The first event had come. */
  readonly isStarted: boolean;
  readonly usage: ModelUsage | undefined;
  readonly requestId: string | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** There is no kind for a provider's own trouble: it cannot serve now and may a moment later, which is what `overloaded` says. */
const kindOfType: Readonly<Record<string, ModelFailureKind>> = {
  overloaded_error: 'overloaded',
  api_error: 'overloaded',
  timeout_error: 'overloaded',
  conflict_error: 'overloaded',
  rate_limit_error: 'rate_limited',
  billing_error: 'spend_limit',
  authentication_error: 'authentication',
  permission_error: 'authentication',
  invalid_request_error: 'invalid_request',
  not_found_error: 'invalid_request',
};

const kindOfStatus = (status: number): ModelFailureKind => {
  if (status === 401 || status === 403) return 'authentication';
  if (status === 402) return 'spend_limit';
  if (status === 429) return 'rate_limited';
  return status >= 500 || status === 408 || status === 409 ? 'overloaded' : 'invalid_request';
};

/** A spend limit comes as a 429 or a 400 and lasts for weeks; only its code tells it from a rate limit. */
const isSpendLimit = (error: APIError): boolean => error.errorCode?.endsWith('spend_limit_reached') === true;

const kindOfApiError = (error: APIError): ModelFailureKind => {
  if (isSpendLimit(error)) return 'spend_limit';
  const byType = error.type === null ? undefined : kindOfType[error.type];
  return byType ?? (error.status === undefined ? 'overloaded' : kindOfStatus(error.status));
};

const transient: ReadonlySet<ModelFailureKind> = new Set([
  'overloaded',
  'rate_limited',
  'first_event_timeout',
  'idle_timeout',
  'total_timeout',
  'connection',
  'cut',
  'malformed',
]);

const isRetryable = (kind: ModelFailureKind, headers: Headers | undefined): boolean => {
  const advice = kind === 'spend_limit' ? null : headers?.get('x-should-retry');
  return advice === 'true' || (advice !== 'false' && transient.has(kind));
};

/** Milliseconds; undefined without a positive value. `retry-after` is in seconds or a date. */
const retryAfterMs = (headers: Headers | undefined, now: number): number | undefined => {
  const exact = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (exact > 0) return exact;
  const header = headers?.get('retry-after') ?? '';
  const seconds = /^[\d.]+$/.test(header) ? Number.parseFloat(header) : (Date.parse(header) - now) / 1000;
  return seconds > 0 ? seconds * 1000 : undefined;
};

const kindOf = (error: unknown, { ending, isBodyBroken, isStarted }: Circumstances): ModelFailureKind => {
  if (ending !== undefined) return ending;
  if (error instanceof APIConnectionTimeoutError) return 'first_event_timeout';
  // The SDK's own abort, when it is not ours, is a lost connection.
  if (error instanceof APIConnectionError || error instanceof APIUserAbortError) return 'connection';
  if (error instanceof APIError) return kindOfApiError(error);
  if (isBodyBroken) return 'connection';
  const hasCause = error instanceof Error && error.cause !== undefined;
  return isStarted || hasCause ? 'malformed' : 'cut';
};

/** `error`: whatever the SDK or our own reading threw. */
export const toFailure = (error: unknown, circumstances: Circumstances): ModelFailure => {
  if (error instanceof ModelFailure) return error;
  const kind = kindOf(error, circumstances);
  const headers = error instanceof APIError ? error.headers : undefined;
  const requestId = circumstances.requestId ?? (error instanceof APIError ? error.requestID : undefined) ?? undefined;
  return new ModelFailure(kind, `the model's answer ended as ${kind}`, {
    retryable: isRetryable(kind, headers),
    retryAfterMs: retryAfterMs(headers, circumstances.now),
    cause: error,
    usage: circumstances.usage,
    requestId,
  });
};
