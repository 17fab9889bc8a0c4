/** Nobody reaches what another one's memory holds: not by an id, not in a query of either engine. */

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { OpenSearchClient, OpenSearchRequest } from '../../../layers/adapters/opensearch/client.ts';
import { indicesOf } from '../../../layers/adapters/opensearch/indices.ts';
import { openSearchMemoryIndex } from '../../../layers/adapters/opensearch/memory/memory-index.ts';
import { memoryIndexFamily } from '../../../layers/adapters/opensearch/memory/memory-mapping.ts';
import {
  changeMemory,
  exportMemories,
  forgetEverything,
  forgetMemory,
  getMemory,
  listMemories,
  type MemoryIndex,
  memoryTools,
  type Owner,
  recall,
  whyRemembered,
} from '../../../layers/core/memory/index.ts';
import { isoTime } from '../../../layers/core/shared/index.ts';
import { remembering } from '../../support/memory.ts';

const strangers = [
  ['a colleague in her organization', { org: 'tenant-a', sub: 'asha' }],
  ['somebody of her name elsewhere', { org: 'tenant-b', sub: 'meera' }],
  ['somebody whose name and organization together read as hers', { org: 'tenant', sub: 'a/meera' }],
] as const;

type World = ReturnType<typeof remembering>;

const byId: [string, (world: World, who: Owner, id: string) => Promise<unknown>][] = [
  ['is read', ({ ports }, who, id) => getMemory(ports)(who, id)],
  ['is explained', ({ ports }, who, id) => whyRemembered(ports)(who, id)],
  ['is corrected', ({ ports }, who, id) => changeMemory(ports)(who, id, { text: 'Likes nobody' })],
  ['is pinned', ({ ports }, who, id) => changeMemory(ports)(who, id, { pinned: true })],
  ['is ended', ({ ports }, who, id) => changeMemory(ports)(who, id, { valid: false })],
  ['is restored', ({ ports }, who, id) => changeMemory(ports)(who, id, { valid: true })],
  ['is forgotten', ({ ports }, who, id) => forgetMemory(ports)(who, id)],
];

describe.each(strangers)('to %s', (_, stranger) => {
  it.each(byId)('no memory of hers %s by its id: it does not exist', async (_name, attempt) => {
    const world = remembering();
    const { memory } = await world.add({ text: 'Likes dancers' });

    await expect(attempt(world, stranger, memory.id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await world.store.read(world.owner)).memories).toEqual([memory]);
  });

  it.each(['correct_memory', 'forget_memory'])('none by the tool %s', async (name) => {
    const world = remembering();
    const { memory } = await world.add({ text: 'Likes dancers' });
    const tool = memoryTools(world.ports).find((one) => one.name === name);
    const said = [{ messageId: 'msg_1', text: 'Likes nobody', at: world.at() }];
    const context = { ...stranger, conversationId: 'cnv_1', turn: { conversationId: 'cnv_1', said } } as unknown as Parameters<
      NonNullable<typeof tool>['run']
    >[1];

    await expect(tool?.run({ id: memory.id, text: 'Likes nobody', ids: [memory.id] }, context)).rejects.toThrow();
    expect((await world.store.read(world.owner)).memories).toEqual([memory]);
  });

  it('none is listed, exported or recalled, and forgetting everything of their own leaves hers', async () => {
    const world = remembering();
    const { memory } = await world.add({ text: 'Likes dancers', kind: 'preference' });
    const list = listMemories(world.ports)(stranger, { limit: 10, after: null });

    expect((await list).items).toEqual([]);
    expect(await exportMemories(world.ports)(stranger)).toEqual([]);
    expect((await recall(world.ports)({ ...stranger, query: 'dancers', k: 5, asOf: isoTime(world.now()), budgetMs: 1_000 })).items).toEqual([]);
    await forgetEverything(world.ports)(stranger);
    expect((await world.store.read(world.owner)).memories).toEqual([memory]);
  });
});

/** An OpenSearch that answers nothing and keeps what it was asked. */
const asked = () => {
  const requests: OpenSearchRequest[] = [];
  const empty = {
    timed_out: false,
    _shards: { failed: 0 },
    hits: {
      total: { value: 1 },
      hits: [
        {
          _score: 1,
          _source: { owner: 'tenant-a/meera', id: 'msg_1', place: 1, conversation: 'cnv_1', version: 1 },
          fields: { owner: ['tenant-a/meera'], id: ['msg_1'], place: [1], conversation: ['cnv_1'] },
        },
      ],
    },
    aggregations: { length: { value: 1 }, having: { buckets: { 0: { doc_count: 1 } } } },
    failures: [],
  };
  const client: OpenSearchClient = {
    send: async (request, answer) => {
      requests.push(request);
      if (request.path.startsWith('/_alias')) return answer.parse({ 'index-1': { aliases: { 'castmatch-memories-e-8': {} } } });
      if (request.path.startsWith('/_bulk'))
        return answer.parse({ items: Array.from({ length: z.array(z.unknown()).parse(request.body).length / 2 }, () => ({ index: { status: 200 } })) });
      if (request.path.startsWith('/_msearch')) return answer.parse({ responses: [empty, empty] });
      const parsed = answer.safeParse(empty);
      // What an entry holds is of another shape: none is found.
      return parsed.success ? parsed.data : answer.parse({ ...empty, hits: { ...empty.hits, hits: [] } });
    },
  };
  const embedder = { id: 'e-8', dimensions: 8 };
  const indices = indicesOf(client, memoryIndexFamily(embedder));
  const clock = { now: () => 0, sleep: async () => undefined };
  return { requests, index: openSearchMemoryIndex({ client, indices, embedder, clock, random: () => 0, onWrongTenant: () => undefined }) };
};

const owner = { org: 'tenant-a', sub: 'meera' };
const entry = {
  ...{ id: 'msg_1', version: 1, layer: 'message' as const, conversationId: 'cnv_1', projectId: null, place: 1, speaker: '', at: '2026-11-20T09:30:00.000Z' },
  ...{ validTo: null, text: 'horse', messageIds: ['msg_1'], words: ['horse'], vector: new Float32Array(8).fill(0.35) },
} as const;
const query = {
  words: ['horse'],
  also: ['rider'],
  vector: new Float32Array(8).fill(0.35),
  within: 'cnv_1',
  until: entry.at,
  limit: 5,
  beside: { best: 2, distance: 1 },
};

const operations: [string, (index: MemoryIndex) => Promise<unknown>][] = [
  ['search', (index) => index.search(owner, query)],
  ['search without a conversation, a vector or an end', (index) => index.search(owner, { ...query, vector: null, within: null, until: null })],
  ['list', (index) => index.list(owner, null)],
  ['list after an id', (index) => index.list(owner, 'msg_0')],
  ['put', (index) => index.put(owner, [entry])],
  ['remove', (index) => index.remove(owner, [{ id: 'msg_1', version: 2 }])],
  ['removeConversation', (index) => index.removeConversation(owner, 'cnv_1')],
  ['removeOwner', (index) => index.removeOwner(owner)],
];

/** Of a request its queries, or what it writes. */
const partsOf = ({ path, body }: OpenSearchRequest): { routing: string | undefined; text: string }[] => {
  const lines = Array.isArray(body) ? (body as unknown[]) : [];
  if (path.startsWith('/_bulk'))
    return lines.flatMap((line, at) =>
      at % 2 === 0 ? [{ routing: (line as { index: { routing: string } }).index.routing, text: JSON.stringify(lines[at + 1]) }] : [],
    );
  if (path.startsWith('/_msearch'))
    return lines.flatMap((line, at) => (at % 2 === 0 ? [{ routing: (line as { routing: string }).routing, text: JSON.stringify(lines[at + 1]) }] : []));
  return [{ routing: new URLSearchParams(path.split('?')[1]).get('routing') ?? undefined, text: JSON.stringify(body) }];
};

describe('what OpenSearch is asked', () => {
  it.each(operations)('names tenant and user inside every query and every write: %s', async (_, operate) => {
    const { requests, index } = asked();
    await operate(index);

    const data = requests.filter(({ path }) => !path.startsWith('/_alias') && !path.endsWith('/_refresh'));
    expect(data.length).toBeGreaterThan(0);
    for (const { routing, text } of data.flatMap(partsOf)) {
      expect(routing).toBe('tenant-a');
      expect(text).toContain('"owner":"tenant-a/meera"');
    }
  });

  it('keeps two owners apart whose names put together read alike', async () => {
    const { requests, index } = asked();
    await index.remove({ org: 'tenant', sub: 'a/meera' }, [{ id: 'msg_1', version: 2 }]);
    await index.remove({ org: 'tenant/a', sub: 'meera' }, [{ id: 'msg_1', version: 2 }]);

    const owners = requests
      .filter(({ path }) => path.startsWith('/_bulk'))
      .flatMap(partsOf)
      .map(({ text }) => /"owner":"([^"]+)"/u.exec(text)?.[1]);
    expect(new Set(owners).size).toBe(2);
  });
});
