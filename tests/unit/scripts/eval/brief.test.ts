import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';
import { atomsOf } from '../../../../scripts/eval/brief-slots.ts';
import { type BriefCase, scoreBriefs } from '../../../../scripts/eval/score-briefs.ts';

const today = '2026-11-20';
const parse = (brief: BriefCase) =>
  parseBrief(brief.text, {
    today: brief.today ?? today,
    ...(brief.previous === undefined ? {} : { previous: parseBrief(brief.previous, { today }) }),
  });

describe('gold of other spellings is brought to ours', () => {
  test.each([
    [{ age: '25-35' }, ['playingAge=25-35']],
    [{ playing_age: { min: 25, max: null } }, ['playingAge=25-']],
    [{ age: [25, 35] }, ['playingAge=25-35']],
    [{ ageMin: 25, age_max: 35 }, ['playingAge=25-35']],
    [{ age: 25 }, ['playingAge=25-25']],
    [{ age: { min: 30, max: 99 } }, ['playingAge=30-']],
    [{ city: 'Bombay' }, ['cities=Mumbai']],
    [{ cities: ['andheri', 'Pune'] }, ['cities=Mumbai', 'cities=Pune']],
    [{ languages: ['Marathi', 'hi:fluent'] }, ['languages=mr', 'languages=hi', 'languageLevel=hi:fluent']],
    [{ languages: [{ language: 'Marathi', level: 'conversational' }] }, ['languages=mr']],
    [{ languages: [{ code: 'mr', proficiency: 'mother tongue' }] }, ['languages=mr', 'languageLevel=mr:native']],
    [{ skills: ['Ghudsawari', { name: 'Kathak' }] }, ['skills=horse riding', 'skills=kathak']],
    [{ gender: 'F' }, ['gender=female']],
    [{ gender: 'any' }, []],
    [{ medium: 'ad' }, ['medium=tvc']],
    [{ medium: 'hologram' }, ['medium=hologram']],
    [{ height_cm: { min: 170 } }, ['heightCm=170-']],
    [{ minHeightCm: 170 }, ['heightCm=170-']],
    [{ budget: 25000 }, ['budget=2500000']],
    [{ budget: { amountPaise: 2_500_000, per: 'day' } }, ['budget=2500000', 'budgetBasis=per_day']],
    [{ budget: { min: 20000, max: 25000, basis: 'per_day' } }, ['budget=2000000-2500000', 'budgetBasis=per_day']],
    [{ dates: { from: '2026-12-12', to: '2026-12-14' } }, ['dates=2026-12-12..2026-12-14']],
    [{ date_from: '2026-12-12', date_to: '2026-12-14' }, ['dates=2026-12-12..2026-12-14']],
    [{ dates: ['2026-12-12'] }, ['dates=2026-12-12..2026-12-12']],
    [{ union: true }, ['union=cintaa']],
    [{ union: { name: 'CINTAA' } }, ['union=cintaa']],
    [{ union: false, city: null, skills: [] }, []],
    [{ comfort: { kissing: 'YES' } }, ['comfort=kissing']],
    [{ exclude: { cities: ['Poona'], mediums: ['tv'] } }, ['refused.cities=Pune', 'refused.mediums=tv']],
    [{ not: ['beard'] }, ['refused=beard']],
    [{ nice_to_have: { skills: ['swim'] } }, ['welcome.skills=swim']],
    [{ preferred: ['Kathak'] }, ['welcome=kathak']],
    [{ protected: ['complexion', { kind: 'native place' }] }, ['protectedAsks=complexion', 'protectedAsks=native_place']],
    [{ willingToTravel: true, shootDays: 2, count: 3 }, ['willingToTravel=yes', 'shootDays=2', 'count=3']],
    [{ roles: [{ gender: 'f' }], city: 'Pune' }, ['cities=Pune', 'gender=female']],
    [{ roles: [{ gender: 'f' }, { slots: { gender: 'm' } }], city: 'Pune' }, ['1.cities=Pune', '1.gender=female', '2.cities=Pune', '2.gender=male']],
  ])('%j', (slots, atoms) => {
    expect(atomsOf(slots).atoms).toEqual(atoms);
  });

  test('keys that nothing here knows are named', () => {
    expect(atomsOf({ zodiac: 'leo', age: 25 })).toEqual({ atoms: ['playingAge=25-25'], unknown: ['zodiac'] });
  });
});

describe('scoring', () => {
  const cases: BriefCase[] = [
    { id: '1', text: 'girl 20-25 in Pune', slots: { gender: 'female', age: '20-25' } },
    { id: '2', text: 'boy 20-26', slots: { gender: 'male', age: '20-25' } },
  ];

  test('counts what is right, extra and missed, and no slot that nobody labelled', () => {
    const scores = scoreBriefs(cases, parse);
    expect(scores).toMatchObject({ briefs: 2, slotF1: 0.75, exactMatch: 0.5 });
    expect(scores.perSlot).toEqual([
      { slot: 'gender', f1: 1, right: 2, extra: 0, missed: 0 },
      { slot: 'playingAge', f1: 0.5, right: 1, extra: 1, missed: 1 },
    ]);
    expect(scores.wrong).toHaveLength(1);
  });

  test('parts are told apart where the gold does', () => {
    const text = 'mother 45-50 and daughter 20-22';
    const parts = {
      roles: [
        { gender: 'female', age: '45-50' },
        { gender: 'female', age: '20-22' },
      ],
    };
    expect(scoreBriefs([{ id: '1', text, slots: parts }], parse).slotF1).toBe(1);
    expect(scoreBriefs([{ id: '1', text, slots: { roles: [...parts.roles].reverse() } }], parse).slotF1).toBe(0.5);
    expect(scoreBriefs([{ id: '1', text, slots: { gender: 'female' } }], parse).slotF1).toBe(1);
  });

  test('nothing at all is exact', () => {
    expect(scoreBriefs([], parse)).toMatchObject({ briefs: 0, slotF1: 1, exactMatch: 0 });
  });
});

describe('our own briefs', () => {
  const read = (half: string): BriefCase[] =>
    readFileSync(new URL(`../../../data/briefs/${half}.jsonl`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const [dev, held, forwards, first, second] = [read('dev'), read('test'), read('forwards'), read('whatsapp-unseen'), read('whatsapp-unseen-2')];
  const unseen = [...first, ...second];
  const runsOf = ({ text }: BriefCase): string[] => {
    const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    return words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '));
  };

  test('are enough, each once', () => {
    expect(dev.length).toBeGreaterThanOrEqual(150);
    expect(held.length).toBeGreaterThanOrEqual(100);
    expect(forwards.length).toBeGreaterThanOrEqual(40);
    expect([first.length, second.length]).toEqual([40, 60]);
    expect(new Set([...dev, ...held, ...forwards, ...unseen].map(({ id }) => id)).size).toBe(dev.length + held.length + forwards.length + unseen.length);
  });

  test('share no run of four words between the halves', () => {
    const seen = new Set(dev.flatMap(runsOf));
    expect(seen.size).toBeGreaterThan(500);
    expect([...held, ...first].flatMap(runsOf).filter((run) => seen.has(run))).toEqual([]);
    // Its writer never saw the others: what they share is how everybody says it ("budget 25k per day").
    expect(second.flatMap(runsOf).filter((run) => seen.has(run)).length).toBeLessThanOrEqual(6);
  });

  test('hold only slots that the evaluation knows', () => {
    expect([...dev, ...held, ...forwards, ...unseen].flatMap(({ slots }) => atomsOf(slots).unknown)).toEqual([]);
  });

  test('are read well enough, in both halves and as they are forwarded', () => {
    expect(scoreBriefs(dev, parse).slotF1).toBeGreaterThanOrEqual(0.97);
    expect(scoreBriefs(held, parse).slotF1).toBeGreaterThanOrEqual(0.94);
    expect(scoreBriefs(forwards, parse).slotF1).toBeGreaterThanOrEqual(0.94);
  });
});
