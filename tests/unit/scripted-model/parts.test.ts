import type Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it, test } from 'vitest';
import { castingTools } from '../../../layers/core/casting/index.ts';
import { matchingTools } from '../../../layers/core/matching/index.ts';
import { whyNotTool } from '../../../layers/core/talent/index.ts';
import { readParts } from '../../../local/scripted-model/wish/parts.ts';
import { inputOf, profileTool, searchTool, startTalk, textOf } from './talk.ts';

const today = '2026-11-30';
const days = { from: '2026-12-12', to: '2026-12-14' };
const age = (min: number, max?: number) => ({ min, ...(max === undefined ? {} : { max }) });

test.each<[brief: string, parts: Readonly<Record<string, object>>]>([
  [
    'need 2 girls 20-25 for sisters and one uncle 50+ for the father, Marathi, Mumbai, 12-14 Dec, TVC',
    {
      Sisters: { gender: 'female', playingAge: age(20, 25), languages: [{ code: 'mr' }], cities: ['Mumbai'], medium: 'tvc', availableOn: days },
      Father: { gender: 'male', playingAge: age(50), languages: [{ code: 'mr' }], cities: ['Mumbai'], medium: 'tvc', availableOn: days },
    },
  ],
  [
    'Mother 45-50 and father 50-60 who speak Gujarati, daughter 18-22 must dance. Shoot 12-14 Dec Mumbai',
    {
      Mother: { gender: 'female', playingAge: age(45, 50), cities: ['Mumbai'], availableOn: days },
      Father: { gender: 'male', playingAge: age(50, 60), languages: [{ code: 'gu' }], cities: ['Mumbai'], availableOn: days },
      Daughter: { gender: 'female', playingAge: age(18, 22), cities: ['Mumbai'], availableOn: days },
    },
  ],
  [
    'ek maa 45-50, ek beti 18-22 aur ek dadaji 65+ chahiye, sab Gujarati bolte ho',
    {
      Maa: { gender: 'female', playingAge: age(45, 50), languages: [{ code: 'gu' }] },
      Beti: { gender: 'female', playingAge: age(18, 22), languages: [{ code: 'gu' }] },
      Dadaji: { gender: 'male', playingAge: age(65), languages: [{ code: 'gu' }] },
    },
  ],
  [
    'एक माँ 45-50 और एक बेटी 18-22 चाहिए, मराठी',
    {
      माँ: { gender: 'female', playingAge: age(45, 50), languages: [{ code: 'mr' }] },
      बेटी: { gender: 'female', playingAge: age(18, 22), languages: [{ code: 'mr' }] },
    },
  ],
  [
    '1. Bride, female 22-28, kathak\n2. Groom, male 25-32\nShoot: 12-14 Dec, Jaipur',
    {
      Bride: { gender: 'female', playingAge: age(22, 28), skills: ['kathak'], cities: ['Jaipur'], availableOn: days },
      Groom: { gender: 'male', playingAge: age(25, 32), cities: ['Jaipur'], availableOn: days },
    },
  ],
  [
    '- Mother: 45-50, Punjabi\n- Son: 20-25\nDelhi based, 12-14 December',
    {
      Mother: { gender: 'female', playingAge: age(45, 50), languages: [{ code: 'pa' }], cities: ['Delhi NCR'], availableOn: days },
      Son: { gender: 'male', playingAge: age(20, 25), cities: ['Delhi NCR'], availableOn: days },
    },
  ],
  [
    'Find a mother aged 45-55 and two sons, one 18-22 and another 25-30',
    {
      Mother: { gender: 'female', playingAge: age(45, 55) },
      'Son 1': { gender: 'male', playingAge: age(18, 22) },
      'Son 2': { gender: 'male', playingAge: age(25, 30) },
    },
  ],
  [
    'hero 25-30 and heroine 20-25 for a music video',
    {
      Hero: { gender: 'male', playingAge: age(25, 30), medium: 'music_video' },
      Heroine: { gender: 'female', playingAge: age(20, 25), medium: 'music_video' },
    },
  ],
  [
    'a 60-year-old grandfather and a 25 year old girl for an ad film in Pune',
    {
      Grandfather: { gender: 'male', playingAge: age(58, 62), cities: ['Pune'], medium: 'tvc' },
      Girl: { gender: 'female', playingAge: age(23, 27), cities: ['Pune'], medium: 'tvc' },
    },
  ],
  ['aur do cop chahiye 30-40, ek lady ek gents', { Lady: { gender: 'female', playingAge: age(30, 40) }, Gents: { gender: 'male', playingAge: age(30, 40) } }],
  ['3 kids 8-10: two boys, one girl', { Boys: { gender: 'male', playingAge: age(8, 10) }, Girl: { gender: 'female', playingAge: age(8, 10) } }],
  [
    '25-30 female and 30-35 male, Hindi',
    {
      Female: { gender: 'female', playingAge: age(25, 30), languages: [{ code: 'hi' }] },
      Male: { gender: 'male', playingAge: age(30, 35), languages: [{ code: 'hi' }] },
    },
  ],
  [
    'need 2 girls and 3 boys in Mumbai who can swim',
    { Girls: { gender: 'female', cities: ['Mumbai'] }, Boys: { gender: 'male', cities: ['Mumbai'], skills: ['swimming'] } },
  ],
])('the parts of "%s"', (brief, parts) => {
  const read = readParts(brief, today).map(({ name, wish: { text: _words, ...wish } }) => [name, wish]);
  expect(Object.fromEntries(read)).toEqual(parts);
});

test.each([
  'Find actors in Mumbai aged 25-35 who speak Marathi and can ride a horse',
  'women 25-35 who can play a mother',
  'actor 40-50 to play father of a 10 year old girl',
  'Need 2 girls, 20-28, fluent Marathi, Kathak or Bharatnatyam trained, Pune ya Mumbai based, for a TVC on 12-14 Dec, budget 25k per day',
  'men and women 25-35',
  'a man who looks like an uncle, 50+',
  'ladki 20-25 jo ek teacher ka role kare',
  'she is 25-30, mother of two kids',
  'for the father someone taller',
  'same but older',
])('"%s" has one part', (brief) => {
  expect(readParts(brief, today)).toEqual([]);
});

const tools = [
  {
    ...searchTool,
    input_schema: {
      ...searchTool.input_schema,
      properties: {
        ...(searchTool.input_schema.properties as object),
        medium: { type: 'string' },
        availableOn: { type: 'object', properties: { from: { type: 'string' }, to: { type: 'string' } } },
      },
    },
  },
  { ...profileTool, input_schema: { type: 'object' as const, properties: { talentId: { type: 'string' } } } },
  ...[whyNotTool({} as never), ...castingTools({} as never), ...matchingTools({} as never)].map(
    ({ name, description, inputSchema }): Anthropic.Tool => ({ name, description, input_schema: inputSchema as Anthropic.Tool['input_schema'] }),
  ),
];
const person = (letter: string): string => `tal_01${letter.repeat(24)}`;
const sisters = { total: 2, people: [{ id: person('A') }, { id: person('B') }] };
const fathers = { total: 9, people: [{ id: person('C') }, { id: person('D') }] };
const brief = 'need 2 girls 20-25 for sisters and one uncle 50+ for the father, Marathi, Mumbai';
const shared = { cities: ['Mumbai'], languages: [{ code: 'mr' }] };
const roles = {
  roles: [
    { roleId: 'rol_01AAAAAAAAAAAAAAAAAAAAAAAA', name: 'Sisters' },
    { roleId: 'rol_01BBBBBBBBBBBBBBBBBBBBBBBB', name: 'Father' },
  ],
};

const searched = async () => {
  const talk = await startTalk(tools);
  const first = await talk.say(brief);
  const second = await talk.give(sisters);
  const told = await talk.give(fathers);
  return { talk, first, second, told };
};

describe('a brief of several parts', () => {
  it('is searched part by part, each under its name', async () => {
    const { first, second, told } = await searched();
    expect(textOf(first)).toContain('**Sisters**: women · Mumbai · age 20–25 · Marathi');
    expect(inputOf(first)).toMatchObject({ gender: 'female', playingAge: age(20, 25), ...shared });
    expect(textOf(second)).toContain(`[[${person('A')}]]`);
    expect(textOf(second)).toContain('**Father**: men · Mumbai · age 50+ · Marathi');
    expect(inputOf(second)).toMatchObject({ gender: 'male', playingAge: { min: 50 }, ...shared });
    expect(textOf(told)).toContain(`[[${person('C')}]]`);
    expect(told.stop_reason).toBe('end_turn');
  });

  test.each<[text: string, input: object]>([
    ['second one older', { gender: 'male', playingAge: { min: 60 }, ...shared }],
    ['for the father someone taller', { gender: 'male', heightCm: { min: 170 }, ...shared }],
    ['the sisters a bit older', { gender: 'female', playingAge: age(25, 30), ...shared }],
    ['sisters from Pune', { gender: 'female', cities: ['Pune'], languages: shared.languages }],
    ['father ke liye aur dikhao', { gender: 'male', limit: 16, ...shared }],
    ['behen thodi badi chahiye, 25-30', { gender: 'female', playingAge: age(25, 30), ...shared }],
    ['for the sisters, only those who can dance', { gender: 'female', text: 'sisters dance', ...shared }],
    ['now show me the girls again', { gender: 'female', playingAge: age(20, 25), ...shared }],
  ])('"%s" is of one part', async (text, input) => {
    const { talk } = await searched();
    const answer = await talk.say(text);
    expect(inputOf(answer)).toMatchObject(input);
    expect((await talk.give(sisters)).stop_reason).toBe('end_turn');
  });

  it('what names no part changes all that were searched last', async () => {
    const { talk } = await searched();
    expect(inputOf(await talk.say('only from Pune'))).toMatchObject({ gender: 'female', cities: ['Pune'] });
    expect(inputOf(await talk.give(sisters))).toMatchObject({ gender: 'male', cities: ['Pune'] });
    await talk.give(fathers);
    await talk.say('second one older');
    await talk.give(fathers);
    expect(inputOf(await talk.say('and taller'))).toMatchObject({ gender: 'male', playingAge: { min: 60 }, heightCm: { min: 170 }, cities: ['Pune'] });
    expect((await talk.give(fathers)).stop_reason).toBe('end_turn');
  });

  it('another brief ends it', async () => {
    const { talk } = await searched();
    expect(inputOf(await talk.say('Find women in Goa aged 30-40'))).toEqual({ cities: ['Goa'], gender: 'female', playingAge: age(30, 40) });
    await talk.give(sisters);
    expect(inputOf(await talk.say('second one older'))).not.toMatchObject({ gender: 'male' });
  });

  it('shortlists somebody of a part for the role of that part', async () => {
    const { talk } = await searched();
    expect(inputOf(await talk.say('shortlist the first of the sisters'))).toMatchObject({ brief });
    expect(inputOf(await talk.give(roles))).toEqual({ talentIds: [person('A')], roleId: roles.roles[0]?.roleId });
    await talk.give({ added: 1, role: 'Sisters', shortlisted: 1, people: [{ id: person('A') }] });
    expect(inputOf(await talk.say('and the second father'))).toEqual({ talentIds: [person('D')], roleId: roles.roles[1]?.roleId });
    await talk.give({ added: 1, role: 'Father', shortlisted: 1, people: [{ id: person('D') }] });
    expect(inputOf(await talk.say('not the first one, drop him'))).toEqual({});
    await talk.give({ role: 'Father', people: [{ id: person('D'), state: 'shortlisted' }] });
    await talk.give({ role: 'Father', shortlisted: 0 });
    expect(inputOf(await talk.say('who is on the shortlist for the father?'))).toEqual({ roleId: roles.roles[1]?.roleId });
  });

  it('speaks of people by their part', async () => {
    const { talk } = await searched();
    expect(inputOf(await talk.say('tell me about the second of the sisters'))).toEqual({ talentId: person('B') });
    await talk.give({ people: [{ id: person('B') }] });
    expect(inputOf(await talk.say('why not the first father?'))).toEqual({ talentId: person('C'), brief: 'one uncle 50+ for the father, marathi, mumbai' });
  });

  it('is cast together when she says so, after it or in it', async () => {
    const { talk } = await searched();
    await talk.say('second one older');
    await talk.give(fathers);
    expect(inputOf(await talk.say('cast them together'))).toEqual({ brief });
    const other = await startTalk(tools);
    const together = 'mother 45-50 and daughter 18-22 who look like a family, Mumbai';
    expect(inputOf(await other.say(together))).toEqual({ brief: together });
  });

  it('offers what is more than four', async () => {
    const talk = await startTalk(tools);
    await talk.say('mother 45-50, father 50-55, daughter 18-22, son 25-28, neighbour 60+');
    for (let part = 1; part < 4; part += 1) await talk.give(sisters);
    expect(textOf(await talk.give(fathers))).toContain('Still to look for: Neighbour');
    expect(inputOf(await talk.say('the rest please'))).toMatchObject({ playingAge: { min: 60 } });
  });
});
