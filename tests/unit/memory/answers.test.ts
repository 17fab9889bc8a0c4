/** What the assistant answered: found again as its words, seldom, and never what was forgotten or has ended. */
import { describe, expect, it } from 'vitest';
import { saidEmbedder } from '../../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { memoryMemories } from '../../../layers/adapters/memory/memories/memory-memories.ts';
import { memoryMemoryIndex } from '../../../layers/adapters/memory/memories/memory-memory-index.ts';
import {
  answersOf,
  assistantSpeaker,
  checkSaid,
  forgetEverything,
  forgetMemory,
  forgettingSaid,
  keepSaid,
  type RecallRequest,
  rebuildSaid,
  recallLayers,
  withAnswers,
} from '../../../layers/core/memory/index.ts';
import { findSaid } from '../../../layers/core/memory/said/find-said.ts';
import * as lastWord from '../../../layers/core/memory/told-last.ts';
import { isoTime } from '../../../layers/core/shared/index.ts';
import { remembering, startOfMemory } from '../../support/memory.ts';

const day = 24 * 3_600_000;
const embedder = saidEmbedder();
const parking = 'The parking at Goregaon studio is free of charge before ten in the morning, so call the unit early';

const world = () => {
  const index = withAnswers(memoryMemoryIndex(embedder));
  const it = remembering(forgettingSaid(memoryMemories(), index));
  /** By message: the memories that an answer was given; one that is not here is gone. */
  const given = new Map<string, readonly string[]>();
  const find = findSaid({ index, embedder });
  const said = {
    find,
    answers: {
      find: (owner: Parameters<typeof find>[0], asked: Parameters<typeof find>[1]) => find(answersOf(owner), asked),
      memoryIds: async (_: unknown, { messageIds }: { readonly messageIds: readonly string[] }) => given.get(messageIds[0] ?? ''),
    },
    openConversations: async (_: unknown, ids: readonly string[]) => new Set(ids),
  };
  const keep = async (who: string, messageId: string, text: string, conversationId: string, at: number): Promise<void> => {
    const owner = who === '' ? it.owner : answersOf(it.owner);
    await keepSaid({ index, embedder })(owner, [{ conversationId, messageId, place: 1, speaker: who, at: isoTime(at), text }]);
  };
  const say = (messageId: string, text: string, conversationId = 'cnv_1') => keep('', messageId, text, conversationId, startOfMemory - day);
  const answer = (messageId: string, text: string, { conversationId = 'cnv_1', memoryIds = [] as readonly string[], at = startOfMemory - day } = {}) => {
    given.set(messageId, memoryIds);
    return keep(assistantSpeaker, messageId, text, conversationId, at);
  };
  const ask = async (query: string, changes: Partial<RecallRequest> = {}) =>
    (
      await recallLayers({ lastWord: async () => lastWord, memories: it.ports.memories, clock: it.ports.clock, said })({
        ...it.owner,
        query,
        k: 8,
        asOf: it.at(),
        budgetMs: 1_000,
        ...changes,
      })
    ).items;
  const answers = async (query: string, changes: Partial<RecallRequest> = {}) =>
    (await ask(query, changes)).filter(({ saidBy }) => saidBy === 'assistant').map(({ id }) => id);
  return { ...it, index, given, say, answer, ask, answers };
};

describe('an answer', () => {
  it('is found again as what the assistant said, below her own words on the same', async () => {
    const it = world();
    await it.say('msg_1', 'Is the parking at Goregaon studio free?');
    await it.answer('msg_2', parking);
    const items = await it.ask('parking at Goregaon studio');

    expect(items.map(({ id, saidBy }) => [id, saidBy])).toEqual([
      ['msg_1', undefined],
      ['msg_2', 'assistant'],
    ]);
    expect(items[1]).toMatchObject({ text: `The assistant said: ${parking}`, why: 'it was answered so', layer: 'message', conversationId: 'cnv_1' });
  });

  it('of many takes one place in eight, and none of hers', async () => {
    const it = world();
    const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    for (const [place, name] of days.entries()) {
      await it.answer(`msg_a${place}`, `${parking} on ${name} and bring ${place + 3} passes for ${name}`, { conversationId: `cnv_a${place}` });
      await it.say(`msg_s${place}`, `Parking at Goregaon studio was full on ${name}, we lost ${place + 2} hours`, `cnv_s${place}`);
    }
    const alone = (await it.ask('parking at Goregaon studio')).filter(({ saidBy }) => saidBy === undefined);
    expect(await it.answers('parking at Goregaon studio')).toHaveLength(1);
    expect(alone).toHaveLength(days.length);
    expect(await it.answers('parking at Goregaon studio', { k: 18 })).toHaveLength(3);
  });

  it.each([
    ['hardly fits', 'which passes does the unit need for the monsoon song in Lonavala?'],
    ['is about a value, which is asked of her alone', 'When is the deadline of the parking at Goregaon studio for the Tanishq film?'],
  ])('is not told where it %s', async (_, query) => {
    const it = world();
    await it.answer('msg_2', parking);
    expect(await it.answers(query)).toEqual([]);
  });

  it('is not told in the conversation where it stands, nor before it was given', async () => {
    const it = world();
    await it.answer('msg_2', parking);
    expect(await it.answers('parking at Goregaon studio', { conversationId: 'cnv_1' })).toEqual([]);
    expect(await it.answers('parking at Goregaon studio', { asOf: isoTime(startOfMemory - 2 * day) })).toEqual([]);
    it.given.delete('msg_2');
    expect(await it.answers('parking at Goregaon studio')).toEqual([]);
  });

  it('is told as long as the memories that it was given hold', async () => {
    const it = world();
    const { memory } = await it.add({ text: 'The unit calls at six', subject: 'Tanishq film', attribute: 'call time' });
    await it.answer('msg_2', parking, { conversationId: 'cnv_2', memoryIds: [memory.id] });
    expect(await it.answers('parking at Goregaon studio')).toEqual(['msg_2']);

    it.pass(day);
    await it.add({ text: 'The unit calls at nine', subject: 'Tanishq film', attribute: 'call time' });
    expect(await it.answers('parking at Goregaon studio')).toEqual([]);
    await forgetMemory(it.ports)(it.owner, memory.id);
    expect(await it.answers('parking at Goregaon studio')).toEqual([]);
  });

  it('is not told where something that was said around it has ended since', async () => {
    const it = world();
    const provenance = [{ conversationId: 'cnv_1', messageId: 'msg_1' }];
    await it.add({ text: 'The unit calls at six', subject: 'Tanishq film', attribute: 'call time', provenance });
    await it.answer('msg_2', parking);
    await it.answer('msg_3', `${parking} tomorrow, as the unit calls at nine`, { at: startOfMemory + 2 * day });
    it.pass(day);
    await it.add({ text: 'The unit calls at nine', subject: 'Tanishq film', attribute: 'call time' });
    it.pass(2 * day);

    expect(await it.answers('parking at Goregaon studio')).toEqual(['msg_3']);
  });
});

describe('forgetting', () => {
  it('a memory takes along what was answered where it was said, and nothing else', async () => {
    const it = world();
    const { memory } = await it.add({ text: 'Canary sings at Goregaon', provenance: [{ conversationId: 'cnv_1', messageId: 'msg_1' }] });
    await it.answer('msg_2', `${parking}, and mind the canary at Goregaon`);
    await it.answer('msg_4', parking, { conversationId: 'cnv_2' });
    await forgetMemory(it.ports)(it.owner, memory.id);

    expect(await it.answers('parking at Goregaon studio', { k: 18 })).toEqual(['msg_4']);
    expect(await it.index.list(answersOf(it.owner), null)).toMatchObject([{ id: 'msg_4' }]);
  });

  it('everything empties the answers, and a late one is not told', async () => {
    const it = world();
    await it.answer('msg_2', parking);
    await forgetEverything(it.ports)(it.owner);
    expect(await it.index.list(answersOf(it.owner), null)).toEqual([]);
    await it.answer('msg_2', parking);

    expect(await it.answers('parking at Goregaon studio')).toEqual([]);
  });

  it('a conversation or a user reaches the answers, and the answers of nobody else', async () => {
    const it = world();
    const stranger = { org: 'tenant-a', sub: 'asha' };
    const entry = { conversationId: 'cnv_1', messageId: 'msg_9', place: 1, speaker: assistantSpeaker, at: it.at(), text: parking };
    await keepSaid({ index: it.index, embedder })(answersOf(stranger), [entry]);
    for (const remove of [() => it.index.removeConversation(it.owner, 'cnv_1'), () => it.index.removeOwner(it.owner)]) {
      await it.answer(`msg_of_${String(remove).length}`, parking);
      await remove();
      expect(await it.index.list(answersOf(it.owner), null)).toEqual([]);
    }
    expect(await it.index.list(answersOf(stranger), null)).toHaveLength(1);
  });
});

describe('the index made anew', () => {
  it('has the answers of the table, but none of a conversation where something was forgotten', async () => {
    const it = world();
    const { memory } = await it.add({ text: 'Canary sings', provenance: [{ conversationId: 'cnv_2', messageId: 'msg_old' }] });
    await forgetMemory(it.ports)(it.owner, memory.id);
    const talk = (conversationId: string, messageId: string) => ({
      conversationId,
      isPaused: false,
      said: [],
      answers: [{ conversationId, messageId, place: 2, speaker: assistantSpeaker, at: it.at(), text: parking }],
    });
    const table = {
      async *owners() {
        yield it.owner;
      },
      async *talks() {
        yield* [talk('cnv_1', 'msg_2'), talk('cnv_2', 'msg_3')];
      },
    };
    const ports = { index: it.index, embedder, meaning: embedder, memories: it.ports.memories, table };
    await it.answer('msg_3', parking, { conversationId: 'cnv_2' });

    expect(await checkSaid(ports)(it.owner)).toEqual({ missing: ['msg_2'], left: ['msg_3'] });
    expect(await rebuildSaid(ports)(it.owner)).toEqual({ put: 1, removed: 1 });
    expect(await checkSaid(ports)(it.owner)).toEqual({ missing: [], left: [] });
    expect(await it.index.list(answersOf(it.owner), null)).toMatchObject([{ id: 'msg_2' }]);
  });
});
