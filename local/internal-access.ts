/** Internal ports take only requests that name this start's random access key id, so that a web page cannot reach them. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The Authorization header of a caller that is no AWS SDK. */
export const internalAuthorization = (accessKeyId: string): string => `AWS4-HMAC-SHA256 Credential=${accessKeyId}/local/ap-south-1/internal/aws4_request`;

/** Whether the request is signed with our key id, and comes from no page (a page always sends an Origin with a POST). */
export const isInternal = (request: IncomingMessage, accessKeyId: string): boolean => {
  const given = /\bCredential=([^/,\s]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? '';
  return request.headers.origin === undefined && same(given, accessKeyId);
};

const same = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && a.length > 0 && timingSafeEqual(a, b);
};
