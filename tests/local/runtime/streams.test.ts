import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNotes } from './fixtures/notes.ts';
import { accessKeyId, eventually, type InProcess, startInProcess } from './in-process.ts';
import { recorded, shapeOf } from './shape.ts';

let gateway: InProcess;
beforeAll(async () => {
  gateway = await startInProcess({ stream: { totalMs: 60_000, idleMs: 600 } });
});
afterAll(() => gateway.close());

const stream = (body: unknown, signal?: AbortSignal) =>
  fetch(`${gateway.url}/api/v1/things/stream`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    ...(signal ? { signal } : {}),
  });
const firstData = (text: string): unknown => JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? 'null');

describe('the event of a streaming REST API', () => {
  it('has the keys and kinds of a recorded event', async () => {
    const answer = await fetch(`${gateway.url}/oidc/token`, {
      method: 'POST',
      body: JSON.stringify({ sub: 'demo', org: 'demo', groups: ['admin', 'testers'] }),
    });
    const { access_token } = (await answer.json()) as { access_token: string };
    const response = await fetch(`${gateway.url}/api/things/a%20b/stream?colour=red&colour=blue`, { headers: { authorization: `Bearer ${access_token}` } });
    const event = firstData(await response.text()) as Record<string, never>;

    expect(shapeOf(event)).toEqual(shapeOf(recorded('rest-api-1.0')));
    expect(event).toMatchObject({
      path: '/api/v1/things/a%20b/stream',
      pathParameters: { id: 'a b' },
      queryStringParameters: { colour: 'blue' },
      multiValueQueryStringParameters: { colour: ['red', 'blue'] },
      requestContext: { path: '/live/api/v1/things/a%20b/stream', authorizer: { claims: { 'cognito:groups': 'admin,testers' } } },
    });
    expect(event).toHaveProperty('requestContext.authorizer.claims.exp', expect.stringMatching(/^[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d UTC \d{4}$/));
  });
});

describe('a stream', () => {
  it('arrives as it is written, not when the handler has ended', async () => {
    const startedAt = performance.now();
    const response = await stream({ ticks: 5, pauseMs: 100 });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    const firstByteMs = performance.now() - startedAt;
    while (!(await reader.read()).done);
    const totalMs = performance.now() - startedAt;

    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(response.headers.get('x-vercel-ai-ui-message-stream')).toBe('v1');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(totalMs).toBeGreaterThan(480);
    expect(firstByteMs).toBeLessThan(totalMs - 350);
  });

  it('has the status that the handler chose', async () => {
    expect((await stream({ how: 'teapot', ticks: 0 })).status).toBe(418);
  });

  it.each(['throw', 'no-prelude', 'end-only'])('is 502 when the handler sends no prelude: %s', async (how) => {
    const response = await stream({ how });

    expect([response.status, await response.json()]).toEqual([502, { message: 'Internal server error' }]);
  });

  it('breaks off when the handler fails on the way', async () => {
    const response = await stream({ how: 'break', pauseMs: 20 });

    await expect(response.text()).rejects.toThrow();
  });

  it('is cut when the function is silent for too long', async () => {
    const response = await stream({ ticks: 1, pauseMs: 5_000 });

    await expect(response.text()).rejects.toThrow();
  });

  it('does not stop the handler when the browser leaves', async () => {
    const leave = new AbortController();
    const response = await stream({ ticks: 7, pauseMs: 50 }, leave.signal);
    await (response.body as ReadableStream<Uint8Array>).getReader().read();
    leave.abort();

    await eventually(() => readNotes(gateway.home, 'stream-ends').some((note) => note['ticks'] === 7));
  });

  it('slows the handler down when the browser does not read', async () => {
    const socket = connect(gateway.port, '127.0.0.1');
    const body = JSON.stringify({ ticks: 201, pauseMs: 0, bytes: 200_000 });
    socket.write(
      `POST /api/v1/things/stream HTTP/1.1\r\nHost: localhost:${gateway.port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    socket.pause();
    await new Promise((done) => setTimeout(done, 500));
    const written = readNotes(gateway.home, 'stream-ticks').length;
    const ended = readNotes(gateway.home, 'stream-ends').some((note) => note['ticks'] === 201);
    socket.resume();

    expect(ended).toBe(false);
    expect(written).toBeGreaterThan(0);
    await eventually(() => readNotes(gateway.home, 'stream-ends').some((note) => note['ticks'] === 201));
    socket.destroy();
  });
});

it('keeps the raw contract on the internal port: JSON, eight NULs, body', async () => {
  const url = `${gateway.hostUrl}/2021-11-15/functions/stream/response-streaming-invocations`;
  const response = await fetch(url, {
    method: 'POST',
    body: JSON.stringify({ body: '{"ticks":0}' }),
    headers: { authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/x/y/z/aws4_request` },
  });
  const text = await response.text();

  expect(response.headers.get('content-type')).toBe('application/vnd.awslambda.http-integration-response');
  expect(JSON.parse(text.slice(0, text.indexOf('\0')))).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/event-stream' } });
  expect(text.slice(text.indexOf('\0'), text.indexOf('\0') + 9)).toBe(`${'\0'.repeat(8)}d`);
});
