/** A failure of an API call, with the problem that the server gave or one made here when nothing could be reached. */
import type { Problem, ProblemCode } from '../../../layers/contracts/index.ts';

export type FailureKind = 'problem' | 'network' | 'timeout';

export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: FailureKind;
  readonly problem: Problem;

  constructor(kind: FailureKind, problem: Problem, options: { cause?: unknown } = {}) {
    super(problem.detail, options);
    this.kind = kind;
    this.problem = problem;
  }
}

export const localProblem = (code: ProblemCode, title: string, detail: string, status = 0): Problem => ({
  type: 'about:blank',
  title,
  status,
  detail,
  instance: 'urn:castmatch:browser',
  code,
});

/** Any thrown thing as a problem that can be shown. */
export const asProblem = (error: unknown): Problem =>
  error instanceof ApiError ? error.problem : localProblem('internal', 'Something went wrong', error instanceof Error ? error.message : String(error));
