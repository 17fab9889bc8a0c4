/** Why somebody fits or does not is said in the reader's language from codes with parts: every code in both languages, and all that is said of a hundred people to some briefs. */
import { describe, expect, test } from 'vitest';
import { type Explanation, MatchFact, Saying, ShownBrief } from '../../../layers/contracts/index.ts';
import { parseBrief } from '../../../layers/core/talent/brief/parser.ts';
import {
  explainMatch,
  findTalent,
  isListed,
  languageName,
  languageNames,
  makeTalent,
  sayInEnglish,
  shownBrief,
  toFacts,
} from '../../../layers/core/talent/index.ts';
import { generatePeople } from '../../../local/seed/generate.ts';
import { languageInHindi, languageOfCode } from '../../../web/src/words/hindi-reasons.ts';
import { explainInHindi, sayInHindi } from '../../../web/src/words/hindi-sayings.ts';

/** One of each code, in its two languages. */
const each: readonly (readonly [Saying, english: string, hindi: string])[] = [
  [{ code: 'terms', terms: ['slim', 'athletic'], join: 'or' }, 'slim or athletic', 'दुबली काया या चुस्त काया'],
  [{ code: 'names', names: [{ name: 'kathak', level: 'advanced' }, { name: 'garba' }], join: 'list' }, 'kathak (advanced), garba', 'kathak (उन्नत), garba'],
  [{ code: 'ages', range: { min: 30 } }, 'playing age 30 and above', 'प्लेइंग उम्र 30 या ज़्यादा'],
  [{ code: 'heights', range: { max: 170 } }, 'height up to 170 cm', 'क़द 170 सेमी तक'],
  [{ code: 'plays', range: { min: 20, max: 28 } }, 'plays 20 to 28', '20 से 28 की उम्र निभाते हैं'],
  [{ code: 'tall', cm: 164 }, '164 cm', '164 सेमी'],
  [{ code: 'based', cities: ['Pune', 'Mumbai'] }, 'based in Pune or Mumbai', 'रहना: Pune या Mumbai'],
  [{ code: 'atLeast', language: 'mr', level: 'fluent' }, 'Marathi, at least fluent', 'मराठी, कम से कम धाराप्रवाह'],
  [
    {
      code: 'languages',
      languages: [
        { language: 'gu', level: 'native' },
        { language: 'hi', level: 'lines' },
      ],
      join: 'list',
    },
    'Gujarati (native), Hindi (prepared lines)',
    'गुजराती (मातृभाषा), हिन्दी (संवाद भर)',
  ],
  [{ code: 'byExperience', terms: ['senior'] }, 'senior by experience', 'अनुभव: वरिष्ठ'],
  [{ code: 'free', periods: [{ from: '2026-12-12', to: '2026-12-14' }] }, 'free 12 Dec 2026 to 14 Dec 2026', '12 दिस॰ 2026 से 14 दिस॰ 2026 खाली'],
  [
    {
      code: 'days',
      days: [
        { from: '2026-12-12', to: '2026-12-12', counts: { free: 1 }, total: 1 },
        { from: '2026-12-20', to: '2026-12-22', counts: { held: 2, unknown: 1 }, total: 3 },
      ],
    },
    '12 Dec 2026: free 1 of 1; 20 Dec 2026 to 22 Dec 2026: held 2 of 3, unknown 1 of 3',
    '12 दिस॰ 2026: 1 में से 1 दिन खाली; 20 दिस॰ 2026 से 22 दिस॰ 2026: 3 में से 2 दिन होल्ड पर, 3 में से 1 दिन पता नहीं',
  ],
  [{ code: 'whole', wish: 'noRivalBrand' }, 'no rival brand', 'कोई प्रतिस्पर्धी ब्रांड नहीं'],
  [{ code: 'travels', does: false }, 'does not travel', 'यात्रा नहीं करते'],
  [{ code: 'refused', kind: 'languages', value: 'bho' }, 'not Bhojpuri', 'भोजपुरी नहीं'],
  [{ code: 'welcome', kind: 'mediums', value: 'tv' }, 'tv is welcome after all', 'टीवी सीरियल भी चलेगा'],
  [
    {
      code: 'brands',
      brands: [
        { name: 'tea', until: '2027-01-31' },
        { name: 'cars', until: null },
      ],
    },
    'tea until 31 Jan 2027, cars',
    'tea, 31 जन॰ 2027 तक; cars',
  ],
  [{ code: 'work', medium: 'short_film' }, 'work in short film', 'काम: शॉर्ट फ़िल्म'],
  [{ code: 'credits', count: 2, total: 5, medium: 'tvc' }, '2 of 5 credits in tvc', '5 में से 2 काम: टीवी विज्ञापन'],
  [{ code: 'words', words: ['warm', 'gruff'] }, 'warm gruff', 'warm gruff'],
  [{ code: 'mentions', words: ['warm'] }, 'the profile mentions warm', 'प्रोफ़ाइल में है: warm'],
  [{ code: 'answers', answers: [{ topic: 'kissing', answer: 'no' }] }, 'kissing: no', 'चुंबन: नहीं'],
  [{ code: 'rate', paise: 15_00_000 }, '₹15,000 a day', '₹15,000 रोज़'],
  [{ code: 'same', as: 'medium' }, 'work in the same media', 'वैसा ही काम'],
  [
    { code: 'agesInstead', range: { min: 17, max: 31 }, asked: { min: 20, max: 28 } },
    'playing age 17 to 31 instead of 20 to 28',
    'प्लेइंग उम्र 20 से 28 की जगह 17 से 31',
  ],
  [
    { code: 'heightsInstead', range: { min: 155 }, asked: { min: 160 } },
    'height 155 and above cm instead of 160 and above cm',
    'क़द 160 सेमी या ज़्यादा की जगह 155 सेमी या ज़्यादा',
  ],
  [{ code: 'levelInstead', language: 'ta', level: 'lines', asked: 'native' }, 'Tamil for prepared lines instead of native', 'तमिल: मातृभाषा की जगह संवाद भर'],
  [{ code: 'heightMore', cm: 5 }, '5 cm more either way', 'क़द 5 सेमी कम या ज़्यादा भी'],
  [{ code: 'basedToo', city: 'Thane' }, 'people based in Thane, too', 'Thane के लोग भी'],
  [{ code: 'tierToo', term: 'fresher' }, 'fresher people, too', 'नए लोग भी'],
  [{ code: 'without', kind: 'language', names: ['ta', 'te'] }, 'without Tamil or Telugu', 'तमिल या तेलुगू के बिना'],
  [{ code: 'drop', wish: 'union' }, 'any union card', 'कोई भी यूनियन कार्ड'],
];

describe('a code with its parts', () => {
  test('every code that the contract has is in the list', () => {
    const all = Saying.options.flatMap(({ shape }) => shape.code.options as readonly string[]);
    expect([...new Set(each.map(([{ code }]) => code))].sort()).toEqual([...all].sort());
  });

  test.each(each)('%o', (saying, english, hindi) => {
    expect(Saying.parse(saying)).toEqual(saying);
    expect(sayInEnglish(saying)).toBe(english);
    expect(sayInHindi(saying)).toBe(hindi);
  });

  test('every wish, likeness, answer and kind has words in both', () => {
    const variants: Saying[] = Saying.options.flatMap(({ shape }) =>
      Object.entries(shape).flatMap(([name, part]) => {
        const options = name === 'code' || !('options' in part) ? [] : (part.options as readonly string[]);
        const [like] = each.filter(([{ code }]) => (shape.code.options as readonly string[]).includes(code)).map(([saying]) => saying);
        return options.map((option) => ({ ...like, [name]: option }) as Saying);
      }),
    );
    expect(variants.length).toBeGreaterThan(30);
    for (const saying of variants) for (const said of [sayInEnglish(saying), sayInHindi(saying)]) expect(said).toMatch(/^(?!.*undefined).+/u);
  });

  test('every language that a record may name has a name in Hindi, by its code and by its name', () => {
    const codes = [...new Set(languageNames.values())];
    expect(codes.filter((code) => /[a-z]/u.test(languageOfCode(code)))).toEqual([]);
    expect(codes.map(languageName).filter((name) => languageInHindi(name) === name)).toEqual([]);
  });
});

const today = '2026-11-20';
const talents = generatePeople({ seed: 7, count: 120, today })
  .map(({ id, profile, lastConfirmedAt }) => makeTalent(profile, { id, org: 'demo', now: `${today}T00:00:00Z`, synthetic: true, lastConfirmedAt }))
  .filter((talent) => isListed(talent, today));
const everybody = talents.map(toFacts);
const clock = { now: () => Date.parse(`${today}T06:00:00Z`) };
const directory = { all: async () => everybody, get: async (_org: string, id: string) => everybody.find((person) => person.id === id) };
const byId = { get: async (_org: string, id: string) => talents.find((talent) => talent.id === id) };
const explain = explainMatch({ talents: byId, directory, find: findTalent({ directory, clock }), clock });

const briefs = [
  'Women 20-28, fluent Marathi, Kathak or Bharatnatyam, Pune or Mumbai, TVC on 12-14 Dec, budget 25k per day',
  'Man, 40-55, at least 175 cm, native Hindi, horse riding, feature film',
  'A senior actor, CINTAA member, willing to travel, comfortable with kissing and smoking',
  'Not from Delhi, no Bhojpuri accent, not a fresher, OTT, free on 12 Dec and from 20 to 22 Dec',
  'Actress 30+, Tamil or Telugu, swimming, Awadhi dialect',
  'A boy, 10-12, for a print shoot',
  'Non-binary performer, athletic build, warm and gruff, stage play',
];
const told = await Promise.all(briefs.flatMap((text) => talents.map(({ id }) => explain('demo', { talentId: id, text }))));
const said = told.flatMap(({ matched, partial, unknown, conflicts }) => [...matched, ...partial, ...unknown, ...conflicts]);

/** Names of skills, dialects, cities and brands stay as casting says them, and so do words of a brief and a profile. */
const named = (saying: Saying): string[] => {
  if (saying.code === 'names') return saying.names.map(({ name }) => name);
  if (saying.code === 'words' || saying.code === 'mentions') return saying.words;
  if (saying.code === 'based') return saying.cities;
  if (saying.code === 'basedToo') return [saying.city];
  if (saying.code === 'brands') return saying.brands.map(({ name }) => name);
  if (saying.code === 'without' && saying.kind !== 'language') return saying.names;
  return saying.code === 'refused' || saying.code === 'welcome' ? [saying.value.replaceAll('_', ' ')] : [];
};
const leftIn = (text: string, sayings: readonly Saying[]): string[] =>
  ['CINTAA', ...sayings.flatMap(named)]
    .sort((left, right) => right.length - left.length)
    .reduce((rest, name) => rest.replaceAll(name, ''), text)
    .match(/[a-z]{2,}/giu) ?? [];

describe('what is said of a hundred people', () => {
  test('every kind of wish is met in the test', () => {
    expect([...new Set(said.map(({ criterion }) => criterion))]).toEqual(
      expect.arrayContaining(['gender', 'playingAge', 'height', 'city', 'languages', 'skills', 'dialects', 'experience', 'availability', 'union', 'comfort']),
    );
    expect(told.some(({ change }) => change !== null)).toBe(true);
  });

  test('its English is that of its code, and its Hindi has no English word of ours', () => {
    for (const fact of said) {
      expect(() => MatchFact.parse(fact)).not.toThrow();
      expect([sayInEnglish(fact.askedAs), fact.hasAs && sayInEnglish(fact.hasAs)]).toEqual([fact.asked, fact.has]);
    }
    const sayings = said.flatMap(({ askedAs, hasAs }) => [askedAs, ...(hasAs === null ? [] : [hasAs])]);
    expect(sayings.flatMap((one) => leftIn(sayInHindi(one), [one])).slice(0, 12)).toEqual([]);
  });

  test('what would let somebody in, and the sentence over all', () => {
    for (const { change } of told) expect(change?.changesAs.map(sayInEnglish)).toEqual(change?.changes);
    const left = told.flatMap((one) => {
      const sayings = [...one.matched, ...one.partial, ...one.unknown, ...one.conflicts].flatMap(({ askedAs, hasAs }) => [askedAs, ...(hasAs ? [hasAs] : [])]);
      return leftIn(explainInHindi(one as unknown as Explanation), [...sayings, ...(one.change?.changesAs ?? [])]);
    });
    expect(left.slice(0, 12)).toEqual([]);
  });

  test('a brief has its wishes in both languages, and its ways to widen as codes', () => {
    for (const text of [...briefs, '25 से 35 साल की अभिनेत्री चाहिए, मुंबई, मराठी बोलती हो, क़द 160 से ज़्यादा']) {
      const shown = shownBrief(parseBrief(text, { today }), 0, everybody, today);
      expect(() => ShownBrief.parse(shown)).not.toThrow();
      for (const { text: own, textIn } of shown.chips) expect(textIn?.[shown.language]).toBe(own);
      for (const { change, changeAs } of shown.widen) expect(changeAs && sayInEnglish(changeAs)).toBe(change);
    }
  });
});
