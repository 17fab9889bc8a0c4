/** She sees what her memories are about, says which of it is one thing, takes that back, and gives a thing another name. Each may be asked for again. */
import { DomainError, isoTime, notFound } from '../../shared/index.ts';
import { changeBook } from '../change-book.ts';
import type { Memory } from '../memory.ts';
import { changeLimit, type MemoryBook, type MemoryPorts, type Owner } from '../ports.ts';
import { type Alike, alikeAmong } from './alike.ts';
import { type Entity, type EntityEvent, entityLimits, isThing, thingsOf, withEvent } from './entity.ts';
import { entityKey } from './entity-key.ts';
import { joined, parted } from './judge.ts';
import { allEntities } from './new-entity.ts';

export type EntityPorts = Pick<MemoryPorts, 'memories' | 'clock' | 'sha256'>;

/** A thing as she sees it. */
export interface Thing {
  readonly entity: Entity;
  readonly name: string;
  /** Other names that she uses for it or gave it. */
  readonly names: readonly string[];
  /** How many memories of it hold. */
  readonly memories: number;
  /** When it was last spoken of. */
  readonly lastAt: string;
  /** What was merged into it, each with its own name. */
  readonly merged: readonly { readonly entity: Entity; readonly name: string }[];
  /** What may be the same: she is asked. */
  readonly alike: readonly (Alike & { readonly name: string })[];
}

/** The latest spoken of first. */
export const thingsIn = (owner: Owner, book: MemoryBook, sha256: EntityPorts['sha256']): Thing[] => {
  const entities = allEntities(owner, book, sha256);
  const { nodeOf, rootOf, byId } = thingsOf(entities);
  const of = new Map<string, Memory[]>();
  for (const memory of book.memories) {
    const node = isThing(memory.subject) ? nodeOf(memory.subject) : undefined;
    if (node !== undefined) of.set(node.id, [...(of.get(node.id) ?? []), memory]);
  }
  const subjectsOf = ({ id }: Entity): string[] =>
    (of.get(id) ?? []).toSorted((left, right) => (left.createdAt < right.createdAt ? 1 : -1)).flatMap(({ subject }) => subject ?? []);
  const nameOf = (entity: Entity): string => entity.givenNames.at(-1) ?? subjectsOf(entity)[0] ?? entity.key;
  const roots = entities.filter((entity) => rootOf(entity).id === entity.id);
  const members = new Map<string, Entity[]>();
  for (const entity of entities) {
    const { id } = rootOf(entity);
    if (id !== entity.id) members.set(id, [...(members.get(id) ?? []), entity]);
  }
  const membersOf = ({ id }: Entity): readonly Entity[] => members.get(id) ?? [];
  const groupOf = (root: Entity): Entity[] => [root, ...membersOf(root)];
  const keysOf = (root: Entity): string[] => groupOf(root).flatMap(({ key, givenNames }) => [key, ...givenNames.map(entityKey)]);
  const isApart = (left: Entity, right: Entity): boolean =>
    groupOf(left).some((one) => groupOf(right).some((other) => one.apartFrom.includes(other.id) || other.apartFrom.includes(one.id)));
  const alike = alikeAmong(roots, keysOf, isApart);
  return roots
    .map((root): Thing => {
      const name = nameOf(root);
      const hers = groupOf(root).flatMap(({ id }) => of.get(id) ?? []);
      const names = new Set(groupOf(root).flatMap((entity) => [...entity.givenNames.toReversed(), ...subjectsOf(entity)]));
      names.delete(name);
      return {
        entity: root,
        name,
        names: [...names].slice(0, 10),
        memories: hers.filter(({ validTo }) => validTo === null).length,
        lastAt: [root.createdAt, ...hers.map(({ createdAt }) => createdAt)].toSorted().at(-1) ?? root.createdAt,
        merged: membersOf(root).map((entity) => ({ entity, name: nameOf(entity) })),
        alike: (alike.get(root.id) ?? []).map((one) => ({ ...one, name: nameOf(byId.get(one.otherId) ?? root) })),
      };
    })
    .sort(latestFirst);
};

export interface ThingPlace {
  readonly at: string;
  readonly id: string;
}
const placeOf = ({ lastAt, entity }: Thing): ThingPlace => ({ at: lastAt, id: entity.id });
const latestFirst = (left: Thing, right: Thing): number => compare(placeOf(left), placeOf(right));
const compare = (left: ThingPlace, right: ThingPlace): number =>
  left.at === right.at ? (left.id < right.id ? -1 : left.id > right.id ? 1 : 0) : left.at > right.at ? -1 : 1;

export const listEntities =
  ({ memories, sha256 }: Pick<EntityPorts, 'memories' | 'sha256'>) =>
  async (
    owner: Owner,
    { limit, after }: { readonly limit: number; readonly after: ThingPlace | null },
  ): Promise<{ items: Thing[]; next: ThingPlace | null }> => {
    const all = thingsIn(owner, await memories.read(owner), sha256);
    const rest = after === null ? all : all.filter((thing) => compare(after, placeOf(thing)) < 0);
    const items = rest.slice(0, limit);
    const last = items.at(-1);
    return { items, next: rest.length > limit && last !== undefined ? placeOf(last) : null };
  };

const entityIn = (entities: readonly Entity[], id: string): Entity => {
  const entity = entities.find((one) => one.id === id);
  if (entity === undefined) throw notFound('entity');
  return entity;
};

/** One write, and as many more as there are values to be judged; whoever is interrupted is asked again and goes on. */
const changeThings = async (
  ports: EntityPorts,
  owner: Owner,
  decide: (
    book: MemoryBook,
    entities: readonly Entity[],
  ) => { readonly put: readonly Entity[]; readonly judged: (now: readonly Entity[]) => readonly Memory[]; readonly showId: string },
): Promise<Thing> => {
  for (;;) {
    const { showId, isDone } = await changeBook(ports, owner, (book) => {
      const entities = allEntities(owner, book, ports.sha256);
      const { put, judged, showId: id } = decide(book, entities);
      const written = new Map(put.map((entity) => [entity.id, entity]));
      const memories = judged(entities.map((entity) => written.get(entity.id) ?? entity));
      const some = memories.slice(0, changeLimit);
      const change = put.length + some.length === 0 ? undefined : { put: some, forget: [], entities: { put, remove: [] } };
      return { answer: { showId: id, isDone: some.length === memories.length }, change };
    });
    if (isDone) return thingOfId(ports, owner, showId);
  }
};

const thingOfId = async ({ memories, sha256 }: EntityPorts, owner: Owner, id: string): Promise<Thing> => {
  const book = await memories.read(owner);
  const entities = allEntities(owner, book, sha256);
  const root = thingsOf(entities).rootOf(entityIn(entities, id)).id;
  const thing = thingsIn(owner, book, sha256).find(({ entity }) => entity.id === root);
  if (thing === undefined) throw notFound('entity');
  return thing;
};

const eventOf = ({ clock }: EntityPorts, { sub }: Owner, event: Pick<EntityEvent, 'what' | 'otherId' | 'because'>): EntityEvent => ({
  ...event,
  at: isoTime(clock.now()),
  by: sub,
});

/**
 * `id` is another name of `intoId` from now on; of what both say of one attribute the later value holds. Answers the thing that they are now. DomainError
 * `not_found` for somebody else's.
 */
export const mergeEntities =
  (ports: EntityPorts) =>
  (owner: Owner, id: string, { intoId, because = null }: { readonly intoId: string; readonly because?: string | null | undefined }): Promise<Thing> =>
    changeThings(ports, owner, (book, entities) => {
      const { rootOf } = thingsOf(entities);
      const [from, into] = [rootOf(entityIn(entities, id)), rootOf(entityIn(entities, intoId))];
      const judged = (now: readonly Entity[]) => joined(book.memories, thingsOf(now).thingOf, into.key);
      if (from.id === into.id) return { put: [], judged, showId: into.id };
      const isNot = (entity: Entity, other: Entity): Entity => ({ ...entity, apartFrom: entity.apartFrom.filter((apart) => apart !== other.id) });
      const merged = withEvent({ ...isNot(from, into), mergedInto: into.id }, eventOf(ports, owner, { what: 'merged', otherId: into.id, because }));
      return { put: [merged, isNot(into, from)], judged, showId: into.id };
    });

/** The last merging of `id` into another thing is taken back, with what it did to values. Answers `id` by itself. */
export const undoMerge =
  (ports: EntityPorts) =>
  (owner: Owner, id: string, because: string | null = null): Promise<Thing> =>
    changeThings(ports, owner, (book, entities) => {
      const entity = entityIn(entities, id);
      const last = entity.history.findLast(({ what }) => what === 'merged' || what === 'undone');
      // Taken back already: what an interrupted one left is done.
      const formerId = entity.mergedInto ?? (last?.what === 'undone' ? last.otherId : null);
      const former = entities.find((one) => one.id === formerId);
      const judged = (now: readonly Entity[]): readonly Memory[] => {
        const { thingOf, rootOf } = thingsOf(now);
        return former === undefined ? [] : parted(book.memories, thingOf, [entity.key, rootOf(former).key]);
      };
      if (entity.mergedInto === null) return { put: [], judged, showId: id };
      const apartFrom = [...entity.apartFrom, entity.mergedInto].slice(-entityLimits.apartFrom);
      const event = eventOf(ports, owner, { what: 'undone', otherId: entity.mergedInto, because });
      return { put: [withEvent({ ...entity, mergedInto: null, apartFrom }, event)], judged, showId: id };
    });

export interface EntityPatch {
  /** As it is called from now on; the names before find it too. */
  readonly name?: string | undefined;
  /** It is not that one: nobody asks again. */
  readonly apartFrom?: string | undefined;
}

/** DomainError `conflict` when the name is another thing's: those are merged instead. */
export const changeEntity =
  (ports: EntityPorts) =>
  (owner: Owner, id: string, { name, apartFrom }: EntityPatch): Promise<Thing> =>
    changeThings(ports, owner, (_, entities) => {
      let entity = entityIn(entities, id);
      const { nodeOf, rootOf } = thingsOf(entities);
      if (name !== undefined && entity.givenNames.at(-1) !== name) {
        if (!isThing(name)) throw new DomainError('invalid_request', 'this is no name of a thing', { issues: [{ path: 'name', message: 'expected a name' }] });
        const other = nodeOf(name);
        if (other !== undefined && rootOf(other).id !== rootOf(entity).id)
          throw new DomainError('conflict', 'another thing has this name: merge the two if they are one');
        const givenNames = [...entity.givenNames.filter((given) => given !== name), name].slice(-entityLimits.givenNames);
        entity = withEvent({ ...entity, givenNames }, eventOf(ports, owner, { what: 'renamed', otherId: null, because: null }));
      }
      const apartId = apartFrom === undefined ? undefined : entityIn(entities, apartFrom).id;
      if (apartId !== undefined && !entity.apartFrom.includes(apartId)) {
        const kept = [...entity.apartFrom, apartId].slice(-entityLimits.apartFrom);
        entity = withEvent({ ...entity, apartFrom: kept }, eventOf(ports, owner, { what: 'apart', otherId: apartId, because: null }));
      }
      return { put: entity === entityIn(entities, id) ? [] : [entity], judged: () => [], showId: id };
    });
