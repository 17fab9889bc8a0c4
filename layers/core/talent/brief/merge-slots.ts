/** Wishes put together: of one part and of the whole brief. */
import type { BriefSlots, Refused, SlotName, Welcome } from './brief.ts';

const joined: readonly SlotName[] = ['languages', 'dialects', 'skills', 'comfort', 'looks', 'build', 'background', 'character'];

const keyOf = (value: unknown): string => (typeof value === 'object' && value !== null && 'code' in value ? String(value.code) : JSON.stringify(value));

/** Later values of the same key win. */
export const joinLists = <Value>(before: readonly Value[] | undefined, more: readonly Value[] | undefined): Value[] => {
  const byKey = new Map<string, Value>();
  for (const value of [...(before ?? []), ...(more ?? [])]) byKey.set(keyOf(value), value);
  return [...byKey.values()];
};

const joinFields = <Lists extends Refused | Welcome>(before: Lists | undefined, more: Lists | undefined): Lists | undefined => {
  if (before === undefined || more === undefined) return before ?? more;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(more)])] as (keyof Lists)[];
  return Object.fromEntries(fields.map((field) => [field, joinLists(before[field] as unknown[] | undefined, more[field] as unknown[] | undefined)])) as unknown as Lists;
};

/** What `own` says counts before what is shared; languages, skills and their like add up. */
export const mergeSlots = (shared: BriefSlots, own: BriefSlots): BriefSlots => {
  const lists = joined.filter((slot) => shared[slot] !== undefined && own[slot] !== undefined).map((slot) => [slot, joinLists(shared[slot] as unknown[], own[slot] as unknown[])]);
  const refused = joinFields(shared.refused, own.refused);
  const welcome = joinFields(shared.welcome, own.welcome);
  const anyOf = joinFields(shared.anyOf as Refused | undefined, own.anyOf as Refused | undefined) as BriefSlots['anyOf'];
  return {
    ...shared,
    ...own,
    ...Object.fromEntries(lists),
    ...(refused === undefined ? {} : { refused }),
    ...(welcome === undefined ? {} : { welcome }),
    ...(anyOf === undefined ? {} : { anyOf }),
  };
};
