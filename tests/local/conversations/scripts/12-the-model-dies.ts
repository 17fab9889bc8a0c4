/** The provider breaks off in the middle of a tool call, and again after one: nothing is searched twice for her, and the talk goes on. */
import { expect } from 'vitest';
import { can, houseOf, plays } from '../house.ts';
import type { Script } from '../script.ts';

const boxer = { gender: 'male', ...plays(20, 28), ...can('Boxing') };

export const theModelDies: Script = {
  title: 'The model dies in the middle',
  proves: 'Half a tool call is thrown away and asked anew; a finished search is kept over the next failure; the follow-up knows it.',
  house: houseOf('akhada', [
    ['Mahesh Dahiya', boxer],
    ['Naveen Sangwan', { ...boxer, baseCity: 'Delhi NCR' }],
    ['Parveen Malik', { ...boxer, ...plays(33, 41), birthYear: 1987 }],
    ['Rohit Mor', { ...boxer, ...can('Wrestling') }],
  ]),
  play: async ({ talk, fault }) => {
    const men = { gender: 'male', skills: ['boxing'] } as const;
    const ask = 'Need men 20 to 28 who can box, boxing film';
    // The first call breaks off in its tool call; the second answers it; the third breaks off in what it says of the people.
    await fault({ kind: 'cut', afterDeltas: 6, match: ask });
    const found = await talk.say('socket', ask, { wanted: { ...men, ages: [20, 28] }, tools: ['search_talent'] });
    expect(found.finish.usage.attempts).toBeGreaterThan(1);

    await fault({ kind: 'reset', afterDeltas: 1, match: 'same but older' });
    await talk.say('sse', 'same but older', { wanted: { ...men, ages: [30, 38] }, tools: ['search_talent'] });

    await fault({ kind: 'error', status: 529, type: 'overloaded_error', match: 'and younger again' });
    await talk.say('json', 'and younger again', { wanted: { ...men, ages: [20, 28] }, tools: ['search_talent'] });

    await talk.say('socket', 'only from Delhi', { wanted: { ...men, ages: [20, 28], cities: ['Delhi NCR'] } });
    await talk.take('json', /^Any city: 1 more$/u, { wanted: { ...men, ages: [20, 28] } });
  },
};
