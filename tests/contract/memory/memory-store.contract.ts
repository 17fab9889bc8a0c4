/** What every MemoryStore promises. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entity, Memory, MemoryStore, Owner } from '../../../layers/core/memory/index.ts';
import { aMemory } from '../../support/memory.ts';

const byId = (memories: readonly Memory[]): Memory[] => memories.toSorted((left, right) => (left.id < right.id ? -1 : 1));
const at = '2026-11-21T00:00:00.000Z';

/** Two handles on one store, as two processes have them. */
export const memoryStoreContract = (makeStores: () => { store: MemoryStore; other: MemoryStore }): void => {
  let store: MemoryStore;
  let other: MemoryStore;
  let owner: Owner;
  /** A tenant of its own for each test, so that one table serves all. */
  let tenants = 0;

  const hers = (changes: Partial<Memory> = {}): Memory => aMemory({ ...owner, ...changes });
  const write = (expectedVersion: number, put: readonly Memory[], forget: readonly string[] = []) =>
    store.write(owner, { expectedVersion, put, forget: forget.map((id) => ({ id, textSha256: 'a'.repeat(64), forgottenAt: at, messageIds: ['msg_1'] })) });

  beforeEach(() => {
    ({ store, other } = makeStores());
    tenants += 1;
    owner = { org: `tenant-${tenants}`, sub: 'meera' };
  });

  it('has an empty book for whom it does not know', async () => {
    expect(await store.read(owner)).toEqual({ version: 0, forgottenAt: null, memories: [], entities: [] });
    expect(await store.tombstones(owner)).toEqual([]);
  });

  it('gives back what was written, whole, in any script, and counts the writes', async () => {
    const memories = [
      hers({ text: 'मराठी बोलने वाले पसंद हैं 🎬', subject: 'user', attribute: 'language', provenance: [{ conversationId: 'cnv_1', messageId: 'msg_1' }] }),
      hers({ choices: { trait: 'skills:kathak', said: 'do kathak', state: 'shortlisted', shortlisted: 3, passed: 1, people: 3, roles: 2, ids: ['a', 'b'] } }),
      hers({ text: '€'.repeat(2_000), pinned: true, validTo: at, supersededBy: 'mem_2', importance: 0.25 }),
    ];

    expect(await write(0, memories)).toBe('written');
    const book = await store.read(owner);
    expect([book.version, byId(book.memories)]).toEqual([1, byId(memories)]);
    expect(byId((await other.read(owner)).memories)).toEqual(byId(memories));
  });

  it('replaces a memory of the same id', async () => {
    const memory = hers();
    await write(0, [memory]);
    await write(1, [{ ...memory, pinned: true }]);

    expect((await store.read(owner)).memories).toEqual([{ ...memory, pinned: true }]);
  });

  it('takes one of many writes that were made from the same book, and nothing of the others', async () => {
    const written = await Promise.all(Array.from({ length: 8 }, () => write(0, [hers(), hers()])));

    expect(written.filter((outcome) => outcome === 'written')).toHaveLength(1);
    expect((await store.read(owner)).memories).toHaveLength(2);
  });

  it('is never older for one reader than for another', async () => {
    await write(0, [hers()]);
    await Promise.all([store.read(owner), other.read(owner)]);
    const second = hers({ text: 'Shoots in Pune' });
    await write(1, [second]);

    expect((await other.read(owner)).memories.map(({ id }) => id)).toContain(second.id);
    await other.forgetAll(owner, { expectedVersion: 2, at });
    expect((await store.read(owner)).memories).toEqual([]);
  });

  it('reads a book of several pages', async () => {
    const memories = Array.from({ length: 200 }, (_, index) =>
      hers({ text: `${index} ${Array.from({ length: 990 }, (_one, place) => String.fromCodePoint(0x0905 + ((index * 7 + place * 13) % 40))).join('')}` }),
    );
    for (let from = 0; from < memories.length; from += 20) expect(await write(from / 20, memories.slice(from, from + 20))).toBe('written');

    expect(byId((await other.read(owner)).memories)).toEqual(byId(memories));
  });

  describe('what memories are about', () => {
    const entity = (id: string, changes: Partial<Entity> = {}): Entity => ({
      id: `ent_${id}`,
      kind: 'project',
      key: 'तनिष्क',
      givenNames: ['Tanishq film'],
      mergedInto: null,
      apartFrom: ['ent_9'],
      history: [{ what: 'merged', at, by: 'meera', otherId: 'ent_2', because: 'one film' }],
      createdAt: at,
      ...changes,
    });
    const sorted = async (from: MemoryStore): Promise<Entity[]> => (await from.read(owner)).entities.toSorted((left, right) => (left.id < right.id ? -1 : 1));

    it('is written in one with the memories, replaced and removed by its id', async () => {
      const asked = [{ otherId: 'ent_2', at, times: 1, conversationId: 'cnv_1', messageId: 'msg_1', answered: { messageId: 'msg_2', same: false } }];
      const [first, second] = [entity('1', { asked }), entity('2', { mergedInto: 'ent_1', givenNames: [] })];
      await store.write(owner, { expectedVersion: 0, put: [hers()], forget: [], entities: { put: [first, second], remove: [] } });
      expect(await sorted(other)).toEqual([first, second]);

      await store.write(owner, { expectedVersion: 1, put: [], forget: [], entities: { put: [{ ...second, mergedInto: null }], remove: [first.id] } });
      expect(await sorted(other)).toEqual([{ ...second, mergedInto: null }]);
      expect((await other.read(owner)).memories).toHaveLength(1);
    });

    it('is not written from an older book, and is nobody else’s', async () => {
      await store.write(owner, { expectedVersion: 0, put: [], forget: [], entities: { put: [entity('1')], remove: [] } });
      const late = { expectedVersion: 0, put: [], forget: [], entities: { put: [entity('2')], remove: ['ent_1'] } };

      expect(await other.write(owner, late)).toBe('changed');
      await other.write({ ...owner, sub: 'asha' }, late);
      expect(await sorted(store)).toEqual([entity('1')]);
    });

    it('goes when everything is forgotten', async () => {
      await store.write(owner, { expectedVersion: 0, put: [], forget: [], entities: { put: [entity('1')], remove: [] } });
      await other.forgetAll(owner, { expectedVersion: 1, at });
      expect(await sorted(store)).toEqual([]);

      await write(2, [hers()]);
      expect(await sorted(other)).toEqual([]);
    });
  });

  describe('forgetting', () => {
    it('leaves a stone in place of the memory', async () => {
      const [gone, kept] = [hers(), hers()];
      await write(0, [gone, kept]);

      expect(await write(1, [], [gone.id])).toBe('written');
      expect((await store.read(owner)).memories).toEqual([kept]);
      expect(await other.tombstones(owner)).toEqual([{ id: gone.id, textSha256: 'a'.repeat(64), forgottenAt: at, messageIds: ['msg_1'] }]);
    });

    it('keeps beside the stone which choices it was counted from', async () => {
      const stone = { id: 'mem_1', textSha256: 'a'.repeat(64), forgottenAt: at, messageIds: [], choiceIds: ['a', 'b'] };
      await store.write(owner, { expectedVersion: 0, put: [], forget: [stone] });

      expect(await other.tombstones(owner)).toEqual([stone]);
    });

    it('all of it empties the book at once and for every reader, stones too, and says when', async () => {
      const gone = hers();
      await write(0, [gone, hers()]);
      await write(1, [], [gone.id]);

      expect(await store.forgetAll(owner, { expectedVersion: 2, at })).toBe('forgotten');
      expect(await other.read(owner)).toEqual({ version: 3, forgottenAt: at, memories: [], entities: [] });
      expect(await other.tombstones(owner)).toEqual([]);
    });

    it('does nothing from an older book', async () => {
      await write(0, [hers()]);

      expect(await store.forgetAll(owner, { expectedVersion: 0, at })).toBe('changed');
      expect((await store.read(owner)).memories).toHaveLength(1);
    });

    it('lets a new memory in afterwards, but no writer who began before', async () => {
      await write(0, [hers()]);
      await store.forgetAll(owner, { expectedVersion: 1, at });

      expect(await write(1, [hers()])).toBe('changed');
      const fresh = hers();
      expect(await write(2, [fresh])).toBe('written');
      expect((await store.read(owner)).memories).toEqual([fresh]);
    });
  });

  describe('a performer who is erased', () => {
    const talentId = 'tal_01J00000000000000000000001';

    it('names the users of the organization who remember something of her, and nobody else', async () => {
      const colleague = { org: owner.org, sub: 'asha' };
      const stranger = { org: `${owner.org}-2`, sub: 'meera' };
      await write(0, [hers({ about: [talentId] })]);
      await other.write(colleague, { expectedVersion: 0, put: [aMemory({ ...colleague, about: [talentId] }), aMemory(colleague)], forget: [] });
      await other.write(stranger, { expectedVersion: 0, put: [aMemory({ ...stranger, about: [talentId] })], forget: [] });

      expect([...(await store.closePerson(owner.org, talentId, at))].sort()).toEqual(['asha', 'meera']);
      expect(await store.closePerson(owner.org, 'tal_01J00000000000000000000009', at)).toEqual([]);
    });

    it('is not written of any more, in that organization', async () => {
      await write(0, [hers({ about: [talentId] })]);
      await store.closePerson(owner.org, talentId, at);

      expect(await other.write(owner, { expectedVersion: 1, put: [hers(), hers({ about: [talentId] })], forget: [] })).toBe('erased');
      expect((await store.read(owner)).memories).toHaveLength(1);
      expect(await write(1, [hers()])).toBe('written');
      const stranger = { org: `${owner.org}-3`, sub: 'meera' };
      expect(await store.write(stranger, { expectedVersion: 0, put: [aMemory({ ...stranger, about: [talentId] })], forget: [] })).toBe('written');
    });
  });

  it('keeps users and tenants apart, whatever their names look like', async () => {
    const strangers = [
      { org: owner.org, sub: 'asha' },
      { org: `${owner.org}-2`, sub: owner.sub },
      { org: owner.org, sub: 'meera-MEMORY' },
    ];
    await write(0, [hers()]);
    for (const stranger of strangers) await store.write(stranger, { expectedVersion: 0, put: [aMemory(stranger)], forget: [] });
    await store.forgetAll(strangers[0] as Owner, { expectedVersion: 1, at });

    expect((await store.read(owner)).memories.map(({ org, sub }) => [org, sub])).toEqual([[owner.org, owner.sub]]);
    expect((await store.read(strangers[1] as Owner)).memories).toHaveLength(1);
  });
};
