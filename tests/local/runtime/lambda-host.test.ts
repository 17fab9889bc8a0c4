import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterEach, describe, expect, it, test } from 'vitest';
import { readNotes } from './fixtures/notes.ts';
import { accessKeyId, eventually, type InProcess, startInProcess } from './in-process.ts';

let host: InProcess;
afterEach(() => host.close());

const start = async (options: Parameters<typeof startInProcess>[0] = {}): Promise<LambdaClient> => {
  host = await startInProcess(options);
  return new LambdaClient({ endpoint: host.hostUrl, region: 'ap-south-1', credentials: { accessKeyId, secretAccessKey: 'any' }, maxAttempts: 1 });
};
const invoke = (client: LambdaClient, payload: unknown, InvocationType: 'Event' | 'RequestResponse' = 'Event', FunctionName = 'reply-worker') =>
  client.send(new InvokeCommand({ FunctionName, InvocationType, Payload: Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload)) }));
const runs = () => readNotes(host.home, 'worker');

describe('an asynchronous invocation through the real SDK', () => {
  it('is accepted at once and runs afterwards', async () => {
    const client = await start();
    const startedAt = performance.now();
    const { StatusCode } = await invoke(client, { n: 1, waitMs: 400 });
    const acceptedMs = performance.now() - startedAt;

    expect(StatusCode).toBe(202);
    expect(acceptedMs).toBeLessThan(350);
    await eventually(() => readNotes(host.home, 'worker-ends').length === 1);
    expect(runs()[0]).toMatchObject({ event: { n: 1 }, functionName: 'reply-worker' });
    expect(runs()[0]?.['remainingMs']).toBeGreaterThan(899_000);
  });

  it('is delivered twice, or not at all, when faults are asked for', async () => {
    const twice = await start({ faults: 'duplicate=1,delayMs=20' });
    await invoke(twice, { n: 1 });
    await eventually(() => runs().length === 2);
    expect(runs()[0]?.['requestId']).toBe(runs()[1]?.['requestId']);
    await host.close();

    const never = await start({ faults: 'drop=1' });
    expect((await invoke(never, { n: 2 })).StatusCode).toBe(202);
    await new Promise((done) => setTimeout(done, 100));
    expect(runs()).toEqual([]);
  });

  it('is not run again after a failure unless its route asks for retries', async () => {
    const none = await start({ retries: 0 });
    await invoke(none, { how: 'throw' });
    await new Promise((done) => setTimeout(done, 200));
    expect(runs()).toHaveLength(1);
    await host.close();

    const two = await start({ retries: 2 });
    await invoke(two, { how: 'throw' });
    await eventually(() => runs().length === 3);
  });

  it('may carry 1 MB and no more', async () => {
    const client = await start();

    expect((await invoke(client, { pad: 'x'.repeat(1_000_000) })).StatusCode).toBe(202);
    await expect(invoke(client, { pad: 'x'.repeat(1_100_000) })).rejects.toMatchObject({ name: 'RequestTooLargeException' });
  });
});

describe('a synchronous invocation', () => {
  it('brings the result', async () => {
    const answer = await invoke(await start(), { n: 3 }, 'RequestResponse');

    expect(answer).toMatchObject({ StatusCode: 200, ExecutedVersion: '$LATEST' });
    expect(answer.FunctionError).toBeUndefined();
    expect(JSON.parse(answer.Payload?.transformToString() ?? '')).toEqual({ done: { n: 3 } });
  });

  it('brings the error of a function that throws', async () => {
    const answer = await invoke(await start(), { how: 'throw' }, 'RequestResponse');

    expect(answer.FunctionError).toBe('Unhandled');
    expect(JSON.parse(answer.Payload?.transformToString() ?? '')).toMatchObject({ errorType: 'Error', errorMessage: 'as asked' });
  });

  it('of an unknown function is ResourceNotFoundException', async () => {
    await expect(invoke(await start(), {}, 'RequestResponse', 'nobody')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('with no JSON is InvalidRequestContentException', async () => {
    await expect(invoke(await start(), '{', 'RequestResponse')).rejects.toMatchObject({ name: 'InvalidRequestContentException' });
  });
});

test('the port is closed to those without the key', async () => {
  await start();
  const response = await fetch(`${host.hostUrl}/2015-03-31/functions/reply-worker/invocations`, {
    method: 'POST',
    body: '{}',
    headers: { 'x-amz-invocation-type': 'Event' },
  });

  expect(response.status).toBe(403);
  expect(runs()).toEqual([]);
});
