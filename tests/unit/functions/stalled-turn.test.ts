/** A whole turn by the worker's use case, over the composed models and the real SDK, before a provider that breaks off: what its capsule tells and what is kept. */
import { expect, onTestFinished, test } from 'vitest';
import { readEnv } from '../../../functions/_compose/env.ts';
import { composeModels } from '../../../functions/_compose/models.ts';
import type { RunTurnPorts } from '../../../layers/core/conversation/run-ports.ts';
import { hostile, lasting, tagsIn, well, wholeAnswer } from '../../support/provider/hostile.ts';
import { type ProviderCall, startProvider } from '../../support/provider/provider.ts';
import { realClock } from '../adapters/anthropic/run-model.ts';
import { answering } from '../conversation/answering.ts';

const idleMs = 200;
const haiku = 'claude-haiku-5-5';
const sonnet = 'claude-sonnet-5-5';

/** Time as it is, from where the stores' clock begins. */
const clock = () => {
  const [start, begun] = [Date.UTC(2026, 0, 1), Date.now()];
  return { now: () => start + Date.now() - begun, sleep: realClock.sleep };
};

const prompt: RunTurnPorts['prompt'] = (messages) => ({ system: 's', tools: [], messages, maxTokens: 10 });

/** `met`: by name, one for each request, the last one for all that follow; `well` is a good answer. */
const turnBefore = async (...met: readonly string[]) => {
  const found = met.map((name) => [...hostile, ...lasting].find((one) => one.name === name)?.scenario ?? well);
  const provider = await startProvider((call: ProviderCall) => (found[Math.min(call.index, found.length - 1)] ?? well)(`g${call.index}g`)(call));
  onTestFinished(() => provider.close());
  const env = readEnv({
    TABLE_NAME: 'main',
    LIVE_TABLE_NAME: 'live',
    SOCKET_API_ENDPOINT: 'http://127.0.0.1:9',
    SOCKET_URL: 'ws://127.0.0.1:9',
    CURSOR_SECRET: 'sixteen characters and more',
    ANTHROPIC_API_KEY: 'sk-test',
    ANTHROPIC_BASE_URL: provider.url,
    CASTMATCH_MODEL_IDLE_MS: String(idleMs),
  });
  const time = clock();
  const modelHealth = { answered: async () => undefined, failed: async () => undefined, read: () => Promise.reject(new Error('nobody reads it here')) };
  const model = composeModels(env, { clock: time, random: () => 0, modelHealth }, () => undefined);
  const world = answering([], { model, clock: time, prompt });
  const turn = await world.ask('hello');
  const texts = (turn.message?.parts ?? []).flatMap((part) => (part.type === 'text' ? [part.text] : []));
  const calls = (turn.capsule?.generations ?? []).flatMap((one) => one.calls);
  return { ...world, ...turn, provider, texts, calls };
};

test('a stall ends by the idle deadline; the next attempt asks the other model, and nothing of the half answer is kept', async () => {
  const { calls, texts, end, message } = await turnBefore('a stall after some words', 'well');

  expect(calls.map(({ outcome, kind, model }) => [outcome, kind, model])).toEqual([
    ['failed', 'idle_timeout', haiku],
    ['answered', null, sonnet],
  ]);
  expect(calls[0]?.latencyMs).toBeGreaterThanOrEqual(idleMs - 10);
  expect(texts).toEqual([wholeAnswer('g1g')]);
  expect(end).toMatchObject({ status: 'final', attempt: 2 });
  expect(message?.finish?.degraded).toBe(false);
});

test('stalls for ever: three attempts, each ended by the idle deadline, and then the answer says that it broke off', async () => {
  const { calls, texts, end, message, provider } = await turnBefore('a stall after some words');

  expect(calls.map(({ kind, model }) => [kind, model])).toEqual([
    ['idle_timeout', haiku],
    ['idle_timeout', sonnet],
    ['idle_timeout', haiku],
  ]);
  expect(provider.calls).toHaveLength(3);
  expect(texts.map(tagsIn)).toEqual([['g2g'], []]);
  expect(end?.status).toBe('final');
  expect(message?.finish?.degraded).toBe(true);
});

test.each([
  ['529', 3, ['overloaded', 'overloaded', 'overloaded']],
  ['529 that forbids a retry', 2, ['overloaded', 'overloaded']],
  ['400', 2, ['invalid_request', 'invalid_request']],
  ['a stall before a word', 2, ['idle_timeout', 'idle_timeout']],
  ['an empty body', 3, ['cut', 'cut', 'cut']],
  ['a spend limit', 1, ['spend_limit', null]],
])('%s before a word: %i requests for the whole turn, and a degraded answer', async (name, requests, kinds) => {
  const { calls, provider, message, end } = await turnBefore(name);

  expect(provider.calls).toHaveLength(requests);
  expect(calls.map(({ kind }) => kind)).toEqual(kinds);
  expect(end).toMatchObject({ status: 'final', attempt: 1 });
  expect(message?.finish?.degraded).toBe(true);
});

test('the conversation goes on when the provider is well again', async () => {
  const { ask, provider } = await turnBefore('max_tokens after a tool call', 'well');

  const { message } = await ask('and then?');

  expect(message?.parts.findLast(({ type }) => type === 'text')).toMatchObject({ text: wholeAnswer('g1g') });
  expect(JSON.stringify(provider.calls[1]?.request.body)).not.toContain('tool_use');
});

test('an answer that is whole at once is one request', async () => {
  expect((await turnBefore('well')).provider.calls).toHaveLength(1);
});
