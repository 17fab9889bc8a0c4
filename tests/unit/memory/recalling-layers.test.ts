/** Memories, her own words and past sessions in one recall. */
import { describe, expect, it } from 'vitest';
import { saidEmbedder } from '../../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { memoryMemories } from '../../../layers/adapters/memory/memories/memory-memories.ts';
import { memoryMemoryIndex } from '../../../layers/adapters/memory/memories/memory-memory-index.ts';
import { type Episode, forgetEverything, forgetMemory, forgettingSaid, keepSaid, type RecallRequest, recallLayers } from '../../../layers/core/memory/index.ts';
import { findSaid } from '../../../layers/core/memory/said/find-said.ts';
import * as lastWord from '../../../layers/core/memory/told-last.ts';
import { isoTime } from '../../../layers/core/shared/index.ts';
import { remembering, startOfMemory } from '../../support/memory.ts';

const day = 24 * 3_600_000;
const embedder = saidEmbedder();

const anEpisode = (changes: Partial<Episode>): Episode => ({
  id: 'epi_1',
  org: 'tenant-a',
  sub: 'meera',
  conversationId: 'cnv_1',
  projectId: null,
  startedAt: isoTime(startOfMemory - 2 * day),
  endedAt: isoTime(startOfMemory - 2 * day + 600_000),
  fromSeq: 1,
  toSeq: 4,
  messageIds: ['msg_9'],
  summary: ['Looked for a goldsmith for the Tanishq film.'],
  people: [],
  roles: [],
  decisions: [],
  openQuestions: [],
  outcome: null,
  by: 'product',
  ...changes,
});

const world = () => {
  const index = memoryMemoryIndex(embedder);
  const it = remembering(forgettingSaid(memoryMemories(), index));
  const open = new Set(['cnv_1', 'cnv_2']);
  const episodes: Episode[] = [];
  const ports = {
    memories: it.ports.memories,
    clock: it.ports.clock,
    episodes: { list: async () => episodes },
    said: {
      find: findSaid({ index, embedder }),
      openConversations: async (_owner: unknown, ids: readonly string[]) => new Set(ids.filter((id) => open.has(id))),
    },
  };
  const say = (messageId: string, text: string, conversationId = 'cnv_1', at = startOfMemory - day) =>
    keepSaid({ index, embedder })(it.owner, [{ conversationId, messageId, place: 1, speaker: '', at: isoTime(at), text }]);
  const ask = (query: string, changes: Partial<RecallRequest> = {}, others: Partial<typeof ports> = {}) =>
    recallLayers({ lastWord: async () => lastWord, ...ports, ...others })({ ...it.owner, query, k: 8, asOf: it.at(), budgetMs: 1_000, ...changes });
  const told = async (...given: Parameters<typeof ask>) => (await ask(...given)).items.map(({ layer, id }) => `${layer} ${id.slice(0, 5)}`);
  return { ...it, index, open, episodes, say, ask, told };
};

describe('recall of all layers', () => {
  it('does not tell in her old words what has changed since, neither from a message nor from a session; as of then it does', async () => {
    const it = world();
    const { add, say, episodes, told, ask } = it;
    const old = 'The budget for the Tanishq film is 3 lakh';
    await say('msg_1', old);
    episodes.push(anEpisode({ summary: [`${old}.`, 'Looked for a goldsmith for the Tanishq film.'] }));
    const fact = { kind: 'fact', subject: 'Tanishq film', attribute: 'budget' } as const;
    await add({ ...fact, text: old, provenance: [{ conversationId: 'cnv_1', messageId: 'msg_1' }] });
    const before = it.at();
    it.pass(day);
    await add({ ...fact, text: 'The budget for the Tanishq film is 5 lakh', provenance: [{ conversationId: 'cnv_2', messageId: 'msg_2' }] });

    const textsOf = async (query: string) => (await ask(query)).items.map(({ text }) => text);
    expect(await textsOf('budget of the Tanishq film')).toEqual(['The budget for the Tanishq film is 5 lakh']);
    expect(await textsOf('goldsmith for the Tanishq film')).toContain('Looked for a goldsmith for the Tanishq film.');
    expect(await told('budget of the Tanishq film', { asOf: before, knownAt: before })).toContain('episodic epi_1');
    expect((await ask('budget of the Tanishq film', { asOf: before, knownAt: before })).items[0]?.text).toBe(old);
  });

  it('tells first of her words what names the value that is asked for, though others are more like the question', async () => {
    const { say, ask } = world();
    await say('msg_1', 'Nobody asks me where we shoot the Zomato film');
    await say('msg_2', 'By the way the unit of the Zomato film is in Goa for a month and a half', 'cnv_2');

    const { items } = await ask('Where do we shoot the Zomato film?');

    expect(items.map(({ id }) => id)).toEqual(['msg_2', 'msg_1']);
    expect(items[0]?.score).toBeLessThan(items[1]?.score ?? 0);
  });

  it('brings memories, what she said, and sessions in outline, each with where it comes from', async () => {
    const { add, say, episodes, ask } = world();
    await add({ text: 'The goldsmith must be over fifty', provenance: [{ conversationId: 'cnv_2', messageId: 'msg_2' }] });
    await say('msg_1', 'For the goldsmith I liked the quiet one from Pune');
    episodes.push(anEpisode({}));

    const { items, missing } = await ask('who was the goldsmith?');

    expect(items.map(({ layer }) => layer).sort()).toEqual(['episodic', 'message', 'semantic']);
    expect(items.find(({ layer }) => layer === 'message')).toMatchObject({
      id: 'msg_1',
      text: 'For the goldsmith I liked the quiet one from Pune',
      provenance: ['msg_1'],
      validFrom: isoTime(startOfMemory - day),
      validTo: null,
      parts: { lexical: expect.any(Number), semantic: expect.any(Number), recency: expect.any(Number) },
    });
    expect(items.map(({ score }) => score).every((score) => score > 0 && score <= 1)).toBe(true);
    expect(missing).toEqual([]);
  });

  it('leaves out what a memory says already, what she just said here, the question itself, and what does not fit', async () => {
    const { add, say, told } = world();
    await add({ text: 'Kavya must ride', provenance: [{ conversationId: 'cnv_1', messageId: 'msg_1' }] });
    await say('msg_1', 'remember that Kavya must ride');
    await say('msg_2', 'Kavya rides at noon', 'cnv_2', startOfMemory - 60_000);
    await say('msg_3', 'does Kavya ride?');
    await say('msg_4', 'the weather is fine');

    expect(await told('does Kavya ride?', { conversationId: 'cnv_2' })).toEqual(['semantic mem_0']);
  });

  it('tells nothing of a conversation that is deleted, strange or resting, though the index has it', async () => {
    const { say, told, open } = world();
    await say('msg_1', 'the goldsmith was quiet', 'cnv_2');
    expect(await told('goldsmith')).toEqual(['message msg_1']);

    open.delete('cnv_2');

    expect(await told('goldsmith')).toEqual([]);
  });

  it('does not find in her words what she had forgotten, however late they are written', async () => {
    const { add, say, told, ports, owner } = world();
    const { memory } = await add({ text: 'The goldsmith drinks', provenance: [{ conversationId: 'cnv_1', messageId: 'msg_1' }] });
    await say('msg_1', 'remember: the goldsmith drinks');

    await forgetMemory(ports)(owner, memory.id);
    await say('msg_1', 'remember: the goldsmith drinks');

    expect(await told('goldsmith')).toEqual([]);
  });

  it('begins anew when everything was forgotten', async () => {
    const { say, told, ports, owner, episodes, pass, index } = world();
    await say('msg_1', 'the goldsmith was quiet');
    episodes.push(anEpisode({}));

    await forgetEverything(ports)(owner);
    expect(await index.list(owner, null)).toEqual([]);
    await say('msg_1', 'the goldsmith was quiet');

    expect(await told('goldsmith')).toEqual([]);
    pass(2 * day);
    await say('msg_2', 'the goldsmith is back', 'cnv_1', startOfMemory + day);
    expect(await told('goldsmith')).toEqual(['message msg_2']);
  });

  it('as of another time knows nothing that was said later', async () => {
    const { say, told, episodes } = world();
    await say('msg_1', 'goldsmith one', 'cnv_1', startOfMemory - 5 * day);
    await say('msg_2', 'goldsmith two', 'cnv_1', startOfMemory - day);
    episodes.push(anEpisode({}));

    expect(await told('goldsmith', { asOf: isoTime(startOfMemory - 4 * day) })).toEqual(['message msg_1']);
    expect(await told('goldsmith', { knownAt: isoTime(startOfMemory - 4 * day) })).toEqual(['message msg_1']);
  });

  it('goes on without an index that fails or never answers, and says so', async () => {
    const { add, ask } = world();
    await add({ text: 'The goldsmith must be over fifty' });
    const never = new Promise<never>(() => undefined);
    const clock = { now: () => startOfMemory, sleep: async () => undefined };
    const broken = { find: () => Promise.reject(new Error('down')), openConversations: () => never };

    expect(await ask('goldsmith', {}, { said: broken })).toMatchObject({ items: [{ layer: 'semantic' }], missing: ['message'] });
    const late = recallLayers({
      lastWord: async () => lastWord,
      memories: { read: async () => ({ version: 0, forgottenAt: null, memories: [], entities: [] }) },
      clock: { ...clock, sleep: (ms, signal) => (signal?.aborted ? Promise.resolve() : new Promise((done) => setTimeout(done, ms))) },
      episodes: { list: () => never },
    });
    expect(await late({ org: 'o', sub: 's', query: 'x', k: 1, asOf: isoTime(startOfMemory), budgetMs: 5 })).toMatchObject({ items: [], missing: ['episodic'] });
  });

  it('keeps a third of the room for what is not distilled, and pinned memories first', async () => {
    const { add, say, ask, ports, owner } = world();
    for (let number = 1; number <= 9; number += 1) await add({ kind: 'fact', text: `The goldsmith wears ring ${number}` });
    const { memory } = await add({ text: 'Always reply in Hindi' });
    await ports.memories.write(owner, { expectedVersion: (await ports.memories.read(owner)).version, put: [{ ...memory, pinned: true }], forget: [] });
    for (let number = 1; number <= 9; number += 1) await say(`msg_${number}`, `${'goldsmith '.repeat(number)} and thing number ${number}`);

    const { items } = await ask('goldsmith', { k: 6 });

    expect(items[0]?.text).toBe('Always reply in Hindi');
    expect(items).toHaveLength(6);
    expect(items.filter(({ layer }) => layer === 'message').length).toBeLessThanOrEqual(2);
    expect((await ask('goldsmith', { k: 1 })).items.map(({ layer }) => layer)).toEqual(['semantic']);
  });
});
