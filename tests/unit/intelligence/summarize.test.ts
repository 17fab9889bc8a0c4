import { expect, test } from 'vitest';
import { summarize } from '../../../layers/core/intelligence/index.ts';

const asked = (text: string) => ({ role: 'user', text }) as const;
const answered = (text: string) => ({ role: 'assistant', text }) as const;

test('what the director said stands in order, and people stand by id, last shown last', () => {
  const summary = summarize([
    asked('Marathi riders in Mumbai'),
    answered('[Asha \\[K\\]](talent:tal_1) and [Ravi](talent:tal_2)'),
    asked('keep [Asha](talent:tal_1)'),
    answered('[[tal_1]] it is'),
  ]);

  expect(summary).toBe('The director said, in this order:\n- Marathi riders in Mumbai\n- keep [[tal_1]]\nPeople shown last: [[tal_2]], [[tal_1]]');
});

test('no name survives in it', () => {
  expect(summarize([asked('and [Asha K](talent:tal_1)?'), answered('[Asha K](talent:tal_1) is free')])).not.toContain('Asha');
});

test('a long message is cut at a grapheme', () => {
  const [, line = ''] = summarize([asked('घुड़सवारी '.repeat(60))]).split('\n');

  expect([...new Intl.Segmenter('und').segment(line.slice(2))]).toHaveLength(140);
});

test('a long talk keeps its beginning and its end, and says how much is missing', () => {
  const summary = summarize(Array.from({ length: 200 }, (_, index) => asked(`wish number ${index}`)));

  expect(summary.length).toBeLessThanOrEqual(2_100);
  expect(summary).toContain('wish number 0\n');
  expect(summary).toContain('wish number 199');
  expect(summary).toMatch(/\(\d{2,3} more left out here\)/u);
});

test('of nothing there is no summary', () => {
  expect(summarize([asked('  ')])).toBe('');
});
