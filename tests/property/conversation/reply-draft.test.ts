import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FinishMetadata, noUsage, type ReplyChunk } from '../../../layers/core/conversation/chunks.ts';
import { type MessagePart, messageText } from '../../../layers/core/conversation/message.ts';
import { type ReplyDraft, replyDraft } from '../../../layers/core/conversation/reply-draft.ts';
import { assembleWithAi, reduceParts } from './assemble-with-ai.ts';

type Move =
  | { kind: 'text'; text: string }
  | { kind: 'end-text' }
  | { kind: 'tool'; until: 'start' | 'input' | 'output' | 'error'; value: unknown }
  | { kind: 'talents'; count: number }
  | { kind: 'action' }
  | { kind: 'finish-step' }
  | { kind: 'reset' };

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('text' as const), text: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('क्षत्रिय 👩‍👩‍👧‍👦')) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end-text' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('tool' as const),
      until: fc.constantFrom('start' as const, 'input' as const, 'output' as const, 'error' as const),
      value: fc.jsonValue({ maxDepth: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('talents' as const), count: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('action' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('finish-step' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reset' as const) }) },
);

const card = (id: string) => ({
  id,
  stageName: 'Meera',
  photoUrl: null,
  playingAge: { min: 20, max: 30 },
  heightCm: null,
  baseCity: 'Mumbai',
  languages: [],
  topSkills: [],
  experience: 'emerging',
  availability: 'unknown' as const,
  availabilityAsOf: null,
  score: 1,
  reasons: [],
  unknown: [],
});

const messageMetadata: FinishMetadata = {
  turnId: 'trn_1',
  messageId: 'msg_1',
  usage: noUsage,
  model: 'scripted',
  degraded: false,
  intent: 'other',
  sentiment: 'neutral',
  timings: { recallMs: 0, firstDeltaMs: null, totalMs: 0 },
};

/** Plays the moves on a draft; answers all chunks as they would go out, boundaries included. */
const play = (draft: ReplyDraft, moves: readonly Move[]): ReplyChunk[] => {
  const chunks: ReplyChunk[] = [{ type: 'start', messageId: 'msg_1' }, { type: 'start-step' }];
  let calls = 0;
  let attempt = 1;
  const tool = ({ until, value }: Extract<Move, { kind: 'tool' }>): ReplyChunk[] => {
    calls += 1;
    const id = `call-${calls}`;
    const begun = draft.toolStart(id, 'search_talent');
    if (until === 'start') return begun;
    const given = [...begun, ...draft.toolInput(id, 'search_talent', { value })];
    if (until === 'input') return given;
    return [...given, ...(until === 'output' ? draft.toolOutput(id, { value }) : draft.toolError(id, 'it did not work'))];
  };
  const one = (next: Move): ReplyChunk[] => {
    switch (next.kind) {
      case 'text':
        return draft.text(next.text);
      case 'end-text':
        return draft.endText();
      case 'tool':
        return tool(next);
      case 'talents': {
        const ids = Array.from({ length: next.count }, (_, index) => `tal_${index}`);
        return draft.talents(
          ids.map(card),
          ids.map((talentId) => ({ talentId, version: 1, score: 1, reasons: [], unknown: [] })),
        );
      }
      case 'action':
        return draft.action({ actionId: 'act_1', kind: 'email', summary: 'E-mail to 2 people', expiresAt: '2026-11-20T09:40:00.000Z' });
      case 'finish-step':
        return [...draft.finishStep(), { type: 'finish-step' }, { type: 'start-step' }];
      case 'reset':
        attempt += 1;
        draft.reset(attempt);
        return [{ type: 'reset-step' }];
    }
  };
  for (const next of moves) chunks.push(...one(next));
  return [...chunks, ...draft.endText(), { type: 'finish-step' }, { type: 'finish', finishReason: 'stop', messageMetadata }];
};

test('what npm ai puts together from the chunks is what is stored, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 25 }), async (moves) => {
      const draft = replyDraft([], 1);
      const message = await assembleWithAi(play(draft, moves));

      expect(reduceParts(message.parts)).toEqual(reduceParts(draft.parts()));
      expect(message.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n')).toBe(messageText(draft.parts()));
    }),
    { numRuns: 300 },
  );
});

test('a new worker that goes on after the finished steps stores what one worker would have', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 12 }), fc.array(move, { maxLength: 12 }), (before, after) => {
      const whole = replyDraft([], 1);
      const steps: (readonly MessagePart[])[] = [];
      for (const next of before) {
        if (next.kind === 'finish-step') steps.push([...whole.stepParts()]);
        play(whole, [next]);
      }
      whole.reset(2);
      const second = replyDraft(steps, 2);
      play(whole, after);
      play(second, after);

      expect(messageText(second.parts())).toBe(messageText(whole.parts()));
      expect(second.parts().map((part) => part.type)).toEqual(whole.parts().map((part) => part.type));
    }),
  );
});

test('no chunk of any text exceeds 24 KiB of JSON, and the pieces join to the text', () => {
  const long = fc
    .tuple(fc.constantFrom('a', '\u0000', '"', 'क्षि', '👩‍👩‍👧‍👦', 'e\u0301', '\u2028'), fc.integer({ min: 1, max: 12_000 }))
    .map(([unit, times]) => unit.repeat(times));
  fc.assert(
    fc.property(long, (text) => {
      const chunks = replyDraft([], 1).text(text);

      expect(Math.max(...chunks.map((chunk) => Buffer.byteLength(JSON.stringify(chunk))))).toBeLessThanOrEqual(24 * 1024);
      expect(chunks.flatMap((chunk) => (chunk.type === 'text-delta' ? [chunk.delta] : [])).join('')).toBe(text);
    }),
    { numRuns: 60 },
  );
});
