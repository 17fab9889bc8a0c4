import { describe, expect, it } from 'vitest';
import { observedModel } from '../../../functions/_compose/observed-model.ts';
import { tellingCalls } from '../../../layers/core/conversation/model-calls.ts';
import { costMicroUsd, type ModelCall, type ModelPort } from '../../../layers/core/intelligence/index.ts';
import { aClock, aModel, failure, read, request, usage } from '../adapters/resilient/scripted.ts';

const told = (model: ModelPort) => {
  const calls: ModelCall[] = [];
  const { clock } = aClock();
  return { calls, clock, model: tellingCalls(model, clock, (call) => calls.push(call)) };
};

describe('a model that asks only itself', () => {
  it('tells of an answer once, and passes on every event', async () => {
    const { model, calls } = told(aModel('claude', 'answer').model);

    const { text, failure: failed } = await read(model);

    expect([text, failed]).toEqual(['claude', undefined]);
    expect(calls).toEqual([{ outcome: 'answered', pool: null, model: 'claude', kind: null, latencyMs: 0, firstVisibleMs: 0, usage, requestId: 'req-claude' }]);
  });

  it.each([
    ['before it spoke', failure('overloaded'), { kind: 'overloaded', usage, model: '', firstVisibleMs: null }],
    ['after it spoke', ['text', failure('idle_timeout')] as const, { kind: 'idle_timeout', usage, model: 'claude', firstVisibleMs: 0 }],
  ])('tells of a failure %s, with what it used, and passes it on', async (_, play, expected) => {
    const { model, calls } = told(aModel('claude', play).model);

    expect((await read(model)).failure?.kind).toBe(expected.kind);
    expect(calls).toMatchObject([{ outcome: 'failed', ...expected }]);
  });

  it('tells of a stream that ends too early, of an adapter that breaks, and of a reader who leaves', async () => {
    const cut = told(aModel('claude', 'cut').model);
    await read(cut.model);
    const bug = told({
      stream: () => {
        throw new TypeError('a bug');
      },
    });
    await expect(read(bug.model)).rejects.toThrow('a bug');
    const left = told(aModel('claude', 'answer').model);
    for await (const _ of left.model.stream(request, new AbortController().signal)) break;

    expect([...cut.calls, ...bug.calls, ...left.calls].map(({ outcome, kind }) => [outcome, kind])).toEqual([
      ['failed', 'cut'],
      ['failed', 'malformed'],
      ['abandoned', null],
    ]);
  });
});

describe('a model that asks several', () => {
  it('tells by itself, also from behind the witness of its health', async () => {
    const { model: inner } = aModel('claude', 'answer');
    const call: ModelCall = { outcome: 'skipped', pool: 'first', model: 'dear', kind: null, latencyMs: 0, firstVisibleMs: null, usage: null, requestId: null };
    const several: ModelPort = {
      ...inner,
      reportingTo: (onCall) => ({
        stream: (asked, signal) => {
          onCall(call);
          return inner.stream(asked, signal);
        },
      }),
    };
    const notes: number[] = [];
    const modelHealth = {
      answered: async (at: number) => void notes.push(at),
      failed: async () => undefined,
      read: async () => ({ lastOkAt: null, lastFailureAt: null, failures: 0, failure: null }),
    };
    const { model, calls } = told(observedModel(several, { modelHealth, clock: aClock().clock }));

    expect((await read(model)).text).toBe('claude');
    expect([calls, notes]).toEqual([[call], [1_000_000]]);
  });
});

describe('the price of what was used', () => {
  it.each(['claude-sonnet-5-5', 'claude-sonnet-5-5-20261001', 'apac.anthropic.claude-sonnet-5-5-v1:0'])(
    'is that of the model, however a pool calls it: %s',
    (name) => {
      const million = 1_000_000;

      expect(costMicroUsd(name, { inputTokens: million, outputTokens: million, cacheReadTokens: million, cacheWriteTokens: million })).toBe(
        (2 + 10 + 0.2 + 2.5) * million,
      );
      expect(costMicroUsd('unknown', { ...usage })).toBe(0);
    },
  );
});
