/** Files that only this user may read. */
import { chmodSync, renameSync, writeFileSync } from 'node:fs';

/** Writes beside and renames, so that a reader (or a crash) never meets half a file. */
export const writePrivateFile = (path: string, text: string): void => {
  const beside = `${path}.${process.pid}.part`;
  writeFileSync(beside, text, { mode: 0o600 });
  chmodSync(beside, 0o600);
  renameSync(beside, path);
};
