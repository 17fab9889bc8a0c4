/** Runs one migration from where it stands to its end, under a lease. Killed at any moment it goes on from its last page, whose changes are made once more to no effect. */
import type { Migration, MigrationRecord, MigrationStore } from './migration.ts';

/** Longer than a page takes, shorter than an operator waits. */
export const leaseMs = 60_000;

export interface RunOptions {
  readonly store: MigrationStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Names this run; no other has it. */
  readonly holder: string;
  readonly pageSize?: number;
  /** Looks at everything, changes nothing, and is not kept. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly looked: number;
  readonly changed: number;
}

export type RunOutcome =
  | ({ readonly outcome: 'done' | 'already-done' | 'would-change' } & Progress)
  /** Somebody else runs it, until then unless she says so again. */
  | { readonly outcome: 'held'; readonly holder: string; readonly leaseUntil: number }
  /** Our lease went to another while we worked: she goes on. */
  | { readonly outcome: 'lost' }
  | { readonly outcome: 'waits'; readonly for: readonly string[] };

export const runMigration = async (migration: Migration, options: RunOptions): Promise<RunOutcome> => {
  const { store, dryRun = false } = options;
  const before = await missing(migration, store);
  if (before.length > 0) return { outcome: 'waits', for: before };
  if (dryRun) return rehearse(migration, options);
  const taken = await take(migration, options);
  if ('outcome' in taken) return taken;
  let record = taken;
  for (;;) {
    const { items, next } = await store.page(record.cursor, options.pageSize ?? 100);
    let changed = 0;
    for (const item of items) {
      const change = migration.change(item);
      if (change !== null && (await store.change({ pk: item.pk, sk: item.sk }, change)) === 'changed') changed += 1;
    }
    record = advanced(record, items.length, changed, next, options.now());
    if ((await store.keep(record)) === 'refused') return { outcome: 'lost' };
    options.onProgress?.(record);
    if (record.status === 'done') return { outcome: 'done', looked: record.looked, changed: record.changed };
  }
};

const missing = async (migration: Migration, store: MigrationStore): Promise<readonly string[]> => {
  const records = await Promise.all(migration.after.map((id) => store.read(id)));
  return migration.after.filter((_, index) => records[index]?.status !== 'done');
};

const take = async (migration: Migration, { store, now, holder }: RunOptions): Promise<MigrationRecord | RunOutcome> => {
  const found = await store.read(migration.id);
  if (found?.status === 'done') return { outcome: 'already-done', looked: found.looked, changed: found.changed };
  if (found && found.holder !== holder && found.leaseUntil > now()) return { outcome: 'held', holder: found.holder, leaseUntil: found.leaseUntil };
  const record: MigrationRecord = found
    ? { ...found, holder, leaseUntil: now() + leaseMs, version: found.version + 1 }
    : {
        id: migration.id,
        status: 'running',
        cursor: null,
        looked: 0,
        changed: 0,
        startedAt: new Date(now()).toISOString(),
        finishedAt: null,
        holder,
        leaseUntil: now() + leaseMs,
        version: 1,
      };
  return (await store.keep(record)) === 'written' ? record : { outcome: 'lost' };
};

const advanced = (record: MigrationRecord, looked: number, changed: number, next: MigrationRecord['cursor'], now: number): MigrationRecord => ({
  ...record,
  status: next === null ? 'done' : 'running',
  cursor: next,
  looked: record.looked + looked,
  changed: record.changed + changed,
  finishedAt: next === null ? new Date(now).toISOString() : null,
  leaseUntil: now + leaseMs,
  version: record.version + 1,
});

const rehearse = async (migration: Migration, { store, pageSize = 100, onProgress }: RunOptions): Promise<RunOutcome> => {
  let [looked, changed, cursor]: [number, number, MigrationRecord['cursor']] = [0, 0, null];
  do {
    const page = await store.page(cursor, pageSize);
    looked += page.items.length;
    changed += page.items.filter((item) => migration.change(item) !== null).length;
    onProgress?.({ looked, changed });
    cursor = page.next;
  } while (cursor !== null);
  return { outcome: 'would-change', looked, changed };
};
