/** What stands near a wish and is none: places that are spoken of, words that resemble a place, other people of the story, what somebody is like. */
import { describe, expect, test } from 'vitest';
import { parseBrief } from '../../../../layers/core/talent/index.ts';

const slots = (text: string) => parseBrief(text, { today: '2026-11-20' }).roles[0] ?? {};

describe('places', () => {
  test.each([
    ['a village boy bewildered by Mumbai', undefined],
    ['woman for a film about Pune', undefined],
    ['thana ka hawaldar, gruff', undefined],
    ['woman who throws taane all day', undefined],
    ['girl from thane', ['Mumbai']],
    ['actors in Mumbai', ['Mumbai']],
    ['actors, mumbay', ['Mumbai']],
    ['Pune ya Mumbai based', ['Pune', 'Mumbai']],
  ])('%s', (text, cities) => expect(slots(text).cities).toEqual(cities));
});

describe('people', () => {
  test.each([
    ['dushman of the hero, menacing', undefined],
    ['the role of the hero', 'male'],
    ['landlord who walks like he owns the street', undefined],
    ['somebody in her 40s', 'female'],
    ['friend of the hero, a girl', 'female'],
  ])('%s', (text, gender) => expect(slots(text).gender).toBe(gender));
});

describe('skills', () => {
  test.each([
    ['a bouncer with a boxer body', undefined],
    ['wrestler physique, 30s', undefined],
    ['must box', ['boxing']],
    ['boxing and swimming', ['boxing', 'swimming']],
  ])('%s', (text, skills) => expect(slots(text).skills).toEqual(skills));
});
