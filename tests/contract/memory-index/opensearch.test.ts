import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openSearchClient } from '../../../layers/adapters/opensearch/client.ts';
import { systemClock } from '../../../layers/adapters/system/system.ts';
import { memoryWorld, openSearchMissing } from '../../support/opensearch.ts';
import { contractDimensions, describeMemoryIndex } from './memory-index.contract.ts';

describe.skipIf(openSearchMissing !== undefined)(`a real server${openSearchMissing === undefined ? '' : ` (skipped: ${openSearchMissing})`}`, () => {
  describeMemoryIndex('OpenSearch', async () => {
    const world = memoryWorld(contractDimensions);
    return { index: world.index, close: world.remove };
  });
});

const meera = { org: 'acme', sub: 'meera' };
const question = { words: ['horse'], also: [], vector: null, within: null, until: null, limit: 10, beside: { best: 0, distance: 0 } };

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** An engine that answers each request as it is told. */
const engine = async (answer: (path: string) => { status?: number; body: unknown } | undefined): Promise<string> => {
  const started = createServer((request, response) => {
    const told = answer(request.url ?? '');
    // Undefined: it never answers.
    if (told === undefined) return;
    response.writeHead(told.status ?? 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(told.body));
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
};

const indexAt = (endpoint: string, deadlineMs = 20_000) =>
  memoryWorld(8, openSearchClient({ endpoint, clock: systemClock, random: () => 0, deadlineMs, tries: 2 }));

const whole = { timed_out: false, _shards: { failed: 0 } };
const counted = { ...whole, hits: { total: { value: 1 } }, aggregations: { length: { value: 1 }, having: { buckets: { 0: { doc_count: 1 } } } } };

describe('the memory index on an OpenSearch that is not well', () => {
  it('is unavailable, by name, when nothing listens there', async () => {
    const { index } = indexAt('http://127.0.0.1:1');

    await expect(index.search(meera, question)).rejects.toMatchObject({ code: 'unavailable', message: 'the memory index cannot answer (unreachable)' });
  });

  it('is unavailable when no answer comes within the deadline', async () => {
    const { index } = indexAt(await engine(() => undefined), 300);

    await expect(index.search(meera, question)).rejects.toMatchObject({ code: 'unavailable', message: 'the memory index cannot answer (timeout)' });
  });

  it.each([
    { name: 'it is overloaded', answer: { status: 503, body: {} }, kind: 'overloaded' },
    { name: 'it refuses the role', answer: { status: 403, body: {} }, kind: 'refused' },
    { name: 'it answers another shape', answer: { body: { hits: 'many' } }, kind: 'malformed' },
    { name: 'a part of it did not answer', answer: { body: { ...counted, _shards: { failed: 1 } } }, kind: 'partial' },
    { name: 'it gave up before it had looked everywhere', answer: { body: { ...counted, timed_out: true } }, kind: 'partial' },
  ])('is unavailable when $name', async ({ answer, kind }) => {
    const { index } = indexAt(await engine(() => answer));

    await expect(index.search(meera, question)).rejects.toMatchObject({ code: 'unavailable', message: `the memory index cannot answer (${kind})` });
  });

  it('gives nothing away and reports it when the engine answers with the entry of another tenant', async () => {
    const another = { owner: ['other/meera'], id: ['msg_9'], place: [1] };
    const { index, reported } = indexAt(
      await engine((path) =>
        path.startsWith('/_msearch') ? { body: { responses: [{ ...whole, hits: { hits: [{ _score: 1, fields: another }] } }] } } : { body: counted },
      ),
    );

    await expect(index.search(meera, question)).rejects.toMatchObject({ message: 'the memory index cannot answer (wrong_tenant)' });
    expect(reported).toEqual([meera]);
  });

  it('finds nothing where no index was made yet', async () => {
    const { index } = indexAt(await engine(() => ({ status: 404, body: { error: { type: 'index_not_found_exception' } } })));

    expect(await index.search(meera, question)).toMatchObject({ candidates: [], statistics: { count: 0, frequencies: { horse: 0 } } });
    expect(await index.list(meera, null)).toEqual([]);
  });
});
