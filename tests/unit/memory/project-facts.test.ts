/** What a sentence says of a project, in whatever way it is said; and what only looks like it. */
import { describe, expect, it } from 'vitest';
import { projectAttributeOf } from '../../../layers/core/memory/consolidation/project-facts.ts';

describe('what a sentence says of a project', () => {
  it.each([
    ['Money on the Tanishq film went up to 5 lakh per day.', 'budget'],
    ['The client has agreed to ₹4,00,000 a day on the Nykaa ad.', 'budget'],
    ['We have shifted the Raymond campaign to Udaipur.', 'shoot_city'],
    ['Location for the Amul music video is Kochi now.', 'shoot_city'],
    ['I can send names for the Titan series till the 9th of August.', 'deadline'],
    ['Last date for the Titan series got pushed to Friday.', 'deadline'],
  ])('%s: its %s', (sentence, attribute) => {
    expect(projectAttributeOf(sentence)).toBe(attribute);
  });

  it.each([
    ['She quoted 3 lakh a day for the Tanishq film.'],
    ['Parking costs 400 rupees a day.'],
    ['Our office has moved to Bandra.'],
    ['The look test of the Tanishq film moved to Mehboob Studio.'],
    ['The Tanishq film is in Marathi.'],
    ['Rohan Mehta is producing the Amul ad.'],
    ['We shoot the Nykaa ad in June.'],
  ])('%s: nothing of these', (sentence) => {
    expect(projectAttributeOf(sentence)).toBeUndefined();
  });
});
