import { describe, expect, test } from 'vitest';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';
import type { BriefSlots } from '../../../../layers/core/talent/index.ts';

const today = '2026-11-20';
const before = 'Find 2 girls 20-25 in Mumbai, fluent Marathi, kathak and horse riding, tvc, budget 20k per day';
const goOn = (text: string, from = before) => parseBrief(text, { today, previous: parseBrief(from, { today }) });
const slots = (text: string, from = before): BriefSlots => goOn(text, from).roles[0] ?? {};

test('what is not said stays as it was', () => {
  expect(slots('same but older')).toEqual({ ...parseBrief(before, { today }).roles[0], playingAge: { min: 30, max: 35 } });
});

test.each([
  ['same but older', before, { playingAge: { min: 30, max: 35 } }],
  ['thodi badi umar', before, { playingAge: { min: 25, max: 30 } }],
  ['younger', before, { playingAge: { min: 18, max: 18 } }],
  ['younger', 'boys 8-10', { playingAge: { min: 5, max: 7 } }],
  ['older', 'girls in Pune', { playingAge: { min: 40 } }],
  ['younger', 'girls in Pune', { playingAge: { max: 30 } }],
  ['older, 45 plus', before, { playingAge: { min: 45 } }],
  ['make it 30-40', before, { playingAge: { min: 30, max: 40 } }],
  ['aur lambe', before, { heightCm: { min: 170 } }],
  ['taller', "girls 5'6+", { heightCm: { min: 173 } }],
  ['shorter', "girls 5'6+", { heightCm: { max: 163 } }],
  ['shorter', before, { heightCm: { max: 160 } }],
  ['Pune se bhi', before, { cities: ['Mumbai', 'Pune'] }],
  ['or Delhi', before, { cities: ['Mumbai', 'Delhi NCR'] }],
  ['only Pune', before, { cities: ['Pune'] }],
  ['Pune instead', before, { cities: ['Pune'] }],
  ['any city', before, { cities: undefined, localities: undefined }],
  ['kahin se bhi', before, { cities: undefined }],
  ['not from Mumbai', before, { cities: undefined, refused: { cities: ['Mumbai'] } }],
  ['drop the riding', before, { skills: ['kathak'] }],
  ['riding hata do', before, { skills: ['kathak'] }],
  ['without riding', before, { skills: ['kathak'] }],
  ['remove kathak, add swimming', before, { skills: ['horse riding', 'swimming'] }],
  ['bharatnatyam instead of kathak', before, { skills: ['horse riding', 'bharatanatyam'] }],
  ['kathak ki jagah lavani', before, { skills: ['horse riding', 'lavani'] }],
  ['drop odissi', 'girls, kathak or odissi or lavani', { skills: ['kathak', 'lavani'], anyOf: { skills: [['kathak', 'lavani']] } }],
  ['drop Marathi', before, { languages: undefined }],
  [
    'who also speak Gujarati',
    before,
    {
      languages: [
        { code: 'mr', minProficiency: 'fluent' },
        { code: 'gu', minProficiency: 'conversational' },
      ],
    },
  ],
  ['Gujarati instead', before, { languages: [{ code: 'gu' }] }],
  ['budget 30k kar do', before, { budget: { maxPaise: 3_000_000, basis: 'per_day' } }],
  ['age koi bhi', before, { playingAge: undefined }],
  ['forget the budget', before, { budget: undefined }],
  ['only those free on the 12th', before, { dates: [{ from: '2026-12-12', to: '2026-12-12' }] }],
  ['sirf ladke', before, { gender: 'male' }],
  ['no beard', before, { refused: { looks: ['beard'] } }],
  ['tall ones', "girls 5'6+", { heightCm: { min: 168 }, heightWord: undefined }],
])('%s, after %s', (text, from, changed) => {
  const parsed = goOn(text, from);
  expect(parsed.isFollowUp).toBe(true);
  for (const [slot, value] of Object.entries(changed)) expect({ [slot]: parsed.roles[0]?.[slot as keyof BriefSlots] }).toEqual({ [slot]: value });
});

describe('a message that names people and asks for them', () => {
  test.each(['Find boys 25-30 in Delhi', 'mujhe 3 ladke chahiye pune se', 'women 40-45, Gujarati, TVC'])('starts afresh: %s', (text) => {
    const parsed = goOn(text);
    expect(parsed.isFollowUp).toBe(false);
    expect(parsed.roles).toEqual(parseBrief(text, { today }).roles);
  });
});

test('without a former brief nothing goes on', () => {
  expect(parseBrief('same but older', { today })).toMatchObject({ isFollowUp: false, roles: [{}] });
  expect(parseBrief('same but older', { today, previous: { roles: [] } }).isFollowUp).toBe(false);
});

test('all parts of a former brief are changed', () => {
  expect(goOn('shoot on 5 Jan', 'mother 45-50 and daughter 20-22').roles).toMatchObject([
    { gender: 'female', playingAge: { min: 45, max: 50 }, dates: [{ from: '2027-01-05', to: '2027-01-05' }] },
    { gender: 'female', playingAge: { min: 20, max: 22 }, dates: [{ from: '2027-01-05', to: '2027-01-05' }] },
  ]);
});
