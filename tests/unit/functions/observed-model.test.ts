import { expect, it } from 'vitest';
import { observedModel } from '../../../functions/_compose/observed-model.ts';
import { type ModelEvent, ModelFailure, type ModelPort } from '../../../layers/core/intelligence/index.ts';

const finished: ModelEvent = {
  type: 'finished',
  stopReason: 'end_turn',
  blocks: [],
  usage: { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 },
};

const observed = (...outcomes: (Error | 'fine')[]) => {
  const notes: string[] = [];
  const time = { now: 0 };
  const model: ModelPort = {
    async *stream() {
      const outcome = outcomes.shift();
      yield { type: 'text-delta', text: 'a' };
      if (outcome instanceof Error) throw outcome;
      yield finished;
    },
  };
  const modelHealth = {
    answered: async (at: number) => void notes.push(`answered ${at}`),
    failed: async (at: number, kind: string) => {
      notes.push(`failed ${at} ${kind}`);
      throw new Error('the note is lost');
    },
    read: async () => ({ lastOkAt: null, lastFailureAt: null, failures: 0, failure: null }),
  };
  const port = observedModel(model, { modelHealth, clock: { now: () => time.now, sleep: async () => undefined } });
  const call = async (): Promise<string> => {
    let last = '';
    for await (const event of port.stream({} as never, new AbortController().signal)) {
      last = event.type;
      // As the worker does: the last event is not asked for a successor.
      if (event.type === 'finished') break;
    }
    return last;
  };
  return { notes, time, call };
};
const failure = (kind: 'overloaded' | 'aborted') => new ModelFailure(kind, 'x', { retryable: true });

it('notes an answer, and while all is well not oftener than every 5 s', async () => {
  const { notes, time, call } = observed('fine', 'fine', 'fine');
  for (const now of [0, 4_999, 5_000]) {
    time.now = now;
    expect(await call()).toBe('finished');
  }
  expect(notes).toEqual(['answered 0', 'answered 5000']);
});
it('notes every failure, and the first answer after it at once; a lost note changes nothing', async () => {
  const { notes, call } = observed('fine', failure('overloaded'), new Error('other'), 'fine');
  await call();
  await expect(call()).rejects.toMatchObject({ kind: 'overloaded' });
  await expect(call()).rejects.toThrow('other');
  await call();
  expect(notes).toEqual(['answered 0', 'failed 0 overloaded', 'failed 0 unknown', 'answered 0']);
});
it('our own stop is no failure of the model', async () => {
  const { notes, call } = observed(failure('aborted'));
  await expect(call()).rejects.toMatchObject({ kind: 'aborted' });
  expect(notes).toEqual([]);
});
