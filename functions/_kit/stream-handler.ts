/** A response-streaming function (REST API in STREAM mode): a problem, an empty answer, or events. */

import { DomainError } from '../../layers/core/shared/index.ts';
import type { StreamRoute } from '../route-types.ts';
import { apiVersion, authorize, type HttpKit, type RouteCall } from './http-handler.ts';
import { nameError } from './log.ts';
import { toProblem } from './problem.ts';
import { canonical, readBody, readRequest } from './request.ts';

/** What Lambda's runtime provides as a global. */
interface ResponseStream {
  write(text: string): boolean;
  end(): void;
  on(event: 'close' | 'error', listener: () => void): void;
}
interface LambdaStreaming {
  streamifyResponse(handler: (event: unknown, responseStream: ResponseStream) => Promise<void>): unknown;
  HttpResponseStream: { from(stream: ResponseStream, metadata: { statusCode: number; headers: Record<string, string> }): ResponseStream };
}
declare const awslambda: LambdaStreaming;

export interface EventSink {
  write(events: string): void;
  /** Aborts when the client has left. */
  readonly clientGone: AbortSignal;
}

export type StreamOutcome = { readonly kind: 'empty' } | { readonly kind: 'events'; readonly send: (sink: EventSink) => Promise<void> };
export type StreamRouteHandler = (call: RouteCall) => Promise<StreamOutcome>;

const eventHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  'x-vercel-ai-ui-message-stream': 'v1',
  'api-version': apiVersion,
};

const answerProblem = (stream: ResponseStream, error: unknown, requestId: string): number => {
  const problem = toProblem(error, `urn:castmatch:request:${requestId}`);
  const retryAfterMs = error instanceof DomainError ? error.retryAfterMs : undefined;
  const headers = {
    'content-type': 'application/problem+json',
    'api-version': apiVersion,
    'cache-control': 'no-store',
    ...(retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) }),
  };
  const out = awslambda.HttpResponseStream.from(stream, { statusCode: problem.status, headers });
  out.write(JSON.stringify(problem));
  out.end();
  return problem.status;
};

export const streamHandler = (kit: HttpKit, routes: readonly StreamRoute[], handlers: Readonly<Record<string, StreamRouteHandler>>): unknown =>
  awslambda.streamifyResponse(async (event, responseStream) => {
    const request = readRequest(event);
    const key = `${request.method} ${canonical(request.template)}`;
    let outcome: StreamOutcome;
    try {
      const route = routes.find((candidate) => `${candidate.method} ${candidate.path}` === key);
      const handler = handlers[key];
      if (!route || !handler) throw new DomainError('not_found', 'there is no such route');
      const caller = authorize(route, request);
      outcome = await handler({ request, caller, body: readBody(request, route.limits, kit.isOwnOrigin(request.headers['origin'])) });
    } catch (error) {
      const status = answerProblem(responseStream, error, request.requestId);
      kit.log(status >= 500 ? 'error' : 'info', 'request_failed', { route: key, status, requestId: request.requestId, error: nameError(error) });
      return;
    }
    if (outcome.kind === 'empty') {
      const empty = awslambda.HttpResponseStream.from(responseStream, { statusCode: 204, headers: { 'api-version': apiVersion } });
      // Status and headers travel with the first write, and only with it.
      empty.write('');
      empty.end();
      return;
    }
    const gone = new AbortController();
    responseStream.on('close', () => gone.abort());
    responseStream.on('error', () => gone.abort());
    const out = awslambda.HttpResponseStream.from(responseStream, { statusCode: 200, headers: eventHeaders });
    // The client learns at once that it is heard, however long the turn waits.
    out.write('');
    await outcome
      .send({ write: (events) => void (gone.signal.aborted || out.write(events)), clientGone: gone.signal })
      .catch((error: unknown) => kit.log('error', 'stream_failed', { route: key, error: nameError(error) }));
    out.end();
    kit.log('info', 'request', { route: key, status: 200, requestId: request.requestId });
  });
