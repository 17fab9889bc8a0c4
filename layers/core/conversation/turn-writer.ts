/**
 * The writing side of a turn that this worker holds: numbers frames, sends them to whoever follows, stores them, keeps the lease,
 * and finds out when it was lost. A frame that ends a step is stored before it is sent; other frames are sent at once.
 */
import type { Clock, Random } from '../shared/index.ts';
import type { ReplyChunk } from './chunks.ts';
import { coalescer } from './coalescer.ts';
import { fanOut } from './fan-out.ts';
import { framesAfter, type Position, startPosition, survivingFrames, type TurnFrame } from './frames.ts';
import type { ConnectionStore, FinishedStep, SocketSender, TurnStore } from './ports.ts';
import { frameFor } from './server-frames.ts';
import { type Turn, type TurnLive, turnLimits } from './turn.ts';

export interface TurnWriterPorts {
  readonly turns: TurnStore;
  readonly connections: ConnectionStore;
  readonly sockets: SocketSender;
  readonly clock: Clock;
  readonly random: Random;
}

/** Thrown when another worker has the turn, or when the lease could not be renewed in time. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

export interface TurnWriter {
  attempt(): number;
  push(chunks: readonly ReplyChunk[]): void;
  /** Keeps the step and opens the next one. */
  finishStep(step: FinishedStep, chunks: readonly ReplyChunk[]): Promise<void>;
  /** Drops the unfinished step and goes on as the next attempt. */
  raiseAttempt(): Promise<void>;
  /** Renews the lease, stores what was sent, serves new watchers. */
  beat(): Promise<TurnLive>;
  /** The last frame: what waits and `chunks`. It is not sent before `deliverLast`. */
  composeLast(chunks: readonly ReplyChunk[]): Promise<{ last: TurnFrame; unstored: readonly TurnFrame[] }>;
  deliverLast(last: TurnFrame): void;
  serveWatchers(live: TurnLive): void;
  sendAll(frame: object): void;
  drain(deadlineMs: number): Promise<void>;
  close(): void;
}

export interface TurnWriterOptions {
  readonly turn: Turn;
  readonly live: TurnLive;
  /** Frames of earlier attempts that survive, or the stored first frame of the first attempt. */
  readonly before: readonly TurnFrame[];
  readonly followers: readonly { connectionId: string; sub: string }[];
  /** Another way out: server-sent events of the request that runs the turn itself. */
  readonly onFrame?: ((frame: TurnFrame) => void) | undefined;
}

export const turnWriter = (ports: TurnWriterPorts, options: TurnWriterOptions): TurnWriter => {
  const { turn } = options;
  let attempt = options.live.attempt;
  let leaseUntil = options.live.leaseUntil;
  let survivors = options.before.filter((frame) => frame.attempt < attempt);
  let frames = options.before.filter((frame) => frame.attempt === attempt);
  let unstored: TurnFrame[] = [];
  let storing: Promise<unknown> = Promise.resolve();
  const served = new Map<string, string>();
  const subs = new Map(options.followers.map((follower) => [follower.connectionId, follower.sub]));

  const fan = fanOut({
    ...ports,
    onGone: (connectionId) => {
      const sub = subs.get(connectionId);
      const forgotten =
        sub === undefined ? ports.turns.watch(turn.org, turn.turnId, connectionId, null) : ports.connections.remove(turn.org, sub, connectionId);
      forgotten.catch(() => undefined);
    },
  });
  const all = (): TurnFrame[] => [...survivors, ...frames];
  const serve = (connectionId: string, position: Position, restart: boolean): void =>
    fan.send(
      connectionId,
      framesAfter(all(), position).map((frame) => frameFor(turn, frame)),
      restart,
    );
  const serveWatchers = (live: TurnLive): void => {
    for (const [connectionId, watcher] of Object.entries(live.watchers)) {
      if (served.get(connectionId) === watcher.nonce) continue;
      served.set(connectionId, watcher.nonce);
      serve(connectionId, watcher, true);
    }
  };
  const deliver = (frame: TurnFrame): void => {
    fan.sendAll(frameFor(turn, frame));
    options.onFrame?.(frame);
  };
  const nextFrame = (chunks: ReplyChunk[]): TurnFrame => {
    const frame = { attempt, seq: frames.length + 1, chunks };
    frames.push(frame);
    return frame;
  };
  const chunks = coalescer(ports.clock, (waiting) => {
    const frame = nextFrame(waiting);
    unstored.push(frame);
    deliver(frame);
  });
  /** Writes of one turn go out one after another, so that stored frames never have a gap. */
  const serially = <Result>(write: () => Promise<Result>): Promise<Result> => {
    const result = storing.then(write, write);
    storing = result.catch(() => undefined);
    return result;
  };
  const storeFrames = (): Promise<void> =>
    serially(async () => {
      const batch = unstored;
      if (batch.length === 0) return;
      unstored = [];
      await ports.turns.putFrames(turn.org, turn.turnId, batch).catch((error: unknown) => {
        unstored = [...batch, ...unstored];
        throw error;
      });
    });
  const fence = () => ({ org: turn.org, turnId: turn.turnId, attempt });
  const nextLease = (): number => ports.clock.now() + turnLimits.leaseMs;
  const retrying = async <Result>(write: () => Promise<Result>): Promise<Result> => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await write();
      } catch (error) {
        if (ports.clock.now() > leaseUntil) throw new LeaseLost('the lease ran out while writing', { cause: error });
        await ports.clock.sleep(Math.min(1_000, 50 * 2 ** tries) * (0.5 + ports.random() / 2));
      }
    }
  };

  for (const { connectionId } of options.followers) if (!options.live.watchers[connectionId]) serve(connectionId, startPosition, true);
  serveWatchers(options.live);
  for (const frame of all()) options.onFrame?.(frame);
  if (attempt > 1) chunks.push([{ type: 'reset-step' }]);

  return {
    attempt: () => attempt,
    push: (more) => chunks.push(more),
    finishStep: async (step, more) => {
      chunks.push(more);
      const rest = chunks.take();
      // Not among the frames before it is stored: a watcher that is served meanwhile must not see a boundary that may not come to be.
      const boundary = { attempt, seq: frames.length + 1, chunks: [...rest, { type: 'finish-step' }, { type: 'start-step' }] satisfies ReplyChunk[] };
      await serially(async () => {
        const saved = await retrying(() => ports.turns.saveStep({ ...fence(), leaseUntil: nextLease(), step, frames: [...unstored, boundary] }));
        if (saved === 'lost') throw new LeaseLost('another worker has the turn');
        unstored = [];
      });
      frames.push(boundary);
      deliver(boundary);
    },
    raiseAttempt: async () => {
      chunks.take();
      await serially(async () => {
        const live = await ports.turns.raiseAttempt({ ...fence(), leaseUntil: nextLease() });
        if (live === 'lost') throw new LeaseLost('another worker has the turn');
        attempt = live.attempt;
        leaseUntil = live.leaseUntil;
        survivors = survivingFrames([...survivors, ...frames], attempt);
        frames = [];
        unstored = [];
      });
      chunks.push([{ type: 'reset-step' }]);
    },
    beat: async () => {
      const live = await ports.turns.beat({ ...fence(), leaseUntil: nextLease() }).catch((error: unknown) => {
        if (ports.clock.now() > leaseUntil) throw new LeaseLost('the lease could not be renewed', { cause: error });
        throw error;
      });
      if (live === 'lost') throw new LeaseLost('another worker has the turn');
      leaseUntil = live.leaseUntil;
      serveWatchers(live);
      await storeFrames();
      return live;
    },
    composeLast: (more) =>
      serially(async () => {
        const last = nextFrame([...chunks.take(), ...more]);
        return { last, unstored: [...unstored, last] };
      }),
    deliverLast: deliver,
    serveWatchers,
    sendAll: fan.sendAll,
    drain: fan.drain,
    close: chunks.close,
  };
};
