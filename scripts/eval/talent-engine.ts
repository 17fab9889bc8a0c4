/** The talent index of an evaluation, by the name of its engine. `opensearch` starts a server of its own unless OPENSEARCH_TEST_URL names one. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { openSearchClient } from '../../layers/adapters/opensearch/client.ts';
import { indicesOf } from '../../layers/adapters/opensearch/indices.ts';
import { openSearchTalentIndex } from '../../layers/adapters/opensearch/talent/talent-index.ts';
import { talentIndexFamily } from '../../layers/adapters/opensearch/talent/talent-mapping.ts';
import { sqliteTalentIndex } from '../../layers/adapters/sqlite/talent/talent-index.ts';
import { systemClock } from '../../layers/adapters/system/system.ts';
import type { Embedder } from '../../layers/core/shared/index.ts';
import type { TalentIndex } from '../../layers/core/talent/index.ts';

export const engineNames = ['sqlite', 'opensearch'] as const;
export type EngineName = (typeof engineNames)[number];

export interface OpenedIndex {
  readonly index: TalentIndex;
  close(): Promise<void>;
}

export const openTalentIndex = async (store: EngineName, embedder: Embedder): Promise<OpenedIndex> =>
  store === 'sqlite' ? openSqlite(embedder) : openOpenSearch(embedder);

const openSqlite = (embedder: Embedder): OpenedIndex => {
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-eval-'));
  const index = sqliteTalentIndex({ folder, embedder });
  const close = async (): Promise<void> => {
    await index.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { index, close };
};

const openOpenSearch = async (embedder: Embedder): Promise<OpenedIndex> => {
  const given = process.env['OPENSEARCH_TEST_URL'];
  const server = given === undefined ? await startServer() : { url: given, stop: async () => undefined };
  const client = openSearchClient({ endpoint: server.url, clock: systemClock, random: Math.random, deadlineMs: 60_000 });
  // Nobody else's indices are of this family.
  const named = { id: `eval-${randomBytes(5).toString('hex')}-${embedder.dimensions}`, dimensions: embedder.dimensions };
  const family = talentIndexFamily(named);
  const indices = indicesOf(client, family);
  const index = openSearchTalentIndex({ client, indices, embedder: named, clock: systemClock, random: Math.random, onWrongTenant: () => undefined });
  const close = async (): Promise<void> => {
    try {
      await client.send({ method: 'DELETE', path: `/${family.name}--*` }, z.looseObject({}));
    } finally {
      await server.stop();
    }
  };
  return { index, close };
};

const startMs = 300_000;

const startServer = async (): Promise<{ url: string; stop(): Promise<void> }> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-opensearch-'));
  // The server runs as nobody.
  chmodSync(folder, 0o755);
  const log = openSync(join(folder, 'server.log'), 'w');
  const child = spawn(join(import.meta.dirname, '../../tests/servers/opensearch/opensearch.sh'), [String(port), join(folder, 'server')], {
    stdio: ['ignore', log, log],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (const until = Date.now() + startMs; ; await sleep(500)) {
    if (child.exitCode !== null) throw new Error(`OpenSearch did not start (Java 21 and Maven are needed): see ${folder}/server.log`);
    const answer = await fetch(`${url}/_cluster/health?wait_for_status=yellow&timeout=1s`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (answer?.ok === true) return { url, stop };
    if (Date.now() > until) {
      await stop();
      throw new Error('OpenSearch did not answer in time');
    }
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
};
