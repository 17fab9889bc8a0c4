import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { type InProcess, startInProcess } from './in-process.ts';

const page = '<!doctype html><title>CastMatch</title>';
const script = `export const words = ${JSON.stringify('casting '.repeat(500))};`;
const root = mkdtempSync(join(tmpdir(), 'castmatch-web-'));
let gateway: InProcess;
beforeAll(async () => {
  const web = join(root, 'dist');
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(web, 'index.html'), page);
  writeFileSync(join(web, 'assets/app-abc123.js'), script);
  writeFileSync(join(root, 'secret.txt'), 'secret');
  gateway = await startInProcess({ web });
});
afterAll(async () => {
  await gateway.close();
  rmSync(root, { recursive: true });
});

/** fetch decompresses and tidies the path; this does neither. */
const get = (
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }> =>
  new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: gateway.port, method, path, headers: { host: `localhost:${gateway.port}`, ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    });
    call.on('error', reject).end();
  });

it.each(['/', '/index.html', '/c/cnv_1', '/settings/people'])('gives the app for the page %s, never cached', async (path) => {
  const response = await get(path);

  expect([response.status, response.body.toString(), response.headers['cache-control']]).toEqual([200, page, 'no-cache']);
});

it('lets a page load only its own things', async () => {
  const { headers } = await get('/');

  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' });
});

test.each([
  ['br', (body: Buffer) => brotliDecompressSync(body)],
  ['gzip', (body: Buffer) => gunzipSync(body)],
  ['identity', (body: Buffer) => body],
])('gives a hashed asset for ever, as %s', async (encoding, decode) => {
  const response = await get('/assets/app-abc123.js', { 'accept-encoding': encoding });

  expect(response.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/javascript; charset=utf-8',
    vary: 'Accept-Encoding',
  });
  expect(response.headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
  expect(decode(response.body).toString()).toBe(script);
});

it('says 304 to who has it, and 404 for an asset that is not there', async () => {
  const { headers } = await get('/assets/app-abc123.js');

  expect((await get('/assets/app-abc123.js', { 'if-none-match': String(headers['etag']) })).status).toBe(304);
  expect((await get('/assets/old-123.js')).status).toBe(404);
});

it.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/%00.txt', '/%zz.txt'])(
  'gives nothing outside its folder: %s',
  async (path) => {
    const response = await get(path);

    expect(response.status).toBe(404);
    expect(response.body.toString()).not.toContain('secret');
  },
);

it('is for reading only', async () => {
  expect((await get('/', {}, 'POST')).status).toBe(405);
  expect((await get('/', {}, 'HEAD')).body).toHaveLength(0);
});
