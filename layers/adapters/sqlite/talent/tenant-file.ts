/** One tenant's index in one file, synchronous: it lives in a worker thread. Other processes may write the same file. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { CastingText, EmbeddedDocument, IndexFilter, IndexPlace, IndexQuery } from '../../../core/talent/index.ts';
import { openDatabase } from '../open-database.ts';
import { Columns, type Scored } from './columns.ts';
import type { Searchable } from './filter-columns.ts';
import { type FoundRows, packRows } from './found-rows.ts';
import type { StoredFacts } from './kept-facts.ts';
import { emptySide, entryOf, removeSide, type Side, schema } from './schema.ts';
import { wordsOf } from './word-columns.ts';

/** A document on its way through threads: vectors are copied as they are. */
export type StoredDocument = Omit<EmbeddedDocument, 'facts'> & { readonly facts: string };

/** Words in more than a tenth of the documents tell nobody apart; in a small index they may. */
const commonShare = 0.1;
const smallIndex = 200;
const mostWords = 60;

/** Which index is written to or read: `live` is what searches see, and a write to it reaches one that is being built too; `building` is that one alone. */
export type Target = 'live' | 'building';

export class TenantFile {
  readonly #database: DatabaseSync;
  readonly #dimensions: number;
  readonly #statements = new Map<string, StatementSync>();
  #columns: Columns;
  #lastRow = 0;
  #epoch = -1;
  #seenVersion: unknown;
  /** How many people have a word, until somebody writes. */
  readonly #frequencies = new Map<string, number>();
  /** The live side's table, as it was at the last look. */
  #entry = entryOf(0);

  constructor(path: string, dimensions: number) {
    this.#database = openDatabase(path, schema);
    this.#dimensions = dimensions;
    this.#columns = new Columns(dimensions);
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
    const entry = entryOf(side);
    const known = this.#prepare(`select row, version, gone from ${entry} where id = ?`).get(id);
    if (known !== undefined && Number(known['version']) >= version + (isRemoval && known['gone'] === 0 ? 1 : 0)) return;
    if (known !== undefined) this.#prepare(`delete from ${entry} where row = ?`).run(known['row'] as number);
    write();
  }

  put(documents: readonly StoredDocument[], target: Target = 'live'): void {
    this.#inTransaction(() => {
      for (const side of this.#written(target))
        for (const document of documents) this.#replace(side, document.id, document.version, () => this.#insert(side, document));
    });
  }

  #insert(side: Side, { id, version, terms, numbers, booked, text, facts, vector }: StoredDocument): void {
    const bytes = new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
    this.#prepare(`insert into ${entryOf(side)} (id, version, gone, searchable, content, facts, vector) values (?, ?, 0, ?, ?, ?, ?)`).run(
      id,
      version,
      JSON.stringify({ terms, numbers, booked }),
      JSON.stringify(text),
      facts,
      bytes,
    );
  }

  remove(people: readonly { readonly id: string; readonly version: number }[], target: Target = 'live'): void {
    this.#inTransaction(() => {
      for (const side of this.#written(target)) {
        const insert = this.#prepare(`insert into ${entryOf(side)} (id, version, gone) values (?, ?, 1)`);
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
      this.#prepare(`select id, version from ${entryOf(this.#read(target))} where gone = 0 and id > ? order by id limit ?`)
        .all(after ?? '', limit)
        .map((row) => ({ id: String(row['id']), version: Number(row['version']) })),
    );
  }

  documents(ids: readonly string[], target: Target = 'live'): StoredDocument[] {
    return this.#inSnapshot(() => this.#documents(ids, target));
  }

  #documents(ids: readonly string[], target: Target): StoredDocument[] {
    const read = this.#prepare(`select id, version, searchable, content, facts, vector from ${entryOf(this.#read(target))} where id = ? and gone = 0`);
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
      return filters.map((filter) => this.#columns.count(filter));
    });
  }

  search(query: IndexQuery): FoundRows {
    return this.#inSnapshot(() => {
      this.#catchUp();
      return { epoch: this.#epoch, ...this.#search(query) };
    });
  }

  /** The facts of rows of an epoch, in their order; null for a row that went, and for all of them when the epoch did. */
  facts(epoch: number, rows: readonly number[]): (StoredFacts | null)[] {
    return this.#inSnapshot(() => {
      if (this.#readEpoch() !== epoch) return rows.map(() => null);
      const read = this.#prepare(`select id, version, facts from ${entryOf(this.#sides().live)} where row = ? and gone = 0`);
      return rows.map((row) => {
        const found = read.get(row);
        return found === undefined ? null : { id: String(found['id']), version: Number(found['version']), facts: String(found['facts']) };
      });
    });
  }

  #search({ filter, words, vector, welcome, limit }: IndexQuery): Omit<FoundRows, 'epoch'> {
    const columns = this.#columns;
    const slots = columns.passing(filter);
    const telling = this.#telling(words);
    const lexical = placesOf(telling.length === 0 ? [] : columns.lexical(slots, telling, limit));
    const semantic = placesOf(vector === null ? [] : columns.nearest(slots, vector, limit));
    const liked = placesOf(welcome.length === 0 ? [] : columns.weighed(slots, welcome, limit));
    const isPlain = words === '' && vector === null && welcome.length === 0;
    const found = isPlain ? columns.first(slots, limit).map(([slot]) => slot) : new Set([...lexical.keys(), ...semantic.keys(), ...liked.keys()]);
    const candidates = columns.byId(found).map((slot) => ({
      row: columns.rows[slot] as number,
      lexical: lexical.get(slot) ?? null,
      semantic: semantic.get(slot) ?? null,
      welcome: liked.get(slot) ?? null,
    }));
    return { total: slots.length, packed: packRows(candidates) };
  }

  /** The asked words that tell people apart, each once, and how many people have them. */
  #telling(asks: string): { word: string; having: number }[] {
    const asked = [...new Set(wordsOf(asks.toLowerCase()))].filter((word) => word.length > 1).slice(0, mostWords);
    const most = this.#columns.size < smallIndex ? Infinity : commonShare * this.#columns.size;
    return asked.map((word) => ({ word, having: this.#frequency(word) })).filter(({ having }) => having > 0 && having <= most);
  }

  #frequency(word: string): number {
    const known = this.#frequencies.get(word);
    if (known !== undefined) return known;
    const counted = this.#columns.frequency(word);
    if (this.#frequencies.size > 20_000) this.#frequencies.clear();
    this.#frequencies.set(word, counted);
    return counted;
  }

  #readEpoch(): number {
    return Number(this.#prepare("select value from meta where name = 'epoch'").get()?.['value']);
  }

  /** Reads what was written since the last look, by whoever wrote it. */
  #catchUp(): void {
    const version = this.#prepare('pragma data_version').get()?.['data_version'];
    if (version === this.#seenVersion) return;
    this.#entry = entryOf(this.#sides().live);
    const epoch = this.#readEpoch();
    if (epoch !== this.#epoch) this.#beginAnew(epoch);
    this.#readNews();
    if (this.#columns.isMostlyDead) {
      this.#beginAnew(epoch);
      this.#readNews();
    }
    this.#seenVersion = version;
  }

  #beginAnew(epoch: number): void {
    this.#columns = new Columns(this.#dimensions);
    this.#lastRow = 0;
    this.#epoch = epoch;
  }

  #readNews(): void {
    this.#frequencies.clear();
    const news = this.#prepare(`select row, id, gone, searchable, content, vector from ${this.#entry} where row > ? order by row`);
    for (const row of news.iterate(this.#lastRow)) {
      this.#lastRow = Number(row['row']);
      const id = String(row['id']);
      if (row['gone'] === 1) this.#columns.remove(id);
      else
        this.#columns.add(this.#lastRow, id, {
          searchable: JSON.parse(String(row['searchable'])) as Searchable,
          text: JSON.parse(String(row['content'])) as CastingText,
          vector: toVector(row['vector']),
        });
    }
  }
}

const nextEpoch = "update meta set value = value + 1 where name = 'epoch'";

/** The best first. */
const placesOf = (scored: readonly Scored[]): ReadonlyMap<number, IndexPlace> => new Map(scored.map(([slot, score], at) => [slot, { rank: at + 1, score }]));

const toVector = (blob: unknown): Float32Array => {
  const bytes = (blob as Uint8Array).slice();
  return new Float32Array(bytes.buffer, 0, bytes.byteLength / 4);
};
