/** A child's part: children for it alone, through guardians, never written to, and never among grown-ups. */
import { expect } from 'vitest';
import { houseOf, plays, speaks } from '../house.ts';
import type { Script } from '../script.ts';

const year = new Date().getUTCFullYear();
const boy = { gender: 'male', ...plays(7, 10), ...speaks('hi'), birthYear: year - 8, experience: 'fresher' };
const withWord = { consent: { aiMatching: true, emailContact: true, shareWithClient: true, guardian: true } };

export const childRole: Script = {
  title: 'A child for a biscuit ad',
  proves: "Children are found for a child's part only, with a word of guardians; nobody writes to them; adult searches hold none, whatever age they play.",
  house: houseOf('nanhe', [
    ['Kabir Suri', { ...boy, ...withWord }],
    ['Laksh Bhatt', { ...boy, ...withWord }],
    ['Mihir Rao', { ...boy, consent: { aiMatching: true, guardian: false } }],
    ['Nakul Iyer', { ...boy, ...withWord, ...plays(15, 19), birthYear: year - 16 }],
    ['Ojas Pathak', { gender: 'male', ...plays(18, 24), ...speaks('hi') }],
    ['Pranav Desai', { gender: 'male', ...plays(19, 26), ...speaks('hi') }],
  ]),
  play: async ({ talk, person, call, outbox }) => {
    const boys = { gender: 'male', ages: [7, 10], cities: ['Mumbai'] } as const;
    const found = await talk.say('socket', 'Need a boy aged 7-10 in Mumbai for a biscuit ad', { wanted: boys, intent: 'search_talent' });
    expect(found.text).toContain('guardians');
    expect([...found.ids].sort()).toEqual([person('Kabir Suri').id, person('Laksh Bhatt').id].sort());

    const mail = await talk.say('json', 'mail both of them that the audition is on Friday', { tools: ['propose_email'] });
    expect(mail.tools[0]?.state).toBe('output-error');
    expect(mail.actions).toEqual([]);

    const grown = await talk.say('sse', 'Now find men 18 to 22 in Mumbai', { wanted: { gender: 'male', ages: [18, 22], cities: ['Mumbai'] } });
    expect(grown.ids).not.toContain(person('Nakul Iyer').id);
    expect(grown.text).not.toContain('guardians');

    const younger = await talk.say('socket', 'younger', { wanted: { gender: 'male', ages: [18, 18], cities: ['Mumbai'] } });
    expect(younger.ids).toEqual([person('Ojas Pathak').id]);

    await talk.take('sse', /^Playing age 18 to 21: 1 more$/u, { wanted: { gender: 'male', ages: [18, 21], cities: ['Mumbai'] } });
    const file = await talk.say('json', 'export these as a csv', { tools: ['propose_shortlist_export'] });
    const { body } = await call(`GET /api/v1/actions/${file.actions[0].actionId}`);
    expect(body.people.map(({ name }: { name: string }) => name)).toEqual(['Ojas Pathak', 'Pranav Desai']);
    expect(outbox(file.actions[0].actionId)).toEqual([]);
  },
};
