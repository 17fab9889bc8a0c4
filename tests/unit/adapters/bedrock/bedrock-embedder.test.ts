import { expect, onTestFinished, test } from 'vitest';
import { type BedrockEmbedderOptions, bedrockEmbedder } from '../../../../layers/adapters/bedrock/bedrock-embedder.ts';
import { signedFetch } from '../../../../layers/adapters/signed-fetch/signed-fetch.ts';
import type { Embedder } from '../../../../layers/core/shared/index.ts';
import { type Provider, type Scenario, startProvider } from '../../../support/provider/provider.ts';
import { realClock } from '../anthropic/run-model.ts';

const send = signedFetch({
  service: 'bedrock',
  region: 'ap-south-1',
  credentials: async () => ({ accessKeyId: 'AKIATEST', secretAccessKey: 'secret' }),
  now: Date.now,
});

/** The embedder in front of `script`; waits take no time unless the test asks for them. */
const embedderBefore = async (
  script: Scenario | readonly Scenario[],
  options: Partial<BedrockEmbedderOptions> = {},
): Promise<{ provider: Provider; embed: Embedder['embed']; waits: number[] }> => {
  const provider = await startProvider(script);
  onTestFinished(() => provider.close());
  const waits: number[] = [];
  const clock = { ...realClock, sleep: async (milliseconds: number) => void waits.push(milliseconds) };
  const { embed } = bedrockEmbedder({ model: 'titan-v2-256', baseUrl: provider.url, send, clock, random: () => 1, ...options });
  return { provider, embed, waits };
};

const answer =
  (status: number, body: unknown): Scenario =>
  (call) => {
    call.head(status, { 'content-type': 'application/json' });
    call.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
const threeAt = (length: number, where: number): number[] => Array.from({ length }, (_, place) => (place === where ? 3 : 0));
/** Vectors say by the place of their only number how long its text was, so that mixing them up is seen. */
const lengthIn = (vector: Float32Array | undefined): number => vector?.indexOf(1) ?? -1;
const titan: Scenario = (call) => {
  const { inputText } = call.request.body as { inputText: string };
  return answer(200, { embedding: threeAt(256, inputText.length), inputTextTokenCount: 3 })(call);
};
const cohere: Scenario = (call) => {
  const { texts } = call.request.body as { texts: string[] };
  return answer(200, { embeddings: texts.map((text) => threeAt(1_024, text.length)), id: 'x' })(call);
};

test('Titan is asked for one normalized vector a text, and each text gets its own', async () => {
  const { provider, embed } = await embedderBefore(titan);

  const vectors = await embed(['a', 'bb', 'ccc', 'dddd'], 'document');

  expect(vectors.map((vector) => [vector.length, lengthIn(vector)])).toEqual([1, 2, 3, 4].map((length) => [256, length]));
  expect(provider.calls).toHaveLength(4);
  expect(provider.calls[0]?.request.path).toBe('/model/amazon.titan-embed-text-v2%3A0/invoke');
  expect(provider.calls.map((call) => call.request.body)).toContainEqual({ inputText: 'a', dimensions: 256, normalize: true });
  expect(provider.calls[0]?.request.headers['authorization']).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIATEST\/\d{8}\/ap-south-1\/bedrock\/aws4_request/u);
});

test('Cohere takes 96 texts a request, and is told whether they are asked or kept', async () => {
  const { provider, embed } = await embedderBefore(cohere, { model: 'cohere-multilingual-v3-1024' });
  const texts = Array.from({ length: 200 }, (_, place) => 'x'.repeat(place + 1));

  const vectors = await embed(texts, 'document');
  await embed(['who?'], 'query');

  expect(vectors.map(lengthIn)).toEqual(texts.map((text) => text.length));
  const bodies = provider.calls.map((call) => call.request.body as { texts: string[]; input_type: string });
  expect(bodies.map((body) => body.texts.length).sort((left, right) => left - right)).toEqual([1, 8, 96, 96]);
  expect(bodies.map((body) => body.input_type).sort()).toEqual(['search_document', 'search_document', 'search_document', 'search_query']);
});

test('never more requests are under way than were allowed', async () => {
  let [underWay, most] = [0, 0];
  const { embed } = await embedderBefore(
    async (call) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((done) => setTimeout(done, 10));
      underWay -= 1;
      await titan(call);
    },
    { concurrency: 3 },
  );

  await embed(
    Array.from({ length: 12 }, (_, place) => `text ${place}`),
    'document',
  );

  expect(most).toBe(3);
});

test('what may pass is asked again with longer waits, and the texts that were done are not', async () => {
  const { provider, embed, waits } = await embedderBefore([answer(429, { message: 'slow down' }), (call) => call.destroy(), answer(503, ''), titan]);

  expect((await embed(['one'], 'document')).map(lengthIn)).toEqual([3]);
  expect(provider.calls).toHaveLength(4);
  expect(waits).toEqual([400, 1_600, 5_000]);
});

test.each([
  ['a role that may not', answer(403, { message: 'no' }), 'refused', 1],
  ['a wrong request', answer(400, { message: 'no' }), 'rejected', 1],
  ['vectors of another length', answer(200, { embedding: [1, 2, 3] }), 'malformed', 1],
  ['something that is no JSON', answer(200, '<html>'), 'malformed', 1],
  ['a service that stays busy', answer(429, ''), 'overloaded', 3],
  ['connections that break', ((call) => call.destroy()) as Scenario, 'unreachable', 3],
] as const)('%s is a named failure', async (_, script, kind, calls) => {
  const { provider, embed } = await embedderBefore(script, { tries: 3 });

  await expect(embed(['secret words'], 'document')).rejects.toMatchObject({
    code: 'unavailable',
    cause: { name: 'EmbeddingFailure', kind, message: expect.not.stringContaining('secret') },
  });
  expect(provider.calls).toHaveLength(calls);
});

test('a service that is silent costs no more than the deadline', async () => {
  const { embed } = await embedderBefore(() => undefined, { deadlineMs: { query: 50 } });

  await expect(embed(['who?'], 'query')).rejects.toMatchObject({ cause: { kind: 'timeout' } });
});

test('when one batch fails, the others are not waited for', async () => {
  let secondCame = (): void => {};
  const second = new Promise<void>((come) => {
    secondCame = come;
  });
  const fails: Scenario = async (call) => {
    await second;
    await answer(400, '')(call);
  };
  const { provider, embed } = await embedderBefore((call) => (call.index === 0 ? fails(call) : secondCame()), { concurrency: 2 });

  await expect(embed(['one', 'two'], 'document')).rejects.toMatchObject({ cause: { kind: 'rejected' } });
  expect(await provider.calls[1]?.closed).toBe('client');
});

test('a text is cut to what the model takes, and is well-formed', async () => {
  const { provider, embed } = await embedderBefore(cohere, { model: 'cohere-multilingual-v3-1024' });

  await embed([`${'x'.repeat(2_047)}😀`], 'document');

  expect(provider.calls[0]?.request.body).toMatchObject({ texts: [`${'x'.repeat(2_047)}\ufffd`] });
});

test('an empty text is nothing, and is not asked', async () => {
  const { provider, embed } = await embedderBefore(titan);

  expect(await embed([], 'document')).toEqual([]);
  expect(await embed([' '], 'document')).toEqual([new Float32Array(256)]);
  expect(provider.calls).toEqual([]);
  expect((await embed(['', 'ab', ' '], 'document')).map(lengthIn)).toEqual([-1, 2, -1]);
});
