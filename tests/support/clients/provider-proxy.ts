/** Stands between the product and its provider: counts the bytes of every answer, and cuts one where a test says so. */
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ProxiedCall {
  /** What the product sent. */
  readonly body: string;
  /** Whether it already held the result of a tool of this turn. */
  readonly afterTools: boolean;
  readonly startedAt: number;
  /** Bytes of the answer that were passed on. */
  bytes: number;
  isWhole: boolean;
}

export interface ProviderProxy {
  readonly url: string;
  /** All calls so far, oldest first. */
  readonly calls: readonly ProxiedCall[];
  /** The next call that `meets` passes `atByte` bytes on (or all it has, when it has fewer), then `then` is called and nothing more passes. */
  cut(meets: (call: ProxiedCall) => boolean, atByte: number, then: () => void): void;
  close(): Promise<void>;
}

interface Cut {
  readonly meets: (call: ProxiedCall) => boolean;
  readonly atByte: number;
  readonly then: () => void;
}

export const startProviderProxy = async (upstream: string): Promise<ProviderProxy> => {
  const calls: ProxiedCall[] = [];
  let cuts: Cut[] = [];
  const takeCut = (call: ProxiedCall): Cut | undefined => {
    const cut = cuts.find(({ meets }) => meets(call));
    cuts = cuts.filter((other) => other !== cut);
    return cut;
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request);
    const call: ProxiedCall = { body, afterTools: endsWithToolResult(body), startedAt: Date.now(), bytes: 0, isWhole: false };
    calls.push(call);
    const cut = takeCut(call);
    const answer = await ask(upstream, request, body);
    response.once('close', () => answer.destroy());
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    response.flushHeaders();
    await pass(answer, response, call, cut);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    cut: (meets, atByte, then) => cuts.push({ meets, atByte, then }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const pass = async (answer: IncomingMessage, response: ServerResponse, call: ProxiedCall, cut: Cut | undefined): Promise<void> => {
  for await (const bytes of answer as AsyncIterable<Buffer>) {
    const room = cut ? cut.atByte - call.bytes : bytes.length;
    const passed = bytes.subarray(0, Math.min(room, bytes.length));
    call.bytes += passed.length;
    if (cut && passed.length === room) {
      // The kill comes when the bytes have left; whether they were read by then is left to chance.
      response.write(passed, () => cut.then());
      return;
    }
    response.write(passed);
  }
  call.isWhole = true;
  response.end(() => cut?.then());
};

const ask = (upstream: string, request: IncomingMessage, body: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { host: _host, 'content-length': _length, connection: _connection, ...headers } = request.headers;
    const call = httpRequest(
      `${upstream}${request.url}`,
      { method: request.method, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      resolve,
    );
    call.once('error', reject);
    call.end(body);
  });

const textOf = async (request: IncomingMessage): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
};

const endsWithToolResult = (body: string): boolean => {
  const { messages } = JSON.parse(body) as { messages?: { content: string | { type: string }[] }[] };
  const content = messages?.at(-1)?.content;
  return Array.isArray(content) && content.some((block) => block.type === 'tool_result');
};
