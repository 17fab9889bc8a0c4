import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { blockDelta, blockStart, generation, messageStart, ping, textBlock } from '../../../support/provider/events.ts';
import { stallsAfter, streams, writeEvents } from '../../../support/provider/scenarios.ts';
import { aRequest, modelBefore, textOf } from './run-model.ts';

const begun = [messageStart(), blockStart(0, { type: 'text', text: '' }), blockDelta(0, { type: 'text_delta', text: 'Half' })];

describe('deadlines', () => {
  it('a slow first word is waited for', async () => {
    const { run } = await modelBefore(async (call) => {
      await sleep(300);
      await streams(generation(textBlock(0, 'Slow.')))(call);
    });

    expect(textOf(await run())).toBe('Slow.');
  });

  it('pings keep a silent stream alive', async () => {
    const { run } = await modelBefore(
      async (call) => {
        await writeEvents(call, begun);
        await writeEvents(
          call,
          Array.from({ length: 8 }, () => ping),
          { gapMs: 60 },
        );
        await writeEvents(call, generation(textBlock(0, 'Half')).slice(3));
        call.end();
      },
      { deadlines: { idleMs: 200 } },
    );

    const outcome = await run();

    expect(outcome.failure).toBeUndefined();
    expect(outcome.elapsedMs).toBeGreaterThan(400);
  });

  it('a stream that never ends meets the total deadline however lively it is', async () => {
    const { run } = await modelBefore(
      async (call) => {
        await writeEvents(call, begun);
        while (!call.isClosed) await writeEvents(call, [ping], { gapMs: 30 });
      },
      { deadlines: { idleMs: 200, totalMs: 500 } },
    );

    const { failure, elapsedMs } = await run();

    expect(failure).toMatchObject({ kind: 'total_timeout', retryable: true });
    expect(elapsedMs).toBeGreaterThan(450);
    expect(elapsedMs).toBeLessThan(10_000);
  });

  it('a provider that does nothing but ping is left after the longest silence', async () => {
    const { run } = await modelBefore(
      async (call) => {
        await writeEvents(call, begun);
        while (!call.isClosed) await writeEvents(call, [ping], { gapMs: 20 });
      },
      { deadlines: { idleMs: 200, silentMs: 400 } },
    );

    const { failure, elapsedMs } = await run();

    expect(failure).toMatchObject({ kind: 'idle_timeout', retryable: true });
    expect(elapsedMs).toBeGreaterThanOrEqual(390);
  });

  it('a timeout closes the connection at the provider', async () => {
    const { run, provider } = await modelBefore(stallsAfter(begun), { deadlines: { idleMs: 100 } });

    await run();

    await expect(provider.calls[0]?.closed).resolves.toBe('client');
  });
});

describe('aborting', () => {
  it('in the middle of a stream ends it as aborted and closes the connection at the provider at once', async () => {
    const { run, provider } = await modelBefore(stallsAfter(begun));
    const stop = new AbortController();
    let abortedAt = 0;

    const { failure } = await run(aRequest(), stop.signal, (event) => {
      if (event.type !== 'text-delta') return;
      abortedAt = Date.now();
      stop.abort();
    });
    const closedBy = await provider.calls[0]?.closed;

    expect(failure).toMatchObject({ kind: 'aborted', retryable: false });
    expect(closedBy).toBe('client');
    expect(Date.now() - abortedAt).toBeLessThan(500);
  });

  it('before the headers ends the request too', async () => {
    const { run, provider } = await modelBefore(() => {}, { maxRetries: 1 });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);

    const { failure } = await run(aRequest(), stop.signal);

    expect(failure?.kind).toBe('aborted');
    expect(provider.calls).toHaveLength(1);
    await expect(provider.calls[0]?.closed).resolves.toBe('client');
  });

  it('before the call asks the provider nothing', async () => {
    const { run, provider } = await modelBefore(stallsAfter(begun));

    const { failure } = await run(aRequest(), AbortSignal.abort());

    expect(failure?.kind).toBe('aborted');
    expect(provider.calls).toHaveLength(0);
  });

  it('gives no event after the abort, though more had arrived', async () => {
    const { run } = await modelBefore(streams(generation(textBlock(0, 'a', 'b', 'c', 'd'))));
    const stop = new AbortController();

    const outcome = await run(aRequest(), stop.signal, (event) => {
      if (event.type === 'text-delta') stop.abort();
    });

    expect(textOf(outcome)).toBe('a');
    expect(outcome.failure?.kind).toBe('aborted');
  });
});

describe('leaving', () => {
  it('a caller that stops reading closes the connection', async () => {
    const { model, provider } = await modelBefore(stallsAfter(begun));

    for await (const event of model.stream(aRequest(), new AbortController().signal)) if (event.type === 'text-delta') break;

    await expect(provider.calls[0]?.closed).resolves.toBe('client');
  });

  it('a finished answer leaves its connection open for the next request', async () => {
    const { run, provider } = await modelBefore(streams(generation(textBlock(0, 'Hi.'))));

    await run();

    await expect(provider.calls[0]?.closed).resolves.toBe('provider');
  });

  it('a provider that keeps a finished stream open is left after a moment', async () => {
    const { run, provider } = await modelBefore(stallsAfter(generation(textBlock(0, 'Hi.'))));

    const outcome = await run();

    expect(outcome.events.at(-1)?.type).toBe('finished');
    expect(outcome.elapsedMs).toBeLessThan(10_000);
    await expect(provider.calls[0]?.closed).resolves.toBe('client');
  });
});
