/** What functions may ask of the search domain and of Bedrock: all that the adapter sends, and nothing else. */
import { describe, expect, it } from 'vitest';
import { indexSettings } from '../../functions/_compose/index-settings.ts';
import { embeddingModels } from '../../layers/adapters/bedrock/embedding-models.ts';
import { saidEmbedderId } from '../../layers/adapters/hashing-embedder/embedder-id.ts';
import type { OpenSearchClient, OpenSearchRequest } from '../../layers/adapters/opensearch/client.ts';
import { indicesOf } from '../../layers/adapters/opensearch/indices.ts';
import { openSearchMemoryIndex } from '../../layers/adapters/opensearch/memory/memory-index.ts';
import { memoryIndexFamily } from '../../layers/adapters/opensearch/memory/memory-mapping.ts';
import { openSearchTalentIndex } from '../../layers/adapters/opensearch/talent/talent-index.ts';
import { talentIndexFamily } from '../../layers/adapters/opensearch/talent/talent-mapping.ts';
import { systemClock } from '../../layers/adapters/system/system.ts';
import type { MemoryIndex } from '../../layers/core/memory/index.ts';
import type { TalentIndex } from '../../layers/core/talent/index.ts';
import { bedrockModelOf, embedderNames, embeddersOf } from '../../lib/config/embedders.ts';
import { indexRequests } from '../../lib/constructs/search/index-requests.ts';
import { resourcesOf, synthesized } from './synthesized.ts';

interface Statement {
  readonly Sid?: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

const listed = <Item>(one: Item | readonly Item[]): readonly Item[] => (Array.isArray(one) ? one : [one as Item]);
/** All statements of a function's role, with references in their resources as text. */
const rightsOf = (name: string): readonly Statement[] =>
  Object.values(synthesized('prod').templates)
    .flatMap(resourcesOf)
    .filter(([id, { Type }]) => Type === 'AWS::IAM::Policy' && id.startsWith(`${name.replaceAll('-', '')}RoleDefaultPolicy`))
    .flatMap(([, { Properties = {} }]) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement);
const saying = (name: string, action: RegExp): readonly Statement[] => rightsOf(name).filter(({ Action }) => listed(Action).some((one) => action.test(one)));

/** Paths of the domain, as patterns of IAM, by method. */
const pathsOf = (name: string, method: string): readonly string[] =>
  saying(name, new RegExp(`^es:ESHttp${method}$`, 'u'))
    .flatMap(({ Resource }) => listed(Resource))
    .map((resource) => {
      const [, [, path = '']] = (resource as { 'Fn::Join': [string, [unknown, string]] })['Fn::Join'];
      return path;
    });
const passes = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/[.*+^${}()|[\]\\]/gu, '\\$&').replaceAll('?', '.')}$`, 'u').test(path);
const mayAsk = (name: string, { method, path }: OpenSearchRequest): boolean =>
  pathsOf(name, method[0] + method.slice(1).toLowerCase()).some((pattern) => passes(pattern, path.replace(/\?.*$/u, '')));

const embedder = { id: 'titan-v2-512', dimensions: 4 };
const rules = { id: saidEmbedderId, dimensions: 4 };
const vector = Float32Array.of(1, 0, 0, 0);
const person = {
  ...{ id: 'tal_1', version: 1, terms: [], numbers: {}, booked: [], text: { craft: 'a', work: 'b', profile: 'c' }, facts: {} as never },
  vector,
};
const shards = { timed_out: false, _shards: { failed: 0 } };
const found = { ...shards, hits: { total: { value: 0 }, hits: [] } };

interface Both {
  readonly talents: TalentIndex;
  readonly memories: MemoryIndex;
}

/** The requests that a use of the indices makes of an engine in which there is nothing yet. */
const requestsOf = async (use: (both: Both) => Promise<unknown>): Promise<readonly OpenSearchRequest[]> => {
  const requests: OpenSearchRequest[] = [];
  const [family, said] = [talentIndexFamily(embedder), memoryIndexFamily(rules)];
  let made = false;
  const answer = ({ method, path, body }: OpenSearchRequest): unknown => {
    if (path.startsWith('/_alias'))
      return made ? { first: { aliases: { [family.name]: {}, [`${family.name}.building`]: {}, [`${family.name}.former`]: {} } } } : {};
    if (method === 'PUT' && !path.startsWith('/_')) made = true;
    if (path.startsWith('/_bulk')) return { items: (body as object[]).filter((_, at) => at % 2 === 0).map(() => ({ index: { status: 201 } })) };
    if (path === '/_msearch') return { responses: (body as object[]).filter((_, at) => at % 2 === 0).map(() => found) };
    if (path.endsWith('/_mget')) return { docs: [] };
    if (path.includes('/_delete_by_query')) return { timed_out: false, failures: [] };
    return path.includes('/_search') ? { ...found, aggregations: { by: { buckets: {} }, length: { value: 3 } } } : {};
  };
  const client: OpenSearchClient = {
    send: async (request, shape) => {
      requests.push(request);
      return shape.parse(answer(request));
    },
  };
  const common = { client, clock: systemClock, random: () => 0, onWrongTenant: () => expect.fail('another tenant') };
  await use({
    talents: openSearchTalentIndex({ ...common, indices: indicesOf(client, family), embedder }),
    memories: openSearchMemoryIndex({ ...common, indices: indicesOf(client, said), embedder: rules }),
  });
  return requests;
};

const everything = { anyOf: [], noneOf: [], ranges: [], notBooked: null };
const search = async ({ talents }: Both): Promise<void> => {
  await talents.search('org_a', { filter: everything, words: 'actor', vector, welcome: [], limit: 5 });
  await talents.count('org_a', [everything]);
  await talents.documents('org_a', ['tal_1']);
};
const keep = async ({ talents }: Both): Promise<void> => {
  await talents.put('org_a', [person]);
  await talents.remove('org_a', [{ id: 'tal_1', version: 2 }]);
  await talents.settle('org_a');
};
const owner = { org: 'org_a', sub: 'asha' };
const remember = async ({ memories }: Both): Promise<void> => {
  const entry = { ...{ id: 'mem_1', version: 1, layer: 'semantic' as const, conversationId: null, projectId: null, place: 0, speaker: '' } };
  await memories.put(owner, [{ ...entry, at: '2026-11-29T08:00:00.000Z', validTo: null, text: 'tall', messageIds: [], words: ['tall'], vector }]);
  await memories.search(owner, { words: ['tall'], also: [], vector, within: null, until: null, limit: 5, beside: { best: 1, distance: 1 } });
  await memories.remove(owner, [{ id: 'mem_1', version: 2 }]);
  await memories.removeConversation(owner, 'cnv_1');
  await memories.removeOwner(owner);
  await memories.settle(owner);
};
const erase = async ({ talents }: Both): Promise<void> => {
  await talents.documents('org_a', ['tal_1']);
  await talents.remove('org_a', [{ id: 'tal_1', version: 2 }]);
  await talents.settle('org_a');
};

describe('the rights in the search domain', () => {
  it.each([
    ['talent', search],
    ['matching', search],
    ['reply-worker', search],
    ['chat-stream', search],
    ['talent-index', keep],
    ['talent-jobs', erase],
    ['talent-jobs', search],
    ['talent-jobs', remember],
    ['memory', remember],
    ['conversations', remember],
    ['after-turn', remember],
    ['reply-worker', remember],
    ['chat-stream', remember],
    ['actions', remember],
    ['sweep', remember],
  ])('of %s are all that it asks for', async (name, use) => {
    const requests = await requestsOf(use);

    expect(requests.length).toBeGreaterThan(2);
    expect(requests.filter((request) => !mayAsk(name, request)).map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('of who searches are to search: neither to write nor to make an index', () => {
    for (const name of ['talent', 'matching']) {
      expect(pathsOf(name, 'Post')).toEqual(['/_msearch', '/castmatch-talents-titan-v2-512/_search', '/castmatch-talents-titan-v2-512/_mget']);
      expect(saying(name, /^es:ESHttp(?!Post$)/u)).toEqual([]);
    }
  });

  it('of nobody are to delete, or to ask for all indices', () => {
    const all = Object.values(synthesized('prod').templates)
      .flatMap(resourcesOf)
      .filter(([, { Type }]) => Type === 'AWS::IAM::Policy' || Type === 'AWS::IAM::ManagedPolicy');

    expect(JSON.stringify(all)).not.toMatch(/ESHttp(Delete|Patch|\*)/u);
    expect(pathsOf('people', 'Post')).toEqual([]);
    expect(mayAsk('talent-index', { method: 'POST', path: '/_all/_search' })).toBe(false);
    expect(mayAsk('talent-index', { method: 'POST', path: '/castmatch-talents-titan-v2-512/_delete_by_query' })).toBe(false);
  });

  it('of a stage that fills a second index are for both', () => {
    const both = { search: { embedder: 'hashing', nextEmbedder: 'cohere-multilingual-v3-1024' } } as const;

    expect(indexRequests(both, { talents: 'keep' }).get('Put')).toEqual([
      '_index_template/castmatch-talents-hashing-v5-768',
      'castmatch-talents-hashing-v5-768--m?--first',
      '_index_template/castmatch-talents-cohere-multilingual-v3-1024',
      'castmatch-talents-cohere-multilingual-v3-1024--m?--first',
    ]);
    expect(embeddersOf(both).map(bedrockModelOf)).toEqual([undefined, 'cohere.embed-multilingual-v3']);
  });
});

describe('the rights on Bedrock', () => {
  it('are of who embeds, for the one model of the stage', () => {
    const embedding = ['talent', 'matching', 'talent-jobs', 'reply-worker', 'chat-stream', 'talent-index'];

    for (const name of embedding)
      expect(saying(name, /^bedrock:/u)).toEqual([
        {
          Sid: 'Embed',
          Effect: 'Allow',
          Action: 'bedrock:InvokeModel',
          Resource: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':bedrock:ap-south-1::foundation-model/amazon.titan-embed-text-v2:0']] },
        },
      ]);
    for (const name of ['people', 'talent-sweep', 'memory', 'sweep']) expect(saying(name, /^bedrock:/u)).toEqual([]);
  });
});

describe('the names', () => {
  it('of what makes vectors are those that the functions know', () => {
    expect([...embedderNames].sort()).toEqual([...indexSettings.CASTMATCH_EMBEDDER.unwrap().options].sort());
    expect(embedderNames.filter((name) => name !== 'hashing').sort()).toEqual(Object.keys(embeddingModels).sort());
  });
});
