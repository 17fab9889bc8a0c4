import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { type InProcess, startInProcess } from './in-process.ts';

let gateway: InProcess;
beforeAll(async () => {
  gateway = await startInProcess({ gateway: { headersMs: 400, requestMs: 800 } });
});
afterAll(() => gateway.close());

/** Everything the server says until it closes, or `ms` have passed. */
const exchange = (pieces: (string | Buffer)[], { everyMs = 0, ms = 3_000 } = {}): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(gateway.port, '127.0.0.1');
    let heard = '';
    let at = 0;
    const done = (): void => {
      clearInterval(timer);
      socket.destroy();
      resolve(heard);
    };
    const give = (): void => void (at < pieces.length && socket.writable && socket.write(pieces[at++] ?? ''));
    socket
      .on('data', (part: Buffer) => (heard += part))
      .on('error', done)
      .on('close', done)
      .on('connect', give);
    const timer = setInterval(give, everyMs);
    setTimeout(done, ms);
  });
const host = () => `Host: localhost:${gateway.port}\r\n`;
const isUp = async () => (await fetch(`${gateway.url}/health`)).status;

test.each<[string, () => (string | Buffer)[], RegExp]>([
  ['no HTTP at all', () => ['\x16\x03\x01\x02\x00\x01\x00'], /^HTTP\/1\.1 400 /],
  ['a request line of 20 KB', () => [`GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${host()}\r\n`], /^HTTP\/1\.1 431 /],
  ['headers of more than 10,240 bytes', () => [`GET /health HTTP/1.1\r\n${host()}X-Long: ${'a'.repeat(10_240)}\r\n\r\n`], /^HTTP\/1\.1 431 /],
  [
    'a thousand headers',
    () => [`GET /health HTTP/1.1\r\n${host()}${Array.from({ length: 2_000 }, (_, n) => `a${n}: b\r\n`).join('')}\r\n`],
    /^HTTP\/1\.1 431 /,
  ],
  ['no Host', () => ['GET /health HTTP/1.1\r\n\r\n'], /^HTTP\/1\.1 400 /],
  ['two lengths', () => [`POST /api/v1/things HTTP/1.1\r\n${host()}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`], /^HTTP\/1\.1 400 /],
  [
    'a length and chunks at once',
    () => [`POST /api/v1/things HTTP/1.1\r\n${host()}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    /^HTTP\/1\.1 400 /,
  ],
  ['a negative length', () => [`POST /api/v1/things HTTP/1.1\r\n${host()}Content-Length: -1\r\n\r\n`], /^HTTP\/1\.1 400 /],
  ['a NUL in a header', () => [`GET /health HTTP/1.1\r\n${host()}X-A: a\0b\r\n\r\n`], /^HTTP\/1\.1 400 /],
  ['an unknown method', () => [`BREW /health HTTP/1.1\r\n${host()}\r\n`], /^HTTP\/1\.1 400 /],
  ['TRACE', () => [`TRACE /health HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`], /^HTTP\/1\.1 405 /],
  ['an absolute URL', () => [`GET http://evil.example/health HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`], /^HTTP\/1\.1 400 /],
  ['an encoded NUL in the path', () => [`GET /%00 HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`], /^HTTP\/1\.1 404 /],
  ['a path that climbs', () => [`GET /..%2f..%2fpackage.json HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`], /^HTTP\/1\.1 404 /],
  ['headers that trickle', () => [`GET /health HTTP/1.1\r\n${host()}`, 'X-A: 1\r\n'], /^HTTP\/1\.1 408 /],
  ['a body that never comes', () => [`POST /api/v1/things HTTP/1.1\r\n${host()}Content-Length: 10\r\n\r\n{`], /^HTTP\/1\.1 408 /],
])('%s is refused, and the gateway stays up', async (_name, pieces, answer) => {
  expect(await exchange(pieces(), { everyMs: 300 })).toMatch(answer);
  expect(await isUp()).toBe(200);
});

it('survives a client that leaves in the middle of its body', async () => {
  await exchange([`POST /api/v1/things HTTP/1.1\r\n${host()}Content-Length: 100000\r\n\r\n{`], { ms: 100 });

  expect(await isUp()).toBe(200);
});

test.each([
  ['NUL', Buffer.from('{"a":"\0"}')],
  ['invalid UTF-8', Buffer.from([0x7b, 0xc3, 0x28, 0x7d])],
  ['nesting of 100,000', Buffer.from('['.repeat(100_000))],
  ['a word of 100,000 characters', Buffer.from(`{"a":"${'म'.repeat(100_000)}"}`)],
])('passes a body with %s on unharmed', async (_name, body) => {
  const response = await fetch(`${gateway.url}/api/v1/things`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  const event = (await response.json()) as { body: string; isBase64Encoded: boolean };

  expect(Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8').equals(body)).toBe(true);
});

it('answers others while a thousand idle connections are open', async () => {
  const idle = Array.from({ length: 1_000 }, () => connect(gateway.port, '127.0.0.1').on('error', () => undefined));
  await new Promise((done) => setTimeout(done, 200));

  expect(await isUp()).toBe(200);
  for (const socket of idle) socket.destroy();
});
