import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryTalent } from '../../../layers/adapters/memory/talent/memory-talent.ts';
import { TalentCard as WireCard } from '../../../layers/contracts/talent-card.ts';
import { makeTalentCard, renderCards, resolveNames, type TalentCard } from '../../../layers/core/talent/index.ts';
import { anyTalent, aTalent, talentId } from '../../support/talent.ts';

const today = '2026-11-20';
const clock = { now: () => Date.parse('2026-11-20T10:00:00.000Z') };
const match = { score: 0.75, reasons: [{ criterion: 'city', text: 'Based in Mumbai', field: 'baseCity' }], unknown: ['height'] };
const cardBytes = (card: TalentCard | undefined): number => new TextEncoder().encode(JSON.stringify(card)).length;

describe('a card', () => {
  test('shows a person in words', () => {
    const talent = aTalent({
      baseCity: 'Versova, Mumbai',
      experience: 'established',
      languages: [
        { code: 'mr', proficiency: 'native' },
        { code: 'xx', proficiency: 'lines' },
      ],
      skills: [{ name: 'Chess' }, { name: 'Yoga', level: 'basic' }, { name: 'Kathak', level: 'professional' }],
      availability: [{ from: '2026-11-01', to: '2026-12-01', status: 'free' }],
      lastConfirmedAt: '2026-11-10T20:00:00.000Z',
    });

    expect(makeTalentCard(talent, match, today)).toEqual({
      id: talent.id,
      stageName: 'Asha Kulkarni',
      photoUrl: null,
      playingAge: { min: 24, max: 33 },
      heightCm: 165,
      baseCity: 'Mumbai',
      languages: ['Marathi', 'xx'],
      topSkills: ['Kathak', 'Yoga', 'Chess'],
      experience: 'established',
      availability: 'free',
      availabilityAsOf: '2026-11-11',
      ...match,
    });
  });

  test('says what is not known', () => {
    expect(makeTalentCard(aTalent({ baseCity: null, heightCm: null }), match, today)).toMatchObject({
      baseCity: 'not known',
      heightCm: null,
      experience: 'unknown',
      availability: 'unknown',
      availabilityAsOf: null,
    });
  });

  test.each([
    ['never consented', { consent: undefined }],
    ['withdrew her consent', { consent: { aiMatching: true, withdrawnAt: '2026-11-01T00:00:00.000Z' } }],
    ['was erased', { erasedAt: '2026-11-01T00:00:00.000Z' }],
  ])('is not made for somebody who %s', (_case, changes) => {
    expect(makeTalentCard(aTalent(changes), match, today)).toBeUndefined();
  });

  test('never tells the birth year, the legal sides or the consent', () => {
    const text = JSON.stringify(makeTalentCard(aTalent({ birthYear: 1999, gender: 'trans_female' }), match, today));

    expect(text).not.toMatch(/1999|birth|trans|consent|minor/);
  });

  const anyMatch = fc.record({
    score: fc.integer({ min: 0, max: 10_000 }).map((score) => score / 10_000),
    reasons: fc.array(fc.record({ criterion: fc.string(), text: fc.string({ maxLength: 400, unit: 'binary' }), field: fc.string() }), { maxLength: 4 }),
    unknown: fc.array(fc.string({ maxLength: 60 }), { maxLength: 4 }),
  });

  test('always fits 1,200 bytes and the contract', () => {
    fc.assert(
      fc.property(anyTalent, anyMatch, (talent, anyOne) => {
        const listed = { ...talent, consent: { ...talent.consent, aiMatching: true } };
        const card = makeTalentCard(listed, anyOne, today);

        expect(cardBytes(card)).toBeLessThanOrEqual(1_200);
        // The wire's shape and ours are the same: this assignment is checked by the compiler, the parse by the test.
        const wire: WireCard | undefined = card;
        expect(WireCard.parse(wire)).toEqual(card);
      }),
    );
  });

  test('fits also with everything as long and as escaped as it can be', () => {
    const long = '"\\'.repeat(40);
    const card = makeTalentCard(
      aTalent({
        stageName: '"\\'.repeat(60),
        baseCity: long,
        languages: Array.from({ length: 20 }, () => ({ code: long.slice(0, 40), proficiency: 'native' })),
        skills: Array.from({ length: 20 }, () => ({ name: long })),
      }),
      {
        score: 0.1234,
        reasons: Array.from({ length: 4 }, () => ({ criterion: long, text: long.repeat(5), field: long })),
        unknown: Array.from({ length: 4 }, () => long),
      },
      today,
    );

    expect(cardBytes(card)).toBeLessThanOrEqual(1_200);
    expect(card?.reasons.length).toBeGreaterThan(0);
  });
});

describe('cards and names of a stored message', () => {
  const people = async () => {
    const talents = memoryTalent();
    await talents.putMany('demo', [
      aTalent({ id: talentId(1), stageName: 'One' }),
      aTalent({ id: talentId(2), stageName: 'Two' }),
      aTalent({ id: talentId(3), stageName: 'Gone', consent: { aiMatching: false } }),
    ]);
    return talents;
  };
  const reference = (number: number, score: number) => ({ talentId: talentId(number), version: 1, score, reasons: [], unknown: [] });

  test('come in the order of the references, without those who are gone', async () => {
    const cards = await renderCards({ talents: await people(), clock })('demo', [reference(2, 0.9), reference(3, 0.8), reference(4, 0.7), reference(1, 0.6)]);

    expect(cards.map(({ stageName, score }) => [stageName, score])).toEqual([
      ['Two', 0.9],
      ['One', 0.6],
    ]);
  });

  test('show the record as it is now', async () => {
    const talents = await people();
    await talents.put('demo', aTalent({ stageName: 'One, renamed' }), { expectedVersion: 1 });

    expect((await renderCards({ talents, clock })('demo', [reference(1, 0.5)]))[0]?.stageName).toBe('One, renamed');
  });

  test('are nobody’s in another tenant', async () => {
    const talents = await people();

    expect(await renderCards({ talents, clock })('other', [reference(1, 0.5)])).toEqual([]);
    expect(await resolveNames({ talents, clock })('other', [talentId(1)])).toEqual(new Map());
  });

  test('resolve to names, without those who are gone', async () => {
    const names = await resolveNames({ talents: await people(), clock })('demo', [talentId(1), talentId(1), talentId(3), talentId(9), 'tal_nonsense']);

    expect(names).toEqual(new Map([[talentId(1), 'One']]));
  });
});
