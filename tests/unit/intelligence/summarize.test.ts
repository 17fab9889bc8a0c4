import { expect, test } from 'vitest';
import { renderSummary, type SaidMessage, type Summary, summarize, withMarkers } from '../../../layers/core/intelligence/index.ts';

const asked = (text: string) => ({ role: 'user', text }) as const;
const answered = (text: string) => ({ role: 'assistant', text }) as const;
const sumUp = (messages: readonly SaidMessage[], before?: Summary): string => renderSummary(summarize(messages, before));
const wishes = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => asked(`wish number ${from + index}`));

test('what the director said stands in order, and people stand by id, last shown last', () => {
  const summary = sumUp([
    asked('Marathi riders in Mumbai'),
    answered('[Asha \\[K\\]](talent:tal_1) and [Ravi](talent:tal_2)'),
    asked('keep [Asha](talent:tal_1)'),
    answered('[[tal_1]] it is'),
  ]);

  expect(summary).toBe('Said before, oldest first:\n- Marathi riders in Mumbai\n- keep [[tal_1]]\nPeople shown last: [[tal_2]], [[tal_1]]');
});

test('no name survives in it', () => {
  expect(sumUp([asked('and [Asha K](talent:tal_1)?'), answered('[Asha K](talent:tal_1) is free')])).not.toContain('Asha');
});

test.each([
  ['is asha k free?', 'is [[tal_1]] free?'],
  ['Asha Kumar is another', 'Asha Kumar is another'],
  ['आशा जी और आशा जीवन', '[[tal_2]] और आशा जीवन'],
])('a known name that was typed becomes a marker, and no part of another word: %s', (text, told) => {
  expect(
    withMarkers(
      text,
      new Map([
        ['tal_1', 'Asha K'],
        ['tal_2', 'आशा जी'],
        ['tal_3', ' '],
      ]),
    ),
  ).toBe(told);
});

test('a long message is cut at a grapheme', () => {
  const [, line = ''] = sumUp([asked('घुड़सवारी '.repeat(60))]).split('\n');

  expect([...new Intl.Segmenter('und').segment(line.slice(2))]).toHaveLength(140);
});

test('a long talk keeps its beginning and its end, and says how much is missing', () => {
  const summary = sumUp(wishes(0, 199));

  expect(summary.length).toBeLessThanOrEqual(2_100);
  expect(summary).toContain('wish number 0\n');
  expect(summary).toContain('wish number 199');
  expect(summary).toMatch(/\(\d{2,3} more left out here\)/u);
});

test('one that goes on from another tells of both, with one gap for all that is missing', () => {
  const first = summarize([...wishes(0, 199), answered('[[tal_1]]')]);
  const second = summarize([...wishes(200, 299), answered('[[tal_2]]')], first);
  const shown = second.lines.filter((line) => line.startsWith('wish'));

  expect(second.lines[0]).toBe('wish number 0');
  expect(second.lines.at(-1)).toBe('wish number 299');
  expect(second.lines.filter((line) => line.includes('left out'))).toEqual([`(${300 - shown.length} more left out here)`]);
  expect(second.people).toEqual(['tal_1', 'tal_2']);
});

test('of nothing there is no summary', () => {
  expect(sumUp([asked('  ')])).toBe('');
});
