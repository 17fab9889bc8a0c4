/** One tenant's memory index in one file, synchronous: it lives in a worker thread. Other processes may write the same file. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { MemoryQuery } from '../../../core/memory/index.ts';
import { openDatabase } from '../open-database.ts';
import { schema } from './schema.ts';
import { type ColumnEntry, UserColumns } from './user-columns.ts';

/** An entry on its way through threads. */
export interface StoredEntry {
  readonly id: string;
  readonly version: number;
  readonly conversation: string | null;
  readonly place: number;
  readonly at: string;
  /** JSON of the entry without words and vector. */
  readonly content: string;
  readonly words: readonly string[];
  readonly vector: Float32Array;
}
export interface FoundEntry {
  readonly content: string;
  readonly words: string;
  readonly cosine: number | null;
}
export interface FoundEntries {
  readonly found: readonly FoundEntry[];
  readonly count: number;
  readonly averageLength: number;
  readonly frequencies: Readonly<Record<string, number>>;
}

/** Users in use; the least recent is read again when she asks. */
const mostUsers = 32;

export class MemoryFile {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #users = new Map<string, { columns: UserColumns; emptied: number; seen: unknown }>();

  constructor(path: string) {
    this.#database = openDatabase(path, schema);
  }

  close(): void {
    this.#database.close();
  }

  #prepare(sql: string): StatementSync {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #inTransaction(work: () => void): void {
    this.#database.exec('begin immediate');
    try {
      work();
      this.#database.exec('commit');
    } catch (error) {
      this.#database.exec('rollback');
      throw error;
    }
    // A change of one's own does not change `data_version`.
    for (const user of this.#users.values()) user.seen = undefined;
  }

  /** Whether there is nothing as new: what was there is then taken out. */
  #makesRoom(owner: string, id: string, version: number): boolean {
    const known = this.#prepare('select row, version from entry where owner = ? and id = ?').get(owner, id);
    if (known !== undefined && Number(known['version']) >= version) return false;
    if (known !== undefined) this.#prepare('delete from entry where row = ?').run(known['row'] as number);
    return true;
  }

  #bury(owner: string, id: string, version: number): void {
    if (this.#makesRoom(owner, id, version))
      this.#prepare("insert into entry (owner, id, version, gone, place, at) values (?, ?, ?, 1, 0, '')").run(owner, id, version);
  }

  put(owner: string, entries: readonly StoredEntry[]): void {
    const insert = this.#prepare(
      'insert into entry (owner, id, version, gone, conversation, place, at, content, words, vector) values (?, ?, ?, 0, ?, ?, ?, ?, ?, ?)',
    );
    this.#inTransaction(() => {
      for (const { id, version, conversation, place, at, content, words, vector } of entries)
        if (this.#makesRoom(owner, id, version)) insert.run(owner, id, version, conversation, place, at, content, words.join(' '), packVector(vector));
    });
  }

  remove(owner: string, gone: readonly { readonly id: string; readonly version: number }[]): void {
    this.#inTransaction(() => {
      for (const { id, version } of gone) this.#bury(owner, id, version);
    });
    this.#emptyLog();
  }

  /** The log of writes has what was deleted since: it is written back and cut, as far as nobody reads in it. */
  #emptyLog(): void {
    this.#database.exec('pragma wal_checkpoint(truncate)');
  }

  /** What comes late of it is as old as what was there, and stays out. */
  removeConversation(owner: string, conversation: string): void {
    const rows = this.#prepare('select id, version from entry where owner = ? and conversation = ? and gone = 0').all(owner, conversation);
    this.remove(
      owner,
      rows.map((row) => ({ id: String(row['id']), version: Number(row['version']) + 0.5 })),
    );
  }

  removeOwner(owner: string): void {
    this.#inTransaction(() => {
      this.#prepare('delete from entry where owner = ?').run(owner);
      this.#prepare('insert into emptied values (?, 1) on conflict do update set times = times + 1').run(owner);
    });
    this.#emptyLog();
  }

  list(owner: string, after: string | null, limit: number): { id: string; version: number }[] {
    return this.#prepare('select id, version from entry where owner = ? and gone = 0 and id > ? order by id limit ?')
      .all(owner, after ?? '', limit)
      .map((row) => ({ id: String(row['id']), version: Number(row['version']) }));
  }

  search(owner: string, query: MemoryQuery): FoundEntries {
    const columns = this.#caughtUp(owner);
    const { found, frequencies } = columns.search(query);
    const read = this.#prepare('select content, words from entry where row = ? and owner = ?');
    const entries = found.flatMap(({ slot, cosine }): FoundEntry[] => {
      const row = read.get(columns.rows[slot] ?? 0, owner);
      // Gone between the two reads: another process took it out.
      return row === undefined ? [] : [{ content: String(row['content']), words: String(row['words']), cosine }];
    });
    return { found: entries, count: columns.size, averageLength: columns.averageLength, frequencies };
  }

  /** What was written since the last look, by whoever wrote it. */
  #caughtUp(owner: string): UserColumns {
    const version = this.#prepare('pragma data_version').get()?.['data_version'];
    const emptied = Number(this.#prepare('select times from emptied where owner = ?').get(owner)?.['times'] ?? 0);
    const known = this.#users.get(owner);
    const user = known?.emptied === emptied ? known : { columns: new UserColumns(), emptied, seen: undefined as unknown };
    this.#users.delete(owner);
    this.#users.set(owner, user);
    const [oldest] = this.#users.keys();
    if (this.#users.size > mostUsers && oldest !== undefined) this.#users.delete(oldest);
    if (user.seen === version) return user.columns;
    const { columns } = user;
    const rows = this.#prepare('select row, id, gone, conversation, place, at, words, vector from entry where owner = ? and row > ? order by row');
    for (const row of rows.iterate(owner, columns.lastRow)) {
      columns.lastRow = Number(row['row']);
      const id = String(row['id']);
      if (row['gone'] === 1) columns.remove(id);
      else
        columns.add(columns.lastRow, id, {
          conversation: row['conversation'] === null ? null : String(row['conversation']),
          place: Number(row['place']),
          at: String(row['at']),
          words: String(row['words']).split(' '),
          ...unpackVector(row['vector'] as Uint8Array),
        });
    }
    user.seen = version;
    return columns;
  }
}

/** A scale, then three bytes for each dimension that is not zero: which, and a value of at most 127. */
const packVector = (vector: Float32Array): Uint8Array => {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const values = Array.from(vector, (value) => (largest === 0 ? 0 : Math.round((value / largest) * 127)));
  const dimensions = [...values.keys()].filter((dimension) => values[dimension] !== 0);
  const bytes = new Uint8Array(4 + 3 * dimensions.length);
  const view = new DataView(bytes.buffer);
  view.setFloat32(0, largest / 127);
  dimensions.forEach((dimension, at) => {
    view.setUint16(4 + 3 * at, dimension);
    view.setInt8(6 + 3 * at, values[dimension] ?? 0);
  });
  return bytes;
};

const unpackVector = (blob: Uint8Array): Pick<ColumnEntry, 'scale' | 'dimensions' | 'values'> => {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  const count = (blob.byteLength - 4) / 3;
  const [dimensions, values] = [new Uint16Array(count), new Int8Array(count)];
  for (let at = 0; at < count; at += 1) {
    dimensions[at] = view.getUint16(4 + 3 * at);
    values[at] = view.getInt8(6 + 3 * at);
  }
  return { scale: view.getFloat32(0), dimensions, values };
};
