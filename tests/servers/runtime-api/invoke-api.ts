/** The part of Lambda's Invoke API by which one function rings for another: an asynchronous invoke is taken (202), and then made. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface InvokeApi {
  /** For LAMBDA_ENDPOINT. */
  readonly url: string;
  /** Resolves when everything that was taken so far has ended. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export type Invoke = (functionName: string, event: unknown) => Promise<unknown>;

/** What `invoke` throws is the caller's of `settled`, as nobody hears it in the cloud either. */
export const startInvokeApi = async (invoke: Invoke): Promise<InvokeApi> => {
  const running: Promise<unknown>[] = [];
  const server = createServer(async (request, response) => {
    const [, name] = /^\/2015-03-31\/functions\/([^/?]+)\/invocations$/.exec(request.url ?? '') ?? [];
    let text = '';
    for await (const part of request.setEncoding('utf8')) text += String(part);
    if (name === undefined || request.headers['x-amz-invocation-type'] !== 'Event') return void response.writeHead(404).end();
    response.writeHead(202).end();
    const work = invoke(decodeURIComponent(name), JSON.parse(text));
    work.catch(() => undefined);
    running.push(work);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    settled: async () => void (await Promise.all(running)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};
