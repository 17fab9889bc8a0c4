/** The @connections API, spoken to by the real @aws-sdk/client-apigatewaymanagementapi, on an internal port. */
import { isUtf8 } from 'node:buffer';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isInternal } from '../../internal-access.ts';
import { BodyTooLarge, readBody } from '../../request-body.ts';
import { answer } from '../answer.ts';
import type { Connection, Connections, SocketLimits } from './connection.ts';

interface ConnectionsApi {
  readonly connections: Connections;
  readonly limits: SocketLimits;
  readonly accessKeyId: string;
}

export const createConnectionsApi = (api: ConnectionsApi): Server =>
  createServer({ keepAliveTimeout: 0 }, (request, response) => {
    serve(api, request, response).catch((error: unknown) => {
      if (error instanceof BodyTooLarge) answerError(response, 413, 'PayloadTooLargeException', 'Payload Too Large');
      else if (!response.headersSent) answerError(response, 500, 'InternalServerErrorException', 'Internal server error');
    });
  });

const serve = async (api: ConnectionsApi, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (!isInternal(request, api.accessKeyId)) return answerError(response, 403, 'ForbiddenException', 'Forbidden');
  const connection = api.connections.get(connectionIdOf(request.url ?? ''));
  const body = request.method === 'POST' ? await readBody(request, api.limits.messageBytes) : Buffer.alloc(0);
  if (!connection || connection.socket.readyState !== connection.socket.OPEN) return answerError(response, 410, 'GoneException', 'Gone');
  switch (request.method) {
    case 'POST':
      return post(api, connection, body, response);
    case 'GET':
      return answer(response, 200, { 'content-type': 'application/json' }, JSON.stringify(described(connection)));
    case 'DELETE':
      connection.socket.close(1000, 'Connection Closed Normally');
      return answer(response, 204, {});
    default:
      return answerError(response, 403, 'ForbiddenException', 'Forbidden');
  }
};

/** Accepted once it is in the socket's buffer. A client that does not read fills it: then 429, and nothing is sent. */
const post = (api: ConnectionsApi, connection: Connection, body: Buffer, response: ServerResponse): void => {
  if (connection.socket.bufferedAmount > api.limits.bufferBytes) {
    answerError(response, 429, 'LimitExceededException', 'Too Many Requests');
    return;
  }
  connection.lastActiveAt = Date.now();
  sendInFrames(connection, body, api.limits.frameBytes);
  answer(response, 200, { 'content-type': 'application/json' });
};

/** A message goes out as text, in frames no longer than the limit. */
const sendInFrames = (connection: Connection, body: Buffer, frameBytes: number): void => {
  const binary = !isUtf8(body);
  let at = 0;
  do {
    const part = body.subarray(at, at + frameBytes);
    at += frameBytes;
    connection.socket.send(part, { binary, fin: at >= body.length }, () => undefined);
  } while (at < body.length);
};

const described = (connection: Connection) => ({
  connectedAt: new Date(connection.connectedAt).toISOString(),
  identity: connection.identity,
  lastActiveAt: new Date(connection.lastActiveAt).toISOString(),
});

/** With or without the stage before it. */
const connectionIdOf = (url: string): string => {
  try {
    return /^(?:\/[\w-]+)?\/@connections\/([^/?]+)$/.exec(decodeURIComponent(url))?.[1] ?? '';
  } catch {
    return '';
  }
};

const answerError = (response: ServerResponse, status: number, type: string, message: string): void =>
  answer(response, status, { 'content-type': 'application/json', 'x-amzn-errortype': type }, JSON.stringify({ message }));
