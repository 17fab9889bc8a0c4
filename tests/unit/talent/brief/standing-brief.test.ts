import { describe, expect, test } from 'vitest';
import { asksForPeople, parseBrief, standingBrief } from '../../../../layers/core/talent/brief/parser.ts';

const today = '2026-11-28';
const left = (...texts: string[]) => standingBrief(texts, today);
const brief = 'Need girls 20-28 who speak Marathi and do Kathak in Pune';

describe('what stands of a talk', () => {
  test('is what its messages left, changed by each', () => {
    expect(left(brief, 'same but older', 'only those free on the 12th')?.roles).toMatchObject([
      {
        gender: 'female',
        playingAge: { min: 30, max: 38 },
        languages: [{ code: 'mr' }],
        skills: ['kathak'],
        cities: ['Pune'],
        dates: [{ from: '2026-12-12', to: '2026-12-12' }],
      },
    ]);
  });

  test('outlives thanks, and begins afresh with a new brief', () => {
    expect(left(brief, 'thanks!')?.roles).toEqual(left(brief)?.roles);
    expect(left(brief, 'Find men 40 to 50 in Delhi who can box')?.roles[0]).toMatchObject({ gender: 'male', playingAge: { min: 40, max: 50 } });
  });

  test.each([
    'Remember: for the Tanishq Diwali film we shoot in Jaipur',
    'Where are we shooting the Tanishq Diwali film?',
    'yaad rakhna ki Amul ad ka budget 25k hai',
    "what's the budget for the Dabur film?",
    'याद रखना कि फिल्म का शूट पुणे में है',
  ])('%s: told to memory or asked of it, it changes nothing of whom she looks for', (text) => {
    expect(left(brief, text)?.roles).toEqual(left(brief)?.roles);
    expect(left(brief, text, 'same but older')?.roles).toEqual(left(brief, 'same but older')?.roles);
  });

  test('is nothing where nobody was asked for', () => {
    expect(left()).toBeUndefined();
    expect(left('hello')).toBeUndefined();
  });

  test.each<[text: string, before: string[], isAsked: boolean]>([
    ['same but older', [brief], true],
    ['only Mumbai', [brief], true],
    ['thanks, that helps', [brief], false],
    ['good morning', [], false],
    ['women in Mumbai', [], true],
    ['women in Mumbai', [brief], true],
  ])('"%s" after %j asks for people: %s', (text, before, isAsked) => {
    const previous = standingBrief(before, today);

    expect(asksForPeople(parseBrief(text, { today, previous }), previous)).toBe(isAsked);
  });
});
