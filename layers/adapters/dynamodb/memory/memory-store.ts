/**
 * MemoryStore on DynamoDB: one partition a user, every change one transaction under the version of its book. A process keeps the books that it
 * read last; each read asks for the version, so that a kept one is never older than the table.
 */
import * as z from 'zod';
import { changeLimit, type Entity, type Memory, type MemoryBook, type MemoryStore, type Owner } from '../../../core/memory/index.ts';
import type { Tables } from '../client.ts';
import { connectDatabase, type Database, type DatabaseOptions } from '../conversation/database.ts';
import { absent, deletion, put, update } from '../conversation/expressions.ts';
import { fromItem, type Item, values } from '../item.ts';
import { type Key, keys } from '../keys.ts';
import {
  type BookHead,
  bookItem,
  entityItem,
  entityOf,
  generationOf,
  headOf,
  isEntityItem,
  memoryItem,
  memoryOf,
  subsOf,
  tombstoneItem,
  tombstoneOf,
} from './memory-item.ts';

const keptBooks = 200;

export const dynamoMemoryStore = (tables: Tables, options: DatabaseOptions = {}): MemoryStore => {
  const db = connectDatabase(tables, options);
  const kept = new Map<string, MemoryBook>();
  const keep = (owner: Owner, book: MemoryBook): MemoryBook => {
    const key = `${owner.org}\n${owner.sub}`;
    kept.delete(key);
    kept.set(key, book);
    const [oldest] = kept.keys();
    if (kept.size > keptBooks && oldest !== undefined) kept.delete(oldest);
    return book;
  };
  const head = async ({ org, sub }: Owner): Promise<BookHead> => headOf(await db.get(db.main, keys.memoryBook(org, sub)));

  return {
    // Pages are no snapshot: a book is whole when its version is the same before and after.
    read: (owner) =>
      db.persist(async () => {
        const { version, generation, forgottenAt } = await head(owner);
        const known = kept.get(`${owner.org}\n${owner.sub}`);
        if (known?.version === version) return keep(owner, known);
        if (version === 0) return { version, forgottenAt, memories: [], entities: [] };
        const memories: Memory[] = [];
        const entities: Entity[] = [];
        for await (const item of bookItems(db, owner)) {
          if (isEntityItem(item)) {
            const stored = entityOf(item);
            if (stored.generation === generation) entities.push(stored.thing);
          } else {
            const stored = memoryOf(item);
            if (stored.generation === generation) memories.push(stored.memory);
          }
        }
        return (await head(owner)).version === version ? keep(owner, { version, forgottenAt, memories, entities }) : undefined;
      }),
    closePerson: async (org, talentId, at) => {
      const closed = update(db.main, keys.rememberedPerson(org, talentId), 'SET #erasedAt = if_not_exists(#erasedAt, :at)', { given: { ':at': at } });
      const item = await db.update(closed);
      return item === 'refused' ? [] : subsOf(item);
    },
    tombstones: async (owner) => {
      const { generation } = await head(owner);
      const stones = [];
      for await (const item of inPartition(db, owner, keys.memoryTombstonePrefix)) {
        const { generation: its, ...stone } = tombstoneOf(item);
        if (its === generation) stones.push(stone);
      }
      return stones;
    },
    write: async (owner, { expectedVersion, put: memories, forget, entities = { put: [], remove: [] } }) => {
      if (memories.length + forget.length > changeLimit) throw new Error(`a change holds at most ${changeLimit} things`);
      const before = await head(owner);
      if (before.version !== expectedVersion) return 'changed';
      const { org, sub } = owner;
      const refused = await db.transact([
        { name: 'book', Put: put(db.main, bookItem(owner, { ...before, version: expectedVersion + 1 }), underVersion(expectedVersion)) },
        ...[...new Set(memories.flatMap(({ about }) => about))].map((talentId) => ({
          name: 'person',
          Update: update(db.main, keys.rememberedPerson(org, talentId), 'ADD #subs :sub', {
            when: 'attribute_not_exists(#erasedAt)',
            given: { ':sub': new Set([sub]) },
          }),
        })),
        ...memories.map((memory) => ({ name: memory.id, Put: put(db.main, memoryItem(memory, before.generation)) })),
        ...entities.put.map((thing) => ({ name: thing.id, Put: put(db.main, entityItem(owner, thing, before.generation)) })),
        ...entities.remove.map((id) => ({ name: id, Delete: deletion(db.main, keys.memoryEntity(org, sub, id)) })),
        ...forget.flatMap((stone) => [
          { name: stone.id, Delete: deletion(db.main, keys.memory(org, sub, stone.id)) },
          { name: `${stone.id} stone`, Put: put(db.main, tombstoneItem(owner, stone, before.generation)) },
        ]),
      ]);
      if (refused === null) return 'written';
      return refused.has('person') ? 'erased' : 'changed';
    },
    forgetAll: async (owner, { expectedVersion, at }) => {
      const before = await head(owner);
      if (before.version !== expectedVersion) return 'changed';
      const generation = before.generation + 1;
      const empty = bookItem(owner, { version: expectedVersion + 1, generation, forgottenAt: at });
      if ((await db.put(put(db.main, empty, underVersion(expectedVersion)))) === 'refused') return 'changed';
      kept.delete(`${owner.org}\n${owner.sub}`);
      await removeOlder(db, owner, generation);
      return 'forgotten';
    },
  };
};

const underVersion = (version: number) => (version === 0 ? { when: absent } : { when: '#version = :version', given: { ':version': version } });

const inPartition = (db: Database, { org, sub }: Owner, prefix: string): AsyncIterable<Item> =>
  db.query({
    TableName: db.main,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: values({ ':pk': keys.memoryPartition(org, sub), ':prefix': prefix }),
  });

/** What the memories are about, then the memories: they lie side by side. */
const bookItems = (db: Database, { org, sub }: Owner): AsyncIterable<Item> =>
  db.query({
    TableName: db.main,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: values({ ':pk': keys.memoryPartition(org, sub), ':from': keys.memoryEntityPrefix, ':to': `${keys.memoryPrefix}~` }),
  });

const Place = z.object({ pk: z.string(), sk: z.string() });

const removeOlder = async (db: Database, owner: Owner, generation: number): Promise<void> => {
  for (const prefix of [keys.memoryEntityPrefix, keys.memoryPrefix, keys.memoryTombstonePrefix]) {
    const gone: Key[] = [];
    for await (const item of inPartition(db, owner, prefix)) if (generationOf(item) < generation) gone.push(Place.parse(fromItem(item)));
    await db.removeAll(db.main, gone);
  }
};
