/** The shape of the route table. CDK, the local gateway, the documents and the authorization matrix read it. */
import type { OrgRole } from '../layers/core/shared/index.ts';

/** One Lambda function: its handler's file, and how it is invoked. */
export interface FunctionSpec {
  /** Path of the module that exports `handler`, from the repository's root. */
  readonly entry: string;
  /** Seconds, as Lambda counts them. */
  readonly timeoutSeconds: number;
  /**
   * `stream`: a response-streaming handler (awslambda.streamifyResponse). `authorizer`: of sockets; `stream-authorizer`: of the REST API that streams, where
   * the local gateway verifies by itself. `user-pool-trigger`: of Cognito, whose part the local issuer plays.
   */
  readonly invoke: 'http' | 'stream' | 'socket' | 'async' | 'schedule' | 'table-stream' | 'authorizer' | 'stream-authorizer' | 'user-pool-trigger';
}

/** From which of a user's buckets a request takes: docs/guide/http.md. `messages` is taken where the message is accepted, and not for repeats. */
export type RateClass = 'reads' | 'writes' | 'tickets' | 'imports' | 'messages';

/**
 * How an answer may be kept. `never`: by nobody. `revalidate`: by the caller's own cache, which asks each time by If-None-Match.
 * `public`: by anybody, for five minutes: only what is the same for all.
 */
export type CacheRule = 'never' | 'revalidate' | 'public';

/**
 * What keeps a repeated POST from doing things twice. `key`: Idempotency-Key, kept by the kit. `message`: the clientMessageId.
 * `state`: the state of what it is about. `read`: it changes nothing. `each`: every one makes its own, by intent.
 */
export type Repeat = 'key' | 'message' | 'state' | 'read' | 'each';

export interface Deprecation {
  /** ISO date from which on nobody should begin to use it. */
  readonly since: string;
  /** ISO date on which it may go. */
  readonly sunset: string;
  /** Path of the route that takes its place. */
  readonly successor: string;
}

interface RouteBase {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Canonical path, such as `/api/v1/turns/{id}`; `/api/turns/{id}` is the same route. */
  readonly path: string;
  /** Name of the function in `functions`. */
  readonly function: string;
  /** `none`: no identity is read. `user`: a token (or the demo director in open mode). */
  readonly auth: 'none' | 'user';
  /** Organization roles that may call it; empty with `auth: 'none'`. */
  readonly roles: readonly OrgRole[];
  /** `admin`: for operators alone, who are in that group of the user pool whatever their role; they see operations and no content. */
  readonly group?: 'admin';
  readonly limits: { readonly bodyBytes: number };
  /** null: not counted, for nobody is known. */
  readonly rate: RateClass | null;
  readonly cache: CacheRule;
  /** Of every POST; null of the other methods, which are idempotent by themselves. */
  readonly repeat: Repeat | null;
  readonly deprecated?: Deprecation;
  /** Media types of files that are taken as the body, beside JSON. */
  readonly files?: readonly string[];
}

export interface HttpRoute extends RouteBase {
  readonly kind: 'http';
}

/** Served as text/event-stream through a REST API in STREAM mode. */
export interface StreamRoute extends RouteBase {
  readonly kind: 'stream';
}

export interface SocketRoute {
  /** `$connect`, `$disconnect`, `$default` or an action's name. */
  readonly routeKey: string;
  readonly function: string;
  readonly roles: readonly OrgRole[];
}

export interface ScheduleRoute {
  readonly name: string;
  readonly function: string;
  /** In the cloud EventBridge ticks at most once a minute; the function then passes several times within it. */
  readonly everySeconds: number;
}

export interface TableStreamRoute {
  readonly table: 'castmatch';
  readonly function: string;
  readonly batchSize: number;
  /** Items with this sort key alone: the function is not called for others. Left out: all items. */
  readonly sortKey?: string;
  /** How often a batch that fails is tried again in the cloud. `untilTooOld`: for hours, where the function itself parks what can never succeed. @default 5 */
  readonly retries?: number | 'untilTooOld';
}

export interface AsyncRoute {
  readonly name: string;
  readonly function: string;
  readonly retries: 0 | 1 | 2;
}
