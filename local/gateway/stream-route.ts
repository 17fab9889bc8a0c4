/** Serves a stream route as a REST API in STREAM mode does: the function runs in the stream host, its chunks pass through as they come. */
import { Agent, type ClientRequest, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { internalAuthorization } from '../internal-access.ts';
import { answerMessage, type Headers } from './answer.ts';
import { varied } from './http-route.ts';
import { responseHeaders } from './lambda-response.ts';
import { readPrelude } from './prelude.ts';
import type { ReceivedRequest } from './received-request.ts';
import { restEvent } from './rest-event.ts';
import type { RouteMatch } from './route-match.ts';

export type ServeStream = (request: ReceivedRequest, match: RouteMatch, response: ServerResponse, cors: Headers) => Promise<void>;

/** `totalMs`: the integration timeout; `idleMs`: without a byte from the function. */
export interface StreamLimits {
  readonly totalMs: number;
  readonly idleMs: number;
}
export const streamLimits: StreamLimits = { totalMs: 15 * 60_000, idleMs: 5 * 60_000 };

export const streamServer = (options: { endpoint: string; accessKeyId: string; limits?: StreamLimits }): ServeStream => {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  return async (request, match, response, cors) => {
    const { limits = streamLimits } = options;
    const url = `${options.endpoint}/2021-11-15/functions/${encodeURIComponent(match.route.function)}/response-streaming-invocations`;
    const call = httpRequest(url, {
      agent,
      method: 'POST',
      timeout: limits.idleMs,
      headers: { 'content-type': 'application/json', authorization: internalAuthorization(options.accessKeyId) },
    });
    const total = setTimeout(() => call.destroy(new Error('the stream took too long')), limits.totalMs);
    // The browser has gone: the host sees it, drops further writes and lets the handler end by itself.
    response.once('close', () => call.destroy());
    call.once('timeout', () => call.destroy(new Error('the stream was idle too long')));
    try {
      await relay(await responseOf(call, JSON.stringify(restEvent(request, match))), response, cors);
    } catch {
      if (response.headersSent) response.destroy();
      else answerMessage(response, 504, 'Endpoint request timed out');
    } finally {
      clearTimeout(total);
    }
  };
};

const responseOf = (call: ClientRequest, body: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    call.once('response', resolve);
    call.on('error', reject);
    call.end(body);
  });

const relay = async (upstream: IncomingMessage, response: ServerResponse, cors: Headers): Promise<void> => {
  const isIntegrationResponse = upstream.headers['content-type'] === 'application/vnd.awslambda.http-integration-response';
  const prelude = isIntegrationResponse ? await readPrelude(upstream) : undefined;
  const headers = prelude && responseHeaders(prelude.headers, prelude.cookies);
  if (!prelude || !headers) {
    upstream.destroy();
    return answerMessage(response, 502, 'Internal server error');
  }
  response.socket?.setNoDelay(true);
  response.writeHead(prelude.statusCode, { ...headers, ...(varied(headers, cors) as Record<string, string>) });
  response.flushHeaders();
  await pass(upstream, response);
};

/** Every chunk at once; a slow browser slows the function down. A function that broke off breaks the response off too. */
const pass = (upstream: IncomingMessage, response: ServerResponse): Promise<void> =>
  new Promise((resolve, reject) => {
    upstream.once('error', reject);
    upstream.once('close', () => (upstream.complete ? resolve() : reject(new Error('the function broke off'))));
    response.once('close', resolve);
    upstream.pipe(response);
  });
