import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TurnFrame } from '../../../layers/contracts/index.ts';
import { applyEvent, applyFrame, applyView, emptyAssembly, lastEventId, resumePosition } from '../../../web/src/realtime/frame-assembler.ts';
import { replyText } from '../../../web/src/realtime/reply-parts.ts';
import { framesAfter, type ServerTurn, serverTurn, storedReply } from './reply-fixtures.ts';

const frame = (attempt: number, seq: number, ...deltas: string[]): TurnFrame => ({
  attempt,
  seq,
  chunks: deltas.map((delta) => ({ type: 'text-delta', id: 't', delta })),
});
const textOf = (assembly: typeof emptyAssembly): string => replyText(assembly.reply.parts);
/** What the line does with one frame on its way. */
const fate = fc.constantFrom('arrives', 'arrives', 'arrives', 'twice', 'late', 'lost');

/** The frames as a bad line brings them: some lost, some twice, some after later ones. */
const badLine = (turn: ServerTurn, fates: readonly string[]): TurnFrame[] => {
  const arriving: TurnFrame[] = [];
  let late: TurnFrame[] = [];
  for (const [index, sent] of turn.sent.entries()) {
    const what = fates[index % fates.length];
    if (what === 'late') late.push(sent);
    if (what === 'arrives' || what === 'twice') arriving.push(sent, ...(what === 'twice' ? [sent] : []), ...late);
    if (what === 'arrives') late = [];
  }
  return [...arriving, ...late];
};

describe('frame assembler', () => {
  it('assembles the stored text from any line, when it is brought up to date by what the server kept', () => {
    fc.assert(
      fc.property(serverTurn, fc.array(fate, { minLength: 1, maxLength: 40 }), fc.nat({ max: 60 }), (turn, fates, viewAt) => {
        let assembly = emptyAssembly;
        for (const [index, arriving] of badLine(turn, fates).entries()) {
          // Somewhere on the way the turn is asked for, as it stood then or later.
          if (index === viewAt) assembly = applyView(assembly, { attempt: turn.attempts, frames: framesAfter(turn, resumePosition(assembly)) });
          assembly = applyFrame(assembly, arriving).assembly;
        }
        assembly = applyView(assembly, { attempt: turn.attempts, frames: framesAfter(turn, resumePosition(assembly)) });

        expect(assembly.reply.parts).toEqual(storedReply(turn).parts);
      }),
      { numRuns: 500 },
    );
  });

  it('never shows what the server does not have: a frame is used only in its place', () => {
    fc.assert(
      fc.property(serverTurn, fc.array(fate, { minLength: 1, maxLength: 40 }), (turn, fates) => {
        const prefixes = new Set(['', ...prefixTexts(turn)]);
        let assembly = emptyAssembly;
        for (const arriving of badLine(turn, fates)) {
          assembly = applyFrame(assembly, arriving).assembly;
          expect(prefixes).toContain(textOf(assembly));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('asks whenever something is missing: without a gap reported, the text is complete', () => {
    fc.assert(
      fc.property(serverTurn, fc.array(fate, { minLength: 1, maxLength: 40 }), (turn, fates) => {
        let assembly = emptyAssembly;
        let hasGap = false;
        const arriving = badLine(turn, fates);
        for (const next of arriving) {
          const { assembly: after, verdict } = applyFrame(assembly, next);
          assembly = after;
          if (verdict !== 'ignored') hasGap = verdict !== 'applied';
        }
        const last = turn.sent.at(-1);
        const isAtEnd = assembly.attempt === last?.attempt && assembly.seq === last.seq;

        expect(isAtEnd || hasGap || arriving.at(-1) !== last).toBe(true);
        if (isAtEnd && turn.attempts === 1) expect(assembly.reply.parts).toEqual(storedReply(turn).parts);
      }),
      { numRuns: 300 },
    );
  });

  it('assembles the same from an event stream that is cut anywhere and resumed after its last event', () => {
    fc.assert(
      fc.property(serverTurn, fc.array(fc.nat({ max: 8 }), { maxLength: 12 }), (turn, cuts) => {
        let assembly = emptyAssembly;
        for (const length of [...cuts, Number.POSITIVE_INFINITY]) {
          const id = lastEventId('trn_1', assembly)?.split(':').slice(1).map(Number);
          for (const event of eventsAfter(turn, id).slice(0, length)) assembly = applyEvent(assembly, event.place, event.chunk);
        }

        expect(assembly.reply.parts).toEqual(storedReply(turn).parts);
      }),
      { numRuns: 300 },
    );
  });

  it('goes on over the socket in the middle of a frame that an event stream had begun', () => {
    const whole = frame(1, 1, 'a', 'b', 'c');
    const begun = applyEvent(emptyAssembly, { attempt: 1, seq: 1, index: 0 }, { type: 'text-delta', id: 't', delta: 'a' });

    expect(resumePosition(begun)).toEqual({ attempt: 1, afterSeq: 0 });
    expect(textOf(applyFrame(begun, whole).assembly)).toBe('abc');
  });

  it('holds an early frame until the missing one is here', () => {
    const first = applyFrame(emptyAssembly, frame(1, 1, 'a')).assembly;
    const early = applyFrame(first, frame(1, 3, 'c'));

    expect(early.verdict).toBe('gap');
    expect(textOf(early.assembly)).toBe('a');
    expect(textOf(applyFrame(early.assembly, frame(1, 2, 'b')).assembly)).toBe('abc');
  });

  it('follows a higher attempt only once it knows that nothing of the lower one is missing', () => {
    const first = applyFrame(emptyAssembly, frame(1, 1, 'a')).assembly;
    const replaced = applyFrame(first, { attempt: 2, seq: 1, chunks: [{ type: 'reset-step' }, { type: 'text-delta', id: 't', delta: 'z' }] });

    expect(replaced.verdict).toBe('attempt-gap');
    expect(textOf(replaced.assembly)).toBe('a');
    expect(textOf(applyView(replaced.assembly, { attempt: 2, frames: [] }))).toBe('z');
  });

  it('ignores frames of a lower attempt after a higher one', () => {
    const settled = applyView(emptyAssembly, { attempt: 2, frames: [frame(2, 1, 'new')] });
    const old = applyFrame(settled, frame(1, 1, 'old'));

    expect(old.verdict).toBe('ignored');
    expect(textOf(old.assembly)).toBe('new');
  });
});

/** Every text that is shown on the way by one who misses nothing; frames that do not survive included, as they were live once. */
const prefixTexts = (turn: ServerTurn): string[] => {
  const texts: string[] = [];
  for (let attempts = 1; attempts <= turn.attempts; attempts += 1) {
    let assembly = applyView(emptyAssembly, { attempt: attempts, frames: turn.surviving.filter((kept) => kept.attempt < attempts) });
    for (const sent of turn.sent.filter((candidate) => candidate.attempt === attempts)) {
      assembly = applyFrame(assembly, sent).assembly;
      texts.push(textOf(assembly));
    }
  }
  return texts;
};

const eventsAfter = (turn: ServerTurn, last: number[] | undefined) => {
  const [attempt = 0, seq = 0, index = -1] = last ?? [];
  const events = turn.surviving.flatMap((kept) => kept.chunks.map((chunk, at) => ({ place: { attempt: kept.attempt, seq: kept.seq, index: at }, chunk })));
  return events.filter(({ place }) => (place.attempt - attempt || place.seq - seq || place.index - index) > 0);
};
