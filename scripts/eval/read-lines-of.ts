/** The lines of a file of an evaluation, or of one that is packed (`.gz`). */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Without a byte order mark and without empty lines. */
export const readLinesOf = (file: string): string[] => {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '');
};
