/** What a search says of people is Hindi where the page is: every sentence that the search makes of three hundred people. */
import { describe, expect, test } from 'vitest';
import { makeTalent, mediums, searchTalent, type TalentQuery, toFacts } from '../../../layers/core/talent/index.ts';
import { generatePeople } from '../../../local/seed/generate.ts';
import { languageInHindi, reasonInHindi, toAskInHindi } from '../../../web/src/words/hindi-reasons.ts';

const today = '2026-11-20';
const people = generatePeople({ seed: 7, count: 300, today }).map(({ id, profile, lastConfirmedAt }) =>
  toFacts(makeTalent(profile, { id, org: 'demo', now: `${today}T00:00:00Z`, synthetic: true, lastConfirmedAt })),
);
const queries: readonly TalentQuery[] = [
  {},
  { cities: ['Mumbai', 'Pune'], languages: [{ code: 'mr' }, { code: 'hi' }] },
  { playingAge: { min: 20, max: 28 }, heightCm: { min: 150 } },
  { playingAge: { min: 40, max: 99 } },
  { skills: ['kathak'] },
  { skills: ['swimming', 'horse riding'] },
  { availableOn: { from: '2026-12-12', to: '2026-12-14' } },
  { availableOn: { from: '2026-12-12', to: '2026-12-12' } },
  { availableOn: { from: '2026-12-01', to: '2027-01-20' }, shootDays: 3 },
  { experience: ['fresher', 'senior'] },
  {
    text: people
      .slice(0, 5)
      .flatMap(({ words }) => words.slice(0, 3))
      .join(' '),
  },
  { dialects: ['malvani'] },
  { dialects: ['awadhi'] },
  ...mediums.map((medium) => ({ medium })),
];
const found = queries.flatMap((query) => searchTalent(people, { ...query, limit: 20 }, { today }).matches);
const english =
  /(?<!\p{L})(?:free|hold|can do|speaks|plays|based|dialect|tall|credits?|experience|mentions|confirmed|years|days|native|fluent|conversational)(?!\p{L})/iu;
/** Titles of works and words of a record stay as they are. */
const ownWords = (text: string): string => text.replace(/".*"/u, '').replace(/प्रोफ़ाइल में है: .*/u, '');

describe('reasons in Hindi', () => {
  test('every kind of reason is met, and none is left in English', () => {
    const reasons = found.flatMap(({ reasons: all }) => all);
    expect([...new Set(reasons.map(({ criterion }) => criterion))].sort()).toEqual(
      ['availability', 'city', 'dialects', 'experience', 'freshness', 'height', 'languages', 'medium', 'playingAge', 'skills', 'text'].sort(),
    );
    const left = reasons
      .map(({ text }) => [text, reasonInHindi(text)] as const)
      .filter(([, said]) => !/\p{Script=Devanagari}/u.test(said) || english.test(ownWords(said)));
    expect(left.slice(0, 5)).toEqual([]);
  });

  test.each(['height', 'availability', 'experience', 'skill level', 'union', 'comfort', 'rate', 'travel', 'credits'])(
    '%s, to ask, is said in Hindi',
    (criterion) => {
      expect(toAskInHindi(criterion)).toMatch(/^[\p{Script=Devanagari}\s]+$/u);
    },
  );

  test.each([
    ['Free from 12 Dec 2026 to 14 Dec 2026', '12 दिस॰ 2026 से 14 दिस॰ 2026 तक खाली'],
    ['Speaks Marathi (native), Hindi (fluent)', 'भाषा: मराठी (मातृभाषा), हिन्दी (धाराप्रवाह)'],
    ['Plays 16 to 26: 7 of the 9 years asked', '16 से 26 की उम्र निभाते हैं: माँगे 9 में से 7 साल'],
    ['Because you shortlisted 3 people who ride', 'Because you shortlisted 3 people who ride'],
  ])('%s', (text, said) => expect(reasonInHindi(text)).toBe(said));

  test('a language that is not known here keeps its name', () => {
    expect(languageInHindi('Marathi')).toBe('मराठी');
    expect(languageInHindi('Kokborok')).toBe('Kokborok');
  });
});
