/** What the functions stand on, in this process: real tables, the scripted model, and stand-ins for @connections and for Lambda's Invoke. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { type ScriptedModel, startScriptedModel } from '../../../local/scripted-model/server.ts';
import { makeTables, startDynoxide } from '../../support/dynoxide.ts';
import type { Recorded } from './events.ts';

export interface Backend {
  readonly tables: Tables;
  readonly model: ScriptedModel;
  /** Frames by connection id, as they were posted. */
  readonly posted: Map<string, Recorded[]>;
  readonly closed: string[];
  /** Payloads of asynchronous invokes, in order. */
  readonly invoked: Recorded[];
  /** Runs on each asynchronous invoke, beside its answer. */
  onInvoke: ((payload: Recorded) => unknown) | undefined;
  /** Connections for which @connections answers 410. */
  readonly gone: Set<string>;
  stop(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

const listen = (answer: (request: IncomingMessage, body: string, response: ServerResponse) => void): Promise<{ server: Server; url: string }> =>
  new Promise((done) => {
    const server = createServer(async (request, response) => answer(request, await bodyOf(request), response));
    server.listen(0, '127.0.0.1', () => done({ server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
  });

/** Sets the functions' environment; import handlers after it. */
export const startBackend = async (settings: Readonly<Record<string, string>> = {}): Promise<Backend> => {
  const dynoxide = await startDynoxide();
  const tables = await makeTables(dynoxide.endpoint);
  const model = await startScriptedModel({ deltaMs: 0 });
  const backend: Omit<Backend, 'stop'> = { tables, model, posted: new Map(), closed: [], invoked: [], onInvoke: undefined, gone: new Set() };
  const connections = await listen((request, body, response) => {
    const id = decodeURIComponent((request.url ?? '').split('/').at(-1) ?? '');
    if (backend.gone.has(id)) return void response.writeHead(410, { 'x-amzn-errortype': 'GoneException' }).end('{"message":"Gone"}');
    if (request.method === 'DELETE') backend.closed.push(id);
    else backend.posted.set(id, [...(backend.posted.get(id) ?? []), JSON.parse(body)]);
    response.writeHead(request.method === 'DELETE' ? 204 : 200).end();
  });
  const lambda = await listen((_request, body, response) => {
    const payload = JSON.parse(body) as Recorded;
    backend.invoked.push(payload);
    response.writeHead(202).end();
    backend.onInvoke?.(payload);
  });
  Object.assign(process.env, {
    TABLE_NAME: tables.main,
    LIVE_TABLE_NAME: tables.live,
    DYNAMODB_ENDPOINT: dynoxide.endpoint,
    AWS_REGION: 'ap-south-1',
    LAMBDA_ENDPOINT: lambda.url,
    SOCKET_API_ENDPOINT: connections.url,
    SOCKET_URL: 'ws://localhost:1/ws',
    ANTHROPIC_API_KEY: 'none',
    ANTHROPIC_BASE_URL: model.url,
    CASTMATCH_MODEL_KIND: 'scripted',
    CASTMATCH_AUTH: 'open',
    CASTMATCH_ORIGINS: 'http://localhost:1',
    CASTMATCH_MESSAGES_PER_MINUTE: '100000',
    CURSOR_SECRET: 'sixteen letters or more',
    LOG_LEVEL: 'silent',
    ...settings,
  });
  return Object.assign(backend, {
    stop: async () => {
      for (const { server } of [connections, lambda]) {
        server.close();
        server.closeAllConnections();
      }
      await model.close();
      await dynoxide.stop();
    },
  });
};

/** The global of Lambda's streaming runtime; what a handler writes is kept. */
export interface Streamed {
  status: number;
  headers: Record<string, string>;
  text: string;
}
type StreamHandler = (event: unknown, stream: unknown) => Promise<void>;

export const installStreaming = (): void => {
  const from = (stream: { kept: Streamed; write(text: string): boolean }, { statusCode, headers }: { statusCode: number; headers: Record<string, string> }) => {
    Object.assign(stream.kept, { status: statusCode, headers });
    return stream;
  };
  Object.assign(globalThis, { awslambda: { streamifyResponse: (handler: StreamHandler) => handler, HttpResponseStream: { from } } });
};

/** Runs a streaming handler to its end, or until `leave` tells that the client has gone. */
export const streamed = async (handler: unknown, event: unknown, leave?: (text: string) => boolean): Promise<Streamed> => {
  const kept: Streamed = { status: 0, headers: {}, text: '' };
  const listeners: (() => void)[] = [];
  let hasLeft = false;
  const stream = {
    kept,
    write: (text: string): boolean => {
      kept.text += text;
      if (!hasLeft && leave?.(kept.text)) {
        hasLeft = true;
        for (const listener of listeners) listener();
      }
      return true;
    },
    end: () => undefined,
    on: (name: string, listener: () => void) => void (name === 'close' && listeners.push(listener)),
  };
  await (handler as StreamHandler)(event, stream);
  return kept;
};
