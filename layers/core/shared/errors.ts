/** Failures that a caller can act on. Everything else that is thrown is a bug. */
export type ErrorCode =
  | 'invalid_request'
  | 'invalid_json'
  | 'invalid_frame'
  | 'unknown_action'
  | 'hello_first'
  | 'unsupported_protocol'
  | 'unauthenticated'
  | 'session_expired'
  | 'forbidden'
  | 'origin_not_allowed'
  | 'not_found'
  | 'conflict'
  | 'client_message_id_conflict'
  | 'idempotency_conflict'
  | 'too_many_subscriptions'
  | 'memory_full'
  | 'body_too_large'
  | 'text_too_long'
  | 'frame_too_large'
  | 'unsupported_media_type'
  | 'conversation_busy'
  | 'rate_limited'
  | 'daily_limit_reached'
  | 'action_expired'
  | 'invite_unusable'
  | 'turn_failed'
  | 'unavailable';

export interface Issue {
  readonly path: string;
  readonly message: string;
}

export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];
  /** Milliseconds after which the same request may succeed, where that is known. */
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, message: string, options: { issues?: readonly Issue[]; retryAfterMs?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.issues = options.issues ?? [];
    this.retryAfterMs = options.retryAfterMs;
  }
}

export const notFound = (kind: string): DomainError => new DomainError('not_found', `there is no such ${kind}`);
