/** MemoryStore in one process's memory: each call changes the state in one tick, or not at all. */
import type { Entity, Memory, MemoryStore, Owner, Tombstone } from '../../../core/memory/index.ts';

interface State {
  readonly version: number;
  readonly forgottenAt: string | null;
  readonly memories: ReadonlyMap<string, Memory>;
  readonly tombstones: ReadonlyMap<string, Tombstone>;
  readonly entities: ReadonlyMap<string, Entity>;
}
const empty: State = { version: 0, forgottenAt: null, memories: new Map(), tombstones: new Map(), entities: new Map() };

export const memoryMemories = (): MemoryStore => {
  const states = new Map<string, State>();
  /** Users who remember something of a performer, and when she was erased. */
  const persons = new Map<string, { subs: Set<string>; erasedAt: string | null }>();
  const personOf = (org: string, talentId: string) => persons.get(`${org}\n${talentId}`) ?? { subs: new Set<string>(), erasedAt: null };
  const keyOf = ({ org, sub }: Owner): string => `${org}\n${sub}`;
  const stateOf = (owner: Owner): State => states.get(keyOf(owner)) ?? empty;

  return {
    closePerson: async (org, talentId, at) => {
      const { subs, erasedAt } = personOf(org, talentId);
      persons.set(`${org}\n${talentId}`, { subs, erasedAt: erasedAt ?? at });
      return [...subs];
    },
    read: async (owner) => {
      const { version, forgottenAt, memories, entities } = stateOf(owner);
      return structuredClone({ version, forgottenAt, memories: [...memories.values()], entities: [...entities.values()] });
    },
    tombstones: async (owner) => structuredClone([...stateOf(owner).tombstones.values()]),
    write: async (owner, change) => {
      const state = stateOf(owner);
      if (state.version !== change.expectedVersion) return 'changed';
      const about = change.put.flatMap((memory) => memory.about);
      if (about.some((talentId) => personOf(owner.org, talentId).erasedAt !== null)) return 'erased';
      for (const talentId of about) {
        const person = personOf(owner.org, talentId);
        persons.set(`${owner.org}\n${talentId}`, { ...person, subs: new Set([...person.subs, owner.sub]) });
      }
      const memories = new Map([...state.memories, ...change.put.map((memory) => [memory.id, structuredClone(memory)] as const)]);
      for (const { id } of change.forget) memories.delete(id);
      const tombstones = new Map([...state.tombstones, ...change.forget.map((stone) => [stone.id, stone] as const)]);
      const entities = new Map([...state.entities, ...(change.entities?.put ?? []).map((entity) => [entity.id, structuredClone(entity)] as const)]);
      for (const id of change.entities?.remove ?? []) entities.delete(id);
      states.set(keyOf(owner), { ...state, version: state.version + 1, memories, tombstones, entities });
      return 'written';
    },
    forgetAll: async (owner, { expectedVersion, at }) => {
      if (stateOf(owner).version !== expectedVersion) return 'changed';
      states.set(keyOf(owner), { ...empty, version: expectedVersion + 1, forgottenAt: at });
      return 'forgotten';
    },
  };
};
