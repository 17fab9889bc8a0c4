/** One open socket as the gateway sees it. */
import type { WebSocket } from 'ws';

export interface ConnectionIdentity {
  readonly sourceIp: string;
  readonly userAgent: string;
}

export interface Connection {
  readonly id: string;
  readonly socket: WebSocket;
  readonly connectedAt: number;
  readonly identity: ConnectionIdentity;
  readonly domainName: string;
  /** `principalId` and the authorizer's context, flattened to strings. */
  readonly authorizer: Readonly<Record<string, string>>;
  lastActiveAt: number;
  /** Frames whose handlers run now. */
  running: number;
  /** Frames that wait until one of those has ended. */
  readonly waiting: (() => void)[];
}

/** Open connections by id. */
export type Connections = Map<string, Connection>;

/** API Gateway's limits; tests set their own. */
export interface SocketLimits {
  readonly frameBytes: number;
  readonly messageBytes: number;
  readonly idleMs: number;
  readonly maximumMs: number;
  readonly integrationMs: number;
  /** Bytes that a slow client may leave unread before @connections answers 429. */
  readonly bufferBytes: number;
  /** So many frames of a socket run at once; the others wait, and the socket is not read any further. */
  readonly runningFrames: number;
}

export const socketLimits: SocketLimits = {
  frameBytes: 32 * 1024,
  messageBytes: 128 * 1024,
  idleMs: 10 * 60_000,
  maximumMs: 2 * 60 * 60_000,
  integrationMs: 29_000,
  bufferBytes: 1024 * 1024,
  runningFrames: 4,
};
