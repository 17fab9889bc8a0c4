import { connect } from 'node:net';
import {
  ApiGatewayManagementApiClient,
  DeleteConnectionCommand,
  GetConnectionCommand,
  GoneException,
  LimitExceededException,
  PayloadTooLargeException,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { WebSocket } from 'ws';
import { accessKeyId, eventually, type InProcess, startInProcess } from './in-process.ts';

let gateway: InProcess;
let client: ApiGatewayManagementApiClient;
beforeAll(async () => {
  gateway = await startInProcess({ socket: { bufferBytes: 64 * 1024 } });
  client = new ApiGatewayManagementApiClient({
    endpoint: gateway.connectionsUrl,
    region: 'ap-south-1',
    credentials: { accessKeyId, secretAccessKey: 'any' },
    maxAttempts: 1,
  });
});
afterAll(() => gateway.close());

const open = async (): Promise<{ socket: WebSocket; id: string; frames: { text: string; isBinary: boolean }[] }> => {
  const before = new Set(gateway.connections.keys());
  const socket = new WebSocket(`ws://127.0.0.1:${gateway.port}/ws?ticket=good`);
  const frames: { text: string; isBinary: boolean }[] = [];
  socket.on('message', (data: Buffer, isBinary) => frames.push({ text: data.toString(), isBinary }));
  await new Promise((done, fail) => socket.once('open', done).once('error', fail));
  return { socket, frames, id: await eventually(() => [...gateway.connections.keys()].find((id) => !before.has(id))) };
};
const post = (id: string, Data: string | Uint8Array) => client.send(new PostToConnectionCommand({ ConnectionId: id, Data }));

it('posts text to a socket, in order', async () => {
  const { id, frames, socket } = await open();
  for (const text of ['one', 'दो', 'three']) await post(id, Buffer.from(text));

  await eventually(() => frames.length === 3);
  expect(frames).toEqual(['one', 'दो', 'three'].map((text) => ({ text, isBinary: false })));
  socket.terminate();
});

it('cuts a long message into frames of 32 KB, which arrive as one message', async () => {
  const { id, frames, socket } = await open();
  const text = 'हिन्दी'.repeat(5_000);
  await post(id, Buffer.from(text));

  expect(await eventually(() => frames[0])).toEqual({ text, isBinary: false });
  socket.terminate();
});

it('tells about a connection', async () => {
  const { id, socket } = await open();
  const about = await client.send(new GetConnectionCommand({ ConnectionId: id }));

  expect(about.Identity).toMatchObject({ SourceIp: '127.0.0.1' });
  expect(Date.now() - (about.ConnectedAt?.getTime() ?? 0)).toBeLessThan(5_000);
  expect(about.LastActiveAt).toBeInstanceOf(Date);
  socket.terminate();
});

it('closes a connection, which is gone from then on', async () => {
  const { id, socket } = await open();
  const closed = new Promise((done) => socket.once('close', done));
  await client.send(new DeleteConnectionCommand({ ConnectionId: id }));

  expect(await closed).toBe(1000);
  await expect(post(id, 'late')).rejects.toBeInstanceOf(GoneException);
});

test.each(['S2mUudoVhcwCIhw=', 'a/b', '../x', 'ü'])('says Gone for the unknown id %s', async (id) => {
  await expect(post(id, 'x')).rejects.toMatchObject({ name: 'GoneException', $metadata: { httpStatusCode: 410 } });
});

it('refuses more than 128 KB', async () => {
  const { id, socket } = await open();
  await post(id, Buffer.alloc(128 * 1024, 'x'));

  await expect(post(id, Buffer.alloc(128 * 1024 + 1, 'x'))).rejects.toBeInstanceOf(PayloadTooLargeException);
  socket.terminate();
});

it('says LimitExceeded while a client does not read, and goes on when it does', async () => {
  const before = new Set(gateway.connections.keys());
  const raw = connect(gateway.port, '127.0.0.1');
  raw.write(
    `GET /ws?ticket=good HTTP/1.1\r\nHost: localhost:${gateway.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  );
  raw.pause();
  const id = await eventually(() => [...gateway.connections.keys()].find((each) => !before.has(each)));
  const flood = async () => {
    for (let times = 0; times < 400; times += 1) await post(id, Buffer.alloc(100 * 1024, 'x'));
  };

  await expect(flood()).rejects.toBeInstanceOf(LimitExceededException);
  raw.resume();
  await eventually(() => (gateway.connections.get(id)?.socket.bufferedAmount ?? 1) === 0);
  await post(id, 'x');
  raw.destroy();
});

test.each([
  ['no signature', {}],
  ["another start's key", { authorization: 'AWS4-HMAC-SHA256 Credential=SOMEOTHERKEY/20260101/ap-south-1/execute-api/aws4_request' }],
  ['a page that guessed the key', { origin: 'https://evil.example', authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/x/aws4_request` }],
])('is closed to %s', async (_name, headers) => {
  const { id, frames, socket } = await open();
  const response = await fetch(`${gateway.connectionsUrl}/@connections/${encodeURIComponent(id)}`, {
    method: 'POST',
    body: 'x',
    headers: headers as Record<string, string>,
  });

  expect(response.status).toBe(403);
  expect(frames).toHaveLength(0);
  socket.terminate();
});
