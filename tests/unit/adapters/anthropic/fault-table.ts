/**
 * What a provider can do to us, row by row, under the names of the two lists of known faults: how an answer can fail (measured on the SDK), and what
 * else a stream can look like. The tests run the rows through the adapter alone and through all that is composed around it, and fail when one is missing.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ModelFailureKind } from '../../../../layers/core/intelligence/index.ts';
import { blockDelta, blockStart, blockStop, generation, messageStart, type ProviderEvent, textBlock } from '../../../support/provider/events.ts';
import type { Scenario } from '../../../support/provider/provider.ts';
import { answersError, errorEvent, neverAnswers, resetsAfter, streams, writeEvents } from '../../../support/provider/scenarios.ts';
import type { HeldClock } from './held-clock.ts';

export const waysToFail = [
  '429 retry-after:1 always',
  '529 always / once',
  '529 + x-should-retry:false',
  'event: error overloaded_error mid-stream',
  'clean close, no message_stop',
  'TCP reset mid-stream',
  'stalls after one delta',
  'never sends headers',
  'malformed JSON data',
  'empty 200 body',
  'refusal',
  'unknown event type',
  '400',
] as const;

export const waysToStream = [
  'slow first token 900 ms',
  'slow first token 1500 ms',
  '1-byte TCP chunks splitting a UTF-8 char and an SSE line',
  'CRLF',
  'interleaved pings',
  'tool_use with split partial_json',
  'two tool_uses',
  'max_tokens inside a tool_use',
  'thinking blocks',
  '413',
  'spend-limit 429',
  'duplicate deltas',
  'extra content after message_stop',
  'cumulative usage',
] as const;

/** What a scenario can see of its test. */
export interface Stage {
  readonly clock: HeldClock;
  /** Resolves when the caller has the first text of its answer. */
  readonly heard: Promise<void>;
}
export type Staged = (stage: Stage) => Scenario;

export const half = 'Half an ';
export const whole = 'Here you are.';
export const fine: Scenario = streams(generation(textBlock(0, whole)));

/** `spoken`: with text before it breaks; else nothing that could be seen. */
const begun = (spoken: boolean): ProviderEvent[] => [
  messageStart(),
  blockStart(0, { type: 'text', text: '' }),
  ...(spoken ? [blockDelta(0, { type: 'text_delta', text: half })] : []),
];

/** Ways to break a stream that has begun. */
export const breaksMidStream: Readonly<Record<string, (spoken: boolean) => Staged>> = {
  'event: error overloaded_error mid-stream': (spoken) => () => streams([...begun(spoken), errorEvent('overloaded_error')]),
  'clean close, no message_stop': (spoken) => () => streams(begun(spoken)),
  'TCP reset mid-stream': (spoken) => () => resetsAfter(begun(spoken)),
  'stalls after one delta': (spoken) => (stage) => async (call) => {
    await writeEvents(call, begun(spoken));
    // Where nothing can be seen there is nothing to wait for: the bytes are in the same process.
    await (spoken ? stage.heard : sleep(100));
    await stage.clock.pass(15_000);
  },
  'malformed JSON data': (spoken) => () => async (call) => {
    await writeEvents(call, begun(spoken));
    call.end('event: content_block_delta\ndata: {"type": "content_blo\n\n');
  },
};

const midStream = (name: string): Staged => breaksMidStream[name]?.(true) ?? (() => neverAnswers);

export interface Failing {
  readonly name: (typeof waysToFail)[number];
  readonly provider: Staged;
  /** By the adapter alone, which makes no second try here: its failure, or null where it is an answer. */
  readonly kind: ModelFailureKind | null;
  readonly retryable: boolean;
  readonly text: string;
  /** Milliseconds of the held clock that it takes at least. */
  readonly takesMs?: number;
  /** Requests to the chosen model and to its fallback, when the first one does this for ever and the second one is well. */
  readonly hits: readonly [chosen: number, fallback: number];
}

export const failing: readonly Failing[] = [
  {
    name: '429 retry-after:1 always',
    provider: () => answersError(429, 'rate_limit_error', { headers: { 'retry-after': '1' } }),
    ...{ kind: 'rate_limited', retryable: true, text: '', hits: [2, 1] },
  },
  { name: '529 always / once', provider: () => answersError(529, 'overloaded_error'), kind: 'overloaded', retryable: true, text: '', hits: [2, 1] },
  {
    name: '529 + x-should-retry:false',
    provider: () => answersError(529, 'overloaded_error', { headers: { 'x-should-retry': 'false' } }),
    ...{ kind: 'overloaded', retryable: false, text: '', hits: [1, 1] },
  },
  {
    name: 'event: error overloaded_error mid-stream',
    provider: midStream('event: error overloaded_error mid-stream'),
    ...{ kind: 'overloaded', retryable: true, text: half, hits: [1, 0] },
  },
  {
    name: 'clean close, no message_stop',
    provider: midStream('clean close, no message_stop'),
    ...{ kind: 'cut', retryable: true, text: half, hits: [1, 0] },
  },
  { name: 'TCP reset mid-stream', provider: midStream('TCP reset mid-stream'), kind: 'connection', retryable: true, text: half, hits: [1, 0] },
  {
    name: 'stalls after one delta',
    provider: midStream('stalls after one delta'),
    ...{ kind: 'idle_timeout', retryable: true, text: half, takesMs: 15_000, hits: [1, 0] },
  },
  {
    name: 'never sends headers',
    provider: (stage) => () => stage.clock.pass(8_000),
    ...{ kind: 'first_event_timeout', retryable: true, text: '', takesMs: 8_000, hits: [1, 1] },
  },
  { name: 'malformed JSON data', provider: midStream('malformed JSON data'), kind: 'malformed', retryable: true, text: half, hits: [1, 0] },
  { name: 'empty 200 body', provider: () => (call) => call.end(''), kind: 'cut', retryable: true, text: '', hits: [2, 1] },
  { name: 'refusal', provider: () => streams(generation(textBlock(0, half), 'refusal')), kind: null, retryable: false, text: half, hits: [1, 0] },
  {
    name: 'unknown event type',
    provider: () => streams(generation([{ type: 'weather_report', sky: 'clear' }, ...textBlock(0, whole), blockStart(1, { type: 'hologram' }), blockStop(1)])),
    ...{ kind: null, retryable: false, text: whole, hits: [1, 0] },
  },
  { name: '400', provider: () => answersError(400, 'invalid_request_error'), kind: 'invalid_request', retryable: false, text: '', hits: [1, 1] },
];
