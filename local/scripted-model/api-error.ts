/** An answer that is an error, in the provider's form. */
const statuses = {
  invalid_request_error: 400,
  authentication_error: 401,
  not_found_error: 404,
  request_too_large: 413,
  rate_limit_error: 429,
  api_error: 500,
  overloaded_error: 529,
} as const;

export type ApiErrorType = keyof typeof statuses;

export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly type: string;
  readonly status: number;

  constructor(type: ApiErrorType, message: string) {
    super(message);
    this.type = type;
    this.status = statuses[type];
  }
}

export const errorBody = (type: string, message: string, requestId: string): object => ({ type: 'error', error: { type, message }, request_id: requestId });
