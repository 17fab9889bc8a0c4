import { describe, expect, it, test } from 'vitest';
import { messageText } from '../../../layers/core/conversation/message.ts';
import type { AnswerTalents } from '../../../layers/core/conversation/ports.ts';
import { ModelFailure } from '../../../layers/core/intelligence/index.ts';
import { people } from '../../simulation/cloud/people.ts';
import { answering } from './answering.ts';
import { meera } from './builders.ts';

const asha = `tal_${meera.org}1`;
const away = new ModelFailure('connection', 'nobody there', { retryable: false });
const failing: AnswerTalents = {
  ...people,
  factsOf: async () => {
    throw new Error('the table is away');
  },
  findPeople: async () => {
    throw new Error('the table is away');
  },
};

const match = { talentId: asha, version: 1, score: 1, reasons: [], unknown: [] };
type Told = Awaited<ReturnType<ReturnType<typeof answering>['ask']>>;
const suggestionsOf = ({ message }: Told): string[] =>
  message?.parts.flatMap((part) => (part.type === 'data-suggestions' ? part.data.items.map(({ text }) => text) : [])) ?? [];

describe('what the product adds to an answer', () => {
  it('corrects what a record contradicts, where it was said', async () => {
    const { message } = await answering([{ text: `[[${asha}]] is based in Pune.` }]).ask('tell me about her');

    const corrections = message?.parts.find((part) => part.type === 'data-corrections');
    expect(corrections).toMatchObject({ data: { items: [{ says: 'Pune', recordSays: 'Mumbai', talentId: asha }] } });
    expect(message?.parts.at(-1)?.type).not.toBe('text');
  });

  it('leaves what agrees alone', async () => {
    const { message } = await answering([{ text: `[[${asha}]] is based in Mumbai.` }]).ask('tell me about her');

    expect(message?.parts.some((part) => part.type === 'data-corrections')).toBe(false);
  });

  it('suggests what could be asked next, and not the same twice within three turns', async () => {
    const world = answering([{ text: 'Shall I look in Pune too?' }]);

    const first = await world.ask('find riders in Mumbai');
    const second = await world.ask('and dancers');

    const texts = [first, second].map(
      ({ message }) => message?.parts.flatMap((part) => (part.type === 'data-suggestions' ? part.data.items.map(({ text }) => text) : [])) ?? [],
    );
    expect(texts[0]?.length).toBeGreaterThan(0);
    expect(texts[1]?.filter((text) => texts[0]?.includes(text))).toEqual([]);
  });

  it('never fails an answer when the records cannot be read', async () => {
    const world = answering([{ text: `[[${asha}]] is based in Pune.` }], { talents: failing });

    const { message, end } = await world.ask('tell me about her');

    expect(end?.status).toBe('final');
    expect(messageText(message?.parts ?? [])).toContain('is based in Pune');
    expect(world.reports).toContain('grounding_skipped');
  });

  test.each([
    ['Urgent! need riders by tonight', 'urgent'],
    ['find riders in Pune', 'neutral'],
  ])('%s: sentiment %s stands in the finish', async (text, sentiment) => {
    const { message } = await answering([{ text: 'Here.' }]).ask(text);

    expect(message?.finish).toMatchObject({ intent: 'search_talent', sentiment });
  });
});

describe('an answer without a model', () => {
  it('is the same search, with people and in our own words', async () => {
    const { message, end } = await answering([{ failure: away }]).ask('find people in Mumbai');

    expect(end?.status).toBe('final');
    expect(message?.finish?.degraded).toBe(true);
    expect(message?.parts.find((part) => part.type === 'data-talents')).toMatchObject({ data: { talents: [{ talentId: asha }] } });
    expect(messageText(message?.parts ?? [])).toMatch(/plain search.*One person fits\.\n- \[.*\]\(talent:/su);
  });

  it('speaks Hindi to whom writes Hindi', async () => {
    const { message } = await answering([{ failure: away }]).ask('people चाहिए');

    expect(messageText(message?.parts ?? [])).toContain('एक व्यक्ति मिला');
  });

  it('is a kind word when nobody is asked for', async () => {
    const { message } = await answering([{ failure: away }]).ask('hello there');

    expect(message?.finish?.degraded).toBe(true);
    expect(message?.parts.some((part) => part.type === 'data-talents')).toBe(false);
    expect(messageText(message?.parts ?? [])).toContain('could not reach the model');
  });

  it('is still an answer when the search is away too', async () => {
    const world = answering([{ failure: away }], { talents: failing });

    const { message, end } = await world.ask('find people in Mumbai');

    expect(end?.status).toBe('final');
    expect(messageText(message?.parts ?? [])).toContain('Neither the model nor the search is available just now');
    expect(world.reports).toContain('degraded_search_failed');
  });

  test.each([
    ['find people in Mumbai', 6],
    ['Urgent! find people in Mumbai right now', 3],
    ['jaldi! Mumbai mein people chahiye abhi', 3],
    ['जल्दी! people चाहिए अभी', 3],
  ])('%s: at most %i lines', async (text, most) => {
    const crowd: AnswerTalents = {
      ...people,
      findPeople: async () => ({ described: 'Looking for people.', total: 9, matches: Array.from({ length: 9 }, () => match) }),
    };
    const { message } = await answering([{ failure: away }], { talents: crowd }).ask(text);

    expect(messageText(message?.parts ?? []).split('\n')).toHaveLength(most);
  });

  it('offers the question again when it found nothing to say, here and in the next turn without it', async () => {
    const world = answering([{ failure: away }, { text: 'Hello.' }]);

    const first = await world.ask('who are you?');
    expect(suggestionsOf(first)).toEqual(['who are you?']);
    const others = [await world.ask('good'), await world.ask('fine'), await world.ask('right')];

    expect(others.map((turn) => suggestionsOf(turn).includes('who are you?'))).toEqual([false, false, false]);
  });

  it('goes on from the messages before it', async () => {
    const asked: (readonly string[])[] = [];
    const talents: AnswerTalents = {
      ...people,
      findPeople: async (org, text, language, before = []) => {
        asked.push([...before, text]);
        return people.findPeople(org, text, language, before);
      },
    };
    const world = answering([{ failure: away }], { talents });
    await world.ask('find people in Mumbai');
    await world.ask('only people from Pune');

    expect(asked.at(-1)).toEqual(['find people in Mumbai', 'only people from Pune']);
  });
});

describe('the role at hand', () => {
  const roleState = async () => ({ expiring: [{ stageName: 'Asha Rao' }], withoutBackup: 'Asha Rao' });

  it('is suggested about', async () => {
    const turn = await answering([{ text: 'Done.' }], { roleState }).ask('hold her');

    expect(suggestionsOf(turn)).toEqual(['Extend the hold of Asha Rao by two days', 'Find a backup like Asha Rao', 'Confirm the hold of Asha Rao']);
  });

  it('is not suggested about without a model, which alone could do it', async () => {
    const turn = await answering([{ failure: away }], { roleState }).ask('find people in Mumbai');

    expect(suggestionsOf(turn).join()).not.toContain('hold');
  });

  it('never fails an answer', async () => {
    const world = answering([{ text: 'Done.' }], {
      roleState: async () => {
        throw new Error('the table is away');
      },
    });

    expect((await world.ask('hold her')).end?.status).toBe('final');
    expect(world.reports).toContain('role_state_skipped');
  });
});
