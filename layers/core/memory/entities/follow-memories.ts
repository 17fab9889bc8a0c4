/** What a change of a book does to its things: one is there from its first mention, and goes with the last memory that names it. */
import type { Memory } from '../memory.ts';
import type { MemoryBook, MemoryChange, Owner } from '../ports.ts';
import { type Entity, isThing, thingsOf } from './entity.ts';
import { newEntity } from './new-entity.ts';

type Changes = Pick<MemoryChange, 'put' | 'forget' | 'entities'>;

/** The change, with what it means to things. */
export const followMemories = <Change extends Changes>(sha256: (text: string) => string, owner: Owner, book: MemoryBook, change: Change): Change => {
  const gone = new Set(change.forget.map(({ id }) => id));
  const put = new Map(change.put.map((memory) => [memory.id, memory]));
  const left = [...book.memories.filter(({ id }) => !gone.has(id) && !put.has(id)), ...change.put.filter(({ id }) => !gone.has(id))];
  const changed = new Map((change.entities?.put ?? []).map((entity) => [entity.id, entity]));
  const stored = [...book.entities.filter(({ id }) => !changed.has(id)), ...changed.values()];
  const made = firstMentions(sha256, owner, stored, change.put);
  const isLess = gone.size > 0 || book.memories.some(({ id, subject }) => put.has(id) && put.get(id)?.subject !== subject);
  const { put: moved, remove } = isLess ? withoutUnused([...stored, ...made], left) : { put: [], remove: [] };
  const removed = new Set(remove);
  const written = new Map([...changed.values(), ...made, ...moved].filter(({ id }) => !removed.has(id)).map((entity) => [entity.id, entity]));
  // What was never stored need not be removed.
  const known = new Set(book.entities.map(({ id }) => id));
  const entities = { put: [...written.values()], remove: remove.filter((id) => known.has(id)) };
  return entities.put.length + entities.remove.length === 0 ? change : { ...change, entities };
};

const firstMentions = (sha256: (text: string) => string, owner: Owner, stored: readonly Entity[], memories: readonly Memory[]): Entity[] => {
  const made: Entity[] = [];
  for (const { subject, createdAt } of memories)
    if (isThing(subject) && thingsOf([...stored, ...made]).nodeOf(subject) === undefined) made.push(newEntity(owner, subject, createdAt, sha256));
  return made;
};

/** Whose place it held for others, the eldest of them takes: they stay one thing. */
const withoutUnused = (entities: readonly Entity[], memories: readonly Memory[]): { put: Entity[]; remove: string[] } => {
  const { nodeOf } = thingsOf(entities);
  const used = new Set(memories.flatMap(({ subject }) => (isThing(subject) ? (nodeOf(subject)?.id ?? []) : [])));
  const now = new Map(entities.map((entity) => [entity.id, entity]));
  const moved = new Set<string>();
  const remove = entities.filter(({ id }) => !used.has(id)).map(({ id }) => id);
  for (const id of remove) {
    const leaving = now.get(id);
    now.delete(id);
    const [heir, ...others] = [...now.values()]
      .filter(({ mergedInto }) => mergedInto === id)
      .sort((left, right) => (left.createdAt < right.createdAt ? -1 : 1));
    if (heir === undefined) continue;
    now.set(heir.id, { ...heir, mergedInto: leaving?.mergedInto ?? null });
    for (const other of others) now.set(other.id, { ...other, mergedInto: heir.id });
    for (const { id: moving } of [heir, ...others]) moved.add(moving);
  }
  return { put: [...moved].flatMap((id) => now.get(id) ?? []), remove };
};
