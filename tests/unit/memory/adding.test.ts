import { describe, expect, it } from 'vitest';
import { addMemory, changeMemory, forgetEverything, forgetMemory, listMemories, memoryLimits } from '../../../layers/core/memory/index.ts';
import { isoTime } from '../../../layers/core/shared/index.ts';
import { aMemory, remembering } from '../../support/memory.ts';

const day = 24 * 3_600_000;

describe('remembering', () => {
  it('keeps what was said, with its kind, its time and how much it counts', async () => {
    const world = remembering();
    const { memory, isNew } = await world.add({ kind: 'constraint', text: '  No night shoots\r\nfor children\u202e ', subject: 'user' });

    expect(isNew).toBe(true);
    expect(memory).toMatchObject({ kind: 'constraint', text: 'No night shoots\nfor children', importance: 0.8, confidence: 1, pinned: false, validTo: null });
    expect((await world.store.read(world.owner)).memories).toEqual([memory]);
  });

  it.each([
    ['the same words', 'Prefers riders'],
    ['another case and other marks', 'prefers   RIDERS!'],
  ])('%s again is one memory, with one more source', async (_name, text) => {
    const world = remembering();
    const first = await world.add({ text: 'Prefers riders', provenance: [{ conversationId: 'cnv_1', messageId: 'msg_1' }] });
    const second = await world.add({ text, provenance: [{ conversationId: 'cnv_2', messageId: 'msg_2' }] });

    expect([second.isNew, second.memory.id]).toEqual([false, first.memory.id]);
    expect(second.memory.provenance.map(({ messageId }) => messageId)).toEqual(['msg_2', 'msg_1']);
    expect((await world.store.read(world.owner)).memories).toHaveLength(1);
  });

  it('a new value takes the place of the old one, which stays, ended', async () => {
    const world = remembering();
    const old = await world.add({ text: 'The budget is 2 lakh a day', subject: 'Tanishq film', attribute: 'budget' });
    const other = await world.add({ text: 'The budget is 9 lakh a day', subject: 'Dabur film', attribute: 'budget' });
    world.pass(day);
    const now = await world.add({ text: 'The budget is 3 lakh a day', subject: 'tanishq  FILM', attribute: 'Budget' });

    expect(now.superseded.map(({ id }) => id)).toEqual([old.memory.id]);
    const { memories } = await world.store.read(world.owner);
    expect(memories.find(({ id }) => id === old.memory.id)).toMatchObject({ validTo: world.at(), supersededBy: now.memory.id });
    expect(memories.find(({ id }) => id === other.memory.id)).toMatchObject({ validTo: null, supersededBy: null });
  });

  it('many things may be true of a subject when no attribute is given, and of projects each its own', async () => {
    const world = remembering();
    await world.add({ text: 'Likes theatre people', subject: 'user' });
    await world.add({ text: 'Likes dancers', subject: 'user' });
    await world.add({ text: 'Budget 1 lakh', attribute: 'budget', projectId: 'prj_1' });
    await world.add({ text: 'Budget 2 lakh', attribute: 'budget', projectId: 'prj_2' });

    expect((await world.store.read(world.owner)).memories.every(({ validTo }) => validTo === null)).toBe(true);
  });

  it('said earlier and written later, it does not push out what is known now', async () => {
    const world = remembering();
    const said = world.now();
    world.pass(day);
    const current = await world.add({ text: 'Budget 3 lakh', attribute: 'budget' });
    const late = await addMemory(world.ports)(
      world.owner,
      { kind: 'fact', text: 'Budget 2 lakh', attribute: 'budget' },
      { id: 'mem_0000000000000000000000LATE', at: said },
    );

    expect(late.memory).toMatchObject({ validFrom: isoTime(said), validTo: current.memory.validFrom, supersededBy: current.memory.id });
    expect((await listMemories(world.ports)(world.owner, { limit: 10, after: null })).items.map(({ id }) => id)).toEqual([current.memory.id]);
  });

  it('a repeat with the same id finds what the first one made', async () => {
    const world = remembering();
    const writing = { id: 'mem_000000000000000000000000AA', at: world.now() };
    const first = await addMemory(world.ports)(world.owner, { kind: 'fact', text: 'Shoots in Pune' }, writing);
    world.pass(day);
    const again = await addMemory(world.ports)(world.owner, { kind: 'fact', text: 'Shoots in Pune' }, writing);

    expect(again).toEqual({ ...first, superseded: [] });
  });

  it('two writers at once: both are kept, and one value holds', async () => {
    const world = remembering();
    await Promise.all(Array.from({ length: 5 }, (_, index) => world.add({ text: `Budget ${index + 1} lakh`, attribute: 'budget' })));

    const { memories } = await world.store.read(world.owner);
    expect(memories).toHaveLength(5);
    expect(memories.filter(({ validTo }) => validTo === null)).toHaveLength(1);
  });

  it('ends with a named problem when there is no room', async () => {
    const world = remembering();
    const many = Array.from({ length: memoryLimits.live }, (_, index) => aMemory({ text: `Thing ${index}` }));
    await world.store.write(world.owner, { expectedVersion: 0, put: many, forget: [] });

    await expect(world.add({ text: 'One more' })).rejects.toMatchObject({ code: 'memory_full' });
    expect((await world.add({ text: 'Thing 7' })).isNew).toBe(false);
    const earlier = Array.from({ length: memoryLimits.all - memoryLimits.live }, (_, index) => aMemory({ text: `Old ${index}`, validTo: world.at() }));
    await world.store.write(world.owner, { expectedVersion: 1, put: earlier, forget: [] });
    await forgetMemory(world.ports)(world.owner, many[0]?.id ?? '');
    await world.add({ text: 'The place of the forgotten one' });
    await expect(world.add({ text: 'Beyond all', attribute: 'x' })).rejects.toMatchObject({ code: 'memory_full' });
  });
});

describe('what nobody is chosen by', () => {
  it.each([
    ['preference', 'Likes fair girls'],
    ['constraint', 'Must be fair'],
    ['decision', 'We go with fair ones'],
    ['fact', 'She only wants fair faces'],
    ['knowledge', 'The client avoids Brahmin actors'],
  ] as const)('is not remembered as a %s: %s', async (kind, text) => {
    const world = remembering();

    await expect(world.add({ kind, text })).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining('Describe the character instead'),
      issues: [{ path: 'text', message: 'asks for complexion' }],
    });
    expect((await world.store.read(world.owner)).memories).toEqual([]);
  });

  it('may be in a story', async () => {
    expect((await remembering().add({ kind: 'fact', text: 'The film is about a Brahmin household in Pune' })).isNew).toBe(true);
  });

  it('does not come in by a correction either', async () => {
    const world = remembering();
    const { memory } = await world.add({ text: 'Likes dancers' });

    await expect(changeMemory(world.ports)(world.owner, memory.id, { text: 'Likes fair dancers' })).rejects.toMatchObject({ code: 'invalid_request' });
    expect((await world.store.read(world.owner)).memories).toEqual([memory]);
  });
});

describe('what was forgotten', () => {
  it('is not brought back by who worked from older words, but may be said again', async () => {
    const world = remembering();
    const said = world.now();
    const { memory } = await world.add({ text: 'Prefers riders' });
    world.pass(1_000);
    await forgetMemory(world.ports)(world.owner, memory.id);
    world.pass(1_000);

    const late = (id: string, at: number) => addMemory(world.ports)(world.owner, { kind: 'preference', text: 'prefers RIDERS' }, { id, at });
    await expect(late('mem_000000000000000000000000AB', said)).rejects.toMatchObject({ code: 'conflict' });
    await expect(late(memory.id, world.now())).rejects.toMatchObject({ code: 'conflict' });
    expect((await late('mem_000000000000000000000000AC', world.now())).isNew).toBe(true);
  });

  it('all of it: with a receipt, and nothing older comes in', async () => {
    const world = remembering();
    const said = world.now();
    await world.add({ text: 'Budget 1 lakh', attribute: 'budget' });
    world.pass(1_000);
    await world.add({ text: 'Budget 2 lakh', attribute: 'budget' });
    await world.add({ text: 'Likes dancers' });
    world.pass(1_000);

    expect(await forgetEverything(world.ports)(world.owner)).toEqual({ forgottenAt: world.at(), memories: 2, earlier: 1, stopped: false });
    expect((await world.store.read(world.owner)).memories).toEqual([]);
    const late = addMemory(world.ports)(world.owner, { kind: 'fact', text: 'Something else' }, { id: 'mem_000000000000000000000000AD', at: said });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    world.pass(1);
    expect((await world.add({ text: 'Likes dancers' })).isNew).toBe(true);
    expect(await forgetEverything(world.ports)(world.owner)).toMatchObject({ memories: 1, earlier: 0 });
  });

  it('when the store answers that it changed each time, it says so in the end', async () => {
    const world = remembering();
    const busy = { ...world.store, write: async () => 'changed' as const, forgetAll: async () => 'changed' as const };
    const ports = { ...world.ports, memories: busy };

    await expect(addMemory(ports)(world.owner, { kind: 'fact', text: 'x y' }, { id: 'mem_1', at: 1 })).rejects.toMatchObject({ code: 'unavailable' });
    await expect(forgetEverything(ports)(world.owner)).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('changing', () => {
  it('corrects in place, pins, ends and restores', async () => {
    const world = remembering();
    const { memory } = await world.add({ text: 'Prefers riders' });
    const change = changeMemory(world.ports);
    world.pass(day);

    expect(await change(world.owner, memory.id, { text: 'Prefers swimmers', pinned: true, kind: 'constraint' })).toEqual({
      ...memory,
      text: 'Prefers swimmers',
      pinned: true,
      kind: 'constraint',
      importance: 0.8,
    });
    expect((await change(world.owner, memory.id, { valid: false })).validTo).toBe(world.at());
    expect((await change(world.owner, memory.id, { valid: true })).validTo).toBeNull();
  });

  it('does not let two values of one thing hold, nor the same twice', async () => {
    const world = remembering();
    const old = await world.add({ text: 'Budget 1 lakh', attribute: 'budget' });
    await world.add({ text: 'Budget 2 lakh', attribute: 'budget' });
    const dancers = await world.add({ text: 'Likes dancers' });
    await world.add({ text: 'Likes riders' });
    const change = changeMemory(world.ports);

    await expect(change(world.owner, old.memory.id, { valid: true })).rejects.toMatchObject({ code: 'conflict' });
    await expect(change(world.owner, dancers.memory.id, { text: 'likes riders' })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('knows nobody else’s', async () => {
    const world = remembering();
    const { memory } = await world.add({ text: 'Likes dancers' });

    for (const stranger of [
      { org: 'tenant-a', sub: 'asha' },
      { org: 'tenant-b', sub: 'meera' },
    ]) {
      await expect(changeMemory(world.ports)(stranger, memory.id, { pinned: true })).rejects.toMatchObject({ code: 'not_found' });
      await expect(forgetMemory(world.ports)(stranger, memory.id)).rejects.toMatchObject({ code: 'not_found' });
    }
    expect((await world.store.read(world.owner)).memories).toEqual([memory]);
  });
});
