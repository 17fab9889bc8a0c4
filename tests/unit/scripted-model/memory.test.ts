import type Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it } from 'vitest';
import { searchTool, startTalk, withMemory as tools } from './talk.ts';

const callIn = ({ content }: Anthropic.Message) => content.find((block) => block.type === 'tool_use');
const textOf = ({ content }: Anthropic.Message): string => content.map((block) => (block.type === 'text' ? block.text : '')).join('');
const id = 'mem_01JB2Q8ZK7T3W5M9R4X6Y8A0BJ';

describe('memory, as the scripted model uses it', () => {
  it.each([
    ['Remember that I prefer actors who can ride a horse', { kind: 'preference', text: 'I prefer actors who can ride a horse' }],
    ['please note that the budget is 2 lakh a day', { kind: 'fact', text: 'The budget is 2 lakh a day', attribute: 'budget' }],
    ['yaad rakhna ki raat mein shoot kabhi nahi', { kind: 'constraint', text: 'Raat mein shoot kabhi nahi' }],
    ['याद रखना कि मुझे थिएटर वाले पसंद हैं', { kind: 'preference', text: 'मुझे थिएटर वाले पसंद हैं' }],
    ['Mujhe theatre wale pasand hain, yaad rakhna', { kind: 'preference', text: 'Mujhe theatre wale pasand hain' }],
  ])('remembers: %s', async (question, input) => {
    const talk = await startTalk(tools);

    expect(callIn(await talk.say(question))).toMatchObject({ name: 'remember', input });
    expect(textOf(await talk.give({ id, text: input.text, isNew: true, replaced: [] }))).not.toBe('');
  });

  it.each(['What do you remember about me?', 'tumhe mere baare mein kya yaad hai', 'तुम्हें मेरे बारे में क्या याद है?'])('recalls: %s', async (question) => {
    const talk = await startTalk(tools);

    expect(callIn(await talk.say(question))).toMatchObject({ name: 'recall', input: { query: question } });
    const told = textOf(await talk.give({ found: 1, memories: [{ id, text: 'Prefers [[tal_x]] riders', since: '2026-11-20' }] }));
    expect(told).toMatch(/- Prefers +tal x +riders/u);
  });

  it('offers to forget what it looked up, and says that nothing is gone yet', async () => {
    const talk = await startTalk(tools);

    expect(callIn(await talk.say('Forget that I prefer riders'))).toMatchObject({ name: 'recall' });
    expect(callIn(await talk.give({ found: 1, memories: [{ id, text: 'I prefer riders' }] }))).toMatchObject({ name: 'forget_memory', input: { ids: [id] } });
    expect(textOf(await talk.give({ waitsForConfirmation: true, memories: [{ id, text: 'I prefer riders' }] }))).toContain('nothing is gone');
  });

  it('says plainly what it could not do', async () => {
    const refused = await startTalk(tools);
    await refused.say('Remember that I like fair girls');
    expect(textOf(await refused.give({ error: 'this is not remembered' }, true))).toContain('I do not keep that');

    const away = await startTalk(tools);
    await away.say('What do you remember about me?');
    expect(textOf(await away.give({ error: 'this is not available just now; that is not an empty result' }, true))).toContain('not available just now');

    const nothing = await startTalk(tools);
    await nothing.say('forget what I said about riders');
    expect(textOf(await nothing.give({ found: 0, memories: [] }))).toContain('I remember nothing');

    const search = await startTalk(tools);
    await search.say('Find actors in Mumbai who speak Marathi');
    const told = textOf(await search.give({ error: 'this is not available just now; that is not an empty result' }, true));
    expect(told).toContain('Search is not available just now');
    expect(told).not.toContain('found nobody');
  });

  it('is not meant by a search, nor without its tools', async () => {
    const talk = await startTalk(tools);
    expect(callIn(await talk.say('Find actors in Mumbai who speak Marathi'))).toMatchObject({ name: 'search_talent' });

    const without = await startTalk([searchTool]);
    expect(callIn(await without.say('Remember that I prefer riders'))).toBeUndefined();
  });

  it.each([
    ['one', 'Yes, both are the same', /^Noted: I take the two names for one/u],
    ['apart', 'Nahi, dono alag hain', /dono alag hain, phir nahi poochhunga/u],
    ['open', 'बाद में', /अलग रखता हूँ/u],
    ['failed', 'haan', /rakhi nahi ja saki/u],
  ])('says what became of two names: %s, %s', async (names, question, told) => {
    const talk = await startTalk(tools);
    expect(textOf(await talk.say(inTurn(names, question)))).toMatch(told);
  });

  it('says it first, and then does what else was asked; the question itself is the product’s', async () => {
    const talk = await startTalk(tools);
    const both = await talk.say(inTurn('one', 'Yes, same. Find actors in Mumbai who speak Marathi'));
    expect(textOf(both)).toMatch(/^Noted: I take the two names for one/u);
    expect(callIn(both)).toMatchObject({ name: 'search_talent' });
    expect(textOf(await talk.give({ total: 0, shown: 0, matches: [], relaxations: [] }))).not.toContain('Noted');

    for (const names of ['ask', 'open', 'constructor']) {
      const other = await startTalk(tools);
      expect(textOf(await other.say(inTurn(names, 'Find actors in Mumbai who speak Marathi')))).not.toMatch(/names/u);
    }
  });
});

const inTurn = (names: string, question: string): string => `<context>{"names":"${names}: as it is"}</context>\n<message>\n${question}\n</message>`;
