/** Opens a file of SQLite that other threads and processes open at the same moment. */
import { DatabaseSync } from 'node:sqlite';

const busyMs = 5_000;
/** The change to a log of writes is refused at once when somebody else is at it, whatever the timeout says. */
const tries = 50;
const pauseMs = 20;

/**
 * With a log of writes beside it, and deleted bytes overwritten. `schema` (statements that may be told again) is run as one transaction, so that it waits for whoever
 * writes. Throws SQLite's error when the file stays locked.
 */
export const openDatabase = (path: string, schema: string): DatabaseSync => {
  const database = new DatabaseSync(path, { timeout: busyMs });
  for (let left = tries; ; left -= 1) {
    try {
      database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma secure_delete = on');
      database.exec('begin immediate');
      break;
    } catch (error) {
      if (left === 0 || !isLocked(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
    }
  }
  try {
    database.exec(schema);
    database.exec('commit');
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
  return database;
};

const isLocked = (error: unknown): boolean => error instanceof Error && /locked|busy/iu.test(error.message);
