import { describe, expect, test } from 'vitest';
import type { ModelOutcome } from '../../../../layers/adapters/resilient/outcome.ts';
import { resilientModel } from '../../../../layers/adapters/resilient/resilient-model.ts';
import type { ModelFailureKind } from '../../../../layers/core/intelligence/index.ts';
import { aClock, aModel, failure, type Play, read, request } from './scripted.ts';

const threeModels = (primary: readonly Play[], fallback: readonly Play[] = ['answer'], second: readonly Play[] = ['answer']) => {
  const time = aClock();
  const outcomes: ModelOutcome[] = [];
  const models = { primary: aModel('sonnet', ...primary), fallback: aModel('haiku', ...fallback), second: aModel('bedrock-haiku', ...second) };
  const model = resilientModel({
    pools: [
      { name: 'anthropic', modelName: 'sonnet', model: models.primary.model },
      { name: 'anthropic', modelName: 'haiku', model: models.fallback.model },
      { name: 'bedrock', modelName: 'bedrock-haiku', model: models.second.model },
    ],
    clock: time.clock,
    random: () => 0.5,
    onOutcome: (outcome) => outcomes.push(outcome),
  });
  const steps = (): string[] => outcomes.map(({ step, model: name, outcome, kind }) => `${step} ${name} ${kind ?? outcome}`);
  return { ...time, ...models, model, outcomes, steps };
};

describe('order', () => {
  test('the first model answers and nobody else is asked', async () => {
    const world = threeModels(['answer']);

    const { text, events } = await read(world.model);

    expect(text).toBe('sonnet');
    expect(events.map(({ type }) => type)).toEqual(['started', 'text-delta', 'finished']);
    expect(world.steps()).toEqual(['first sonnet answered']);
    expect(world.fallback.calls() + world.second.calls()).toBe(0);
  });

  test('a failure before the first visible event is tried once more, after a jittered wait', async () => {
    const world = threeModels([failure('overloaded'), 'answer']);

    const { text } = await read(world.model);

    expect(text).toBe('sonnet');
    expect(world.slept).toEqual([450]);
    expect(world.steps()).toEqual(['first sonnet overloaded', 'retry sonnet answered']);
  });

  test('then the fallback model, then the second pool', async () => {
    const world = threeModels([failure('overloaded')], [failure('connection')]);

    const { text } = await read(world.model);

    expect(text).toBe('bedrock-haiku');
    expect(world.steps()).toEqual(['first sonnet overloaded', 'retry sonnet overloaded', 'fallback haiku connection', 'fallback bedrock-haiku answered']);
  });

  test.each([
    [1, ['fallback haiku answered']],
    [2, ['fallback bedrock-haiku answered']],
    [3, ['first sonnet answered']],
  ])('an answer that broke off %i times begins with another model', async (brokenOff, steps) => {
    const world = threeModels(['answer']);

    for await (const _ of world.model.stream({ ...request, brokenOff }, new AbortController().signal));

    expect(world.steps()).toEqual(steps);
  });

  test('an answer that broke off asks the one that broke it last, and nobody more than once but that one', async () => {
    const bad = failure('overloaded');
    const world = threeModels([bad], [bad], [bad]);

    await expect(async () => {
      for await (const _ of world.model.stream({ ...request, brokenOff: 1 }, new AbortController().signal));
    }).rejects.toMatchObject({ kind: 'unreachable' });

    expect(world.steps().map((step) => step.replace(/ overloaded$/, ''))).toEqual(['fallback haiku', 'fallback bedrock-haiku', 'first sonnet', 'retry sonnet']);
  });

  test('when nobody can be reached the failure says so, keeps the last cause and adds up what was used', async () => {
    const world = threeModels([failure('overloaded')], [failure('connection')], [failure('cut')]);

    const { failure: thrown, events } = await read(world.model);

    expect(events).toEqual([]);
    expect(thrown).toMatchObject({ kind: 'unreachable', retryable: false, usage: { inputTokens: 40, outputTokens: 8 } });
    expect(thrown?.cause).toMatchObject({ kind: 'cut' });
  });

  test('a stream that began and said nothing may be replaced, and begins only once', async () => {
    const world = threeModels([['started', failure('cut')]]);

    const { events } = await read(world.model);

    expect(events.filter(({ type }) => type === 'started')).toEqual([{ type: 'started', model: 'haiku', requestId: 'req-haiku' }]);
  });

  test('a stream that ends without its last event is a failure', async () => {
    const world = threeModels(['cut']);

    expect((await read(world.model)).text).toBe('haiku');
    expect(world.outcomes[0]).toMatchObject({ kind: 'cut', requestId: 'req-sonnet' });
  });

  test('a refusal is an answer: no other model is asked to give in', async () => {
    const world = threeModels(['refusal']);

    const { events } = await read(world.model);

    expect(events.at(-1)).toMatchObject({ type: 'finished', stopReason: 'refusal' });
    expect(world.steps()).toEqual(['first sonnet answered']);
  });

  test.each(['first_event_timeout', 'idle_timeout', 'total_timeout'] as const)('after %s another model is asked, not the same one again', async (kind) => {
    const world = threeModels([failure(kind)]);

    expect((await read(world.model)).text).toBe('haiku');
    expect(world.primary.calls()).toBe(1);
    expect(world.slept).toEqual([]);
  });

  test.each(['invalid_request', 'authentication', 'spend_limit'] as const)('%s is not retried', async (kind) => {
    const world = threeModels([failure(kind, { retryable: false })]);

    await read(world.model);

    expect(world.primary.calls()).toBe(1);
  });

  test('a short retry-after is kept to, a long one sends the request elsewhere at once', async () => {
    const short = threeModels([failure('rate_limited', { retryAfterMs: 1_200 }), 'answer']);
    const long = threeModels([failure('rate_limited', { retryAfterMs: 60_000 })]);

    expect((await read(short.model)).text).toBe('sonnet');
    expect((await read(long.model)).text).toBe('haiku');
    expect(short.slept).toEqual([1_200]);
    expect(long.slept).toEqual([]);
  });
});

describe('after a visible event', () => {
  test.each(['text', 'tool'] as const)('%s: the failure is thrown as it is and nobody goes on in its place', async (shown) => {
    const cut = failure('cut');
    const world = threeModels([[shown, cut]]);

    const { failure: thrown } = await read(world.model);

    expect(thrown).toBe(cut);
    expect(world.fallback.calls() + world.second.calls()).toBe(0);
    expect(world.primary.calls()).toBe(1);
  });
});

describe('abort', () => {
  test('an abort is no trouble of the model and ends everything', async () => {
    const world = threeModels([failure('aborted', { retryable: false })]);

    for (let times = 0; times < 8; times += 1) expect((await read(world.model)).failure?.kind).toBe('aborted');

    expect(world.primary.calls()).toBe(8);
    expect(world.fallback.calls()).toBe(0);
  });

  test('a request that is aborted already asks nobody', async () => {
    const world = threeModels(['answer']);

    expect((await read(world.model, AbortSignal.abort())).failure?.kind).toBe('aborted');
    expect(world.primary.calls()).toBe(0);
  });

  test('an abort while waiting for the retry ends it', async () => {
    const abort = new AbortController();
    const primary = aModel('sonnet', failure('overloaded'));
    const clock = { now: () => 0, sleep: async () => abort.abort() };
    const model = resilientModel({ pools: [{ name: 'a', modelName: 'm', model: primary.model }], clock, random: () => 0, onOutcome: () => undefined });

    expect((await read(model, abort.signal)).failure?.kind).toBe('aborted');
    expect(primary.calls()).toBe(1);
  });
});

describe('breaker', () => {
  const threeTurns = async (world: ReturnType<typeof threeModels>): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) await read(world.model);
  };

  test('five failures in a row leave the model alone for 30 seconds; then one probe closes it', async () => {
    const world = threeModels([...Array.from({ length: 5 }, () => failure('overloaded')), 'answer']);

    await threeTurns(world);
    expect(world.primary.calls()).toBe(5);
    expect((await read(world.model)).text).toBe('haiku');
    expect(world.outcomes.at(-2)).toMatchObject({ outcome: 'skipped', model: 'sonnet', breaker: 'open' });

    world.pass(30_000);
    expect((await read(world.model)).text).toBe('sonnet');
    expect(world.outcomes.at(-1)).toMatchObject({ outcome: 'answered', breaker: 'closed' });
  });

  test('a probe that fails opens it again', async () => {
    const world = threeModels([failure('overloaded')]);
    await threeTurns(world);
    world.pass(30_000);

    await read(world.model);
    await read(world.model);

    expect(world.primary.calls()).toBe(6);
  });

  test('while a probe runs others pass by, and a probe that is abandoned frees its place', async () => {
    const world = threeModels([...Array.from({ length: 5 }, () => failure('overloaded')), 'answer']);
    await threeTurns(world);
    world.pass(30_000);

    const probe = world.model.stream(request, new AbortController().signal)[Symbol.asyncIterator]();
    await probe.next();
    expect((await read(world.model)).text).toBe('haiku');
    await probe.return?.();
    expect(world.outcomes.at(-1)).toMatchObject({ outcome: 'abandoned', breaker: 'half_open' });

    expect((await read(world.model)).text).toBe('sonnet');
  });

  test('failures after a visible event count too', async () => {
    const world = threeModels([['text', failure('cut')]]);

    for (let turn = 0; turn < 6; turn += 1) await read(world.model);

    expect(world.primary.calls()).toBe(5);
  });

  test('an answer in between starts the count again', async () => {
    const bad: Play = ['text', failure('cut')];
    const world = threeModels([bad, bad, bad, bad, 'answer', bad, bad, bad, bad, 'answer']);

    for (let turn = 0; turn < 10; turn += 1) await read(world.model);

    expect(world.primary.calls()).toBe(10);
  });

  test('a request at fault itself never opens a breaker, and the next model is asked', async () => {
    const world = threeModels([failure('invalid_request', { retryable: false })]);

    for (let turn = 0; turn < 8; turn += 1) expect((await read(world.model)).text).toBe('haiku');

    expect(world.primary.calls()).toBe(8);
  });

  test('a refused key opens it at once, for five minutes, with an alarm', async () => {
    const world = threeModels([failure('authentication', { retryable: false })]);

    await read(world.model);
    world.pass(299_000);
    await read(world.model);

    expect(world.primary.calls()).toBe(1);
    expect(world.outcomes[0]).toMatchObject({ alarm: 'authentication', breaker: 'open' });
    expect(world.fallback.calls()).toBe(2);
  });

  test('a spend limit raises an alarm and closes the whole pool: its other models are not asked, the second pool is', async () => {
    const world = threeModels([failure('spend_limit')]);

    expect((await read(world.model)).text).toBe('bedrock-haiku');

    expect(world.fallback.calls()).toBe(0);
    expect(world.outcomes[0]).toMatchObject({ alarm: 'spend_limit', kind: 'spend_limit' });
    expect(world.outcomes.filter(({ alarm }) => alarm !== null)).toHaveLength(1);
  });

  test('a long retry-after keeps the model alone for as long as it said', async () => {
    const world = threeModels([failure('rate_limited', { retryAfterMs: 60_000 }), 'answer']);

    await read(world.model);
    world.pass(59_000);
    expect((await read(world.model)).text).toBe('haiku');
    world.pass(1_000);
    expect((await read(world.model)).text).toBe('sonnet');
  });

  test('with every breaker open the answer is immediate: nobody is asked', async () => {
    const refused: Play = failure('authentication', { retryable: false });
    const world = threeModels([refused], [refused], [refused]);
    await read(world.model);

    const { failure: thrown } = await read(world.model);

    expect(thrown).toMatchObject({ kind: 'unreachable', usage: undefined });
    expect(world.primary.calls() + world.fallback.calls() + world.second.calls()).toBe(3);
  });
});

describe('reports', () => {
  test('tell kind, pool, model, latency and usage, and no word of what was said', async () => {
    const world = threeModels([failure('overloaded'), 'answer']);

    await read(world.model);

    expect(world.outcomes[0]).toMatchObject({ pool: 'anthropic', model: 'sonnet', kind: 'overloaded', usage: { inputTokens: 10 }, firstVisibleMs: null });
    expect(world.outcomes[1]).toMatchObject({ outcome: 'answered', requestId: 'req-sonnet', firstVisibleMs: 0 });
    expect(JSON.stringify(world.outcomes)).not.toContain('secret');
  });

  test('latency is measured on the injected clock', async () => {
    const world = threeModels(['answer']);
    const stream = world.model.stream(request, new AbortController().signal);

    for await (const { type } of stream) if (type === 'text-delta') world.pass(700);

    expect(world.outcomes[0]).toMatchObject({ latencyMs: 700, firstVisibleMs: 0 });
  });

  test('another listener hears its own turn and shares the breakers', async () => {
    const world = threeModels([failure('authentication', { retryable: false })]);
    const heard: ModelOutcome[] = [];

    await read(world.model.reportingTo((outcome) => heard.push(outcome)));
    await read(world.model);

    expect(heard.map(({ outcome }) => outcome)).toEqual(['failed', 'answered']);
    expect(world.steps()).toEqual(['first sonnet skipped', 'fallback haiku answered']);
  });

  test('an error that is no model failure is told as malformed and never retried', async () => {
    const broken = { stream: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new TypeError('x')) }) }) };
    const kinds: (ModelFailureKind | null)[] = [];
    const model = resilientModel({
      pools: [{ name: 'a', modelName: 'm', model: broken }],
      clock: aClock().clock,
      random: () => 0,
      onOutcome: ({ kind }) => kinds.push(kind),
    });

    expect((await read(model)).failure?.kind).toBe('unreachable');
    expect(kinds).toEqual(['malformed']);
  });
});
