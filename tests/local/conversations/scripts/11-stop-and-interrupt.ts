/** She stops an answer in its middle, and breaks into another: what was said is kept, and the talk goes on from there. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { houseOf, plays, speaks } from '../house.ts';
import type { Script } from '../script.ts';

const woman = { ...plays(30, 40), ...speaks('hi', 'ta'), birthYear: 1988 };

export const stopAndInterrupt: Script = {
  title: 'Stopped, broken into, and going on',
  proves: 'A stop keeps what was on the screen, to the letter; a message that breaks in is answered at once; the next follow-up still knows the search.',
  house: houseOf('viraam', [
    ['Abirami Raman', woman],
    ['Bhuvana Iyer', { ...woman, baseCity: 'Chennai' }],
    ['Chitra Selvan', { ...woman, ...plays(44, 52), birthYear: 1978 }],
    ['Deepa Krishnan', { ...woman, ...speaks('hi') }],
  ]),
  play: async ({ talk, fault, call }) => {
    const women = { gender: 'female', languages: ['ta'] } as const;
    await talk.say('socket', 'Need women 30 to 40 who speak Tamil', { wanted: { ...women, ages: [30, 40] } });

    await fault({ kind: 'pace', deltaMs: 60, match: 'write a long answer' });
    const line = await talk.socket();
    const slow = await line.ask({ action: 'send', clientMessageId: randomUUID(), text: 'write a long answer about look tests', conversationId: talk.alias });
    await line.wait('its third frame', (frame) => frame.type === 'frame' && frame.turnId === slow.turnId && frame.seq >= 3);
    expect((await line.ask({ action: 'stop', turnId: slow.turnId })).type).toBe('ok');
    await line.wait('the stop', (frame) => frame.type === 'stopped' && frame.turnId === slow.turnId);
    const stopped = await talk.keep('socket', 'write a long answer about look tests (and stops it)', slow.turnId, { status: 'stopped' });
    expect(stopped.text.length).toBeGreaterThan(0);
    expect(stopped.text).not.toContain('That is the whole list');

    await talk.say('json', 'same but older', { wanted: { ...women, ages: [40, 50] }, intent: 'refine' });

    await fault({ kind: 'pace', deltaMs: 60, match: 'write a long answer' });
    const second = await line.ask({ action: 'send', clientMessageId: randomUUID(), text: 'write a long answer about callbacks', conversationId: talk.alias });
    await line.wait('its first frame', (frame) => frame.type === 'frame' && frame.turnId === second.turnId);
    const breaking = await line.ask({ action: 'send', clientMessageId: randomUUID(), text: 'only from Chennai', conversationId: talk.alias, interrupt: true });
    await line.wait('the end of the first', (frame) => frame.type === 'stopped' && frame.turnId === second.turnId);
    await line.wait('the answer', (frame) => frame.type === 'final' && frame.turnId === breaking.turnId);
    await talk.keep('socket', 'write a long answer about callbacks (and breaks in)', second.turnId, { status: 'stopped' });
    await talk.keep('socket', 'only from Chennai', breaking.turnId, { wanted: { ...women, ages: [40, 50], cities: ['Chennai'] } });

    await talk.say('sse', 'any city', { wanted: { ...women, ages: [40, 50] } });
    await talk.take('json', /^Without Tamil: 1 more$/u, { wanted: { gender: 'female', ages: [40, 50] } });
    expect((await call(`GET /api/v1/turns/${slow.turnId}`)).body.status).toBe('stopped');
  },
};
