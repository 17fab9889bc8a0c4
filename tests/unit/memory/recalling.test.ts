import { describe, expect, it } from 'vitest';
import { exportMemories, forgetMemory, listMemories, quotesOf, type RecallRequest, recall } from '../../../layers/core/memory/index.ts';
import { aMemory, remembering } from '../../support/memory.ts';
import { virtualClock } from '../conversation/virtual-clock.ts';

const day = 24 * 3_600_000;
const texts = (items: readonly { text: string }[]): string[] => items.map(({ text }) => text);

const world = () => {
  const it = remembering();
  const ask = (query: string, changes: Partial<RecallRequest> = {}) =>
    recall(it.ports)({ ...it.owner, query, k: 8, asOf: it.at(), budgetMs: 1_000, ...changes });
  return { ...it, ask };
};

describe('recall', () => {
  it.each([
    ['by another form of a word', 'someone who was riding'],
    ['from Hinglish', 'ghode par ride karne wala, horse'],
    ['by the subject', 'what about the Tanishq film?'],
  ])('finds what fits, %s', async (_name, query) => {
    const { add, ask } = world();
    await add({ kind: 'fact', text: 'The lead must ride a horse', subject: 'Tanishq film' });
    await add({ kind: 'fact', text: 'Rehearsals begin on the twelfth', subject: 'Dabur film' });

    expect(texts((await ask(query)).items)[0]).toBe('The lead must ride a horse');
  });

  it('reads Devanagari and Latin as one', async () => {
    const { add, ask } = world();
    await add({ kind: 'fact', text: 'मराठी बोलने वाले कलाकार' });
    await add({ kind: 'fact', text: 'Gujarati speakers for the shop' });

    expect(texts((await ask('marathi')).items)).toEqual(['मराठी बोलने वाले कलाकार']);
    expect(texts((await ask('गुजराती')).items)).toEqual(['Gujarati speakers for the shop']);
  });

  it('says why, how much, and where it was said', async () => {
    const { add, ask } = world();
    await add({ text: 'Prefers riders', provenance: [{ conversationId: 'cnv_1', messageId: 'msg_1' }] });

    const { items, latencyMs } = await ask('riders please');
    expect(items).toEqual([
      {
        id: expect.stringMatching(/^mem_/u),
        layer: 'semantic',
        text: 'Prefers riders',
        score: expect.any(Number),
        parts: { lexical: expect.any(Number), recency: 1, importance: 0.6 },
        isSure: true,
        why: 'it fits what you asked',
        provenance: ['msg_1'],
        validFrom: expect.any(String),
        validTo: null,
      },
    ]);
    expect(latencyMs).toBe(0);
  });

  it('brings pinned ones always, and a few that always hold, but no other facts', async () => {
    const { add, ask, ports, owner } = world();
    for (const text of ['Avoids night shoots', 'Wants trained dancers', 'Likes theatre', 'Needs vegetarians on set']) await add({ text });
    await add({ kind: 'fact', text: 'The office is in Andheri' });
    const pinned = await add({ kind: 'fact', text: 'Her assistant is Farah' });
    await ports.memories.write(owner, { expectedVersion: 6, put: [{ ...pinned.memory, pinned: true }], forget: [] });

    const { items } = await ask('someone for a bank advertisement');
    expect(items.map(({ why }) => why)).toEqual(['you pinned it', ...Array.from({ length: 3 }, () => 'it always holds for you')]);
    expect(texts(items)).not.toContain('The office is in Andheri');
  });

  it('asked for everything, lists what there is', async () => {
    const { add, ask } = world();
    await add({ kind: 'fact', text: 'The office is in Andheri' });
    await add({ text: 'Likes theatre' });

    expect(texts((await ask('What do you remember about me?')).items).sort()).toEqual(['Likes theatre', 'The office is in Andheri']);
    expect((await ask('tumhe mere baare mein kya yaad hai', { k: 1 })).items).toHaveLength(1);
  });

  it('hides what was superseded, forgotten or is over, and knows what held then', async () => {
    const { add, ask, pass, at, ports, owner, store } = world();
    await add({ text: 'Budget 1 lakh', attribute: 'budget' });
    const then = at();
    pass(day);
    await add({ text: 'Budget 2 lakh', attribute: 'budget' });
    const gone = await add({ text: 'Budget talk is on Friday' });
    await forgetMemory(ports)(owner, gone.memory.id);
    const { version } = await store.read(owner);
    await store.write(owner, { expectedVersion: version, put: [aMemory({ text: 'Budget for October', validTo: then })], forget: [] });
    pass(day);

    expect(texts((await ask('budget')).items)).toEqual(['Budget 2 lakh']);
    expect(texts((await ask('budget', { asOf: then })).items)).toEqual(['Budget 1 lakh']);
  });

  it('recalls the same for a turn begun again, whatever was remembered meanwhile', async () => {
    const { add, ask, pass, at } = world();
    await add({ text: 'Budget 1 lakh', attribute: 'budget' });
    pass(day);
    const asOf = at();
    const first = await ask('budget', { asOf, knownAt: asOf });
    pass(1);
    await add({ text: 'Budget 2 lakh', attribute: 'budget' });
    await add({ text: 'Budget talk is on Friday' });

    expect((await ask('budget', { asOf, knownAt: asOf })).items).toEqual(first.items);
    expect(texts((await ask('budget')).items)).toContain('Budget 2 lakh');
  });

  it('keeps within its characters: a long one makes room for shorter ones', async () => {
    const { add, ask } = world();
    await add({ kind: 'fact', text: `horse ${'x'.repeat(1_900)}` });
    await add({ kind: 'fact', text: `horse ${'y'.repeat(1_900)}` });
    await add({ kind: 'fact', text: `horse ${'z'.repeat(1_900)}` });
    await add({ kind: 'fact', text: 'horse riding' });

    const { items } = await ask('horse');
    expect(items.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(4_000);
    expect(texts(items)).toContain('horse riding');
  });

  it('reads nobody else’s', async () => {
    const { add, ask } = world();
    await add({ text: 'Likes riders' }, { org: 'tenant-a', sub: 'asha' });
    await add({ text: 'Loves riders' }, { org: 'tenant-b', sub: 'meera' });

    expect((await ask('riders')).items).toEqual([]);
  });

  it('gives up when its time is over', async () => {
    const { clock, run } = virtualClock();
    const never = new Promise<never>(() => undefined);
    const asked = recall({ memories: { read: () => never }, clock })({ org: 'o', sub: 's', query: 'x', k: 1, asOf: '', budgetMs: 150 });
    const from = clock.now();
    const outcome = expect(asked).rejects.toMatchObject({ code: 'unavailable' });
    await run();

    await outcome;
    expect(clock.now() - from).toBe(150);
  });
});

describe('the list', () => {
  const listed = () => {
    const it = world();
    const list = (changes: Partial<Parameters<ReturnType<typeof listMemories>>[1]> = {}) =>
      listMemories(it.ports)(it.owner, { limit: 10, after: null, ...changes });
    return { ...it, list };
  };

  it('is newest first, page by page, each once', async () => {
    const { add, pass, list } = listed();
    for (let index = 0; index < 7; index += 1) {
      await add({ text: `Thing ${index}` });
      pass(index % 2);
    }
    const seen: string[] = [];
    let after: Parameters<typeof list>[0] = {};
    for (let pages = 0; pages < 4; pages += 1) {
      const page = await list({ limit: 2, ...after });
      seen.push(...texts(page.items));
      after = { after: page.next };
      if (page.next === null) break;
    }
    expect([seen.length, new Set(seen).size, seen[0]]).toEqual([7, 7, expect.stringMatching(/^Thing [56]$/u)]);
  });

  it('is searched by words and parts of words, and by kind and pin', async () => {
    const { add, list } = listed();
    await add({ text: 'Likes theatre people' });
    await add({ kind: 'fact', text: 'मराठी शूट पुणे में', subject: 'Tanishq film' });

    expect(texts((await list({ contains: 'theat' })).items)).toEqual(['Likes theatre people']);
    expect(texts((await list({ contains: 'marathi' })).items)).toEqual(['मराठी शूट पुणे में']);
    expect(texts((await list({ contains: 'tanishq' })).items)).toEqual(['मराठी शूट पुणे में']);
    expect((await list({ contains: '!!' })).items).toEqual([]);
    expect((await list({ contains: ' ' })).items).toHaveLength(2);
    expect((await list({ kind: 'fact' })).items).toHaveLength(1);
    expect((await list({ pinned: true })).items).toEqual([]);
  });

  it('shows earlier values when asked, and the export has them all', async () => {
    const { add, list, pass, ports, owner } = listed();
    await add({ text: 'Budget 1 lakh', attribute: 'budget' });
    pass(1);
    await add({ text: 'Budget 2 lakh', attribute: 'budget' });

    expect(texts((await list()).items)).toEqual(['Budget 2 lakh']);
    expect(texts((await list({ all: true })).items)).toEqual(['Budget 2 lakh', 'Budget 1 lakh']);
    expect(texts(await exportMemories(ports)(owner))).toEqual(['Budget 1 lakh', 'Budget 2 lakh']);
  });

  it('quotes the sentence that says it, while its message is there', async () => {
    const said = 'Good morning. For the Tanishq film she must ride a horse. Thanks!';
    const memory = aMemory({
      text: 'Must ride a horse',
      provenance: ['msg_1', 'msg_gone'].map((messageId) => ({ conversationId: 'cnv_1', messageId })),
    });
    const quotes = await quotesOf(async (_owner, { messageId }) => (messageId === 'msg_1' ? said : undefined))(memory, memory);

    expect(quotes).toEqual([
      { conversationId: 'cnv_1', messageId: 'msg_1', quote: 'For the Tanishq film she must ride a horse.' },
      { conversationId: 'cnv_1', messageId: 'msg_gone', quote: null },
    ]);
    const long = await quotesOf(async () => 'horse '.repeat(100))(memory, memory);
    expect(long[0]?.quote).toHaveLength(241);
  });
});
