/** Distilled memories by words and by what they mean: the index gives the likeness, the book has the last word. */
import { describe, expect, it } from 'vitest';
import { hashingEmbedderId, saidEmbedderId } from '../../../layers/adapters/hashing-embedder/embedder-id.ts';
import { hashingEmbedder } from '../../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { memoryMemories } from '../../../layers/adapters/memory/memories/memory-memories.ts';
import { memoryMemoryIndex } from '../../../layers/adapters/memory/memories/memory-memory-index.ts';
import {
  catchUpMeaning,
  changeMemory,
  forgetEverything,
  forgetMemory,
  type MemoryIndex,
  type MemoryStore,
  meaningKept,
  memoriesOf,
  type RecallRequest,
  recallLayers,
} from '../../../layers/core/memory/index.ts';
import { findMeaning } from '../../../layers/core/memory/meaning/find-meaning.ts';
import { tokensOf } from '../../../layers/core/memory/tokens.ts';
import * as lastWord from '../../../layers/core/memory/told-last.ts';
import { remembering } from '../../support/memory.ts';

const embedder = hashingEmbedder();
const riding = { kind: 'fact', text: 'Equestrian skill is needed for the lead' } as const;
const asksForRiding = 'someone who rides';

const world = (around: (index: MemoryIndex) => MemoryIndex = (index) => index) => {
  const index = memoryMemoryIndex(embedder);
  const stored = memoryMemories();
  const notPut: unknown[] = [];
  const it = remembering(meaningKept(stored, { index: around(index), embedder, notPut: (error) => notPut.push(error) }));
  const ask = (query: string, changes: Partial<RecallRequest> = {}, asked: MemoryIndex = index) =>
    recallLayers({ lastWord: async () => lastWord, ...it.ports, meaning: findMeaning({ index: asked, embedder }) })({
      ...it.owner,
      query,
      k: 8,
      asOf: it.at(),
      budgetMs: 1_000,
      ...changes,
    });
  const told = async (...given: Parameters<typeof ask>) => (await ask(...given)).items.map(({ text }) => text);
  const indexed = async (owner = it.owner) => (await index.list(memoriesOf(owner), null)).map(({ id }) => id);
  return { ...it, index, stored, notPut, ask, told, indexed };
};

describe('memories by their meaning', () => {
  it.each([
    [asksForRiding, riding.text],
    ['can she sit on a horse', 'The heroine gallops in two scenes'],
    ['घुड़सवारी आनी चाहिए', 'Equestrian skill is needed for the lead'],
    ['someone funny', 'The uncle needs a comedian with stage timing'],
  ])('%s finds what shares no word with it', async (query, text) => {
    const { add, told, ask } = world();
    await add({ kind: 'fact', text });
    await add({ kind: 'fact', text: 'The set is lit by noon' });

    expect(tokensOf(query).filter((word) => tokensOf(text).includes(word))).toEqual([]);
    expect(await told(query)).toEqual([text]);
    const [item] = (await ask(query)).items;
    expect(item).toMatchObject({ why: 'it fits what you asked', parts: { lexical: 0 } });
    expect(item?.parts.semantic).toBeGreaterThan(0.55);
  });

  it('tells what has the words of the question before what is only like it', async () => {
    const { add, told } = world();
    await add(riding);
    await add({ kind: 'fact', text: 'Whoever rides comes an hour early' });

    expect(await told(asksForRiding)).toEqual(['Whoever rides comes an hour early', riding.text]);
  });

  it('tells nothing that has ended, unless it is asked as of then, and nothing from before it was known', async () => {
    const { add, told, ports, owner, at, pass } = world();
    const { memory } = await add(riding);
    const then = at();
    pass(1_000);
    await changeMemory(ports)(owner, memory.id, { valid: false });
    pass(1_000);

    expect(await told(asksForRiding)).toEqual([]);
    expect(await told(asksForRiding, { asOf: then })).toEqual([riding.text]);
  });

  it('finds a corrected memory by what it says now', async () => {
    const { add, told, ports, owner } = world();
    const { memory } = await add(riding);
    await changeMemory(ports)(owner, memory.id, { text: 'A comedian with stage timing is needed' });

    expect(await told(asksForRiding)).toEqual([]);
    expect(await told('someone funny')).toEqual(['A comedian with stage timing is needed']);
  });

  it('takes the index for nothing where the book says it in other words', async () => {
    const { add, told, stored, owner } = world();
    const { memory } = await add(riding);
    const { version } = await stored.read(owner);
    await stored.write(owner, { expectedVersion: version, put: [{ ...memory, text: 'The set is lit by noon' }], forget: [] });

    expect(await told(asksForRiding)).toEqual([]);
  });

  it('is of her alone, in her organization', async () => {
    const { add, ask, owner } = world();
    for (const stranger of [
      { ...owner, sub: 'asha' },
      { ...owner, org: 'tenant-b' },
    ])
      await add(riding, stranger);

    expect((await ask(asksForRiding)).items).toEqual([]);
  });

  it('compares words alone and says so when the index is down or late', async () => {
    const { add, ask, index, stored, owner, at } = world();
    await add(riding);
    const down = { ...index, search: async () => Promise.reject(new Error('down')) };
    const late = { ...index, search: () => new Promise<never>(() => undefined) };
    // Its deadlines are over as soon as what can answer has answered.
    const clock = { now: () => 0, sleep: () => new Promise<void>((resolve) => setTimeout(resolve, 20)) };

    expect(await ask('who is the lead?', {}, down)).toMatchObject({ items: [{ text: riding.text }], missing: ['meaning'] });
    const waiting = recallLayers({ lastWord: async () => lastWord, memories: stored, clock, meaning: findMeaning({ index: late, embedder }) });
    expect(await waiting({ ...owner, query: 'who is the lead?', k: 8, asOf: at(), budgetMs: 20 })).toMatchObject({
      items: [{ text: riding.text }],
      missing: ['meaning'],
    });
    expect((await ask(asksForRiding)).missing).toEqual([]);
  });

  it('is written though the index is down, found by its words, and by its meaning once the index has caught up', async () => {
    let isDown = true;
    const { add, told, indexed, ports, owner, index, notPut } = world((whole) => ({
      ...whole,
      put: async (...given) => (isDown ? Promise.reject(new Error('down')) : whole.put(...given)),
    }));
    const { memory } = await add(riding);
    expect([await told('the lead'), await told(asksForRiding), await indexed()]).toEqual([[riding.text], [], []]);
    expect(notPut).toEqual([new Error('down')]);

    isDown = false;
    expect(await catchUpMeaning({ index, embedder, memories: ports.memories })(owner)).toEqual({ put: 1, removed: 0 });

    expect([await told(asksForRiding), await indexed()]).toEqual([[riding.text], [memory.id]]);
    expect(await catchUpMeaning({ index, embedder, memories: ports.memories })(owner)).toEqual({ put: 0, removed: 0 });
  });

  it('is not forgotten while the index has it: who forgets is told so, and may try again', async () => {
    let isDown = false;
    const { add, indexed, ports, owner } = world((whole) => ({
      ...whole,
      remove: async (...given) => (isDown ? Promise.reject(new Error('down')) : whole.remove(...given)),
    }));
    const { memory } = await add(riding);
    isDown = true;
    await expect(forgetMemory(ports)(owner, memory.id)).rejects.toThrow('down');
    expect((await ports.memories.read(owner)).memories).toHaveLength(1);

    isDown = false;
    await forgetMemory(ports)(owner, memory.id);
    expect([await indexed(), (await ports.memories.read(owner)).memories]).toEqual([[], []]);
  });

  it.each<[string, (it: ReturnType<typeof world>, id: string) => Promise<unknown>]>([
    ['it', ({ stored, ports, owner }, id) => forgetMemory({ ...ports, memories: stored })(owner, id)],
    ['everything', ({ stored, ports, owner }) => forgetEverything({ ...ports, memories: stored })(owner)],
  ])('leaves nothing in the index when she forgets %s while it is written', async (_, forget) => {
    const held: { meanwhile: () => Promise<unknown> } = { meanwhile: async () => undefined };
    const it = world((whole) => ({
      ...whole,
      put: async (...given) => {
        await held.meanwhile();
        await whole.put(...given);
      },
    }));
    held.meanwhile = async () => {
      const [memory] = (await it.stored.read(it.owner)).memories;
      if (memory) await forget(it, memory.id);
    };
    await it.add(riding);

    expect([await it.indexed(), await it.told(asksForRiding)]).toEqual([[], []]);
  });

  it('takes out of the index what the book has not, and leaves what comes while it looks', async () => {
    const { add, indexed, ports, owner, index, stored } = world();
    const { memory } = await add(riding);
    const { version } = await stored.read(owner);
    await stored.write(owner, { expectedVersion: version, put: [], forget: [{ id: memory.id, textSha256: '', forgottenAt: '', messageIds: [] }] });
    const reading: Pick<MemoryStore, 'read'> = {
      read: async (who) => {
        if ((await stored.read(who)).memories.length === 0) await add({ kind: 'fact', text: 'Said while it looked' });
        return stored.read(who);
      },
    };

    expect((await catchUpMeaning({ index, embedder, memories: reading })(owner)).removed).toBe(1);
    const [left] = (await ports.memories.read(owner)).memories;
    expect(await indexed()).toEqual([left?.id]);
  });

  it('has vectors of the same lists of words as what was said: an index is made anew for both at once', () => {
    expect(saidEmbedderId.replace('-said', '')).toBe(hashingEmbedderId);
  });
});
