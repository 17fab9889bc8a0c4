/** Dialects of which one is enough, who speaks what, and small words that were read as rules. */
import { describe, expect, test } from 'vitest';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';
import { passes } from '../../../../layers/core/talent/gates.ts';
import { alsoAsked, toCriteria, toTalentQuery } from '../../../../layers/core/talent/index.ts';
import { someFacts } from '../../../support/talent.ts';

const today = '2026-11-30';
const filters = (text: string) => {
  const { text: _text, medium: _medium, ...rest } = toTalentQuery(parseBrief(text, { today }));
  return rest;
};
const isIn = (text: string, person: Parameters<typeof someFacts>[0]): boolean => {
  const parsed = parseBrief(text, { today });
  const facts = someFacts(person);
  return passes(facts, toCriteria(toTalentQuery(parsed)), today) && alsoAsked(parsed)(facts);
};

describe('dialects', () => {
  test.each([
    ['Malvani ya Varhadi mein se ek to bolna aana hi chahiye', ['varhadi'], true],
    ['Malvani ya Varhadi mein se ek to bolna aana hi chahiye', ['kanpuri'], false],
    ['Farmer. Bundeli or Braj, one of the two is needed', ['braj'], true],
    ['Farmer. Bundeli or Braj, one of the two is needed', ['bundeli'], true],
    ['Farmer. Bundeli or Braj, one of the two is needed', ['awadhi'], false],
    ['Awadhi bolna zaroori', ['Awadhi'], true],
    ['Awadhi bolna zaroori', ['bundeli'], false],
    ['Awadhi native speaker only', ['Awadhi'], false],
  ])('%s: who has %j is in: %s', (text, dialects, is) => expect(isIn(text, { dialects, languages: [] })).toBe(is));

  test('are told as alternatives', () => {
    expect(parseBrief('Malvani or Varhadi must', { today }).roles[0]).toMatchObject({
      dialects: ['malvani', 'varhadi'],
      anyOf: { dialects: [['malvani', 'varhadi']] },
    });
  });

  test.each([
    ['Mumbai based tapori ladke', undefined],
    ['tapori boli aani chahiye', ['bambaiya']],
    ['Bambaiya must', ['bambaiya']],
  ])('%s asks for %j', (text, dialects) => expect(filters(text).dialects).toEqual(dialects));
});

describe('what a hurried message says', () => {
  test.each([
    ['need 3 cops, mum based', { cities: ['Mumbai'] }],
    ['need a mum, 35-40', { gender: 'female', playingAge: { min: 35, max: 40 } }],
    ['F 22-30 who rides bike (must)', { gender: 'female', playingAge: { min: 22, max: 30 }, skills: ['motorcycle riding'] }],
    ['Naturalistic performers who improvise', {}],
    ['horse riding ki training denge', {}],
    ['ad film for Tamil Nadu market', {}],
    ['OTT, Ep 3-8, prisoners', {}],
    ['an 18th century court, a person who rules', {}],
    ['Court of an 18th c. kingdom', {}],
    ['F 18-23 hip hop dancer', { gender: 'female', playingAge: { min: 18, max: 23 }, skills: ['hip hop'] }],
    ['must improvise', { skills: ['improvisation'] }],
    ['vakil, saari behes English mein hai, English fluent', { languages: [{ code: 'en', minProficiency: 'fluent' }] }],
  ])('%s', (text, read) => expect(filters(text)).toEqual(read));

  test.each([
    ['One of these is a must: parkour, gymnastics, kalaripayattu', [['parkour', 'gymnastics', 'kalaripayattu']]],
    ['parkour, gymnastics mein se koi ek', [['parkour', 'gymnastics']]],
    ['parkour, gymnastics', undefined],
  ])('%s: one is enough of %j', (text, groups) => expect(parseBrief(text, { today }).roles[0]?.anyOf?.skills).toEqual(groups));

  test.each([
    ['टीवी सीरियल किए हुए कलाकार नहीं चाहिए', { refused: { mediums: ['tv'] } }],
    ['ads na kiye hon', { refused: { mediums: ['tvc', 'digital_ad'] } }],
    ['जिसने विज्ञापन न किया हो', { refused: { mediums: ['tvc', 'digital_ad'] } }],
    ["hasn't done films", { refused: { mediums: ['film'] } }],
    ['jo serial mein dikhte hain wo nahi', { refused: { mediums: ['tv'] } }],
    ['मोटरसाइकिल चलानी आनी चाहिए', { skills: ['motorcycle riding'] }],
    ['Rock climbing wall, heights involved', { comfort: ['heights'] }],
    ['set pe gaay bakri jaise animals ke saath kaam', { comfort: ['animals'] }],
    ['pool sequence, comfortable with water', { comfort: ['water'] }],
  ])('%s', (text, read) => expect(parseBrief(text, { today }).roles[0]).toMatchObject(read));
});

describe('whose gender is not asked', () => {
  test.each([
    'saas bahu show ka negative lead',
    'nervous banda type character (koi bhi gender)',
    'POLICE INSPECTOR, no gym hero',
    'mafia boss type, underworld wali 10 episode ki series',
    'देवी-देवता के रूप में जंचने वाले कलाकार',
    'inspector, police wala character',
  ])('%s', (text) => expect(parseBrief(text, { today }).roles[0]?.gender).toBeUndefined());

  test.each([
    ['माँ का रोल, बेटे की मौत का दुख', 'female'],
    ['कॉर्पोरेट बॉस लेडी', 'female'],
  ])('%s: %s', (text, gender) => expect(parseBrief(text, { today }).roles[0]?.gender).toBe(gender));
});

describe('what is only said of a part', () => {
  test.each([
    ['taxi ya auto chalane wale kirdaar, chaalis paar lekin pachpan se kam', { playingAge: { min: 40, max: 55 } }],
    ['Role of a cop who hates swimming and never learnt to ride a horse', {}],
    ['English medium school ki teacher, magar dialogue Hindi mein; female', { gender: 'female', languages: [{ code: 'hi' }] }],
    ['yeh launch hai: campus kid', {}],
    ['fight training honi chahiye', { skills: ['stage combat'] }],
    ['British (RP) accent is mandatory', { dialects: ['british english'] }],
  ])('%s', (text, read) => expect(filters(text)).toEqual(read));

  test('one of two that must really be played', () => {
    expect(parseBrief('football ya cricket sach mein khelna aata ho', { today }).roles[0]?.anyOf?.skills).toEqual([['football', 'cricket']]);
  });

  test('work at heights is asked of whoever does it', () => {
    expect(parseBrief('will have to work at heights', { today }).roles[0]?.comfort).toEqual(['heights']);
  });
});

describe('what is of all parts, and odd months', () => {
  test.each([
    ['Band of four, 2 boys and 2 girls, 19-32, all must sing', ['singing'], ['singing']],
    ['1 boy 20-25 and 1 girl 18-22, dono ko tairna aana chahiye', ['swimming'], ['swimming']],
    ['1 boy 20-25 and 1 girl 18-22 who must sing', undefined, ['singing']],
  ])('%s', (text, first, second) => expect(parseBrief(text, { today }).roles.map(({ skills }) => skills)).toEqual([first, second]));

  test.each([
    ['8 saal 6 mahine se 11 saal tak ke bachche', { playingAge: { min: 8, max: 11 } }],
    ['ladka 20-32, pehli se paanch January tak', { gender: 'male', playingAge: { min: 20, max: 32 }, availableOn: { from: '2027-01-01', to: '2027-01-05' } }],
    ['pehli film hai, ladka 20-32', { gender: 'male', playingAge: { min: 20, max: 32 } }],
  ])('%s', (text, read) => expect(filters(text)).toEqual(read));
});
