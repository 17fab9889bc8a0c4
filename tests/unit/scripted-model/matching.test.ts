import type Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it, test } from 'vitest';
import { matchingTools } from '../../../layers/core/matching/index.ts';
import { similarTalentTool, whyNotTool } from '../../../layers/core/talent/index.ts';
import { matchingMeant } from '../../../local/scripted-model/mind/matching.ts';
import { found, inputOf, profileTool, searchTool, startTalk, textOf } from './talk.ts';

test.each([
  ['why not Asha Rao?', 'why'],
  ['Why isn’t she on the list?', 'why'],
  ['Asha Rao kyun nahi?', 'why'],
  ['आशा राव क्यों नहीं?', 'why'],
  ['similar to Asha Rao', 'like'],
  ['show me someone like her', 'like'],
  ['Asha Rao jaisi koi dikhao', 'like'],
  ['आशा राव जैसी कोई दिखाइए', 'like'],
  ['who else is like the first girl?', 'like'],
  ['I would like the second one', undefined],
  ['show me line-ups', 'together'],
  ['must look like a family', 'together'],
  ['ek family jaise lagne chahiye', 'together'],
  ['people for the role', 'role'],
  ['who fits this role?', 'role'],
  ['is role ke liye log dikhao', 'role'],
  ['इस रोल के लिए कौन है?', 'role'],
  ['cast these roles together', 'together'],
  ['in roles ko saath mein cast karo', 'together'],
  ['इन सबको एक साथ कास्ट करो', 'together'],
  ['Find actors in Mumbai aged 25-35', undefined],
  ['shortlist her', undefined],
  ['same but older', undefined],
])('%s: %s', (text, meant) => {
  expect(matchingMeant(text.replace('’', "'"))).toBe(meant);
});

const tools = [
  searchTool,
  { ...profileTool, input_schema: { type: 'object' as const, properties: { talentId: { type: 'string' }, name: { type: 'string' } } } },
  ...[whyNotTool({} as never), similarTalentTool({} as never), ...matchingTools({} as never)].map(
    ({ name, description, inputSchema }): Anthropic.Tool => ({ name, description, input_schema: inputSchema as Anthropic.Tool['input_schema'] }),
  ),
];
const [first = '', second = ''] = found.people.map(({ id }) => id);
const searched = async () => {
  const talk = await startTalk(tools);
  await talk.say('Actors in Mumbai aged 25-35 who speak Marathi');
  await talk.give(found);
  return talk;
};

describe('the scripted model and matching', () => {
  it('asks why not with the brief that stands, and says what the result says', async () => {
    const talk = await searched();
    expect(inputOf(await talk.say('why not the second one?'))).toEqual({ talentId: second, brief: 'Actors in Mumbai aged 25-35 who speak Marathi' });
    const told = await talk.give({ id: second, said: 'Out: asked: based in Pune, the record says: based in Mumbai.' });
    expect(textOf(told)).toBe(`[[${second}]]: Out: asked: based in Pune, the record says: based in Mumbai.`);
  });

  it('looks a name up first', async () => {
    const talk = await searched();
    expect(inputOf(await talk.say('Meera Kulkarni kyun nahi?'))).toEqual({ name: 'Meera Kulkarni' });
    expect(inputOf(await talk.give({ found: 1, people: [{ id: first }] }))).toMatchObject({ talentId: first });
  });

  it('finds who is like her, and what they must be besides', async () => {
    const talk = await searched();
    expect(inputOf(await talk.say('someone like the first one but in Pune'))).toEqual({ talentId: first, besides: 'in Pune' });
    expect(textOf(await talk.give({ ...found, like: first }))).toContain(`Of like craft and work as [[${first}]]:`);
  });

  it('asks for the people of the role', async () => {
    const talk = await searched();
    expect(inputOf(await talk.say('is role ke liye log dikhao'))).toEqual({});
    expect(textOf(await talk.give({ ...found, role: 'Rider' }))).toContain('Role "Rider" ke liye:');
  });

  it('casts the parts of a brief together, or says why it cannot', async () => {
    const talk = await startTalk(tools);
    const brief = 'Mother 40-50 and her daughter 18-24 in Mumbai, total budget 80k per day';
    expect(inputOf(await talk.say(`Cast these roles together: ${brief}`))).toEqual({ brief });
    const cast = [
      { part: 'Mother', id: first },
      { part: 'Daughter', id: second },
    ];
    const told = textOf(await talk.give({ lineUps: [{ bestIn: 'fit', costRupees: 60_000, withoutAPrice: 1, cast }], because: [] }));
    expect(told).toContain('1. The best fit: ₹60,000 in all, and 1 without a price yet');
    expect(told).toContain(`Daughter: [[${second}]]`);

    await talk.say(`Cast these roles together: ${brief}`);
    expect(textOf(await talk.give({ lineUps: [], because: ['nobody fits "Mother" by itself'] }))).toBe(
      'No line-up keeps all of it, because of this: nobody fits "Mother" by itself.',
    );
  });
});
