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
  type ProviderEvent,
  textBlock,
  thinkingBlock,
  toolBlock,
} from '../../../support/provider/events.ts';
import { type StreamOptions, streams, writeEvents } from '../../../support/provider/scenarios.ts';
import { modelBefore, type Outcome, textOf } from './run-model.ts';

const finishOf = (outcome: Outcome): Extract<ModelEvent, { type: 'finished' }> => {
  const last = outcome.events.at(-1);
  if (last?.type !== 'finished') throw new Error(`the last event is ${last?.type}, failure ${outcome.failure?.kind}: ${String(outcome.failure?.cause)}`);
  return last;
};

const runEvents = async (events: readonly ProviderEvent[], options?: StreamOptions): Promise<Outcome> => (await modelBefore(streams(events, options))).run();

const said = 'नमस्ते, मुंबई में 👨‍👩‍👧 [[tal_01]] — “ready”';
const pieces = [said.slice(0, 3), said.slice(3, 20), said.slice(20)];

describe('a well-formed stream', () => {
  it('is told as started, the text as it comes, and finished', async () => {
    const { events } = await runEvents(generation(textBlock(0, ...pieces)));

    expect(events).toEqual([
      { type: 'started', model: 'claude-test', requestId: 'req_test_0' },
      ...pieces.map((text) => ({ type: 'text-delta', text })),
      {
        type: 'finished',
        stopReason: 'end_turn',
        blocks: [{ type: 'text', text: said }],
        usage: { inputTokens: 25, outputTokens: 15, cacheReadTokens: 0, cacheWriteTokens: 0 },
      },
    ]);
  });

  test.each<[name: string, options: StreamOptions]>([
    ['in TCP chunks of one byte', { chunkBytes: 1 }],
    ['with CRLF', { lineEnd: '\r\n' }],
    ['with CRLF in chunks of one byte', { lineEnd: '\r\n', chunkBytes: 1 }],
    ['in chunks of seven bytes with pings', { chunkBytes: 7, pings: true }],
  ])('%s says the same', async (_name, options) => {
    const outcome = await runEvents(
      generation([...textBlock(0, ...pieces), ...toolBlock(1, 'toolu_1', 'search_talent', '{"cities":["मुं', 'बई"]}')], 'tool_use'),
      options,
    );

    expect(textOf(outcome)).toBe(said);
    expect(outcome.events).toContainEqual({ type: 'tool-call', toolCallId: 'toolu_1', toolName: 'search_talent', input: { cities: ['मुंबई'] } });
  });

  it('gives each text delta before the next one is there', async () => {
    let goOn = (): void => {};
    const wait = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const events = generation(textBlock(0, 'first', 'second'));
    const { run } = await modelBefore(async (call) => {
      await writeEvents(call, events.slice(0, 3));
      await wait;
      await streams(events.slice(3))(call);
    });

    const outcome = await run(undefined, undefined, (event) => {
      if (event.type === 'text-delta' && event.text === 'first') goOn();
    });

    expect(textOf(outcome)).toBe('firstsecond');
  });

  it('takes usage as totals, not as sums, and keeps what message_delta leaves out', async () => {
    const events = [
      messageStart({ input_tokens: 40, cache_read_input_tokens: 1_000, cache_creation_input_tokens: 7 }),
      ...textBlock(0, 'x'),
      messageDelta(null, { output_tokens: 5 }),
      messageDelta('end_turn', { output_tokens: 9, input_tokens: 41, cache_read_input_tokens: null }),
      messageStop,
    ];

    expect(finishOf(await runEvents(events)).usage).toEqual({ inputTokens: 41, outputTokens: 9, cacheReadTokens: 1_000, cacheWriteTokens: 7 });
  });

  test.each(['max_tokens', 'stop_sequence', 'pause_turn', 'refusal', 'model_context_window_exceeded'])('stops for %s as told', async (reason) => {
    expect(finishOf(await runEvents(generation(textBlock(0, 'x'), reason))).stopReason).toBe(reason);
  });

  it('ends the turn for a stop reason of tomorrow', async () => {
    expect(finishOf(await runEvents(generation(textBlock(0, 'x'), 'because'))).stopReason).toBe('end_turn');
  });
});

describe('tool calls', () => {
  it('are announced when they begin and given when their input is whole', async () => {
    const { events } = await runEvents(
      generation([...textBlock(0, 'Looking.'), ...toolBlock(1, 'toolu_1', 'search_talent', '', '{"ci', 'ties": ["Pu', 'ne"], "limit": 5}')], 'tool_use'),
    );

    expect(events.map((event) => event.type)).toEqual(['started', 'text-delta', 'tool-call-start', 'tool-call', 'finished']);
    expect(events[3]).toEqual({ type: 'tool-call', toolCallId: 'toolu_1', toolName: 'search_talent', input: { cities: ['Pune'], limit: 5 } });
  });

  it('may be two, whose deltas are mixed', async () => {
    const [startOne, ...oneRest] = toolBlock(0, 'toolu_1', 'a', '{"n":', '1}');
    const [startTwo, ...twoRest] = toolBlock(1, 'toolu_2', 'b', '{"n":', '2}');
    const mixed = [startOne, startTwo, twoRest[0], oneRest[0], oneRest[1], twoRest[1], twoRest[2], oneRest[2]].filter((event) => event !== undefined);

    const outcome = await runEvents(generation(mixed, 'tool_use'));

    expect(outcome.events.filter((event) => event.type === 'tool-call').map((call) => call.input)).toEqual([{ n: 2 }, { n: 1 }]);
    expect(finishOf(outcome).blocks.map((block) => block.type === 'tool_use' && block.id)).toEqual(['toolu_1', 'toolu_2']);
  });

  it('without input have an empty one', async () => {
    const { events } = await runEvents(generation(toolBlock(0, 'toolu_1', 'now'), 'tool_use'));

    expect(events).toContainEqual({ type: 'tool-call', toolCallId: 'toolu_1', toolName: 'now', input: {} });
  });

  it('cut by max_tokens are dropped, and the text stays', async () => {
    const outcome = await runEvents(generation([...textBlock(0, 'Looking.'), ...toolBlock(1, 'toolu_1', 'search_talent', '{"cities": ["Mum')], 'max_tokens'));

    expect(finishOf(outcome)).toMatchObject({ stopReason: 'max_tokens', blocks: [{ type: 'text', text: 'Looking.' }] });
    expect(outcome.events.some((event) => event.type === 'tool-call')).toBe(false);
  });

  it('pass a hostile input on as plain data', async () => {
    const { events } = await runEvents(generation(toolBlock(0, 'toolu_1', 'search_talent', '{"__proto__": {"admin": true}, "cities": 7}'), 'tool_use'));
    const call = events.find((event) => event.type === 'tool-call');

    expect(JSON.stringify(call?.type === 'tool-call' && call.input)).toBe('{"__proto__":{"admin":true},"cities":7}');
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe('blocks to be sent again', () => {
  it('keep thinking, its signature, hidden thinking and whatever else the provider put on a block', async () => {
    const blocks = [
      ...thinkingBlock(0, 'Let me see.', 'c2lnbmF0dXJl'),
      blockStart(1, { type: 'redacted_thinking', data: 'b3BhcXVl' }),
      blockStop(1),
      blockStart(2, { type: 'tool_use', id: 'toolu_1', name: 'a', input: {}, caller: { type: 'direct' } }),
      blockDelta(2, { type: 'input_json_delta', partial_json: '{"z":1,"a":[1.5,"é"]}' }),
      blockStop(2),
    ];

    expect(JSON.stringify(finishOf(await runEvents(generation(blocks, 'tool_use'))).blocks)).toBe(
      '[{"type":"thinking","thinking":"Let me see.","signature":"c2lnbmF0dXJl"},{"type":"redacted_thinking","data":"b3BhcXVl"},' +
        '{"type":"tool_use","id":"toolu_1","name":"a","input":{"z":1,"a":[1.5,"é"]},"caller":{"type":"direct"}}]',
    );
  });

  it('leave out blank text, which the API refuses in a request', async () => {
    expect(finishOf(await runEvents(generation([...textBlock(0, '\n'), ...toolBlock(1, 'toolu_1', 'a', '{}')], 'tool_use'))).blocks).toHaveLength(1);
  });
});

describe('what is odd but harmless', () => {
  it('unknown events, deltas and blocks are passed over', async () => {
    const outcome = await runEvents(
      generation([
        { type: 'weather_report', sky: 'clear' },
        ...textBlock(0, 'x'),
        blockStart(1, { type: 'hologram', data: {} }),
        blockDelta(1, { type: 'hologram_delta', light: 3 }),
        blockStop(1),
        blockDelta(0, { type: 'citations_delta', citation: {} }),
      ]),
    );

    expect(textOf(outcome)).toBe('x');
    expect(finishOf(outcome).blocks).toEqual([{ type: 'text', text: 'x' }]);
  });

  it('content after message_stop is not looked at', async () => {
    const outcome = await runEvents([...generation(textBlock(0, 'x')), ...textBlock(1, 'and more')]);

    expect(textOf(outcome)).toBe('x');
    expect(finishOf(outcome).blocks).toEqual([{ type: 'text', text: 'x' }]);
  });

  it('a delta that comes twice is said twice, in the text and in the block alike', async () => {
    const [start, delta, stop] = textBlock(0, 'ha');
    const outcome = await runEvents(generation([start, delta, delta, stop].filter((event) => event !== undefined)));

    expect(textOf(outcome)).toBe('haha');
    expect(finishOf(outcome).blocks).toEqual([{ type: 'text', text: 'haha' }]);
  });

  it('a block that stops twice calls its tool once', async () => {
    const outcome = await runEvents(generation([...toolBlock(0, 'toolu_1', 'a', '{}'), blockStop(0)], 'tool_use'));

    expect(outcome.events.filter((event) => event.type === 'tool-call')).toHaveLength(1);
  });
});

describe('what could not be stored or sent again', () => {
  it('half a character waits for its other half, and is left out when there is none', async () => {
    const outcome = await runEvents(generation(textBlock(0, 'a\ud83d', '\ude00b', 'c\ud83d')));

    expect(textOf(outcome)).toBe('a😀bc');
    expect(outcome.events.every((event) => event.type !== 'text-delta' || event.text.isWellFormed())).toBe(true);
    expect(finishOf(outcome).blocks).toEqual([{ type: 'text', text: 'a😀bc' }]);
  });

  it('the second half of no character is shown and kept as the replacement character', async () => {
    const outcome = await runEvents(generation(textBlock(0, 'a\ude00b')));

    expect([textOf(outcome), finishOf(outcome).blocks]).toEqual(['a\ufffdb', [{ type: 'text', text: 'a\ufffdb' }]]);
  });

  test.each<[name: string, blocks: readonly ProviderEvent[]]>([
    ['an id that another call of the message has', [...toolBlock(0, 'toolu_1', 'a', '{}'), ...toolBlock(1, 'toolu_1', 'b', '{}')]],
    ['an id that a call of the conversation has', toolBlock(0, 'toolu_earlier', 'a', '{}')],
    ['an id that the API would refuse in a request', toolBlock(0, 'toolu 1!', 'a', '{}')],
    ['a name that the API would refuse in a request', toolBlock(0, 'toolu_1', 'a b', '{}')],
  ])('%s is malformed', async (_name, blocks) => {
    const { run } = await modelBefore(streams(generation(blocks, 'tool_use')));
    const earlier = { type: 'tool_use', id: 'toolu_earlier', name: 'a', input: {} } as const;
    const outcome = await run({
      system: 's',
      tools: [],
      maxTokens: 10,
      messages: [
        { role: 'user', content: [{ type: 'text', text: 'Hello' }] },
        { role: 'assistant', content: [earlier] },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_earlier', content: '{}' }] },
      ],
    });

    expect(outcome.failure).toMatchObject({ kind: 'malformed', retryable: true });
  });

  it('a message without end is malformed when it is longer than any that was asked for', async () => {
    const outcome = await runEvents(generation(textBlock(0, ...Array.from({ length: 11 }, () => 'x'.repeat(10_000)))));

    expect(outcome.failure?.kind).toBe('malformed');
    expect(textOf(outcome)).toHaveLength(100_000);
  });
});
