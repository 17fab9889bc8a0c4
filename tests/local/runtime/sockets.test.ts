import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { WebSocket } from 'ws';
import { readNotes } from './fixtures/notes.ts';
import { eventually, type InProcess, startInProcess } from './in-process.ts';
import { recorded, shapeOf } from './shape.ts';

let gateway: InProcess;
beforeAll(async () => {
  gateway = await startInProcess({ socket: { idleMs: 700, maximumMs: 2_500, integrationMs: 400 } });
});
afterAll(() => gateway.close());

interface Client {
  readonly socket: WebSocket;
  /** Frames so far, as text. */
  readonly frames: string[];
  readonly closed: Promise<{ code: number; reason: string }>;
  json(index: number): Promise<Record<string, never>>;
}
const clients: WebSocket[] = [];
afterEach(() => clients.splice(0).map((socket) => socket.terminate()));

const open = async (query = 'ticket=good', options: Record<string, unknown> = {}): Promise<Client> => {
  const socket = new WebSocket(`ws://127.0.0.1:${gateway.port}/ws?${query}`, options);
  clients.push(socket);
  const frames: string[] = [];
  socket.on('message', (data: Buffer) => frames.push(data.toString()));
  const closed = new Promise<{ code: number; reason: string }>((done) => socket.once('close', (code, reason) => done({ code, reason: reason.toString() })));
  socket.on('error', () => undefined);
  await new Promise((done, fail) => {
    socket.once('open', done).once('unexpected-response', (_request, response) => fail(new Error(String(response.statusCode))));
  });
  return { socket, frames, closed, json: async (index) => JSON.parse(await eventually(() => frames[index])) };
};
const notes = (routeKey: string) =>
  readNotes(gateway.home, 'socket').filter((event) => (event['requestContext'] as { routeKey: string }).routeKey === routeKey);
const idOf = (event: unknown): string => (event as { requestContext: { connectionId: string } }).requestContext.connectionId;

describe('the events', () => {
  it('of connect, message and disconnect have the keys and kinds of recorded ones', async () => {
    const client = await open();
    client.socket.send('{"action":"echo"}');
    const message = await client.json(0);
    client.socket.close();
    const disconnect = await eventually(() => notes('$disconnect').find((event) => idOf(event) === idOf(message)));
    const connected = notes('$connect').find((event) => idOf(event) === idOf(message));

    expect(shapeOf(connected)).toEqual(shapeOf(recorded('websocket-connect')));
    expect(shapeOf(message)).toEqual(shapeOf(recorded('websocket-message')));
    expect(shapeOf(disconnect)).toEqual(shapeOf(recorded('websocket-disconnect')));
    expect(message).toMatchObject({
      body: '{"action":"echo"}',
      requestContext: { authorizer: { principalId: 'demo', org: 'demo', epoch: '3', org_role: 'director' } },
    });
    expect(idOf(message)).toMatch(/^[\w-]{15}=$/);
    expect(disconnect).toMatchObject({ requestContext: { disconnectStatusCode: 1005 } });
  });

  test.each([
    ['{"action":"echo","x":1}', 'echo'],
    ['{"action":"nothing"}', '$default'],
    ['{"action":"$connect"}', '$default'],
    ['{"action":"constructor"}', '$default'],
    ['{"action":7}', '$default'],
    ['no JSON', '$default'],
    ['[]', '$default'],
    ['null', '$default'],
    ['{"action":"echo"', '$default'],
  ])('%s goes to %s', async (frame, routeKey) => {
    const client = await open();
    client.socket.send(frame);

    expect(await client.json(0)).toMatchObject({ body: frame, requestContext: { routeKey } });
  });

  it('carries a binary frame as base64 to $default', async () => {
    const client = await open();
    client.socket.send(Buffer.from('{"action":"echo"}'));

    expect(await client.json(0)).toMatchObject({
      isBase64Encoded: true,
      body: Buffer.from('{"action":"echo"}').toString('base64'),
      requestContext: { routeKey: '$default' },
    });
  });
});

describe('connecting', () => {
  test.each([
    ['without a ticket (the authorizer throws Unauthorized)', '', '401'],
    ['when the policy denies', 'ticket=deny', '403'],
    ['when the authorizer fails', 'ticket=broken', '500'],
    ['when the authorizer answers nonsense', 'ticket=malformed', '500'],
    ['when $connect refuses', 'ticket=good&connect=403', '403'],
    ['when $connect is busy', 'ticket=good&connect=429', '429'],
  ])('is refused %s', async (_name, query, status) => {
    await expect(open(query)).rejects.toThrow(status);
  });

  it('is refused for a foreign origin, and for a foreign host', async () => {
    await expect(open('ticket=good', { origin: 'https://evil.example' })).rejects.toThrow('403');
    await expect(open('ticket=good', { headers: { host: 'evil.example' } })).rejects.toThrow('403');
  });

  it('is allowed for our own origin', async () => {
    const client = await open('ticket=good', { origin: `http://localhost:${gateway.port}` });

    expect(client.socket.readyState).toBe(WebSocket.OPEN);
  });

  it('is refused elsewhere than at /ws', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${gateway.port}/other`);

    await expect(new Promise((_, fail) => socket.once('error', fail))).rejects.toThrow('404');
  });
});

describe('handlers', () => {
  it('run side by side for one socket', async () => {
    const client = await open();
    client.socket.send('{"action":"behave","waitMs":200,"n":1}');
    client.socket.send('{"action":"behave","n":2}');

    expect(await client.json(0)).toMatchObject({ body: '{"action":"behave","n":2}' });
    expect(await client.json(1)).toMatchObject({ body: '{"action":"behave","waitMs":200,"n":1}' });
  });

  it('send nothing by returning it', async () => {
    const client = await open();
    client.socket.send('{"action":"behave","how":"silent"}');
    client.socket.send('{"action":"echo"}');
    await client.json(0);

    expect(client.frames).toHaveLength(1);
  });

  test.each([
    ['throw', '{"action":"behave","how":"throw"}', 'Internal server error'],
    ['return no status', '{"action":"behave","how":"undefined"}', 'Internal server error'],
    ['take too long', '{"action":"behave","waitMs":600}', 'Endpoint request timed out'],
  ])("that %s are told in API Gateway's own frame", async (_name, frame, message) => {
    const client = await open();
    client.socket.send(frame);

    expect(await client.json(0)).toEqual({ message, connectionId: expect.stringMatching(/=$/), requestId: expect.stringMatching(/=$/) });
  });
});

describe('limits', () => {
  it('takes a frame of 32,768 bytes and closes with 1009 at one more', async () => {
    const fits = await open();
    fits.socket.send(JSON.stringify({ action: 'echo', pad: '' }).padEnd(32_768));
    await fits.json(0);
    const tooLong = await open();
    tooLong.socket.send('x'.repeat(32_769));

    expect(await tooLong.closed).toMatchObject({ code: 1009 });
    expect(tooLong.frames).toHaveLength(0);
  });

  it('counts bytes, not characters', async () => {
    const client = await open();
    client.socket.send('म'.repeat(11_000));

    expect(await client.closed).toMatchObject({ code: 1009 });
  });

  it('takes a message of several frames up to 128 KB', async () => {
    const client = await open();
    for (const fin of [false, false, true]) client.socket.send('y'.repeat(30_000), { fin });

    expect(((await client.json(0))['body'] as unknown as string).length).toBe(90_000);
  });

  it('closes with 1009 when the frames of a message are more than 128 KB', async () => {
    const client = await open();
    for (const fin of [false, false, false, false, true]) client.socket.send('z'.repeat(30_000), { fin });

    expect(await client.closed).toMatchObject({ code: 1009 });
  });

  it('closes an idle socket, and pings do not keep it', async () => {
    const client = await open();
    const pings = setInterval(() => client.socket.ping(), 100);
    const startedAt = performance.now();
    const { code } = await client.closed;
    clearInterval(pings);

    expect(code).toBe(1001);
    expect(performance.now() - startedAt).toBeLessThan(1_500);
    await eventually(() => notes('$disconnect').some((event) => (event['requestContext'] as Record<string, unknown>)['disconnectReason'] === 'Going away'));
  });

  it('closes even a busy socket at the maximum', async () => {
    const client = await open();
    const busy = setInterval(() => client.socket.send('{"action":"echo"}'), 100);
    const { code } = await client.closed;
    clearInterval(busy);

    expect(code).toBe(1001);
    expect(client.frames.length).toBeGreaterThan(10);
  });
});

it('runs $disconnect when the peer vanishes', async () => {
  const client = await open();
  client.socket.send('{"action":"echo"}');
  const id = idOf(await client.json(0));
  client.socket.terminate();

  const event = await eventually(() => notes('$disconnect').find((each) => idOf(each) === id));
  expect(event).toMatchObject({ requestContext: { disconnectStatusCode: 1006 } });
});

describe('a hostile peer', () => {
  const handshake = () =>
    `GET /ws?ticket=good HTTP/1.1\r\nHost: localhost:${gateway.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n`;

  test.each([
    ['an unmasked frame', Buffer.from([0x81, 0x01, 0x61])],
    ['reserved bits', Buffer.from([0xf1, 0x81, 0, 0, 0, 0, 0x61])],
    ['text that is no UTF-8', Buffer.from([0x81, 0x81, 0, 0, 0, 0, 0xff])],
    ['a length of 2^63', Buffer.from([0x81, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['half a frame and then nothing', Buffer.from([0x81])],
  ])('with %s does not bring the gateway down', async (_name, frame) => {
    const socket = connect(gateway.port, '127.0.0.1');
    socket.on('error', () => undefined).resume();
    socket.write(handshake());
    await new Promise((done) => setTimeout(done, 60));
    socket.write(frame);
    await new Promise((done) => setTimeout(done, 60));
    socket.destroy();

    const client = await open();
    client.socket.send('{"action":"echo"}');
    await client.json(0);
  });

  it('that leaves during the handshake does no harm', async () => {
    for (let times = 0; times < 20; times += 1) {
      const socket = connect(gateway.port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(handshake(), () => socket.destroy());
    }

    const client = await open();
    client.socket.send('{"action":"echo"}');
    await client.json(0);
  });
});
