/** What can go wrong with OpenSearch, named. Messages hold no query and no document: both may be what people said. */

export type OpenSearchFailureKind =
  /** No answer within the deadline. */
  | 'timeout'
  /** No connection. */
  | 'unreachable'
  /** It says that it is busy or not ready: 429, 502, 503, 504. */
  | 'overloaded'
  /** 401, 403: the signature or the role. */
  | 'refused'
  /** 400 and all other ways of saying that the request is wrong. */
  | 'rejected'
  | 'missing'
  | 'conflict'
  /** An answer that is not what was asked for. */
  | 'malformed'
  /** Part of the shards did not answer: what was found would be a part of the truth. */
  | 'partial'
  /** An answer with somebody else's document in it. Never shown, always reported. */
  | 'wrong_tenant';

export class OpenSearchFailure extends Error {
  override readonly name = 'OpenSearchFailure';
  readonly kind: OpenSearchFailureKind;
  /** HTTP, where there was an answer. */
  readonly status: number | undefined;

  constructor(kind: OpenSearchFailureKind, message: string, options: { status?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.status = options.status;
  }
}

const passing: ReadonlySet<OpenSearchFailureKind> = new Set(['unreachable', 'overloaded']);

/** The same request may succeed a moment later. A deadline that passed has no moment left. */
export const mayPass = (failure: unknown): boolean => failure instanceof OpenSearchFailure && passing.has(failure.kind);

export const failureOfStatus = (status: number, type: string): OpenSearchFailure => {
  const kind = kindOfStatus(status);
  return new OpenSearchFailure(kind, `OpenSearch answered ${status} ${type}`.trim(), { status });
};

const kindOfStatus = (status: number): OpenSearchFailureKind => {
  if (status === 401 || status === 403) return 'refused';
  if (status === 404) return 'missing';
  if (status === 409) return 'conflict';
  if (status === 429 || status === 502 || status === 503 || status === 504) return 'overloaded';
  return 'rejected';
};
