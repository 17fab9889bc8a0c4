import { describe, expect, it, test } from 'vitest';
import type { ModelFailureKind } from '../../../../layers/core/intelligence/index.ts';
import { blockDelta, blockStart, generation, messageStart, messageStop, type ProviderEvent, textBlock, toolBlock } from '../../../support/provider/events.ts';
import type { Scenario } from '../../../support/provider/provider.ts';
import { answersError, errorEvent, neverAnswers, resetsAfter, stallsAfter, streams, writeEvents } from '../../../support/provider/scenarios.ts';
import { aRequest, modelBefore, textOf } from './run-model.ts';

const begun: ProviderEvent[] = [messageStart(), blockStart(0, { type: 'text', text: '' }), blockDelta(0, { type: 'text_delta', text: 'Half an ' })];
const fine = streams(generation(textBlock(0, 'Here you are.')));
const badJson: Scenario = async (call) => {
  await writeEvents(call, begun);
  call.end('event: content_block_delta\ndata: {"type": "content_blo\n\n');
};
const quick = { firstEventMs: 200, idleMs: 200, totalMs: 5_000 };

describe('a failure before the stream', () => {
  test.each<[status: number, type: string, kind: ModelFailureKind, retryable: boolean]>([
    [400, 'invalid_request_error', 'invalid_request', false],
    [401, 'authentication_error', 'authentication', false],
    [402, 'billing_error', 'spend_limit', false],
    [403, 'permission_error', 'authentication', false],
    [404, 'not_found_error', 'invalid_request', false],
    [409, 'conflict_error', 'overloaded', true],
    [413, 'invalid_request_error', 'invalid_request', false],
    [429, 'rate_limit_error', 'rate_limited', true],
    [500, 'api_error', 'overloaded', true],
    [504, 'timeout_error', 'overloaded', true],
    [529, 'overloaded_error', 'overloaded', true],
    [418, 'an_error_of_tomorrow', 'invalid_request', false],
    [503, 'an_error_of_tomorrow', 'overloaded', true],
  ])('%i %s is %s, retryable: %s', async (status, type, kind, retryable) => {
    const { run } = await modelBefore(answersError(status, type));

    const { failure, events } = await run();

    expect(failure).toMatchObject({ kind, retryable, requestId: 'req_test_0' });
    expect(events).toEqual([]);
  });

  test.each([429, 400])('a spend limit told as %i is no rate limit, even when it says "retry"', async (status) => {
    const { run, provider } = await modelBefore(
      answersError(status, status === 429 ? 'rate_limit_error' : 'invalid_request_error', {
        errorCode: 'enforced_spend_limit_reached',
        headers: { 'x-should-retry': 'true' },
      }),
      { maxRetries: 1 },
    );

    const { failure } = await run();

    expect(failure).toMatchObject({ kind: 'spend_limit', retryable: false });
    expect(provider.calls).toHaveLength(1);
  });

  it('a page of a proxy is judged by its status', async () => {
    const { run } = await modelBefore((call) => {
      call.head(502, { 'content-type': 'text/html' });
      call.end('<html>bad gateway</html>');
    });

    expect((await run()).failure).toMatchObject({ kind: 'overloaded', retryable: true });
  });

  it('a port where nobody listens is a connection failure', async () => {
    const { run, provider } = await modelBefore(fine);
    await provider.close();

    expect((await run()).failure).toMatchObject({ kind: 'connection', retryable: true });
  });

  it('headers that never come are a first-event timeout', async () => {
    const { run } = await modelBefore(neverAnswers, { deadlines: quick });

    const { failure, elapsedMs } = await run();

    expect(failure).toMatchObject({ kind: 'first_event_timeout', retryable: true });
    expect(elapsedMs).toBeLessThan(quick.totalMs);
  });

  it('headers without a body are a first-event timeout too', async () => {
    const { run } = await modelBefore((call) => call.write(''), { deadlines: quick });

    expect((await run()).failure).toMatchObject({ kind: 'first_event_timeout' });
  });
});

describe('a retry', () => {
  it('follows an overload once and succeeds', async () => {
    const { run, provider } = await modelBefore([answersError(529, 'overloaded_error'), fine], { maxRetries: 1 });

    const outcome = await run();

    expect(textOf(outcome)).toBe('Here you are.');
    expect(outcome.failure).toBeUndefined();
    expect(provider.calls).toHaveLength(2);
  });

  it('is made once only', async () => {
    const { run, provider } = await modelBefore(answersError(529, 'overloaded_error'), { maxRetries: 1 });

    expect((await run()).failure?.kind).toBe('overloaded');
    expect(provider.calls).toHaveLength(2);
  });

  it('is not made where the provider says so', async () => {
    const { run, provider } = await modelBefore(answersError(529, 'overloaded_error', { headers: { 'x-should-retry': 'false' } }), { maxRetries: 1 });

    expect((await run()).failure).toMatchObject({ kind: 'overloaded', retryable: false });
    expect(provider.calls).toHaveLength(1);
  });

  it('waits as long as the provider asks', async () => {
    const { run } = await modelBefore([answersError(429, 'rate_limit_error', { headers: { 'retry-after': '1' } }), fine], { maxRetries: 1 });

    const outcome = await run();

    expect(outcome.failure).toBeUndefined();
    expect(outcome.elapsedMs).toBeGreaterThanOrEqual(990);
  });

  it('is left to the caller when the provider asks for a long wait', async () => {
    const { run, provider } = await modelBefore(answersError(429, 'rate_limit_error', { headers: { 'retry-after': '60' } }), { maxRetries: 1 });

    const { failure, elapsedMs } = await run();

    expect(failure).toMatchObject({ kind: 'rate_limited', retryable: true, retryAfterMs: 60_000 });
    expect(provider.calls).toHaveLength(1);
    expect(elapsedMs).toBeLessThan(10_000);
  });

  it('is never made after the first event', async () => {
    const { run, provider } = await modelBefore([streams([...begun, errorEvent('overloaded_error')]), fine], { maxRetries: 1 });

    const outcome = await run();

    expect(outcome.failure?.kind).toBe('overloaded');
    expect(textOf(outcome)).toBe('Half an ');
    expect(provider.calls).toHaveLength(1);
  });
});

describe('a failure inside the stream', () => {
  test.each<[name: string, scenario: Scenario, kind: ModelFailureKind]>([
    ['an overloaded event, which has no status', streams([...begun, errorEvent('overloaded_error')]), 'overloaded'],
    ['an api_error event', streams([...begun, errorEvent('api_error')]), 'overloaded'],
    ['an error event of a kind of tomorrow', streams([...begun, errorEvent('mystery_error')]), 'overloaded'],
    ['an error event that says nothing', streams([...begun, { type: 'error' }]), 'overloaded'],
    ['a clean close without message_stop', streams(begun), 'cut'],
    ['a close after a stop reason but before message_stop', streams(generation(textBlock(0, 'Half an ')).slice(0, -1)), 'cut'],
    ['a TCP reset', resetsAfter(begun), 'connection'],
    ['a stall', stallsAfter(begun), 'idle_timeout'],
    ['data that is no JSON', badJson, 'malformed'],
    ['a second message_start', streams([...begun, messageStart()]), 'malformed'],
    ['a delta for a block that never began', streams([...begun, blockDelta(7, { type: 'text_delta', text: 'x' })]), 'malformed'],
    ['a block that begins twice', streams([...begun, ...begun.slice(1)]), 'malformed'],
    ['a message that stops without a reason', streams([...begun, messageStop]), 'malformed'],
    ['a delta that is null', streams([...begun, { type: 'content_block_delta', index: 0, delta: null }]), 'malformed'],
  ])('%s fails as %s', async (_name, scenario, kind) => {
    const { run } = await modelBefore(scenario, { deadlines: quick });

    const outcome = await run();

    expect(outcome.failure?.kind).toBe(kind);
    expect(outcome.failure?.retryable).toBe(true);
    expect(textOf(outcome)).toBe('Half an ');
    expect(outcome.failure?.usage?.inputTokens).toBe(25);
    expect(outcome.failure?.requestId).toBe('req_test_0');
  });

  test.each<[name: string, body: string]>([
    ['an empty body', ''],
    ['a page of a proxy with status 200', '<html>please sign in</html>'],
  ])('%s fails as cut', async (_name, body) => {
    const { run } = await modelBefore((call) => call.end(body));

    expect((await run()).failure).toMatchObject({ kind: 'cut', retryable: true });
  });

  it('half a tool input that claims to be whole fails as malformed and calls nothing', async () => {
    const { run } = await modelBefore(streams(generation(toolBlock(0, 'toolu_1', 'search_talent', '{"cities": ["Mum'), 'tool_use')));

    const { failure, events } = await run();

    expect(failure?.kind).toBe('malformed');
    expect(events.some((event) => event.type === 'tool-call')).toBe(false);
  });

  it('an error that comes while the caller is busy is not lost', async () => {
    const { model } = await modelBefore(streams([...begun, errorEvent('overloaded_error')]));
    const read = async (): Promise<void> => {
      for await (const event of model.stream(aRequest(), new AbortController().signal)) {
        if (event.type === 'started') await new Promise((resolve) => setTimeout(resolve, 200));
      }
    };

    await expect(read()).rejects.toMatchObject({ kind: 'overloaded' });
  });
});
