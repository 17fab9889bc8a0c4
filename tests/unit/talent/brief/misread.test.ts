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
    ['hero ke saath rehne wala joker', undefined],
    ['actress, the hero of the evening', 'female'],
    ['girl or boy, 20-25', undefined],
    ['polite, gentlemanly or ladylike', undefined],
    ['kushti ladne wala ghar, a lady of 40', 'female'],
  ])('%s', (text, gender) => expect(slots(text).gender).toBe(gender));
});

describe('skills', () => {
  test.each([
    ['a bouncer with a boxer body', undefined],
    ['wrestler physique, 30s', undefined],
    ['charming host with refined manners', undefined],
    ['nimble and acrobatic', undefined],
    ['kabaddi raider with a torn knee', undefined],
    ['must be a host', ['anchoring']],
    ['yoga teacher, 30', ['yoga']],
    ['must box', ['boxing']],
    ['boxing and swimming', ['boxing', 'swimming']],
  ])('%s', (text, skills) => expect(slots(text).skills).toEqual(skills));
});

describe('what somebody is like', () => {
  test('a child who is spoken of makes nobody a child', () => {
    expect(slots('trainer who believes in the kid').playingAge).toBeUndefined();
    expect(slots('kitchen and kids, quiet sacrifices').playingAge).toBeUndefined();
    expect(slots('a hurt child inside, insecure').playingAge).toBeUndefined();
    expect(slots('child artist for an ad').playingAge).toEqual({ min: 4, max: 12 });
  });

  test('an experienced hand, a war veteran: no tier is asked', () => {
    expect(slots('hobbling war veteran').experience).toBeUndefined();
    expect(slots('experienced hand guiding beginnerish folk').experience).toBeUndefined();
    expect(slots('experienced actors').experience).toEqual(['established', 'senior']);
  });

  test('tapori attitude is no dialect, and a cool head no town', () => {
    expect(slots('tapori attitude').dialects).toBeUndefined();
    expect(slots('thande dimaag wala').cities).toBeUndefined();
  });
});
