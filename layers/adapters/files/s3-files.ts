/** FileStore in a bucket: plain HTTP, signed by what is handed in, because the client of S3 is larger than all that it would be asked here. */
import { DomainError, notFound } from '../../core/shared/index.ts';
import type { FileStore } from '../../core/talent/index.ts';

export interface S3FilesOptions {
  /** Of the bucket, without a slash at its end. */
  readonly url: string;
  /** `fetch`, signed for S3. */
  readonly send: (
    url: string,
    request: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body?: Uint8Array; readonly signal: AbortSignal },
  ) => Promise<Response>;
  /** An address for somebody else, for a while, by that method and with those headers. */
  readonly presign: (
    url: string,
    request: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly expiresInSeconds: number },
  ) => Promise<string>;
}

const deadlineMs = 60_000;

export const s3Files = ({ url, send, presign }: S3FilesOptions): FileStore => {
  const addressOf = (org: string, key: string): string => `${url}/${encodeURIComponent(org)}/${key}`;
  const ask = async (method: string, org: string, key: string, headers: Record<string, string> = {}, body?: Uint8Array): Promise<Response> => {
    const request = { method, headers, signal: AbortSignal.timeout(deadlineMs), ...(body === undefined ? {} : { body }) };
    const response = await send(addressOf(org, key), request).catch((cause: unknown) => {
      throw new DomainError('unavailable', 'the store of files cannot be reached', { retryAfterMs: 1_000, cause });
    });
    if (!response.ok && response.status !== 404)
      throw new DomainError('unavailable', `the store of files answered ${response.status}`, { retryAfterMs: 1_000 });
    return response;
  };
  return {
    put: async (org, key, bytes) => void (await (await ask('PUT', org, key, { 'content-length': String(bytes.length) }, bytes)).arrayBuffer()),
    read: async function* (org, key) {
      const response = await ask('GET', org, key);
      if (response.status === 404 || response.body === null) throw notFound('file');
      yield* response.body as unknown as AsyncIterable<Uint8Array>;
    },
    size: async (org, key) => {
      const response = await ask('HEAD', org, key);
      return response.status === 404 ? undefined : Number(response.headers.get('content-length') ?? 0);
    },
    remove: async (org, key) => void (await (await ask('DELETE', org, key)).arrayBuffer()),
    uploadUrl: (org, key, { bytes, contentType, expiresInSeconds }) =>
      presign(addressOf(org, key), { method: 'PUT', headers: { 'content-type': contentType, 'content-length': String(bytes) }, expiresInSeconds }),
  };
};
