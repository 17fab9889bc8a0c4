/** A rider for a period film: one skill, then two, then back again. */
import { expect } from 'vitest';
import { can, houseOf, plays } from '../house.ts';
import type { Script } from '../script.ts';

const rider = { gender: 'male', ...plays(26, 38), ...can('Horse riding') };

export const periodFilmRider: Script = {
  title: 'A rider for a period film: swim too, then undo',
  proves: 'A skill is added, its one match is honest about being one, and "undo" is the very list before.',
  house: houseOf('itihaas', [
    ['Vikrant Jadeja', { ...rider, ...can('Horse riding', 'Swimming', 'Sword fighting') }],
    ['Arjun Solanki', rider],
    ['Bhairav Rathod', { ...rider, baseCity: 'Jaipur' }],
    ['Dhruv Chudasama', { ...rider, ...can('Ghudsawari') }],
    ['Farhan Qureshi', { ...rider, ...can('Swimming') }],
    ['Hemant Ahlawat', { ...rider, ...plays(45, 58), birthYear: 1974 }],
    ['Jyoti Ahlawat', { ...rider, gender: 'female' }],
  ]),
  play: async ({ talk, person }) => {
    const men = { gender: 'male', ages: [25, 40], skills: ['horse riding'] } as const;
    const riders = await talk.say('sse', 'Period film, Maratha cavalry. Men 25 to 40 who can ride a horse', { wanted: men, intent: 'search_talent' });
    expect(riders.ids).toContain(person('Dhruv Chudasama').id);

    const both = await talk.say('socket', 'who can swim too', { wanted: { ...men, skills: ['horse riding', 'swimming'] } });
    expect(both.ids).toEqual([person('Vikrant Jadeja').id]);
    expect(both.text).toContain('one person');
    expect(both.suggestions.some((suggestion) => /^Without (?:horse riding|swimming)/iu.test(suggestion))).toBe(true);

    const back = await talk.say('json', 'no, undo that', { wanted: men });
    expect(back.ids).toEqual(riders.ids);

    await talk.say('socket', 'only from Jaipur', { wanted: { ...men, cities: ['Jaipur'] } });
    await talk.take('json', /^Any city: 3 more$/u);
    const relaxed = await talk.say('sse', 'any age', { wanted: { gender: 'male', skills: ['horse riding'] } });
    expect(relaxed.ids).toContain(person('Hemant Ahlawat').id);
  },
};
