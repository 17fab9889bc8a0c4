/** FileStore in a folder of one machine, and the door that takes its uploads: an address that is signed, good for one file, its size and a time. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DomainError, notFound } from '../../core/shared/index.ts';
import type { FileStore } from '../../core/talent/index.ts';

export interface FolderFilesOptions {
  readonly folder: string;
  /** Signs addresses. */
  readonly secret: string;
  /** Where the door is, such as `http://localhost:5002/files`. */
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface FolderFiles extends FileStore {
  /** Takes the bytes of a PUT to such an address; DomainError when the address is not good for them. `query` is its query. */
  accept(path: string, query: URLSearchParams, contentType: string, bytes: Uint8Array): Promise<void>;
  /** How many bytes an address is good for; DomainError when it is good for none. */
  allowed(path: string, query: URLSearchParams): number;
}

export const folderFiles = ({ folder, secret, url, now }: FolderFilesOptions): FolderFiles => {
  const signature = (path: string, bytes: string, contentType: string, expires: string): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['upload', path, bytes, contentType, expires]))
      .digest('base64url');
  const put: FileStore['put'] = async (org, key, bytes) => {
    const file = fileOf(folder, org, key);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const beside = `${file}.${randomBytes(6).toString('hex')}.part`;
    await writeFile(beside, bytes, { mode: 0o600, flag: 'wx' });
    await rename(beside, file);
  };
  const allowed: FolderFiles['allowed'] = (path, query) => {
    const [bytes, type, expires, given] = ['bytes', 'type', 'expires', 'signature'].map((name) => query.get(name) ?? '');
    const expected = signature(path, bytes ?? '', type ?? '', expires ?? '');
    if (!isSame(given ?? '', expected)) throw new DomainError('forbidden', 'this address was not given out for this file');
    if (Number(expires) < now()) throw new DomainError('forbidden', 'the time of this address is over; ask for another one');
    return Number(bytes);
  };
  return {
    put,
    allowed,
    accept: async (path, query, contentType, bytes) => {
      if (bytes.length !== allowed(path, query) || contentType !== query.get('type'))
        throw new DomainError('invalid_request', 'the file is not the one that was announced: its size and its Content-Type must be as they were told');
      const [org = '', ...key] = path.split('/');
      await put(org, key.join('/'), bytes);
    },
    read: async function* (org, key) {
      const file = fileOf(folder, org, key);
      if ((await sizeOf(file)) === undefined) throw notFound('file');
      yield* createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>;
    },
    size: (org, key) => sizeOf(fileOf(folder, org, key)),
    remove: (org, key) => rm(fileOf(folder, org, key), { force: true }),
    uploadUrl: async (org, key, { bytes, contentType, expiresInSeconds }) => {
      fileOf(folder, org, key);
      const path = `${org}/${key}`;
      const expires = String(now() + expiresInSeconds * 1000);
      const query = new URLSearchParams({ bytes: String(bytes), type: contentType, expires, signature: signature(path, String(bytes), contentType, expires) });
      return `${url}/${path}?${query}`;
    },
  };
};

const isSame = (given: string, expected: string): boolean => {
  const [left, right] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
};

const sizeOf = async (file: string): Promise<number | undefined> => {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Names of our own become a path, so they are looked at all the same. */
const fileOf = (folder: string, org: string, key: string): string => {
  if (!/^[A-Za-z0-9_-]{1,64}$/u.test(org) || !/^[a-z]+\/[A-Za-z0-9_-]{1,64}$/u.test(key)) throw new DomainError('forbidden', 'not a name that can be a file');
  return join(folder, org, key);
};
