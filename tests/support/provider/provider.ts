/** A provider under the test's control, byte by byte: each call is answered by a scenario. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ProviderRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The body as JSON; undefined when it is none. */
  readonly body: unknown;
}

export interface ProviderCall {
  /** 0 for the first call. */
  readonly index: number;
  readonly request: ProviderRequest;
  /** Sends status and headers; without it the first `write` sends 200 and `text/event-stream`. */
  head(status: number, headers?: Readonly<Record<string, string>>): void;
  /** Resolves once the bytes were handed to the socket. */
  write(bytes: string | Uint8Array): Promise<void>;
  /** A clean end of the body. */
  end(bytes?: string): void;
  /** A TCP reset. */
  destroy(): void;
  /** Who ended the answer; pending while it is open. */
  readonly closed: Promise<'client' | 'provider'>;
  readonly isClosed: boolean;
}

export type Scenario = (call: ProviderCall) => void | Promise<void>;

export interface Provider {
  readonly url: string;
  readonly calls: readonly ProviderCall[];
  close(): Promise<void>;
}

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array);
  const text = Buffer.concat(parts).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

interface Closing {
  readonly closed: Promise<'client' | 'provider'>;
  /** The connection that closes next was closed here. */
  byProvider(): void;
}

const watchClosing = (response: ServerResponse): Closing => {
  let who: 'client' | 'provider' = 'client';
  const byProvider = (): void => {
    who = 'provider';
  };
  response.once('finish', byProvider);
  return { byProvider, closed: new Promise((resolve) => response.once('close', () => resolve(who))) };
};

const toCall = (index: number, request: ProviderRequest, response: ServerResponse): ProviderCall => {
  const head = (status: number, headers: Readonly<Record<string, string>> = {}): void => {
    response.writeHead(status, { 'content-type': 'text/event-stream; charset=utf-8', 'request-id': `req_test_${index}`, ...headers });
  };
  const closing = watchClosing(response);
  return {
    index,
    request,
    head,
    closed: closing.closed,
    get isClosed() {
      return response.destroyed;
    },
    write: (bytes) =>
      new Promise((resolve) => {
        if (response.destroyed) return resolve();
        if (!response.headersSent) head(200);
        response.write(bytes, () => resolve());
      }),
    end: (bytes = '') => {
      if (!response.headersSent) head(200);
      response.end(bytes);
    },
    destroy: () => {
      closing.byProvider();
      response.socket?.resetAndDestroy();
    },
  };
};

/** `script`: one scenario for all calls, or one per call, the last of which repeats. A scenario that throws resets its connection. */
export const startProvider = async (script: Scenario | readonly Scenario[]): Promise<Provider> => {
  const scenarios = typeof script === 'function' ? [script] : script;
  const calls: ProviderCall[] = [];
  const server = createServer(async (incoming, response) => {
    response.socket?.setNoDelay(true);
    const body = await readBody(incoming);
    const call = toCall(calls.length, { method: incoming.method ?? '', path: incoming.url ?? '', headers: incoming.headers, body }, response);
    calls.push(call);
    try {
      await scenarios[Math.min(call.index, scenarios.length - 1)]?.(call);
    } catch {
      call.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, calls, close };
};
