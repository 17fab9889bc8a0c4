import { describe, expect, test } from 'vitest';
import { foldText, words } from '../../../layers/core/talent/fold-text.ts';
import {
  availabilityOn,
  canonicalSkill,
  cityOf,
  countDays,
  dayInIndia,
  daysBetween,
  knownSkills,
  languageCode,
  languageName,
} from '../../../layers/core/talent/index.ts';

test.each([
  ['Mumbai', 'Mumbai'],
  ['  BOMBAY ', 'Mumbai'],
  ['Andheri (West)', 'Mumbai'],
  ['Andheri West, Mumbai', 'Mumbai'],
  ['Mumbai, Maharashtra, India', 'Mumbai'],
  ['Film City / Goregaon', 'Mumbai'],
  ['Mumbai City', 'Mumbai'],
  ['Gurgaon', 'Delhi NCR'],
  ['noida', 'Delhi NCR'],
  ['Bangalore', 'Bengaluru'],
  ['Calcutta', 'Kolkata'],
  ['Madras', 'Chennai'],
  ['Ratnagiri', 'Ratnagiri'],
  ['new ashti', 'New Ashti'],
])('%s is %s', (place, city) => {
  expect(cityOf(place)).toBe(city);
});

test.each([
  ['mr', 'mr'],
  ['Marathi', 'mr'],
  ['BANGLA', 'bn'],
  ['hi-IN', 'hi'],
  ['oriya', 'or'],
  ['klingon', undefined],
])('the language %s has the code %s', (name, code) => {
  expect(languageCode(name)).toBe(code);
});

test('an unknown language code stands for itself', () => {
  expect(languageName('mr')).toBe('Marathi');
  expect(languageName('xx')).toBe('xx');
});

test.each([
  ['Ghudsawari', 'horse riding'],
  ['घुड़सवारी', 'horse riding'],
  ['Riding', 'horse riding'],
  ['Bharatnatyam', 'bharatanatyam'],
  ['Stand-up', 'stand up comedy'],
  ['Ice sculpture', 'ice sculpture'],
])('the skill %s is %s', (name, skill) => {
  expect(canonicalSkill(name)).toBe(skill);
});

test('every canonical skill is its own canonical name', () => {
  expect(knownSkills.filter((skill) => canonicalSkill(skill) !== skill)).toEqual([]);
  expect(knownSkills.length).toBeGreaterThan(100);
});

test('folding drops case and Latin accents, and keeps Indic vowel signs', () => {
  expect(foldText('Café, DÉJÀ-vu!')).toBe('cafe deja vu');
  expect(foldText('हिन्दी')).toBe('हिन्दी'.normalize('NFC'));
  expect(foldText('की')).not.toBe(foldText('का'));
});

test('words are the telling ones, each once', () => {
  expect(words('Find an actor with dry humour, and a DRY cop')).toEqual(['dry', 'humour', 'cop']);
  expect(words('   ')).toEqual([]);
});

describe('days', () => {
  test('begin at midnight in India', () => {
    expect(dayInIndia(Date.parse('2026-11-20T18:29:59.999Z'))).toBe('2026-11-20');
    expect(dayInIndia(Date.parse('2026-11-20T18:30:00.000Z'))).toBe('2026-11-21');
  });

  test('are counted between days and times', () => {
    expect(daysBetween('2026-11-20', '2026-12-01')).toBe(11);
    expect(daysBetween('2026-11-20T23:00:00.000Z', '2026-11-19')).toBe(-1);
  });
});

describe('availability', () => {
  const blocks = [
    { from: '2026-12-01', to: '2026-12-10', status: 'free' },
    { from: '2026-12-05', to: '2026-12-06', status: 'held' },
    { from: '2026-12-06', to: '2026-12-07', status: 'booked' },
  ] as const;

  test.each([
    ['2026-12-04', 'free'],
    ['2026-12-05', 'held'],
    ['2026-12-06', 'booked'],
    ['2026-12-07', 'booked'],
    ['2026-12-11', 'unknown'],
  ])('on %s is %s: the strongest claim counts', (day, status) => {
    expect(availabilityOn([...blocks], day)).toBe(status);
  });

  test('is counted day by day, also beyond the blocks', () => {
    expect(countDays([...blocks], { from: '2026-11-29', to: '2026-12-08' })).toEqual({ total: 10, free: 5, held: 1, booked: 2, unknown: 2 });
    expect(countDays([...blocks], { from: '2026-12-09', to: '2026-12-12' })).toEqual({ total: 4, free: 2, held: 0, booked: 0, unknown: 2 });
    expect(countDays([], { from: '2026-12-09', to: '2026-12-09' })).toEqual({ total: 1, free: 0, held: 0, booked: 0, unknown: 1 });
  });
});
