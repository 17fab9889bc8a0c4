import { expect, it, test } from 'vitest';
import { setApart } from '../../../../layers/adapters/hashing-embedder/english-apart.ts';
import { keysOf } from '../../../../layers/adapters/hashing-embedder/fold-hindi.ts';
import { apartLines } from '../../../../layers/adapters/hashing-embedder/words/apart.ts';

test.each([
  ['grin', 'green'],
  ['flee', 'fly'],
  ['suit', 'shoot'],
  ['foolish', 'fully'],
  ['heroine', 'heroin'],
])('%s is not %s', (one, other) => expect(keysOf(one)).not.toEqual(keysOf(other)));

test.each([
  ['grinning', 'grins'],
  ['feeling', 'feel'],
  ['chhota', 'chota'],
  ['dosti', 'dostee'],
])('%s is %s still', (one, other) => expect(keysOf(one)).toEqual(keysOf(other)));

it('gives each line a key of its own that folding leaves alone', () => {
  const lines = apartLines.trim().split('\n');
  const keys = lines.map((line) => new Set(line.split(' ').map((form) => keysOf(form).join(' '))));
  expect(lines.length).toBeGreaterThan(400);
  expect(keys.filter(({ size }) => size !== 1)).toEqual([]);
  expect(new Set(keys.map(([key]) => key)).size).toBe(lines.length);
});

it('touches whole words only', () => expect(setApart('evergreen greenery')).toBe('evergreen greenery'));
