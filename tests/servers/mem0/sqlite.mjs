/** What mem0ai asks of better-sqlite3, on `node:sqlite`: its native part would have to be fetched or built. */
import { DatabaseSync } from 'node:sqlite';

export default class Database {
  #database;

  constructor(path) {
    this.#database = new DatabaseSync(path);
  }

  exec(sql) {
    this.#database.exec(sql);
    return this;
  }

  prepare(sql) {
    return this.#database.prepare(sql);
  }

  pragma(text) {
    return this.#database.prepare(`PRAGMA ${text}`).all();
  }

  transaction(work) {
    return (...given) => {
      this.#database.exec('BEGIN');
      try {
        const answer = work(...given);
        this.#database.exec('COMMIT');
        return answer;
      } catch (error) {
        this.#database.exec('ROLLBACK');
        throw error;
      }
    };
  }

  close() {
    this.#database.close();
  }
}
