/** The event by which a function of the route table is called: what AWS sends (`aws-shapes/`, `user-pool/`), with the table's route in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionSpec, HttpRoute, StreamRoute } from '../../functions/route-types.ts';
import { type FunctionName, functions, httpRoutes, socketRoutes, streamRoutes } from '../../functions/routes.ts';
import { keys } from '../../layers/adapters/dynamodb/keys.ts';
import { type Chosen, chosenRoutes, unknownTurn } from './chosen-routes.ts';

type Json = Record<string, unknown>;

/** Of an import that nobody began. */
const unknownImport = 'imp_01JDM0000000000000000000AA';
const unknownPerson = 'tal_01JDM0000000000000000000AA';

/** An access token that ends in the year 2100, so that a committed event does not age. */
const who = { sub: 'rehearsal', org: 'demo', org_role: 'owner', epoch: '0', exp: '4102444800' };

const shape = (name: string): Json => JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')) as Json;
const object = (value: unknown): Json => value as Json;

/** Throws when there is no such function, or its chosen route is not in the table. */
export const eventFor = (name: string): Json => {
  const spec: FunctionSpec | undefined = (functions as Readonly<Record<string, FunctionSpec>>)[name];
  if (!spec) throw new Error(`no function '${name}' in the route table`);
  return makers[spec.invoke](name as FunctionName);
};

const routeOf = (name: FunctionName): { route: HttpRoute | StreamRoute; chosen: Chosen | undefined } => {
  const own = [...httpRoutes, ...streamRoutes].filter((route) => route.function === name);
  const chosen = chosenRoutes[name];
  const route = own.find(({ method, path }) => chosen === undefined || chosen.route === `${method} ${path}`);
  if (!route) throw new Error(`the route table has no ${chosen?.route ?? 'route'} for '${name}'`);
  return { route, chosen };
};

const filled = (path: string, parameters: Readonly<Record<string, string>> = {}): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, parameter: string) => parameters[parameter] ?? `no-${parameter}`);

const jsonHeader = (body: unknown, name: string): Json => (body === undefined ? {} : { [name]: 'application/json' });

const httpApi = (name: FunctionName): Json => {
  const { route, chosen } = routeOf(name);
  const event = shape('aws-shapes/http-api-2.0');
  const context = object(event['requestContext']);
  const path = filled(route.path, chosen?.parameters);
  const routeKey = `${route.method} ${route.path}`;
  const { authorizer: _, ...open } = context;
  const { jwt } = object(context['authorizer']) as { jwt: Json };
  const known = { ...open, authorizer: { jwt: { ...jwt, claims: { ...object(jwt['claims']), ...who } } } };
  const { cookies: _cookies, queryStringParameters: _query, pathParameters: _parameters, ...rest } = event;
  const { 'x-twice': _twice, ...headers } = object(event['headers']) as Record<string, string>;
  const body = chosen?.body === undefined ? undefined : JSON.stringify(chosen.body);
  return {
    ...rest,
    routeKey,
    rawPath: path,
    rawQueryString: '',
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body ?? '')), ...jsonHeader(body, 'content-type') },
    requestContext: { ...(route.auth === 'none' ? open : known), routeKey, http: { ...object(context['http']), method: route.method, path } },
    ...(chosen?.parameters === undefined ? {} : { pathParameters: chosen.parameters }),
    ...(body === undefined ? {} : { body }),
  };
};

const restApi = (name: FunctionName): Json => {
  const { route, chosen } = routeOf(name);
  const event = shape('aws-shapes/rest-lambda-authorizer');
  const context = object(event['requestContext']);
  const path = filled(route.path, chosen?.parameters);
  return {
    ...event,
    resource: route.path,
    path,
    httpMethod: route.method,
    headers: { ...object(event['headers']), ...jsonHeader(chosen?.body, 'Content-Type') },
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: chosen?.parameters ?? null,
    requestContext: {
      ...context,
      authorizer: { ...object(context['authorizer']), principalId: who.sub, ...who },
      resourcePath: route.path,
      httpMethod: route.method,
      path: `/live${path}`,
    },
    body: chosen?.body === undefined ? null : JSON.stringify(chosen.body),
  };
};

const signedIn = (event: Json): Json => {
  const context = object(event['requestContext']);
  return { ...event, requestContext: { ...context, authorizer: { ...object(context['authorizer']), principalId: who.sub, ...who } } };
};

/** `$connect` where the function opens sockets, else the harmless `ping`. */
const socket = (name: FunctionName): Json => {
  const routeKeys = socketRoutes.filter((route) => route.function === name).map(({ routeKey }) => routeKey);
  if (routeKeys.includes('$connect')) return signedIn(shape('aws-shapes/websocket-connect'));
  const routeKey = routeKeys.includes('ping') ? 'ping' : (routeKeys[0] ?? '$default');
  const event = signedIn(shape('aws-shapes/websocket-message'));
  const body = { action: routeKey, requestId: 'req_rehearsal' };
  return { ...event, requestContext: { ...object(event['requestContext']), routeKey }, body: JSON.stringify(body) };
};

const text = (value: string): Json => ({ S: value });

/** A record of the stream about this item. */
const tableStream = (key: { pk: string; sk: string }, image: Json): Json => {
  const event = shape('aws-shapes/table-stream') as { Records: Json[] };
  const [record = {}] = event.Records;
  const keyed = { pk: text(key.pk), sk: text(key.sk) };
  return { Records: [{ ...record, dynamodb: { ...object(record['dynamodb']), Keys: keyed, NewImage: { ...keyed, ...image } } }] };
};

/** A turn that nobody has accepted; a person who was erased, and was never there. */
const streamed = (name: FunctionName): Json =>
  name === 'talent-index'
    ? tableStream(keys.talent(who.org, unknownPerson), { entity: text('talent-erased'), version: { N: '1' } })
    : tableStream(keys.turn(who.org, unknownTurn), { org: text(who.org), turnId: text(unknownTurn) });

/** As the rules of EventBridge in `lib/` send it: the input of their target, and nothing else. */
const schedule = (): Json => ({ forSeconds: 0 });

const makers: Readonly<Record<FunctionSpec['invoke'], (name: FunctionName) => Json>> = {
  http: httpApi,
  stream: restApi,
  socket,
  async: (name) => (name === 'talent-jobs' ? { kind: 'import', org: who.org, importId: unknownImport } : { org: who.org, turnId: unknownTurn }),
  schedule,
  'table-stream': streamed,
  authorizer: () => shape('aws-shapes/websocket-authorizer'),
  'stream-authorizer': () => shape('aws-shapes/rest-request-authorizer'),
  'user-pool-trigger': (name) => shape(name === 'pre-sign-up' ? 'user-pool/pre-sign-up-external' : 'user-pool/pre-token-v2'),
};
