/** Untrusted input becomes typed input here, or a problem that says where and what. */
import type * as z from 'zod';
import { DomainError } from '../../layers/core/shared/index.ts';

export const parseWith = <Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.infer<Schema> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, 20).map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }));
  throw new DomainError(
    'invalid_request',
    `${what} is not valid: ${issues.map((issue) => `${issue.path || what}: ${issue.message}`).join('; ')}`.slice(0, 500),
    { issues },
  );
};

const forbiddenKeys = ['__proto__', 'constructor', 'prototype'];

/** JSON as an object; keys that could reach a prototype are refused rather than dropped. */
export const parseJson = (text: string): unknown => {
  let isSuspicious = false;
  let value: unknown;
  try {
    value = JSON.parse(text, function (this: unknown, key, inner: unknown) {
      if (forbiddenKeys.includes(key)) isSuspicious = true;
      return inner;
    });
  } catch (error) {
    throw new DomainError('invalid_request', 'the body is not JSON', { cause: error });
  }
  if (isSuspicious) throw new DomainError('invalid_request', `the keys ${forbiddenKeys.join(', ')} are not accepted`);
  return value;
};
