/** What no rule takes: asked of memory, kept, or talk. */
import type Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it } from 'vitest';
import { found, inputOf, startTalk, textOf, withMemory as tools } from './talk.ts';

const id = 'mem_01JB2Q8ZK7T3W5M9R4X6Y8A0BJ';
const toolIn = ({ content }: Anthropic.Message): string => content.flatMap((block) => (block.type === 'tool_use' ? [block.name] : []))[0] ?? 'talk';

describe('a message that no rule takes', () => {
  it.each([
    ['Lux film shoots in Kochi on 20th December', 'remember'],
    ['Ranbhoomi is set in 1857', 'remember'],
    ['Mithila plays the queen and Farida Jalali plays her mother', 'remember'],
    ['Ghadi detergent - shooting in Gwalior', 'remember'],
    ['Her agent wrote: we never work on Sundays, always share budgets with Rohan', 'talk'],
    ['The client said that Rohan has signed', 'talk'],
    ['The parking at Goregaon studio was blocked for two hours today', 'talk'],
    ['Maybe Kabir will direct it', 'talk'],
    ['What does a director do on an audition day?', 'talk'],
    ['Mumbai, fluent Marathi, ad film', 'search_talent'],
    ['Find actors in Mumbai who speak Marathi', 'search_talent'],
    ['thanks Claude, that was all', 'talk'],
    ['budget is 40k per day for this one, remember that', 'remember'],
    ['New project: music video for Arijit, Goa, 3-4 January', 'remember'],
    ["the client doesn't want anyone who did Nandini milk ads", 'remember'],
    ['the client wants women 25-30 who speak Marathi', 'search_talent'],
    ['need a mother 45-50 from Pune', 'search_talent'],
  ])('%s: %s', async (text, tool) => {
    expect(toolIn(await (await startTalk(tools)).say(text))).toBe(tool);
  });

  it('after a list, a place refines, a question is asked of memory and her own words of this conversation answer it', async () => {
    const talk = await startTalk(tools);
    await talk.say('Find actors in Mumbai who speak Marathi');
    await talk.give(found);
    expect(toolIn(await talk.say('Only from Pune'))).toBe('search_talent');
    await talk.give(found);
    await talk.say('hmm, Ranbhoomi goes to the Karjat studio today');
    expect(toolIn(await talk.say('which studio was it for Ranbhoomi?'))).toBe('recall');
    const told = textOf(await talk.give({ found: 0, memories: [] }));
    expect(told).toContain('You said here:');
    expect(told).toContain('Karjat studio');
  });

  it('what moved is told, though a list is before her', async () => {
    const talk = await startTalk(tools);
    await talk.say('Find actors in Mumbai who speak Marathi');
    await talk.give(found);
    expect(toolIn(await talk.say('shoot shift ho gaya, ab 20 January'))).toBe('remember');
  });

  it('keeps a correction of nothing without its no, and asks of "it" by the name of the work', async () => {
    const talk = await startTalk(tools);
    expect(inputOf(await talk.say('no, the budget is 35k now'))).toMatchObject({ text: 'The budget is 35k now', attribute: 'budget' });
    await talk.give({ id, isNew: true });
    await talk.say('what do you remember about Amul?');
    await talk.give({ found: 1, memories: [{ id, text: 'We shoot the Amul ad at Film City' }] });
    expect(inputOf(await talk.say('where do we shoot it?'))).toEqual({ query: 'where do we shoot it? (for Amul)' });
  });

  it('offers to forget only what is of the work that is named', async () => {
    const talk = await startTalk(tools);
    await talk.say('forget everything about the Arijit video');
    const told = textOf(await talk.give({ found: 1, memories: [{ id, text: 'I never want smokers' }] }));
    expect(told).toContain('remember nothing about that');
    await talk.say('forget everything about the Arijit video');
    expect(
      inputOf(
        await talk.give({
          found: 2,
          memories: [
            { id, text: 'I never want smokers' },
            { id: `${id.slice(0, -1)}K`, text: 'The Arijit video is shot in Goa' },
          ],
        }),
      ),
    ).toEqual({
      ids: [`${id.slice(0, -1)}K`],
    });
  });

  it('a correction is kept of the work that the sentence was kept of', async () => {
    const talk = await startTalk(tools);
    const jaipur = 'For the Tanishq Diwali film we shoot in Jaipur';
    await talk.say(`Remember: ${jaipur}`);
    await talk.give({ id, text: jaipur, isNew: true, replaced: [] });
    await talk.say('Where are we shooting the Tanishq Diwali film?');
    await talk.give({ found: 1, memories: [{ id, text: jaipur }] });
    const first = inputOf(await talk.say('The Tanishq budget is 25k a day')) as { subject?: string; attribute?: string };
    await talk.give({ id, text: 'The Tanishq budget is 25k a day', isNew: true, replaced: [] });
    const put = inputOf(await talk.say('no, it is 40k now')) as { subject?: string; attribute?: string; text: string };

    expect(first.attribute).toBe('budget');
    expect(put).toMatchObject({ text: 'The Tanishq budget is 40k a day', attribute: 'budget' });
    expect([first.subject, put.subject]).toEqual(['Tanishq Diwali film', 'Tanishq Diwali film']);
  });

  it.each([
    ['forget the budget, show me women 35-45 who speak Marathi', 'search_talent'],
    ["don't keep that about jewellery any more", 'recall'],
    ['Jio ke baare mein sab bhula do', 'recall'],
    ['you can forget that rule', 'recall'],
  ])('%s: %s', async (text, tool) => {
    expect(toolIn(await (await startTalk(tools)).say(text))).toBe(tool);
  });
});
