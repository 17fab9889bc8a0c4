/** Where the index of an evaluation lies: in a folder of its own, or on a server in a family of its own; nothing of it is left behind. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { type OpenSearchClient, openSearchClient } from '../../layers/adapters/opensearch/client.ts';
import { type IndexFamily, type Indices, indicesOf } from '../../layers/adapters/opensearch/indices.ts';
import { systemClock } from '../../layers/adapters/system/system.ts';
import type { Embedder } from '../../layers/core/shared/index.ts';
import { evaluationServer } from './opensearch-server.ts';

export interface Opened<Index> {
  readonly index: Index;
  close(): Promise<void>;
}

export const inFolder = <Index extends { close(): Promise<void> }>(make: (folder: string) => Index): Opened<Index> => {
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-eval-'));
  const index = make(folder);
  const close = async (): Promise<void> => {
    await index.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { index, close };
};

interface OnServer {
  readonly client: OpenSearchClient;
  readonly indices: Indices;
  readonly embedder: Pick<Embedder, 'id' | 'dimensions'>;
}

export const onServer = async <Index>(
  { dimensions }: Embedder,
  familyOf: (embedder: OnServer['embedder']) => IndexFamily,
  make: (place: OnServer) => Index,
): Promise<Opened<Index>> => {
  const server = await evaluationServer();
  const client = openSearchClient({ endpoint: server.url, clock: systemClock, random: Math.random, deadlineMs: 60_000 });
  // Nobody else's indices are of this family.
  const embedder = { id: `eval-${randomBytes(5).toString('hex')}-${dimensions}`, dimensions };
  const family = familyOf(embedder);
  const close = async (): Promise<void> => {
    try {
      await client.send({ method: 'DELETE', path: `/${family.name}--*` }, z.looseObject({}));
    } finally {
      await server.stop();
    }
  };
  return { index: make({ client, indices: indicesOf(client, family), embedder }), close };
};
