import { expect, test } from 'vitest';
import {
  AvailabilityStatus,
  Build,
  ComfortTopic,
  mediums,
  proficiencies,
  RateBasis,
  Representation,
  skillLevels,
  Union,
} from '../../../layers/core/talent/terms.ts';
import { termInHindi } from '../../../web/src/words/hindi-terms.ts';

const optionsOf = (schema: unknown): string[] => {
  const json = JSON.stringify((schema as { toJSONSchema(options: object): unknown }).toJSONSchema({ io: 'output', unrepresentable: 'any' }));
  return (/"enum":(\[[^\]]+\])/u.exec(json)?.[1] ? JSON.parse(/"enum":(\[[^\]]+\])/u.exec(json)?.[1] ?? '[]') : []) as string[];
};
const all = [...mediums, ...proficiencies, ...skillLevels, ...[AvailabilityStatus, Build, ComfortTopic, RateBasis, Representation, Union].flatMap(optionsOf)];

test('every term of a record that the profile shows is said in Hindi', () => {
  expect(all.length).toBeGreaterThan(45);
  expect(all.filter((term) => !/\p{Script=Devanagari}/u.test(termInHindi(term)))).toEqual([]);
});

test('a term that nobody foresaw keeps its words', () => expect(termInHindi('second_unit')).toBe('second unit'));
