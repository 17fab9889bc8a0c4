/** The event of an HTTP API, payload format 2.0. */
import { randomUUID } from 'node:crypto';
import { localAccountId } from '../lambda-host/context.ts';
import { apiId, gatewayTime, httpStage } from './identifiers.ts';
import { eventBody, queryPairs, type ReceivedRequest } from './received-request.ts';
import type { RouteMatch } from './route-match.ts';

/** Header names are lower case, repeated ones joined by a comma; the path comes decoded, as HTTP APIs give it. */
export const httpEvent = (request: ReceivedRequest, match: RouteMatch): Record<string, unknown> => {
  const headers = joinedHeaders(request.headers);
  const cookies = headers['cookie']?.split(/;\s*|,\s*/);
  const query = joined(queryPairs(request.rawQuery), ',');
  const routeKey = `${match.route.method} ${match.route.path}`;
  const path = decodedPath(match.path);
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: request.rawQuery,
    ...(cookies ? { cookies } : {}),
    headers: without(headers, 'cookie'),
    ...(Object.keys(query).length > 0 ? { queryStringParameters: query } : {}),
    requestContext: {
      accountId: localAccountId,
      apiId,
      ...authorizer(request.claims),
      domainName: request.host,
      domainPrefix: request.host.split('.')[0],
      http: { method: match.route.method, path, protocol: 'HTTP/1.1', sourceIp: request.sourceIp, userAgent: request.userAgent },
      requestId: randomUUID(),
      routeKey,
      stage: httpStage,
      time: gatewayTime(request.receivedAt),
      timeEpoch: request.receivedAt,
    },
    ...(Object.keys(match.pathParameters).length > 0 ? { pathParameters: match.pathParameters } : {}),
    ...eventBody(request.body, headers['content-type']),
  };
};

/** Every claim is a string: numbers and booleans are printed, an array becomes `[a b]`. */
export const stringClaims = (claims: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, Array.isArray(value) ? `[${value.join(' ')}]` : String(value)]));

const authorizer = (claims: ReceivedRequest['claims']) => (claims ? { authorizer: { jwt: { claims: stringClaims(claims), scopes: null } } } : {});

const joinedHeaders = (headers: ReceivedRequest['headers']): Record<string, string> =>
  joined(
    headers.map(([name, value]) => [name.toLowerCase(), value]),
    ',',
  );

const joined = (pairs: readonly (readonly [string, string])[], separator: string): Record<string, string> => {
  const values = new Map<string, string>();
  for (const [name, value] of pairs) values.set(name, values.has(name) ? `${values.get(name)}${separator}${value}` : value);
  return Object.fromEntries(values);
};

const without = (record: Record<string, string>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

/** A path that cannot be decoded stays as it came. */
const decodedPath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
