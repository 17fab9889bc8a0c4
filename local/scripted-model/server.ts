/** The scripted model as an HTTP server that speaks Anthropic's Messages API. It reads nothing but the request. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerMessages, type Desk } from './answer-messages.ts';
import { ApiError, errorBody } from './api-error.ts';
import { newCallLog } from './call-log.ts';
import { checkCountRequest, checkMessagesRequest } from './check-request.ts';
import { FaultOrder, newFaultQueue } from './faults.ts';
import { digest } from './ids.ts';
import { countTokens, newPromptCache } from './prompt-cache.ts';

export interface ScriptedModel {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const mostBytes = 32 * 1024 * 1024;

const readBody = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= mostBytes) parts.push(part);
  }
  if (size > mostBytes) throw new ApiError('request_too_large', 'the request is larger than 32 MB');
  return Buffer.concat(parts).toString('utf8');
};

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const text = await readBody(request);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ApiError('invalid_request_error', 'the request body is not valid JSON');
  }
};

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

/** Any key will do, but there must be one: a product that forgets it is to find out here. */
const checkHeaders = ({ headers }: IncomingMessage): void => {
  const hasKey = Boolean(headers['x-api-key']) || /^Bearer \S+/.test(headers.authorization ?? '');
  if (!hasKey) throw new ApiError('authentication_error', 'x-api-key header is required');
  if (headers['anthropic-version'] === undefined) throw new ApiError('invalid_request_error', 'anthropic-version: header is required');
};

/** A page of another origin cannot send this content type without asking first, so that no page can order faults. */
const orderFaults = async (desk: Desk, request: IncomingMessage): Promise<void> => {
  if (!request.headers['content-type']?.startsWith('application/json')) throw new ApiError('invalid_request_error', 'content-type must be application/json');
  const order = FaultOrder.safeParse(await readJson(request));
  if (!order.success) throw new ApiError('invalid_request_error', order.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  desk.faults.add(order.data.next);
};

type Route = (desk: Desk, request: IncomingMessage, response: ServerResponse, requestId: string) => Promise<void> | void;

const routes: Readonly<Record<string, Route>> = {
  'POST /v1/messages': async (desk, request, response, requestId) => {
    checkHeaders(request);
    await answerMessages(desk, checkMessagesRequest(await readJson(request)), response, requestId);
  },
  'POST /v1/messages/count_tokens': async (_desk, request, response) => {
    checkHeaders(request);
    sendJson(response, 200, { input_tokens: countTokens(checkCountRequest(await readJson(request))) });
  },
  'GET /__calls': ({ calls }, _request, response) => sendJson(response, 200, calls.list()),
  'DELETE /__calls': ({ calls }, _request, response) => {
    calls.clear();
    sendJson(response, 200, []);
  },
  'GET /__faults': ({ faults }, _request, response) => sendJson(response, 200, { next: faults.list() }),
  'POST /__faults': async (desk, request, response) => {
    await orderFaults(desk, request);
    sendJson(response, 200, { next: desk.faults.list() });
  },
  'DELETE /__faults': ({ faults }, _request, response) => {
    faults.clear();
    sendJson(response, 200, { next: [] });
  },
};

const answerError = (error: unknown, response: ServerResponse, requestId: string): void => {
  if (response.headersSent) return void response.destroy();
  const known = error instanceof ApiError ? error : new ApiError('api_error', 'internal server error');
  if (known !== error) console.error(error instanceof Error ? error.name : 'unknown');
  sendJson(response, known.status, errorBody(known.type, known.message, requestId));
};

const serve = (desk: Desk): Server => {
  let count = 0;
  return createServer(async (request, response) => {
    response.socket?.setNoDelay(true);
    count += 1;
    const requestId = `req_01${digest(`${process.pid} ${count}`).slice(0, 22)}`;
    response.setHeader('request-id', requestId);
    try {
      const route = routes[`${request.method} ${request.url?.split('?')[0]}`];
      if (route === undefined) throw new ApiError('not_found_error', 'there is no such route');
      await route(desk, request, response, requestId);
    } catch (error) {
      answerError(error, response, requestId);
    }
  });
};

/** Listens at 127.0.0.1. `deltaMs`: milliseconds before each delta; 18 unless said. */
export const startScriptedModel = async ({ port = 0, deltaMs = 18 }: { port?: number; deltaMs?: number } = {}): Promise<ScriptedModel> => {
  const server = serve({ calls: newCallLog(), faults: newFaultQueue(), cache: newPromptCache(), deltaMs });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${address.port}`, port: address.port, close };
};
