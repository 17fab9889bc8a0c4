/** "Shoot kal hai, jaldi" and "these are all wrong again": the mood is heard and changes the answer, never the people. */
import { expect } from 'vitest';
import { tomorrow } from '../days.ts';
import { calendar, houseOf, plays, speaks } from '../house.ts';
import type { Script } from '../script.ts';

const boy = { gender: 'male', ...plays(22, 30), ...speaks('hi') };

export const moods: Script = {
  title: 'Shoot kal hai, jaldi: haste and trouble',
  proves: 'Urgent: at most three lines, people first, free tomorrow. Frustrated: half a sentence of apology and a way out, which works.',
  house: houseOf('jaldi', [
    ['Aman Bedi', { ...boy, ...calendar('free', tomorrow()) }],
    ['Bilal Ansari', { ...boy, ...calendar('booked', tomorrow()) }],
    ['Chetan Rawal', { ...boy, ...calendar('free', tomorrow()) }],
    ['Dev Kulkarni', boy],
    ['Eshan Talwar', { ...boy, baseCity: 'Pune' }],
    ['Gautam Sehgal', { ...boy, ...plays(40, 50), birthYear: 1980 }],
  ]),
  play: async ({ talk }) => {
    const men = { gender: 'male', cities: ['Mumbai'], ages: [22, 28], days: [tomorrow(), tomorrow()] } as const;
    const quick = await talk.say('socket', 'Shoot kal hai, jaldi! Mumbai mein ladka chahiye 22 se 28 saal', {
      wanted: men,
      sentiment: 'urgent',
      intent: 'search_talent',
    });
    expect(quick.text.split('\n').length).toBeLessThanOrEqual(3);
    expect(quick.text).toMatch(/^- \[/u);

    const wrong = await talk.say('json', 'these are all wrong again', { sentiment: 'frustrated' });
    expect(wrong.text).toMatch(/^Sorry[^.]*\./u);
    expect(wrong.text).toMatch(/undo/u);
    expect(wrong.search).toBeUndefined();

    // The way out is offered at once, and works.
    const { cities: _cities, ...anywhere } = men;
    await talk.take('sse', /^Any city: 1 more$/u, { wanted: anywhere });
    const { days: _days, ...anyDay } = anywhere;
    await talk.say('socket', 'any date', { wanted: anyDay });
    const thanks = await talk.say('json', 'perfect, thank you', { sentiment: 'positive' });
    expect(thanks.search).toBeUndefined();
  },
};
