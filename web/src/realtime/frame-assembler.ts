/**
 * Puts the frames of one turn together, whatever is dropped, repeated, reordered or replaced on the way.
 * `seq` is dense in an attempt, so a hole in it is seen. A hole between attempts is not: how many frames of the earlier attempt survived
 * is known to the server alone. A higher attempt is therefore followed only from a source that is complete (`applyView`, `applyEvent`),
 * or once such a source has said that everything before that attempt is here (`settledAttempt`).
 */
import type { ReplyChunk, TurnFrame } from '../../../layers/contracts/index.ts';
import { applyChunk, applyChunks, beginAttempt } from './apply-chunk.ts';
import { emptyReply, type Reply } from './reply-parts.ts';

export interface Assembly {
  readonly attempt: number;
  /** The last frame that was applied, wholly or in part. */
  readonly seq: number;
  /** How many chunks of that frame were applied, and whether that is all of them. */
  readonly taken: number;
  readonly isWhole: boolean;
  /** Attempts below this one are known to be complete. */
  readonly settledAttempt: number;
  /** Frames that came too early, by position; they are used as soon as they fit. */
  readonly early: ReadonlyMap<string, TurnFrame>;
  readonly reply: Reply;
}

export type FrameVerdict = 'applied' | 'ignored' | 'gap' | 'attempt-gap';

export const emptyAssembly: Assembly = { attempt: 0, seq: 0, taken: 0, isWhole: true, settledAttempt: 1, early: new Map(), reply: emptyReply };

const maximumEarly = 512;

/** The position after which everything is wanted: that of the last frame that is wholly here. */
export const resumePosition = (assembly: Assembly): { attempt: number; afterSeq: number } => {
  const afterSeq = assembly.isWhole ? assembly.seq : assembly.seq - 1;
  return { attempt: assembly.attempt, afterSeq };
};

/** The same place as an event stream names it, to the chunk; null at the very beginning. */
export const lastEventId = (turnId: string, assembly: Assembly): string | null =>
  assembly.seq === 0 ? null : `${turnId}:${assembly.attempt}:${assembly.seq}:${Math.max(0, assembly.taken - 1)}`;

/** A frame from a socket. The verdict says what to do: a `gap` wants a resume, an `attempt-gap` the turn itself. */
export const applyFrame = (assembly: Assembly, frame: TurnFrame): { assembly: Assembly; verdict: FrameVerdict } => {
  const place = placeOf(assembly, frame);
  if (place === 'ignored') return { assembly, verdict: place };
  if (place !== 'applied') return { assembly: keepEarly(assembly, frame), verdict: place };
  const drained = drainEarly(take(assembly, frame));
  return { assembly: drained, verdict: drained.early.size > 0 ? gapKind(drained) : 'applied' };
};

/** An answer of `GET /turns/{id}`: all surviving frames after a position that we had, and the attempt that runs. */
export const applyView = (assembly: Assembly, view: { attempt: number; frames: readonly TurnFrame[] }): Assembly => {
  let current = assembly;
  for (const frame of view.frames) {
    const complete = { ...current, settledAttempt: Math.max(current.settledAttempt, frame.attempt) };
    if (placeOf(complete, frame) === 'applied') current = take(complete, frame);
  }
  return drainEarly({ ...current, settledAttempt: Math.max(current.settledAttempt, view.attempt) });
};

/** One server-sent event: an event stream is complete and in order, and carries single chunks with their place in the frame (from 0). */
export const applyEvent = (assembly: Assembly, place: { attempt: number; seq: number; index: number }, chunk: ReplyChunk): Assembly => {
  if (isBefore(assembly, place)) return assembly;
  const fresh = place.attempt > assembly.attempt;
  const reply = fresh && place.seq === 1 && place.index === 0 ? beginAttempt(assembly.reply, chunk) : assembly.reply;
  const settledAttempt = Math.max(assembly.settledAttempt, place.attempt);
  return { ...assembly, attempt: place.attempt, seq: place.seq, taken: place.index + 1, isWhole: false, settledAttempt, reply: applyChunk(reply, chunk) };
};

const isBefore = (assembly: Assembly, place: { attempt: number; seq: number; index: number }): boolean => {
  if (place.attempt !== assembly.attempt) return place.attempt < assembly.attempt;
  if (place.seq !== assembly.seq) return place.seq < assembly.seq;
  return assembly.isWhole || place.index < assembly.taken;
};

const placeOf = (assembly: Assembly, frame: TurnFrame): FrameVerdict => {
  if (frame.attempt < assembly.attempt) return 'ignored';
  if (frame.attempt > assembly.attempt) {
    if (frame.attempt > assembly.settledAttempt) return 'attempt-gap';
    return frame.seq === 1 ? 'applied' : 'gap';
  }
  if (frame.seq < assembly.seq || (frame.seq === assembly.seq && assembly.isWhole)) return 'ignored';
  if (frame.seq === assembly.seq) return 'applied';
  return frame.seq === assembly.seq + 1 && assembly.isWhole ? 'applied' : 'gap';
};

const take = (assembly: Assembly, frame: TurnFrame): Assembly => {
  const isNewAttempt = frame.attempt > assembly.attempt;
  const isRest = !isNewAttempt && frame.seq === assembly.seq;
  const chunks = isRest ? frame.chunks.slice(assembly.taken) : frame.chunks;
  const base = isNewAttempt ? beginAttempt(assembly.reply, frame.chunks[0]) : assembly.reply;
  return { ...assembly, attempt: frame.attempt, seq: frame.seq, taken: frame.chunks.length, isWhole: true, reply: applyChunks(base, chunks) };
};

const keyOf = (attempt: number, seq: number): string => `${attempt}:${seq}`;

const keepEarly = (assembly: Assembly, frame: TurnFrame): Assembly => {
  const key = keyOf(frame.attempt, frame.seq);
  if (assembly.early.has(key) || assembly.early.size >= maximumEarly) return assembly;
  return { ...assembly, early: new Map(assembly.early).set(key, frame) };
};

/** Applies early frames that fit now, and forgets those that never will. */
const drainEarly = (assembly: Assembly): Assembly => {
  if (assembly.early.size === 0) return assembly;
  let current = assembly;
  for (let next = nextEarly(current); next; next = nextEarly(current)) current = take(current, next);
  const early = new Map([...current.early].filter(([, frame]) => placeOf(current, frame) !== 'ignored'));
  return { ...current, early };
};

const nextEarly = (assembly: Assembly): TurnFrame | undefined =>
  assembly.early.get(keyOf(assembly.attempt, assembly.seq + 1)) ??
  (assembly.settledAttempt > assembly.attempt ? assembly.early.get(keyOf(assembly.settledAttempt, 1)) : undefined);

const gapKind = (assembly: Assembly): FrameVerdict =>
  [...assembly.early.values()].some((frame) => frame.attempt > assembly.settledAttempt) ? 'attempt-gap' : 'gap';
