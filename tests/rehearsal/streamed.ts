/** A streamed answer as Lambda's caller gets it: JSON with status and headers, eight NULs, then the body, in the chunks that came. */
import type { Answer } from '../servers/runtime-api/runtime-api.ts';

export interface Streamed {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How many chunks of the body came more than a millisecond after the one before. */
  readonly moments: number;
  readonly firstMs: number;
  readonly lastMs: number;
}

const delimiter = Buffer.alloc(8);

/** Throws when it was not streamed or has no prelude. */
export const readStreamed = ({ mode, body, chunks }: Answer): Streamed => {
  const end = body.indexOf(delimiter);
  if (mode !== 'streaming' || end < 0) throw new Error(`no stream with a prelude (mode ${mode}): ${body.subarray(0, 200).toString()}`);
  const prelude = JSON.parse(body.subarray(0, end).toString()) as Pick<Streamed, 'statusCode' | 'headers'>;
  const times = chunks.map(({ atMs }) => atMs);
  const moments = times.filter((time, index) => index === 0 || time - (times[index - 1] ?? 0) > 1).length;
  return { ...prelude, body: body.subarray(end + delimiter.length).toString(), moments, firstMs: times[0] ?? 0, lastMs: times.at(-1) ?? 0 };
};
