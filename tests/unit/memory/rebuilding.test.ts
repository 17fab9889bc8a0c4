import { describe, expect, it } from 'vitest';
import { saidEmbedder } from '../../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { memoryMemories } from '../../../layers/adapters/memory/memories/memory-memories.ts';
import { memoryMemoryIndex } from '../../../layers/adapters/memory/memories/memory-memory-index.ts';
import {
  checkSaid,
  forgetEverything,
  forgetMemory,
  keepSaid,
  memoriesOf,
  type RebuildSaidPorts,
  rebuildSaid,
  type Said,
  type SaidTalk,
} from '../../../layers/core/memory/index.ts';
import { findSaid } from '../../../layers/core/memory/said/find-said.ts';
import { remembering } from '../../support/memory.ts';

const embedder = saidEmbedder();
const at = (minute: number): string => `2026-11-20T08:${String(minute).padStart(2, '0')}:00.000Z`;
const said = (conversationId: string, place: number, text: string): Said => ({
  conversationId,
  messageId: `msg_${conversationId}_${place}`,
  place,
  speaker: '',
  at: at(place),
  text,
});

const noAnswers = { answers: [] } as const;

const world = () => {
  const store = memoryMemories();
  const memory = remembering(store);
  const index = memoryMemoryIndex(embedder);
  const talks = new Map<string, SaidTalk>([
    [
      'cnv_1',
      {
        ...noAnswers,
        conversationId: 'cnv_1',
        isPaused: false,
        said: Array.from({ length: 120 }, (_, place) => said('cnv_1', place % 60, `Wish ${place} for riders in Pune`)).slice(0, 60),
      },
    ],
    [
      'cnv_2',
      {
        ...noAnswers,
        conversationId: 'cnv_2',
        isPaused: false,
        said: [said('cnv_2', 1, 'x '.repeat(3_000)), said('cnv_2', 2, 'The parking at Goregaon was blocked')],
      },
    ],
    ['cnv_3', { ...noAnswers, conversationId: 'cnv_3', isPaused: true, said: [said('cnv_3', 1, 'Nothing of this is kept')] }],
  ]);
  const ports: RebuildSaidPorts = {
    index,
    embedder,
    meaning: embedder,
    memories: store,
    table: {
      async *owners() {
        yield memory.owner;
      },
      async *talks() {
        yield* talks.values();
      },
    },
  };
  return { ...memory, memoryPorts: memory.ports, index, talks, ports };
};

const equal = { missing: [], left: [] };

describe('making the index anew', () => {
  it('puts what the table has, nothing of where memory rests, and is then equal; a second time it writes nothing', async () => {
    const { ports, owner } = world();
    expect((await checkSaid(ports)(owner)).missing.length).toBeGreaterThan(62);

    const { put, removed } = await rebuildSaid(ports)(owner);

    expect([put, removed]).toEqual([60 + 5 + 1, 0]);
    expect(await checkSaid(ports)(owner)).toEqual(equal);
    expect(await rebuildSaid(ports)(owner)).toEqual({ put: 0, removed: 0 });
    const found = await findSaid(ports)(owner, { text: 'Goregaon parking', k: 1 });
    expect(found[0]?.entry.messageIds).toEqual(['msg_cnv_2_2']);
  });

  it('killed after any of its writes it is run again, and ends the same', async () => {
    const whole = world();
    await rebuildSaid(whole.ports)(whole.owner);
    const wanted = await whole.index.list(whole.owner, null);

    for (let dies = 0; dies < 3; dies += 1) {
      const { ports, owner, index } = world();
      await keepSaid(ports)(owner, [said('cnv_9', 1, 'Of a conversation that is gone')]);
      let writes = 0;
      const dying = {
        ...index,
        put: async (...given: Parameters<typeof index.put>) => {
          // Half of a batch is written, then it is gone.
          if (writes++ === dies) {
            await index.put(given[0], given[1].slice(0, 7));
            throw new Error('killed');
          }
          return index.put(...given);
        },
      };
      const outcome = await rebuildSaid({ ...ports, index: dying })(owner).catch(() => 'killed');
      if (outcome === 'killed') expect(await checkSaid(ports)(owner)).not.toEqual(equal);
      await rebuildSaid(ports)(owner);

      expect([dies, await index.list(owner, null)]).toEqual([dies, wanted]);
    }
  });

  it('brings back nothing that was forgotten: not the words of one memory, not what was said before all was', async () => {
    const { ports, memoryPorts, owner, add, index, talks } = world();
    const source = { conversationId: 'cnv_2', messageId: 'msg_cnv_2_2' };
    const { memory } = await add({ text: 'The parking at Goregaon was blocked', provenance: [source] });
    await rebuildSaid(ports)(owner);
    await forgetMemory(memoryPorts)(owner, memory.id);

    // The index of before knows nothing of it yet: it is left over.
    expect((await checkSaid(ports)(owner)).left).toEqual(['msg_cnv_2_2', memory.id]);
    expect(await rebuildSaid(ports)(owner)).toEqual({ put: 0, removed: 2 });
    const anew = { ...ports, index: memoryMemoryIndex(embedder) };
    await rebuildSaid(anew)(owner);
    expect((await anew.index.list(owner, null)).map(({ id }) => id)).not.toContain('msg_cnv_2_2');
    expect(await anew.index.list(memoriesOf(owner), null)).toEqual([]);

    await forgetEverything({ ...memoryPorts, clock: { ...memoryPorts.clock, now: () => Date.parse(at(30)) } })(owner);
    await rebuildSaid(ports)(owner);
    expect((await index.list(owner, null)).map(({ id }) => id)).toEqual(
      (talks.get('cnv_1')?.said ?? [])
        .filter(({ place }) => place > 30)
        .map(({ messageId }) => messageId)
        .toSorted(),
    );
  });
});
