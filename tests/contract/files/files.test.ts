/** What every FileStore promises: in memory, in a folder behind its door, and in a bucket (here a server that knows S3's requests and checks that they are signed). */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FolderFiles, folderFiles } from '../../../layers/adapters/files/folder-files.ts';
import { s3Files } from '../../../layers/adapters/files/s3-files.ts';
import { memoryFiles } from '../../../layers/adapters/memory/files.ts';
import { presignedUrl, signedFetch } from '../../../layers/adapters/signed-fetch/signed-fetch.ts';
import type { FileStore } from '../../../layers/core/talent/index.ts';
import { uploadServer } from '../../../local/gateway/uploads.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textIn = async (files: FileStore, org: string, key: string): Promise<string> => {
  const parts: Uint8Array[] = [];
  for await (const part of files.read(org, key)) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};

const contract = (storeOf: () => FileStore): void => {
  it('keeps bytes as they are, of each house by itself', async () => {
    const files = storeOf();
    const text = 'Ĭ क्या 🎬\r\n'.repeat(50_000);
    await files.put('house', 'imports/imp_1', bytesOf('before'));
    await files.put('house', 'imports/imp_1', bytesOf(text));

    expect(await textIn(files, 'house', 'imports/imp_1')).toBe(text);
    expect(await files.size('house', 'imports/imp_1')).toBe(bytesOf(text).length);
    expect(await files.size('rival', 'imports/imp_1')).toBeUndefined();
    await expect(textIn(files, 'rival', 'imports/imp_1')).rejects.toMatchObject({ code: 'not_found' });
  });
  it('removes, once and again', async () => {
    const files = storeOf();
    await files.put('house', 'imports/imp_2', bytesOf('x'));
    await files.remove('house', 'imports/imp_2');
    await files.remove('house', 'imports/imp_2');
    expect(await files.size('house', 'imports/imp_2')).toBeUndefined();
  });
};
const uploads = (storeOf: () => FileStore): void => {
  it('takes one file at the address that was given for it, and no other', async () => {
    const files = storeOf();
    const url = await files.uploadUrl('house', 'uploads/upl_1', { bytes: 5, contentType: 'text/csv', expiresInSeconds: 60 });
    const put = (to: string, body: string, type = 'text/csv') =>
      fetch(to, { method: 'PUT', headers: { 'content-type': type }, body }).then(({ status }) => status);

    expect(await put(url, 'hello!')).toBeGreaterThanOrEqual(400);
    expect(await put(url, 'hello', 'text/html')).toBeGreaterThanOrEqual(400);
    expect(await put(url.replace('upl_1', 'upl_2'), 'hello')).toBe(403);
    expect(await put(url.replace('/house/', '/rival/'), 'hello')).toBe(403);
    expect(await put(url.replace(/(signature=)./i, '$1_'), 'hello')).toBe(403);
    expect(await files.size('house', 'uploads/upl_1')).toBeUndefined();
    expect(await put(url, 'hello')).toBe(200);
    expect(await textIn(files, 'house', 'uploads/upl_1')).toBe('hello');
  });
};

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

describe('FileStore in memory', () => {
  const files = memoryFiles();
  contract(() => files);
});

describe('FileStore in a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-files-'));
  let now = Date.parse('2026-11-28T10:00:00.000Z');
  let files: FolderFiles;
  let url: string;
  const door = createServer((request, response) => {
    const [path = '', rawQuery = ''] = (request.url ?? '').split('?');
    void uploadServer(files)(request, response, { path, rawQuery }, {});
  });
  beforeAll(async () => {
    url = await listen(door);
    files = folderFiles({ folder, secret: 'a secret of this test', url: `${url}/files`, now: () => now });
  });
  afterAll(() => {
    door.close();
    rmSync(folder, { recursive: true });
  });
  contract(() => files);
  uploads(() => files);

  it('an address is good for its time, and for PUT', async () => {
    const address = await files.uploadUrl('house', 'uploads/upl_9', { bytes: 1, contentType: 'text/csv', expiresInSeconds: 60 });
    expect((await fetch(address)).status).toBe(405);
    now += 61_000;
    expect((await fetch(address, { method: 'PUT', headers: { 'content-type': 'text/csv' }, body: 'x' })).status).toBe(403);
  });
  it.each([
    ['../rival', 'imports/a'],
    ['house', '../../etc/passwd'],
    ['house', 'imports/../../x'],
    ['house', 'imports/a/b'],
    ['', 'imports/a'],
  ])('no name reaches out of the folder: %s %s', async (org, key) => {
    await expect(files.put(org, key, bytesOf('x'))).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('FileStore in a bucket', () => {
  const objects = new Map<string, Buffer>();
  const signatures: string[] = [];
  /** What an address was signed for: S3 computes it anew, this server knows those that were given out. */
  const given = new Map<string, { length: string; type: string }>();
  const s3 = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const address = new URL(request.url ?? '', 'http://s3');
    const presigned = given.get(String(request.url));
    const isSigned = /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/ap-south-1\/s3\/aws4_request, SignedHeaders=.*host.*, Signature=[0-9a-f]{64}$/.test(
      request.headers.authorization ?? '',
    );
    signatures.push(request.headers.authorization ?? '');
    const mayPut = presigned !== undefined && presigned.length === request.headers['content-length'] && presigned.type === request.headers['content-type'];
    if (!isSigned && !mayPut) return response.writeHead(403).end();
    const body = objects.get(address.pathname);
    if (request.method === 'PUT') objects.set(address.pathname, Buffer.concat(parts));
    else if (request.method === 'DELETE') objects.delete(address.pathname);
    else if (body === undefined) return response.writeHead(404).end();
    response.writeHead(request.method === 'DELETE' ? 204 : 200, request.method === 'HEAD' ? { 'content-length': String(body?.length) } : {});
    return response.end(request.method === 'GET' ? body : undefined);
  });
  const options = {
    service: 's3',
    region: 'ap-south-1',
    credentials: async () => ({ accessKeyId: 'key', secretAccessKey: 'secret', sessionToken: 'token' }),
    now: () => Date.parse('2026-11-28T10:00:00.000Z'),
  } as const;
  const signed = { send: signedFetch(options), presign: presignedUrl(options) };
  let files: FileStore;
  beforeAll(async () => {
    const store = s3Files({ url: `${await listen(s3)}/castmatch-files`, ...signed });
    files = {
      ...store,
      uploadUrl: async (org, key, file) => {
        const url = await store.uploadUrl(org, key, file);
        const { pathname, search, searchParams } = new URL(url);
        expect(searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host');
        expect(searchParams.get('X-Amz-Expires')).toBe('60');
        given.set(`${pathname}${search}`, { length: String(file.bytes), type: file.contentType });
        return url;
      },
    };
  });
  afterAll(() => void s3.close());
  contract(() => files);
  uploads(() => files);
  it('signs what it asks, the bytes among it, and calls a server in trouble unavailable', async () => {
    await files.put('house', 'imports/imp_3', bytesOf('x'));
    expect(signatures.at(-1)).toContain('x-amz-content-sha256');
    const away = s3Files({ url: 'http://127.0.0.1:9/b', ...signed });
    await expect(away.size('house', 'imports/x')).rejects.toMatchObject({ code: 'unavailable' });
  });
});
