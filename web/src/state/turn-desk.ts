/** Follows turns: feeds what is heard to the tracker, and does what it asks for. */
import type { Conversation, Message, ServerFrame } from '../../../layers/contracts/index.ts';
import { ApiError, asProblem } from '../api/problem-error.ts';
import { hasEnded, type LiveTurn, newTurn, resumeTurn, stepTurn, type TurnEffect, type TurnEvent, type TurnStep } from '../realtime/turn-tracker.ts';
import { withThread } from './app-state.ts';
import type { Desk } from './desk.ts';
import { addHeardTurn } from './thread.ts';

export interface TurnDesk {
  /** Makes a turn known without a word from it yet. */
  begin(turnId: string, conversationId: string, phase: 'waiting' | 'running'): void;
  hear(turnId: string, event: TurnEvent): void;
  hearFrame(frame: TurnFrameMessage): void;
  resume(turnId: string): void;
  resumeAll(): void;
  stop(turnId: string): void;
  tick(): void;
  knows(turnId: string): boolean;
  live(): LiveTurn[];
}

export type TurnFrameMessage = Extract<ServerFrame, { type: 'frame' | 'final' | 'stopped' | 'failed' }>;

export const createTurnDesk = (desk: Desk, onEnded: (turn: LiveTurn) => void): TurnDesk => {
  const { store, ports } = desk;
  const read = (turnId: string): LiveTurn | undefined => store.get().turns[turnId];
  const live = (): LiveTurn[] => Object.values(store.get().turns).filter((turn) => !hasEnded(turn));

  const save = (before: LiveTurn, [after, effects]: TurnStep): void => {
    if (after !== before) store.update((state) => ({ ...state, turns: { ...state.turns, [after.turnId]: after } }));
    for (const effect of effects) carryOut(effect);
    if (!hasEnded(before) && hasEnded(after)) onEnded(after);
  };
  const hear = (turnId: string, event: TurnEvent): void => {
    const turn = read(turnId);
    if (turn) save(turn, stepTurn(turn, event));
  };

  const carryOut = (effect: TurnEffect): void => {
    switch (effect.type) {
      case 'resume':
        desk.sendFrame({
          action: 'resume',
          requestId: `resume:${effect.turnId}:${ports.newId()}`,
          turnId: effect.turnId,
          attempt: effect.attempt,
          afterSeq: effect.afterSeq,
        });
        return;
      case 'fetch':
        void fetchTurn(effect.turnId, effect.attempt, effect.afterSeq);
        return;
      case 'check':
        void check(effect.turnId, effect.text, effect.textSha256);
    }
  };
  const fetchTurn = async (turnId: string, attempt: number, afterSeq: number): Promise<void> => {
    try {
      hear(turnId, { type: 'view', view: await ports.api.getTurn(turnId, attempt, afterSeq), at: ports.now() });
    } catch (error) {
      // Anything but a plain "no" is asked again by the stall timer.
      if (error instanceof ApiError && error.problem.status === 404) hear(turnId, { type: 'gone', problem: asProblem(error) });
    }
  };
  /** Without a digest the stored text is fetched instead. */
  const check = async (turnId: string, text: string, expected: string): Promise<void> => {
    const digest = await ports.sha256(text).catch(() => null);
    hear(turnId, { type: 'checked', isSame: digest === expected, at: ports.now() });
  };

  const begin = (turnId: string, conversationId: string, phase: 'waiting' | 'running'): void => {
    if (read(turnId)) return;
    const turn = newTurn(turnId, conversationId, ports.now(), phase);
    store.update((state) => withThread({ ...state, turns: { ...state.turns, [turnId]: turn } }, conversationId, (thread) => addHeardTurn(thread, turnId)));
  };
  const resume = (turnId: string): void => {
    const turn = read(turnId);
    if (turn) save(turn, resumeTurn(turn, ports.now()));
  };
  const sendStop = (turnId: string): void => {
    if (!desk.sendFrame({ action: 'stop', requestId: `stop:${turnId}:${ports.newId()}`, turnId })) ports.api.stopTurn(turnId).catch(() => undefined);
  };

  return {
    begin,
    hear,
    hearFrame(frame) {
      begin(frame.turnId, frame.conversationId, 'running');
      const at = ports.now();
      if (frame.type === 'frame') hear(frame.turnId, { type: 'frame', frame, at });
      if (frame.type === 'final') hear(frame.turnId, { type: 'final', frame, at });
      if (frame.type === 'stopped') hear(frame.turnId, { type: 'stopped', frame, at });
      if (frame.type === 'failed') hear(frame.turnId, { type: 'failed', frame, at });
    },
    resume,
    resumeAll() {
      for (const turn of live()) {
        if (turn.stopAsked) sendStop(turn.turnId);
        resume(turn.turnId);
      }
    },
    stop(turnId) {
      hear(turnId, { type: 'stop-asked' });
      sendStop(turnId);
    },
    tick() {
      for (const turn of live()) hear(turn.turnId, { type: 'tick', at: ports.now() });
    },
    knows: (turnId) => read(turnId) !== undefined,
    live,
  };
};

/** The turn that a conversation says is running, if this page does not know it yet. */
export const followLiveTurn = (turns: TurnDesk, { id, liveTurn }: Pick<Conversation, 'id' | 'liveTurn'>): void => {
  if (liveTurn) followOpenTurn(turns, id, liveTurn.turnId, liveTurn.position);
};

/** An answer in the list that is still to be written names its turn, and how many run before it. */
export const followOpenAnswer = (turns: TurnDesk, conversationId: string, { status, metadata }: Message): void => {
  if (status !== 'streaming' || typeof metadata.turnId !== 'string') return;
  followOpenTurn(turns, conversationId, metadata.turnId, typeof metadata.position === 'number' ? metadata.position : 0);
};

const followOpenTurn = (turns: TurnDesk, conversationId: string, turnId: string, position: number): void => {
  if (turns.knows(turnId)) return;
  turns.begin(turnId, conversationId, position > 0 ? 'waiting' : 'running');
  turns.resume(turnId);
};
