/** FileStore in a bucket: plain HTTP signed by AWS's own signer, because the client of S3 is larger than all that it would be asked here. */
import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import { DomainError, notFound } from '../../core/shared/index.ts';
import type { FileStore } from '../../core/talent/index.ts';

export interface S3FilesOptions {
  readonly bucket: string;
  readonly region: string;
  /** Asked for each request, because credentials of a role are replaced while it runs. */
  readonly credentials: () => Promise<{ readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string }>;
  readonly now: () => number;
  /** Another server with the bucket as the first part of the path; S3 itself unless said. */
  readonly endpoint?: string | undefined;
}

const deadlineMs = 60_000;

export const s3Files = ({ bucket, region, credentials, now, endpoint }: S3FilesOptions): FileStore => {
  const signer = new SignatureV4({ service: 's3', region, credentials, sha256: Sha256, uriEscapePath: false });
  const base = new URL(endpoint === undefined ? `https://${bucket}.s3.${region}.amazonaws.com` : `${endpoint}/${bucket}`);
  const requestFor = (method: string, org: string, key: string, headers: Record<string, string> = {}, body?: Uint8Array) => ({
    method,
    protocol: base.protocol,
    hostname: base.hostname,
    ...(base.port === '' ? {} : { port: Number(base.port) }),
    path: `${base.pathname.replace(/\/$/, '')}/${encodeURIComponent(org)}/${key}`,
    query: {},
    headers: { host: base.host, ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const send = async (method: string, org: string, key: string, headers: Record<string, string> = {}, body?: Uint8Array): Promise<Response> => {
    const request = requestFor(method, org, key, headers, body);
    const signed = await signer.sign(request, { signingDate: new Date(now()) });
    const { host: _, ...sent } = signed.headers;
    const response = await fetch(`${base.origin}${request.path}`, {
      method,
      headers: sent,
      redirect: 'error',
      signal: AbortSignal.timeout(deadlineMs),
      ...(body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> }),
    }).catch((cause: unknown) => {
      throw new DomainError('unavailable', 'the store of files cannot be reached', { retryAfterMs: 1_000, cause });
    });
    if (!response.ok && response.status !== 404)
      throw new DomainError('unavailable', `the store of files answered ${response.status}`, { retryAfterMs: 1_000 });
    return response;
  };
  return {
    put: async (org, key, bytes) => void (await (await send('PUT', org, key, { 'content-length': String(bytes.length) }, bytes)).arrayBuffer()),
    read: async function* (org, key) {
      const response = await send('GET', org, key);
      if (response.status === 404 || response.body === null) throw notFound('file');
      yield* response.body as unknown as AsyncIterable<Uint8Array>;
    },
    size: async (org, key) => {
      const response = await send('HEAD', org, key);
      return response.status === 404 ? undefined : Number(response.headers.get('content-length') ?? 0);
    },
    remove: async (org, key) => void (await (await send('DELETE', org, key)).arrayBuffer()),
    uploadUrl: async (org, key, { bytes, contentType, expiresInSeconds }) => {
      const request = requestFor('PUT', org, key, { 'content-type': contentType, 'content-length': String(bytes) });
      const signed = await signer.presign(request, {
        expiresIn: expiresInSeconds,
        signingDate: new Date(now()),
        signableHeaders: new Set(['host', 'content-type', 'content-length']),
      });
      const query = new URLSearchParams(Object.entries(signed.query ?? {}).map(([name, value]): [string, string] => [name, String(value)]));
      return `${base.origin}${signed.path}?${query.toString().replaceAll('+', '%20')}`;
    },
  };
};

class Sha256 {
  readonly #hash;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }

  update(chunk: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(chunk));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
}

const bytesOf = (data: string | ArrayBuffer | ArrayBufferView): string | Uint8Array => {
  if (typeof data === 'string') return data;
  return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
};
