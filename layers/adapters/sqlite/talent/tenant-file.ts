/** One tenant's index in one file, synchronous: it lives in a worker thread. Other processes may write the same file. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { EmbeddedDocument, IndexFilter, IndexPlace, IndexQuery } from '../../../core/talent/index.ts';
import { openDatabase } from '../open-database.ts';
import { bestOf } from './best-of.ts';
import { Columns, type Searchable } from './columns.ts';
import { foldNukta } from './fold-nukta.ts';
import { emptySide, removeSide, type Side, schema, tablesOf } from './schema.ts';

/** A candidate whose facts are still JSON: parsed once, where they are used. */
export interface FoundRow {
  readonly id: string;
  readonly version: number;
  readonly facts: string;
  readonly lexical: IndexPlace | null;
  readonly semantic: IndexPlace | null;
  readonly welcome: IndexPlace | null;
}

/** A document on its way through threads: vectors are copied as they are. */
export type StoredDocument = Omit<EmbeddedDocument, 'facts'> & { readonly facts: string };

/** Words in more than a tenth of the documents tell nobody apart; in a small index they may. */
const commonShare = 0.1;
const smallIndex = 200;
const columnWeights = [1.5, 1, 1.2] as const;

/** Which index is written to or read: `live` is what searches see, and a write to it reaches one that is being built too; `building` is that one alone. */
export type Target = 'live' | 'building';

export class TenantFile {
  readonly #database: DatabaseSync;
  readonly #dimensions: number;
  readonly #statements = new Map<string, StatementSync>();
  #columns: Columns;
  #passing = new Uint8Array(0);
  #lastRow = 0;
  #epoch: unknown;
  #seenVersion: unknown;
  readonly #frequencies = new Map<string, number>();
  #countedAt = 0;
  /** Of the live side, as it was at the last look. */
  #tables = tablesOf(0);

  constructor(path: string, dimensions: number) {
    this.#database = openDatabase(path, schema);
    this.#dimensions = dimensions;
    this.#columns = new Columns(dimensions);
    // Asked by the full-text search for each row, so that filters are inside of it.
    this.#database.function('passes', { deterministic: false }, (row) => this.#passing[this.#columns.slotOfRow(Number(row)) ?? -1] ?? 0);
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
    this.#seenVersion = undefined;
  }

  /** One state of the file from the first look to the last, whoever writes or switches over meanwhile. */
  #inSnapshot<Answer>(work: () => Answer): Answer {
    this.#database.exec('begin');
    try {
      return work();
    } finally {
      this.#database.exec('commit');
    }
  }

  /** Read inside of the transaction that writes, so that no write misses a side that has just begun or has just become live. */
  #sides(): { live: Side; other: Side; isBuilding: boolean } {
    const value = (name: string): unknown => this.#prepare('select value from meta where name = ?').get(name)?.['value'];
    const live: Side = value('live') === 1 ? 1 : 0;
    return { live, other: live === 1 ? 0 : 1, isBuilding: value('building') === 1 };
  }

  #written(target: Target): readonly Side[] {
    const { live, other, isBuilding } = this.#sides();
    if (target === 'live') return isBuilding ? [live, other] : [live];
    if (!isBuilding) throw new Error('no index is being built here');
    return [other];
  }

  #read(target: Target): Side {
    if (target === 'building') return this.#written('building')[0] ?? 0;
    return this.#sides().live;
  }

  #replace(side: Side, id: string, version: number, write: () => void, isRemoval = false): void {
    const { entry, words } = tablesOf(side);
    const known = this.#prepare(`select row, version, gone from ${entry} where id = ?`).get(id);
    if (known !== undefined && Number(known['version']) >= version + (isRemoval && known['gone'] === 0 ? 1 : 0)) return;
    if (known !== undefined) {
      this.#prepare(`delete from ${words} where rowid = ?`).run(known['row'] as number);
      this.#prepare(`delete from ${entry} where row = ?`).run(known['row'] as number);
    }
    write();
  }

  put(documents: readonly StoredDocument[], target: Target = 'live'): void {
    this.#inTransaction(() => {
      for (const side of this.#written(target))
        for (const document of documents) this.#replace(side, document.id, document.version, () => this.#insert(side, document));
    });
  }

  #insert(side: Side, { id, version, terms, numbers, booked, text, facts, vector }: StoredDocument): void {
    const { entry, words } = tablesOf(side);
    const bytes = new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
    const { lastInsertRowid } = this.#prepare(`insert into ${entry} (id, version, gone, searchable, content, facts, vector) values (?, ?, 0, ?, ?, ?, ?)`).run(
      id,
      version,
      JSON.stringify({ terms, numbers, booked }),
      JSON.stringify(text),
      facts,
      bytes,
    );
    this.#prepare(`insert into ${words} (rowid, craft, work, profile) values (?, ?, ?, ?)`).run(
      lastInsertRowid,
      foldNukta(text.craft),
      foldNukta(text.work),
      foldNukta(text.profile),
    );
  }

  remove(people: readonly { readonly id: string; readonly version: number }[], target: Target = 'live'): void {
    this.#inTransaction(() => {
      for (const side of this.#written(target)) {
        const insert = this.#prepare(`insert into ${tablesOf(side).entry} (id, version, gone) values (?, ?, 1)`);
        for (const { id, version } of people) this.#replace(side, id, version, () => void insert.run(id, version), true);
      }
    });
    this.#emptyLog();
  }

  /** The live index and whatever is being built beside it. */
  drop(): void {
    this.#inTransaction(() => {
      const { live, other } = this.#sides();
      this.#database.exec(`${emptySide(live)} ${removeSide(other)} update meta set value = 0 where name = 'building'; ${nextEpoch}`);
    });
    this.#emptyLog();
  }

  /** Of who was taken out nothing stays behind, not even in a log of pages; a reader that is at it puts it off. */
  #emptyLog(): void {
    this.#database.exec('pragma wal_checkpoint(truncate)');
  }

  beginBuilding(resume: boolean): void {
    this.#inTransaction(() => {
      const { other, isBuilding } = this.#sides();
      if (resume && isBuilding) return;
      this.#database.exec(`${emptySide(other)} update meta set value = 1 where name = 'building'`);
    });
  }

  /** What was live is gone. */
  switchOver(): void {
    this.#inTransaction(() => {
      const { live, other, isBuilding } = this.#sides();
      if (!isBuilding) throw new Error('no index is being built here');
      this.#database.exec(
        `update meta set value = ${other} where name = 'live'; update meta set value = 0 where name = 'building'; ${removeSide(live)} ${nextEpoch}`,
      );
    });
  }

  list(after: string | null, limit: number, target: Target = 'live'): { id: string; version: number }[] {
    return this.#inSnapshot(() =>
      this.#prepare(`select id, version from ${tablesOf(this.#read(target)).entry} where gone = 0 and id > ? order by id limit ?`)
        .all(after ?? '', limit)
        .map((row) => ({ id: String(row['id']), version: Number(row['version']) })),
    );
  }

  documents(ids: readonly string[], target: Target = 'live'): StoredDocument[] {
    return this.#inSnapshot(() => this.#documents(ids, target));
  }

  #documents(ids: readonly string[], target: Target): StoredDocument[] {
    const read = this.#prepare(`select id, version, searchable, content, facts, vector from ${tablesOf(this.#read(target)).entry} where id = ? and gone = 0`);
    return [...new Set(ids)].flatMap((id) => {
      const row = read.get(id);
      if (row === undefined) return [];
      const searchable = JSON.parse(String(row['searchable'])) as Searchable;
      return [
        {
          id,
          version: Number(row['version']),
          ...searchable,
          text: JSON.parse(String(row['content'])),
          facts: String(row['facts']),
          vector: toVector(row['vector']),
        },
      ];
    });
  }

  count(filters: readonly IndexFilter[]): number[] {
    return this.#inSnapshot(() => {
      this.#catchUp();
      return filters.map((filter) => this.#columns.passing(filter).length);
    });
  }

  search(query: IndexQuery): { total: number; candidates: FoundRow[] } {
    return this.#inSnapshot(() => {
      this.#catchUp();
      return this.#search(query);
    });
  }

  #search({ filter, words, vector, welcome, limit }: IndexQuery): { total: number; candidates: FoundRow[] } {
    const columns = this.#columns;
    const slots = columns.passing(filter);
    const isFirst = (left: number, right: number): boolean => (columns.ids[left] ?? '') < (columns.ids[right] ?? '');
    const best = (among: Uint32Array, scores: ArrayLike<number>, least: number): Map<number, IndexPlace> => {
      const places = bestOf(
        among.length,
        (at) => scores[at] ?? 0,
        (left, right) => isFirst(among[left] ?? 0, among[right] ?? 0),
        limit,
      );
      const kept = places.filter((at) => (scores[at] ?? 0) > least);
      return new Map(kept.map((at, rank) => [among[at] ?? 0, { rank: rank + 1, score: scores[at] ?? 0 }]));
    };
    const lexical = this.#lexical(words, slots, best);
    const semantic = vector === null ? none : best(slots, columns.cosines(slots, vector), -2);
    const liked = welcome.length === 0 ? none : best(slots, columns.weighed(slots, welcome), 0);
    const isPlain = words === '' && vector === null && welcome.length === 0;
    const found = isPlain ? new Set(firstOf(slots, isFirst, limit)) : new Set([...lexical.keys(), ...semantic.keys(), ...liked.keys()]);
    const facts = this.#prepare(`select facts from ${this.#tables.entry} where row = ?`);
    const candidates = [...found]
      .sort((left, right) => (isFirst(left, right) ? -1 : 1))
      .map((slot) => ({
        id: columns.ids[slot] ?? '',
        version: columns.versions[slot] ?? 0,
        facts: String(facts.get(columns.rows[slot] ?? 0)?.['facts'] ?? 'null'),
        lexical: lexical.get(slot) ?? null,
        semantic: semantic.get(slot) ?? null,
        welcome: liked.get(slot) ?? null,
      }))
      // Gone between the two reads: another process took her out.
      .filter((candidate) => candidate.facts !== 'null');
    return { total: slots.length, candidates };
  }

  #lexical(
    asks: string,
    slots: Uint32Array,
    best: (among: Uint32Array, scores: ArrayLike<number>, least: number) => Map<number, IndexPlace>,
  ): Map<number, IndexPlace> {
    const asked = this.#telling(asks);
    const { words } = this.#tables;
    if (asked.length === 0 || slots.length === 0) return none;
    if (this.#passing.length < this.#columns.ids.length) this.#passing = new Uint8Array(this.#columns.ids.length * 2);
    for (const slot of slots) this.#passing[slot] = 1;
    try {
      const found = this.#prepare(
        `select rowid, -bm25(${words}, ${columnWeights.join(', ')}) as score from ${words} where ${words} match ? and passes(rowid)`,
      ).all(asked.map((word) => `"${word}"`).join(' OR '));
      const pairs = found.flatMap((row) => {
        const slot = this.#columns.slotOfRow(Number(row['rowid']));
        return slot === undefined ? [] : [{ slot, score: Number(row['score']) }];
      });
      return best(
        Uint32Array.from(pairs, ({ slot }) => slot),
        pairs.map(({ score }) => score),
        0,
      );
    } finally {
      for (const slot of slots) this.#passing[slot] = 0;
    }
  }

  /** The asked words that tell people apart, each once. */
  #telling(words: string): string[] {
    const asked = [
      ...new Set(
        foldNukta(words)
          .replace(/[^\p{L}\p{M}\p{N}\s]/gu, ' ')
          .split(/\s+/u),
      ),
    ]
      .filter((word) => word.length > 1)
      .slice(0, 60);
    if (this.#columns.size < smallIndex) return asked;
    if (this.#lastRow > this.#countedAt * 1.05) this.#frequencies.clear();
    this.#countedAt = this.#lastRow;
    return asked.filter((word) => this.#frequency(word) <= commonShare * this.#columns.size);
  }

  #frequency(word: string): number {
    const known = this.#frequencies.get(word);
    if (known !== undefined) return known;
    const counted = Number(this.#prepare(`select doc from ${this.#tables.vocabulary} where term = ?`).get(word)?.['doc'] ?? 0);
    if (this.#frequencies.size > 20_000) this.#frequencies.clear();
    this.#frequencies.set(word, counted);
    return counted;
  }

  /** Reads what was written since the last look, by whoever wrote it. */
  #catchUp(): void {
    const version = this.#prepare('pragma data_version').get()?.['data_version'];
    if (version === this.#seenVersion) return;
    const epoch = this.#prepare("select value from meta where name = 'epoch'").get()?.['value'];
    this.#tables = tablesOf(this.#sides().live);
    if (epoch !== this.#epoch) {
      this.#columns = new Columns(this.#dimensions);
      this.#frequencies.clear();
      this.#lastRow = 0;
      this.#epoch = epoch;
    }
    for (const row of this.#prepare(`select row, id, version, gone, searchable, vector from ${this.#tables.entry} where row > ? order by row`).iterate(
      this.#lastRow,
    )) {
      this.#lastRow = Number(row['row']);
      if (row['gone'] === 1) this.#columns.remove(String(row['id']));
      else this.#columns.add(this.#lastRow, String(row['id']), Number(row['version']), JSON.parse(String(row['searchable'])), toVector(row['vector']));
    }
    this.#seenVersion = version;
  }
}

const nextEpoch = "update meta set value = value + 1 where name = 'epoch'";
const none: Map<number, IndexPlace> = new Map();

const toVector = (blob: unknown): Float32Array => {
  const bytes = (blob as Uint8Array).slice();
  return new Float32Array(bytes.buffer, 0, bytes.byteLength / 4);
};

const firstOf = (slots: Uint32Array, isFirst: (left: number, right: number) => boolean, limit: number): number[] =>
  bestOf(
    slots.length,
    () => 0,
    (left, right) => isFirst(slots[left] ?? 0, slots[right] ?? 0),
    limit,
  ).map((at) => slots[at] ?? 0);
