/**
 * The file of one tenant's memory index. `entry.row` only grows: what a reader has not seen yet are the rows above its last. What is
 * deleted is overwritten: a forgotten word stands in no free page.
 */
export const schema = `
create table if not exists entry (
  row integer primary key autoincrement, owner text not null, id text not null, version real not null, gone integer not null,
  conversation text, place integer not null, at text not null, content text, words text, vector blob, unique (owner, id)
);
create index if not exists entry_of_owner on entry (owner, row);
create index if not exists entry_of_conversation on entry (owner, conversation, place);
create table if not exists emptied (owner text primary key, times integer not null) without rowid;
`;
