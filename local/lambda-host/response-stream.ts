/** The response stream of a streaming handler, as the Node runtime of Lambda gives it. */
import type { ServerResponse } from 'node:http';
import { Writable } from 'node:stream';

export const integrationResponseType = 'application/vnd.awslambda.http-integration-response';
const beforeFirstWrite = '_onBeforeFirstWrite';

/**
 * A writable over the HTTP response. What `HttpResponseStream.from` prepares is written just before the first `write`, and only
 * then: `end(chunk)` without a `write` leaves it out, in Lambda too. When the reader has gone, writes succeed and are dropped.
 */
export class ResponseStream extends Writable {
  readonly #response: ServerResponse;
  #hasBegun = false;
  [beforeFirstWrite]: ((write: (chunk: string | Uint8Array) => void) => void) | undefined;

  constructor(response: ServerResponse) {
    super({ decodeStrings: true });
    this.#response = response;
  }

  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  setContentType(contentType: string): void {
    if (this.#hasBegun) throw new Error('Cannot set content-type, too late.');
    if (!this.#response.headersSent) this.#response.setHeader('content-type', contentType);
  }

  /** Anything but text and bytes is written as JSON. */
  override write(chunk: unknown, ...rest: unknown[]): boolean {
    if (!this.#hasBegun) {
      this.#hasBegun = true;
      this[beforeFirstWrite]?.((part) => void super.write(part));
    }
    const data = typeof chunk === 'string' || chunk instanceof Uint8Array ? chunk : JSON.stringify(chunk);
    return (super.write as (...parameters: unknown[]) => boolean)(data, ...rest);
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    if (!this.#canReach()) setImmediate(done);
    else if (this.#response.write(chunk)) done();
    else this.#whenDrained(done);
  }

  #whenDrained(done: () => void): void {
    const go = (): void => {
      this.#response.off('drain', go).off('close', go);
      done();
    };
    this.#response.once('drain', go).once('close', go);
  }

  override _final(done: (error?: Error) => void): void {
    if (this.#canReach()) this.#response.end();
    done();
  }

  #canReach(): boolean {
    return !this.#response.destroyed && !this.#response.writableEnded;
  }
}

/** The global that the Lambda runtime gives to handlers; it must be there before their modules are imported. */
export const installAwslambda = (): void => {
  const streamifyResponse = <Handler>(handler: Handler): Handler => handler;
  const HttpResponseStream = {
    from: (stream: ResponseStream, prelude: unknown): ResponseStream => {
      stream.setContentType(integrationResponseType);
      stream[beforeFirstWrite] = (write) => {
        write(JSON.stringify(prelude));
        write(new Uint8Array(8));
      };
      return stream;
    },
  };
  Object.assign(globalThis, { awslambda: { streamifyResponse, HttpResponseStream } });
};
