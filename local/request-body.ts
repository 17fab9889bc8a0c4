/** Reads a request's body up to a limit. */
import type { IncomingMessage } from 'node:http';

/** The body is longer than allowed. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** How long the rest of a refused upload is read and thrown away, so that the client sees the refusal rather than a reset. */
const drainMs = 2_000;

/** All bytes of the body; rejects with BodyTooLarge as soon as it is known, and with the stream's error when the client goes away. */
export const readBody = (request: IncomingMessage, limitBytes: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    const refuse = (): void => {
      request.off('data', take);
      request.resume();
      setTimeout(() => request.destroy(), drainMs).unref();
      reject(new BodyTooLarge());
    };
    const take = (part: Buffer): void => {
      length += part.length;
      if (length > limitBytes) refuse();
      else parts.push(part);
    };
    request.once('error', reject);
    request.once('close', () => request.complete || reject(new Error('the client went away')));
    if (Number(request.headers['content-length'] ?? 0) > limitBytes) return refuse();
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(parts, length)));
  });
