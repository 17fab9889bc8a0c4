/** What a text is about, under all the names that a user has for it: two names that she merged are one project. */
import { projectIn } from '../consolidation/project-name.ts';
import type { MemoryBook } from '../ports.ts';
import { isThing, thingsOf } from './entity.ts';

/** Of the thing that a text names first; none: it names nothing that is a project or known. */
export const calledIn = ({ entities, memories }: Pick<MemoryBook, 'entities' | 'memories'>): ((text: string) => readonly string[]) => {
  const { thingOf } = thingsOf(entities);
  const known = new Map<string, Set<string>>();
  for (const name of [...memories.map(({ subject }) => subject), ...entities.flatMap(({ givenNames }) => givenNames)]) {
    if (!isThing(name)) continue;
    const key = thingOf(name);
    known.set(key, (known.get(key) ?? new Set()).add(name));
  }
  const names = [...known.values()].flatMap((all) => [...all]).toSorted((left, right) => right.length - left.length);
  return (text) => {
    const folded = ` ${text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;
    const named = projectIn(text) ?? names.find((name) => folded.includes(` ${name.toLowerCase()} `));
    return named === undefined ? [] : [...new Set([named, ...(known.get(thingOf(named)) ?? [])])];
  };
};
