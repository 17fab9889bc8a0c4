/** Wishes put together: of one part and of the whole brief. */
import type { BriefSlots, Refused, SlotName, Welcome } from './brief.ts';
import { skillFamilyMembers } from './skill-families.ts';

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
  return Object.fromEntries(
    fields.map((field) => [field, joinLists(before[field] as unknown[] | undefined, more[field] as unknown[] | undefined)]),
  ) as unknown as Lists;
};

/** What `own` says counts before what is shared; languages, skills and their like add up. */
export const mergeSlots = (shared: BriefSlots, own: BriefSlots): BriefSlots => {
  const lists = joined
    .filter((slot) => shared[slot] !== undefined && own[slot] !== undefined)
    .map((slot) => [slot, joinLists(shared[slot] as unknown[], own[slot] as unknown[])]);
  const refused = joinFields(shared.refused, own.refused);
  const welcome = joinFields(shared.welcome, own.welcome);
  const skills = withoutCovered(joinLists(shared.skills, own.skills));
  const anyOf = joinFields(shared.anyOf as Refused | undefined, own.anyOf as Refused | undefined) as BriefSlots['anyOf'];
  return {
    ...shared,
    ...own,
    ...Object.fromEntries(lists),
    ...(skills.length === 0 ? {} : { skills }),
    ...(refused === undefined ? {} : { refused }),
    ...(welcome === undefined ? {} : { welcome }),
    ...(anyOf === undefined ? {} : { anyOf }),
  };
};

/** "Trained dancer, Kathak": a kind of skill says nothing beside one of its own. */
const withoutCovered = (skills: readonly string[]): string[] =>
  skills.filter(
    (kind) => !(skillFamilyMembers.get(kind) ?? []).some((member) => skills.includes(member)) && !(kind === 'dance' && skills.includes('classical dance')),
  );
