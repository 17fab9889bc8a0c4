/** The same faults through all that a worker composes: who is asked how often, who answers in the end, and that no two generations are ever one text. */
import { describe, expect, it, test } from 'vitest';
import { answersError } from '../../../support/provider/scenarios.ts';
import { bedrock, chosen, composedModels, fallback, fromBedrock } from './composed-models.ts';
import { breaksMidStream, failing, fine, half, type Staged, whole } from './fault-table.ts';
import { aRequest, textOf } from './run-model.ts';

const always = (...way: Parameters<typeof answersError>): Staged => {
  return () => answersError(...way);
};
const overloaded = always(529, 'overloaded_error');
const spendLimit = always(429, 'rate_limit_error', { errorCode: 'enforced_spend_limit_reached' });
const noBedrock = {};

describe('a chosen model that answers so for ever, before a fallback that is well', () => {
  test.each(failing.map((row) => [row.name, row] as const))('%s', async (_name, { provider: staged, kind, text, hits: [first, second] }) => {
    const { run, hits, calls } = await composedModels({ chosen: [staged] });

    const outcome = await run();

    expect(hits()).toEqual({ chosen: first, fallback: second, bedrock: 0 });
    const hasSpoken = text !== '';
    expect(outcome.failure?.kind ?? null).toBe(hasSpoken ? kind : null);
    expect(textOf(outcome)).toBe(hasSpoken ? text : whole);
    expect(calls.map(({ model }) => model)).toEqual([...Array.from({ length: first }, () => chosen), ...Array.from({ length: second }, () => fallback)]);
    expect(calls[0]?.kind ?? null).toBe(kind);
  });

  test.each(Object.keys(breaksMidStream))('%s, with nothing to see yet: another one speaks, from the beginning', async (name) => {
    const { run } = await composedModels({ chosen: [breaksMidStream[name]?.(false) ?? overloaded] });

    const outcome = await run();

    expect(textOf(outcome)).toBe(whole);
    expect(outcome.events.filter(({ type }) => type === 'started')).toHaveLength(1);
  });

  test.each(Object.keys(breaksMidStream))('%s, after it has spoken: the next attempt asks the fallback first', async (name) => {
    const { run, hits } = await composedModels({ chosen: [breaksMidStream[name]?.(true) ?? overloaded] });

    const first = await run();
    const second = await run(aRequest({ brokenOff: 1 }));

    expect([textOf(first), textOf(second)]).toEqual([half, whole]);
    expect(hits()).toEqual({ chosen: 1, fallback: 1, bedrock: 0 });
  });
});

describe('how often is asked', () => {
  it('529 once: the chosen one again, and it answers', async () => {
    const { run, hits } = await composedModels({ chosen: [overloaded, () => fine] });

    expect(textOf(await run())).toBe(whole);
    expect(hits()).toEqual({ chosen: 2, fallback: 0, bedrock: 0 });
  });

  it('429 with a retry-after of a second: that second is waited for', async () => {
    const { run, clock } = await composedModels({ chosen: [always(429, 'rate_limit_error', { headers: { 'retry-after': '1' } }), () => fine] });

    expect(textOf(await run())).toBe(whole);
    expect(clock.waited[0]).toBe(1_000);
  });

  it('429 with a retry-after of a minute: nobody waits, the fallback answers, and the model is left alone for that minute', async () => {
    const { run, hits, clock } = await composedModels({ chosen: [always(429, 'rate_limit_error', { headers: { 'retry-after': '60' } })] });

    await run();
    await run();
    expect(hits()).toEqual({ chosen: 1, fallback: 2, bedrock: 0 });
    await clock.pass(60_000);
    await run();
    expect(hits()).toEqual({ chosen: 2, fallback: 3, bedrock: 0 });
  });

  it('when nobody is well: the first and its retry, the fallback, the second pool, and no more', async () => {
    const { run, hits, lines } = await composedModels({ chosen: [overloaded], fallback: overloaded, bedrock: answersError(503, 'unavailable') });

    const { failure, events } = await run();

    expect(failure).toMatchObject({ kind: 'unreachable', retryable: false });
    expect(events).toEqual([]);
    expect(hits()).toEqual({ chosen: 2, fallback: 1, bedrock: 1 });
    expect(lines.filter(({ ModelUnreachable }) => ModelUnreachable === 1)).toHaveLength(1);
  });

  it('both models of the first pool are ill: the second pool answers, over its own protocol', async () => {
    const { run } = await composedModels({ chosen: [overloaded], fallback: overloaded });

    expect(textOf(await run())).toBe(fromBedrock);
  });

  it('a model that failed five times in a row is left alone for 30 s, and then asked once', async () => {
    const { run, hits, clock } = await composedModels({ chosen: [overloaded] });

    for (let turn = 0; turn < 6; turn += 1) expect(textOf(await run())).toBe(whole);
    expect(hits().chosen).toBe(5);
    await clock.pass(30_000);
    await run();
    await run();

    expect(hits().chosen).toBe(6);
  });

  it('a model that always stalls is left alone after five stalls', async () => {
    const { run, hits } = await composedModels({ chosen: [breaksMidStream['stalls after one delta']?.(false) ?? overloaded] });

    for (let turn = 0; turn < 7; turn += 1) expect(textOf(await run())).toBe(whole);

    expect(hits()).toEqual({ chosen: 5, fallback: 7, bedrock: 0 });
  });
});

describe('a spend limit', () => {
  it('is not retried, closes the whole pool, raises the alarm once, and the other pool answers', async () => {
    const { run, hits, lines } = await composedModels({ chosen: [spendLimit] });

    expect(textOf(await run())).toBe(fromBedrock);
    expect(textOf(await run())).toBe(fromBedrock);

    expect(hits()).toEqual({ chosen: 1, fallback: 0, bedrock: 2 });
    const alarms = lines.filter(({ ModelAlarm }) => ModelAlarm === 1);
    expect(alarms).toHaveLength(1);
    expect(alarms[0]).toMatchObject({ kind: 'spend_limit', pool: 'anthropic', model: chosen, ModelFailures: 1 });
  });

  it('without a second pool ends as unreachable, and is looked at again after five minutes', async () => {
    const { run, hits, clock } = await composedModels({ chosen: [spendLimit, () => fine] }, noBedrock);

    expect((await run()).failure?.kind).toBe('unreachable');
    expect((await run()).failure?.kind).toBe('unreachable');
    await clock.pass(300_000);

    expect(textOf(await run())).toBe(whole);
    expect(hits()).toEqual({ chosen: 2, fallback: 0, bedrock: 0 });
  });
});

describe('settings', () => {
  it('`none` as the fallback: nobody else of that pool is asked', async () => {
    const { run, hits } = await composedModels({ chosen: [overloaded] }, { CASTMATCH_FALLBACK_MODEL: 'none' });

    expect((await run()).failure?.kind).toBe('unreachable');
    expect(hits()).toEqual({ chosen: 2, fallback: 0, bedrock: 0 });
  });

  it('the chosen model as its own fallback is one model', async () => {
    const { run, hits } = await composedModels({ chosen: [overloaded] }, { CASTMATCH_FALLBACK_MODEL: chosen, CASTMATCH_BEDROCK_MODEL: bedrock });

    expect(textOf(await run())).toBe(fromBedrock);
    expect(hits()).toEqual({ chosen: 2, fallback: 0, bedrock: 1 });
  });

  it('a shorter breaker looks again sooner', async () => {
    const { run, hits, clock } = await composedModels({ chosen: [overloaded] }, { CASTMATCH_MODEL_BREAKER_OPEN_MS: '10000' });

    for (let turn = 0; turn < 4; turn += 1) await run();
    expect(hits().chosen).toBe(5);
    await clock.pass(10_000);
    await run();

    expect(hits().chosen).toBe(6);
  });

  it('metrics of an answer by the fallback say whose it was', async () => {
    const { run, lines } = await composedModels({ chosen: [overloaded] });

    await run();

    expect(lines.map(({ model, kind, ModelFallbackUsed }) => [model, kind, ModelFallbackUsed])).toEqual([
      [chosen, 'overloaded', undefined],
      [chosen, 'overloaded', undefined],
      [fallback, undefined, 1],
    ]);
  });
});
