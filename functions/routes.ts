/** The route table: every HTTP route, stream route, socket action, asynchronous call, schedule and table stream. A route is here only when it works. */
import type { AsyncRoute, FunctionSpec, HttpRoute, Repeat, ScheduleRoute, SocketRoute, StreamRoute, TableStreamRoute } from './route-types.ts';

export const functions = {
  health: { entry: 'functions/http/health.ts', timeoutSeconds: 5, invoke: 'http' },
  documents: { entry: 'functions/http/documents.ts', timeoutSeconds: 5, invoke: 'http' },
  session: { entry: 'functions/http/session.ts', timeoutSeconds: 10, invoke: 'http' },
  people: { entry: 'functions/http/people.ts', timeoutSeconds: 10, invoke: 'http' },
  chat: { entry: 'functions/http/chat.ts', timeoutSeconds: 29, invoke: 'http' },
  talent: { entry: 'functions/http/talent.ts', timeoutSeconds: 10, invoke: 'http' },
  'talent-import': { entry: 'functions/http/talent-import.ts', timeoutSeconds: 29, invoke: 'http' },
  conversations: { entry: 'functions/http/conversations.ts', timeoutSeconds: 15, invoke: 'http' },
  turns: { entry: 'functions/http/turns.ts', timeoutSeconds: 15, invoke: 'http' },
  casting: { entry: 'functions/http/casting.ts', timeoutSeconds: 15, invoke: 'http' },
  matching: { entry: 'functions/http/matching.ts', timeoutSeconds: 15, invoke: 'http' },
  actions: { entry: 'functions/http/actions.ts', timeoutSeconds: 29, invoke: 'http' },
  memory: { entry: 'functions/http/memory.ts', timeoutSeconds: 15, invoke: 'http' },
  'chat-stream': { entry: 'functions/http-stream/chat-stream.ts', timeoutSeconds: 420, invoke: 'stream' },
  'socket-authorizer': { entry: 'functions/ws/authorizer.ts', timeoutSeconds: 5, invoke: 'authorizer' },
  'socket-lifecycle': { entry: 'functions/ws/lifecycle.ts', timeoutSeconds: 10, invoke: 'socket' },
  'socket-actions': { entry: 'functions/ws/actions.ts', timeoutSeconds: 29, invoke: 'socket' },
  'stream-authorizer': { entry: 'functions/auth/stream-authorizer.ts', timeoutSeconds: 5, invoke: 'stream-authorizer' },
  // Cognito waits five seconds for a trigger.
  'pre-token': { entry: 'functions/auth/pre-token.ts', timeoutSeconds: 5, invoke: 'user-pool-trigger' },
  'pre-sign-up': { entry: 'functions/auth/pre-sign-up.ts', timeoutSeconds: 5, invoke: 'user-pool-trigger' },
  'reply-worker': { entry: 'functions/jobs/reply-worker.ts', timeoutSeconds: 420, invoke: 'async' },
  'after-turn': { entry: 'functions/jobs/after-turn.ts', timeoutSeconds: 60, invoke: 'async' },
  'talent-jobs': { entry: 'functions/jobs/talent-jobs.ts', timeoutSeconds: 300, invoke: 'async' },
  'talent-sweep': { entry: 'functions/schedules/talent-sweep.ts', timeoutSeconds: 60, invoke: 'schedule' },
  sweep: { entry: 'functions/schedules/sweep.ts', timeoutSeconds: 60, invoke: 'schedule' },
  'end-sessions': { entry: 'functions/schedules/end-sessions.ts', timeoutSeconds: 60, invoke: 'schedule' },
  'turn-watch': { entry: 'functions/streams/turn-watch.ts', timeoutSeconds: 60, invoke: 'table-stream' },
  'talent-index': { entry: 'functions/streams/talent-index.ts', timeoutSeconds: 120, invoke: 'table-stream' },
} as const satisfies Record<string, FunctionSpec>;

export type FunctionName = keyof typeof functions;

const readers = ['owner', 'director', 'associate', 'assistant', 'viewer'] as const;
const chatters = ['owner', 'director', 'associate', 'assistant'] as const;
/** Who says who belongs to the house. */
const owners = ['owner'] as const;
/** Who plans and shortlists. */
const planners = ['owner', 'director', 'associate'] as const;
/** Who may let something leave the house, and hold people. */
const confirmers = ['owner', 'director'] as const;
const small = { bodyBytes: 16 * 1024 };
/** A brief of 20,000 characters, however it is escaped. */
const brief = { bodyBytes: 256 * 1024 };
/** Far beyond the longest text, however it is escaped: one that is too long is to hear that, and not that its body is. */
const text = { bodyBytes: 4 * 1024 * 1024 };

type Method = HttpRoute['method'];
type Roles = HttpRoute['roles'];
/** What a route has that differs from the others of its kind. */
type More = Partial<Pick<HttpRoute, 'limits' | 'rate' | 'cache' | 'deprecated' | 'group' | 'files'>>;

const open = (method: 'GET', path: string, functionName: FunctionName, more: More = {}): HttpRoute => ({
  kind: 'http',
  method,
  path,
  function: functionName,
  auth: 'none',
  roles: [],
  limits: small,
  rate: null,
  cache: 'never',
  repeat: null,
  ...more,
});
const route = (method: Method, path: string, functionName: FunctionName, roles: Roles, repeat: HttpRoute['repeat'], more: More): HttpRoute => ({
  kind: 'http',
  method,
  path,
  function: functionName,
  auth: 'user',
  roles,
  limits: small,
  rate: method === 'GET' ? 'reads' : 'writes',
  cache: 'never',
  repeat,
  ...more,
});
const http = (method: Exclude<Method, 'POST'>, path: string, functionName: FunctionName, roles: Roles, more: More = {}): HttpRoute =>
  route(method, path, functionName, roles, null, more);
/** A safe GET whose answer its caller may keep, to ask next time whether it still holds. */
const kept = (path: string, functionName: FunctionName, more: More = {}): HttpRoute =>
  route('GET', path, functionName, readers, null, { cache: 'revalidate', ...more });
/** Whoever writes a POST says what keeps its repeats apart. */
const post = (path: string, functionName: FunctionName, roles: Roles, repeat: Repeat, more: More = {}): HttpRoute =>
  route('POST', path, functionName, roles, repeat, more);
const chat = { limits: text, rate: 'messages' } as const;
/** A person with hundreds of credits, however they are escaped. */
const person = { limits: { bodyBytes: 512 * 1024 } } as const;
/** The longest memory, however it is escaped. */
const remembered = { limits: { bodyBytes: 64 * 1024 } } as const;

const stream = (method: 'GET' | 'POST', path: string, roles: Roles): StreamRoute => ({
  kind: 'stream',
  method,
  path,
  function: 'chat-stream',
  auth: 'user',
  roles,
  limits: text,
  rate: method === 'GET' ? 'reads' : 'messages',
  cache: 'never',
  repeat: method === 'GET' ? null : 'message',
});

export const httpRoutes: readonly HttpRoute[] = [
  open('GET', '/health', 'health'),
  open('GET', '/api/v1/health', 'health'),
  http('GET', '/api/v1/admin/status', 'health', readers, { group: 'admin' }),
  http('GET', '/api/v1/admin/metrics', 'health', readers, { group: 'admin' }),
  open('GET', '/api/v1/openapi.json', 'documents', { cache: 'public' }),
  open('GET', '/api/v1/asyncapi.json', 'documents', { cache: 'public' }),
  kept('/api/v1/me', 'session', { deprecated: { since: '2026-11-28', sunset: '2027-11-28', successor: '/api/v2/me' } }),
  kept('/api/v2/me', 'session'),
  post('/api/v1/me/switch', 'session', readers, 'state'),
  post('/api/v1/me/sign-out', 'session', readers, 'state'),
  post('/api/v1/ws-tickets', 'session', readers, 'each', { rate: 'tickets' }),
  kept('/api/v1/members', 'people'),
  http('PATCH', '/api/v1/members/{sub}', 'people', owners),
  // Whoever is no owner may remove herself alone.
  http('DELETE', '/api/v1/members/{sub}', 'people', readers),
  http('GET', '/api/v1/invites', 'people', owners),
  post('/api/v1/invites', 'people', owners, 'key'),
  post('/api/v1/invites/accept', 'people', readers, 'state'),
  http('DELETE', '/api/v1/invites/{id}', 'people', owners),
  post('/api/v1/ai/chat', 'chat', chatters, 'message', chat),
  post('/api/v1/conversations/{id}/messages/ai', 'chat', chatters, 'message', chat),
  kept('/api/v1/conversations', 'conversations'),
  post('/api/v1/conversations', 'conversations', chatters, 'key'),
  kept('/api/v1/conversations/{id}', 'conversations'),
  http('PATCH', '/api/v1/conversations/{id}', 'conversations', chatters),
  http('DELETE', '/api/v1/conversations/{id}', 'conversations', chatters),
  kept('/api/v1/conversations/{id}/messages', 'conversations'),
  http('GET', '/api/v1/conversations/{id}/shares', 'conversations', chatters),
  // What leaves the house is for whoever confirms it; whoever sees her links may withdraw them.
  post('/api/v1/conversations/{id}/shares', 'conversations', confirmers, 'key'),
  http('DELETE', '/api/v1/conversations/{id}/shares/{shareId}', 'conversations', chatters),
  // For people without an account: the secret is all that is asked for, and who tries many is counted by her address.
  open('GET', '/api/v1/shared/{secret}', 'conversations'),
  http('PUT', '/api/v1/conversations/{id}/messages/{mid}/feedback', 'conversations', chatters),
  post('/api/v1/conversations/{id}/messages/{mid}/regenerate', 'turns', chatters, 'message', { rate: 'messages' }),
  kept('/api/v1/talent', 'talent'),
  post('/api/v1/talent', 'talent', planners, 'key', person),
  // Literal parts win over parameters, as in API Gateway.
  post('/api/v1/talent/import', 'talent-import', planners, 'key', {
    limits: { bodyBytes: 1024 * 1024 },
    rate: 'imports',
    files: ['application/x-ndjson', 'text/csv'],
  }),
  http('GET', '/api/v1/talent/export', 'talent-import', confirmers),
  http('GET', '/api/v1/imports/{id}', 'talent-import', planners),
  post('/api/v1/uploads', 'talent-import', planners, 'key', { rate: 'imports' }),
  post('/api/v1/uploads/{id}/complete', 'talent-import', planners, 'state'),
  http('GET', '/api/v1/talent/duplicates', 'talent', planners),
  post('/api/v1/talent/{id}/merges', 'talent', planners, 'state'),
  http('DELETE', '/api/v1/talent/{id}/merges/{mergedId}', 'talent', planners),
  kept('/api/v1/talent/{id}', 'talent'),
  http('PATCH', '/api/v1/talent/{id}', 'talent', planners, person),
  http('DELETE', '/api/v1/talent/{id}', 'talent', confirmers),
  http('GET', '/api/v1/talent/{id}/erasure', 'talent', confirmers),
  post('/api/v1/talent/search', 'talent', readers, 'read', { limits: text, rate: 'reads' }),
  post('/api/v1/talent/{id}/explain', 'matching', readers, 'read', { limits: text, rate: 'reads' }),
  http('GET', '/api/v1/talent/{id}/similar', 'matching', readers),
  http('GET', '/api/v1/roles/{id}/matches', 'matching', readers),
  post('/api/v1/ensembles', 'matching', readers, 'read', { limits: text, rate: 'reads' }),
  http('GET', '/api/v1/me/preferences', 'matching', readers),
  // What was learned of somebody is hers to take back.
  http('DELETE', '/api/v1/me/preferences', 'matching', readers),
  http('GET', '/api/v1/briefs', 'matching', readers),
  post('/api/v1/briefs', 'matching', chatters, 'key', remembered),
  http('PATCH', '/api/v1/briefs/{briefId}', 'matching', chatters, remembered),
  // To end what one keeps is everybody's right.
  http('DELETE', '/api/v1/briefs/{briefId}', 'matching', readers),
  kept('/api/v1/turns/{id}', 'turns'),
  post('/api/v1/turns/{id}/stop', 'turns', chatters, 'state'),
  kept('/api/v1/projects', 'casting'),
  post('/api/v1/projects', 'casting', planners, 'key'),
  kept('/api/v1/projects/{id}', 'casting'),
  http('PATCH', '/api/v1/projects/{id}', 'casting', planners),
  kept('/api/v1/projects/{id}/roles', 'casting'),
  post('/api/v1/projects/{id}/roles', 'casting', planners, 'key', { limits: brief }),
  kept('/api/v1/roles/{id}', 'casting'),
  http('PATCH', '/api/v1/roles/{id}', 'casting', planners, { limits: brief }),
  kept('/api/v1/roles/{id}/shortlist', 'casting'),
  post('/api/v1/roles/{id}/shortlist', 'casting', planners, 'key'),
  http('DELETE', '/api/v1/roles/{id}/shortlist/{talentId}', 'casting', planners),
  http('PUT', '/api/v1/roles/{id}/passes/{talentId}', 'casting', planners),
  http('DELETE', '/api/v1/roles/{id}/passes/{talentId}', 'casting', planners),
  kept('/api/v1/holds', 'casting'),
  post('/api/v1/holds', 'casting', confirmers, 'key'),
  kept('/api/v1/holds/{id}', 'casting'),
  http('PATCH', '/api/v1/holds/{id}', 'casting', confirmers),
  post('/api/v1/holds/{id}/release', 'casting', confirmers, 'state'),
  http('GET', '/api/v1/actions/{id}', 'actions', readers),
  post('/api/v1/actions/{id}/confirm', 'actions', confirmers, 'state'),
  post('/api/v1/actions/{id}/cancel', 'actions', chatters, 'state'),
  http('GET', '/api/v1/actions/{id}/file', 'actions', readers),
  http('GET', '/api/v1/memory', 'memory', readers),
  post('/api/v1/memory', 'memory', chatters, 'key', remembered),
  http('GET', '/api/v1/memory/export', 'memory', readers),
  post('/api/v1/memory/recall', 'memory', readers, 'read', { ...remembered, rate: 'reads' }),
  http('GET', '/api/v1/memory/retention', 'memory', readers),
  http('GET', '/api/v1/memory/entities', 'memory', readers),
  http('PATCH', '/api/v1/memory/entities/{id}', 'memory', chatters),
  post('/api/v1/memory/entities/{id}/merge', 'memory', chatters, 'state'),
  post('/api/v1/memory/entities/{id}/undo', 'memory', chatters, 'state'),
  http('GET', '/api/v1/memory/{id}', 'memory', readers),
  http('PATCH', '/api/v1/memory/{id}', 'memory', chatters, remembered),
  // To be forgotten is everybody's right.
  http('DELETE', '/api/v1/memory/{id}', 'memory', readers),
  http('DELETE', '/api/v1/memory', 'memory', readers),
];

export const streamRoutes: readonly StreamRoute[] = [
  stream('POST', '/api/v1/ai/chat/stream', chatters),
  stream('POST', '/api/v1/conversations/{id}/messages/ai/stream', chatters),
  stream('GET', '/api/v1/conversations/{id}/messages/ai/stream', readers),
  stream('GET', '/api/v1/turns/{id}/stream', readers),
];

export const socketAuthorizer: FunctionName = 'socket-authorizer';

const action = (routeKey: string, roles: SocketRoute['roles']): SocketRoute => ({ routeKey, function: 'socket-actions', roles });
export const socketRoutes: readonly SocketRoute[] = [
  { routeKey: '$connect', function: 'socket-lifecycle', roles: readers },
  { routeKey: '$disconnect', function: 'socket-lifecycle', roles: readers },
  action('$default', readers),
  action('hello', readers),
  action('send', chatters),
  action('stop', chatters),
  action('resume', readers),
  action('subscribe', readers),
  action('unsubscribe', readers),
  action('typing', chatters),
  action('reauth', readers),
  action('ping', readers),
];

export const asyncRoutes: readonly AsyncRoute[] = [
  { name: 'reply', function: 'reply-worker', retries: 0 },
  { name: 'after-turn', function: 'after-turn', retries: 2 },
  { name: 'talent-jobs', function: 'talent-jobs', retries: 2 },
];
export const schedules: readonly ScheduleRoute[] = [
  { name: 'sweep-turns', function: 'sweep', everySeconds: 2 },
  { name: 'sweep-talent', function: 'talent-sweep', everySeconds: 5 },
  { name: 'end-sessions', function: 'end-sessions', everySeconds: 2 },
];
export const tableStreams: readonly TableStreamRoute[] = [
  { table: 'castmatch', function: 'turn-watch', batchSize: 25, sortKey: 'TURN' },
  { table: 'castmatch', function: 'talent-index', batchSize: 100, sortKey: 'PROFILE', retries: 'untilTooOld' },
];
