/** Reads the start of a streamed Lambda response: JSON, eight NUL bytes, then the body. */
import type { Readable } from 'node:stream';
import * as z from 'zod';

const Prelude = z.object({
  statusCode: z.int().min(200).max(599).default(200),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
  cookies: z.array(z.string()).default([]),
});
export type Prelude = z.infer<typeof Prelude>;

const delimiter = Buffer.alloc(8);
const maxPreludeBytes = 64 * 1024;

/** Resolves when the delimiter has come; the stream is then paused at the body's first byte. Undefined: there is no valid prelude. */
export const readPrelude = (stream: Readable): Promise<Prelude | undefined> =>
  new Promise((resolve) => {
    let seen = Buffer.alloc(0);
    const settle = (prelude: Prelude | undefined): void => {
      for (const [name, listener] of listeners) stream.off(name, listener);
      resolve(prelude);
    };
    const take = (part: Buffer): void => {
      seen = Buffer.concat([seen, part]);
      const end = seen.indexOf(delimiter);
      if (end < 0) {
        if (seen.length > maxPreludeBytes) settle(undefined);
        return;
      }
      stream.pause();
      settle(parsePrelude(seen.subarray(0, end).toString()));
      const rest = seen.subarray(end + delimiter.length);
      if (rest.length > 0) stream.unshift(rest);
    };
    const none = (): void => settle(undefined);
    const listeners: [string, (part: Buffer) => void][] = [
      ['data', take],
      ['end', none],
      ['error', none],
      ['close', none],
    ];
    for (const [name, listener] of listeners) stream.on(name, listener);
  });

const parsePrelude = (text: string): Prelude | undefined => {
  try {
    return Prelude.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
