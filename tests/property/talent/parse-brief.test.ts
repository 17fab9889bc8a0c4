import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBrief } from '../../../layers/core/talent/brief/parser.ts';
import { describeBrief, searchTalent, toTalentQuery } from '../../../layers/core/talent/index.ts';

const today = '2026-11-20';
const parse = (text: string) => parseBrief(text, { today });

/** Pieces of real briefs in any order: they meet more of the parser than random letters do. */
const pieces = [
  '2 girls',
  'boys',
  'mother',
  'father 50-55',
  '20-28',
  'late 20s',
  '40+',
  'above 30',
  'around 40',
  '25 saal',
  'teen',
  "5'8",
  '170-180 cm',
  'tall',
  'Mumbai',
  'Pune ya Delhi',
  'andheri west',
  'not from',
  'no',
  'without',
  'bina',
  'nahi',
  'fluent',
  'thodi',
  'Marathi',
  'Hindi',
  'gujrathi',
  'Bhojpuri accent',
  'kathak',
  'horse riding',
  'dance',
  'or',
  'and',
  'ya',
  'aur',
  ',',
  '.',
  ':',
  '-',
  '/',
  '(',
  ')',
  '\n',
  '1.',
  '2.',
  '12-14 Dec',
  'from 3rd to 9th January',
  'kal',
  'next week',
  '12th',
  '31',
  'Feb',
  '12/12/2026',
  '25k per day',
  '₹50,000/day',
  '2 lakh lumpsum',
  'CINTAA',
  'smoking',
  'kissing scene',
  'tvc',
  'web series',
  'theatre background',
  'fair',
  'brahmin',
  'native of',
  'freshers',
  '5+ years experience',
  'same but older',
  'drop the',
  'instead of',
  'make it',
  'bhi',
  'F',
  'M',
  'her',
  'लड़की',
  'मराठी',
  '२५-३० साल',
  'x',
  '*:*',
  '{"a":1}',
  '\u200f',
  '🎬',
];
const brief = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ maxLength: 400, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 400 }) },
);
const runs = { numRuns: 300 };

describe('laws of reading briefs', () => {
  test('no text and no former brief make it throw, and there is always a part', () => {
    fc.assert(
      fc.property(brief, brief, (text, before) => {
        const parsed = parseBrief(text, { today, previous: parse(before) });
        expect(parsed.roles.length).toBeGreaterThan(0);
        expect(describeBrief(parsed).length).toBeGreaterThan(0);
        expect(describeBrief(parsed, 'hi').length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  test('spans lie inside the text, and those of one slot do not overlap', () => {
    fc.assert(
      fc.property(brief, (text) => {
        const { spans, notUnderstood, flags, text: kept } = parse(text);
        for (const { start, end } of [...spans, ...notUnderstood, ...flags.protectedAsks]) expect(0 <= start && start < end && end <= kept.length).toBe(true);
        for (const slot of new Set(spans.map((span) => span.slot))) {
          const own = spans.filter((span) => span.slot === slot).sort((left, right) => left.start - right.start);
          for (const [index, span] of own.entries()) expect(span.start).toBeGreaterThanOrEqual(own[index - 1]?.end ?? 0);
        }
        for (const { confidence } of spans) expect(confidence > 0 && confidence <= 1).toBe(true);
      }),
      runs,
    );
  });

  test('the same text gives the same, and so does the text that was kept', () => {
    fc.assert(
      fc.property(brief, (text) => {
        const parsed = parse(text);
        expect(parse(text)).toEqual(parsed);
        expect(parse(parsed.text)).toEqual(parsed);
      }),
      runs,
    );
  });

  test('capitals change nothing but what is quoted', () => {
    const plain = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(plain, (text) => {
        expect(parse(text.toUpperCase()).roles).toEqual(parse(text.toLowerCase()).roles);
      }),
      runs,
    );
  });

  test('ranges are in order, days are of the calendar, lists hold nothing twice', () => {
    fc.assert(
      fc.property(brief, (text) => {
        for (const slots of parse(text).roles) {
          for (const range of [slots.playingAge, slots.heightCm]) expect((range?.min ?? 0) <= (range?.max ?? 999)).toBe(true);
          for (const { from, to } of slots.dates ?? []) {
            expect(from <= to).toBe(true);
            for (const day of [from, to]) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
          }
          for (const list of [slots.cities, slots.skills, slots.dialects, slots.looks]) expect(new Set(list).size).toBe(list?.length ?? 0);
          expect(slots.budget === undefined || (Number.isSafeInteger(slots.budget.maxPaise) && (slots.budget.minPaise ?? 0) < slots.budget.maxPaise)).toBe(
            true,
          );
        }
      }),
      runs,
    );
  });

  test('whatever is read can be searched for', () => {
    fc.assert(
      fc.property(brief, (text) => {
        const parsed = parse(text);
        for (const role of parsed.roles.keys()) expect(searchTalent([], toTalentQuery(parsed, role), { today }).total).toBe(0);
      }),
      runs,
    );
  });

  test('no protected word is searched by', () => {
    const asks = fc.constantFrom('fair', 'gori', 'wheatish', 'brahmin', 'rajput', 'muslim', 'jain', 'bihari', 'originally from Bihar');
    fc.assert(
      fc.property(brief, asks, (text, ask) => {
        const words = JSON.stringify(toTalentQuery(parse(`${text}\n\n${ask}`))).toLowerCase();
        expect(words.includes(`"${ask}"`) || words.split(/[^a-z]+/u).includes(ask)).toBe(false);
      }),
      runs,
    );
  });
});

test('10,000 characters of anything take no more than their share of time beside 2,500: four times is linear, sixteen would be quadratic', () => {
  const script = fileURLToPath(new URL('../../support/time-briefs.ts', import.meta.url));
  const growths: Record<string, number> = JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' }));
  expect(Object.keys(growths).length).toBeGreaterThan(10);
  expect(Object.entries(growths).filter(([, times]) => times >= 11)).toEqual([]);
});
