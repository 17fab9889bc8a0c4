/** An HTTP function: a table of its routes, each one input and one use case. Parsing, identity, roles, logging and failure live here, once. */
import middy from '@middy/core';
import { DomainError } from '../../layers/core/shared/index.ts';
import type { HttpRoute } from '../route-types.ts';
import { type Identity, readIdentity } from './identity.ts';
import { type Log, nameError } from './log.ts';
import { toProblem } from './problem.ts';
import { canonical, type KitRequest, readBody, readRequest } from './request.ts';

/** What a Lambda proxy integration takes, in payload format 2.0. */
export interface ProxyResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface KitResponse {
  readonly status: number;
  readonly body?: unknown;
  /** Sent as it is, in place of a JSON body; its Content-Type stands in `headers`. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RouteCall {
  readonly request: KitRequest;
  /** Only of routes with `auth: 'user'`. */
  readonly caller: Identity;
  readonly body: unknown;
}

export type RouteHandler = (call: RouteCall) => Promise<KitResponse>;

export interface HttpKit {
  readonly log: Log;
  readonly isOwnOrigin: (origin: string | undefined) => boolean;
}

export const apiVersion = '1';

const nobody: Identity = { sub: '', org: '', role: 'viewer', isAdmin: false, displayName: '', authExpiresAt: null };

const respond = (response: KitResponse, contentType = 'application/json'): ProxyResult => ({
  statusCode: response.status,
  headers: {
    'api-version': apiVersion,
    'cache-control': 'no-store',
    ...(response.body === undefined ? {} : { 'content-type': contentType }),
    ...response.headers,
  },
  body: response.text ?? (response.body === undefined ? '' : JSON.stringify(response.body)),
});

const failure = (error: unknown, requestId: string): ProxyResult => {
  const problem = toProblem(error, `urn:castmatch:request:${requestId}`);
  const retryAfterMs = error instanceof DomainError ? error.retryAfterMs : undefined;
  return respond(
    { status: problem.status, body: problem, headers: retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) } },
    'application/problem+json',
  );
};

/** Who calls and whether she may; a route of the table without roles is open to all. */
export const authorize = (route: Pick<HttpRoute, 'auth' | 'roles'>, request: KitRequest): Identity => {
  if (route.auth === 'none') return nobody;
  const caller = readIdentity(request.claims);
  if (!route.roles.includes(caller.role)) throw new DomainError('forbidden', `your role (${caller.role}) may not do this; ask an owner of your organization`);
  return caller;
};

/** `handlers` by `METHOD /path/{template}`; their routes are looked up in the route table. */
export const httpHandler = (kit: HttpKit, routes: readonly HttpRoute[], handlers: Readonly<Record<string, RouteHandler>>) => {
  const answer = async (event: unknown): Promise<ProxyResult> => {
    const request = readRequest(event);
    const key = `${request.method} ${canonical(request.template)}`;
    try {
      const route = routes.find((candidate) => `${candidate.method} ${candidate.path}` === key);
      const handler = handlers[key];
      if (!route || !handler) throw new DomainError('not_found', 'there is no such route');
      const caller = authorize(route, request);
      const body = readBody(request, route.limits, kit.isOwnOrigin(request.headers['origin']));
      const response = respond(await handler({ request, caller, body }));
      kit.log('info', 'request', { route: key, status: response.statusCode, requestId: request.requestId });
      return response;
    } catch (error) {
      const response = failure(error, request.requestId);
      const level = response.statusCode >= 500 ? 'error' : 'info';
      kit.log(level, 'request_failed', { route: key, status: response.statusCode, requestId: request.requestId, error: nameError(error) });
      return response;
    }
  };
  return middy<unknown, ProxyResult>().handler((event) => answer(event));
};
