/** A response-streaming function (REST API in STREAM mode): a problem, an empty answer, or events. */
import { type Allowance, DomainError } from '../../layers/core/shared/index.ts';
import type { StreamRoute } from '../route-types.ts';
import { type Headers, routeHeaders } from './headers.ts';
import { authorize, failureOf, type HttpKit, type RouteCall, rateHeadersOf } from './http-handler.ts';
import type { Identity } from './identity.ts';
import { type LogFields, nameError, withLogFields } from './log.ts';
import { takeRequest } from './rates.ts';
import { canonical, type KitRequest, readBody, readRequest } from './request.ts';

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

export type StreamOutcome =
  | { readonly kind: 'empty' }
  | { readonly kind: 'events'; readonly send: (sink: EventSink) => Promise<void>; readonly allowance?: Allowance | undefined };
export type StreamRouteHandler = (call: RouteCall) => Promise<StreamOutcome>;

const eventHeaders: Headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  'x-vercel-ai-ui-message-stream': 'v1',
};

/** Status and headers travel with the first write, and only with it. */
const begin = (stream: ResponseStream, statusCode: number, headers: Headers, text = ''): ResponseStream => {
  const out = awslambda.HttpResponseStream.from(stream, { statusCode, headers: { ...headers } });
  out.write(text);
  return out;
};

const lookEveryMs = 5_000;

/** True when the token behind the stream has expired, or was ended: its reader comes back with a new one, and goes on by Last-Event-ID. */
const endWithSession = async (kit: HttpKit, caller: Identity, done: AbortSignal): Promise<boolean> => {
  const leftMs = (): number => (caller.authExpiresAt ?? Number.POSITIVE_INFINITY) - kit.clock.now();
  while (!done.aborted) {
    await kit.clock.sleep(Math.min(leftMs(), lookEveryMs), done);
    if (done.aborted) return false;
    if (leftMs() <= 0) return true;
    const isEnded = await kit.checkSession(caller).then(
      () => false,
      // A table that does not answer ends nobody's stream.
      (error: unknown) => error instanceof DomainError && error.code === 'session_expired',
    );
    if (isEnded) return true;
  }
  return false;
};

export const streamHandler = (kit: HttpKit, routes: readonly StreamRoute[], handlers: Readonly<Record<string, StreamRouteHandler>>): unknown => {
  const take = takeRequest(kit.limits);

  const serve = async (request: KitRequest, responseStream: ResponseStream): Promise<void> => {
    const key = `${request.method} ${canonical(request.template)}`;
    const route = routes.find((candidate) => `${candidate.method} ${candidate.path}` === key);
    const shared = routeHeaders(route, request.correlationId);
    let outcome: StreamOutcome;
    let caller: Identity;
    let left: Allowance | undefined;
    try {
      const handler = handlers[key];
      if (!route || !handler) throw new DomainError('not_found', 'there is no such route');
      caller = await authorize(kit, route, request);
      left = await take(caller, route.rate);
      outcome = await handler({ request, caller, body: readBody(request, route.limits, kit.isOwnOrigin(request.headers['origin'])) });
    } catch (error) {
      const { status, headers, body } = failureOf(error, request);
      begin(responseStream, status, { ...shared, ...rateHeadersOf(kit, route, left, error), ...headers }, body).end();
      kit.log(status >= 500 ? 'error' : 'info', 'request_failed', { route: key, status, requestId: request.requestId, error: nameError(error) });
      return;
    }
    if (outcome.kind === 'empty') {
      begin(responseStream, 204, { ...shared, ...rateHeadersOf(kit, route, left) }).end();
      return;
    }
    const gone = new AbortController();
    responseStream.on('close', () => gone.abort());
    responseStream.on('error', () => gone.abort());
    // The client learns at once that it is heard, however long the turn waits.
    const out = begin(responseStream, 200, { ...shared, ...rateHeadersOf(kit, route, outcome.allowance ?? left), ...eventHeaders });
    const done = new AbortController();
    const watch = endWithSession(kit, caller, done.signal).then((isOver) => {
      if (!isOver) return;
      gone.abort();
      out.end();
    });
    await outcome
      .send({ write: (events) => void (gone.signal.aborted || out.write(events)), clientGone: gone.signal })
      .catch((error: unknown) => kit.log('error', 'stream_failed', { route: key, error: nameError(error) }));
    done.abort();
    await watch;
    if (!gone.signal.aborted) out.end();
    kit.log('info', 'request', { route: key, status: 200, requestId: request.requestId });
  };

  return awslambda.streamifyResponse(async (event, responseStream) => {
    const request = readRequest(event);
    const fields: LogFields = { correlationId: request.correlationId };
    return withLogFields(fields, () => serve(request, responseStream));
  });
};
