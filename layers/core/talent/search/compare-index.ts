/** Whether the index says what the table says, person by person: both are read once, in order of id, and nothing is kept. */

export interface IndexDifference {
  readonly id: string;
  /**
   * `missing`: may be found and is not there. `outdated`: an older version is there. `surplus`: is there and must not be. `ahead`: a newer version than the table's is
   * there, as after the table was restored; only a rebuild undoes that.
   */
  readonly kind: 'missing' | 'outdated' | 'surplus' | 'ahead';
  readonly tableVersion: number | null;
  readonly indexVersion: number | null;
}

interface InTable {
  readonly id: string;
  readonly version: number;
  /** Whether she has a document at all. */
  readonly isFindable: boolean;
}
interface InIndex {
  readonly id: string;
  readonly version: number;
}

/** Both sides in order of id (by code unit), each id once. */
export async function* compareIndex(table: AsyncIterable<InTable>, index: AsyncIterable<InIndex>): AsyncGenerator<IndexDifference, void, undefined> {
  const [people, entries] = [table[Symbol.asyncIterator](), index[Symbol.asyncIterator]()];
  let [person, entry] = [await next(people), await next(entries)];
  while (person !== undefined || entry !== undefined) {
    if (entry === undefined || (person !== undefined && person.id < entry.id)) {
      if (person?.isFindable) yield { id: person.id, kind: 'missing', tableVersion: person.version, indexVersion: null };
      person = await next(people);
    } else if (person === undefined || entry.id < person.id) {
      yield { id: entry.id, kind: 'surplus', tableVersion: null, indexVersion: entry.version };
      entry = await next(entries);
    } else {
      const kind = differenceOf(person, entry);
      if (kind !== undefined) yield { id: person.id, kind, tableVersion: person.version, indexVersion: entry.version };
      [person, entry] = [await next(people), await next(entries)];
    }
  }
}

const differenceOf = (person: InTable, entry: InIndex): IndexDifference['kind'] | undefined => {
  if (!person.isFindable) return 'surplus';
  if (entry.version < person.version) return 'outdated';
  return entry.version > person.version ? 'ahead' : undefined;
};

const next = async <Value>(iterator: AsyncIterator<Value>): Promise<Value | undefined> => {
  const { done, value } = await iterator.next();
  return done ? undefined : value;
};
