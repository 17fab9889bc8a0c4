/**
 * Lambda's Runtime API (2018-06-01) for one worker, on loopback: hands it events one at a time, and passes what it answers on as it comes.
 * A streamed answer keeps its chunks, each with the milliseconds since the event was taken; the emulators of AWS gather them.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Chunk {
  /** Milliseconds since the worker took the event. */
  readonly atMs: number;
  readonly bytes: Buffer;
}

export interface Answer {
  readonly outcome: 'returned' | 'failed';
  /** How the worker sent it. */
  readonly mode: 'buffered' | 'streaming';
  readonly chunks: readonly Chunk[];
  readonly body: Buffer;
  /** Of a failure, as the worker named it; also of a stream that broke off. */
  readonly errorType?: string | undefined;
}

export interface RuntimeApi {
  /** `127.0.0.1:<port>`, for AWS_LAMBDA_RUNTIME_API. */
  readonly address: string;
  /** Resolves when the worker has answered. Rejects when it fails to start, or after `timeoutMs`. */
  invoke(event: unknown, timeoutMs: number): Promise<Answer>;
  /** Resolves when the worker first asks for an event: it has started. Rejects with what it says of a failed start. */
  readonly ready: Promise<void>;
  /** What is still waiting is rejected: the worker has ended. */
  fail(reason: Error): void;
  close(): Promise<void>;
}

interface Job {
  readonly id: string;
  readonly event: string;
  readonly deadlineMs: number;
  takenAt: number;
  resolve(answer: Answer): void;
  reject(reason: Error): void;
}

export const startRuntimeApi = async (functionName: string): Promise<RuntimeApi> => {
  const waiting: Job[] = [];
  const askers: ServerResponse[] = [];
  const taken = new Map<string, Job>();
  const started = Promise.withResolvers<void>();
  started.promise.catch(() => undefined);

  const fail = (reason: Error): void => {
    started.reject(reason);
    for (const job of [...waiting.splice(0), ...taken.values()]) job.reject(reason);
    taken.clear();
  };

  const handOut = (): void => {
    while (waiting.length > 0 && askers.length > 0) {
      const [job, asker] = [waiting.shift(), askers.shift()];
      if (!job || !asker) return;
      job.takenAt = performance.now();
      taken.set(job.id, job);
      asker.writeHead(200, {
        'content-type': 'application/json',
        'lambda-runtime-aws-request-id': job.id,
        'lambda-runtime-deadline-ms': String(job.deadlineMs),
        'lambda-runtime-invoked-function-arn': `arn:aws:lambda:ap-south-1:123456789012:function:${functionName}`,
        'lambda-runtime-trace-id': 'Root=1-65c64a7f-1a2b3c4d5e6f7a8b9c0d1e2f;Sampled=0',
      });
      asker.end(job.event);
    }
  };

  const settle = async (job: Job, kind: string, request: IncomingMessage): Promise<void> => {
    const chunks: Chunk[] = [];
    for await (const bytes of request) chunks.push({ atMs: performance.now() - job.takenAt, bytes: bytes as Buffer });
    const trailer = request.trailers['lambda-runtime-function-error-type'];
    const named = request.headers['lambda-runtime-function-error-type'];
    const errorType = kind === 'error' ? String(named ?? 'Unknown') : trailer;
    job.resolve({
      outcome: errorType === undefined ? 'returned' : 'failed',
      mode: request.headers['lambda-runtime-function-response-mode'] === 'streaming' ? 'streaming' : 'buffered',
      chunks,
      body: Buffer.concat(chunks.map(({ bytes }) => bytes)),
      ...(errorType === undefined ? {} : { errorType }),
    });
  };

  const accept = (response: ServerResponse): void => void response.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"OK"}');

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url?.replace('/2018-06-01/runtime', '') ?? '';
    if (request.method === 'GET' && path === '/invocation/next') {
      started.resolve();
      askers.push(response);
      return handOut();
    }
    if (path === '/init/error') {
      const told = await textOf(request);
      accept(response);
      return fail(new Error(`${functionName} does not start: ${told}`));
    }
    const [, id = '', kind = ''] = /^\/invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
    const job = taken.get(id);
    if (!job) return void response.writeHead(404).end();
    taken.delete(id);
    await settle(job, kind, request);
    accept(response);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.destroy();
      fail(error instanceof Error ? error : new Error(String(error)));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    ready: started.promise,
    fail,
    invoke: (event, timeoutMs) => {
      const { promise, resolve, reject } = Promise.withResolvers<Answer>();
      const timer = setTimeout(() => reject(new Error(`${functionName} did not answer within ${timeoutMs} ms`)), timeoutMs);
      waiting.push({ id: randomUUID(), event: JSON.stringify(event), deadlineMs: Date.now() + timeoutMs, takenAt: 0, resolve, reject });
      handOut();
      return promise.finally(() => clearTimeout(timer));
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += String(part);
  return text;
};
