/** What stands near a wish and is none: places that are spoken of, words that resemble a place, other people of the story, what somebody is like. */
import { describe, expect, test } from 'vitest';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';

const slots = (text: string) => parseBrief(text, { today: '2026-11-20' }).roles[0] ?? {};

describe('places', () => {
  test.each([
    ['a village boy bewildered by Mumbai', undefined],
    ['woman for a film about Pune', undefined],
    ['thana ka hawaldar, gruff', undefined],
    ['woman who throws taane all day', undefined],
    ['थाने में पहरा देने वाला', undefined],
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
    ['left home with a guitar and a dream', undefined],
    ['night guard with a lathi', undefined],
    ['boxing legend, gruff', undefined],
    ['courier who drives a tempo', undefined],
    ['county level swimmer or footballer body', undefined],
    ['woman who swims strongly', ['swimming']],
    ['strong swimmer, 30', ['swimming']],
    ['horse riding for a Mughal epic', ['horse riding']],
    ['man who drives confidently', ['car driving']],
    ['actress who plays the guitar', ['guitar']],
    ['Bike stunt karne wala ladka', ['stunts']],
    ['must be a host', ['anchoring']],
    ['yoga teacher, 30', ['yoga']],
    ['must box', ['boxing']],
    ['boxing and swimming', ['boxing', 'swimming']],
    ['the part demands gymnastics', ['gymnastics']],
    ['gruff role that requires fencing', ['sword fighting']],
    ['script calls for a juggler', ['juggling']],
    ['gruff, tabla zaroori', ['tabla']],
    ['does not require fencing', undefined],
    ["the part doesn't need gymnastics", undefined],
    ['fencing zaroori nahi', undefined],
    ['nobody who does fencing', undefined],
    ['must skate in two scenes', ['skating']],
    ['has to cook', ['cooking']],
    ['must look calm', undefined],
    ['tabla and flute needed for a singer part', ['tabla', 'flute']],
    ['aankhon ka jaadu', undefined],
  ])('%s', (text, skills) => expect(slots(text).skills).toEqual(skills));
});

describe('media that somebody may not come from', () => {
  test.each(['nobody who has done serials', 'no one who has acted in serials', 'anyone with serial work is out', 'please avoid anyone from serials'])(
    '%s',
    (text) => {
      expect(slots(text).refused?.mediums).toEqual(['tv']);
      expect(slots(text).medium).toBeUndefined();
    },
  );
});

describe('what somebody is like', () => {
  test('a child who is spoken of makes nobody a child', () => {
    expect(slots('trainer who believes in the kid').playingAge).toBeUndefined();
    expect(slots('kitchen and kids, quiet sacrifices').playingAge).toBeUndefined();
    expect(slots('a hurt child inside, insecure').playingAge).toBeUndefined();
    expect(slots('child artist for an ad').playingAge).toEqual({ min: 4, max: 12 });
  });

  test('years that were spent are no age', () => {
    expect(slots('thirty years on the beat').playingAge).toBeUndefined();
    expect(slots('thirty years old').playingAge).toEqual({ min: 30, max: 30 });
    expect(slots('woman, 40 years').playingAge).toEqual({ min: 40, max: 40 });
  });

  test('an experienced hand, a war veteran: no tier is asked', () => {
    expect(slots('hobbling war veteran').experience).toBeUndefined();
    expect(slots('shy newcomer in a big school').experience).toBeUndefined();
    expect(slots('experienced hand guiding beginnerish folk').experience).toBeUndefined();
    expect(slots('experienced actors').experience).toEqual(['established', 'senior']);
  });

  test('tapori attitude is no dialect, and a cool head no town', () => {
    expect(slots('tapori attitude').dialects).toBeUndefined();
    expect(slots('thande dimaag wala').cities).toBeUndefined();
  });
});
