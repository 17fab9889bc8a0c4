/** The Lambda Invoke API, spoken to by the real @aws-sdk/client-lambda and by the gateway, on an internal port. */

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answer } from '../gateway/answer.ts';
import { isInternal } from '../internal-access.ts';
import { logFailure, nameFailure } from '../log-failure.ts';
import { BodyTooLarge, readBody } from '../request-body.ts';
import type { Enqueue } from './async-queue.ts';
import { lambdaContext } from './context.ts';
import { describeError, type FunctionPool, type HostedFunction, invoke, type StreamingHandler, syncPayloadBytes } from './functions.ts';
import { ResponseStream } from './response-stream.ts';

interface InvokeApi {
  readonly functions: FunctionPool;
  readonly accessKeyId: string;
  readonly enqueue: Enqueue;
}

/** Lambda's limit of an asynchronous payload. */
const asyncPayloadBytes = 1024 * 1024;

export const createInvokeApi = (api: InvokeApi): Server =>
  createServer({ keepAliveTimeout: 0 }, (request, response) => {
    serve(api, request, response).catch((error: unknown) => {
      if (error instanceof BodyTooLarge) answerError(response, 413, 'RequestTooLargeException', 'the payload is too large');
      else if (!response.headersSent) answerError(response, 500, 'ServiceException', String(error));
    });
  });

const serve = async (api: InvokeApi, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (!isInternal(request, api.accessKeyId)) return answerError(response, 403, 'AccessDeniedException', 'Forbidden');
  const target = /^\/(2015-03-31|2021-11-15)\/functions\/([^/?]+)\/(invocations|response-streaming-invocations)(?:\?|$)/.exec(request.url ?? '');
  if (!target || request.method !== 'POST') return answerError(response, 404, 'ResourceNotFoundException', 'there is no such operation');
  const name = functionName(decodeURIComponent(target[2] ?? ''));
  const hosted = api.functions.get(name);
  if (!hosted) return answerError(response, 404, 'ResourceNotFoundException', `Function not found: ${name}`);
  const isAsync = request.headers['x-amz-invocation-type'] === 'Event';
  const event = parseEvent(await readBody(request, isAsync ? asyncPayloadBytes : syncPayloadBytes));
  if (event === undefined) return answerError(response, 400, 'InvalidRequestContentException', 'Could not parse request body into json');
  if (target[3] === 'response-streaming-invocations') return stream(hosted, event.value, response);
  if (request.headers['x-amz-invocation-type'] === 'DryRun') return answer(response, 204, {});
  return isAsync ? accept(api, hosted, event.value, response) : run(hosted, event.value, response);
};

const accept = (api: InvokeApi, hosted: HostedFunction, event: unknown, response: ServerResponse): void => {
  const requestId = randomUUID();
  answer(response, 202, { 'x-amzn-requestid': requestId });
  api.enqueue(hosted, event, requestId);
};

const run = async (hosted: HostedFunction, event: unknown, response: ServerResponse): Promise<void> => {
  const result = await invoke(hosted, event);
  const headers = { 'content-type': 'application/json', 'x-amzn-requestid': result.requestId, 'x-amz-executed-version': '$LATEST' };
  if (result.outcome === 'returned') return answer(response, 200, headers, JSON.stringify(result.value));
  const { errorType, errorMessage } = result;
  answer(response, 200, { ...headers, 'x-amz-function-error': 'Unhandled' }, JSON.stringify({ errorType, errorMessage, trace: [] }));
};

/** Runs to its end whether or not the reader stays. A failure before the first byte is a 502; after it, the connection breaks off. */
const stream = async (hosted: HostedFunction, event: unknown, response: ServerResponse): Promise<void> => {
  response.socket?.setNoDelay(true);
  const output = new ResponseStream(response);
  output.on('error', () => undefined);
  try {
    await (hosted.handler as StreamingHandler)(event, output, lambdaContext(hosted.name, hosted.spec.timeoutSeconds, randomUUID()));
    if (!output.writableEnded) output.end();
  } catch (error) {
    logFailure('a stream handler failed', { function: hosted.name, error: nameFailure(error) });
    if (response.headersSent) response.destroy();
    else answerError(response, 502, 'UnhandledException', describeError(error).errorMessage);
  }
};

const parseEvent = (bytes: Buffer): { value: unknown } | undefined => {
  try {
    return { value: bytes.length === 0 ? {} : JSON.parse(bytes.toString('utf8')) };
  } catch {
    return undefined;
  }
};

/** A name, `name:qualifier` or an ARN. */
const functionName = (given: string): string => (given.startsWith('arn:') ? (given.split(':')[6] ?? '') : (given.split(':')[0] ?? ''));

const answerError = (response: ServerResponse, status: number, type: string, message: string): void =>
  answer(response, status, { 'content-type': 'application/json', 'x-amzn-errortype': type }, JSON.stringify({ Type: 'User', Message: message }));
