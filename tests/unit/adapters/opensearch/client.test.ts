import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { type OpenSearchClient, openSearchClient } from '../../../../layers/adapters/opensearch/client.ts';
import { type Provider, type Scenario, startProvider } from '../../../support/provider/provider.ts';
import { realClock } from '../anthropic/run-model.ts';

const clientBefore = async (script: Scenario | readonly Scenario[], userAndPassword = ''): Promise<{ provider: Provider; client: OpenSearchClient }> => {
  const provider = await startProvider(script);
  onTestFinished(() => provider.close());
  const endpoint = provider.url.replace('http://', `http://${userAndPassword}`);
  return { provider, client: openSearchClient({ endpoint, clock: { ...realClock, sleep: async () => {} }, random: () => 0.5 }) };
};
const answer =
  (status: number, body: unknown): Scenario =>
  (call) => {
    call.head(status, { 'content-type': 'application/json' });
    call.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
const Any = z.looseObject({});
const search = { method: 'POST', path: '/talents/_search?routing=a', body: { query: 'private words' } } as const;

test('a request is JSON, an array is lines of JSON', async () => {
  const { provider, client } = await clientBefore(answer(200, { took: 1 }));

  expect(await client.send(search, z.object({ took: z.number() }))).toEqual({ took: 1 });
  await client.send({ method: 'POST', path: '/_bulk', body: [{ index: {} }, { a: 1 }] }, Any);

  const [first, second] = provider.calls;
  expect(first?.request).toMatchObject({ method: 'POST', path: '/talents/_search?routing=a', body: { query: 'private words' } });
  expect(first?.request.headers['content-type']).toBe('application/json');
  expect(second?.request.headers['content-type']).toBe('application/x-ndjson');
  expect(second?.request.headers['content-length']).toBe(String('{"index":{}}\n{"a":1}\n'.length));
});

test('a user and a password of the address are sent as basic authentication', async () => {
  const { provider, client } = await clientBefore(answer(200, {}), 'admin:s%40fe@');

  await client.send(search, Any);

  expect(provider.calls[0]?.request.headers['authorization']).toBe(`Basic ${Buffer.from('admin:s@fe').toString('base64')}`);
});

test('what may pass is tried again, within three tries', async () => {
  const { provider, client } = await clientBefore([answer(503, ''), (call) => call.destroy(), answer(200, { ok: true })]);

  expect(await client.send(search, Any)).toEqual({ ok: true });
  expect(provider.calls).toHaveLength(3);
});

test.each([
  [401, 'refused', 1],
  [403, 'refused', 1],
  [404, 'missing', 1],
  [409, 'conflict', 1],
  [400, 'rejected', 1],
  [429, 'overloaded', 3],
  [504, 'overloaded', 3],
] as const)('%i is named %s, and what was asked is not repeated in the message', async (status, kind, calls) => {
  const { provider, client } = await clientBefore(answer(status, { error: { type: 'parsing_exception', reason: 'near [private words]' } }));

  const failure = await client.send(search, Any).catch((error: unknown) => error);

  expect(failure).toMatchObject({ name: 'OpenSearchFailure', kind, status, message: expect.stringContaining('parsing_exception') });
  expect(String(failure)).not.toContain('private');
  expect(provider.calls).toHaveLength(calls);
});

test('silence ends with the deadline', async () => {
  const { client } = await clientBefore(() => undefined);

  await expect(client.send({ ...search, deadlineMs: 50 }, Any)).rejects.toMatchObject({ kind: 'timeout' });
});

test('a body that stops half-way ends with the deadline too', async () => {
  const { client } = await clientBefore(async (call) => {
    call.head(200);
    await call.write('{"took":');
  });

  await expect(client.send({ ...search, deadlineMs: 100 }, Any)).rejects.toMatchObject({ kind: 'timeout' });
});

test.each([
  ['something that is no JSON', '<html>'],
  ['another shape', { took: 'long' }],
])('%s is malformed', async (_, body) => {
  const { client } = await clientBefore(answer(200, body));

  await expect(client.send(search, z.object({ took: z.number() }))).rejects.toMatchObject({ kind: 'malformed' });
});

test('nobody there is unreachable', async () => {
  const { provider, client } = await clientBefore(answer(200, {}));
  await provider.close();

  await expect(client.send(search, Any)).rejects.toMatchObject({ kind: 'unreachable' });
});
