import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';
import { matchFacts, questionOf, sayInEnglish, type TalentFacts, toFacts, whyNot, wishesOf } from '../../../../layers/core/talent/index.ts';
import { anyTalent, someFacts, talentId } from '../../../support/talent.ts';

const today = '2026-11-20';
const ask = (text: string, person: TalentFacts, everybody: readonly TalentFacts[] = []) =>
  whyNot({ parsed: parseBrief(text, { today }), role: 0, person, everybody, today });

const mumbaiDancer = {
  baseCity: 'Mumbai',
  languages: [{ code: 'mr', proficiency: 'fluent' }],
  skills: [{ name: 'Kathak', level: 'advanced' }],
  playingAge: { min: 21, max: 27 },
};
const brief = 'Women, 20-28, fluent Marathi, Kathak, Pune ya Mumbai based, on 12-14 Dec';

describe('the smallest change that lets a person in', () => {
  test.each<[string, Parameters<typeof someFacts>[0], string, readonly string[]]>([
    ['another city', { ...mumbaiDancer, baseCity: 'Nagpur' }, brief, ['people based in Nagpur, too']],
    [
      'a lower level of the language',
      { ...mumbaiDancer, languages: [{ code: 'mr', proficiency: 'conversational' }] },
      brief,
      ['Marathi conversational instead of fluent'],
    ],
    ['no word of the language', { ...mumbaiDancer, languages: [{ code: 'hi', proficiency: 'native' }] }, brief, ['without Marathi']],
    ['a skill that she lacks', { ...mumbaiDancer, skills: [] }, brief, ['without the skill kathak']],
    ['ages above', { ...mumbaiDancer, playingAge: { min: 30, max: 36 } }, brief, ['playing age 20 to 30 instead of 20 to 28']],
    ['days that are booked', { ...mumbaiDancer, availability: [{ from: '2026-12-10', to: '2026-12-15', status: 'booked' }] }, brief, ['other dates']],
    [
      'two things at once',
      { ...mumbaiDancer, baseCity: 'Delhi', languages: [{ code: 'mr', proficiency: 'lines' }] },
      brief,
      ['people based in Delhi NCR, too', 'Marathi for prepared lines instead of fluent'],
    ],
  ])('%s', (_name, person, text, changes) => {
    const why = ask(text, someFacts(person));
    expect(why.isIn).toBe(false);
    expect(why.change?.changes).toEqual(changes);
  });

  test('who fits is in, and nothing is to be changed', () => {
    expect(ask(brief, someFacts(mumbaiDancer))).toEqual({ isIn: true, excludedBy: [], barrier: null, change: null });
  });

  test('a gender that the role states is not widened', () => {
    expect(ask(brief, someFacts({ ...mumbaiDancer, gender: 'male' }))).toMatchObject({ isIn: false, barrier: 'gender', change: null });
  });

  test('a child is let in by no change of an adult’s part', () => {
    expect(ask(brief, someFacts({ ...mumbaiDancer, birthYear: 2014, playingAge: { min: 10, max: 18 } }))).toMatchObject({ barrier: 'minor', change: null });
  });

  test('one of two skills is asked as one wish', () => {
    const why = ask('Women, Kathak or Bharatnatyam trained, Mumbai', someFacts({ ...mumbaiDancer, skills: [{ name: 'cooking' }] }));
    expect(why.excludedBy.map(({ asked }) => sayInEnglish(asked))).toEqual(['kathak or bharatanatyam']);
    expect(why.change?.changes).toEqual(['without the skill kathak or bharatanatyam']);
  });

  test('tells whom else it lets in, the best first', () => {
    const others = [3, 4, 5].map((number) => someFacts({ ...mumbaiDancer, id: talentId(number), baseCity: number === 5 ? 'Delhi' : 'Nagpur' }));
    const why = ask(brief, someFacts({ ...mumbaiDancer, id: talentId(2), baseCity: 'Nagpur' }), others);
    expect(why.change).toMatchObject({ wouldAdd: 2, alsoIn: [talentId(3), talentId(4)] });
  });

  test('what is refused can be welcome after all', () => {
    const person = someFacts({ ...mumbaiDancer, credits: [{ title: 'Saas', medium: 'tv' }] });
    expect(ask('Actress in Mumbai, not from TV', person).change?.changes).toEqual(['tv is welcome after all']);
  });
});

const briefs = [
  brief,
  'Men 25-35 in Delhi or Noida who speak Gujarati and Hindi, horse riding and swimming',
  'Actress 30+, fluent English, at least 160 cm, established, Malvani dialect',
  'Child artist girl 8-12, Mumbai, Hindi',
];

describe('laws over anybody and several briefs', () => {
  const anybody = fc.tuple(anyTalent.map(toFacts), fc.constantFrom(...briefs));

  test('a change that is offered lets her in, and nothing smaller would', () => {
    fc.assert(
      fc.property(anybody, ([person, text]) => {
        const parsed = parseBrief(text, { today });
        const slots = parsed.roles[0] ?? {};
        const { isIn, change } = whyNot({ parsed, role: 0, person, everybody: [], today });
        const admits = (changed: typeof slots): boolean => questionOf(parsed, 0, changed, today).admits(person);
        expect(isIn).toBe(admits(slots));
        if (change === null) return;
        const steps = wishesOf(slots).map((wish) => wish.changesFor(person));
        const ways = (size: number, from = 0): (readonly (typeof steps)[number][number][])[] =>
          size === 0
            ? [[]]
            : steps.flatMap((options, at) => (at < from ? [] : options.flatMap((step) => ways(size - 1, at + 1).map((rest) => [step, ...rest]))));
        const lets = (way: ReturnType<typeof ways>[number]): boolean => admits(way.reduce((old, { relax }) => relax(old), slots));
        for (let size = 1; size < change.changes.length; size += 1) expect(ways(size).some(lets)).toBe(false);
        expect(ways(change.changes.length).some((way) => lets(way) && way.map((step) => sayInEnglish(step.change)).join() === change.changes.join())).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('somebody has a conflict if and only if she is out, unless no wish can say why', () => {
    fc.assert(
      fc.property(anybody, ([person, text]) => {
        const parsed = parseBrief(text, { today });
        const why = whyNot({ parsed, role: 0, person, everybody: [], today });
        const facts = matchFacts({ parsed, role: 0, person, today });
        if (why.isIn) expect(facts.conflicts).toEqual([]);
        for (const list of [facts.matched, facts.partial]) for (const { has } of list) expect(has).not.toBeNull();
        expect(facts.scoreParts.every(({ value }) => value >= 0 && value <= 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('facts of a match', () => {
  test('each wish has its state, its field and its evidence', () => {
    const bio = 'Trained dancer. Quirky comic timing.';
    const person = someFacts({
      ...mumbaiDancer,
      heightCm: null,
      bio,
      credits: [
        { title: 'Rin', medium: 'tvc' },
        { title: 'Saas', medium: 'tv' },
      ],
    });
    const facts = matchFacts({ parsed: parseBrief(`${brief}, for a TVC, at least 160 cm, quirky`, { today }), role: 0, person, bio, today });
    expect(facts.matched.map(({ criterion, has, field }) => [criterion, has, field])).toEqual(
      expect.arrayContaining([
        ['city', 'based in Mumbai', 'baseCity'],
        ['languages', 'Marathi (fluent)', 'languages'],
        ['skills', 'kathak (advanced)', 'skills'],
        ['medium', '1 of 2 credits in tvc', 'credits'],
      ]),
    );
    expect(facts.matched.find(({ criterion }) => criterion === 'medium')?.evidence).toEqual([{ kind: 'credit', index: 0, title: 'Rin' }]);
    expect(facts.unknown.map(({ criterion }) => criterion)).toEqual(['height', 'availability']);
    const quoted = [...facts.matched, ...facts.partial].flatMap(({ evidence }) => evidence).find(({ kind }) => kind === 'quote');
    expect(quoted).toMatchObject({ kind: 'quote', text: 'Quirky', start: bio.indexOf('Quirky') });
  });
});
