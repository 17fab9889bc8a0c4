/** Where the index of people is, by the settings alone; nothing is asked but a `fetch` that listens. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { composeTalentIndex, composeTalentIndexes, type IndexEnv } from '../../../functions/_compose/talent-index.ts';

const asked: { url: string; authorization: string | null }[] = [];
const answers = [
  [/\/invoke$/u, { embedding: Array.from({ length: 512 }, () => 1) }],
  [/./u, { timed_out: false, _shards: { failed: 0 }, hits: { total: { value: 0 } }, aggregations: { by: { buckets: {} } } }],
] as const;

beforeEach(() => {
  asked.length = 0;
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'key-of-the-role');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret-of-the-role');
  vi.stubGlobal('fetch', async (url: string, { headers }: { headers: Record<string, string> }) => {
    asked.push({ url, authorization: new Headers(headers).get('authorization') });
    return Response.json(answers.find(([path]) => path.test(url))?.[1]);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const settings: IndexEnv = { CASTMATCH_EMBEDDER: 'hashing', CASTMATCH_BEDROCK_REGION: 'ap-south-1', AWS_REGION: 'ap-south-1' };
const domain = { ...settings, OPENSEARCH_URL: 'https://search-castmatch-dev.ap-south-1.es.amazonaws.com' };
const log = () => undefined;
const anybody = { anyOf: [], noneOf: [], ranges: [], notBooked: null };

it('without a domain and a folder there is none: the facts in memory are searched', () => {
  expect(composeTalentIndex(settings, { log })).toBeUndefined();
  expect(composeTalentIndexes({ ...settings, CASTMATCH_EMBEDDER_NEXT: 'titan-v2-512' }, { log })).toEqual([]);
});

it('a domain of AWS is asked with the signature of the role', async () => {
  const kept = composeTalentIndex(domain, { log }) ?? expect.fail('no index');
  await kept.index.count('org_a', [anybody]);

  expect(kept.store).toBe('opensearch');
  expect(asked.map(({ url }) => url)).toEqual([`${domain.OPENSEARCH_URL}/castmatch-talents-hashing-v5-768/_search?routing=org_a`]);
  expect(asked[0]?.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=key-of-the-role\/\d{8}\/ap-south-1\/es\/aws4_request/u);
});

it('a server of one’s own is asked without', async () => {
  const kept = composeTalentIndex({ ...settings, OPENSEARCH_URL: 'http://127.0.0.1:9200' }, { log }) ?? expect.fail('no index');
  await kept.index.count('org_a', [anybody]);

  expect(asked.map(({ authorization }) => authorization)).toEqual([null]);
});

it('vectors are asked of the model that the settings name, in its region, and its index is searched', async () => {
  const kept = composeTalentIndex({ ...domain, CASTMATCH_EMBEDDER: 'titan-v2-512' }, { log }) ?? expect.fail('no index');
  const [vector] = await kept.embedder.embed(['a tall actor'], 'query');

  expect(vector).toHaveLength(512);
  expect(asked.map(({ url }) => decodeURIComponent(url))).toEqual([
    'https://bedrock-runtime.ap-south-1.amazonaws.com/model/amazon.titan-embed-text-v2:0/invoke',
  ]);
  expect(asked[0]?.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=key-of-the-role\/\d{8}\/ap-south-1\/bedrock\/aws4_request/u);
});

it('while another embedder’s index is filled, both are kept', () => {
  const both = composeTalentIndexes({ ...domain, CASTMATCH_EMBEDDER_NEXT: 'cohere-multilingual-v3-1024' }, { log });

  expect(both.map(({ index }) => index.embedderId)).toEqual(['hashing-v5-768', 'cohere-multilingual-v3-1024']);
});
