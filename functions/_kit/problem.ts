/** Any failure as a problem. What we do not know tells the client nothing but an instance; the log gets its name. */
import { type Language, makeProblem, type Problem, type ProblemCode, problemMessage } from '../../layers/contracts/index.ts';
import { DomainError, type ErrorCode } from '../../layers/core/shared/index.ts';

/** A forgotten code does not compile. */
const codes = {
  invalid_request: 'invalid_request',
  invalid_json: 'invalid_json',
  invalid_frame: 'invalid_frame',
  unknown_action: 'unknown_action',
  hello_first: 'hello_first',
  unsupported_protocol: 'unsupported_protocol',
  unauthenticated: 'unauthenticated',
  session_expired: 'session_expired',
  forbidden: 'forbidden',
  origin_not_allowed: 'origin_not_allowed',
  not_found: 'not_found',
  conflict: 'conflict',
  client_message_id_conflict: 'client_message_id_conflict',
  idempotency_conflict: 'idempotency_conflict',
  too_many_subscriptions: 'too_many_subscriptions',
  memory_full: 'memory_full',
  body_too_large: 'body_too_large',
  text_too_long: 'text_too_long',
  frame_too_large: 'frame_too_large',
  unsupported_media_type: 'unsupported_media_type',
  conversation_busy: 'conversation_busy',
  rate_limited: 'rate_limited',
  daily_limit_reached: 'daily_limit_reached',
  action_expired: 'action_expired',
  invite_unusable: 'invite_unusable',
  turn_failed: 'turn_failed',
  unavailable: 'unavailable',
} as const satisfies Record<ErrorCode, ProblemCode>;

export const toProblem = (error: unknown, instance: string): Problem =>
  error instanceof DomainError
    ? makeProblem(codes[error.code], error.message, instance, [...error.issues])
    : makeProblem('internal', 'something went wrong on our side; try again, and tell us the instance if it stays', instance);

/** In the reader's language: what happened in its words, what to do in place of our English detail. `issues` are for programs. */
export const inLanguage = (problem: Problem, language: Language): Problem => {
  if (language === 'en') return problem;
  const { title, advice } = problemMessage(problem.code, language);
  return { ...problem, title, detail: advice };
};

/** Problems inside a turn have the turn's own name as their instance. */
export const domainProblem = (error: DomainError): Problem => toProblem(error, 'urn:castmatch:turn');
