/** Stands between the product and its provider: counts the bytes of every answer, and holds one back where a test says so. */
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ProxiedCall {
  /** What the director asked, without what was recalled for her: another question's words may stand there. */
  readonly asked: string;
  /** Whether it already held the result of a tool of this turn. */
  readonly afterTools: boolean;
  /** Bytes of the answer that were passed on. */
  bytes: number;
}

export interface ProviderProxy {
  readonly url: string;
  /** All calls for an answer so far, oldest first. */
  readonly calls: readonly ProxiedCall[];
  /**
   * Of the next call that `meets`, `bytes` bytes pass (or all it has, when it has fewer) and nothing more, not even its end. Resolves when they have
   * left; whether they were read by then is left to chance.
   */
  hold(meets: (call: ProxiedCall) => boolean, bytes: number): Promise<void>;
  close(): Promise<void>;
}

interface Hold {
  readonly meets: (call: ProxiedCall) => boolean;
  readonly bytes: number;
  readonly reached: () => void;
}

export const startProviderProxy = async (upstream: string): Promise<ProviderProxy> => {
  const calls: ProxiedCall[] = [];
  let holds: Hold[] = [];
  const takeHold = (call: ProxiedCall): Hold | undefined => {
    const hold = holds.find(({ meets }) => meets(call));
    holds = holds.filter((other) => other !== hold);
    return hold;
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request);
    const call: ProxiedCall = { asked: askedIn(body), afterTools: endsWithToolResult(body), bytes: 0 };
    // What is asked beside an answer, for a title or a label, is none of its steps.
    const isOfAnswer = !asksForAnObject(body);
    if (isOfAnswer) calls.push(call);
    const hold = isOfAnswer ? takeHold(call) : undefined;
    const answer = await ask(upstream, request, body);
    response.once('close', () => answer.destroy());
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    response.flushHeaders();
    await pass(answer, response, call, hold);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    hold: (meets, bytes) => new Promise((resolve) => holds.push({ meets, bytes, reached: resolve })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const asksForAnObject = (body: string): boolean => /"output_config":\{[^}]*"json_schema"/u.test(body);

const pass = async (answer: IncomingMessage, response: ServerResponse, call: ProxiedCall, hold: Hold | undefined): Promise<void> => {
  for await (const bytes of answer as AsyncIterable<Buffer>) {
    const passed = bytes.subarray(0, hold ? hold.bytes - call.bytes : bytes.length);
    call.bytes += passed.length;
    response.write(passed);
    if (passed.length < bytes.length) break;
  }
  if (hold) hold.reached();
  else response.end();
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

interface Asked {
  readonly messages?: readonly { readonly role: string; readonly content: string | readonly { readonly type: string; readonly text?: string }[] }[];
}

const contentsOf = (body: string) => (JSON.parse(body) as Asked).messages ?? [];

const endsWithToolResult = (body: string): boolean => {
  const content = contentsOf(body).at(-1)?.content;
  return Array.isArray(content) && content.some((block) => block.type === 'tool_result');
};

/** The text of every message of hers, each from its `<message>` tag on when something was put before it. */
const askedIn = (body: string): string =>
  contentsOf(body)
    .filter(({ role }) => role === 'user')
    .flatMap(({ content }) => (typeof content === 'string' ? [content] : content.map(({ text = '' }) => text)))
    .map((text) => text.slice(Math.max(0, text.indexOf('<message>'))))
    .join('\n');
