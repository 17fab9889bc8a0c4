/** Which values hold once two things are one, or two again. Pure: it says which memories are to be written, and asked again of what was written it says none. */
import { becauseOf, isOtherValue } from '../add-memory.ts';
import { type Memory, sureFrom } from '../memory.ts';
import type { ThingOf } from './entity.ts';
import { entityKey } from './entity-key.ts';

/** Of one thing now: the later value takes the earlier one's place, from when it began to hold. */
export const joined = (memories: readonly Memory[], thingOf: ThingOf, root: string): Memory[] => {
  const live = memories.filter(({ validTo, confidence, subject }) => validTo === null && confidence >= sureFrom && thingOf(subject) === root);
  const newestFirst = live.toSorted((left, right) =>
    left.validFrom === right.validFrom ? (left.id < right.id ? 1 : -1) : left.validFrom < right.validFrom ? 1 : -1,
  );
  const ended = new Set<string>();
  return newestFirst.flatMap((older, place) => {
    const newer = newestFirst.slice(0, place).find(
      (other) =>
        !ended.has(other.id) &&
        other.projectId === older.projectId &&
        // Those of one name were judged when they were said.
        entityKey(other.subject ?? '') !== entityKey(older.subject ?? '') &&
        isOtherValue(other, older, thingOf),
    );
    if (newer === undefined) return [];
    ended.add(older.id);
    return [{ ...older, validTo: newer.validFrom, supersededBy: newer.id, endedBecause: becauseOf(older, newer, thingOf) }];
  });
};

/** Two things again: whose place was taken by a value of the other one holds again, or until the next value of its own thing. */
export const parted = (memories: readonly Memory[], thingOf: ThingOf, roots: readonly [string, string]): Memory[] => {
  const byId = new Map(memories.map((memory) => [memory.id, memory]));
  return memories.flatMap((memory) => {
    const by = memory.supersededBy === null ? undefined : byId.get(memory.supersededBy);
    const own = thingOf(memory.subject);
    if (by === undefined || !roots.includes(own)) return [];
    const other = thingOf(by.subject);
    if (other === own || !roots.includes(other)) return [];
    const next = memories
      .filter(
        (later) =>
          later.id !== memory.id &&
          later.confidence >= sureFrom &&
          later.projectId === memory.projectId &&
          later.validFrom > memory.validFrom &&
          isOtherValue(memory, later, thingOf),
      )
      .reduce<Memory | undefined>((first, one) => (first === undefined || one.validFrom < first.validFrom ? one : first), undefined);
    const ended = next === undefined ? { validTo: null, supersededBy: null, endedBecause: null } : { validTo: next.validFrom, supersededBy: next.id };
    return [{ ...memory, ...ended }];
  });
};
