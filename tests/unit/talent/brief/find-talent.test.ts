import { describe, expect, test } from 'vitest';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';
import { alsoAsked, describeBrief, findTalent, searchTalent, type TalentFacts, toTalentQuery } from '../../../../layers/core/talent/index.ts';
import { someFacts, talentId } from '../../../support/talent.ts';

const today = '2026-11-20';
const now = Date.parse('2026-11-20T06:00:00.000Z');
const parse = (text: string) => parseBrief(text, { today });
const people = (...changes: Parameters<typeof someFacts>[0][]): TalentFacts[] =>
  changes.map((change, index) => someFacts({ id: talentId(index + 1), ...change }));
const finder = (facts: readonly TalentFacts[]) => findTalent({ directory: { all: async () => facts }, clock: { now: () => now } });
const found = async (facts: readonly TalentFacts[], ...input: Parameters<ReturnType<typeof finder>> extends [string, ...infer Rest] ? Rest : never) =>
  (await finder(facts)('demo', ...input)).matches.map(({ talentId: id }) => Number(id.slice(-4))).sort();

describe('the query of a brief', () => {
  test.each([
    ['girl 20-28', { gender: 'female', playingAge: { min: 20, max: 28 } }],
    ['actors 40+', { playingAge: { min: 40, max: 65 } }],
    ['actors above 80', { playingAge: { min: 80, max: 99 } }],
    ['actors under 30', { playingAge: { min: 18, max: 30 } }],
    ['kids under 10', { playingAge: { min: 0, max: 10 } }],
    ['25 saal', { playingAge: { min: 23, max: 27 } }],
    ['18 saal', { playingAge: { min: 18, max: 20 } }],
    ['17 saal', { playingAge: { min: 15, max: 17 } }],
    ["5'8+", { heightCm: { min: 173 } }],
    ['12 and 15 Dec', { availableOn: { from: '2026-12-12', to: '2026-12-15' } }],
    ['theatre background', { text: 'theatre', medium: 'theatre' }],
    ['freshers in Pune', { cities: ['Pune'], experience: ['fresher'] }],
    ['Kathak', { skills: ['kathak'] }],
    ['Kathak or Odissi', { text: 'kathak odissi' }],
    ['dancers', {}],
    ['Bhojpuri accent', { dialects: ['bhojpuri'] }],
    ['fair girl', { gender: 'female' }],
    ['', {}],
  ])('%s', (text, query) => {
    expect(toTalentQuery(parse(text))).toEqual(query);
  });

  test('holds nothing for a part that is not there', () => {
    expect(toTalentQuery(parse('girl 20-28'), 3)).toEqual({});
    expect(alsoAsked(parse('no riding'), 3)(someFacts({ skills: [{ name: 'riding', level: null }] }))).toBe(true);
  });
});

describe('what a query cannot say', () => {
  const skilled = (...names: string[]) => ({ skills: names.map((name) => ({ name, level: null })) });
  const speaking = (...codes: string[]) => ({ languages: codes.map((code) => ({ code, proficiency: 'fluent' })) });

  test.each([
    ['Kathak or Odissi', skilled('Odissi'), skilled('Swimming')],
    ['dancers', skilled('Lavani'), skilled('Swimming')],
    ['martial arts', skilled('Karate'), skilled('Kathak')],
    ['Marathi ya Gujarati', speaking('gu'), speaking('hi')],
    ['fluent Marathi or Gujarati', speaking('mr'), { languages: [{ code: 'mr', proficiency: 'lines' }] }],
    ['not from Pune', { baseCity: null }, { baseCity: 'Pune' }],
    ['Hindi nahi chahiye', speaking('mr'), speaking('hi')],
    ['no Punjabi accent', { dialects: ['Malvani'] }, { dialects: ['Punjabi'] }],
    ['bina riding ke', skilled('Kathak'), skilled('Ghudsawari')],
    ['not from TV', { credits: [] }, { credits: [{ title: 'Ghar', year: null, medium: 'tv', role: null }] }],
    ['no freshers', { experience: null }, { experience: 'fresher' }],
    ['Hyderabadi', { dialects: ['Dakhni'] }, { dialects: [] }],
  ])('%s keeps the one and leaves the other', async (text, kept, left) => {
    expect(await found(people(kept, left), { text })).toEqual([1]);
  });

  test('is not asked where a filter speaks of the same field', async () => {
    const facts = people(skilled('Odissi'), skilled('Swimming'));
    expect(await found(facts, { text: 'Kathak or Odissi', filters: { skills: ['swimming'] } })).toEqual([2]);
    expect(await found(people({ baseCity: 'Pune' }), { text: 'not from Pune', filters: { cities: ['Pune'] } })).toEqual([1]);
    expect(await found(people(speaking('hi')), { text: 'Marathi ya Gujarati', filters: { languages: [{ code: 'hi' }] } })).toEqual([1]);
    expect(await found(people({ dialects: ['Malvani'] }), { text: 'Hyderabadi', filters: { dialects: ['malvani'] } })).toEqual([1]);
  });
});

describe('finding', () => {
  const facts = people({ gender: 'female' }, { gender: 'male' }, { gender: 'male', baseCity: 'Pune' });

  test('is the search of the parsed text', async () => {
    const result = await finder(facts)('demo', { text: 'men in Mumbai' });
    expect(result).toEqual({ parsed: parse('men in Mumbai'), ...searchTalent(facts, { gender: 'male', cities: ['Mumbai'] }, { today }) });
    expect(result.total).toBe(1);
  });

  test('filters win over the text, and absent ones say nothing', async () => {
    expect(await found(facts, { text: 'men in Mumbai', filters: { cities: ['Pune'] } })).toEqual([3]);
    expect(await found(facts, { text: 'men', filters: { cities: undefined } })).toEqual([2, 3]);
  });

  test('needs no text, and keeps to the limit', async () => {
    expect(await found(facts, {})).toEqual([1, 2, 3]);
    expect(await found(facts, { limit: 2 })).toHaveLength(2);
  });

  test('goes on from a former brief, and looks for the part that is named', async () => {
    expect(await found(facts, { text: 'Pune instead', previous: parse('men in Mumbai') })).toEqual([3]);
    expect(await found(facts, { text: 'mother 24-30 and son 24-30', role: 1 })).toEqual([2, 3]);
  });

  test('a protected ask changes nobody’s place', async () => {
    const plain = await finder(facts)('demo', { text: 'girl for an ad' });
    const asked = await finder(facts)('demo', { text: 'fair brahmin girl for an ad' });
    expect(asked.matches).toEqual(plain.matches);
    expect(asked.parsed.flags.protectedAsks.map(({ kind }) => kind)).toEqual(['complexion', 'caste']);
    const filtered = await finder(facts)('demo', { text: 'girl for an ad', filters: { text: 'fair brahmin' } });
    expect(filtered.matches).toEqual((await finder(facts)('demo', { text: 'girl for an ad', filters: { text: '' } })).matches);
  });
});

describe('a brief in one sentence', () => {
  test.each([
    [
      'Need 2 girls, 20-28, fluent Marathi, Kathak or Bharatnatyam trained, Pune ya Mumbai based, for a TVC on 12-14 Dec, budget 25k per day',
      'Looking for 2 women for a TV commercial, playing 20 to 28, based in Pune or Mumbai, speaking fluent Marathi, skilled in kathak or bharatanatyam, on 12 Dec 2026 to 14 Dec 2026, at up to ₹25,000 per day.',
      'तलाश: 2 महिला, टीवी विज्ञापन के लिए, प्लेइंग उम्र 20 से 28, शहर Pune या Mumbai, भाषा धाराप्रवाह मराठी, हुनर kathak या bharatanatyam, तारीख 12 दिसंबर 2026 से 14 दिसंबर 2026, बजट ₹25,000 तक प्रति दिन।',
    ],
    [
      'mother 45+ and son under 20',
      '1. women for "mother", playing 45 or more. 2. men for "son", playing at most 20.',
      '1. महिला, भूमिका "mother", प्लेइंग उम्र 45 या ज़्यादा। 2. पुरुष, भूमिका "son", प्लेइंग उम्र 20 तक।',
    ],
    [
      'slim man with a beard, 25 saal, tall, theatre background, experienced, CINTAA, comfortable with kissing, Bhojpuri accent, shoot in Goa on 5 Jan, 1-2 lakh lumpsum',
      'Looking for men (slim, beard), playing 25, tall rather, with bhojpuri speech, established or senior by experience, with theatre background, CINTAA members, comfortable with kissing, on 5 Jan 2027, shooting in Goa, at ₹1,00,000 to ₹2,00,000 in all.',
      'तलाश: पुरुष (slim, beard), प्लेइंग उम्र 25, लंबा क़द, लहजा bhojpuri, अनुभव: स्थापित या वरिष्ठ, पृष्ठभूमि: नाटक, CINTAA सदस्य, सहज: kissing, तारीख 5 जनवरी 2027, शूट Goa में, बजट ₹1,00,000 से ₹2,00,000 कुल।',
    ],
    [
      '1 actor, not from Mumbai, no freshers, no TV background, kathak preferred, Tamil or Telugu, short height, non union ok',
      'Looking for 1 person, short rather, speaking Tamil or Telugu, union card not needed, but not from Mumbai, tv or fresher, ideally kathak.',
      'तलाश: 1 कलाकार, छोटा क़द, भाषा तमिल या तेलुगु, यूनियन कार्ड ज़रूरी नहीं, इनके बिना: Mumbai, टीवी सीरियल, नए, हो तो अच्छा: kathak।',
    ],
    [
      "1 woman 5'6 to 5'8, Sindhi, 500 per shift",
      'Looking for a woman, 168 to 173 cm tall, speaking Sindhi, at up to ₹500 per shift.',
      'तलाश: 1 महिला, लंबाई 168 से 173 सेमी, भाषा सिंधी, बजट ₹500 तक प्रति शिफ़्ट।',
    ],
    ['', 'Looking for people.', 'तलाश: कलाकार।'],
  ])('%s', (text, english, hindi) => {
    const parsed = parse(text);
    expect(describeBrief(parsed)).toBe(english);
    expect(describeBrief(parsed, 'hi')).toBe(hindi);
  });
});
