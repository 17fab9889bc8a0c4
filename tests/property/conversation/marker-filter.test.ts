import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markerFilter } from '../../../layers/core/conversation/marker-filter.ts';
import { nobody } from '../../../layers/core/shared/index.ts';

const known: Record<string, string> = { tal_1: 'Meera', tal_2: 'Asha [K]', tal_3: 'a*b_c`d' };
const resolve = async (talentId: string): Promise<string | undefined> => known[talentId];

const filtered = async (deltas: readonly string[]): Promise<string> => {
  const filter = markerFilter(resolve);
  let out = '';
  for (const delta of deltas) out += await filter.push(delta);
  return out + filter.end();
};

const piece = fc.oneof(
  fc.constantFrom(
    '[[tal_1]]',
    '[[tal_2]]',
    '[[tal_9]]',
    '[[',
    ']]',
    '[',
    ']',
    '[[tal_',
    '[[tal',
    '[[x]]',
    '[[[tal_1]]]',
    '[[tal_1',
    '[[tal_ 1]]',
    '[a](b)',
    'नमस्ते',
    '👩‍👩‍👧‍👦',
    ' ',
  ),
  fc.string({ maxLength: 4 }),
);

/** The text cut at the given places. */
const cut = (text: string, places: readonly number[]): string[] => {
  const points = [...text];
  const at = [...new Set(places.map((place) => place % (points.length + 1)))].sort((left, right) => left - right);
  return [0, ...at].map((from, index) => points.slice(from, at[index]).join(''));
};

test('however a text is cut, the same goes out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), fc.array(fc.nat(200), { maxLength: 10 }), async (pieces, places) => {
      const text = pieces.join('');

      expect(await filtered(cut(text, places))).toBe(await filtered([text]));
      expect(await filtered([...text])).toBe(await filtered([text]));
    }),
    { numRuns: 500 },
  );
});

test('every marker is cut at every place', async () => {
  const text = 'See [[tal_1]], [[tal_2]] and [[tal_9]].';
  const expected = `See [Meera](talent:tal_1), [Asha \\[K\\]](talent:tal_2) and ${nobody}.`;
  for (let first = 0; first <= text.length; first += 1) {
    for (let second = first; second <= text.length; second += 1) {
      expect(await filtered([text.slice(0, first), text.slice(first, second), text.slice(second)])).toBe(expected);
    }
  }
});

test('no marker of a person is left over, and text without one is untouched', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      expect(await filtered(pieces)).not.toMatch(/\[\[tal_[^\]\s]{0,56}\]\]/u);
    }),
    { numRuns: 300 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string(), { maxLength: 6 }), async (texts) => {
      const plain = texts.map((text) => text.replaceAll('[', '('));

      expect(await filtered(plain)).toBe(plain.join(''));
    }),
  );
});

test('what can still become a marker is held back, what cannot is not', async () => {
  const filter = markerFilter(resolve);

  expect(await filter.push('one [')).toBe('one ');
  expect(await filter.push('[tal_1')).toBe('');
  expect(await filter.push(']')).toBe('');
  expect(await filter.push('] two [[ta')).toBe('[Meera](talent:tal_1) two ');
  expect(await filter.push('xi')).toBe('[[taxi');
});

test.each([
  ['a marker that was never finished', ['so [[tal_1'], 'so '],
  ['brackets that are no marker', ['so [[ta'], 'so [[ta'],
  ['a marker that is too long', [`[[tal_${'x'.repeat(80)}]]`], `[[tal_${'x'.repeat(80)}]]`],
  ['a blank inside', ['[[tal_1 ]]'], '[[tal_1 ]]'],
])('at the end: %s', async (_, deltas, expected) => {
  expect(await filtered(deltas)).toBe(expected);
});
