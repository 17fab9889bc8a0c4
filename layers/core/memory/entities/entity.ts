/**
 * A thing that memories are about, under the names that a user has for it. A memory keeps the name that she used; the thing is found by it, so that merging two of
 * them, taking them apart again and renaming rewrite no memory.
 */

import type { Memory } from '../memory.ts';
import { textKey } from '../tokens.ts';
import { entityKey } from './entity-key.ts';

export type EntityKind = 'project' | 'role' | 'talent' | 'organization' | 'other';

/** What she did with it; `at` is ISO 8601 UTC, `by` her sub, `otherId` the other thing, where there is one. */
export interface EntityEvent {
  readonly what: 'merged' | 'undone' | 'renamed' | 'apart';
  readonly at: string;
  readonly by: string;
  readonly otherId: string | null;
  readonly because: string | null;
}

/** That she was asked in a conversation whether it is `otherId`. Ids and times alone: the names are read from the memories, so that they go with them. */
export interface AskedOf {
  readonly otherId: string;
  /** ISO 8601 UTC, of the last time. */
  readonly at: string;
  readonly times: number;
  readonly conversationId: string;
  /** Of the answer that asked. */
  readonly messageId: string;
  /** What she said, and in which message; null: nothing yet. */
  readonly answered: { readonly messageId: string; readonly same: boolean } | null;
}

export interface Entity {
  /** `ent_…`; it follows from owner and key, so that two writers make one. */
  readonly id: string;
  readonly kind: EntityKind;
  /** Every subject with this key is this thing. */
  readonly key: string;
  /** That she gave it by renaming, the newest last; each finds it too. */
  readonly givenNames: readonly string[];
  /** The thing that it is another name of; null: it stands for itself. */
  readonly mergedInto: string | null;
  /** Ids of things that it is not, as she said: nobody asks again. */
  readonly apartFrom: readonly string[];
  /** Questions to her whether it is another thing; left out: none yet. */
  readonly asked?: readonly AskedOf[] | undefined;
  /** The newest last. */
  readonly history: readonly EntityEvent[];
  readonly createdAt: string;
}

export const entityLimits = { givenNames: 10, history: 30, apartFrom: 50, asked: 10 } as const;

/** Nothing, and the user herself, are no things that could be taken for another. */
export const isThing = (subject: string | null): subject is string => subject !== null && textKey(subject) !== '' && textKey(subject) !== 'user';

export const withEvent = (entity: Entity, event: EntityEvent): Entity => ({ ...entity, history: [...entity.history, event].slice(-entityLimits.history) });

/** Of which thing a subject speaks: two subjects of one thing have one key. */
export type ThingOf = (subject: string | null) => string;

/** The stored things, and by what they are found. */
export const thingsOf = (entities: readonly Entity[]) => {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const byKey = new Map<string, Entity>();
  for (const entity of entities) for (const name of entity.givenNames) byKey.set(entityKey(name), entity);
  // Her own word for another thing goes before a name that was given.
  for (const entity of entities) byKey.set(entity.key, entity);
  /** Itself, before anything was merged. */
  const nodeOf = (subject: string): Entity | undefined => byKey.get(entityKey(subject));
  const rootOf = (entity: Entity): Entity => {
    let root = entity;
    // Merging never closes a circle; should one be stored, it ends.
    for (let steps = 0; root.mergedInto !== null && steps < entities.length; steps += 1) root = byId.get(root.mergedInto) ?? { ...root, mergedInto: null };
    return root;
  };
  const thingOf: ThingOf = (subject) => {
    if (!isThing(subject)) return entityKey(subject ?? '');
    const node = nodeOf(subject);
    return node === undefined ? entityKey(subject) : rootOf(node).key;
  };
  return { byId, nodeOf, rootOf, thingOf };
};

/** Of the thing that a memory is about, what else she calls it; undefined for most, whose thing has the one name. */
export const otherNames = ({ entities, memories }: Book): ((memory: Memory) => string | undefined) => {
  const { nodeOf, rootOf } = thingsOf(entities);
  const named = new Map<string, Set<string>>();
  const nameThing = (entity: Entity, names: readonly string[]): void => {
    const { id } = rootOf(entity);
    named.set(id, new Set([...(named.get(id) ?? []), ...names]));
  };
  for (const entity of entities) if (entity.mergedInto !== null || entity.givenNames.length > 0) nameThing(entity, entity.givenNames);
  if (named.size === 0) return () => undefined;
  const rootOfSubject = (subject: string | null): Entity | undefined => {
    const node = isThing(subject) ? nodeOf(subject) : undefined;
    return node === undefined ? undefined : rootOf(node);
  };
  for (const { subject } of memories) {
    const root = rootOfSubject(subject);
    if (root !== undefined && subject !== null && named.has(root.id)) nameThing(root, [subject]);
  }
  return ({ subject }) => {
    const names = named.get(rootOfSubject(subject)?.id ?? '');
    return names === undefined ? undefined : [...names].filter((name) => name !== subject).join(' ');
  };
};

interface Book {
  readonly entities: readonly Entity[];
  readonly memories: readonly Memory[];
}
