import { expect, onTestFinished, test } from 'vitest';
import { type BulkOutcome, writeBulk } from '../../../../layers/adapters/opensearch/bulk.ts';
import { openSearchClient } from '../../../../layers/adapters/opensearch/client.ts';
import { type Provider, type Scenario, startProvider } from '../../../support/provider/provider.ts';
import { realClock } from '../anthropic/run-model.ts';

const item = (status: number, type?: string) => ({ index: { status, ...(type === undefined ? {} : { error: { type } }) } });
const items =
  (...answers: ReturnType<typeof item>[]): Scenario =>
  (call) => {
    call.head(200, { 'content-type': 'application/json' });
    call.end(JSON.stringify({ errors: true, items: answers }));
  };
const writes = ['one', 'two', 'three', 'four'].map((id, place) => ({ index: 'talents', id, routing: 'a', version: place + 1, document: { id } }));

const write = async (script: readonly Scenario[]): Promise<{ provider: Provider; outcome: Promise<BulkOutcome> }> => {
  const provider = await startProvider(script);
  onTestFinished(() => provider.close());
  const client = openSearchClient({ endpoint: provider.url, clock: realClock, random: () => 0 });
  return { provider, outcome: writeBulk(client, writes, { clock: realClock, random: () => 0, tries: 3 }) };
};

test('only what may pass is sent again; what lost to a newer version is done; what is refused is named', async () => {
  const { provider, outcome } = await write([
    items(item(201), item(429, 'rejected_execution'), item(409, 'version_conflict'), item(400, 'mapper_parsing_exception')),
    items(item(200)),
  ]);

  expect(await outcome).toEqual({ written: 2, outdated: 1, refused: [{ id: 'four', index: 'talents', type: 'mapper_parsing_exception' }], missing: [] });
  expect(provider.calls).toHaveLength(2);
  expect(Number(provider.calls[1]?.request.headers['content-length'])).toBeLessThan(Number(provider.calls[0]?.request.headers['content-length']) / 3);
});

test('what is still undone after the last try is a failure', async () => {
  const { outcome } = await write([items(item(200), item(200), item(200), item(503)), items(item(503))]);

  await expect(outcome).rejects.toMatchObject({ kind: 'overloaded' });
});

test('an alias that went is told, and not tried again', async () => {
  const { provider, outcome } = await write([items(item(200), item(404, 'index_not_found_exception'), item(200), item(200))]);

  expect(await outcome).toMatchObject({ written: 3, refused: [], missing: ['talents'] });
  expect(provider.calls[0]?.request.path).toContain('require_alias=true');
});

test('an answer for another number of documents is malformed', async () => {
  const { outcome } = await write([items(item(200))]);

  await expect(outcome).rejects.toMatchObject({ kind: 'malformed' });
});
