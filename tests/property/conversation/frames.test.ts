import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReplyChunk } from '../../../layers/core/conversation/chunks.ts';
import { comparePositions, framesAfter, survivingFrames, type TurnFrame } from '../../../layers/core/conversation/frames.ts';

/** Frames of attempts 1 to 4: of each its length, which of its frames end a step, and which was never stored. */
const attempts = fc.array(
  fc.record({
    length: fc.integer({ min: 0, max: 8 }),
    boundaries: fc.uniqueArray(fc.integer({ min: 1, max: 8 })),
    hole: fc.option(fc.integer({ min: 1, max: 8 })),
  }),
  {
    minLength: 1,
    maxLength: 4,
  },
);
type Attempts = typeof attempts extends fc.Arbitrary<infer Value> ? Value : never;

const framesOf = (drawn: Attempts): TurnFrame[] =>
  drawn.flatMap(({ length, boundaries, hole }, index) =>
    Array.from({ length }, (_, place) => place + 1)
      .filter((seq) => seq !== hole)
      .map((seq) => ({ attempt: index + 1, seq, chunks: [{ type: boundaries.includes(seq) ? 'start-step' : 'finish-step' }] as ReplyChunk[] })),
  );
/** The same rule in other words: up to the last step's boundary that is reached without a gap. */
const expected = (drawn: Attempts, attempt: number): string[] =>
  drawn.slice(0, attempt).flatMap(({ length, boundaries, hole }, index) => {
    const reach = Math.min(length, hole === null ? length : hole - 1);
    const kept = index + 1 === attempt ? reach : Math.max(0, ...boundaries.filter((seq) => seq <= reach));
    return Array.from({ length: kept }, (_, place) => `${index + 1}/${place + 1}`);
  });
const places = (frames: readonly TurnFrame[]): string[] => frames.map((frame) => `${frame.attempt}/${frame.seq}`);

test('what survives is each dead attempt through its last boundary, and the dense part of the living one', () => {
  fc.assert(
    fc.property(attempts, fc.integer({ min: 0, max: 5 }), fc.nat(), (drawn, attempt, shuffle) => {
      const stored = framesOf(drawn);
      const twice = [...stored, ...stored].sort(
        (left, right) => ((left.seq * 7 + left.attempt * shuffle) % 5) - ((right.seq * 7 + right.attempt * shuffle) % 5),
      );

      expect(places(survivingFrames(twice, attempt))).toEqual(expected(drawn, attempt));
    }),
  );
});

test('frames after a place are exactly the later ones, in order', () => {
  fc.assert(
    fc.property(attempts, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 8 }), (drawn, attempt, seq) => {
      const frames = survivingFrames(framesOf(drawn), 4);
      const after = framesAfter(frames, { attempt, seq });

      expect(after).toEqual(frames.slice(frames.length - after.length));
      expect(after.every((frame) => comparePositions(frame, { attempt, seq }) > 0)).toBe(true);
      expect(frames.slice(0, frames.length - after.length).every((frame) => comparePositions(frame, { attempt, seq }) <= 0)).toBe(true);
    }),
  );
});
