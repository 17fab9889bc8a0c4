/** Frames that come with one read: so many run at once, the others wait in their order, and none is lost. */

import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { type Connection, socketLimits } from '../../../local/gateway/socket/connection.ts';
import { takeFrame } from '../../../local/gateway/socket/messages.ts';
import type { HostedFunction } from '../../../local/lambda-host/functions.ts';

const socketOf = () => {
  const calls: string[] = [];
  const socket = {
    OPEN: 1,
    readyState: 1,
    isPaused: false,
    pause: () => {
      socket.isPaused = true;
      calls.push('pause');
    },
    resume: () => {
      socket.isPaused = false;
      calls.push('resume');
    },
    send: (text: string) => calls.push(text),
  };
  return { socket, calls };
};

const connectionOf = (socket: unknown): Connection => ({
  id: 'c',
  socket: socket as WebSocket,
  connectedAt: 0,
  identity: { sourceIp: '127.0.0.1', userAgent: '' },
  domainName: 'localhost',
  authorizer: {},
  lastActiveAt: 0,
  running: 0,
  waiting: [],
});

/** Each frame takes a few turns of the event loop. */
const hostOf = () => {
  const seen = { now: 0, most: 0, bodies: [] as string[] };
  const handler = async (event: unknown) => {
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    seen.bodies.push((event as { body: string }).body);
    for (let turns = 0; turns < 3; turns += 1) await new Promise((done) => setImmediate(done));
    seen.now -= 1;
    return { statusCode: 200 };
  };
  const hosted = { name: 'frames', spec: { entry: '', invoke: 'http', timeoutSeconds: 29 }, handler } as unknown as HostedFunction;
  return { seen, routes: { byKey: new Map([['$default', 'frames']]), functions: new Map([['frames', hosted]]) } };
};

const frames = Array.from({ length: 3_000 }, (_, number) => `{"frame": ${number}}`);

describe('frames of one socket', () => {
  it('three thousand in one go run four at a time, in their order', async () => {
    const { socket, calls } = socketOf();
    const { seen, routes } = hostOf();
    const connection = connectionOf(socket);
    await Promise.all(frames.map((text) => takeFrame(routes, socketLimits, connection, Buffer.from(text), false)));
    expect([seen.most, seen.bodies]).toEqual([socketLimits.runningFrames, frames]);
    expect([connection.running, connection.waiting.length, socket.isPaused]).toEqual([0, 0, false]);
    expect(calls.filter((call) => call !== 'pause' && call !== 'resume')).toEqual([]);
  });
  it('what waits while its socket closes is not read, and leaves its place', async () => {
    const { socket } = socketOf();
    const { seen, routes } = hostOf();
    const connection = connectionOf(socket);
    const all = Promise.all(frames.map((text) => takeFrame(routes, socketLimits, connection, Buffer.from(text), false)));
    socket.readyState = 3;
    await all;
    expect([seen.bodies, connection.running, connection.waiting.length]).toEqual([frames.slice(0, socketLimits.runningFrames), 0, 0]);
  });
});
