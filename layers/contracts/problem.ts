/** RFC 9457 problems: one closed list of codes, so that a client can branch on `code` and a person can read `detail`. */
import * as z from 'zod';

export const problemCodes = {
  invalid_request: { status: 400, title: 'The request is not valid' },
  invalid_json: { status: 400, title: 'The body is not JSON' },
  invalid_frame: { status: 400, title: 'The frame is not valid' },
  unknown_action: { status: 400, title: 'There is no such action' },
  hello_first: { status: 400, title: 'Say hello first' },
  unsupported_protocol: { status: 400, title: 'This protocol version is not spoken here' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  session_expired: { status: 401, title: 'The session has expired' },
  forbidden: { status: 403, title: 'Not allowed' },
  origin_not_allowed: { status: 403, title: 'This origin is not allowed' },
  not_found: { status: 404, title: 'There is no such thing' },
  method_not_allowed: { status: 405, title: 'This method is not allowed here' },
  conflict: { status: 409, title: 'It changed meanwhile' },
  client_message_id_conflict: { status: 409, title: 'This message id was used for another message' },
  idempotency_conflict: { status: 409, title: 'This Idempotency-Key was used for another request' },
  too_many_subscriptions: { status: 409, title: 'Too many conversations on one socket' },
  memory_full: { status: 409, title: 'Enough is remembered' },
  action_expired: { status: 410, title: 'The time to confirm is over' },
  invite_unusable: { status: 410, title: 'This invitation cannot be used any more' },
  body_too_large: { status: 413, title: 'The body is too large' },
  text_too_long: { status: 413, title: 'The text is too long' },
  frame_too_large: { status: 413, title: 'The frame is too large' },
  unsupported_media_type: { status: 415, title: 'This content type is not accepted' },
  conversation_busy: { status: 429, title: 'This conversation has enough waiting messages' },
  rate_limited: { status: 429, title: 'Too many requests' },
  daily_limit_reached: { status: 429, title: 'The day’s allowance is used up' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  turn_failed: { status: 502, title: 'The answer could not be given' },
  unavailable: { status: 503, title: 'Try again shortly' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problemCodes;

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  code: z.enum(Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]]),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** With `turn_failed`: the turn that failed. */
  turnId: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** A problem of the given code; `instance` names this occurrence (a urn or the request path). */
export const makeProblem = (code: ProblemCode, detail: string, instance: string, issues?: Problem['issues']): Problem => ({
  type: `https://castmatch.example/problems/${code}`,
  title: problemCodes[code].title,
  status: problemCodes[code].status,
  detail,
  instance,
  code,
  ...(issues && issues.length > 0 ? { issues } : {}),
});
