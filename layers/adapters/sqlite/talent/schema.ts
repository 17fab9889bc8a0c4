/** The file of one tenant's talent index. `entry.row` only grows: what a reader has not seen yet are the rows above its last. */
export const schema = `
pragma journal_mode = wal;
pragma synchronous = normal;
pragma busy_timeout = 5000;
pragma secure_delete = on;
create table if not exists meta (name text primary key, value integer not null) without rowid;
insert or ignore into meta values ('epoch', 0);
create table if not exists entry (
  row integer primary key autoincrement, id text not null unique, version integer not null, gone integer not null,
  searchable text, content text, facts text, vector blob
);
create virtual table if not exists words using fts5(
  craft, work, profile, detail = full, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);
insert into words (words, rank) values ('secure-delete', 1);
create virtual table if not exists vocabulary using fts5vocab(words, row);
`;
