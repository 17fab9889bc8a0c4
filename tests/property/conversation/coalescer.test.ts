import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReplyChunk } from '../../../layers/core/conversation/chunks.ts';
import { coalescer, frameTiming } from '../../../layers/core/conversation/coalescer.ts';
import { replyDraft } from '../../../layers/core/conversation/reply-draft.ts';
import { frameFor } from '../../../layers/core/conversation/server-frames.ts';
import { id } from '../../unit/conversation/builders.ts';
import { virtualClock } from '../../unit/conversation/virtual-clock.ts';

interface Sent {
  readonly at: number;
  readonly chunks: ReplyChunk[];
}

/** Pushes each text at its time; answers what was sent, and when. */
const send = async (pushes: readonly { readonly wait: number; readonly text: string }[]): Promise<{ sent: Sent[]; pushed: ReplyChunk[] }> => {
  const { clock, run, at } = virtualClock();
  const draft = replyDraft([], 1);
  const sent: Sent[] = [];
  const pushed: ReplyChunk[] = [];
  const bundle = coalescer(clock, (chunks) => sent.push({ at: clock.now(), chunks }));
  let time = 0;
  for (const { wait, text } of pushes) {
    time += wait;
    at(time, () => {
      const chunks = draft.text(text);
      pushed.push(...chunks);
      bundle.push(chunks);
    });
  }
  await run();
  return { sent, pushed };
};

const textOf = (chunks: readonly ReplyChunk[]): string => chunks.flatMap((chunk) => (chunk.type === 'text-delta' ? [chunk.delta] : [])).join('');
const frameBytes = (chunks: ReplyChunk[]): number =>
  Buffer.byteLength(JSON.stringify(frameFor({ conversationId: id('cnv', 1), turnId: id('trn', 1) }, { attempt: 999, seq: 999_999, chunks })));

const pushes = fc.array(
  fc.record({
    wait: fc.constantFrom(0, 1, 10, 49, 50, 51, 300),
    text: fc.oneof(fc.string(), fc.constantFrom('क्षत्रिय '.repeat(40), '\u0000'.repeat(900), '"'.repeat(9_000), 'word '.repeat(6_000))),
  }),
  { maxLength: 20 },
);

test('no frame exceeds 28 KiB with its envelope, no chunk 24 KiB, and nothing is lost or reordered', async () => {
  await fc.assert(
    fc.asyncProperty(pushes, async (drawn) => {
      const { sent, pushed } = await send(drawn);

      for (const { chunks } of sent) {
        expect(frameBytes(chunks)).toBeLessThanOrEqual(28 * 1024);
        for (const chunk of chunks) expect(Buffer.byteLength(JSON.stringify(chunk))).toBeLessThanOrEqual(24 * 1024);
      }
      expect(textOf(sent.flatMap(({ chunks }) => chunks))).toBe(textOf(pushed));
    }),
    { numRuns: 60 },
  );
});

test('the largest chunks that are allowed, one after another, still fit into frames', async () => {
  const { clock } = virtualClock();
  const sent: ReplyChunk[][] = [];
  const big = (size: number): ReplyChunk => ({ type: 'tool-output-error', toolCallId: 'call', errorText: 'x'.repeat(size - 80) });
  coalescer(clock, (chunks) => sent.push(chunks)).push([
    big(24 * 1024),
    big(1_500),
    big(24 * 1024),
    big(2_500),
    ...Array.from({ length: 1_300 }, (): ReplyChunk => ({ type: 'finish-step' })),
  ]);

  expect(sent.flat()).toHaveLength(1_304);
  for (const chunks of sent) expect(frameBytes(chunks)).toBeLessThanOrEqual(28 * 1024);
});

test('small frames keep their distance, and nothing waits longer than it', async () => {
  const small = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 120 }), text: fc.string({ minLength: 1, maxLength: 20 }) }), {
    minLength: 1,
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(small, async (drawn) => {
      const { sent } = await send(drawn);

      for (const [index, { at }] of sent.entries()) if (index > 0) expect(at - (sent[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(frameTiming.intervalMs);
      let time = Date.UTC(2026, 0, 1);
      for (const { wait } of drawn) {
        time += wait;
        expect(sent.some(({ at }) => at >= time && at <= time + frameTiming.intervalMs)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test('the first chunk goes out at once; what waits can be taken, flushed, and forgotten', async () => {
  const { clock, run } = virtualClock();
  const sent: ReplyChunk[][] = [];
  const bundle = coalescer(clock, (chunks) => sent.push(chunks));

  bundle.push([{ type: 'start-step' }]);
  bundle.push([{ type: 'text-start', id: 'a' }]);
  expect(sent).toEqual([[{ type: 'start-step' }]]);
  expect(bundle.take()).toEqual([{ type: 'text-start', id: 'a' }]);

  bundle.push([{ type: 'text-end', id: 'a' }]);
  bundle.flush();
  bundle.flush();
  expect(sent).toHaveLength(2);

  bundle.push([{ type: 'finish-step' }]);
  bundle.close();
  await run();
  expect(sent).toHaveLength(2);
});
