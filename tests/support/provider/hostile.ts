/** Everything that a hostile provider does to a reply, by name. Whatever it says bears the tag of its request, so that two generations in one text can be seen. */
import {
  blockDelta,
  blockStart,
  blockStop,
  generation,
  messageDelta,
  messageStart,
  messageStop,
  type ProviderEvent,
  ping,
  textBlock,
  thinkingBlock,
  toolBlock,
} from './events.ts';
import type { Scenario } from './provider.ts';
import { answersError, errorEvent, neverAnswers, resetsAfter, stallsAfter, streams, writeEvents } from './scenarios.ts';

export interface Hostile {
  readonly name: string;
  /**
   * How a turn ends of which every request is met so: `answered`; `degraded`, nobody could speak to the end; `refused`; `used up`, it calls tools for ever.
   */
  readonly ends: 'answered' | 'degraded' | 'refused' | 'used up';
  readonly scenario: (tag: string) => Scenario;
}

export const wholeAnswer = (tag: string): string => `${tag} Here you are, ${tag}.`;
export const well = (tag: string): Scenario => streams(generation(textBlock(0, `${tag} Here `, `you are, ${tag}.`)));
export const tagsIn = (text: string): string[] => [...new Set(text.match(/\bg\d+g\b/g) ?? [])];

const toolName = 'search_talent';
const begun = (tag: string): ProviderEvent[] => [
  messageStart(),
  blockStart(0, { type: 'text', text: '' }),
  blockDelta(0, { type: 'text_delta', text: `${tag} Half ` }),
  blockDelta(0, { type: 'text_delta', text: `an answer ${tag}` }),
];
const unseen: ProviderEvent[] = [messageStart(), blockStart(0, { type: 'text', text: '' })];
const looking = (tag: string): ProviderEvent[] => textBlock(0, `${tag} Looking. `);
const call = (tag: string, number: number, ...json: string[]): ProviderEvent[] => toolBlock(number, `toolu_${tag}_${number}`, toolName, ...json);
const halfCall = (tag: string): ProviderEvent[] => call(tag, 1, '{"text": "dancers in Mum').slice(0, -1);
const wholeCall = (tag: string): ProviderEvent[] => call(tag, 1, '{"text": "danc', 'ers in Mumbai"}');

const broken =
  (events: (tag: string) => readonly ProviderEvent[], how: (events: readonly ProviderEvent[]) => Scenario): Hostile['scenario'] =>
  (tag) =>
    how(events(tag));
const badJson =
  (events: readonly ProviderEvent[]): Scenario =>
  async (answer) => {
    await writeEvents(answer, events);
    answer.end('event: content_block_delta\ndata: {"type": "content_blo\n\n');
  };
const raw =
  (status: number, headers: Readonly<Record<string, string>>, body: string | Uint8Array): Hostile['scenario'] =>
  () =>
  async (answer) => {
    answer.head(status, headers);
    if (body.length > 0) await answer.write(body);
    answer.end();
  };
const pingsOnly =
  (events: readonly ProviderEvent[]): Scenario =>
  async (answer) => {
    await writeEvents(answer, events);
    while (!answer.isClosed) await writeEvents(answer, [ping], { gapMs: 50 });
  };
const late =
  (milliseconds: number): Hostile['scenario'] =>
  (tag) =>
  async (answer) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await well(tag)(answer);
  };

const errors: readonly Hostile[] = (
  [
    ['429 with a retry-after of a second', answersError(429, 'rate_limit_error', { headers: { 'retry-after': '1' } })],
    ['529', answersError(529, 'overloaded_error')],
    ['529 that forbids a retry', answersError(529, 'overloaded_error', { headers: { 'x-should-retry': 'false' } })],
    ['500', answersError(500, 'api_error')],
    ['400', answersError(400, 'invalid_request_error')],
    ['413', answersError(413, 'request_too_large')],
    ['404', answersError(404, 'not_found_error')],
    ['a status of tomorrow', answersError(418, 'an_error_of_tomorrow')],
    ['headers that never come', neverAnswers],
    ['headers and nothing more', stallsAfter([])],
    ['a reset before the headers', (answer) => answer.destroy()],
  ] as const satisfies readonly (readonly [string, Scenario])[]
).map(([name, scenario]) => ({ name, ends: 'degraded', scenario: () => scenario }));

const bodies: readonly Hostile[] = [
  { name: 'an empty body', ends: 'degraded', scenario: raw(200, {}, '') },
  { name: 'the page of a proxy', ends: 'degraded', scenario: raw(502, { 'content-type': 'text/html' }, '<html>bad gateway</html>') },
  { name: 'the page of a proxy that says 200', ends: 'degraded', scenario: raw(200, { 'content-type': 'text/html' }, '<html>please sign in</html>') },
  { name: 'a body that claims to be gzip', ends: 'degraded', scenario: raw(200, { 'content-encoding': 'gzip' }, 'this is no gzip') },
  {
    name: 'random bytes',
    ends: 'degraded',
    scenario: raw(
      200,
      {},
      Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7919) % 256),
    ),
  },
];

const cuts: readonly Hostile[] = (
  [
    ['an error event', (events) => streams([...events, errorEvent('overloaded_error')])],
    ['a clean close', (events) => streams(events)],
    ['a reset', resetsAfter],
    ['a stall', stallsAfter],
    ['pings for ever', pingsOnly],
    ['data that is no JSON', badJson],
    ['a second beginning', (events) => streams([...events, messageStart()])],
    ['a delta of no block', (events) => streams([...events, blockDelta(7, { type: 'text_delta', text: 'x' })])],
    ['a stop without a reason', (events) => streams([...events, messageStop])],
  ] as const satisfies readonly (readonly [string, (events: readonly ProviderEvent[]) => Scenario])[]
).flatMap(([name, how]) => [
  { name: `${name} after some words`, ends: 'degraded', scenario: broken(begun, how) },
  { name: `${name} before a word`, ends: 'degraded', scenario: broken(() => unseen, how) },
  { name: `${name} in a tool call`, ends: 'degraded', scenario: broken((tag) => [messageStart(), ...looking(tag), ...halfCall(tag)], how) },
]);

const odd: readonly Hostile[] = [
  { name: 'a first word after 900 ms', ends: 'answered', scenario: late(900) },
  { name: 'a first word after 1500 ms', ends: 'answered', scenario: late(1_500) },
  { name: 'chunks of one byte', ends: 'answered', scenario: (tag) => streams(generation(textBlock(0, `${tag} नमस्ते 👨‍👩‍👧 ${tag}`)), { chunkBytes: 1 }) },
  { name: 'CRLF and pings', ends: 'answered', scenario: (tag) => streams(generation(textBlock(0, `${tag} x`)), { lineEnd: '\r\n', pings: true }) },
  { name: 'thinking', ends: 'answered', scenario: (tag) => streams(generation([...thinkingBlock(0, 'hm', 'c2ln'), ...textBlock(1, `${tag} x`)])) },
  {
    name: 'unknown events, deltas and blocks',
    ends: 'answered',
    scenario: (tag) =>
      streams(
        generation([{ type: 'weather' }, ...textBlock(0, `${tag} x`), blockStart(1, { type: 'hologram' }), blockDelta(1, { type: 'beam' }), blockStop(1)]),
      ),
  },
  { name: 'duplicate deltas', ends: 'answered', scenario: (tag) => streams(generation(textBlock(0, `${tag} ha`, `${tag} ha`))) },
  {
    name: 'more after the end',
    ends: 'answered',
    scenario: (tag) => streams([...generation(textBlock(0, `${tag} x`)), ...textBlock(1, 'g0g and more'), messageStop]),
  },
  {
    name: 'usage told again and again',
    ends: 'answered',
    scenario: (tag) =>
      streams([
        messageStart(),
        ...textBlock(0, `${tag} x`),
        messageDelta(null, { output_tokens: 5 }),
        messageDelta('end_turn', { output_tokens: 9 }),
        messageStop,
      ]),
  },
  { name: 'nothing said at all', ends: 'answered', scenario: () => streams(generation([])) },
  { name: 'a character cut between two deltas', ends: 'answered', scenario: (tag) => streams(generation(textBlock(0, `${tag} \ud83d`, `\ude00 and \ud83d`))) },
  { name: 'control characters', ends: 'answered', scenario: (tag) => streams(generation(textBlock(0, `${tag} \u0000\u001b[31m\u202e\u2028 ${tag}`))) },
  { name: 'half a marker', ends: 'answered', scenario: (tag) => streams(generation(textBlock(0, `${tag} see [[tal_01`, 'ABC'))) },
  {
    name: 'words without end',
    ends: 'degraded',
    scenario: (tag) =>
      streams([...begun(tag).slice(0, 2), ...Array.from({ length: 30 }, () => blockDelta(0, { type: 'text_delta', text: `${tag} ${'word '.repeat(800)}` }))]),
  },
  { name: 'a reason of tomorrow', ends: 'answered', scenario: (tag) => streams(generation(textBlock(0, `${tag} x`), 'because')) },
  { name: 'a refusal', ends: 'refused', scenario: () => streams(generation(textBlock(0, 'REFUSED WORDS'), 'refusal')) },
  {
    name: 'a refusal in a tool call',
    ends: 'refused',
    scenario: (tag) => streams([messageStart(), ...textBlock(0, 'REFUSED WORDS'), ...halfCall(tag), messageDelta('refusal'), messageStop]),
  },
];

const tools: readonly Hostile[] = [
  { name: 'a tool call for ever', ends: 'used up', scenario: (tag) => streams(generation([...looking(tag), ...wholeCall(tag)], 'tool_use')) },
  { name: 'two tool calls', ends: 'used up', scenario: (tag) => streams(generation([...wholeCall(tag), ...call(tag, 2, '{"text": "riders"}')], 'tool_use')) },
  {
    name: 'a tool that does not exist',
    ends: 'used up',
    scenario: (tag) => streams(generation(toolBlock(0, `toolu_${tag}`, 'drop_tables', '{}'), 'tool_use')),
  },
  {
    name: 'a tool call with a hostile input',
    ends: 'used up',
    scenario: (tag) => streams(generation(call(tag, 0, '{"__proto__": {"org": "other"}, "text": 7, "org": "other"}'), 'tool_use')),
  },
  {
    name: 'two tool calls with one id',
    ends: 'degraded',
    scenario: (tag) => streams(generation([...looking(tag), ...wholeCall(tag), ...toolBlock(2, `toolu_${tag}_1`, toolName, '{}')], 'tool_use')),
  },
  {
    name: 'the id of an earlier call',
    ends: 'degraded',
    scenario: () => streams(generation(toolBlock(0, 'toolu_again', toolName, '{"text": "riders"}'), 'tool_use')),
  },
  {
    name: 'a tool call whose id cannot be sent again',
    ends: 'degraded',
    scenario: (tag) => streams(generation(toolBlock(0, `tool ${tag}!`, toolName, '{}'), 'tool_use')),
  },
  {
    name: 'half a tool call that claims to be whole',
    ends: 'degraded',
    scenario: (tag) => streams(generation([...looking(tag), ...halfCall(tag), blockStop(1)], 'tool_use')),
  },
  {
    name: 'max_tokens inside a tool call',
    ends: 'answered',
    scenario: (tag) => streams(generation([...looking(tag), ...halfCall(tag), blockStop(1)], 'max_tokens')),
  },
  { name: 'max_tokens after a tool call', ends: 'answered', scenario: (tag) => streams(generation([...looking(tag), ...wholeCall(tag)], 'max_tokens')) },
  { name: 'the end of the turn with a tool call', ends: 'answered', scenario: (tag) => streams(generation([...looking(tag), ...wholeCall(tag)], 'end_turn')) },
  { name: 'a tool reason without a call', ends: 'degraded', scenario: (tag) => streams(generation(looking(tag), 'tool_use')) },
];

export const hostile: readonly Hostile[] = [...errors, ...bodies, ...cuts, ...odd, ...tools];

/** They leave a model or a whole pool alone at once, whoever asks next: to be tried one by one. */
export const lasting: readonly Hostile[] = (
  [
    ['a refused key', answersError(401, 'authentication_error')],
    ['a permission that is missing', answersError(403, 'permission_error')],
    ['a bill that is open', answersError(402, 'billing_error')],
    ['a spend limit', answersError(429, 'rate_limit_error', { errorCode: 'enforced_spend_limit_reached' })],
    ['429 with a retry-after of a day', answersError(429, 'rate_limit_error', { headers: { 'retry-after': '86400' } })],
  ] as const satisfies readonly (readonly [string, Scenario])[]
).map(([name, scenario]) => ({ name, ends: 'degraded', scenario: () => scenario }));
