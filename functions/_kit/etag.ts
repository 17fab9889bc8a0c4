/** Validators of answers (RFC 9110): what they say, and whether a client has it already. */
import { createHash } from 'node:crypto';

/** Of exactly these bytes. */
export const etagOf = (text: string): string => `"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"`;

/** Whether an If-None-Match names this ETag: a list, a weak one and `*` count as RFC 9110 says. */
export const etagMatches = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === '*' || one === etag);
