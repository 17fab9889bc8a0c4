import type Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it, test } from 'vitest';
import { castingTools } from '../../../layers/core/casting/index.ts';
import { castingMeant } from '../../../local/scripted-model/mind/casting-meant.ts';
import { daysMore, readHoldDays } from '../../../local/scripted-model/wish/hold-days.ts';
import { found, inputOf, searchTool, startTalk, type Talk, textOf } from './talk.ts';

const today = '2026-11-28'; // A Saturday.

test.each([
  ['shortlist her', 'add'],
  ['Shortlist the first two', 'add'],
  ['add the first one to my shortlist', 'add'],
  ['pehle do ko shortlist karo', 'add'],
  ['isko shortlist mein daalo', 'add'],
  ['पहले दो को शॉर्टलिस्ट करो', 'add'],
  ['who is on my shortlist?', 'list'],
  ['show me the shortlist', 'list'],
  ['shortlist dikhao', 'list'],
  ['shortlist mein kaun hai', 'list'],
  ['शॉर्टलिस्ट दिखाओ', 'list'],
  ['शॉर्टलिस्ट में कौन है?', 'list'],
  ['take the first one off the shortlist', 'remove'],
  ['pehle wale ko shortlist se hatao', 'remove'],
  ['पहले वाले को शॉर्टलिस्ट से हटाओ', 'remove'],
  ['make a role of this', 'role'],
  ['iska role banao', 'role'],
  ['इसका रोल बनाओ', 'role'],
  ['hold her for 12-14 Dec till Friday', 'hold'],
  ['usko 12-14 Dec ke liye hold karo Friday tak', 'hold'],
  ['उसे 12-14 दिसंबर के लिए होल्ड करो शुक्रवार तक', 'hold'],
  ['who is on hold?', 'holds'],
  ['hold par kaun hai', 'holds'],
  ['होल्ड पर कौन है', 'holds'],
  ['Extend the hold of Asha Rao by two days', 'extend'],
  ['Asha Rao ka hold do din badhao', 'extend'],
  ['Asha Rao का होल्ड दो दिन बढ़ाइए', 'extend'],
  ['Confirm the hold of Asha Rao', 'confirm'],
  ['Asha Rao ka hold pakka karo', 'confirm'],
  ['Asha Rao का होल्ड पक्का कीजिए', 'confirm'],
  ['release her hold', 'release'],
  ['Find a backup like Asha Rao', 'backup'],
  ['Asha Rao jaisa backup dhoondo', 'backup'],
  ['Asha Rao जैसा बैकअप ढूँढिए', 'backup'],
  ['Find actors in Mumbai aged 25-35', undefined],
  ['hold on, what does a look test mean?', undefined],
  ['mail the first two that they are on hold', undefined],
])('%s: %s', (text, meant) => {
  expect(castingMeant(text)).toBe(meant);
});

test.each([
  ['hold her for 12-14 Dec till Friday', '2026-12-12', '2026-12-14', '2026-12-04'],
  ['usko 12-14 Dec ke liye hold karo Friday tak', '2026-12-12', '2026-12-14', '2026-12-04'],
  ['उसे 12-14 दिसंबर के लिए होल्ड करो शुक्रवार तक', '2026-12-12', '2026-12-14', '2026-12-04'],
  ['hold the first one for 12 December till Saturday', '2026-12-12', '2026-12-12', '2026-12-05'],
  ['hold her for 12-14 Dec till 5 Dec', '2026-12-12', '2026-12-14', '2026-12-05'],
  ['hold her for 12-14 Dec till tomorrow', '2026-12-12', '2026-12-14', '2026-11-29'],
  ['hold her for 12-14 Dec', '2026-12-12', '2026-12-14', undefined],
])('%s', (text, from, to, until) => {
  expect(readHoldDays(text, today)).toEqual({ days: { from, to }, until });
});

test.each([
  ['by two days', 2],
  ['by 5 days', 5],
  ['teen din badhao', 3],
  ['दो दिन बढ़ाइए', 2],
  ['extend it', 2],
])('%s', (text, days) => {
  expect(daysMore(text)).toBe(days);
});

const tools = [
  searchTool,
  ...castingTools({} as never).map(
    ({ name, description, inputSchema }): Anthropic.Tool => ({ name, description, input_schema: inputSchema as Anthropic.Tool['input_schema'] }),
  ),
];
const [first = '', second = ''] = found.people.map(({ id }) => id);
const brief = 'Find actors in Mumbai aged 25-35';
const afterSearch = async (): Promise<Talk> => {
  const talk = await startTalk(tools);
  await talk.say(brief);
  await talk.give(found);
  return talk;
};
const role = { roles: [{ roleId: 'rol_1', name: 'Rider', understood: 'Looking for people.' }] };

describe('a shortlist', () => {
  it('is begun with a role of her own words, then with the people she means', async () => {
    const talk = await afterSearch();

    expect(inputOf(await talk.say('shortlist the first two'))).toEqual({ brief });
    expect(inputOf(await talk.give(role))).toEqual({ talentIds: [first, second] });
    const told = await talk.give({ role: 'Rider', added: 2, shortlisted: 2, people: [{ id: first }, { id: second }] });

    expect(textOf(told)).toContain(`[[${first}]], [[${second}]]: 2 added: the shortlist of "Rider" has 2 now.`);
    expect(inputOf(await talk.say('add the second one to my shortlist'))).toEqual({ talentIds: [second] });
  });

  it('asks for a role when the tool knows of none', async () => {
    const talk = await afterSearch();
    await talk.say('make a role of this');
    await talk.give(role);
    await talk.say('shortlist the first one');

    expect(inputOf(await talk.give({ error: 'no role is at hand: make one with create_role_from_brief' }, true))).toEqual({ brief });
  });

  it('tells the whole of what a role was understood as', async () => {
    const talk = await afterSearch();
    await talk.say('make a role of this');
    const understood = `Looking for 2 women ${'with kathak '.repeat(20)}and a rate.`;

    expect(textOf(await talk.give({ roles: [{ roleId: 'rol_1', name: 'Rider', understood }] }))).toContain(understood);
  });

  it('does not say done when it was refused', async () => {
    const talk = await afterSearch();
    await talk.say('make a role of this');

    expect(textOf(await talk.give({ error: 'your role (assistant) may not do this; ask an associate' }, true))).toContain('may not do that');
  });
});
