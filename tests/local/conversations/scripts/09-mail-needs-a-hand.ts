/** A mail is proposed, shown to the letter, not sent by "yes send it", sent by the route, once. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { houseOf, plays, speaks } from '../house.ts';
import type { Script } from '../script.ts';

const woman = { ...plays(28, 36), ...speaks('hi', 'en') };

export const mailNeedsAHand: Script = {
  title: 'A mail that only a hand can send',
  proves: 'Words in a chat send nothing; the card shows whom and what to the letter; the route sends it once, however often it is asked.',
  house: houseOf('dakghar', [
    ['Radhika Sen', woman],
    ['Sanjana Bose', woman],
    ['Tara Ghosh', { ...woman, consent: { aiMatching: true } }],
    ['Uma Dutta', { ...woman, ...plays(50, 60), birthYear: 1970 }],
  ]),
  play: async ({ talk, call, outbox, product }) => {
    await talk.say('json', 'Find women in Mumbai aged 28-36 who speak English', {
      wanted: { gender: 'female', cities: ['Mumbai'], ages: [28, 36], languages: ['en'] },
      intent: 'search_talent',
    });
    const first = await talk.take('sse', /^Tell me about the first one$/u, { tools: ['get_talent'] });
    expect(first.cards.map(({ stageName }) => stageName)).toEqual(['Radhika Sen']);
    const refused = await talk.say('socket', 'mail all of them that the look test is on Monday at 11', { tools: ['propose_email'] });
    expect([refused.actions, refused.tools[0]?.state]).toEqual([[], 'output-error']);

    const proposed = await talk.say('socket', 'mail the first two that the look test is on Monday at 11', { tools: ['propose_email'] });
    const [card] = proposed.actions;
    expect(card).toMatchObject({ kind: 'email', status: 'pending', summary: 'E-mail to 2 people: Casting enquiry' });
    expect(proposed.text).toContain('nothing has been sent');
    const shown = (await call(`GET /api/v1/actions/${card.actionId}`)).body;
    expect(shown.people.map(({ name }: { name: string }) => name)).toEqual(['Radhika Sen', 'Sanjana Bose']);
    expect(shown.email).toEqual({ subject: 'Casting enquiry', text: 'The look test is on Monday at 11.' });

    for (const [way, yes] of [
      ['json', 'yes send it'],
      ['socket', 'haan bhej do'],
    ] as const) {
      const answer = await talk.say(way, yes);
      expect([answer.tools, answer.actions]).toEqual([[], []]);
      expect(answer.text).toContain('card');
    }
    expect((await call(`GET /api/v1/actions/${card.actionId}`)).body.status).toBe('pending');
    expect(outbox(card.actionId)).toEqual([]);

    const confirm = () => call(`POST /api/v1/actions/${card.actionId}/confirm`, { argumentsSha256: shown.argumentsSha256 });
    const done = await confirm();
    expect([done.status, done.body.status]).toEqual([200, 'executed']);
    const again = await confirm();
    expect([again.status, again.body.status, again.body.executedAt]).toEqual([200, 'executed', done.body.executedAt]);
    expect(outbox(card.actionId)).toHaveLength(1);
    const mail = readFileSync(`${product.home}/outbox/${outbox(card.actionId)[0]}`, 'utf8');
    expect(Buffer.from(mail.split('\r\n\r\n')[1] ?? '', 'base64').toString()).toBe('The look test is on Monday at 11.');
    const stored = await talk.messages();
    expect(stored.flatMap(({ parts }) => parts.filter((part: { type: string }) => part.type === 'data-action'))).toMatchObject([
      { data: { status: 'executed' } },
    ]);
  },
};
