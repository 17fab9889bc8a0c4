import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TalentImport } from '../../../../layers/core/talent/index.ts';
import { gradeOf, isOut } from '../../../../scripts/eval/talent-world/judge.ts';
import { mannerWords } from '../../../../scripts/eval/talent-world/manners.ts';
import { drawPeople } from '../../../../scripts/eval/talent-world/people.ts';
import type { Person } from '../../../../scripts/eval/talent-world/person.ts';
import { toldOf } from '../../../../scripts/eval/talent-world/tell.ts';
import { qualities } from '../../../../scripts/eval/talent-world/traits.ts';
import { makeWorld } from '../../../../scripts/eval/talent-world/world.ts';
import { writeWorld } from '../../../../scripts/eval/talent-world/write-world.ts';

const today = '2026-11-27';
const world = makeWorld();

describe('the second world', () => {
  it('is the same from the same seed, another from another, and each person the same however many are made', () => {
    const lines = (seed: number, count: number): string[] => drawPeople(seed, count).map(({ line }) => JSON.stringify(line));

    expect(lines(5, 40)).toEqual(lines(5, 40));
    expect(lines(5, 10)).toEqual(lines(5, 40).slice(0, 10));
    expect(lines(6, 40)).not.toEqual(lines(5, 40));
  });

  it('is in the import format, nobody twice and no day twice in a calendar', () => {
    expect(world.talents).toHaveLength(2_000);
    expect(new Set(world.talents.map(({ externalId }) => externalId)).size).toBe(2_000);
    expect(world.talents.filter((line) => !TalentImport.safeParse(line).success)).toEqual([]);
    expect(world.talents.filter(({ availability }) => availability.some(({ from }, at) => from <= (availability[at - 1]?.to ?? '')))).toEqual([]);
  });

  it('asks at least 120 things in ten strata, each with five people of a 2 or 3, of whom nobody breaks a rule', () => {
    expect(world.queries.length).toBeGreaterThanOrEqual(120);
    expect(new Set(world.queries.map(({ stratum }) => stratum)).size).toBe(10);
    expect(new Set(world.queries.map(({ text }) => text)).size).toBe(world.queries.length);
    for (const { id, grades, violations } of world.queries) {
      const fitting = Object.values(grades).filter((grade) => grade >= 2).length;
      expect([id, fitting >= 5, Object.values(grades).includes(3), violations.some((out) => out in grades)]).toEqual([id, true, true, false]);
    }
  });

  it('tells each quality in six ways or more, and no brief has four words in a row of what people say of themselves', () => {
    const told = [...qualities.flatMap((quality) => [...toldOf(quality).bios, ...toldOf(quality).roles]), ...Object.values(mannerWords).flat()];
    const known = new Set(told.flatMap(runsOf));

    expect(qualities.map((quality) => toldOf(quality).bios.length >= 6)).toEqual(qualities.map(() => true));
    expect(known.size).toBeGreaterThan(500);
    expect(world.queries.filter(({ text }) => runsOf(text).some((run) => known.has(run))).map(({ text }) => text)).toEqual([]);
  });

  it('is written as two files, one thing a line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'castmatch-world-'));
    try {
      const few = { talents: world.talents.slice(0, 3), queries: world.queries.slice(0, 2) };

      expect(writeWorld(folder, few)).toBe('second world: 2 queries about 3 people');
      for (const name of ['talents', 'queries'] as const)
        expect(readFileSync(join(folder, `${name}.jsonl`), 'utf8')).toBe(few[name].map((line) => `${JSON.stringify(line)}\n`).join(''));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('its judge', () => {
  const [first] = drawPeople(1, 1) as [Person];
  const line: Person['line'] = {
    ...first.line,
    gender: 'female',
    playingAge: { min: 28, max: 36 },
    heightCm: 165,
    languages: [{ code: 'mr', proficiency: 'conversational' }],
    availability: [
      { from: '2026-12-05', to: '2026-12-06', status: 'booked' },
      { from: '2026-12-09', to: '2026-12-09', status: 'held' },
    ],
    rates: [{ medium: 'tvc', basis: 'per_day', amountPaise: 2_400_000 }],
    brandConflicts: [{ category: 'tea', until: '2027-01-31' }],
    comfort: { smoking: 'no' },
    union: 'none',
    credits: [{ title: 'Ret Circus', year: 2024, medium: 'tv', role: 'cameo' }],
    consent: { aiMatching: true, shareWithClient: true },
  };
  const person: Person = { ...first, line, age: 30, city: 'Pune', skills: new Map([['kathak', 'basic']]), known: 'medic', alsoKnown: 'spy', manner: 'hushed' };

  it.each([
    ['another gender', { gender: 'male' }],
    ['ages that do not meet', { ages: [37, 45] }],
    ['another height', { height: [170, 300] }],
    ['another city', { cities: ['Mumbai'] }],
    ['a language below the level', { languages: [['mr', 'fluent']] }],
    ['a dialect that is not spoken', { dialects: ['Nobody’s'] }],
    ['a skill that is missing', { skills: ['kathak', 'boxing'] }],
    ['none of the alternatives', { oneOf: [['karate', 'boxing']] }],
    ['a day that is booked', { days: ['2026-12-06', '2026-12-08'] }],
    ['too few days in a window', { window: ['2026-12-04', '2026-12-07', 3] }],
    ['no union', { union: true }],
    ['a comfort that says no', { comfort: ['smoking'] }],
    ['a rate more than a fifth above', { budget: { medium: 'tvc', rupees: 19_000 } }],
    ['a running conflict', { brand: 'tea' }],
    ['a medium that is refused', { notMedium: 'tv' }],
    ['a skill that is refused', { notSkill: 'kathak' }],
    ['a child’s part', { child: true, ages: [6, 10] }],
  ] as const)('leaves out for %s', (_why, spec) => {
    expect([isOut(person, {}, today), isOut(person, spec, today), gradeOf(person, spec, today)]).toEqual([false, true, 0]);
  });

  it('leaves out who does not want to be found, and minors where no child is asked for or no guardian agrees', () => {
    const withConsent = (consent: Partial<Person['line']['consent']>, age = 30): Person => ({
      ...person,
      age,
      line: { ...line, consent: { ...line.consent, ...consent } },
    });

    expect(isOut(withConsent({ aiMatching: false }), {}, today)).toBe(true);
    expect(isOut(withConsent({ withdrawnAt: '2026-10-02T05:00:00.000Z' }), {}, today)).toBe(true);
    expect(isOut(withConsent({ expiresOn: '2026-11-26' }), {}, today)).toBe(true);
    expect(isOut(withConsent({ guardian: true }, 9), {}, today)).toBe(true);
    expect(isOut(withConsent({ guardian: true }, 9), { child: true }, today)).toBe(false);
    expect(isOut(withConsent({ guardian: false }, 9), { child: true }, today)).toBe(true);
  });

  it('gives 3 to who is it, 2 to who is near or has to be asked, 1 to who only may', () => {
    expect(gradeOf(person, { quality: 'medic', manner: 'hushed' }, today)).toBe(3);
    expect(gradeOf(person, { quality: 'medic', manner: 'rapid' }, today)).toBe(2);
    expect(gradeOf(person, { quality: 'spy' }, today)).toBe(2);
    expect(gradeOf(person, { quality: 'holy', manner: 'hushed' }, today)).toBe(1);
    expect(gradeOf(person, { quality: 'medic', budget: { medium: 'ott', rupees: 9_000 } }, today)).toBe(2);
    expect(gradeOf(person, { days: ['2026-12-08', '2026-12-10'] }, today)).toBe(2);
    expect(gradeOf(person, { days: ['2026-12-08', '2026-12-10'], skills: ['kathak'] }, today)).toBe(1);
    expect(gradeOf(person, { gender: 'female', ages: [25, 40], cities: ['Pune'] }, today)).toBe(3);
  });
});

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '));
}
