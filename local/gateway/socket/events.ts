/** The events of a WebSocket API. */
import type { IncomingMessage } from 'node:http';
import { localAccountId, localRegion } from '../../lambda-host/context.ts';
import { apiId, gatewayId, gatewayTime, socketStage } from '../identifiers.ts';
import { queryPairs, receivedHeaders } from '../received-request.ts';
import type { Connection, ConnectionIdentity } from './connection.ts';

type Event = Record<string, unknown>;
type Maker = Pick<Connection, 'id' | 'connectedAt' | 'identity' | 'domainName'> & { readonly authorizer?: Connection['authorizer'] };

export const methodArn = (routeKey: string): string => `arn:aws:execute-api:${localRegion}:${localAccountId}:${apiId}/${socketStage}/${routeKey}`;

/** For the REQUEST authorizer of `$connect`. */
export const authorizerEvent = (maker: Maker, request: IncomingMessage, rawQuery: string): Event => ({
  type: 'REQUEST',
  methodArn: methodArn('$connect'),
  ...handshake(request, rawQuery),
  stageVariables: {},
  requestContext: context(maker, '$connect', 'CONNECT'),
});

export const connectEvent = (maker: Maker, request: IncomingMessage, rawQuery: string): Event => ({
  ...handshake(request, rawQuery),
  requestContext: context(maker, '$connect', 'CONNECT'),
  isBase64Encoded: false,
});

export const messageEvent = (maker: Maker, routeKey: string, data: Buffer, isBinary: boolean): Event => ({
  requestContext: { ...context(maker, routeKey, 'MESSAGE'), messageId: gatewayId() },
  body: data.toString(isBinary ? 'base64' : 'utf8'),
  isBase64Encoded: isBinary,
});

export const disconnectEvent = (maker: Maker, statusCode: number, reason: string): Event => {
  const headers = { Host: maker.domainName, 'x-api-key': '', 'X-Forwarded-For': '', 'x-restapi': '' };
  return {
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    requestContext: { ...context(maker, '$disconnect', 'DISCONNECT'), disconnectStatusCode: statusCode, disconnectReason: reason },
    isBase64Encoded: false,
  };
};

const context = (maker: Maker, routeKey: string, eventType: 'CONNECT' | 'MESSAGE' | 'DISCONNECT'): Event => {
  const now = Date.now();
  const requestId = gatewayId();
  return {
    routeKey,
    ...(maker.authorizer ? { authorizer: maker.authorizer } : {}),
    eventType,
    extendedRequestId: requestId,
    requestTime: gatewayTime(now),
    messageDirection: 'IN',
    stage: socketStage,
    connectedAt: maker.connectedAt,
    requestTimeEpoch: now,
    identity: maker.identity satisfies ConnectionIdentity,
    requestId,
    domainName: maker.domainName,
    connectionId: maker.id,
    apiId,
  };
};

/** The request ids of an event made here, for API Gateway's error frames. */
export const requestIdOf = (event: Event): string => (event['requestContext'] as { requestId: string }).requestId;

const handshake = (request: IncomingMessage, rawQuery: string): Event => {
  const headers = receivedHeaders(request);
  const query = queryPairs(rawQuery);
  return {
    headers: Object.fromEntries(headers),
    multiValueHeaders: grouped(headers),
    ...(query.length > 0 ? { queryStringParameters: Object.fromEntries(query), multiValueQueryStringParameters: grouped(query) } : {}),
  };
};

const grouped = (pairs: readonly (readonly [string, string])[]): Record<string, string[]> => {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries(values);
};
