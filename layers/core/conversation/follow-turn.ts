/** Following a turn from the table: what polling, waiting and a stream without the lease do. */
import type { Clock } from '../shared/index.ts';
import { comparePositions, framesAfter, type Position, survivingFrames, type TurnFrame } from './frames.ts';
import { type LookAfterPorts, lookAfterInPassing } from './look-after.ts';
import type { TurnStore } from './ports.ts';
import type { Turn } from './turn.ts';

export interface FollowPorts extends LookAfterPorts {
  readonly turns: Pick<TurnStore, 'readTurn' | 'readLive' | 'readFrames'>;
  readonly clock: Clock;
}

export interface TurnSnapshot {
  readonly turn: Turn;
  readonly attempt: number;
  readonly isRunning: boolean;
  /** Surviving frames after the asked position. */
  readonly frames: readonly TurnFrame[];
}

/**
 * One look. The record and the live side are read before the frames: an end covers all frames, and an attempt covers every step that earlier
 * attempts had finished. The other way round, a step that was finished in between could be missed for good.
 */
export const lookAtTurn =
  (ports: Pick<FollowPorts, 'turns'>) =>
  async (known: Turn, after: Position): Promise<TurnSnapshot> => {
    const [read, live] = await Promise.all([ports.turns.readTurn(known.org, known.turnId), ports.turns.readLive(known.org, known.turnId)]);
    const turn = read ?? known;
    const stored = await ports.turns.readFrames(turn.org, turn.turnId);
    const attempt = turn.end?.attempt ?? live?.attempt ?? 0;
    return { turn, attempt, isRunning: !turn.end && attempt > 0, frames: framesAfter(survivingFrames(stored, attempt), after) };
  };

export interface FollowOptions {
  readonly after: Position;
  readonly onFrame: (frame: TurnFrame) => void;
  readonly signal: AbortSignal;
  readonly intervalMs: number;
}

/** Delivers surviving frames in order until the turn has ended (answered with its end) or `signal` aborts (undefined). */
export const followTurn =
  (ports: FollowPorts) =>
  async (known: Turn, options: FollowOptions): Promise<Turn | undefined> => {
    let position = options.after;
    for (let looks = 0; !options.signal.aborted; looks += 1) {
      const snapshot = await lookAtTurn(ports)(known, position);
      for (const frame of snapshot.frames) {
        options.onFrame(frame);
        if (comparePositions(frame, position) > 0) position = { attempt: frame.attempt, seq: frame.seq };
      }
      if (snapshot.turn.end) return snapshot.turn;
      if (looks % 8 === 0) await lookAfterInPassing(ports)(snapshot.turn);
      await ports.clock.sleep(options.intervalMs, options.signal);
    }
    return undefined;
  };

/** Waits for the end of a turn, at most `milliseconds`; answers the turn as it then stands. */
export const awaitTurn =
  (ports: FollowPorts) =>
  async (known: Turn, milliseconds: number): Promise<Turn> => {
    const until = ports.clock.now() + milliseconds;
    for (let looks = 0; ; looks += 1) {
      const turn = (await ports.turns.readTurn(known.org, known.turnId)) ?? known;
      if (turn.end || ports.clock.now() >= until) return turn;
      if (looks % 8 === 0) await lookAfterInPassing(ports)(turn);
      await ports.clock.sleep(Math.min(100, until - ports.clock.now()));
    }
  };
