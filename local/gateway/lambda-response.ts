/** Turns what a handler returned into an HTTP response, as an HTTP API with payload format 2.0 does. */
import { validateHeaderName, validateHeaderValue } from 'node:http';
import * as z from 'zod';

export interface GatewayResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
}

const HeaderValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Structured = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), HeaderValue).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** A result without `statusCode` is the body of a 200; undefined when the result is malformed (the client then gets a 500). */
export const lambdaResponse = (result: unknown): GatewayResponse | undefined => {
  if (!isStructured(result)) return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(shorthandBody(result)) };
  const parsed = Structured.safeParse(result);
  if (!parsed.success) return undefined;
  const headers = responseHeaders(parsed.data.headers ?? {}, parsed.data.cookies ?? []);
  const body = Buffer.from(parsed.data.body ?? '', parsed.data.isBase64Encoded ? 'base64' : 'utf8');
  return headers && { status: parsed.data.statusCode, headers, body };
};

const isStructured = (result: unknown): boolean => typeof result === 'object' && result !== null && 'statusCode' in result;
const shorthandBody = (result: unknown): string => (typeof result === 'string' ? result : JSON.stringify(result));

/** The gateway decides about the connection and the length. */
const notPassedOn = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'upgrade', 'trailer', 'te']);

/** Lower-case names; undefined when a name or value cannot be sent. */
export const responseHeaders = (headers: Readonly<Record<string, string>>, cookies: readonly string[]): Record<string, string | string[]> | undefined => {
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name.toLowerCase(), value]);
  const kept = Object.fromEntries(pairs.filter(([name]) => !notPassedOn.has(name)));
  try {
    for (const [name, value] of Object.entries(kept)) {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    }
    for (const cookie of cookies) validateHeaderValue('set-cookie', cookie);
  } catch {
    return undefined;
  }
  return { 'content-type': 'text/plain;charset=utf-8', ...kept, ...(cookies.length > 0 ? { 'set-cookie': [...cookies] } : {}) };
};
