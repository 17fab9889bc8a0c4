/** Every known way in which an answer can fail, through the real SDK and the adapter alone. */
import { describe, expect, it, test } from 'vitest';
import { failing, waysToFail } from './fault-table.ts';
import { textOf } from './run-model.ts';
import { stagedModel } from './staged-model.ts';

it('every row of the list is here, once', () => {
  expect(failing.map(({ name }) => name).toSorted()).toEqual(waysToFail.toSorted());
});

describe('a provider that answers so', () => {
  test.each(failing.map((row) => [row.name, row] as const))('%s', async (_name, { provider: staged, kind, retryable, text, takesMs = 0 }) => {
    const { run, provider, clock } = await stagedModel(staged);
    const startedAt = clock.now();

    const outcome = await run();

    expect(outcome.failure?.kind ?? null).toBe(kind);
    expect(outcome.failure?.retryable ?? false).toBe(retryable);
    expect(textOf(outcome)).toBe(text);
    expect(provider.calls).toHaveLength(1);
    expect(clock.now() - startedAt).toBeGreaterThanOrEqual(takesMs);
    expect(outcome.events.some(({ type }) => type === 'finished')).toBe(kind === null);
  });

  it('a refusal says that it is one', async () => {
    const { run } = await stagedModel(failing.find(({ name }) => name === 'refusal')?.provider ?? (() => () => {}));

    expect((await run()).events.at(-1)).toMatchObject({ type: 'finished', stopReason: 'refusal' });
  });
});
