/** The event of a REST API's Lambda proxy integration (payload 1.0), which alone can stream. */
import { randomUUID } from 'node:crypto';
import { localAccountId } from '../lambda-host/context.ts';
import { apiId, gatewayId, gatewayTime, restStage } from './identifiers.ts';
import { eventBody, queryPairs, type ReceivedRequest } from './received-request.ts';
import type { RouteMatch } from './route-match.ts';

/** Header names keep the client's spelling, the path stays percent-encoded; of a repeated name the plain map has the last. */
export const restEvent = (request: ReceivedRequest, match: RouteMatch): Record<string, unknown> => {
  const query = queryPairs(request.rawQuery);
  const contentType = request.headers.findLast(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const { body, isBase64Encoded } = eventBody(request.body, contentType);
  return {
    resource: match.route.path,
    path: match.path,
    httpMethod: match.route.method,
    headers: Object.fromEntries(request.headers),
    multiValueHeaders: multiValue(request.headers),
    queryStringParameters: query.length > 0 ? Object.fromEntries(query) : null,
    multiValueQueryStringParameters: query.length > 0 ? multiValue(query) : null,
    pathParameters: Object.keys(match.pathParameters).length > 0 ? match.pathParameters : null,
    stageVariables: null,
    requestContext: requestContext(request, match),
    body: body ?? null,
    isBase64Encoded,
  };
};

const requestContext = (request: ReceivedRequest, match: RouteMatch): Record<string, unknown> => ({
  resourceId: 'local1',
  ...(request.claims ? { authorizer: { claims: cognitoClaims(request.claims) } } : {}),
  resourcePath: match.route.path,
  httpMethod: match.route.method,
  extendedRequestId: gatewayId(),
  requestTime: gatewayTime(request.receivedAt),
  path: `/${restStage}${match.path}`,
  accountId: localAccountId,
  protocol: 'HTTP/1.1',
  stage: restStage,
  domainPrefix: request.host.split('.')[0],
  requestTimeEpoch: request.receivedAt,
  requestId: randomUUID(),
  identity: { ...noIdentity, sourceIp: request.sourceIp, userAgent: request.userAgent },
  domainName: request.host,
  apiId,
});

const noIdentity = {
  cognitoIdentityPoolId: null,
  accountId: null,
  cognitoIdentityId: null,
  caller: null,
  sourceIp: null,
  principalOrgId: null,
  accessKey: null,
  cognitoAuthenticationType: null,
  cognitoAuthenticationProvider: null,
  userArn: null,
  userAgent: null,
  user: null,
};

/** As a Cognito authorizer gives them: all strings, lists joined by a comma, `exp` and `iat` as dates. */
export const cognitoClaims = (claims: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [name, (name === 'exp' || name === 'iat') && typeof value === 'number' ? javaDate(value) : String(value)]),
  );

/** `Thu Jul 02 14:41:32 UTC 2026` */
const javaDate = (epochSeconds: number): string => {
  const [weekday, day, month, year, time] = new Date(epochSeconds * 1000).toUTCString().split(' ');
  return `${weekday?.slice(0, 3)} ${month} ${day} ${time} UTC ${year}`;
};

const multiValue = (pairs: readonly (readonly [string, string])[]): Record<string, string[]> => {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries(values);
};
