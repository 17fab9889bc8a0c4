import { expect, test } from 'vitest';
import { distance } from '../../../../layers/core/talent/brief/edit-distance.ts';
import { readItems } from '../../../../layers/core/talent/brief/items.ts';
import { looseKey, toLatin } from '../../../../layers/core/talent/brief/loose-key.ts';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';
import { repairWord } from '../../../../layers/core/talent/brief/repair-word.ts';
import { readTokens } from '../../../../layers/core/talent/brief/tokens.ts';

test.each([
  ['', '', 1, 0],
  ['pune', 'pune', 1, 0],
  ['pune', 'punes', 1, 1],
  ['marathi', 'marahti', 1, 1],
  ['gujarati', 'gujrati', 2, 1],
  ['kathak', 'lavani', 2, 3],
  ['a', 'abcdef', 2, 3],
])('from %s to %s within %i is %i', (left, right, limit, letters) => {
  expect(distance(left, right, limit)).toBe(letters);
});

test.each([
  ['मराठी', 'marathi'],
  ['घुडसवारी', 'ghudsavari'],
  ['कथक', 'kathak'],
  ['तैराकी', 'tairaki'],
  ['ghurswaari', 'ghursvari'],
  ['panjaabee', 'panjabi'],
])('%s sounds like %s', (one, other) => {
  expect(looseKey(one)).toBe(looseKey(other));
});

test('Devanagari is written in Latin letters, silent vowels left out', () => {
  expect(toLatin('कथक')).toBe('kathak');
  expect(toLatin('नमस्ते')).toBe('namaste');
});

test.each([
  ['gujarathi', 'gujarati'],
  ['kalaripayatu', 'kalaripayattu'],
  ['hydrabad', 'hyderabad'],
])('%s is repaired to a known word that means the same', (word, meant) => {
  expect(looseKey(repairWord(word)?.word ?? '')).toBe(looseKey(meant));
});

test.each(['goq', 'punf', 'xyzzyplugh', 'a'.repeat(40)])('%s stays as it is', (word) => {
  expect(repairWord(word)).toBeUndefined();
});

test('tokens are words, short numbers and marks, each at its place', () => {
  expect(readTokens("don't 25-३५\n123456789012").map(({ kind, text, start, end, isGlued }) => [kind, text, start, end, isGlued])).toEqual([
    ['word', 'dont', 0, 5, false],
    ['number', '25', 6, 8, false],
    ['mark', '-', 8, 9, true],
    ['number', '35', 9, 11, true],
    ['mark', '\n', 11, 12, true],
    ['mark', '123456789012', 12, 24, true],
  ]);
});

test('digits of other scripts count, and what is no digit of ours does not', () => {
  expect(readTokens('२५ ٢٥ ２５').map(({ text }) => text)).toEqual(['25', '25', '25']);
});

test('the longest phrase is one item, across a hyphen', () => {
  expect(readItems('horse-riding hip hop dance').map(({ text }) => text)).toEqual(['horse riding', 'hip hop dance']);
});

test.each(['raising a child alone in the world', 'khatarnak shooter', 'he compares, improves and proves', 'bears her loss', 'makes signs in many states'])(
  '%s: an ordinary word near one of the trade is not that one misspelled',
  (text) => {
    const { spans } = parseBrief(text, { today: '2026-11-28' });
    expect(spans.filter(({ slot }) => ['cities', 'skills', 'looks', 'experience'].includes(slot))).toEqual([]);
  },
);
