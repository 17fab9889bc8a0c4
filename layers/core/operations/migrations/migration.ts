/**
 * A change of what is stored, in three steps that two versions of the product survive side by side: expand (readers take both shapes), migrate (what is stored gets the
 * new one), contract (the old one goes). What is here is the second and the third; the first is a deployment.
 */
import * as z from 'zod';

export interface PlaceOfItem {
  readonly pk: string;
  readonly sk: string;
}
export type StoredItem = Readonly<Record<string, unknown>> & PlaceOfItem;

/** Said of one item; making it twice changes nothing the second time. */
export interface Change {
  /** Fields that are missing, with their values. One that is there by now stays as it is. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** Fields that nobody reads any more. */
  readonly remove?: readonly string[];
}

export interface Migration {
  /** `YYYY-MM-DD-what`; never used again. */
  readonly id: string;
  readonly phase: 'migrate' | 'contract';
  /** A sentence for an operator. */
  readonly title: string;
  /** Ids that must be done before. */
  readonly after: readonly string[];
  /** `null`: this item needs none. Pure. */
  change(item: StoredItem): Change | null;
}

export const MigrationRecord = z.object({
  id: z.string(),
  status: z.enum(['running', 'done']),
  /** Everything up to here was looked at; `null`: nothing yet, or all. */
  cursor: z.object({ pk: z.string(), sk: z.string() }).nullable(),
  looked: z.number().int().nonnegative(),
  changed: z.number().int().nonnegative(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  /** Who runs it, until when unless it says so again: milliseconds since 1970. */
  holder: z.string(),
  leaseUntil: z.number(),
  version: z.number().int().positive(),
});
export type MigrationRecord = z.infer<typeof MigrationRecord>;

export interface MigrationStore {
  records(): Promise<readonly MigrationRecord[]>;
  read(id: string): Promise<MigrationRecord | undefined>;
  /** Takes the place of version - 1 alone, or of nothing when it is the first. */
  keep(record: MigrationRecord): Promise<'written' | 'refused'>;
  /** All items of the durable table, in an order that stays; `next` is `null` at the end. */
  page(after: PlaceOfItem | null, limit: number): Promise<{ readonly items: readonly StoredItem[]; readonly next: PlaceOfItem | null }>;
  /** `as-it-was`: the item is gone, or has by now what was to be set. */
  change(place: PlaceOfItem, change: Change): Promise<'changed' | 'as-it-was'>;
}

/** Which of the migrations may be run now, in order; `waitsFor` names what must be done before. */
export const planOf = (
  migrations: readonly Migration[],
  records: readonly MigrationRecord[],
): readonly { readonly migration: Migration; readonly record: MigrationRecord | undefined; readonly waitsFor: readonly string[] }[] => {
  const done = new Set(records.filter(({ status }) => status === 'done').map(({ id }) => id));
  return migrations.map((migration) => ({
    migration,
    record: records.find(({ id }) => id === migration.id),
    waitsFor: migration.after.filter((id) => !done.has(id)),
  }));
};
