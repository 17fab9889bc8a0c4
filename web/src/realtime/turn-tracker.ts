/**
 * One turn as this page follows it: a pure step from what was heard to what is known, and what to ask for next.
 * Law 2 lives here: whatever was lost on the way, a turn ends with the stored text or with a fetch of it.
 */
import type { Message, Problem, ReplyChunk, ServerFrame, TurnView } from '../../../layers/contracts/index.ts';
import { type Assembly, applyEvent, applyFrame, applyView, emptyAssembly, resumePosition } from './frame-assembler.ts';
import { replyText } from './reply-parts.ts';

/** `waiting`: other turns run first; `checking`: it has ended, and the text is being compared with the stored one. */
export type TurnPhase = 'waiting' | 'running' | 'checking' | 'final' | 'stopped' | 'failed';

export interface LiveTurn {
  readonly turnId: string;
  readonly conversationId: string;
  readonly phase: TurnPhase;
  readonly assembly: Assembly;
  /** Epoch milliseconds: when something was last heard of it, and when it was last asked for. */
  readonly heardAt: number;
  readonly askedAt: number;
  readonly stopAsked: boolean;
  readonly problem: Problem | null;
  readonly retryable: boolean;
  /** Of the answer, once known. */
  readonly messageId: string | null;
  /** The stored answer, when it had to be fetched; it wins over what was assembled. */
  readonly message: Message | null;
}

type Wire<Type extends ServerFrame['type']> = Extract<ServerFrame, { type: Type }>;

export type TurnEvent =
  | { readonly type: 'frame'; readonly frame: Wire<'frame'>; readonly at: number }
  | { readonly type: 'event'; readonly place: { attempt: number; seq: number; index: number }; readonly chunk: ReplyChunk; readonly at: number }
  | { readonly type: 'view'; readonly view: TurnView; readonly at: number }
  | { readonly type: 'final'; readonly frame: Wire<'final'>; readonly at: number }
  | { readonly type: 'stopped'; readonly frame: Wire<'stopped'>; readonly at: number }
  | { readonly type: 'failed'; readonly frame: Wire<'failed'>; readonly at: number }
  | { readonly type: 'checked'; readonly isSame: boolean; readonly at: number }
  | { readonly type: 'resync'; readonly at: number }
  | { readonly type: 'gone'; readonly problem: Problem }
  | { readonly type: 'stop-asked' }
  | { readonly type: 'tick'; readonly at: number };

/** `resume` over the socket; `fetch` = `GET /turns/{id}` after the position; `check` = compare the text's SHA-256. */
export type TurnEffect =
  | { readonly type: 'resume'; readonly turnId: string; readonly attempt: number; readonly afterSeq: number }
  | { readonly type: 'fetch'; readonly turnId: string; readonly attempt: number; readonly afterSeq: number }
  | { readonly type: 'check'; readonly turnId: string; readonly text: string; readonly textSha256: string };

export type TurnStep = readonly [LiveTurn, readonly TurnEffect[]];

/** A running turn from which nothing came for this long is asked for again. */
export const stallMs = 12_000;
/** Asked for already: give the answer this long before asking again. */
const patienceMs = 2_000;

export const newTurn = (turnId: string, conversationId: string, at: number, phase: 'waiting' | 'running' = 'running'): LiveTurn => ({
  turnId,
  conversationId,
  phase,
  assembly: emptyAssembly,
  heardAt: at,
  askedAt: 0,
  stopAsked: false,
  problem: null,
  retryable: false,
  messageId: null,
  message: null,
});

export const hasEnded = (turn: LiveTurn): boolean => turn.phase === 'final' || turn.phase === 'stopped' || turn.phase === 'failed';

export const stepTurn = (turn: LiveTurn, event: TurnEvent): TurnStep => {
  if (hasEnded(turn)) return [turn, []];
  switch (event.type) {
    case 'frame':
      return onFrame(turn, event.frame, event.at);
    case 'event':
      return [heard({ ...turn, phase: 'running', assembly: applyEvent(turn.assembly, event.place, event.chunk) }, event.at), []];
    case 'view':
      return onView(turn, event.view, event.at);
    case 'final':
      return onFinal(turn, event.frame, event.at);
    case 'stopped':
      return onStopped(turn, event.frame, event.at);
    case 'failed':
      return [heard({ ...turn, phase: 'failed', problem: event.frame.problem, retryable: event.frame.retryable }, event.at), []];
    case 'checked':
      return event.isSame ? [{ ...turn, phase: 'final' }, []] : ask(turn, 'fetch', event.at, true);
    case 'resync':
      return ask(turn, 'fetch', event.at, true);
    case 'gone':
      return [{ ...turn, phase: 'failed', problem: event.problem, retryable: true }, []];
    case 'stop-asked':
      return [{ ...turn, stopAsked: true }, []];
    case 'tick':
      return onTick(turn, event.at);
  }
};

/** What to do for a turn after the line was down. */
export const resumeTurn = (turn: LiveTurn, at: number): TurnStep => (hasEnded(turn) ? [turn, []] : ask(turn, 'resume', at, true));

const heard = (turn: LiveTurn, at: number): LiveTurn => ({ ...turn, heardAt: at, messageId: turn.assembly.reply.messageId ?? turn.messageId });

const onFrame = (turn: LiveTurn, frame: Wire<'frame'>, at: number): TurnStep => {
  const { assembly, verdict } = applyFrame(turn.assembly, frame);
  const phase = turn.phase === 'waiting' ? 'running' : turn.phase;
  const next = heard({ ...turn, phase, assembly }, at);
  if (verdict === 'gap') return ask(next, 'resume', at, false);
  return verdict === 'attempt-gap' ? ask(next, 'fetch', at, false) : [next, []];
};

const onView = (turn: LiveTurn, view: TurnView, at: number): TurnStep => {
  const next = heard({ ...turn, assembly: applyView(turn.assembly, view), askedAt: 0 }, at);
  switch (view.status) {
    case 'queued':
      return [next, []];
    case 'running':
      return afterRunningView({ ...next, phase: 'running' }, at);
    case 'failed':
      return [{ ...next, phase: 'failed', problem: view.problem ?? null, retryable: true, message: view.message ?? null }, []];
    default:
      return [{ ...next, phase: view.status, message: view.message ?? null, messageId: view.message?.id ?? next.messageId }, []];
  }
};

/** Frames that are here but do not fit yet: the store was a moment behind the socket. */
const afterRunningView = (turn: LiveTurn, at: number): TurnStep => (turn.assembly.early.size > 0 ? ask(turn, 'resume', at, false) : [turn, []]);

const isAt = ({ attempt, seq, isWhole }: Assembly, place: { attempt: number; seq: number }): boolean =>
  isWhole && attempt === place.attempt && seq === place.seq;

const onFinal = (turn: LiveTurn, frame: Wire<'final'>, at: number): TurnStep => {
  const next: LiveTurn = { ...heard(turn, at), phase: 'checking', messageId: frame.messageId };
  if (!isAt(turn.assembly, frame)) return ask(next, 'fetch', at, true);
  const text = replyText(turn.assembly.reply.parts);
  return [next, [{ type: 'check', turnId: turn.turnId, text, textSha256: frame.textSha256 }]];
};

const onStopped = (turn: LiveTurn, frame: Wire<'stopped'>, at: number): TurnStep => {
  const next: LiveTurn = { ...heard(turn, at), messageId: frame.messageId };
  if (frame.attempt === 0 || isAt(turn.assembly, frame)) return [{ ...next, phase: 'stopped' }, []];
  return ask({ ...next, phase: 'checking' }, 'fetch', at, true);
};

const onTick = (turn: LiveTurn, at: number): TurnStep => {
  if (at - Math.max(turn.heardAt, turn.askedAt) <= stallMs) return [turn, []];
  // A waiting turn has no frames to resume, an ended one is to be fetched, and a resume that brought nothing is not tried twice.
  const useSocket = turn.phase === 'running' && turn.askedAt <= turn.heardAt;
  return ask(turn, useSocket ? 'resume' : 'fetch', at, true);
};

const ask = (turn: LiveTurn, type: 'resume' | 'fetch', at: number, isUrgent: boolean): TurnStep => {
  if (!isUrgent && at - turn.askedAt < patienceMs) return [turn, []];
  return [{ ...turn, askedAt: at }, [{ type, turnId: turn.turnId, ...resumePosition(turn.assembly) }]];
};
