/** Care for dynoxide's file while dynoxide is stopped: without an index every write scans the whole stream, and the stream is never trimmed. */
import { DatabaseSync } from 'node:sqlite';

/** Stream records live 24 hours, as in DynamoDB. */
const recordLifeSeconds = 24 * 60 * 60;

/** Adds the index if it is missing; answers whether the file has a stream table at all. */
export const tendStreamTable = (path: string, nowSeconds: number): boolean => {
  const database = new DatabaseSync(path);
  try {
    if (!database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_stream_records'").get()) return false;
    database.exec('CREATE INDEX IF NOT EXISTS _stream_seq ON _stream_records (table_name, CAST(sequence_number AS INTEGER))');
    // The newest record of a table stays: the next sequence number is counted from it.
    database
      .prepare('DELETE FROM _stream_records WHERE created_at < ? AND id NOT IN (SELECT MAX(id) FROM _stream_records GROUP BY table_name)')
      .run(nowSeconds - recordLifeSeconds);
    return true;
  } finally {
    database.close();
  }
};

export const hasStreamIndex = (path: string): boolean => {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = '_stream_seq'").get() !== undefined;
  } finally {
    database.close();
  }
};
