/** Server-sent events of a turn: this request runs the turn itself when nobody else does, else it follows the stored frames. */

import { type FollowPorts, followTurn } from './follow-turn.ts';
import { comparePositions, type Position, type TurnFrame } from './frames.ts';
import type { RunTurnPorts } from './run-ports.ts';
import { runTurn } from './run-turn.ts';
import type { Turn } from './turn.ts';

export interface StreamOptions {
  readonly after: Position;
  readonly onFrame: (frame: TurnFrame) => void;
  /** Aborts when the client has left: following ends; a turn that is run here goes on to its end all the same. */
  readonly clientGone: AbortSignal;
  /** Whether this request may take the lease. */
  readonly mayRun: boolean;
}

const followMs = 150;

/** Answers the turn with its end, or undefined when the client left before. */
export const streamTurn =
  (ports: RunTurnPorts & FollowPorts) =>
  async (turn: Turn, options: StreamOptions): Promise<Turn | undefined> => {
    let position = options.after;
    const deliver = (frame: TurnFrame): void => {
      if (comparePositions(frame, position) <= 0) return;
      position = { attempt: frame.attempt, seq: frame.seq };
      options.onFrame(frame);
    };
    if (options.mayRun && !turn.end)
      await runTurn(ports)({ org: turn.org, turnId: turn.turnId, onFrame: deliver }).catch((error: unknown) =>
        ports.report('stream_run_failed', { turnId: turn.turnId, error: String(error) }),
      );
    return followTurn(ports)(turn, { after: position, onFrame: deliver, signal: options.clientGone, intervalMs: followMs });
  };
