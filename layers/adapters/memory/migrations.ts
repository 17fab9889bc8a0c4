/** MigrationStore over items in memory. */
import type { Change, MigrationRecord, MigrationStore, StoredItem } from '../../core/operations/index.ts';

const placeOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }): string => JSON.stringify([pk, sk]);

export const memoryMigrations = (given: readonly StoredItem[] = []): MigrationStore & { items(): StoredItem[] } => {
  const records = new Map<string, MigrationRecord>();
  const items = new Map(given.map((item) => [placeOf(item), item]));
  return {
    items: () => [...items.values()],
    records: async () => [...records.values()],
    read: async (id) => records.get(id),
    keep: async (record) => {
      if ((records.get(record.id)?.version ?? 0) !== record.version - 1) return 'refused';
      records.set(record.id, record);
      return 'written';
    },
    page: async (after, limit) => {
      const sorted = [...items.values()].sort((left, right) => (placeOf(left) < placeOf(right) ? -1 : 1));
      const rest = sorted.filter((item) => after === null || placeOf(item) > placeOf(after));
      const page = rest.slice(0, limit);
      const last = page.at(-1);
      return { items: page, next: rest.length > limit && last ? { pk: last.pk, sk: last.sk } : null };
    },
    change: async (place, change) => {
      const found = items.get(placeOf(place));
      if (!found || !applies(found, change)) return 'as-it-was';
      const kept = Object.fromEntries(Object.entries(found).filter(([name]) => !change.remove?.includes(name)));
      items.set(placeOf(place), { ...kept, ...change.set } as StoredItem);
      return 'changed';
    },
  };
};

const applies = (item: StoredItem, { set = {}, remove = [] }: Change): boolean =>
  Object.keys(set).every((name) => !(name in item)) && remove.every((name) => name in item);
