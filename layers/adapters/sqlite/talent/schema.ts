/**
 * The file of one tenant's talent index. It has two sides, each a whole index of its own: one is live, and the other, which
 * is there from when it is first needed, is where a new one is made. `entry.row` only grows:
 * what a reader has not seen yet are the rows above its last. `epoch` counts how often the rows began anew.
 */
export type Side = 0 | 1;

/** Its table. The first side has had its name since there was but one. */
export const entryOf = (side: Side): string => (side === 0 ? 'entry' : 'entry_beside');

const createSide = (side: Side): string => `
create table if not exists ${entryOf(side)} (
  row integer primary key autoincrement, id text not null unique, version integer not null, gone integer not null,
  searchable text, content text, facts text, vector blob
);
`;

/** Quicker than deleting tens of thousands of rows one by one. */
export const removeSide = (side: Side): string => `drop table if exists ${entryOf(side)};`;
export const emptySide = (side: Side): string => `${removeSide(side)} ${createSide(side)}`;

/** Files of before had a full-text table a side. What stood there must not outlive a person. */
const former = ['vocabulary', 'words', 'vocabulary_beside', 'words_beside'].map((table) => `drop table if exists ${table};`).join(' ');

/** Counts up when what an entry is made of changes: everybody is then put in anew. */
const making = 3;
const isOfBefore = `(select value from meta where name = 'making') < ${making}`;

export const schema = `
create table if not exists meta (name text primary key, value integer not null) without rowid;
insert or ignore into meta values ('epoch', 0), ('live', 0), ('building', 0), ('making', 1);
${former}
${createSide(0)}
${createSide(1)}
delete from entry where ${isOfBefore};
delete from entry_beside where ${isOfBefore};
update meta set value = 0 where name = 'building' and ${isOfBefore};
update meta set value = value + 1 where name = 'epoch' and ${isOfBefore};
update meta set value = ${making} where name = 'making';
`;
