/** A socket's life: authorizer, `$connect`, frames, `$disconnect`. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { FunctionPool, InvocationResult } from '../../lambda-host/functions.ts';
import { invoke } from '../../lambda-host/functions.ts';
import { logFailure } from '../../log-failure.ts';
import type { RouteTable } from '../../route-table.ts';
import { within } from '../http-route.ts';
import { gatewayId } from '../identifiers.ts';
import { sourceIp } from '../received-request.ts';
import { decide } from './authorizer-policy.ts';
import type { Connection, Connections, SocketLimits } from './connection.ts';
import { authorizerEvent, connectEvent, disconnectEvent, methodArn } from './events.ts';
import { watchFrames } from './frame-limit.ts';
import { type SocketRoutes, takeFrame } from './messages.ts';

export type UpgradeSocket = (request: IncomingMessage, socket: Duplex, head: Buffer, rawQuery: string) => Promise<void>;

interface SocketParts {
  readonly routes: RouteTable;
  readonly functions: FunctionPool;
  readonly connections: Connections;
  readonly limits: SocketLimits;
}
type NewConnection = Omit<Connection, 'socket'>;
/** A refusal, as HTTP says it. */
type Refusal = readonly [status: number, message: string];

export const socketServer = (parts: SocketParts): UpgradeSocket => {
  const routes: SocketRoutes = { functions: parts.functions, byKey: new Map(parts.routes.socketRoutes.map((route) => [route.routeKey, route.function])) };
  const handshake = new WebSocketServer({
    noServer: true,
    maxPayload: parts.limits.messageBytes,
    perMessageDeflate: false,
    clientTracking: false,
    handleProtocols: () => false,
  });
  return async (request, raw, head, rawQuery) => {
    const started = {
      id: gatewayId(),
      connectedAt: Date.now(),
      identity: { sourceIp: sourceIp(request), userAgent: request.headers['user-agent'] ?? '' },
      domainName: request.headers.host ?? 'localhost',
    };
    const authorized = await authorizeConnect(parts, started, request, rawQuery);
    if ('refused' in authorized) return rejectUpgrade(raw, ...authorized.refused);
    const connection: NewConnection = { ...started, authorizer: authorized.context, lastActiveAt: Date.now(), running: 0, waiting: [] };
    const refused = await connect(parts, routes, connection, request, rawQuery);
    if (refused) return rejectUpgrade(raw, ...refused);
    if (raw.destroyed || !raw.writable) return disconnect(parts, routes, connection, 1006, 'Connection Closed Abnormally');
    handshake.handleUpgrade(request, raw, head, (socket) => open(parts, routes, { ...connection, socket }, raw));
  };
};

const authorizeConnect = async (
  parts: SocketParts,
  started: Pick<Connection, 'id' | 'connectedAt' | 'identity' | 'domainName'>,
  request: IncomingMessage,
  rawQuery: string,
): Promise<{ context: Record<string, string> } | { refused: Refusal }> => {
  const authorizer = [...parts.functions.values()].find((hosted) => hosted.spec.invoke === 'authorizer');
  if (!authorizer) return { context: {} };
  const result = await within(parts.limits.integrationMs, invoke(authorizer, authorizerEvent(started, request, rawQuery)));
  if (result === 'late') return { refused: [500, 'Internal server error'] };
  // An authorizer throws exactly this word for "who are you?".
  if (result.outcome === 'failed') return { refused: result.errorMessage === 'Unauthorized' ? [401, 'Unauthorized'] : logged('authorizer', result) };
  const decision = decide(result.value, methodArn('$connect'));
  if (decision === undefined) return { refused: [500, 'Internal server error'] };
  return decision === 'denied' ? { refused: [403, 'Forbidden'] } : { context: decision.allowed };
};

const connect = async (
  parts: SocketParts,
  routes: SocketRoutes,
  connection: NewConnection,
  request: IncomingMessage,
  rawQuery: string,
): Promise<Refusal | undefined> => {
  const hosted = parts.functions.get(routes.byKey.get('$connect') ?? '');
  if (!hosted) return undefined;
  const result = await within(parts.limits.integrationMs, invoke(hosted, connectEvent(connection, request, rawQuery)));
  if (result === 'late') return [504, 'Endpoint request timed out'];
  if (result.outcome === 'failed') return [502, logged('$connect', result)[1]];
  const status = Number((result.value as { statusCode?: unknown } | null)?.statusCode);
  if (!Number.isInteger(status)) return [502, 'Internal server error'];
  return status >= 200 && status < 300 ? undefined : [status, 'Forbidden'];
};

const logged = (routeKey: string, result: Extract<InvocationResult, { outcome: 'failed' }>): Refusal => {
  logFailure('a socket handler failed', { routeKey, error: result.error, requestId: result.requestId });
  return [500, 'Internal server error'];
};

const open = (parts: SocketParts, routes: SocketRoutes, connection: Connection, raw: Duplex): void => {
  const { socket, id } = connection;
  const { connections, limits } = parts;
  connections.set(id, connection);
  let isRefused = false;
  watchFrames(raw, limits.frameBytes, () => {
    isRefused = true;
    socket.close(1009, 'Frame is too big');
  });
  const stopWatching = closeInTime(connection, limits);
  socket.on('error', () => undefined);
  socket.on('message', (data, isBinary) => {
    connection.lastActiveAt = Date.now();
    if (!isRefused) void takeFrame(routes, limits, connection, data, isBinary);
  });
  socket.on('close', (code, reason) => {
    stopWatching();
    connections.delete(id);
    void disconnect(parts, routes, connection, code, reason.toString() || (reasons[code] ?? ''));
  });
};

const reasons: Readonly<Record<number, string>> = {
  1000: 'Connection Closed Normally',
  1001: 'Going away',
  1005: 'Client-side close frame status not set',
  1006: 'Connection Closed Abnormally',
};

/** Messages of either side keep a socket open; control frames do not. Nothing keeps it beyond the maximum. */
const closeInTime = (connection: Connection, limits: SocketLimits): (() => void) => {
  const close = (): void => connection.socket.close(1001, 'Going away');
  const maximum = setTimeout(close, limits.maximumMs);
  const idle = setInterval(() => Date.now() - connection.lastActiveAt >= limits.idleMs && close(), Math.max(20, limits.idleMs / 20));
  return () => {
    clearTimeout(maximum);
    clearInterval(idle);
  };
};

/** Best effort, as in the cloud: nobody waits for it, and its failure is only logged. */
const disconnect = async (parts: SocketParts, routes: SocketRoutes, connection: NewConnection, code: number, reason: string): Promise<void> => {
  const hosted = parts.functions.get(routes.byKey.get('$disconnect') ?? '');
  const result = hosted && (await invoke(hosted, disconnectEvent(connection, code, reason)));
  if (result?.outcome === 'failed') logged('$disconnect', result);
};

export const rejectUpgrade = (socket: Duplex, status: number, message: string): void => {
  if (!socket.writable) return void socket.destroy();
  const body = JSON.stringify({ message });
  socket.end(
    `HTTP/1.1 ${status} ${message}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
};

/** Closes every socket, for the end of the process. */
export const closeAll = (connections: Connections): void => {
  for (const { socket } of connections.values()) (socket as WebSocket).close(1001, 'Going away');
};
