/**
 * Shortlists, choices and holds that follow the merges of people: what was said of a merged record is read as said of the person whom she is part of, and is hers alone again when the
 * merge is undone. Only what is changed while they are one is written of the kept person.
 */
import type { Talent } from '../talent/index.ts';
import type { CastingStore } from './ports.ts';
import type { ShortlistEntry } from './shortlist.ts';

interface Follow {
  /** The person behind each id. */
  readonly behind: (org: string, ids: readonly string[]) => Promise<ReadonlyMap<string, Talent>>;
}

export const followingMerges = (casting: CastingStore, { behind }: Follow): CastingStore => {
  const meantBy = async (org: string, entries: readonly ShortlistEntry[]): Promise<{ entry: ShortlistEntry; meant: string }[]> => {
    const people = await behind(
      org,
      entries.map(({ talentId }) => talentId),
    );
    return entries.map((entry) => ({ entry, meant: people.get(entry.talentId)?.id ?? entry.talentId }));
  };
  /** Her own entry counts; else the first of those that mean her. */
  const asOne = async (org: string, entries: readonly ShortlistEntry[]): Promise<ShortlistEntry[]> => {
    const all = await meantBy(org, entries);
    const own = new Set(all.flatMap(({ entry, meant }) => (entry.talentId === meant ? [`${entry.roleId} ${meant}`] : [])));
    const shown: ShortlistEntry[] = [];
    for (const { entry, meant } of all) {
      const place = `${entry.roleId} ${meant}`;
      if (entry.talentId === meant) shown.push(entry);
      else if (!own.has(place)) {
        own.add(place);
        shown.push({ ...entry, talentId: meant });
      }
    }
    return shown;
  };
  const othersFor = async (org: string, roleId: string, talentId: string): Promise<ShortlistEntry[]> =>
    (await meantBy(org, await casting.shortlist(org, roleId))).flatMap(({ entry, meant }) =>
      meant === talentId && entry.talentId !== talentId ? [entry] : [],
    );

  return {
    ...casting,
    shortlist: async (org, roleId) => asOne(org, await casting.shortlist(org, roleId)),
    choicesOf: async (org, sub, limit) => asOne(org, await casting.choicesOf(org, sub, limit)),
    putEntry: async (entry) => {
      const written = await casting.putEntry(entry);
      if (written === 'written' || entry.version === 1) return written;
      // She stands on the list by another record of hers alone: from this change on she stands there herself.
      const others = await othersFor(entry.org, entry.roleId, entry.talentId);
      if (!others.some(({ version }) => version === entry.version - 1)) return 'refused';
      // Whoever changed one of them meanwhile is not passed over: nothing is written, and it is looked at again.
      return casting.replaceEntries(others, { ...entry, version: 1 });
    },
    removeEntry: async (org, roleId, talentId) => {
      const others = await othersFor(org, roleId, talentId);
      await casting.removeEntry(org, roleId, talentId);
      for (const other of others) await casting.removeEntry(org, roleId, other.talentId);
    },
    holdsOfPerson: async (org, talentId) => {
      const person = (await behind(org, [talentId])).get(talentId);
      const ids = [...new Set([talentId, ...(person === undefined ? [] : [person.id, ...person.mergedFrom])])];
      const holds = await Promise.all(ids.map((id) => casting.holdsOfPerson(org, id)));
      return holds.flat().sort((left, right) => (left.createdAt < right.createdAt ? -1 : 1));
    },
  };
};
