/** How a clause turns what it names, how numbers and people are written in messages, and where the work is. */
import { describe, expect, test } from 'vitest';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';

const roles = (text: string) => parseBrief(text, { today: '2026-12-03' }).roles;
const slots = (text: string) => roles(text)[0] ?? {};

describe('a wish, a must, or somebody sent away', () => {
  test.each([
    ['guitar aata ho toh sone pe suhaga', { welcome: { skills: ['guitar'] } }],
    ['freshers please excuse', { refused: { experience: ['fresher'] } }],
    ['bina dadhi wale mat bhejo', { looks: ['beard'] }],
    ['swimming nahi aati to mat bhejo', { skills: ['swimming'] }],
    ['na mota na patla', { refused: { build: ['heavy', 'slim'] } }],
    ['survivors, TV faces not wanted', { refused: { mediums: ['tv'] } }],
    ['avoid those with film credits', { refused: { mediums: ['film'] } }],
    ['aadmi, jo serials mein na dikha ho', { refused: { mediums: ['tv'] } }],
    ['height 165cm se kam nahi', { heightCm: { min: 165 } }],
    ['165 se zyada nahi hona chahiye height', { heightCm: { max: 165 } }],
    ['lamba ho 175 se upar', { heightCm: { min: 175 } }],
  ])('%s', (text, read) => expect(slots(text)).toMatchObject(read));

  test('a look that will do as well asks for nothing', () => expect(slots('tattoo chalega').looks).toBeUndefined());
});

describe('numbers in words, letters for people', () => {
  test.each([
    ['twenty two to twenty seven, actress', { playingAge: { min: 22, max: 27 } }],
    ['chhabbis se battis saal ki ladki', { playingAge: { min: 26, max: 32 } }],
    ['shoot fifteenth to seventeenth december', { dates: [{ from: '2026-12-15', to: '2026-12-17' }] }],
    ['girl, at least five six', { heightCm: { min: 168 } }],
    ["cop. M. 35-45. 5'10 min.", { gender: 'male', heightCm: { min: 178 } }],
    ["male dancers 20-28 min 5'8", { playingAge: { min: 20, max: 28 }, heightCm: { min: 173 } }],
    ['6 F 25-30', { gender: 'female', count: 6 }],
  ])('%s', (text, read) => expect(slots(text)).toMatchObject(read));

  test('a count and a letter each are two parts', () =>
    expect(roles('10 F 10 M, 20-28')).toMatchObject([
      { gender: 'female', count: 10, playingAge: { min: 20, max: 28 } },
      { gender: 'male', count: 10, playingAge: { min: 20, max: 28 } },
    ]));
  test('a man and the letter of a man are one part', () => expect(roles('namaste to the lift man, M 40-50')).toHaveLength(1));
});

describe('where the work is', () => {
  test.each([
    ['Chandigarh schedule of 12 days in Feb', ['Chandigarh'], undefined],
    ['shoot is two days in Leh', ['Leh'], undefined],
    ['1 day shoot, Mumbai, 5 Jan', ['Mumbai'], undefined],
    ['Location: Jaipur\nTravel & stay covered', ['Jaipur'], undefined],
    ['dealer meet in Indore on 22 December', ['Indore'], undefined],
    ['Auditions in Versova, shoot Kanpur from 11th to 20th Jan', ['Kanpur'], undefined],
    ['Location: Mumbai', undefined, ['Mumbai']],
    ['kochi, 2 days shoot 3-4 dec', undefined, ['Kochi']],
  ])('%s', (text, shootLocations, cities) => expect(slots(text)).toMatchObject({ ...(shootLocations && { shootLocations }), ...(cities && { cities }) }));

  test('a guy and laughter are no towns', () => expect(slots('banda chahiye, hansi mazak wala').cities).toBeUndefined());
});

describe('a child in the story is not who is cast', () => {
  test.each(['somebody who has lost a child', 'divorced, bringing up a kid without help', 'runs an NGO for slum children', 'gareeb bachchon ko padhane wali'])(
    '%s',
    (text) => expect(slots(text).playingAge).toBeUndefined(),
  );
  test.each(['need a cute kid who can swim', 'child for a milk ad', 'looking for a child'])('but is in "%s"', (text) =>
    expect(slots(text).playingAge).toEqual({ min: 4, max: 12 }),
  );
});

describe('who can only be a woman', () => {
  test.each(['widow, 35-45', 'विधवा का किरदार', 'हर घर की ख़बर रखने वाली पड़ोसन', 'Koliwada fisherwoman', 'apni sanstha mein padhane wali, 28-40'])('%s', (text) =>
    expect(slots(text).gender).toBe('female'),
  );
  test.each(['widower, 50', 'hasane wali film', 'guide, 30-40'])('nobody in "%s"', (text) => expect(slots(text).gender).not.toBe('female'));
});

test('the letter of a form says of whom it follows what she is', () =>
  expect(roles('NGO wali didi, f 28-45')).toMatchObject([{ gender: 'female', playingAge: { min: 28, max: 45 } }]));
test('"eng" is English', () => expect(slots('eng + hindi').languages?.map(({ code }) => code)).toEqual(['en', 'hi']));
