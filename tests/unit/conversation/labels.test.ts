import { describe, expect, test } from 'vitest';
import { noDayUsage, usageDay } from '../../../layers/core/conversation/index.ts';
import { type ModelEvent, ModelFailure, type ModelPort, type ModelRequest, makeRequest } from '../../../layers/core/intelligence/index.ts';
import { answering, usageOf } from './answering.ts';
import { meera } from './builders.ts';

const unsure = 'hmm';
const labels = { intent: 'project_status', sentiment: 'positive' };

/** Answers after `afterMs`; undefined: not before it is left. */
const cheapModel = (afterMs: number | undefined, said: object | Error = labels) => {
  const asked: ModelRequest[] = [];
  const seen = { left: false };
  const model = (sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>): ModelPort => ({
    async *stream(request, signal): AsyncGenerator<ModelEvent> {
      asked.push(request);
      yield { type: 'started', model: 'cheap', requestId: null };
      await sleep(afterMs ?? 1e9, signal);
      if (signal.aborted) {
        seen.left = true;
        throw new ModelFailure('aborted', 'left', { retryable: false, usage: usageOf(30) });
      }
      if (said instanceof Error) throw said;
      yield { type: 'finished', stopReason: 'end_turn', blocks: [{ type: 'text', text: JSON.stringify(said) }], usage: usageOf(50, 4) };
    },
  });
  return { asked, seen, model };
};

/** The answer itself takes a tool's second. */
const product = (cheap: ReturnType<typeof cheapModel>) => {
  const requests: ModelRequest[] = [];
  const made = answering([{ search: 'Pune' }, { text: 'Well.' }], {
    prompt: (messages, options) => {
      const request = makeRequest([])(messages, options);
      requests.push(request);
      return request;
    },
  });
  const tools = made.ports.tools.map((tool) => ({
    ...tool,
    run: async (...asked: Parameters<typeof tool.run>) => {
      await made.clock.sleep(1_000);
      return tool.run(...asked);
    },
  }));
  Object.assign(made.ports, {
    tools,
    cheap: { model: cheap.model((milliseconds, signal) => made.clock.sleep(milliseconds, signal)), usage: made.ports.usage },
  });
  const day = () => made.ports.usage.readUserDay(meera.org, meera.sub, usageDay(made.clock.now()));
  return { ...made, requests, day };
};

describe('the labels of a turn', () => {
  test('that are sure are not asked for', async () => {
    const cheap = cheapModel(0);
    const { ask } = product(cheap);
    const { message, capsule } = await ask('Find actors in Mumbai aged 25-35');

    expect(cheap.asked).toEqual([]);
    expect(message?.finish).toMatchObject({ intent: 'search_talent', sentiment: 'neutral' });
    expect(capsule?.labels).toMatchObject({ product: { intent: 'search_talent' }, model: null, decidedBy: 'product' });
  });

  test('that are unsure become a model’s when it speaks before the answer ends; the answer was asked for with the product’s own', async () => {
    const cheap = cheapModel(500);
    const made = product(cheap);
    const { message, capsule, end } = await made.ask(unsure);

    expect(message?.finish).toMatchObject(labels);
    expect(capsule).toMatchObject({ ...labels, labels: { product: { intent: 'other', confidence: expect.any(Number) }, model: labels, decidedBy: 'model' } });
    expect(JSON.stringify(made.requests)).toContain('\\"intent\\":\\"other\\"');
    expect(JSON.stringify(made.requests)).not.toContain('project_status');
    expect(await made.day()).toEqual({
      ...noDayUsage,
      turns: 1,
      inputTokens: (end?.usage.inputTokens ?? 0) + 50,
      outputTokens: (end?.usage.outputTokens ?? 0) + 4,
      costMicroUsd: (end?.usage.costMicroUsd ?? 0) + 50,
    });
  });

  test('stay the product’s when the model is late: nothing waits, its request is ended, and what it used is counted', async () => {
    const cheap = cheapModel(undefined);
    const made = product(cheap);
    const before = made.clock.now();
    const { message, capsule, end } = await made.ask(unsure);

    expect(message?.finish).toMatchObject({ intent: 'other', sentiment: 'neutral' });
    expect(Date.parse(end?.at ?? '') - before).toBeLessThan(1_500);
    expect(capsule?.labels).toMatchObject({ model: { why: 'too_late' }, decidedBy: 'product' });
    expect(cheap.seen.left).toBe(true);
    expect((await made.day()).inputTokens).toBe((end?.usage.inputTokens ?? 0) + 30);
  });

  test.each([
    [new ModelFailure('unreachable', 'nobody', { retryable: false }), 'unreachable'],
    [{ intent: 'dance', sentiment: 'positive' }, 'unfit'],
  ])('stay the product’s when the model fails, and the answer is as good', async (said, why) => {
    const { message, capsule } = await product(cheapModel(10, said)).ask(unsure);

    expect(message).toMatchObject({ status: 'complete', finish: { intent: 'other', degraded: false } });
    expect(capsule?.labels).toMatchObject({ model: { why }, decidedBy: 'product' });
  });

  test('of the turn before are a model’s too, for the next one', async () => {
    const cheap = cheapModel(10, { intent: 'refine', sentiment: 'neutral' });
    const { ask } = product(cheap);
    await ask(unsure);
    await ask('uh');

    expect(JSON.stringify(cheap.asked[1]?.messages)).toContain('\\"lastIntent\\":\\"refine\\"');
  });
});
