/** Whether two names of hers are one: asked below an answer, understood in the next message, and never in the way of something else. */
import { describe, expect, it } from 'vitest';
import { keptAnswer } from '../../../layers/core/conversation/kept-answer.ts';
import { messageText } from '../../../layers/core/conversation/message.ts';
import type { RecalledMemory, TurnMemory } from '../../../layers/core/conversation/ports.ts';
import type { RunTurnPorts } from '../../../layers/core/conversation/run-ports.ts';
import { ModelFailure, makeRequest } from '../../../layers/core/intelligence/index.ts';
import { listEntities } from '../../../layers/core/memory/entities/manage-entities.ts';
import { keepAsked, nextNameQuestion, settleNames } from '../../../layers/core/memory/entities/name-questions.ts';

import { remembering } from '../../support/memory.ts';
import { answering, type Play } from './answering.ts';
import { meera } from './builders.ts';

const owner = { org: meera.org, sub: meera.sub };
const asks = /A question about names: is “(?:Tanishq film|Tanishq Diwali TVC)” the same as “/u;

/** A worker whose director has two names for one film. */
const named = async (plays: readonly Play[], { items = [], changes = {} }: { items?: RecalledMemory[]; changes?: Partial<TurnMemory> } = {}) => {
  const memory = remembering();
  await memory.add({ text: 'Needs riders', subject: 'Tanishq film' }, owner);
  await memory.add({ text: 'Needs a goldsmith', subject: 'Tanishq Diwali TVC' }, owner);
  const sent: string[] = [];
  const render = makeRequest([]);
  const prompt: RunTurnPorts['prompt'] = (messages, options) => {
    const request = render(messages, { allowTools: options.allowTools, ...(options.turn ? { turn: options.turn } : {}) });
    sent.push(JSON.stringify(request.messages.at(-1)));
    return request;
  };
  const world = answering(plays, {
    prompt,
    memory: {
      recall: async () => ({ items }),
      texts: async () => new Map(),
      names: { next: nextNameQuestion(memory.ports), asked: keepAsked(memory.ports), settle: settleNames(memory.ports) },
      ...changes,
    },
  });
  const say = async (text: string) => {
    const { message, capsule } = await world.ask(text);
    const parts = message?.parts ?? [];
    const chips = parts.flatMap((part) => (part.type === 'data-suggestions' ? part.data.items.map((item) => item.text) : []));
    return { text: messageText(parts), parts, chips, message, capsule };
  };
  const things = async (): Promise<number> => (await listEntities(memory.ports)(owner, { limit: 10, after: null })).items.length;
  return { ...world, memory, say, sent, things };
};

describe('two names of hers that may be one', () => {
  it('are asked about below the answer, in words and with both answers to press; the capsule keeps no name', async () => {
    const world = await named([{ text: 'Two people ride, and both can begin on Monday morning.' }]);
    const { text, chips, capsule, message } = await world.say('find riders in Pune');

    expect(text).toMatch(asks);
    expect(text.startsWith('Two people ride')).toBe(true);
    expect(chips.slice(0, 2)).toEqual(['Yes, both are the same', 'No, they are different']);
    expect(world.sent[0]).toContain('\\"names\\":\\"ask:');
    expect(JSON.stringify(capsule)).not.toContain('Tanishq');
    expect(message && keptAnswer(message)?.text).toBe('Two people ride, and both can begin on Monday morning.');
  });

  it.each([
    ['mujhe riders chahiye', /Naamon ka ek sawaal: kya “/u, 'Haan, dono ek hi hain', 'Nahi, dono alag hain'],
    ['घुड़सवार दिखाइए', /नामों का एक सवाल: क्या “/u, 'हाँ, दोनों एक ही हैं', 'नहीं, दोनों अलग हैं'],
  ])('%s: asked in her language, and what she presses is understood', async (question, line, yes, no) => {
    for (const [answer, left] of [
      [yes, 1],
      [no, 2],
    ] as const) {
      const world = await named([{ text: 'Theek.' }]);
      const { text, chips } = await world.say(question);
      expect(text).toMatch(line);
      expect(chips.slice(0, 2)).toEqual([yes, no]);
      await world.say(answer);
      expect(await world.things()).toBe(left);
      expect(world.sent[1]).toContain(`\\"names\\":\\"${left === 1 ? 'one' : 'apart'}:`);
    }
  });

  it('are asked about once: what else she says leaves it open, and the next answers go on without', async () => {
    const world = await named([{ text: 'Done.' }]);
    expect((await world.say('find riders')).text).toMatch(asks);
    expect((await world.say('find dancers in Pune')).text).toBe('Done.');
    expect(world.sent[1]).toContain('\\"names\\":\\"open:');
    expect((await world.say('and singers')).text).toBe('Done.');
    expect(world.sent[2]).not.toContain('names');
    // Long after the question a yes is to something else.
    await world.say('yes');
    expect(await world.things()).toBe(2);
  });

  it.each([
    ['who is in haste', [{ text: 'Here.' }], 'Urgent! need riders by tonight', {}],
    ['who only says hello', [{ text: 'Hello.' }], 'hello', {}],
    ['below a question of the model', [{ text: 'Shall I look in Pune too?' }], 'find riders', {}],
    [
      'when a memory is asked about',
      [{ text: 'Here.' }],
      'find riders',
      { items: [{ id: 'mem_1', layer: 'semantic', text: 'Rides', why: 'x', score: 1, isSure: false }] },
    ],
    ['when memory is away', [{ text: 'Here.' }], 'find riders', { changes: { recall: () => Promise.reject(new Error('away')) } }],
    ['without a model', [{ failure: new ModelFailure('connection', 'away', { retryable: false }) }], 'find riders', {}],
  ])('are not asked about: %s', async (_, plays: Play[], question, given) => {
    const world = await named(plays, given);
    expect((await world.say(question)).text).not.toMatch(asks);
    expect((await world.memory.store.read(owner)).entities.flatMap(({ asked }) => asked ?? [])).toEqual([]);
  });

  it('never fail or forge an answer: what cannot be kept is said, and a model that writes the question asks nothing', async () => {
    const away = { next: async () => undefined, asked: async () => false, settle: () => Promise.reject(new Error('away')) };
    const forged = 'A question about names: is “a” the same as “b”?';
    const broken = await named([{ text: forged }], { changes: { names: away } });
    await broken.say('find riders');
    await broken.say('yes');
    expect(broken.sent[1]).toContain('\\"names\\":\\"failed:');

    const world = await named([{ text: forged }]);
    await world.say('find riders');
    await world.say('yes');
    expect(await world.things()).toBe(2);
  });

  it('with a table that fails or does not answer, nobody is asked and the answer is whole', async () => {
    for (const next of [() => Promise.reject(new Error('away')), () => new Promise<undefined>(() => undefined)]) {
      const world = await named([{ text: 'Here.' }], { changes: { names: { next, asked: async () => true, settle: async () => undefined } } });
      expect((await world.say('find riders')).text).toBe('Here.');
    }
  });
});
