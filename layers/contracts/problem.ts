/** RFC 9457 problems: one closed list of codes, so that a client can branch on `code` and a person can read `detail`. */
import * as z from 'zod';
import { type ProblemCode, problemCodes } from './problem-codes.ts';

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
