/** Calls as agencies, platforms and line producers write them: makers, usage, signatures, deadlines, who is cast already; and what looks alike and is a wish. */
import { describe, expect, test } from 'vitest';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';
import type { BriefSlots } from '../../../../layers/core/talent/index.ts';

const today = '2026-11-30';
const slots = (text: string): BriefSlots => parseBrief(text, { today }).roles[0] ?? {};
const days = (from: string, to = from) => ({ from, to });

describe('what tells of the makers asks for nobody', () => {
  test.each<[string, BriefSlots]>([
    ['Casting Director: Mukta Rao (she/her). Actor, age 60-70', { playingAge: { min: 60, max: 70 } }],
    ['Man, 30-35, Hindi\nDirector: Meghna Sen (Bengali)', { gender: 'male', playingAge: { min: 30, max: 35 }, languages: [{ code: 'hi' }] }],
    ['Client: HUL | TVC | F 20-25', { gender: 'female', playingAge: { min: 20, max: 25 }, medium: 'tvc' }],
    [
      'F 20-25, TVC. Usage: digital and print, 6 months. Budget 20k',
      { gender: 'female', playingAge: { min: 20, max: 25 }, medium: 'tvc', budget: { maxPaise: 2000000 } },
    ],
    ['USAGE / 1 year, TV + digital + print\nROLE / mother\nAGE / 27-33', { gender: 'female', playingAge: { min: 27, max: 33 } }],
    ['Usage 2 yrs digital + print, budget 50k, male 30-35', { gender: 'male', playingAge: { min: 30, max: 35 }, budget: { maxPaise: 5000000 } }],
    ['Music video by a Punjabi singer, need a girl 20-22', { gender: 'female', playingAge: { min: 20, max: 22 }, medium: 'music_video' }],
    [
      'Woman 52-60, Ahmedabad\nWarm regards,\nRohan\nLine Producer | 31, Veera Desai Road, Andheri West',
      { gender: 'female', playingAge: { min: 52, max: 60 }, cities: ['Ahmedabad'] },
    ],
    // A part below a closing is a part.
    ['Father, 50-60\nThanks & regards\nRole: mother, age 45', { gender: 'male' }],
    ['The film is led by a woman cop; she is 35-40', { gender: 'female', playingAge: { min: 35, max: 40 } }],
  ])('%s', (text, asked) => expect(slots(text)).toMatchObject(asked));

  test.each([
    ['Casting Director: Mukta Rao (she/her). Actor, age 60-70', 'gender'],
    ['Man, 30-35\nDirector: Meghna Sen (Bengali)', 'protectedAsks'],
    ['F 20-25. Usage: digital and print, 6 months', 'medium'],
    ['Music video by a Punjabi singer, need a girl 20-22', 'languages'],
    ['Music video by a Punjabi singer, need a girl 20-22', 'skills'],
    ['Woman 52-60\nThanks & regards,\nSushma, Bandra', 'cities'],
  ] as const)('%s: no %s', (text, slot) => expect(slots(text)).not.toHaveProperty(slot));
});

describe('who is cast already is not looked for', () => {
  test.each<[string, BriefSlots]>([
    ['Need a girl: 21-25. Singer (M, 30) is already on board.', { gender: 'female', playingAge: { min: 21, max: 25 } }],
    ['Mother 27-33. The baby (6-8 months) is cast separately.', { gender: 'female', playingAge: { min: 27, max: 33 } }],
    ['Hero is already locked, need heroine 20-25', { gender: 'female', playingAge: { min: 20, max: 25 } }],
    [
      'VIKRAM (52): politician. Cast.\nDEVIKA (46): his wife. Cast.\nKABIR: to be cast. Male, playing 21-26',
      { gender: 'male', playingAge: { min: 21, max: 26 } },
    ],
    ['Asha, 34, the responsible one (locked); Nisha, 19 (locked). We are casting Usha: 26-31', { playingAge: { min: 26, max: 31 } }],
    ['Adventure couple, HER only as he is locked, 22-32', { gender: 'female', playingAge: { min: 22, max: 32 } }],
    // Of the work, and not of somebody.
    ['Dates locked: 12-14 Dec. Boy 20-25', { gender: 'male', dates: [days('2026-12-12', '2026-12-14')] }],
    ['Location is locked, boy 20-25 needed', { gender: 'male', playingAge: { min: 20, max: 25 } }],
    ['To be cast: woman 30-35', { gender: 'female', playingAge: { min: 30, max: 35 } }],
  ])('%s', (text, asked) => expect(slots(text)).toMatchObject(asked));
  test('nor is how many', () => expect(slots('Coach, m, mid 40s. He is a strict father of two girls')).toEqual(expect.not.objectContaining({ count: 2 })));
});

describe('days', () => {
  test.each<[string, BriefSlots['dates']]>([
    ['Shoot: Feb 3 – Mar 20', [days('2027-02-03', '2027-03-20')]],
    ['Shoot from 5 Feb to 6 Mar.', [days('2027-02-05', '2027-03-06')]],
    ['12 days between Mar 1 and Mar 31, 2027', [days('2027-03-01', '2027-03-31')]],
    ['3 shoot days somewhere between 8 Jan and 31 Jan 2027', [days('2027-01-08', '2027-01-31')]],
    ['8 Jan and 31 Jan', [days('2027-01-08'), days('2027-01-31')]],
    ['free in Mar', [days('2027-03-01', '2027-03-31')]],
    ['kahani mein 5 log mar gaye', undefined],
    ['5 mar chuke hain', undefined],
    ['Shoot: January 2027', [days('2027-01-01', '2027-01-31')]],
    ['shoot March in Mumbai', [days('2027-03-01', '2027-03-31')]],
    ['the shoot may happen in Goa', undefined],
    ['Feb–March 2027', [days('2027-02-01', '2027-03-31')]],
    ['30 shoot days across Jan and Feb', [days('2027-01-01', '2027-02-28')]],
    ['Nov/Dec', [days('2026-11-30', '2026-12-31')]],
    ['Dates: TBC, mid-Feb', [days('2027-02-11', '2027-02-20')]],
    ['8 day shoot, Noida, beginning 14th Dec', [days('2026-12-14', '2026-12-21')]],
    ['14 days in Jodhpur, starting 11 January', [days('2027-01-11', '2027-01-24')]],
    ['90 days credit, starting 11 January', [days('2027-01-11')]],
    ['send self-tapes by Friday 11 December', undefined],
    ['samples by Wednesday', undefined],
    ['must be free by 11 December', [days('2026-12-11')]],
    ['shoot 20 Dec, submit by 10 Dec', [days('2026-12-20')]],
  ])('%s', (text, dates) => expect(slots(text).dates).toEqual(dates));
  test.each<[string, number | undefined]>([
    ['22 shoot days', 22],
    ['approx. 28 shooting days', 28],
    ['Days: 15', 15],
    ['No. of days: 3', 3],
    ['paid in 30 days', undefined],
    ["60,000 per day, 90 days' payment", undefined],
    ['18k per day, 90 days credit', undefined],
    ['payment after the shoot of 3 days', 3],
  ])('%s', (text, shootDays) => expect(slots(text).shootDays).toBe(shootDays));
});

describe('money', () => {
  test.each<[string, BriefSlots['budget']]>([
    ['USD 3000 per day', undefined],
    ['fee AED 3,000', undefined],
    ['$500 a day', undefined],
    ['2500 dollars per day', undefined],
    ['Rs 3000 per day', { maxPaise: 300000, basis: 'per_day' }],
    ['3000 p/d', { maxPaise: 300000, basis: 'per_day' }],
    ['5000 per child per day', { maxPaise: 500000, basis: 'per_day' }],
    ['Wage: 8000', { maxPaise: 800000 }],
    ['Rs. 6,50,000 for the schedule', { maxPaise: 65000000, basis: 'lumpsum' }],
  ])('%s', (text, budget) => expect(slots(text).budget).toEqual(budget));
});

describe('gender, height, skills and union', () => {
  test.each<[string, BriefSlots]>([
    ['TARA / 27 (25-29) / F / grew up in Delhi', { gender: 'female', playingAge: { min: 25, max: 29 } }],
    ['♀ 30–45', { gender: 'female', playingAge: { min: 30, max: 45 } }],
    ['Previously written as a man; now a woman, 48-55', { gender: 'female' }],
    ['Coach - m, mid 40s. He is a strict father of two girls', { gender: 'male' }],
    ['Voice artists, women 20-35 who can sound like a little boy', { gender: 'female' }],
    ['exactly 5\'6"', { heightCm: { min: 168, max: 168 } }],
    ['5\'3" or shorter', { heightCm: { max: 160 } }],
    ["She is too tall next to our male lead (5'8). Woman, 5'3 or shorter", { heightCm: { max: 160 } }],
    ['must ride a motorbike', { skills: ['motorcycle riding'] }],
    ['must ride a camel', { skills: ['camel riding'] }],
    ['must ride a horse', { skills: ['horse riding'] }],
    ['CINTAA: not compulsory', { union: 'not_needed' }],
    ['Equity not required', { union: 'not_needed' }],
    ['CINTAA: compulsory', { union: 'cintaa' }],
    ['REQUIRED: singing\nNOT REQUIRED: nudity, smoking, dance', { skills: ['singing'] }],
  ])('%s', (text, asked) => expect(slots(text)).toMatchObject(asked));
  test.each([
    ['VIKRAM SINGH RATHORE, politician', 'skills'],
    ['NOT REQUIRED: nudity, smoking, dance', 'skills'],
    ['NOT REQUIRED: nudity, smoking, dance', 'comfort'],
    ["it's by A/F/C", 'gender'],
  ] as const)('%s: no %s', (text, slot) => expect(slots(text)).not.toHaveProperty(slot));
});
