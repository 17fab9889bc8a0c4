/** `POST /v1/messages`: one call, from its request to the end of its answer. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorBody } from './api-error.ts';
import type { CallEntry, CallLog, Outcome } from './call-log.ts';
import type { Fault, FaultQueue } from './faults.ts';
import { messageIdOf } from './ids.ts';
import { schemaAsked } from './mind/answer-object.ts';
import { lastUserText } from './mind/conversation.ts';
import { decide } from './mind/decide.ts';
import type { PromptCache } from './prompt-cache.ts';
import { cutToTokens, outputTokens, type Reply } from './reply.ts';
import type { MessagesRequest } from './request.ts';
import { sendStream } from './send-stream.ts';
import { messageHead, streamEvents } from './stream-events.ts';

export interface Desk {
  readonly calls: CallLog;
  readonly faults: FaultQueue;
  readonly cache: PromptCache;
  readonly deltaMs: number;
}

interface Answering {
  readonly request: MessagesRequest;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly gone: AbortSignal;
  readonly call: CallEntry;
  readonly fault: Fault | undefined;
}

const sendJson = (response: ServerResponse, status: number, body: object, headers: Readonly<Record<string, string>> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};

const failAtOnce = ({ response, requestId }: Answering, fault: Extract<Fault, { kind: 'error' }>): Outcome => {
  const body = errorBody(fault.type, fault.message ?? 'ordered by a test', requestId) as { error: Record<string, unknown> };
  if (fault.errorCode !== undefined) body.error['details'] = { error_code: fault.errorCode };
  sendJson(response, fault.status, body, fault.headers);
  return 'error';
};

const waitFor = (milliseconds: number, gone: AbortSignal): Promise<void> => sleep(milliseconds, undefined, { signal: gone }).catch(() => undefined);

const sendWhole = ({ response }: Answering, id: string, reply: Reply, usage: ReturnType<PromptCache['use']>): Outcome => {
  sendJson(response, 200, { ...messageHead(id, usage, outputTokens(reply)), content: reply.blocks, stop_reason: reply.stopReason });
  return 'complete';
};

const answer = async (desk: Desk, answering: Answering): Promise<Outcome> => {
  const { request, response, gone, call, fault } = answering;
  if (fault?.kind === 'error') return failAtOnce(answering, fault);
  if (fault?.kind === 'never_headers') await new Promise((resolve) => gone.addEventListener('abort', resolve, { once: true }));
  if (fault?.kind === 'slow_first') await waitFor(fault.ms, gone);
  if (gone.aborted) return 'client_closed';
  // The whole request but the way of sending: a streamed and an unstreamed answer are the same answer.
  const { stream, ...asked } = request;
  const fingerprint = JSON.stringify(asked);
  const usage = desk.cache.use(request, Date.now());
  const reply = cutToTokens(decide(request, fingerprint), request.max_tokens);
  const id = messageIdOf(fingerprint);
  call.usage = { ...usage, output_tokens: outputTokens(reply) };
  if (stream !== true) return sendWhole(answering, id, reply, usage);
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
  const deltaMs = fault?.kind === 'pace' ? fault.deltaMs : desk.deltaMs;
  return sendStream({ response, gone, call, fault, usage, deltaMs }, streamEvents(id, reply, usage));
};

export const answerMessages = async (desk: Desk, request: MessagesRequest, response: ServerResponse, requestId: string): Promise<void> => {
  const text = lastUserText(request);
  const output = schemaAsked(request) === undefined ? 'text' : 'json';
  const fault = desk.faults.take(text, output);
  const correlationId = [response.req.headers['x-correlation-id'] ?? null].flat()[0] ?? null;
  const call = desk.calls.begin({
    model: request.model,
    streamed: request.stream === true,
    lastUserTextLength: text.length,
    correlationId,
    output,
    fault: fault?.kind ?? null,
  });
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded) desk.calls.end(call, 'client_closed');
    gone.abort();
  });
  try {
    desk.calls.end(call, await answer(desk, { request, response, requestId, gone: gone.signal, call, fault }));
  } finally {
    // Only a fault of our own leaves the call open.
    desk.calls.end(call, 'error');
  }
};
