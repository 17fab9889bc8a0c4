import { expect, test } from 'vitest';
import { parseBrief } from '../../../layers/core/talent/brief/parse-brief.ts';
import { partMeant } from '../../../layers/core/talent/tools/part-meant.ts';
import { saidBesides } from '../../../layers/core/talent/tools/said-besides.ts';

const brief = parseBrief('Mother 45-50 budget 20k per day, father 50-60 budget 30k per day, daughter 18-22. Mumbai, 12-14 Dec', { today: '2026-11-30' });

test.each([
  [{ gender: 'female', playingAge: { min: 45, max: 50 } }, 0],
  [{ gender: 'male', playingAge: { min: 50, max: 60 } }, 1],
  [{ gender: 'female', playingAge: { min: 18, max: 22 } }, 2],
  [{ gender: 'female', playingAge: { min: 20, max: 25 } }, 2],
  [{ gender: 'male' }, 1],
  [{ gender: 'female', playingAge: { min: 70, max: 80 } }, undefined],
] as const)('a search for %j is of part %s', (query, part) => {
  expect(partMeant(query, brief)).toBe(part);
});

test('what the fields cannot say is taken from the part that is searched for', () => {
  expect(saidBesides({ gender: 'male', playingAge: { min: 50, max: 60 } }, brief).besides?.roles).toMatchObject([{ budget: { maxPaise: 3_000_000 } }]);
  expect(saidBesides({ gender: 'nonbinary' }, brief).besides).toBeUndefined();
});
