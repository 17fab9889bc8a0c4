/** Frames to many sockets: one post in flight per socket, in order. A slow socket waits alone; a closed one is forgotten. */
import type { Clock, Random } from '../shared/index.ts';
import type { SocketSender } from './ports.ts';

export interface FanOut {
  /** Queues frames for one socket; `restart` drops what still waits for it. */
  send(connectionId: string, frames: readonly object[], restart?: boolean): void;
  /** Queues a frame for all sockets that are served. */
  sendAll(frame: object): void;
  serves(connectionId: string): boolean;
  forget(connectionId: string): void;
  /** Resolves when all queues are empty, or after `deadlineMs`. */
  drain(deadlineMs: number): Promise<void>;
}

export interface FanOutPorts {
  readonly sockets: SocketSender;
  readonly clock: Clock;
  readonly random: Random;
  readonly onGone: (connectionId: string) => void;
}

interface Line {
  frames: object[];
  isPumping: boolean;
}

/** A socket that takes nothing for this many tries in a row (about 15 s) is given up; it resumes when it comes back. */
const maximumBusy = 14;

export const fanOut = (ports: FanOutPorts): FanOut => {
  const lines = new Map<string, Line>();
  let idle: (() => void)[] = [];

  const settle = (): void => {
    if ([...lines.values()].some((line) => line.isPumping)) return;
    for (const wake of idle) wake();
    idle = [];
  };
  const post = async (connectionId: string, frame: object): Promise<boolean> => {
    for (let tries = 0; tries < maximumBusy; tries += 1) {
      const outcome = await ports.sockets.post(connectionId, frame).catch(() => 'busy' as const);
      if (outcome === 'sent') return true;
      if (outcome === 'gone') {
        ports.onGone(connectionId);
        return false;
      }
      await ports.clock.sleep(Math.min(1_600, 50 * 2 ** tries) * (0.5 + ports.random() / 2));
    }
    return false;
  };
  const pump = async (connectionId: string, line: Line): Promise<void> => {
    line.isPumping = true;
    while (lines.get(connectionId) === line) {
      const frame = line.frames.shift();
      if (!frame) break;
      if (!(await post(connectionId, frame)) && lines.get(connectionId) === line) lines.delete(connectionId);
    }
    line.isPumping = false;
    settle();
  };
  const send = (connectionId: string, frames: readonly object[], restart = false): void => {
    const line = lines.get(connectionId) ?? { frames: [], isPumping: false };
    lines.set(connectionId, line);
    line.frames = restart ? [...frames] : [...line.frames, ...frames];
    if (!line.isPumping) void pump(connectionId, line);
  };

  return {
    send,
    sendAll: (frame) => {
      for (const connectionId of lines.keys()) send(connectionId, [frame]);
    },
    serves: (connectionId) => lines.has(connectionId),
    forget: (connectionId) => {
      lines.delete(connectionId);
      settle();
    },
    drain: async (deadlineMs) => {
      if (![...lines.values()].some((line) => line.isPumping)) return;
      const timer = new AbortController();
      await Promise.race([new Promise<void>((resolve) => idle.push(resolve)), ports.clock.sleep(deadlineMs, timer.signal)]);
      timer.abort();
    },
  };
};
