/** Among people who all pass the hard rules, each soft fact puts the better one first. */
import { describe, expect, test } from 'vitest';
import { parseBrief } from '../../../layers/core/talent/brief/parser.ts';
import { passes } from '../../../layers/core/talent/gates.ts';
import { alsoAsked, toCriteria, toTalentQuery } from '../../../layers/core/talent/index.ts';
import { scoreOf } from '../../../layers/core/talent/score.ts';
import { someFacts } from '../../support/talent.ts';

const today = '2026-11-20';
type Changes = Parameters<typeof someFacts>[0];

const scores = (text: string, ...people: readonly Changes[]): number[] => {
  const parsed = parseBrief(text, { today });
  const criteria = toCriteria(toTalentQuery(parsed), [], parsed.roles[0]);
  const isAsked = alsoAsked(parsed);
  return people.map((changes) => {
    const facts = someFacts({ baseCity: 'Mumbai', ...changes });
    expect(passes(facts, criteria, today) && isAsked(facts), `${JSON.stringify(changes)} passes "${text}"`).toBe(true);
    return scoreOf(facts, criteria, today);
  });
};

const speaks = (code: string, proficiency: string): Changes => ({ languages: [{ code, proficiency }] });
const can = (name: string, level: string | null): Changes => ({ skills: [{ name, level }] });
const rated = (rupees: number): Changes => ({ rates: [{ medium: 'tvc', basis: 'per_day', amountPaise: rupees * 100 }] });
const free = (from: string, to: string, status = 'free'): Changes => ({ availability: [{ from, to, status }] });
const credits = (...mediums: string[]): Changes => ({ credits: mediums.map((medium, at) => ({ title: `Work ${at}`, year: 2024, medium, role: null })) });

describe('the better one first', () => {
  test.each<[string, string, ...Changes[]]>([
    ['a level of a language', 'women who speak Marathi', speaks('mr', 'native'), speaks('mr', 'fluent'), speaks('mr', 'conversational')],
    ['a level of a skill', 'women, Kathak', can('kathak', 'professional'), can('kathak', 'intermediate'), can('kathak', null)],
    ['one of several skills', 'women, Kathak or boxing', can('boxing', 'professional'), can('kathak', 'beginner')],
    ['one of several languages', 'women who speak Marathi or Gujarati', speaks('gu', 'native'), speaks('mr', 'conversational')],
    ['a kind of skill', 'women who know martial arts', can('karate', 'professional'), can('karate', 'beginner')],
    ['a skill that is welcome', 'women, Kathak preferred', can('kathak', 'advanced'), can('kathak', 'beginner'), {}],
    ['a language that is welcome', 'women, Bengali preferred', speaks('bn', 'native'), {}],
    ['ages around the middle', 'women 25-35', { playingAge: { min: 25, max: 35 } }, { playingAge: { min: 30, max: 40 } }, { playingAge: { min: 34, max: 44 } }],
    ['money', 'women for a TVC, 25k per day', rated(10_000), rated(24_000), {}, rated(29_000)],
    ['free days', 'women, shoot 12-14 Dec', free('2026-12-10', '2026-12-20'), free('2026-12-12', '2026-12-13'), {}],
    ['days on hold after unknown ones', 'women, shoot 12-14 Dec', {}, free('2026-12-12', '2026-12-14', 'held')],
    ['the place of the shoot', 'women, shoot in Jaipur', { baseCity: 'Jaipur' }, { willingToTravel: true }, {}, { willingToTravel: false }],
    ['work in the medium', 'women for a TVC', credits('tvc', 'tvc', 'tvc'), credits('tvc'), credits('film')],
    ['where somebody comes from', 'women, theatre background', credits('theatre', 'theatre'), credits('theatre'), credits('tv')],
    ['consent that was given', 'women, comfortable with kissing scenes', { comfort: { kissing: 'yes' } }, {}],
    ['readiness to travel', 'women willing to travel', { willingToTravel: true }, {}],
    ['a union', 'women, CINTAA card must', { union: 'regular' }, {}],
    ['a build', 'athletic woman', { build: 'athletic' }, {}, { build: 'heavy' }],
  ])('%s: %s', (_what, text, ...people) => {
    const worth = scores(text, ...people);
    expect(new Set(worth).size).toBe(worth.length);
    expect(worth).toEqual(worth.toSorted((one, other) => other - one));
  });

  test('what nobody asked orders nobody', () => {
    const [plain, ...others] = scores('women 24-33', {}, rated(10_000), speaks('mr', 'native'), can('kathak', 'professional'), { build: 'athletic' });
    expect(new Set(others)).toEqual(new Set([plain]));
  });
});
