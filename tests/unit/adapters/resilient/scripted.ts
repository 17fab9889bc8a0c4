/** Models that do what a test says, on a clock that only tests move. */
import { type ModelEvent, ModelFailure, type ModelFailureKind, type ModelPort, type ModelRequest } from '../../../../layers/core/intelligence/index.ts';
import type { Clock } from '../../../../layers/core/shared/index.ts';

export const request: ModelRequest = { system: 's', tools: [], messages: [{ role: 'user', content: [{ type: 'text', text: 'secret words' }] }], maxTokens: 10 };
export const usage = { inputTokens: 10, outputTokens: 2, cacheReadTokens: 0, cacheWriteTokens: 0 };

/** Sleeping moves it. */
export const aClock = () => {
  let now = 1_000_000;
  const slept: number[] = [];
  const clock: Clock = {
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
  return { clock, slept, pass: (milliseconds: number) => (now += milliseconds) };
};

export const failure = (kind: ModelFailureKind, options: { retryable?: boolean; retryAfterMs?: number } = {}): ModelFailure =>
  new ModelFailure(kind, 'secret words in a message', { retryable: true, usage, ...options });

export type Play = ModelFailure | 'answer' | 'refusal' | 'cut' | readonly ['text' | 'tool' | 'started', ModelFailure];

async function* perform(play: Play, name: string): AsyncGenerator<ModelEvent> {
  if (play instanceof ModelFailure) throw play;
  yield { type: 'started', model: name, requestId: `req-${name}` };
  if (play === 'cut') return;
  if (play === 'refusal') return yield { type: 'finished', stopReason: 'refusal', blocks: [], usage };
  if (play === 'answer') {
    yield { type: 'text-delta', text: name };
    return yield { type: 'finished', stopReason: 'end_turn', blocks: [{ type: 'text', text: name }], usage };
  }
  if (play[0] === 'text') yield { type: 'text-delta', text: 'half' };
  if (play[0] === 'tool') yield { type: 'tool-call-start', toolCallId: 'c', toolName: 'search_talent' };
  throw play[1];
}

/** Plays its parts one after another, the last one again and again. */
export const aModel = (name: string, ...plays: readonly Play[]) => {
  let calls = 0;
  const model: ModelPort = {
    stream: () => {
      const play = plays[Math.min(calls, plays.length - 1)] ?? 'answer';
      calls += 1;
      return perform(play, name);
    },
  };
  return { model, calls: () => calls };
};

export const read = async (model: ModelPort, signal = new AbortController().signal) => {
  const events: ModelEvent[] = [];
  try {
    for await (const event of model.stream(request, signal)) events.push(event);
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    return { events, failure: error, text: said(events) };
  }
  return { events, failure: undefined, text: said(events) };
};

const said = (events: readonly ModelEvent[]): string => events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('');
