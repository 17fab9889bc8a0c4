/** A saree commercial: Marathi and Kathak, older, free on the 12th, one profile, and the list as a file. */
import { expect } from 'vitest';
import { the } from '../days.ts';
import { calendar, can, houseOf, plays, speaks } from '../house.ts';
import { isBookedOn } from '../oracle.ts';
import type { Script } from '../script.ts';

const dancer = { ...speaks('mr', 'hi'), ...can('Kathak', 'Lavani') };
const young = { ...dancer, ...plays(20, 27) };
const older = { ...dancer, ...plays(29, 37) };
const twelfth = the(12);

export const sareeTvc: Script = {
  title: 'A saree TVC: Marathi, Kathak, then older, then free on the 12th',
  proves: 'Follow-ups keep what stood before; nobody booked on the day is shown; a file is made only by the route.',
  house: houseOf('chitrakatha', [
    ['Gauri Deshpande', young],
    ['Ketaki Joglekar', { ...young, baseCity: 'Pune' }],
    ['Mrunal Sathe', { ...young, baseCity: 'Nagpur' }],
    ['Rucha Bhide', { ...young, ...speaks('hi') }],
    ['Shalini Gokhale', { ...older, ...calendar('free', twelfth) }],
    ['Vaidehi Karve', { ...older, baseCity: 'Pune', ...calendar('booked', twelfth) }],
    ['Anagha Limaye', { ...older, baseCity: 'Pune', ...calendar('held', twelfth) }],
    ['Sulekha Phadke', older],
    ['Neelima Ranade', { ...older, ...can('Lavani') }],
    ['Omkar Tilak', { ...older, gender: 'male' }],
    ['Pallavi Oak', { ...older, consent: { aiMatching: false } }],
  ]),
  play: async ({ talk, call, person }) => {
    const first = { gender: 'female', cities: ['Pune', 'Mumbai'], languages: ['mr'], skills: ['kathak'] } as const;
    const girls = await talk.say('socket', 'TVC for a saree brand. Need girls 20-28 who speak Marathi and do Kathak, Pune or Mumbai', {
      wanted: { ...first, ages: [20, 28] },
      intent: 'search_talent',
    });
    expect(girls.ids).toHaveLength(2);

    await talk.say('socket', 'same but older', { wanted: { ...first, ages: [30, 38] }, intent: 'refine' });

    const free = await talk.say('sse', 'only those who are free on the 12th', {
      wanted: { ...first, ages: [30, 38], days: [twelfth, twelfth] },
      intent: 'refine',
    });
    expect(free.search?.input.availableOn).toEqual({ from: twelfth, to: twelfth });
    for (const id of free.ids) expect(isBookedOn(person(free.cards.find((card) => card.id === id).stageName), twelfth)).toBe(false);
    // Who is free by her calendar stands first; who has to be asked is marked so.
    expect(free.cards[0].stageName).toBe('Shalini Gokhale');
    expect(JSON.stringify(free.cards.find((card) => card.stageName === 'Anagha Limaye').reasons)).toContain('On hold on 12');
    expect(free.cards.find((card) => card.stageName === 'Sulekha Phadke').unknown).toContain('availability');

    const wider = await talk.take('json', /^Dates up to a week/u);
    expect(wider.ids).toContain(person('Vaidehi Karve').id);
    const back = await talk.say('socket', 'undo that', { wanted: { ...first, ages: [30, 38], days: [twelfth, twelfth] } });
    expect(back.ids).toEqual(free.ids);

    const one = await talk.say('json', 'tell me about the first one', { tools: ['get_talent'] });
    expect(one.tools[0]?.input).toEqual({ talentId: person('Shalini Gokhale').id });
    expect(one.text).toContain('plays 29–37');

    const file = await talk.say('socket', 'export these as a csv', { tools: ['propose_shortlist_export'] });
    expect(file.actions).toMatchObject([{ kind: 'shortlist_export', status: 'pending', summary: 'Shortlist of 3 people as a CSV file' }]);
    const { actionId } = file.actions[0];
    const shown = await call(`GET /api/v1/actions/${actionId}`);
    expect(shown.body.people.map(({ talentId }: { talentId: string }) => talentId)).toEqual(free.ids);
    expect((await call(`GET /api/v1/actions/${actionId}/file`)).status).toBe(410);
    expect((await call(`POST /api/v1/actions/${actionId}/confirm`, { argumentsSha256: shown.body.argumentsSha256 })).body.status).toBe('executed');
    const csv = await call(`GET /api/v1/actions/${actionId}/file`);
    for (const id of free.ids) expect(csv.text).toContain(id);
    expect(csv.text).not.toContain(person('Vaidehi Karve').id);
  },
};
