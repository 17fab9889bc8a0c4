/** Two people side by side, then one person's rates and dates: answered from the records, to the rupee and the day. */
import { expect } from 'vitest';
import { daysAfter, today } from '../days.ts';
import { calendar, houseOf, plays, speaks } from '../house.ts';
import type { Script } from '../script.ts';

const man = { gender: 'male', ...plays(35, 44), ...speaks('hi', 'pa'), birthYear: 1984 };
const rate = (medium: string, basis: string, rupees: number) => ({ rates: [{ medium, basis, amountPaise: rupees * 100 }] });
const [from, to] = [daysAfter(today(), 20), daysAfter(today(), 24)];

export const sideBySide: Script = {
  title: 'Two side by side, then rates and dates',
  proves:
    "Each profile is read by a tool; rupees and days are the record's; what the record does not know is said to be asked; a right answer is not corrected.",
  house: houseOf('tulna', [
    ['Inder Gill', { ...man, ...plays(35, 44), ...rate('ott', 'per_day', 65_000), ...calendar('booked', from, to), experience: 'senior' }],
    ['Jaspal Dhillon', { ...man, ...plays(36, 43), ...rate('film', 'per_day', 120_000), experience: 'established' }],
    ['Karan Ahuja', { ...man, ...plays(40, 50) }],
    ['Lovely Arora', { ...man, gender: 'female' }],
  ]),
  play: async ({ talk, person }) => {
    const [inder, jaspal] = [person('Inder Gill'), person('Jaspal Dhillon')];
    const list = await talk.say('socket', 'Looking for men 35 to 44 who speak Punjabi, web series', {
      wanted: { gender: 'male', ages: [35, 44], languages: ['pa'] },
      intent: 'search_talent',
    });
    expect(list.ids.slice(0, 2).sort()).toEqual([inder.id, jaspal.id].sort());

    const one = await talk.take('json', /^Tell me about the first one$/u, { tools: ['get_talent'] });
    expect(one.ids).toEqual(list.ids.slice(0, 1));
    const both = await talk.say('sse', 'compare the first two', { tools: ['get_talent', 'get_talent'], intent: 'compare' });
    expect(both.ids).toEqual(list.ids.slice(0, 2));
    expect(both.text).toContain('₹65,000 per day');
    expect(both.text).toContain('₹1,20,000 per day');
    expect(both.corrections).toEqual([]);

    const place = list.ids.indexOf(inder.id) === 0 ? 'first' : 'second';
    const dates = await talk.say('json', `what are the rates and dates of the ${place} one?`, { tools: ['get_talent'] });
    expect(dates.ids).toEqual([inder.id]);
    expect(dates.text).toContain('₹65,000 per day (ott)');
    expect(dates.text).toContain(`booked ${from} to ${to}`);
    expect(dates.corrections).toEqual([]);

    const unknown = await talk.say('socket', 'and the dates of the third one?', { tools: ['get_talent'] });
    expect(unknown.ids).toEqual([person('Karan Ahuja').id]);
    expect(unknown.text).toContain('no dates on record: to ask');
  },
};
