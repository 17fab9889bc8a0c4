/** The public server: one port for the API, its streams, the socket, the local issuer and the app's files. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FunctionPool } from '../lambda-host/functions.ts';
import { logFailure, nameFailure } from '../log-failure.ts';
import { BodyTooLarge } from '../request-body.ts';
import type { RouteTable } from '../route-table.ts';
import { answer, answerProblem } from './answer.ts';
import { type Authorizer, authenticateHeader, authorize } from './authorize.ts';
import { serveHttpRoute } from './http-route.ts';
import { corsHeaders, type OriginRules, preflightHeaders, refusedOrigin } from './origins.ts';
import { receive } from './receive.ts';
import type { ReceivedRequest } from './received-request.ts';
import { type MatchRoute, type RouteMatch, routeMatcher } from './route-match.ts';
import { rejectUpgrade, type UpgradeSocket } from './socket/upgrade.ts';
import type { ServeFile } from './static-files.ts';
import type { ServeStream } from './stream-route.ts';
import { answerUnreadable } from './unreadable-request.ts';

/** API Gateway's limits, and how long a slow client may take. Tests set their own. */
export interface GatewayLimits {
  readonly integrationMs: number;
  readonly bodyBytes: number;
  readonly headerBytes: number;
  readonly headersMs: number;
  readonly requestMs: number;
}
export const gatewayLimits: GatewayLimits = { integrationMs: 29_000, bodyBytes: 10 * 1024 * 1024, headerBytes: 10_240, headersMs: 10_000, requestMs: 30_000 };

export interface GatewayParts {
  readonly routes: RouteTable;
  readonly functions: FunctionPool;
  readonly rules: OriginRules;
  readonly authorizer: Authorizer;
  readonly limits: GatewayLimits;
  readonly serveOidc: (request: IncomingMessage, response: ServerResponse, path: string, cors: Record<string, string>) => Promise<void>;
  readonly serveStream: ServeStream;
  readonly serveFile: ServeFile;
  /** Takes uploads at signed addresses, as a bucket does. */
  readonly serveUpload: (
    request: IncomingMessage,
    response: ServerResponse,
    url: { path: string; rawQuery: string },
    cors: Record<string, string>,
  ) => Promise<void>;
  readonly upgradeSocket: UpgradeSocket;
}

export const createGateway = (parts: GatewayParts): Server => {
  const matchRoute = routeMatcher([...parts.routes.httpRoutes, ...parts.routes.streamRoutes]);
  const { headerBytes, headersMs, requestMs } = parts.limits;
  const server = createServer(
    {
      maxHeaderSize: headerBytes,
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.min(headersMs, 5_000),
      keepAliveTimeout: 65_000,
    },
    (request, response) => {
      serve(parts, matchRoute, request, response).catch((error: unknown) => failed(request, response, error));
    },
  );
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => upgrade(parts, request, socket, head));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => answerUnreadable(error, socket));
  return server;
};

const serve = async (parts: GatewayParts, matchRoute: MatchRoute, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const method = request.method ?? 'GET';
  const { path, rawQuery } = splitUrl(request.url ?? '/');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  if (path.startsWith('/api/')) response.setHeader('api-version', /^\/api\/v2\//.test(path) ? '2' : '1');
  if (!path.startsWith('/')) return answerProblem(response, 'invalid_request', 'the request line has no path', '/');
  const cors = corsHeaders(parts.rules, request.headers.origin);
  const refusal = refusedOrigin(parts.rules, method, request.headers);
  if (refusal !== undefined) return answerProblem(response, 'origin_not_allowed', refusal, path, cors);
  const matched = matchRoute(method, path);
  if (method === 'OPTIONS') return answerOptions(response, matched, cors);
  if (path.startsWith('/oidc/')) return parts.serveOidc(request, response, path, cors);
  if (path.startsWith('/files/')) return parts.serveUpload(request, response, { path, rawQuery }, cors);
  if (matched === 'malformed') return answerProblem(response, 'invalid_request', 'the path is not valid percent-encoded UTF-8', path, cors);
  if (matched !== 'unknown' && 'allow' in matched) {
    const allow = matched.allow.join(', ');
    return answerProblem(response, 'method_not_allowed', `use one of ${allow}`, path, { allow, ...cors });
  }
  if (matched !== 'unknown') return serveRoute(parts, matched.match, { request, response, rawQuery, cors });
  if (path === '/ws') return answerProblem(response, 'invalid_request', 'connect here with a WebSocket', path, { upgrade: 'websocket', ...cors });
  if (path === '/api' || path.startsWith('/api/')) return answerProblem(response, 'not_found', `there is no ${method} ${path}`, path, cors);
  return parts.serveFile(request, response, path);
};

/** What every route of the table needs. */
export interface RouteCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly rawQuery: string;
  readonly cors: Readonly<Record<string, string>>;
}

const serveRoute = async (parts: GatewayParts, match: RouteMatch, call: RouteCall): Promise<void> => {
  const { request, response, cors } = call;
  const authorization = match.route.auth === 'user' ? await authorize(parts.authorizer, request.headers) : { claims: undefined };
  if ('refused' in authorization) {
    if (authorization.refused === 'origin') return answerProblem(response, 'origin_not_allowed', authorization.detail, match.path, cors);
    return answerProblem(response, 'unauthenticated', authorization.detail, match.path, {
      'www-authenticate': authenticateHeader(authorization.refused),
      ...cors,
    });
  }
  const received: ReceivedRequest = await receive(request, {
    path: match.path,
    rawQuery: call.rawQuery,
    claims: authorization.claims,
    limitBytes: parts.limits.bodyBytes,
  });
  if (match.route.kind === 'stream') return parts.serveStream(received, match, response, cors);
  return serveHttpRoute({ functions: parts.functions, integrationMs: parts.limits.integrationMs }, received, match, response, cors);
};

const answerOptions = (response: ServerResponse, matched: ReturnType<MatchRoute>, cors: Record<string, string>): void => {
  const methods = matched !== 'unknown' && matched !== 'malformed' && 'allow' in matched ? matched.allow : ['GET', 'HEAD', 'OPTIONS'];
  answer(response, 204, { allow: methods.join(', '), ...cors, ...(cors['access-control-allow-origin'] ? preflightHeaders(methods) : {}) });
};

const failed = (request: IncomingMessage, response: ServerResponse, error: unknown): void => {
  const { path } = splitUrl(request.url ?? '/');
  if (error instanceof BodyTooLarge) {
    // Not `connection: close`: that would reset a client that is still writing, before it has read this answer.
    answerProblem(response, 'body_too_large', 'the body is longer than this route takes', path);
    return;
  }
  if (request.destroyed && !request.complete) return;
  logFailure('the gateway failed', { error: nameFailure(error) });
  if (response.headersSent) response.destroy();
  else answerProblem(response, 'internal', 'the gateway could not answer', path);
};

const upgrade = (parts: GatewayParts, request: IncomingMessage, socket: Duplex, head: Buffer): void => {
  socket.on('error', () => socket.destroy());
  const { path, rawQuery } = splitUrl(request.url ?? '/');
  const refusal = refusedUpgrade(parts.rules, request, path);
  if (refusal) {
    rejectUpgrade(socket, ...refusal);
    return;
  }
  parts.upgradeSocket(request, socket, head, rawQuery).catch((error: unknown) => {
    logFailure('a socket could not connect', { error: nameFailure(error) });
    rejectUpgrade(socket, 500, 'Internal server error');
  });
};

/** A page must be on the list to open a socket; a client without an Origin is no browser. */
const refusedUpgrade = (rules: OriginRules, request: IncomingMessage, path: string): readonly [number, string] | undefined => {
  if (path !== '/ws') return [404, 'Not Found'];
  // As a writing request: what is refused there is refused here.
  return refusedOrigin(rules, 'POST', request.headers) === undefined ? undefined : [403, 'Forbidden'];
};

const splitUrl = (url: string): { path: string; rawQuery: string } => {
  const mark = url.indexOf('?');
  return mark < 0 ? { path: url, rawQuery: '' } : { path: url.slice(0, mark), rawQuery: url.slice(mark + 1) };
};
