/**
 * The file of one tenant's talent index. It has two sides, each a whole index of its own: one is live, and the other, which
 * is there from when it is first needed, is where a new one is made. `entry.row` only grows:
 * what a reader has not seen yet are the rows above its last. `epoch` counts how often the rows began anew.
 */
export type Side = 0 | 1;

/** Their tables by name. The first side has had its names since there was but one. */
export const tablesOf = (side: Side) =>
  side === 0
    ? ({ entry: 'entry', words: 'words', vocabulary: 'vocabulary' } as const)
    : ({ entry: 'entry_beside', words: 'words_beside', vocabulary: 'vocabulary_beside' } as const);

const createSide = (side: Side): string => {
  const { entry, words, vocabulary } = tablesOf(side);
  return `
create table if not exists ${entry} (
  row integer primary key autoincrement, id text not null unique, version integer not null, gone integer not null,
  searchable text, content text, facts text, vector blob
);
create virtual table if not exists ${words} using fts5(
  craft, work, profile, detail = full, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);
insert into ${words} (${words}, rank) values ('secure-delete', 1);
create virtual table if not exists ${vocabulary} using fts5vocab(${words}, row);
`;
};

/** Quicker than deleting tens of thousands of rows one by one. */
export const removeSide = (side: Side): string => {
  const { entry, words, vocabulary } = tablesOf(side);
  return `drop table if exists ${vocabulary}; drop table if exists ${words}; drop table if exists ${entry};`;
};
export const emptySide = (side: Side): string => `${removeSide(side)} ${createSide(side)}`;

export const schema = `
create table if not exists meta (name text primary key, value integer not null) without rowid;
insert or ignore into meta values ('epoch', 0), ('live', 0), ('building', 0);
${createSide(0)}
`;
