/**
 * Frames: numbered bundles of chunks. `seq` is dense from 1 in each attempt; positions are ordered by (attempt, seq).
 * When an attempt dies, its frames through its last `start-step` survive; the rest do not count.
 */
import type { ReplyChunk } from './chunks.ts';

export interface TurnFrame {
  readonly attempt: number;
  readonly seq: number;
  readonly chunks: ReplyChunk[];
}

export interface Position {
  readonly attempt: number;
  readonly seq: number;
}

export const startPosition: Position = { attempt: 0, seq: 0 };

export const comparePositions = (left: Position, right: Position): number => left.attempt - right.attempt || left.seq - right.seq;

const endsWithStartStep = (frame: TurnFrame): boolean => frame.chunks.at(-1)?.type === 'start-step';

/**
 * The frames that count, in order: all dense ones of `attempt`, and of each lower attempt those through its last `start-step`.
 * Frames of higher attempts are left out (the caller knows only `attempt`); repeats are dropped.
 */
export const survivingFrames = (stored: readonly TurnFrame[], attempt: number): TurnFrame[] => {
  const byAttempt = new Map<number, Map<number, TurnFrame>>();
  for (const frame of stored) {
    if (frame.attempt > attempt) continue;
    const frames = byAttempt.get(frame.attempt) ?? new Map<number, TurnFrame>();
    frames.set(frame.seq, frame);
    byAttempt.set(frame.attempt, frames);
  }
  return [...byAttempt.keys()]
    .sort((left, right) => left - right)
    .flatMap((number) => {
      const dense = densePrefix(byAttempt.get(number) ?? new Map());
      return number === attempt ? dense : dense.slice(0, dense.findLastIndex(endsWithStartStep) + 1);
    });
};

const densePrefix = (frames: ReadonlyMap<number, TurnFrame>): TurnFrame[] => {
  const dense: TurnFrame[] = [];
  for (let seq = 1; ; seq += 1) {
    const frame = frames.get(seq);
    if (!frame) return dense;
    dense.push(frame);
  }
};

export const framesAfter = (frames: readonly TurnFrame[], position: Position): TurnFrame[] => frames.filter((frame) => comparePositions(frame, position) > 0);
