/** A casting conversation of thirty turns as the model is sent it: real tools over invented people, the product's prompt, history as it is kept. */

import { historyStart, type ModelMessage, type ModelRequest, makeRequest, renderSummary, summarize, type Tool } from '../../layers/core/intelligence/index.ts';
import { getTalentTool, makeTalent, searchTalentTool, type TalentFacts, toFacts } from '../../layers/core/talent/index.ts';
import { generatePeople } from '../../local/seed/generate.ts';

const today = '2026-11-02';
const clock = { now: () => Date.parse(`${today}T06:00:00Z`) };

/** What she says, and the search that it leads to. */
const asked: readonly (readonly [text: string, input: Readonly<Record<string, unknown>>])[] = [
  ['Find actors in Mumbai aged 25-35 who speak Marathi', { cities: ['Mumbai'], playingAge: { min: 25, max: 35 }, languages: [{ code: 'mr' }] }],
  ['Only those who can ride a horse', { cities: ['Mumbai'], playingAge: { min: 25, max: 35 }, languages: [{ code: 'mr' }], skills: ['horse riding'] }],
  ['Pune bhi chalega', { cities: ['Mumbai', 'Pune'], playingAge: { min: 25, max: 35 }, languages: [{ code: 'mr' }], skills: ['horse riding'] }],
  ['Drop the riding, we will use a double', { cities: ['Mumbai', 'Pune'], playingAge: { min: 25, max: 35 }, languages: [{ code: 'mr' }] }],
  ['Same but older, for the father', { cities: ['Mumbai', 'Pune'], playingAge: { min: 48, max: 60 }, languages: [{ code: 'mr' }] }],
  ['माँ के रोल के लिए 45 से 55 साल की कलाकार चाहिए', { gender: 'female', playingAge: { min: 45, max: 55 }, cities: ['Mumbai'] }],
  [
    'Hindi fluent honi chahiye',
    { gender: 'female', playingAge: { min: 45, max: 55 }, cities: ['Mumbai'], languages: [{ code: 'hi', minProficiency: 'fluent' }] },
  ],
  [
    'Now the younger brother, 18 to 22, should look like a college kid',
    { gender: 'male', playingAge: { min: 18, max: 22 }, text: 'college student, easy manner' },
  ],
  ['Dancers among them?', { gender: 'male', playingAge: { min: 18, max: 22 }, skills: ['hip hop'] }],
  ['Anyone established?', { gender: 'male', playingAge: { min: 18, max: 26 }, experience: ['established'] }],
];

export interface LongTurn {
  readonly number: number;
  /** The model's requests of this turn: before its tool has run, and after. */
  readonly requests: readonly [ModelRequest, ModelRequest];
  readonly answers: readonly [string, string];
  readonly isCompacted: boolean;
}

const facts: readonly TalentFacts[] = generatePeople({ seed: 7, count: 300, today }).map(({ id, profile, lastConfirmedAt }) =>
  toFacts(makeTalent(profile, { id, org: 'demo', now: `${today}T00:00:00Z`, synthetic: true, lastConfirmedAt })),
);
const directory = { all: async () => facts, get: async () => undefined };
const tools: readonly Tool[] = [searchTalentTool({ directory, clock }), getTalentTool({ talents: { get: async () => undefined }, directory, clock })];

const text = (value: string) => ({ type: 'text', text: value }) as const;

const exchangeOf = async (number: number, input: unknown): Promise<readonly [ModelMessage, ModelMessage, ModelMessage]> => {
  const id = `toolu_${number}`;
  const result = await tools[0]?.run(input, { org: 'demo', sub: 'demo', signal: new AbortController().signal });
  const people = (result?.matches ?? []).slice(0, 5).map(({ talentId, reasons }) => `- [[${talentId}]]: ${reasons.map((reason) => reason.text).join('; ')}`);
  return [
    { role: 'assistant', content: [text('Looking through the talent base.'), { type: 'tool_use', id, name: 'search_talent', input }] },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content: JSON.stringify(result?.output) }] },
    { role: 'assistant', content: [text(['These fit best:', '', ...people, '', 'Shall I check their dates?'].join('\n'))] },
  ];
};

interface Kept {
  readonly seq: number;
  readonly role: 'user' | 'assistant';
  readonly said: string;
  readonly messages: readonly ModelMessage[];
}

/** Every turn recalls other memories: what would break the cache if it stood in the wrong place. */
export const aLongConversation = async (turns = 30): Promise<LongTurn[]> => {
  const prompt = makeRequest(tools);
  const kept: Kept[] = [];
  const result: LongTurn[] = [];
  for (let number = 1; number <= turns; number += 1) {
    const [question, input] = asked[(number - 1) % asked.length] ?? ['', {}];
    const seq = number * 2 - 1;
    kept.push({ seq, role: 'user', said: question, messages: [{ role: 'user', content: [text(question)] }] });
    const start = historyStart(seq);
    const earlier = renderSummary(summarize(kept.filter((message) => message.seq < start).map(({ role, said }) => ({ role, text: said }))));
    const history = kept.filter((message) => message.seq >= start).flatMap(({ messages }) => messages);
    const options = {
      allowTools: true,
      card: { organization: 'Kaveri Casting', project: 'Ghoda Gaadi', medium: 'ott', city: 'Mumbai' },
      ...(earlier === '' ? {} : { earlier }),
      turn: { today, memories: [{ id: `mem_${number}`, text: `note ${number}: prefers people who have worked with children` }], sentiment: 'neutral' },
    };
    const exchange = await exchangeOf(number, input);
    result.push({
      number,
      requests: [prompt(history, options), prompt([...history, ...exchange.slice(0, 2)], options)],
      answers: [JSON.stringify(exchange[0].content), JSON.stringify(exchange[2].content)],
      isCompacted: number > 1 && start !== historyStart(seq - 2),
    });
    kept.push({ seq: seq + 1, role: 'assistant', said: exchange[2].content.map((block) => ('text' in block ? block.text : '')).join(''), messages: exchange });
  }
  return result;
};
