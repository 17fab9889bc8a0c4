/** Frames from a client: each picks its route by its body, and runs beside the others of its socket. */
import type { RawData } from 'ws';
import { type FunctionPool, invoke } from '../../lambda-host/functions.ts';
import { logFailure } from '../../log-failure.ts';
import { within } from '../http-route.ts';
import type { Connection, SocketLimits } from './connection.ts';
import { messageEvent, requestIdOf } from './events.ts';

export interface SocketRoutes {
  /** Function name by route key. */
  readonly byKey: ReadonlyMap<string, string>;
  readonly functions: FunctionPool;
}

/** Runs the frame's handler. What it returns goes nowhere (there are no route responses); its failure is told in API Gateway's own frame. */
export const takeFrame = async (routes: SocketRoutes, limits: SocketLimits, connection: Connection, data: RawData, isBinary: boolean): Promise<void> => {
  const bytes = asBuffer(data);
  const routeKey = isBinary ? '$default' : selectRoute(routes, bytes);
  const event = messageEvent(connection, routeKey, bytes, isBinary);
  const hosted = routes.functions.get(routes.byKey.get(routeKey) ?? '');
  if (!hosted) return tell(connection, 'Forbidden', event);
  const turn = placeToRun(connection, limits);
  if (turn) await turn;
  // What a closed socket still had to say counts as not read: its client says it again where it matters.
  if (turn && connection.socket.readyState > connection.socket.OPEN) return giveUpPlace(connection);
  const result = await within(limits.integrationMs, invoke(hosted, event));
  giveUpPlace(connection);
  if (result === 'late') return tell(connection, 'Endpoint request timed out', event);
  if (result.outcome === 'returned' && hasStatus(result.value)) return;
  logFailure('a socket handler failed', {
    function: hosted.name,
    routeKey,
    error: result.outcome === 'failed' ? result.error : 'it answered nothing',
    requestId: result.requestId,
  });
  tell(connection, 'Internal server error', event);
};

/**
 * Takes a place, or gives what to wait for. Pausing the socket alone is not enough: thousands of small frames may have come with one read,
 * and are told in one go. So a place is taken before anything is awaited, and those without one wait here, in their order.
 */
const placeToRun = (connection: Connection, limits: SocketLimits): Promise<void> | undefined => {
  if (connection.running < limits.runningFrames) {
    connection.running += 1;
    return undefined;
  }
  connection.socket.pause();
  return new Promise((go) => connection.waiting.push(go));
};

/** The place goes to whoever waits longest. */
const giveUpPlace = (connection: Connection): void => {
  const next = connection.waiting.shift();
  if (next) {
    next();
    return;
  }
  connection.running -= 1;
  if (connection.socket.isPaused) connection.socket.resume();
};

/** `$request.body.action`; anything that is no known action goes to `$default`. */
const selectRoute = (routes: SocketRoutes, bytes: Buffer): string => {
  const action = actionOf(bytes.toString('utf8'));
  return action !== undefined && !action.startsWith('$') && routes.byKey.has(action) ? action : '$default';
};

const actionOf = (text: string): string | undefined => {
  try {
    const body: unknown = JSON.parse(text);
    const action = typeof body === 'object' && body !== null && Object.hasOwn(body, 'action') ? (body as { action: unknown }).action : undefined;
    return typeof action === 'string' ? action : undefined;
  } catch {
    return undefined;
  }
};

const hasStatus = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Number.isInteger(Number((value as { statusCode?: unknown }).statusCode));

const tell = (connection: Connection, message: string, event: Record<string, unknown>): void => {
  connection.socket.send(JSON.stringify({ message, connectionId: connection.id, requestId: requestIdOf(event) }), () => undefined);
};

const asBuffer = (data: RawData): Buffer => (Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data));
