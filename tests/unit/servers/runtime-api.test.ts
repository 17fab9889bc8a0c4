import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RuntimeApi, startRuntimeApi } from '../../servers/runtime-api/runtime-api.ts';

let api: RuntimeApi;
beforeEach(async () => {
  api = await startRuntimeApi('greeter');
});
afterEach(() => api.close());

const at = (path: string): string => `http://${api.address}/2018-06-01/runtime${path}`;
const next = async () => {
  const answer = await fetch(at('/invocation/next'));
  return {
    id: answer.headers.get('lambda-runtime-aws-request-id') ?? '',
    deadline: Number(answer.headers.get('lambda-runtime-deadline-ms')),
    event: await answer.json(),
  };
};
const say = (path: string, body: string | ReadableStream, headers: Record<string, string> = {}) =>
  fetch(at(path), { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

describe('the Runtime API', () => {
  it('hands out events one at a time, in their order, each with a deadline', async () => {
    const answers = [api.invoke({ n: 1 }, 5_000), api.invoke({ n: 2 }, 5_000)];

    for (const n of [1, 2]) {
      const job = await next();
      expect(job.event).toEqual({ n });
      expect(job.deadline).toBeGreaterThan(Date.now());
      expect((await say(`/invocation/${job.id}/response`, `${n * 10}`)).status).toBe(202);
    }

    const bodies = (await Promise.all(answers)).map(({ outcome, mode, body }) => [outcome, mode, body.toString()]);
    expect(bodies).toEqual([
      ['returned', 'buffered', '10'],
      ['returned', 'buffered', '20'],
    ]);
  });

  it('keeps the chunks of a streamed answer apart, each with its time', async () => {
    const answer = api.invoke({}, 5_000);
    const { id } = await next();
    const parts = async function* () {
      yield new TextEncoder().encode('first');
      await pause(30);
      yield new TextEncoder().encode('second');
    };

    await say(`/invocation/${id}/response`, ReadableStream.from(parts()), { 'lambda-runtime-function-response-mode': 'streaming' });

    const { mode, chunks } = await answer;
    expect(mode).toBe('streaming');
    expect(chunks.map(({ bytes }) => bytes.toString())).toEqual(['first', 'second']);
    expect((chunks[1]?.atMs ?? 0) - (chunks[0]?.atMs ?? 0)).toBeGreaterThan(10);
  });

  it('says how a handler failed', async () => {
    const answer = api.invoke({}, 5_000);
    const { id } = await next();

    await say(`/invocation/${id}/error`, '{"errorMessage":"no"}', { 'lambda-runtime-function-error-type': 'TypeError' });

    expect(await answer).toMatchObject({ outcome: 'failed', errorType: 'TypeError' });
  });

  it('a worker that fails to start fails what waits for it, in its own words', async () => {
    const waiting = Promise.allSettled([api.ready, api.invoke({}, 5_000)]);

    await say('/init/error', 'TABLE_NAME is missing');

    const told = (await waiting).map((result) => result.status === 'rejected' && String(result.reason));
    expect(told).toEqual(Array(2).fill('Error: greeter does not start: TABLE_NAME is missing'));
  });

  it('an answer that nobody asked for is refused', async () => {
    expect((await say('/invocation/unknown/response', '1')).status).toBe(404);
  });

  it('a worker that does not answer is not waited for', async () => {
    await expect(api.invoke({}, 20)).rejects.toThrow('greeter did not answer within 20 ms');
  });
});
