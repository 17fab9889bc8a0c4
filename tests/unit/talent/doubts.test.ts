import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../../layers/core/talent/brief/parser.ts';
import { doubtsOf, leftBy } from '../../../layers/core/talent/doubts.ts';
import { searchTalent, toCriteria, toFacts, toTalentQuery } from '../../../layers/core/talent/index.ts';
import { scoreOf } from '../../../layers/core/talent/score.ts';
import { aTalent, talentId } from '../../support/talent.ts';

const today = '2026-12-01';
type Changes = Parameters<typeof aTalent>[0];
const doubtsIn = (brief: string, changes: Changes): number => {
  const parsed = parseBrief(brief, { today });
  return doubtsOf(toFacts(aTalent(changes)), toCriteria(toTalentQuery(parsed), [], parsed.roles[0] ?? {}));
};
const perDay = (amountPaise: number) => [{ medium: 'tvc' as const, basis: 'per_day' as const, amountPaise }];

describe('a wish is in doubt', () => {
  it.each<[string, string, Changes, Changes]>([
    ['while her height is unknown', 'woman above 165 cm', { heightCm: null }, { heightCm: 170 }],
    ['while her union is', 'CINTAA members only', { union: null }, { union: 'regular' }],
    ['while her rate is', 'TVC, 30k per day', { rates: [] }, { rates: perDay(2_500_000) }],
    ['where she asks more than there is', 'TVC, 30k per day', { rates: perDay(3_300_000) }, { rates: perDay(3_000_000) }],
    [
      'on a day that somebody holds',
      'shoot on 11 December 2026',
      { availability: [{ from: '2026-12-10', to: '2026-12-12', status: 'held' }] },
      { availability: [{ from: '2026-12-12', to: '2026-12-20', status: 'held' }] },
    ],
    [
      'of a skill that she has begun',
      'swimming is a must',
      { skills: [{ name: 'swimming', level: 'basic' }] },
      { skills: [{ name: 'swimming', level: 'advanced' }] },
    ],
    ['of ages that hers barely touch', 'woman 30 to 40', { playingAge: { min: 22, max: 31 } }, { playingAge: { min: 28, max: 36 } }],
  ])('%s', (_why, brief, doubtful, sure) => {
    expect(doubtsIn(brief, doubtful)).toBe(1);
    expect(doubtsIn(brief, sure)).toBe(0);
  });

  it('only where it was asked', () => {
    expect(doubtsIn('a woman', { heightCm: null, union: null, rates: [] })).toBe(0);
  });
});

it('each doubt leaves less of a score', () => {
  expect([leftBy(0), leftBy(1) > leftBy(2), leftBy(2) > 0]).toEqual([1, true, true]);
});

it('who surely meets everything goes before who has to be asked, in memory too, and the parts say it', () => {
  const asked = toFacts(aTalent({ id: talentId(1), union: null, playingAge: { min: 30, max: 45 } }));
  const sure = toFacts(aTalent({ id: talentId(2), union: 'regular', playingAge: { min: 32, max: 44 } }));
  const parsed = parseBrief('CINTAA members only, 30-45', { today });
  const { matches, scoreParts } = searchTalent([asked, sure], toTalentQuery(parsed), { today, slots: parsed.roles[0] });
  expect(matches.map(({ talentId: id }) => id)).toEqual([sure.id, asked.id]);
  const parts = scoreParts.get(asked.id) ?? [];
  expect(parts.find(({ part }) => part === 'to be asked')).toMatchObject({ weight: -1 });
  expect(parts.reduce((sum, { weight, value }) => sum + weight * value, 0)).toBeCloseTo(matches[1]?.score ?? 0, 3);
  expect(matches[1]?.score).toBeLessThan(scoreOf(asked, toCriteria(toTalentQuery(parsed), [], parsed.roles[0]), today));
});
