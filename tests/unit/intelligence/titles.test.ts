import { expect, test } from 'vitest';
import { longestTitle, titleOf, tongueOf } from '../../../layers/core/intelligence/index.ts';

test.each([
  ['Find actors in Mumbai aged 25-35 who speak Marathi and can ride a horse', 'Marathi riders, Mumbai, 25–35'],
  ['Marathi horse riders in Mumbai, 25 to 35', 'Marathi riders, Mumbai, 25–35'],
  ['मुंबई में 25 से 35 साल की मराठी बोलने वाली कलाकार चाहिए', 'Marathi actors, Mumbai, 25–35'],
  ['Pune ya Nashik ki kathak dancer chahiye', 'Kathak dancers, Pune, Nashik'],
  ['Hi, can you write an email to the agency?', 'Write an email to the agency'],
  ['hello', 'Hello'],
  ['  \n ', ''],
])('the message %s has the title %s', (text, title) => {
  expect(titleOf({ text })).toBe(title);
});

test.each([
  [{ cities: ['Mumbai'], playingAge: { min: 25, max: 35 }, languages: [{ code: 'mr' }], skills: ['horse riding'] }, 'Marathi riders, Mumbai, 25–35'],
  [{ gender: 'female', playingAge: { min: 60, max: 60 }, languages: [{ code: 'gu' }] }, 'Gujarati women, 60'],
  [{ cities: ['Pune'], experience: ['fresher'], skills: ['kathak', 'tabla'] }, 'Fresher kathak dancers, Pune, tabla'],
  [{ skills: ['sword fighting'] }, 'Actors, sword fighting'],
])('a search says better what is asked: %j', (search, title) => {
  expect(titleOf({ text: 'fair girls of a good family', search })).toBe(title);
});

test('no title is longer than 60 characters, nor cut inside of a character', () => {
  for (const text of ['word '.repeat(40), 'x'.repeat(300), 'क्षत्रिय'.repeat(40), '👩‍👩‍👧'.repeat(30), `a${'\ud800'.repeat(80)}`]) {
    const title = titleOf({ text });
    expect(title.length).toBeLessThanOrEqual(longestTitle);
    expect(title.isWellFormed()).toBe(true);
    expect(title).toMatch(/…$/u);
  }
  expect(
    titleOf({
      text: 'x',
      search: { cities: ['Thiruvananthapuram', 'Visakhapatnam'], languages: [{ code: 'ml' }, { code: 'chhattisgarhi' }], skills: ['kalaripayattu'] },
    }).length,
  ).toBeLessThanOrEqual(longestTitle);
});

test.each([
  ['Find riders in Pune', [], 'en'],
  ['Pune mein riders dikhao', [], 'hinglish'],
  ['पुणे में कलाकार', [], 'hi'],
  ['Pune', ['मुंबई में कलाकार चाहिए'], 'hi'],
  ['ok', ['aur dikhao', 'Find me riders in Mumbai please'], 'en'],
] as const)('the tongue of %s after %j is %s', (text, before, tongue) => {
  expect(tongueOf(text, before)).toBe(tongue);
});
