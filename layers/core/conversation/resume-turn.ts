/** A socket wants a turn from a position on: its worker serves it, or, when the turn has ended, this does. */

import type { Caller, NewId, Random } from '../shared/index.ts';
import { fanOut } from './fan-out.ts';
import { lookAtTurn } from './follow-turn.ts';
import type { Position } from './frames.ts';
import { getTurn } from './get-turn.ts';
import { type LookAfterPorts, lookAfterInPassing } from './look-after.ts';
import type { SocketSender, TurnStore } from './ports.ts';
import { endingFor, frameFor, type ProblemMaker } from './server-frames.ts';

export interface ResumePorts extends Omit<LookAfterPorts, 'turns'> {
  readonly turns: TurnStore;
  readonly sockets: SocketSender;
  readonly random: Random;
  readonly newId: NewId;
  readonly makeProblem: ProblemMaker;
}

export interface ResumeRequest {
  readonly caller: Caller;
  readonly connectionId: string;
  readonly turnId: string;
  readonly after: Position;
  /** Called once nothing more is needed for the socket to have the turn: its worker knows of it, or the whole of it was sent. */
  readonly acknowledge: () => Promise<void>;
  /** Of a repeated send: the client learns the turn's id from the acknowledgement, so that must come before any frame of an ended turn. */
  readonly isNewToClient?: boolean;
}

const replayMs = 15_000;

export const resumeTurn =
  (ports: ResumePorts) =>
  async ({ caller, connectionId, turnId, after, acknowledge, isNewToClient = false }: ResumeRequest): Promise<void> => {
    const turn = await getTurn(ports)(caller, turnId);
    // First beside the turn, then the look: a turn that ends in between is served by its worker, by us, or by both.
    if (!turn.end) await ports.turns.watch(turn.org, turn.turnId, connectionId, { ...after, nonce: ports.newId('req') });
    const now = await lookAtTurn(ports)(turn, after);
    if (!now.turn.end) {
      await acknowledge();
      return lookAfterInPassing(ports)(now.turn);
    }
    if (isNewToClient) await acknowledge();
    const fan = fanOut({ ...ports, onGone: () => undefined });
    fan.send(connectionId, [...now.frames.map((frame) => frameFor(turn, frame)), endingFor(turn, now.turn.end, ports.makeProblem)]);
    await fan.drain(replayMs);
    if (!isNewToClient) await acknowledge();
  };
