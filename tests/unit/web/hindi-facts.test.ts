/** Why somebody fits or does not is Hindi where the page is: all that is said of a hundred people to a dozen briefs. */
import { describe, expect, test } from 'vitest';
import { explainMatch, findTalent, isListed, languageName, languageNames, makeTalent, toFacts } from '../../../layers/core/talent/index.ts';
import { generatePeople } from '../../../local/seed/generate.ts';
import { explanationInHindi, factInHindi } from '../../../web/src/words/hindi-facts.ts';
import { languageInHindi } from '../../../web/src/words/hindi-reasons.ts';

const today = '2026-11-20';
const talents = generatePeople({ seed: 7, count: 120, today })
  .map(({ id, profile, lastConfirmedAt }) => makeTalent(profile, { id, org: 'demo', now: `${today}T00:00:00Z`, synthetic: true, lastConfirmedAt }))
  .filter((talent) => isListed(talent, today));
const facts = talents.map(toFacts);
const clock = { now: () => Date.parse(`${today}T06:00:00Z`) };
const directory = { all: async () => facts, get: async (_org: string, id: string) => facts.find((person) => person.id === id) };
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

/** Names of skills, dialects and cities stay as casting says them, and so do words of a brief and a profile. */
const kept = new Set(
  [...facts.flatMap(({ skills, dialects, baseCity }) => [...skills.map(({ name }) => name), ...dialects, baseCity ?? '']), ...briefs]
    .flatMap((name) => name.toLowerCase().match(/[a-z]+/gu) ?? [])
    .filter(
      (word) =>
        ![
          'a',
          'an',
          'or',
          'and',
          'of',
          'to',
          'on',
          'in',
          'not',
          'free',
          'at',
          'least',
          'from',
          'no',
          'man',
          'women',
          'senior',
          'fresher',
          'native',
          'fluent',
        ].includes(word),
    ),
);
const leftIn = (text: string): string[] =>
  (
    text
      .replace(/प्रोफ़ाइल में है: .*/u, '')
      .toLowerCase()
      .match(/[a-z]{2,}/gu) ?? []
  ).filter((word) => !kept.has(word));

test('every language that a record may name has a name in Hindi', () => {
  expect([...new Set(languageNames.values())].map(languageName).filter((name) => languageInHindi(name) === name)).toEqual([]);
});

describe('facts in Hindi', () => {
  test('every kind of wish is met in the test', () => {
    expect([...new Set(said.map(({ criterion }) => criterion))]).toEqual(
      expect.arrayContaining([
        'gender',
        'playingAge',
        'height',
        'city',
        'languages',
        'skills',
        'dialects',
        'experience',
        'availability',
        'union',
        'comfort',
        'budget',
        'medium',
        'willingToTravel',
        'build',
        'not cities',
        'not experience',
      ]),
    );
    expect(told.some(({ change }) => change !== null)).toBe(true);
  });

  test('what was asked and what the record says', () => {
    const left = [...new Set(said.flatMap(({ criterion, asked, has }) => (criterion === 'text' ? [] : [asked, has ?? ''])))]
      .map((text) => [text, factInHindi(text), leftIn(factInHindi(text))] as const)
      .filter(([, , words]) => words.length > 0);
    expect(left.slice(0, 12)).toEqual([]);
  });

  test('what would let somebody in', () => {
    const left = [...new Set(told.flatMap(({ change }) => change?.changes ?? []))]
      .map((text) => [text, factInHindi(text), leftIn(factInHindi(text))] as const)
      .filter(([, , words]) => words.length > 0);
    expect(left.slice(0, 12)).toEqual([]);
  });

  test('the sentence over them', () => {
    const left = [...new Set(told.map((one) => one.said))]
      .map((text) => [text, explanationInHindi(text), leftIn(explanationInHindi(text))] as const)
      .filter(([, , words]) => words.length > 0);
    expect(left.slice(0, 6)).toEqual([]);
    expect(explanationInHindi('Fits, in place 2 of 9. In part: playing age 20 to 28. To ask: height up to 170 cm; kathak.')).toBe(
      'मेल खाता है, 9 में से 2 नंबर पर। थोड़ा मेल: प्लेइंग उम्र 20 से 28। पूछना है: क़द 170 तक सेमी; kathak।',
    );
  });

  test.each([
    ['Marathi, at least fluent', 'मराठी, कम से कम धाराप्रवाह'],
    ['12 Dec 2026 to 14 Dec 2026: free 2 of 3, held 1 of 3', '12 दिस॰ 2026 से 14 दिस॰ 2026: 3 में से 2 दिन खाली, 3 में से 1 दिन होल्ड पर'],
    ['kissing: no', 'चुंबन: नहीं'],
    ['Gujarati (native), Hindi (prepared lines)', 'गुजराती (मातृभाषा), हिन्दी (संवाद भर)'],
    ['something new', 'something new'],
  ])('%s', (english, hindi) => expect(factInHindi(english)).toBe(hindi));
});
