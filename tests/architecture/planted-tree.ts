/** A throw-away repository with chosen files in it and our node_modules, so that a check can be shown what it must find. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export interface PlantedTree {
  readonly folder: string;
  readonly remove: () => void;
}

/** `files`: path → text. */
export const plantTree = (files: Readonly<Record<string, string>>): PlantedTree => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'castmatch-planted-')));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
