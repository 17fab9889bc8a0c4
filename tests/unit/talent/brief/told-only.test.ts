/** What belongs to the story or to others in it leaves nobody out; and what an advertisement sells keeps the face of a rival out, however it is called. */
import { describe, expect, test } from 'vitest';
import { sellsKindOf } from '../../../../layers/core/talent/brief/brands.ts';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';
import { toTalentQuery } from '../../../../layers/core/talent/index.ts';

const filters = (text: string) => {
  const { text: _text, medium: _medium, ...rest } = toTalentQuery(parseBrief(text, { today: '2026-11-30' }));
  return rest;
};

describe('only told', () => {
  test.each([
    ['her uncle sings at every wedding', { gender: 'female' }],
    ['he ran away from Nagpur and never wrote', { gender: 'male' }],
    ['he used to play hockey till the knee went', { gender: 'male' }],
    ['whose son drives a taxi in Dubai', {}],
    ['beti kho di, umar 50 se 60', { playingAge: { min: 50, max: 60 } }],
    ['guides the young prince through the war', {}],
    ['he borrowed 3 lakh and lost it all', { gender: 'male' }],
    ['the haveli is 90 years old', {}],
    ['our office is in Bandra', {}],
    ['a newcomer at the police station', {}],
    ['the story happens on 2nd October', {}],
    ['school teacher, the one every child remembers', {}],
    ['the maid who has worked in this house for twenty years', { gender: 'female' }],
  ])('%s', (text, read) => expect(filters(text)).toEqual(read));

  test.each([
    ['his mother, 45-50, speaks Marathi', { gender: 'female', languages: [{ code: 'mr', minProficiency: 'conversational' }] }],
    ['a widow who must sing', { gender: 'female', skills: ['singing'] }],
    ['should have lived in Nagpur, based in Nagpur', { cities: ['Nagpur'] }],
  ])('and what is asked beside it counts: %s', (text, read) => expect(filters(text)).toMatchObject(read));
});

describe('forms of a skill', () => {
  test.each([
    ['rides a horse, 45 to 60', ['horse riding']],
    ['Car and bike both should be driven by the actor', ['car driving', 'motorcycle riding']],
    ['the sitar will be played by the actor himself', ['sitar']],
    ['contemporary or salsa dancer', []],
  ])('%s', (text, skills) => expect(filters(text).skills ?? []).toEqual(skills));

  test('what is left out is no must, though two words say it', () => expect(filters('tour guide, leave out stand-up comedians').skills).toBeUndefined());
});

describe('what an advertisement sells', () => {
  test.each([
    ['गहनों का विज्ञापन', 'jewellery'],
    ['mobile ka ad, 20-30', 'phone'],
    ['मोबाइल फ़ोन का विज्ञापन', 'phone'],
    ['Faces for a wedding jewellery campaign', 'jewellery'],
    ['TVC for a two wheeler', 'scooter'],
    ['no running conflict with another bank', 'bank'],
    ['sneaker brand lookbook', 'Shoes'],
  ])('%s: %s', (text, category) => expect(sellsKindOf(text)(category)).toBe(true));

  test.each([
    ['a chaiwala in a phone ad for the whole country to see', 'tea'],
    ['he waits in the bank every day, film', 'bank'],
    ['mobile ka ad', 'jewellery'],
  ])('%s is not for %s', (text, category) => expect(sellsKindOf(text)(category)).toBe(false));
});

describe('a rule that no reader took is asked about', () => {
  const left = (text: string) => parseBrief(text, { today: '2026-11-30' }).notUnderstood.map((run) => run.text);

  test.each([
    ['female 25-30, sports compulsory', 'sports compulsory'],
    ['male 30-40. heights a must', 'heights a must'],
  ])('%s', (text, clause) => expect(left(text)).toContain(clause));

  test('and not where a reader took it', () => expect(left('female 25-30, swimming compulsory')).toEqual([]));
});

describe('what somebody is called', () => {
  test.each([
    ['strict headmistress', 'female'],
    ['introvert college girl, 18-23', 'female'],
    ['घर में काम करने वाली बाई', 'female'],
    ['vakil sahab, court scene', 'male'],
    ['school teacher, madam type', 'female'],
    ['madam, need a cop urgently', undefined],
    ['ek police wala chahiye', 'male'],
    ['gunda ke role ke liye, 30-45', 'male'],
    ['naukar ki biwi ka role', 'female'],
    ['guys, 25-40, Mumbai', 'male'],
    ['college kids 18-23 M n F both', undefined],
    ['landlady or landlord of the chawl', undefined],
    ['police, 30-45', undefined],
    ['Guys, need a cop urgently', undefined],
  ])('%s: %s', (text, gender) => expect(filters(text).gender).toBe(gender));
});

describe('around a thing that is named', () => {
  test.each([
    ['tea ad, woman 22-32, no earlier TV commercials', { refused: { mediums: ['tvc'] } }],
    ["don't send anyone who has done short films", { refused: { mediums: ['short_film'] } }],
    ['लड़का, बाइक चलानी आनी चाहिए', { skills: ['motorcycle riding'] }],
    ["a cop for tomorrow's shoot", { dates: [{ from: '2026-12-01', to: '2026-12-01' }] }],
  ])('%s', (text, read) => expect(parseBrief(text, { today: '2026-11-30' }).roles[0]).toMatchObject(read));

  test.each(['goons for a fight sequence', 'ramp model look, male', 'village woman, 5 shoot days between 14 and 31 December'])(
    '%s: neither a skill nor an age is a must',
    (text) => {
      expect(filters(text).skills ?? []).toEqual([]);
      expect(filters(text).playingAge).toBeUndefined();
    },
  );
});
