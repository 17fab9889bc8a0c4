/**
 * Frames to many sockets: one post in flight per socket, in order. A slow socket waits alone; a closed one is forgotten. A socket that
 * cannot be served any more is closed, so that its client knows: it reconnects and resumes, instead of waiting for what never comes.
 */
import type { Clock, Random } from '../shared/index.ts';
import type { SocketSender } from './ports.ts';

export interface FanOut {
  /** Queues frames for one socket; `restart` drops what still waits for it. */
  send(connectionId: string, frames: readonly object[], restart?: boolean): void;
  /** Queues a frame for all sockets that are served. */
  sendAll(frame: object): void;
  /** Resolves when all queues are empty. A socket that has not taken everything after `deadlineMs` is closed. */
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
  isGivenUp: boolean;
}

/** A socket that takes nothing for this many tries in a row (8 to 16 s) is given up. */
const maximumBusy = 14;
const closeTries = 4;

export const fanOut = (ports: FanOutPorts): FanOut => {
  const lines = new Map<string, Line>();
  let idle: (() => void)[] = [];

  const settle = (): void => {
    if ([...lines.values()].some((line) => line.isPumping)) return;
    for (const wake of idle) wake();
    idle = [];
  };
  const isServed = (connectionId: string, line: Line): boolean => lines.get(connectionId) === line && !line.isGivenUp;
  const close = async (connectionId: string): Promise<void> => {
    for (let tries = 0; tries < closeTries; tries += 1) {
      try {
        return await ports.sockets.close(connectionId);
      } catch {
        await ports.clock.sleep(100 * 2 ** tries * (0.5 + ports.random() / 2));
      }
    }
  };
  const giveUp = async (connectionId: string, line: Line): Promise<void> => {
    line.isGivenUp = true;
    await close(connectionId);
    lines.delete(connectionId);
    ports.onGone(connectionId);
  };
  const post = async (connectionId: string, line: Line, frame: object): Promise<void> => {
    for (let tries = 0; tries < maximumBusy; tries += 1) {
      const outcome = await ports.sockets.post(connectionId, frame).catch(() => 'busy' as const);
      if (outcome === 'sent' || !isServed(connectionId, line)) return;
      if (outcome === 'gone') {
        lines.delete(connectionId);
        return ports.onGone(connectionId);
      }
      await ports.clock.sleep(Math.min(1_600, 50 * 2 ** tries) * (0.5 + ports.random() / 2));
      if (!isServed(connectionId, line)) return;
    }
    await giveUp(connectionId, line);
  };
  const pump = async (connectionId: string, line: Line): Promise<void> => {
    line.isPumping = true;
    while (isServed(connectionId, line)) {
      const frame = line.frames.shift();
      if (!frame) break;
      await post(connectionId, line, frame);
    }
    line.isPumping = false;
    settle();
  };
  const send = (connectionId: string, frames: readonly object[], restart = false): void => {
    const line = lines.get(connectionId) ?? { frames: [], isPumping: false, isGivenUp: false };
    lines.set(connectionId, line);
    line.frames = restart ? [...frames] : [...line.frames, ...frames];
    if (!line.isPumping) void pump(connectionId, line);
  };

  return {
    send,
    sendAll: (frame) => {
      for (const connectionId of lines.keys()) send(connectionId, [frame]);
    },
    drain: async (deadlineMs) => {
      if (![...lines.values()].some((line) => line.isPumping)) return;
      const timer = new AbortController();
      await Promise.race([new Promise<void>((resolve) => idle.push(resolve)), ports.clock.sleep(deadlineMs, timer.signal)]);
      timer.abort();
      await Promise.all([...lines].flatMap(([connectionId, line]) => (line.isPumping && !line.isGivenUp ? [giveUp(connectionId, line)] : [])));
    },
  };
};
