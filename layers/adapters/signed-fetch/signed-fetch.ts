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
  readonly body?: string;
  readonly signal: AbortSignal;
}

export type SendSigned = (url: string, request: SignedRequest) => Promise<Response>;

export interface SignedFetchOptions {
  /** As a signature names it: `es` for OpenSearch, `bedrock`, `lambda`, `secretsmanager`. */
  readonly service: 'es' | 'bedrock' | 'lambda' | 'secretsmanager';
  readonly region: string;
  /** Asked for each request, because credentials of a role are replaced while it runs. */
  readonly credentials: () => Promise<AwsCredentials>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** `fetch`, signed. Redirects are not followed: a signature is for one address. */
export const signedFetch = ({ service, region, credentials, now }: SignedFetchOptions): SendSigned => {
  const signer = new SignatureV4({ service, region, credentials, sha256: NodeSha256 });
  return async (url, { method, headers, body, signal }) => {
    const { protocol, hostname, host, port, pathname, searchParams } = new URL(url);
    const signed = await signer.sign(
      {
        method,
        protocol,
        hostname,
        ...(port === '' ? {} : { port: Number(port) }),
        path: pathname,
        query: Object.fromEntries(searchParams),
        headers: { ...headers, host },
        ...(body === undefined ? {} : { body }),
      },
      { signingDate: new Date(now()) },
    );
    const { host: _host, ...sent } = signed.headers;
    return fetch(url, { method, headers: sent, signal, redirect: 'error', ...(body === undefined ? {} : { body }) });
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
