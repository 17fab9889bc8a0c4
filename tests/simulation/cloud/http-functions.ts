/** What the HTTP and stream handlers do. As thin as the real ones. */
import { type Accepted, type AcceptRequest, acceptMessage } from '../../../layers/core/conversation/accept-message.ts';
import { awaitTurn, lookAtTurn, type TurnSnapshot } from '../../../layers/core/conversation/follow-turn.ts';
import type { Position, TurnFrame } from '../../../layers/core/conversation/frames.ts';
import { getTurn } from '../../../layers/core/conversation/get-turn.ts';
import { lookAfter } from '../../../layers/core/conversation/look-after.ts';
import { stopTurn } from '../../../layers/core/conversation/stop-turn.ts';
import { streamTurn } from '../../../layers/core/conversation/stream-turn.ts';
import type { Turn } from '../../../layers/core/conversation/turn.ts';
import { type Caller, DomainError } from '../../../layers/core/shared/index.ts';
import type { Ports } from './ports.ts';
import { announceEnded } from './socket-functions.ts';

export type SendRequest = Omit<AcceptRequest, 'caller' | 'connectionId'>;

export interface ChatResponse {
  readonly accepted: Accepted;
  readonly turn: Turn;
}

const stored = async (ports: Ports, caller: Caller, turnId: string): Promise<Turn> => getTurn(ports)(caller, turnId);

/** POST …/chat: waits for the answer, at most `waitMs`. */
export const chat = async (ports: Ports, caller: Caller, request: SendRequest, waitMs: number): Promise<ChatResponse> => {
  const accepted = await acceptMessage(ports)({ ...request, caller });
  if (!accepted.duplicate && accepted.position === 0) await ports.handOver.handOver(caller.org, accepted.turnId).catch(() => undefined);
  await announceEnded(ports, caller.org, accepted.endedWaiting).catch(() => undefined);
  return { accepted, turn: await awaitTurn(ports)(await stored(ports, caller, accepted.turnId), waitMs) };
};

export interface StreamClient {
  readonly after: Position;
  readonly onAccepted: (accepted: Accepted) => void;
  readonly onFrame: (turnId: string, frame: TurnFrame) => void;
  readonly clientGone: AbortSignal;
}

/** POST …/chat/stream: this request runs the turn itself, if it may. */
export const chatStream = async (ports: Ports, caller: Caller, request: SendRequest, client: StreamClient): Promise<Turn | undefined> => {
  const accepted = await acceptMessage(ports)({ ...request, caller });
  client.onAccepted(accepted);
  await announceEnded(ports, caller.org, accepted.endedWaiting).catch(() => undefined);
  return stream(ports, await stored(ports, caller, accepted.turnId), client);
};

/** GET …/turns/{id}/stream. */
export const turnStream = async (ports: Ports, caller: Caller, turnId: string, client: StreamClient): Promise<Turn | undefined> =>
  stream(ports, await stored(ports, caller, turnId), client);

const stream = (ports: Ports, turn: Turn, { after, onFrame, clientGone }: StreamClient): Promise<Turn | undefined> =>
  streamTurn(ports)(turn, { after, onFrame: (frame) => onFrame(turn.turnId, frame), clientGone, mayRun: true });

/** GET …/turns/{id}. */
export const turnView = async (ports: Ports, caller: Caller, turnId: string, after: Position): Promise<TurnSnapshot> => {
  const snapshot = await lookAtTurn(ports)(await stored(ports, caller, turnId), after);
  await lookAfter(ports)(snapshot.turn).catch(() => undefined);
  return snapshot;
};

export const stop = async (ports: Ports, caller: Caller, turnId: string): Promise<Turn> => stopTurn(ports)(caller, turnId);

export const codeOf = (error: unknown): string => (error instanceof DomainError ? error.code : `bug: ${String(error)}`);
