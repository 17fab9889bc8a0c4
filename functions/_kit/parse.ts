/** Untrusted input becomes typed input here, or a problem that says where and what. */
import type * as z from 'zod';
import { DomainError, type ErrorCode, type Issue } from '../../layers/core/shared/index.ts';

export const issuesOf = (error: z.ZodError): Issue[] =>
  error.issues.slice(0, 20).map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }));

/** One sentence for a person; the issues say the same to a program. */
export const describeIssues = (what: string, issues: readonly Issue[]): string =>
  `${what} is not valid: ${issues.map((issue) => `${issue.path || what}: ${issue.message}`).join('; ')}`.slice(0, 500);

export const parseWith = <Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.infer<Schema> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = issuesOf(parsed.error);
  throw new DomainError('invalid_request', describeIssues(what, issues), { issues });
};

const forbiddenKeys = ['__proto__', 'constructor', 'prototype'];

/** No request of ours is nested deeper than a few levels; a parser that recurses pays for each. */
const deepest = 64;

/** Whether brackets are nested deeper than that, without parsing: one pass over the text, strings left out. */
export const isTooDeep = (text: string): boolean => {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (isString) {
      if (sign === backslash) at += 1;
      else if (sign === quote) isString = false;
    } else if (sign === quote) isString = true;
    else if (sign === openBrace || sign === openBracket) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (sign === closeBrace || sign === closeBracket) depth -= 1;
  }
  return false;
};
const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d];

/** Any JSON value; an object whose keys could reach a prototype is refused rather than cleaned. Text that is not JSON throws `code`. */
export const parseJson = (text: string, what = 'the body', code: ErrorCode = 'invalid_json'): unknown => {
  if (isTooDeep(text)) throw new DomainError(code, `${what} is nested deeper than ${deepest} levels`);
  let isSuspicious = false;
  let value: unknown;
  try {
    value = JSON.parse(text, function (this: unknown, key, inner: unknown) {
      if (forbiddenKeys.includes(key)) isSuspicious = true;
      return inner;
    });
  } catch (error) {
    throw new DomainError(code, `${what} is not JSON`, { cause: error });
  }
  if (isSuspicious) throw new DomainError('invalid_request', `the keys ${forbiddenKeys.join(', ')} are not accepted`);
  return value;
};
