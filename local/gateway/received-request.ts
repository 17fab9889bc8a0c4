/** What both event shapes are made of: one HTTP request, read whole. */
import { isUtf8 } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface ReceivedRequest {
  readonly method: string;
  /** Percent-encoded, without the query. */
  readonly path: string;
  /** Without the question mark. */
  readonly rawQuery: string;
  /** In the client's order and spelling. */
  readonly headers: readonly (readonly [string, string])[];
  readonly sourceIp: string;
  readonly host: string;
  readonly userAgent: string;
  readonly body: Buffer;
  readonly receivedAt: number;
  readonly claims: Readonly<Record<string, unknown>> | undefined;
}

/** The client's headers, and those that API Gateway adds (a client's own X-Forwarded-For stays in front, as there). */
export const receivedHeaders = (request: IncomingMessage): [string, string][] => {
  const own = headerPairs(request.rawHeaders).filter(([name]) => !added.has(name.toLowerCase()));
  const forwarded = [request.headers['x-forwarded-for'] ?? [], sourceIp(request)].flat().join(', ');
  return [
    ...own,
    ['X-Amzn-Trace-Id', `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${randomBytes(12).toString('hex')}`],
    ['X-Forwarded-For', forwarded],
    ['X-Forwarded-Port', String(request.socket.localPort ?? '')],
    ['X-Forwarded-Proto', 'http'],
  ];
};

const added = new Set(['x-amzn-trace-id', 'x-forwarded-for', 'x-forwarded-port', 'x-forwarded-proto', 'connection', 'transfer-encoding', 'expect']);

const headerPairs = (raw: readonly string[]): [string, string][] =>
  Array.from({ length: raw.length / 2 }, (_, index) => [raw[index * 2] ?? '', raw[index * 2 + 1] ?? '']);

export const sourceIp = (request: IncomingMessage): string => (request.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '');

/** Every query parameter in order, decoded as a form is. */
export const queryPairs = (rawQuery: string): [string, string][] => [...new URLSearchParams(rawQuery)];

/** Text of a known kind goes as it is; all else, and what is no UTF-8, goes as base64. */
export const eventBody = (body: Buffer, contentType: string | undefined): { body?: string; isBase64Encoded: boolean } => {
  if (body.length === 0) return { isBase64Encoded: false };
  const text = isTextual(contentType) && isUtf8(body);
  return { body: body.toString(text ? 'utf8' : 'base64'), isBase64Encoded: !text };
};

const isTextual = (contentType: string | undefined): boolean => {
  if (contentType === undefined) return true;
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  return type.startsWith('text/') || /^application\/([\w.-]+\+)?(json|xml)$/.test(type) || type === 'application/javascript';
};
