/** What can go wrong with an embedding model, named. No message holds a text. */

export type EmbeddingFailureKind =
  /** Not done within the deadline. */
  | 'timeout'
  | 'unreachable'
  /** 408, 424, 429, 5xx: it may pass. */
  | 'overloaded'
  /** 401, 403: the signature, the role, or a model that this account may not use. */
  | 'refused'
  /** The request is wrong. */
  | 'rejected'
  | 'malformed';

export class EmbeddingFailure extends Error {
  override readonly name = 'EmbeddingFailure';
  readonly kind: EmbeddingFailureKind;
  readonly status: number | undefined;

  constructor(kind: EmbeddingFailureKind, message: string, options: { status?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.status = options.status;
  }
}

const passing: ReadonlySet<number> = new Set([408, 424, 429]);

export const failureOfStatus = (status: number): EmbeddingFailure => {
  const kind = passing.has(status) || status >= 500 ? 'overloaded' : status === 401 || status === 403 ? 'refused' : 'rejected';
  return new EmbeddingFailure(kind, `the embedding model answered ${status}`, { status });
};

export const mayPass = (failure: unknown): boolean => failure instanceof EmbeddingFailure && (failure.kind === 'overloaded' || failure.kind === 'unreachable');
