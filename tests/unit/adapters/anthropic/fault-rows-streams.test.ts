/** What else a stream can look like: the same through the adapter alone and through all that is composed around it. */
import { describe, expect, it, test } from 'vitest';
import type { ModelEvent } from '../../../../layers/core/intelligence/index.ts';
import {
  blockDelta,
  blockStart,
  blockStop,
  generation,
  messageDelta,
  messageStart,
  messageStop,
  textBlock,
  thinkingBlock,
  toolBlock,
} from '../../../support/provider/events.ts';
import { answersError, streams } from '../../../support/provider/scenarios.ts';
import { composedModels, fallback, fromBedrock } from './composed-models.ts';
import { type Staged, waysToStream, whole } from './fault-table.ts';
import { type Outcome, textOf } from './run-model.ts';
import { stagedModel } from './staged-model.ts';

const said = 'नमस्ते, मुंबई में 👨‍👩‍👧 [[tal_01]] — “ready”';
const pieces = [said.slice(0, 3), said.slice(3, 20), said.slice(20)];
const search = (id: string, ...json: string[]) => toolBlock(1, id, 'search_talent', ...json);

const slow =
  (milliseconds: number): Staged =>
  (stage) =>
  async (call) => {
    await stage.clock.pass(milliseconds);
    await streams(generation(textBlock(0, said)))(call);
  };

const finishOf = ({ events }: Outcome): Extract<ModelEvent, { type: 'finished' }> | undefined => {
  const last = events.at(-1);
  return last?.type === 'finished' ? last : undefined;
};
const callsOf = ({ events }: Outcome): unknown[] =>
  events.flatMap((event) => (event.type === 'tool-call' ? [{ id: event.toolCallId, input: event.input }] : []));

interface Streaming {
  readonly name: (typeof waysToStream)[number];
  readonly provider: Staged;
  readonly text: string;
  readonly check?: (outcome: Outcome) => void;
}

const streaming: readonly Streaming[] = [
  { name: 'slow first token 900 ms', provider: slow(900), text: said },
  { name: 'slow first token 1500 ms', provider: slow(1_500), text: said },
  {
    name: '1-byte TCP chunks splitting a UTF-8 char and an SSE line',
    provider: () => streams(generation(textBlock(0, ...pieces)), { chunkBytes: 1 }),
    text: said,
    check: (outcome) => expect(finishOf(outcome)?.blocks).toEqual([{ type: 'text', text: said }]),
  },
  { name: 'CRLF', provider: () => streams(generation(textBlock(0, ...pieces)), { lineEnd: '\r\n' }), text: said },
  { name: 'interleaved pings', provider: () => streams(generation(textBlock(0, ...pieces)), { pings: true }), text: said },
  {
    name: 'tool_use with split partial_json',
    provider: () => streams(generation([...textBlock(0, 'Looking.'), ...search('toolu_1', '', '{"ci', 'ties": ["मुं', 'बई"], "limit"', ': 5}')], 'tool_use')),
    text: 'Looking.',
    check: (outcome) => expect(callsOf(outcome)).toEqual([{ id: 'toolu_1', input: { cities: ['मुंबई'], limit: 5 } }]),
  },
  {
    name: 'two tool_uses',
    provider: () => streams(generation([...search('toolu_1', '{"n": 1}'), ...toolBlock(2, 'toolu_2', 'get_talent', '{"n": 2}')], 'tool_use')),
    text: '',
    check: (outcome) => {
      expect(callsOf(outcome)).toEqual([
        { id: 'toolu_1', input: { n: 1 } },
        { id: 'toolu_2', input: { n: 2 } },
      ]);
      expect(finishOf(outcome)?.blocks.map((block) => block.type === 'tool_use' && block.id)).toEqual(['toolu_1', 'toolu_2']);
    },
  },
  {
    name: 'max_tokens inside a tool_use',
    provider: () =>
      streams(
        generation(
          [
            ...textBlock(0, 'Looking.'),
            blockStart(1, { type: 'tool_use', id: 'toolu_1', name: 'search_talent', input: {} }),
            blockDelta(1, { type: 'input_json_delta', partial_json: '{"cities": ["Mum' }),
            blockStop(1),
          ],
          'max_tokens',
        ),
      ),
    text: 'Looking.',
    check: (outcome) => {
      expect(callsOf(outcome)).toEqual([]);
      expect(finishOf(outcome)).toMatchObject({ stopReason: 'max_tokens', blocks: [{ type: 'text', text: 'Looking.' }] });
    },
  },
  {
    name: 'thinking blocks',
    provider: () =>
      streams(
        generation([
          ...thinkingBlock(0, 'Let me see.', 'c2lnbmF0dXJl'),
          blockStart(1, { type: 'redacted_thinking', data: 'b3BhcXVl' }),
          blockStop(1),
          ...textBlock(2, said),
        ]),
      ),
    text: said,
    check: (outcome) =>
      expect(finishOf(outcome)?.blocks).toEqual([
        { type: 'thinking', thinking: 'Let me see.', signature: 'c2lnbmF0dXJl' },
        { type: 'redacted_thinking', data: 'b3BhcXVl' },
        { type: 'text', text: said },
      ]),
  },
  {
    name: 'duplicate deltas',
    provider: () => {
      const [start, delta, stop] = textBlock(0, 'ha');
      return streams(generation([start, delta, delta, stop].filter((event) => event !== undefined)));
    },
    text: 'haha',
    check: (outcome) => expect(finishOf(outcome)?.blocks).toEqual([{ type: 'text', text: 'haha' }]),
  },
  {
    name: 'extra content after message_stop',
    provider: () => streams([...generation(textBlock(0, 'x')), ...textBlock(1, 'and more'), messageDelta('tool_use'), messageStop]),
    text: 'x',
    check: (outcome) => expect(finishOf(outcome)).toMatchObject({ stopReason: 'end_turn', blocks: [{ type: 'text', text: 'x' }] }),
  },
  {
    name: 'cumulative usage',
    provider: () =>
      streams([
        messageStart({ input_tokens: 40, cache_read_input_tokens: 1_000, cache_creation_input_tokens: 7 }),
        ...textBlock(0, 'x'),
        messageDelta(null, { output_tokens: 5 }),
        messageDelta('end_turn', { output_tokens: 9, input_tokens: 41 }),
        messageStop,
      ]),
    text: 'x',
    check: (outcome) => expect(finishOf(outcome)?.usage).toEqual({ inputTokens: 41, outputTokens: 9, cacheReadTokens: 1_000, cacheWriteTokens: 7 }),
  },
];

/** Answers that are errors: what the adapter says of them, and who answers instead. */
const refusing = [
  {
    name: '413',
    provider: () => answersError(413, 'request_too_large'),
    kind: 'invalid_request',
    instead: whole,
    hits: { chosen: 1, fallback: 1, bedrock: 0 },
  },
  {
    name: 'spend-limit 429',
    provider: () => answersError(429, 'rate_limit_error', { errorCode: 'contract_spend_limit_reached' }),
    kind: 'spend_limit',
    instead: fromBedrock,
    hits: { chosen: 1, fallback: 0, bedrock: 1 },
  },
] as const satisfies readonly { readonly name: (typeof waysToStream)[number]; readonly provider: Staged; readonly [field: string]: unknown }[];

it('every row of the list is here, once', () => {
  expect([...streaming, ...refusing].map(({ name }) => name).toSorted()).toEqual(waysToStream.toSorted());
});

describe('a stream', () => {
  test.each(streaming.map((row) => [row.name, row] as const))('%s: is read as it is, by the adapter alone', async (_name, row) => {
    const { run } = await stagedModel(row.provider);

    const outcome = await run();

    expect(outcome.failure).toBeUndefined();
    expect(textOf(outcome)).toBe(row.text);
    expect(finishOf(outcome)).toBeDefined();
    row.check?.(outcome);
  });

  test.each(streaming.map((row) => [row.name, row] as const))('%s: is the same through all that is composed, and nobody else is asked', async (_name, row) => {
    const { run, hits } = await composedModels({ chosen: [row.provider] });

    const outcome = await run();

    expect(outcome.failure).toBeUndefined();
    expect(textOf(outcome)).toBe(row.text);
    row.check?.(outcome);
    expect(hits()).toEqual({ chosen: 1, fallback: 0, bedrock: 0 });
  });
});

describe('an error', () => {
  test.each(refusing.map((row) => [row.name, row] as const))(
    '%s: is not asked for again',
    async (_name, { provider: staged, kind, instead, hits: expected }) => {
      const alone = await stagedModel(staged);
      const composed = await composedModels({ chosen: [staged] });

      expect((await alone.run()).failure).toMatchObject({ kind, retryable: false });
      expect(textOf(await composed.run())).toBe(instead);
      expect(composed.hits()).toEqual(expected);
    },
  );

  it('413 of every model ends without a word, and none of them is left alone for it: the next request may be shorter', async () => {
    const tooLarge: Staged = () => answersError(413, 'request_too_large');
    const { run, calls } = await composedModels({ chosen: [tooLarge], fallback: tooLarge, bedrock: answersError(413, 'request_too_large') });

    for (let turn = 0; turn < 6; turn += 1) expect((await run()).failure?.kind).toBe('unreachable');

    expect(calls.filter(({ model, outcome }) => model === fallback && outcome === 'failed')).toHaveLength(6);
  });
});
