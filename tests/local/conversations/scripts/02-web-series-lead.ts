/** A web series' lead in Hinglish, on the people that a first start makes: narrower and narrower, then wider by the product's own suggestion. */
import { expect } from 'vitest';
import type { Script } from '../script.ts';

export const webSeriesLead: Script = {
  title: 'A web series lead, in Hinglish: narrower, then wider by a suggestion',
  proves: 'Against hundreds of synthetic people every total is the records\' own; a suggestion that says "7 aur" brings those 7.',
  house: 'demo',
  play: async ({ talk }) => {
    const men = { gender: 'male', cities: ['Mumbai'], ages: [28, 36] } as const;
    await talk.say('socket', 'Web series ka lead chahiye, ladka, Mumbai, 28 se 36 saal', { wanted: men, intent: 'search_talent' });
    await talk.say('socket', 'jo Marathi bhi bolte hain', { wanted: { ...men, languages: ['mr'] }, intent: 'refine' });
    await talk.say('sse', 'aur horse riding bhi aati ho', { wanted: { ...men, languages: ['mr'], skills: ['horse riding'] } });
    const narrow = await talk.say('socket', 'sirf 180 cm se upar wale', {
      wanted: { ...men, languages: ['mr'], skills: ['horse riding'], heightCm: [180, 999] },
    });
    expect(narrow.search?.total).toBeLessThan(5);
    await talk.take('json', /: \d+ aur$/u);
  },
};
