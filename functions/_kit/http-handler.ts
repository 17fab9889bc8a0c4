/** An HTTP function: a table of its routes, each one input and one use case. Parsing, identity, roles, limits, repeats, caching, logging and failure live here, once. */
import middy from '@middy/core';
import { type Allowance, type Clock, DomainError } from '../../layers/core/shared/index.ts';
import type { HttpRoute } from '../route-types.ts';
import { occurrence } from './correlation.ts';
import { etagMatches, etagOf } from './etag.ts';
import { type Headers, rateHeaders, routeHeaders } from './headers.ts';
import { answerOnce, type KeptAnswer, type Once, type OncePorts } from './idempotency.ts';
import { type Identity, readIdentity } from './identity.ts';
import { languageOf } from './language.ts';
import { type Log, nameError, withLogFields } from './log.ts';
import { inLanguage, toProblem } from './problem.ts';
import { type RateKit, takeRequest } from './rates.ts';
import { canonical, type KitRequest, readBody, readRequest } from './request.ts';
import type { RequestCounter } from './traffic.ts';

/** What a Lambda proxy integration takes, in payload format 2.0. */
export interface ProxyResult {
  readonly statusCode: number;
  readonly headers: Headers;
  readonly body: string;
}

export interface KitResponse {
  readonly status: number;
  readonly body?: unknown;
  /** Sent as it is, in place of a JSON body; its Content-Type stands in `headers`. */
  readonly text?: string;
  readonly headers?: Headers;
  /** What is left of the bucket that this request took from, where the use case counts itself. */
  readonly allowance?: Allowance | undefined;
}

export interface RouteCall {
  readonly request: KitRequest;
  /** Only of routes with `auth: 'user'`. */
  readonly caller: Identity;
  readonly body: unknown;
}

export type RouteHandler = (call: RouteCall) => Promise<KitResponse>;

/** A POST that creates, in two parts: what is not valid claims no Idempotency-Key. */
export interface CreatingHandler {
  readonly creates: { readonly newId: () => string; readonly read: (call: RouteCall) => unknown };
  readonly make: (call: RouteCall, given: never, once: Once) => Promise<KitResponse>;
}

/** `read` turns the call into what is asked for, or throws; `make` makes it under the id and the time of `once`. */
export const creating = <Given>(parts: {
  newId: () => string;
  read: (call: RouteCall) => Given;
  make: (call: RouteCall, given: Given, once: Once) => Promise<KitResponse>;
}): CreatingHandler => ({ creates: parts, make: parts.make as CreatingHandler['make'] });

export interface HttpKit {
  readonly log: Log;
  readonly clock: Clock;
  /** Throws `session_expired` when the token behind the identity was ended before its time. */
  readonly checkSession: (identity: Identity) => Promise<void>;
  readonly isOwnOrigin: (origin: string | undefined) => boolean;
  /** Whether `x-origin-verify` says that a request came through our firewall; left out where there is none. */
  readonly isFromEdge?: ((told: string | undefined) => boolean) | undefined;
  /** Left out where nothing is counted: what is asked to see whether it lives says nothing of traffic. */
  readonly requests?: RequestCounter;
  readonly limits: RateKit;
  readonly once: OncePorts & { readonly secret: string };
}

const nobody: Identity = { sub: '', org: '', role: 'viewer', isAdmin: false, displayName: '', authExpiresAt: null, epoch: 0, verifiedEmail: null };

/** A body and how it is to be read, before the headers that the route adds. */
const render = (response: KitResponse, contentType = 'application/json'): KeptAnswer => ({
  status: response.status,
  headers: { ...(response.body === undefined ? {} : { 'content-type': contentType }), ...response.headers },
  body: response.text ?? (response.body === undefined ? '' : JSON.stringify(response.body)),
});

/** The answer of a failure. An empty bucket is told in the words that its own route uses for a full one. */
export const failureOf = (error: unknown, { correlationId, headers: asked }: Pick<KitRequest, 'correlationId' | 'headers'>): KeptAnswer => {
  const language = languageOf(asked['accept-language']);
  const problem = inLanguage(toProblem(error, occurrence(correlationId)), language);
  const retryAfterMs = error instanceof DomainError ? error.retryAfterMs : undefined;
  const headers: Headers = {
    'content-language': language,
    ...(retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) }),
    ...(problem.status === 401 ? { 'www-authenticate': 'Bearer error="invalid_token"' } : {}),
  };
  return render({ status: problem.status, body: problem, headers }, 'application/problem+json');
};

/** RateLimit headers: of a bucket that was taken from, or of one that is empty. */
export const rateHeadersOf = (kit: HttpKit, route: Pick<HttpRoute, 'rate'> | undefined, left: Allowance | undefined, error?: unknown): Headers => {
  const kind = route?.rate;
  if (kind === null || kind === undefined) return {};
  const isEmpty = error instanceof DomainError && error.code === 'rate_limited';
  const allowance = isEmpty ? { remaining: 0, resetMs: error.retryAfterMs ?? 0 } : left;
  return allowance === undefined ? {} : rateHeaders(kind, kit.limits.ofUser[kind], allowance);
};

/** Who calls, whether her sign-in still counts, and whether she may; a route of the table without roles is open to all. */
export const authorize = async (
  kit: Pick<HttpKit, 'checkSession' | 'isFromEdge'>,
  route: Pick<HttpRoute, 'auth' | 'roles' | 'group'>,
  request: KitRequest,
): Promise<Identity> => {
  if (route.auth === 'none') return nobody;
  if (kit.isFromEdge && !kit.isFromEdge(request.headers['x-origin-verify'])) throw new DomainError('forbidden', 'ask at the address of the web app');
  const caller = readIdentity(request.claims);
  await kit.checkSession(caller);
  if (!route.roles.includes(caller.role)) throw new DomainError('forbidden', `your role (${caller.role}) may not do this; ask an owner of your organization`);
  if (route.group === 'admin' && !caller.isAdmin) throw new DomainError('forbidden', 'this is for those who run the product (the group admin) alone');
  return caller;
};

/** An answer that may be kept bears its validator; who has it already is told only that. */
const validated = (route: HttpRoute, request: KitRequest, answer: KeptAnswer): KeptAnswer => {
  if (route.cache === 'never' || answer.status !== 200) return answer;
  const etag = answer.headers['etag'] ?? etagOf(answer.body);
  if (!etagMatches(request.headers['if-none-match'], etag)) return { ...answer, headers: { ...answer.headers, etag } };
  return { status: 304, headers: { etag }, body: '' };
};

const keyOf = (request: KitRequest): string => `${request.method} ${canonical(request.template)}`;

type Handlers = Readonly<Record<string, RouteHandler | CreatingHandler>>;

/** A POST of the table that creates is made by `creating`, and nothing else is: this is found out at the first start. */
const assertCreating = (routes: readonly HttpRoute[], handlers: Handlers): void => {
  for (const [key, handler] of Object.entries(handlers)) {
    const route = routes.find(({ method, path }) => `${method} ${path}` === key);
    if (route && (route.repeat === 'key') !== (typeof handler !== 'function')) throw new Error(`${key}: repeat 'key' and creating() belong together`);
  }
};

/** `handlers` by `METHOD /path/{template}`; their routes are looked up in the route table. */
export const httpHandler = (kit: HttpKit, routes: readonly HttpRoute[], handlers: Handlers) => {
  assertCreating(routes, handlers);
  const take = takeRequest(kit.limits);
  const once = answerOnce(kit.once);

  const create = async (handler: CreatingHandler, call: RouteCall): Promise<KeptAnswer> => {
    const given = handler.creates.read(call);
    const asked = { caller: call.caller, request: call.request, given, freshId: handler.creates.newId() };
    const { answer, isRepeat } = await once(asked, async (first) => render(await handler.make(call, given as never, first)));
    return isRepeat ? { ...answer, headers: { ...answer.headers, 'idempotency-replayed': 'true' } } : answer;
  };

  const answer = async (event: unknown): Promise<ProxyResult> => {
    const request = readRequest(event);
    const startedAt = kit.clock.now();
    const answered = await withLogFields({ correlationId: request.correlationId }, () => serve(request));
    await kit.requests?.count(answered.statusCode, kit.clock.now() - startedAt);
    return answered;
  };

  const serve = async (request: KitRequest): Promise<ProxyResult> => {
    const key = keyOf(request);
    const route = routes.find((candidate) => `${candidate.method} ${candidate.path}` === key);
    let left: Allowance | undefined;
    try {
      const handler = handlers[key];
      if (!route || !handler) throw new DomainError('not_found', 'there is no such route');
      const caller = await authorize(kit, route, request);
      left = await take(caller, route.rate);
      const call: RouteCall = { request, caller, body: readBody(request, route.limits, kit.isOwnOrigin(request.headers['origin']), route.files) };
      let answered: KeptAnswer;
      if (typeof handler === 'function') {
        const response = await handler(call);
        left = response.allowance ?? left;
        answered = render(response);
      } else answered = await create(handler, call);
      const { status, headers, body } = validated(route, request, answered);
      kit.log('info', 'request', { route: key, status, requestId: request.requestId });
      return {
        statusCode: status,
        headers: { ...routeHeaders(route, request.correlationId, status >= 400), ...rateHeadersOf(kit, route, left), ...headers },
        body,
      };
    } catch (error) {
      const { status, headers, body } = failureOf(error, request);
      kit.log(status >= 500 ? 'error' : 'info', 'request_failed', { route: key, status, requestId: request.requestId, error: nameError(error) });
      return {
        statusCode: status,
        headers: { ...routeHeaders(route, request.correlationId, true), ...rateHeadersOf(kit, route, left, error), ...headers },
        body,
      };
    }
  };
  return middy<unknown, ProxyResult>().handler((event) => answer(event));
};
