/** Requests to services of AWS that are asked by plain HTTP, signed by AWS's own signer. */
import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';

export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface SignedRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly signal: AbortSignal;
}

export type SendSigned = (url: string, request: SignedRequest) => Promise<Response>;

export interface SignedFetchOptions {
  /** As a signature names it: `es` for OpenSearch, `bedrock`, `lambda`, `s3`, `secretsmanager`. */
  readonly service: 'es' | 'bedrock' | 'lambda' | 's3' | 'secretsmanager';
  readonly region: string;
  /** Asked for each request, because credentials of a role are replaced while it runs. */
  readonly credentials: () => Promise<AwsCredentials>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** S3 alone takes a path as it is written; the others sign it escaped once more. */
const signerOf = ({ service, region, credentials }: SignedFetchOptions): SignatureV4 =>
  new SignatureV4({ service, region, credentials, sha256: NodeSha256, uriEscapePath: service !== 's3' });

const requestOf = (url: string, method: string, headers: Readonly<Record<string, string>>) => {
  const { protocol, hostname, host, port, pathname, searchParams } = new URL(url);
  return {
    method,
    protocol,
    hostname,
    ...(port === '' ? {} : { port: Number(port) }),
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: { ...headers, host },
  };
};

/** `fetch`, signed. Redirects are not followed: a signature is for one address. */
export const signedFetch = (options: SignedFetchOptions): SendSigned => {
  const signer = signerOf(options);
  return async (url, { method, headers, body, signal }) => {
    const carried = body === undefined ? {} : { body: body as string | Uint8Array<ArrayBuffer> };
    const signed = await signer.sign({ ...requestOf(url, method, headers), ...carried }, { signingDate: new Date(options.now()) });
    const { host: _host, ...sent } = signed.headers;
    return fetch(url, { method, headers: sent, signal, redirect: 'error', ...carried });
  };
};

export type PresignUrl = (
  url: string,
  request: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly expiresInSeconds: number },
) => Promise<string>;

/** An address that somebody else may ask for a while, by that method and with exactly those headers. */
export const presignedUrl = (options: SignedFetchOptions): PresignUrl => {
  const signer = signerOf(options);
  return async (url, { method, headers, expiresInSeconds }) => {
    const { path, query = {} } = await signer.presign(requestOf(url, method, headers), {
      expiresIn: expiresInSeconds,
      signingDate: new Date(options.now()),
      signableHeaders: new Set(['host', ...Object.keys(headers)]),
    });
    const asked = new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]));
    return `${new URL(url).origin}${path}?${asked.toString().replaceAll('+', '%20')}`;
  };
};

/** SHA-256 and its HMAC as the signer asks for them; the machine's own, not one in JavaScript. */
class NodeSha256 {
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
