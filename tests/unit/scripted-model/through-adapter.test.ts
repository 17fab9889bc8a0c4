import { describe, expect, it, onTestFinished } from 'vitest';
import { anthropicModel } from '../../../layers/adapters/anthropic/anthropic-model.ts';
import type { ModelBlock, ModelEvent, ModelMessage, ModelPort, ModelRequest, ModelTool } from '../../../layers/core/intelligence/index.ts';
import { type ScriptedModel, startScriptedModel } from '../../../local/scripted-model/server.ts';
import { realClock } from '../adapters/anthropic/run-model.ts';
import { callsOf, eventually, found, orderFaults, searchTool } from './talk.ts';

const tool: ModelTool = { name: searchTool.name, description: 'Finds people.', inputSchema: searchTool.input_schema };
const system = 'You are CastMatch, a casting assistant. '.repeat(60);

const start = async (deltaMs = 0, idleMs = 300): Promise<{ scripted: ScriptedModel; model: ModelPort }> => {
  const scripted = await startScriptedModel({ deltaMs });
  onTestFinished(() => scripted.close());
  return {
    scripted,
    model: anthropicModel({ apiKey: 'sk-local', baseURL: scripted.url, model: 'claude-haiku-5-5', clock: realClock, deadlines: { idleMs } }),
  };
};

const user = (...content: ModelBlock[]): ModelMessage => ({ role: 'user', content });
const asks = (messages: readonly ModelMessage[]): ModelRequest => ({ system, tools: [tool], messages, maxTokens: 4_000 });

type Finished = Extract<ModelEvent, { type: 'finished' }>;
const finish = async (model: ModelPort, messages: readonly ModelMessage[]): Promise<Finished> => {
  for await (const event of model.stream(asks(messages), new AbortController().signal)) if (event.type === 'finished') return event;
  throw new Error('it did not finish');
};

describe('the product on the scripted model', () => {
  it('searches, is given a result and answers; the history goes back as it came, and its prefix is read from the cache', async () => {
    const { model } = await start();
    const question = user({ type: 'text', text: 'Find actors in Mumbai aged 25-35' });

    const first = await finish(model, [question]);
    const call = first.blocks.find((block) => block.type === 'tool_use');
    const exchange = [
      question,
      { role: 'assistant' as const, content: first.blocks },
      user({ type: 'tool_result', tool_use_id: call?.id ?? '', content: JSON.stringify(found) }),
    ];
    const second = await finish(model, exchange);
    const third = await finish(model, [...exchange, { role: 'assistant', content: second.blocks }, user({ type: 'text', text: 'only those from Pune' })]);

    expect(call?.input).toEqual({ cities: ['Mumbai'], playingAge: { min: 25, max: 35 } });
    expect(second.stopReason).toBe('end_turn');
    expect(JSON.stringify(second.blocks)).toContain('[[tal_01AAAAAAAAAAAAAAAAAAAAAAAA]]');
    expect(third.blocks.find((block) => block.type === 'tool_use')?.input).toEqual({ cities: ['Pune'], playingAge: { min: 25, max: 35 } });
    expect(first.usage.cacheWriteTokens).toBeGreaterThan(500);
    expect(second.usage.cacheReadTokens).toBe(first.usage.cacheWriteTokens);
    expect(third.usage.cacheReadTokens).toBeGreaterThanOrEqual(first.usage.cacheWriteTokens);
  });

  it('a stop is seen at the provider within a second', async () => {
    const { scripted, model } = await start(5);
    const stop = new AbortController();
    let stoppedAt = 0;
    const read = async (): Promise<void> => {
      for await (const event of model.stream(asks([user({ type: 'text', text: 'write a long answer' })]), stop.signal)) {
        if (event.type !== 'text-delta' || stoppedAt > 0) continue;
        stoppedAt = Date.now();
        stop.abort();
      }
    };

    await expect(read()).rejects.toMatchObject({ kind: 'aborted' });
    const [call] = await eventually(
      () => callsOf(scripted),
      (calls) => calls[0]?.outcome === 'client_closed',
    );

    expect(Date.parse(call?.endedAt ?? '') - stoppedAt).toBeLessThan(1_000);
  });

  it.each([
    [{ kind: 'cut', afterDeltas: 2 }, 'cut'],
    [{ kind: 'reset', afterDeltas: 2 }, 'connection'],
    [{ kind: 'stall', afterDeltas: 2 }, 'idle_timeout'],
    [{ kind: 'malformed', afterDeltas: 2 }, 'malformed'],
    [{ kind: 'error_event', afterDeltas: 2 }, 'overloaded'],
  ])('%o is told as %s', async (fault, kind) => {
    const { scripted, model } = await start();
    await orderFaults(scripted, fault);

    await expect(finish(model, [user({ type: 'text', text: 'Hello' })])).rejects.toMatchObject({ kind, retryable: true });
  });

  it('holds forty answers at once', async () => {
    const { model, scripted } = await start(1, 20_000);

    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => finish(model, [user({ type: 'text', text: `write a long answer ${index}` })])));

    expect(answers.every(({ stopReason }) => stopReason === 'end_turn')).toBe(true);
    expect((await callsOf(scripted)).every(({ outcome }) => outcome === 'complete')).toBe(true);
  });
});
