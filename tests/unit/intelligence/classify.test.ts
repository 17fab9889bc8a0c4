import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { classify, intents, isUnsure, sentiments } from '../../../layers/core/intelligence/index.ts';
import { confusionTable, macroF1 } from './macro-f1.ts';

const Line = z.strictObject({
  id: z.string(),
  register: z.enum(['en', 'hi', 'hinglish']),
  text: z.string(),
  intent: z.enum(intents),
  sentiment: z.enum(sentiments),
  lastIntent: z.enum(intents).optional(),
});
type Line = z.infer<typeof Line>;

const read = (half: string): Line[] =>
  readFileSync(join(import.meta.dirname, `../../data/intents/${half}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)));
const dev = read('dev');
const held = read('test');

const result = (lines: readonly Line[], label: 'intent' | 'sentiment') =>
  lines.map((line) => ({
    expected: line[label],
    got: classify({ text: line.text, ...(line.lastIntent && { lastIntent: line.lastIntent }) })[label],
  }));

describe('how sure it is', () => {
  const judged = held.map((line) => {
    const { intent, confidence } = classify({ text: line.text, ...(line.lastIntent && { lastIntent: line.lastIntent }) });
    return { isUnsure: isUnsure({ confidence }), isRight: intent === line.intent };
  });
  const rightOf = (lines: typeof judged): number => lines.filter(({ isRight }) => isRight).length / lines.length;

  test('is worth something on lines that it was not made for: few are unsure, and most mistakes are among them', () => {
    const [unsure, sure] = [judged.filter((line) => line.isUnsure), judged.filter((line) => !line.isUnsure)];

    expect(unsure.length / judged.length).toBeLessThan(0.2);
    expect(rightOf(sure)).toBeGreaterThan(0.97);
    expect(rightOf(unsure)).toBeLessThan(0.75);
  });
});

describe('the labelled lines', () => {
  test('are at least 100 a half, each label of intent in each register', () => {
    for (const half of [dev, held]) {
      expect(half.length).toBeGreaterThanOrEqual(100);
      for (const intent of intents) {
        const ofIntent = half.filter((line) => line.intent === intent);
        expect(ofIntent.length).toBeGreaterThanOrEqual(10);
        expect(new Set(ofIntent.map(({ register }) => register)).size).toBe(3);
      }
      for (const sentiment of sentiments) expect(half.filter((line) => line.sentiment === sentiment).length).toBeGreaterThanOrEqual(10);
    }
  });

  test('share no run of four words between the halves', () => {
    const runs = ({ text }: Line): string[] => {
      const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      return words.slice(3).map((_, index) => words.slice(index, index + 4).join(' '));
    };
    const known = new Set(dev.flatMap(runs));

    expect(held.flatMap(runs).filter((run) => known.has(run))).toEqual([]);
  });
});

describe('the deterministic classifier on the half that its words were not taken from', () => {
  test.each([
    ['intent', intents],
    ['sentiment', sentiments],
  ] as const)('macro-F1 of %s is at least 0.85', (label, labels) => {
    const pairs = result(held, label);
    console.log(`${label}, test half, ${pairs.length} lines, macro-F1 ${macroF1(pairs, labels).toFixed(3)}\n${confusionTable(pairs, labels)}`);

    expect(macroF1(pairs, labels)).toBeGreaterThanOrEqual(0.85);
  });
});

describe('what came before', () => {
  test('the same words are a new search at the beginning and a change after one', () => {
    expect(classify({ text: 'Pune bhi' }).intent).not.toBe('refine');
    expect(classify({ text: 'Pune bhi', lastIntent: 'search_talent' }).intent).toBe('refine');
  });

  test('without a label the text before is read', () => {
    expect(classify({ text: 'older ones', previousTexts: ['hello', 'Find actors in Mumbai who speak Marathi'] }).intent).toBe('refine');
  });
});

describe('the edges', () => {
  test('words in another case, script of digits or spelling of nukta are the same words', () => {
    expect(classify({ text: 'घुड़सवारी जानने वाले कलाकार ढूंढो' })).toEqual(classify({ text: 'घुड़सवारी जानने वाले कलाकार ढूंढो'.normalize('NFD') }));
    expect(classify({ text: 'FIND ACTORS IN PUNE' }).intent).toBe('search_talent');
  });

  test('praise turned round is no praise', () => {
    expect(classify({ text: 'this is not helpful at all' }).sentiment).toBe('frustrated');
  });

  test('trouble is heard before haste', () => {
    expect(classify({ text: 'wrong list again, I need it right now' }).sentiment).toBe('frustrated');
  });

  test('of nothing at all it is sure of nothing', () => {
    for (const text of ['', '   ', '???', '🙂', 'x'.repeat(10)]) expect(classify({ text }).confidence).toBeLessThan(0.5);
  });

  test('a long or hostile text takes no longer than a turn can bear', () => {
    const startedAt = performance.now();
    for (const piece of ['a ', 'which ', 'कौन ', 'add ', 'maine ', '1-', '(((', 'between A and ']) classify({ text: piece.repeat(20_000) });

    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
