/** Whom an id means now: who was merged is the person that she was merged into, in every card, name and list, until the merge is undone. */
import type { TalentStore } from '../ports.ts';
import type { Talent } from '../talent.ts';

/** A merged record may be kept by one that was merged later. */
const mostHops = 5;

/** The person behind each id; an id that leads to nobody is left out. */
export const followMerges =
  ({ talents }: { readonly talents: Pick<TalentStore, 'getMany'> }) =>
  async (org: string, ids: readonly string[]): Promise<ReadonlyMap<string, Talent>> => {
    const asked = [...new Set(ids)];
    const people = new Map((asked.length === 0 ? [] : await talents.getMany(org, asked)).map((talent) => [talent.id, talent]));
    const meant = (id: string): Talent | undefined => {
      let talent = people.get(id);
      for (let hops = 0; hops < mostHops && talent !== undefined && talent.mergedInto !== null; hops += 1) talent = people.get(talent.mergedInto);
      return talent?.mergedInto === null ? talent : undefined;
    };
    for (let hops = 0; hops < mostHops; hops += 1) {
      const open = [...people.values()].flatMap(({ mergedInto }) => (mergedInto === null || people.has(mergedInto) ? [] : [mergedInto]));
      if (open.length === 0) break;
      for (const talent of await talents.getMany(org, [...new Set(open)])) people.set(talent.id, talent);
    }
    return new Map(asked.flatMap((id): [string, Talent][] => (meant(id) === undefined ? [] : [[id, meant(id) as Talent]])));
  };
