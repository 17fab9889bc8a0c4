/** Events as API Gateway makes them: the recorded ones, with what a test is about put in. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

// biome-ignore lint/suspicious/noExplicitAny: recorded events are read as they are.
export type Recorded = any;

export const recorded = (name: string): Recorded =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../events/aws-shapes/${name}.json`), 'utf8')) as Recorded;

export interface Asked {
  readonly line: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly claims?: Readonly<Record<string, string>>;
}

/** Sent as JSON unless it is text already. */
const bodyOf = ({ body }: Asked) => (body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) });
const headersOf = ({ body, headers }: Asked) => ({ ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers });

/** Of an HTTP API; `line` is the route key. */
export const httpApiEvent = (asked: Asked): Recorded => {
  const event = recorded('http-api-2.0');
  event.requestContext.authorizer.jwt.claims = asked.claims ?? { sub: 'ravi', org: 'acme', org_role: 'director', exp: '4102444800' };
  return {
    ...event,
    routeKey: asked.line,
    headers: headersOf(asked),
    queryStringParameters: asked.query,
    pathParameters: asked.params ?? {},
    ...bodyOf(asked),
    requestContext: { ...event.requestContext, routeKey: asked.line, http: { ...event.requestContext.http, method: asked.line.split(' ')[0] } },
  };
};

/** Of a REST API. */
export const restApiEvent = (asked: Asked): Recorded => {
  const event = recorded('rest-api-1.0');
  const [httpMethod, resource] = asked.line.split(' ');
  event.requestContext.authorizer = { claims: asked.claims ?? { sub: 'ravi', org: 'acme', org_role: 'director', exp: 'Fri Jan 01 00:00:00 UTC 2100' } };
  return {
    ...event,
    httpMethod,
    resource,
    headers: headersOf(asked),
    queryStringParameters: asked.query ?? null,
    pathParameters: asked.params ?? null,
    ...bodyOf(asked),
  };
};

/** Of a WebSocket API: a text frame of an authorized socket. */
export const socketEvent = (connectionId: string, body: unknown, authorizer: Readonly<Record<string, string>>): Recorded => {
  const event = recorded('websocket-message');
  event.requestContext = { ...event.requestContext, connectionId, authorizer };
  return { ...event, body: typeof body === 'string' ? body : JSON.stringify(body) };
};
