/** Bulk writes whose parts succeed or fail alone: what may pass a moment later is sent again, what lost against a newer version is done. */
import * as z from 'zod';
import type { Clock, Random } from '../../core/shared/index.ts';
import type { OpenSearchClient } from './client.ts';
import { OpenSearchFailure } from './failure.ts';

/** One document's write. The version is the caller's own; an older or equal one never replaces what is there. */
export interface VersionedWrite {
  /** An alias of one index. */
  readonly index: string;
  readonly id: string;
  readonly routing: string;
  readonly version: number;
  readonly document: object;
}

export interface BulkOutcome {
  readonly written: number;
  /** What was there was as new, or newer. */
  readonly outdated: number;
  /** The server will never take them as they are; `type` is its word for why. */
  readonly refused: readonly { readonly id: string; readonly index: string; readonly type: string }[];
  /** Aliases that are no longer there: what was to be written to them is not. */
  readonly missing: readonly string[];
}

export interface BulkOptions {
  readonly clock: Clock;
  readonly random: Random;
  /** Milliseconds for one request. @default 15000 */
  readonly deadlineMs?: number;
  /** @default 5 */
  readonly tries?: number;
  /** What is written can be found when the call returns. @default false */
  readonly visible?: boolean;
}

const Answer = z.object({
  items: z.array(z.object({ index: z.object({ status: z.number(), error: z.object({ type: z.string() }).optional() }) })),
});

/** Throws OpenSearchFailure `overloaded` when some are still undone after the last try. */
export const writeBulk = async (client: OpenSearchClient, writes: readonly VersionedWrite[], options: BulkOptions): Promise<BulkOutcome> => {
  const { clock, random, deadlineMs = 15_000, tries = 5, visible = false } = options;
  // An alias that went is not made again, as an index, by the way.
  const path = `/_bulk?require_alias=true${visible ? '&refresh=true' : ''}`;
  const refused: BulkOutcome['refused'][number][] = [];
  const missing = new Set<string>();
  let [written, outdated] = [0, 0];
  let left = writes;
  for (let attempt = 1; left.length > 0; attempt += 1) {
    const { items } = await client.send({ method: 'POST', path, body: left.flatMap(linesOf), deadlineMs }, Answer);
    if (items.length !== left.length) throw new OpenSearchFailure('malformed', 'OpenSearch answered for another number of documents than it was sent');
    const again: VersionedWrite[] = [];
    for (const [place, write] of left.entries()) {
      const { status = 0, error } = items[place]?.index ?? {};
      if (status < 300) written += 1;
      else if (status === 409) outdated += 1;
      else if (status === 404) missing.add(write.index);
      else if (status === 429 || status >= 500) again.push(write);
      else refused.push({ id: write.id, index: write.index, type: error?.type ?? String(status) });
    }
    left = again;
    if (left.length === 0) break;
    if (attempt >= tries) throw new OpenSearchFailure('overloaded', `OpenSearch left ${left.length} documents undone`);
    await clock.sleep(random() * Math.min(2_000, 50 * 2 ** attempt));
  }
  return { written, outdated, refused, missing: [...missing] };
};

const linesOf = ({ index, id, routing, version, document }: VersionedWrite): object[] => [
  { index: { _index: index, _id: id, routing, version, version_type: 'external' } },
  document,
];
