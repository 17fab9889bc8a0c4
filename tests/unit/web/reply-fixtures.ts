/** Turns as the server keeps them, made at random: what each attempt sent, and which of it survived. */
import fc from 'fast-check';
import type { ReplyChunk, TurnFrame } from '../../../layers/contracts/index.ts';
import { applyChunks, beginAttempt } from '../../../web/src/realtime/apply-chunk.ts';
import { emptyReply, type Reply } from '../../../web/src/realtime/reply-parts.ts';

export interface ServerTurn {
  /** All frames ever sent, in the order of sending; those of dead attempts that did not survive included. */
  readonly sent: readonly TurnFrame[];
  readonly surviving: readonly TurnFrame[];
  readonly attempts: number;
}

const delta = (id: string, text: string): ReplyChunk => ({ type: 'text-delta', id, delta: text });
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 });

/** One attempt: how many steps it finishes, and how many frames it sends in the step in which it dies (or ends). */
const attemptPlan = fc.record({
  steps: fc.integer({ min: 0, max: 2 }),
  words: fc.array(word, { minLength: 1, maxLength: 5 }),
  tail: fc.integer({ min: 0, max: 4 }),
});

export const serverTurn: fc.Arbitrary<ServerTurn> = fc.array(attemptPlan, { minLength: 1, maxLength: 4 }).map((plans) => build(plans));

type Plan = { readonly steps: number; readonly words: readonly string[]; readonly tail: number };

const build = (plans: readonly Plan[]): ServerTurn => {
  const sent: TurnFrame[] = [];
  const surviving: TurnFrame[] = [];
  let step = 0;
  for (const [index, plan] of plans.entries()) {
    const attempt = index + 1;
    const bundles: ReplyChunk[][] = attempt === 1 ? [[{ type: 'start', messageId: 'msg_1' }, { type: 'start-step' }]] : [[{ type: 'reset-step' }]];
    for (let finished = 0; finished < plan.steps; finished += 1) {
      bundles.push(...stepBundles(step, plan.words), [{ type: 'finish-step' }, { type: 'start-step' }]);
      step += 1;
    }
    const isLast = attempt === plans.length;
    const tail = stepBundles(step, plan.words);
    bundles.push(...(isLast ? tail : tail.slice(0, plan.tail)));
    const frames = bundles.map((chunks, at) => ({ attempt, seq: at + 1, chunks }));
    sent.push(...frames);
    const kept = isLast ? frames.length : frames.findLastIndex((frame) => frame.chunks.at(-1)?.type === 'start-step') + 1;
    surviving.push(...frames.slice(0, kept));
  }
  return { sent, surviving, attempts: plans.length };
};

const stepBundles = (step: number, words: readonly string[]): ReplyChunk[][] => {
  const id = `t${step}`;
  return [
    [{ type: 'text-start', id }, delta(id, `${step}:`)],
    ...words.map((text): ReplyChunk[] => [delta(id, text), delta(id, ' ')]),
    [{ type: 'text-end', id }],
  ];
};

/** The stored reply: the surviving frames, one after the other. */
export const storedReply = (turn: ServerTurn): Reply =>
  turn.surviving.reduce((reply, frame, index) => {
    const isFirstOfAttempt = frame.attempt !== turn.surviving[index - 1]?.attempt;
    return applyChunks(isFirstOfAttempt ? beginAttempt(reply, frame.chunks[0]) : reply, frame.chunks);
  }, emptyReply);

export const framesAfter = (turn: ServerTurn, position: { attempt: number; afterSeq: number }): TurnFrame[] =>
  turn.surviving.filter((frame) => frame.attempt > position.attempt || (frame.attempt === position.attempt && frame.seq > position.afterSeq));
