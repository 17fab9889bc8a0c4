import { describe, expect, test } from 'vitest';
import { searchTalent, type TalentFacts, type TalentQuery } from '../../../layers/core/talent/index.ts';
import { someFacts, talentId } from '../../support/talent.ts';

const today = '2026-11-20';
const find = (facts: readonly TalentFacts[], query: TalentQuery) => searchTalent(facts, query, { today });
const isFound = (person: Parameters<typeof someFacts>[0], query: TalentQuery): boolean => find([someFacts(person)], query).total === 1;

describe('hard rules', () => {
  test.each<[string, Parameters<typeof someFacts>[0], TalentQuery, boolean]>([
    ['everybody, when nothing is asked', {}, {}, true],
    ['the city', { baseCity: 'Mumbai' }, { cities: ['Mumbai'] }, true],
    ['an old name of the city', { baseCity: 'Mumbai' }, { cities: ['bombay'] }, true],
    ['a locality of the city', { baseCity: 'Versova, Mumbai' }, { cities: ['Andheri West'] }, true],
    ['one of several cities', { baseCity: 'Gurgaon' }, { cities: ['Pune', 'Delhi'] }, true],
    ['a city that no list knows', { baseCity: 'Ratnagiri' }, { cities: ['ratnagiri'] }, true],
    ['another city', { baseCity: 'Pune' }, { cities: ['Mumbai'] }, false],
    ['no city, where one is asked', { baseCity: null }, { cities: ['Mumbai'] }, false],
    ['no city, although she would travel', { baseCity: null, willingToTravel: true }, { cities: ['Mumbai'] }, false],
    ['overlap at the upper end', { playingAge: { min: 35, max: 45 } }, { playingAge: { min: 25, max: 35 } }, true],
    ['overlap at the lower end', { playingAge: { min: 18, max: 25 } }, { playingAge: { min: 25, max: 35 } }, true],
    ['ages one year too high', { playingAge: { min: 36, max: 45 } }, { playingAge: { min: 25, max: 35 } }, false],
    ['ages one year too low', { playingAge: { min: 18, max: 24 } }, { playingAge: { min: 25, max: 35 } }, false],
    ['the gender of the role', { gender: 'female' }, { gender: 'female' }, true],
    ['a trans woman for a woman’s part', { gender: 'trans_female' }, { gender: 'female' }, true],
    ['a trans man for a man’s part', { gender: 'trans_male' }, { gender: 'male' }, true],
    ['another gender', { gender: 'male' }, { gender: 'female' }, false],
    ['any gender, when the role does not say', { gender: 'undisclosed' }, {}, true],
    ['height at the edge', { heightCm: 165 }, { heightCm: { min: 165, max: 170 } }, true],
    ['height too low', { heightCm: 164 }, { heightCm: { min: 165 } }, false],
    ['height too high', { heightCm: 171 }, { heightCm: { max: 170 } }, false],
    ['height not known', { heightCm: null }, { heightCm: { min: 165 } }, true],
    ['the language', { languages: [{ code: 'mr', proficiency: 'conversational' }] }, { languages: [{ code: 'mr' }] }, true],
    ['the language by name', { languages: [{ code: 'Marathi', proficiency: 'native' }] }, { languages: [{ code: 'mr', minProficiency: 'fluent' }] }, true],
    ['only lines of the language', { languages: [{ code: 'mr', proficiency: 'lines' }] }, { languages: [{ code: 'mr' }] }, false],
    [
      'only lines, where lines are enough',
      { languages: [{ code: 'mr', proficiency: 'lines' }] },
      { languages: [{ code: 'mr', minProficiency: 'lines' }] },
      true,
    ],
    ['a lower level', { languages: [{ code: 'mr', proficiency: 'conversational' }] }, { languages: [{ code: 'mr', minProficiency: 'fluent' }] }, false],
    ['one language of two', { languages: [{ code: 'mr', proficiency: 'native' }] }, { languages: [{ code: 'mr' }, { code: 'gu' }] }, false],
    ['the skill in another word', { skills: [{ name: 'Ghudsawari' }] }, { skills: ['horse riding'] }, true],
    ['the skill in a short word', { skills: [{ name: 'Riding' }] }, { skills: ['Horseback Riding'] }, true],
    ['another kind of riding', { skills: [{ name: 'Bike riding' }] }, { skills: ['horse riding'] }, false],
    ['one skill of two', { skills: [{ name: 'Kathak' }] }, { skills: ['kathak', 'swimming'] }, false],
    ['the dialect', { dialects: ['Malvani'] }, { dialects: ['malvani'] }, true],
    ['no dialect', {}, { dialects: ['malvani'] }, false],
    ['the experience', { experience: 'senior' }, { experience: ['established', 'senior'] }, true],
    ['less experience', { experience: 'fresher' }, { experience: ['established', 'senior'] }, false],
    ['experience not known', { experience: null }, { experience: ['established'] }, true],
    [
      'booked on all days',
      { availability: [{ from: '2026-12-10', to: '2026-12-20', status: 'booked' }] },
      { availableOn: { from: '2026-12-12', to: '2026-12-14' } },
      false,
    ],
    [
      'booked on all days by two blocks',
      {
        availability: [
          { from: '2026-12-12', to: '2026-12-13', status: 'booked' },
          { from: '2026-12-14', to: '2026-12-14', status: 'booked' },
        ],
      },
      { availableOn: { from: '2026-12-12', to: '2026-12-14' } },
      false,
    ],
    [
      'booked on most days',
      { availability: [{ from: '2026-12-10', to: '2026-12-13', status: 'booked' }] },
      { availableOn: { from: '2026-12-12', to: '2026-12-14' } },
      false,
    ],
    [
      'booked on most days, where one is enough',
      { availability: [{ from: '2026-12-10', to: '2026-12-13', status: 'booked' }] },
      { availableOn: { from: '2026-12-12', to: '2026-12-14' }, shootDays: 1 },
      true,
    ],
    [
      'booked on most days, where two are needed',
      { availability: [{ from: '2026-12-10', to: '2026-12-13', status: 'booked' }] },
      { availableOn: { from: '2026-12-12', to: '2026-12-14' }, shootDays: 2 },
      false,
    ],
    [
      'booked on most days of a window of weeks',
      { availability: [{ from: '2026-12-02', to: '2026-12-18', status: 'booked' }] },
      { availableOn: { from: '2026-12-01', to: '2026-12-20' } },
      true,
    ],
    [
      'only held',
      { availability: [{ from: '2026-12-10', to: '2026-12-20', status: 'held' }] },
      { availableOn: { from: '2026-12-12', to: '2026-12-14' } },
      true,
    ],
    ['no consent', { consent: { aiMatching: false } }, {}, false],
    ['consent never asked', { consent: undefined }, {}, false],
    ['consent withdrawn', { consent: { aiMatching: true, withdrawnAt: '2026-11-01T00:00:00.000Z' } }, {}, false],
    ['consent expired', { consent: { aiMatching: true, expiresOn: '2026-11-19' } }, {}, false],
    ['consent on its last day', { consent: { aiMatching: true, expiresOn: '2026-11-20' } }, {}, true],
    ['erased', { erasedAt: '2026-11-01T00:00:00.000Z' }, {}, false],
    ['a minor', { birthYear: 2012, playingAge: { min: 12, max: 15 } }, {}, false],
    ['a minor for an adult part', { birthYear: 2009, playingAge: { min: 16, max: 20 } }, { playingAge: { min: 16, max: 22 } }, false],
    ['a minor for a child’s part', { birthYear: 2014, playingAge: { min: 10, max: 13 } }, { playingAge: { min: 11, max: 12 } }, true],
    [
      'a minor whose guardian said no',
      { birthYear: 2014, playingAge: { min: 10, max: 13 }, consent: { aiMatching: true, guardian: false } },
      { playingAge: { min: 11, max: 12 } },
      false,
    ],
    ['somebody who may still be 17', { birthYear: 2008 }, {}, false],
    ['somebody who is surely 18', { birthYear: 2007 }, {}, true],
    ['a child of unknown birth', { birthYear: null, playingAge: { min: 8, max: 12 } }, {}, false],
    ['an adult of unknown birth', { birthYear: null, playingAge: { min: 16, max: 24 } }, {}, true],
  ])('%s', (_case, person, query, expected) => {
    expect(isFound(person, query)).toBe(expected);
  });

  test('text ranks and never excludes', () => {
    const cop = someFacts({ id: talentId(2), bio: 'Tired small-town cop with dry humour' });
    const plain = someFacts({ id: talentId(1), bio: 'Dancer' });

    const { total, matches } = find([plain, cop], { text: 'a tired cop, dry humour' });

    expect(total).toBe(2);
    expect(matches.map(({ talentId: id }) => id)).toEqual([cop.id, plain.id]);
  });
});

describe('ranking', () => {
  const best = (left: Parameters<typeof someFacts>[0], right: Parameters<typeof someFacts>[0], query: TalentQuery) =>
    find([someFacts({ ...right, id: talentId(1) }), someFacts({ ...left, id: talentId(2) })], query).matches[0]?.talentId === talentId(2);

  test.each<[string, Parameters<typeof someFacts>[0], Parameters<typeof someFacts>[0], TalentQuery]>([
    ['more of the years asked', { playingAge: { min: 25, max: 35 } }, { playingAge: { min: 33, max: 43 } }, { playingAge: { min: 25, max: 35 } }],
    [
      'the better language',
      { languages: [{ code: 'mr', proficiency: 'native' }] },
      { languages: [{ code: 'mr', proficiency: 'conversational' }] },
      { languages: [{ code: 'mr' }] },
    ],
    ['the better skill', { skills: [{ name: 'Kathak', level: 'professional' }] }, { skills: [{ name: 'Kathak', level: 'basic' }] }, { skills: ['kathak'] }],
    ['work in the medium', { credits: [{ title: 'Tea film', medium: 'tvc' }] }, { credits: [{ title: 'A serial', medium: 'tv' }] }, { medium: 'tvc' }],
    [
      'a free calendar',
      { availability: [{ from: '2026-12-01', to: '2026-12-31', status: 'free' }] },
      { availability: [] },
      { availableOn: { from: '2026-12-12', to: '2026-12-14' } },
    ],
    [
      'an unknown calendar before a held one',
      { availability: [] },
      { availability: [{ from: '2026-12-01', to: '2026-12-31', status: 'held' }] },
      { availableOn: { from: '2026-12-12', to: '2026-12-14' } },
    ],
    ['a known height', { heightCm: 170 }, { heightCm: null }, { heightCm: { min: 160 } }],
    ['a known experience', { experience: 'senior' }, { experience: null }, { experience: ['senior'] }],
    ['the fresher profile', { lastConfirmedAt: '2026-11-19T00:00:00.000Z' }, { lastConfirmedAt: '2026-01-19T00:00:00.000Z' }, {}],
  ])('puts %s first', (_case, left, right, query) => {
    expect(best(left, right, query)).toBe(true);
  });

  test('breaks ties by id', () => {
    const people = [3, 1, 2].map((number) => someFacts({ id: talentId(number) }));

    expect(find(people, {}).matches.map(({ talentId: id }) => id)).toEqual([talentId(1), talentId(2), talentId(3)]);
  });

  test('shows 8 unless told otherwise, and counts everybody', () => {
    const people = Array.from({ length: 30 }, (_, index) => someFacts({ id: talentId(index) }));

    expect(find(people, {})).toMatchObject({ total: 30, matches: { length: 8 } });
    expect(find(people, { limit: 20 }).matches).toHaveLength(20);
  });

  test('does not look at the name, the gender or the region of languages that are not asked', () => {
    const query: TalentQuery = { cities: ['Mumbai'], playingAge: { min: 25, max: 35 }, text: 'Kulkarni Marathi theatre' };
    const score = (changes: Parameters<typeof someFacts>[0]) => find([someFacts(changes)], query).matches[0]?.score;

    const scores = [{}, { stageName: 'Irfan Shaikh' }, { gender: 'male' }, { languages: [{ code: 'mr', proficiency: 'native' }] }].map(score);

    expect(new Set(scores).size).toBe(1);
  });
});

describe('reasons', () => {
  const firstMatch = (person: Parameters<typeof someFacts>[0], query: TalentQuery) => find([someFacts(person)], query).matches[0];

  test('say the fact and the field, the most telling first, at most four', () => {
    const match = firstMatch(
      {
        languages: [{ code: 'mr', proficiency: 'native' }],
        skills: [{ name: 'Ghudsawari', level: 'advanced' }],
        availability: [{ from: '2026-12-01', to: '2026-12-31', status: 'free' }],
      },
      {
        cities: ['Mumbai'],
        playingAge: { min: 25, max: 35 },
        languages: [{ code: 'mr' }],
        skills: ['riding'],
        availableOn: { from: '2026-12-12', to: '2026-12-14' },
      },
    );

    expect(match?.reasons).toEqual([
      { criterion: 'availability', text: 'Free from 12 Dec 2026 to 14 Dec 2026', field: 'availability' },
      { criterion: 'skills', text: 'Can do horse riding (advanced)', field: 'skills' },
      { criterion: 'languages', text: 'Speaks Marathi (native)', field: 'languages' },
      { criterion: 'playingAge', text: 'Plays 24 to 33: 9 of the 11 years asked', field: 'playingAge' },
    ]);
  });

  test.each<[string, Parameters<typeof someFacts>[0], TalentQuery, string]>([
    ['all years', { playingAge: { min: 20, max: 40 } }, { playingAge: { min: 25, max: 35 } }, 'Plays 20 to 40: all years asked'],
    ['an age without an end, within it', { playingAge: { min: 41, max: 52 } }, { playingAge: { min: 40, max: 99 } }, 'Plays 41 to 52'],
    ['an age without an end, partly', { playingAge: { min: 33, max: 42 } }, { playingAge: { min: 40, max: 99 } }, 'Plays 33 to 42: 40 and older was asked'],
    [
      'a free day',
      { availability: [{ from: '2026-12-12', to: '2026-12-12', status: 'free' }] },
      { availableOn: { from: '2026-12-12', to: '2026-12-12' } },
      'Free on 12 Dec 2026',
    ],
    [
      'some free days',
      { availability: [{ from: '2026-12-12', to: '2026-12-13', status: 'free' }] },
      { availableOn: { from: '2026-12-12', to: '2026-12-14' } },
      'Free on 2 of 3 days from 12 Dec 2026 to 14 Dec 2026',
    ],
    [
      'a held day',
      { availability: [{ from: '2026-12-12', to: '2026-12-12', status: 'held' }] },
      { availableOn: { from: '2026-12-12', to: '2026-12-12' } },
      'On hold on 12 Dec 2026',
    ],
    [
      'held and booked days',
      {
        availability: [
          { from: '2026-12-12', to: '2026-12-12', status: 'held' },
          { from: '2026-12-13', to: '2026-12-14', status: 'booked' },
        ],
      },
      { availableOn: { from: '2026-12-12', to: '2026-12-14' }, shootDays: 1 },
      'On hold on 1 of 3 days from 12 Dec 2026 to 14 Dec 2026',
    ],
    ['the dialect', { dialects: ['Malvani'] }, { dialects: ['Malvani'] }, 'Dialect malvani'],
    ['the height', { heightCm: 171 }, { heightCm: { min: 170 } }, '171 cm tall'],
    ['the experience', { experience: 'emerging' }, { experience: ['emerging'] }, 'Experience: emerging'],
    ['one credit', { credits: [{ title: 'Kaanch', medium: 'ott' }] }, { medium: 'ott' }, '1 web series credit, such as "Kaanch"'],
    [
      'several credits',
      {
        credits: [
          { title: 'Kaanch', medium: 'ott' },
          { title: 'Dhoop', medium: 'ott' },
        ],
      },
      { medium: 'ott' },
      '2 web series credits, such as "Kaanch"',
    ],
    ['words of the profile', { bio: 'A dry sense of humour' }, { text: 'dry humour' }, 'The profile mentions dry, humour'],
    ['no words that say nothing', { bio: 'She has never done this before: a dry wit' }, { text: 'has done dry before' }, 'The profile mentions dry'],
    ['today’s confirmation', { lastConfirmedAt: '2026-11-20T03:00:00.000Z' }, {}, 'Profile confirmed today'],
    ['yesterday’s confirmation', { lastConfirmedAt: '2026-11-19T03:00:00.000Z' }, {}, 'Profile confirmed 1 day ago'],
  ])('tell %s', (_case, person, query, text) => {
    expect(firstMatch(person, query)?.reasons.map((reason) => reason.text)).toContain(text);
  });

  test('tell what has to be asked', () => {
    const match = firstMatch(
      { heightCm: null, skills: [{ name: 'Kathak' }], experience: null },
      { heightCm: { min: 160 }, skills: ['kathak'], experience: ['senior'], medium: 'film', availableOn: { from: '2026-12-12', to: '2026-12-14' } },
    );

    expect(match?.unknown).toEqual(['height', 'availability', 'experience', 'skill level']);
    expect(match?.reasons.map(({ criterion }) => criterion)).not.toContain('availability');
  });
});
