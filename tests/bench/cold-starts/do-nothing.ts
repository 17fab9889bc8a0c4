/** A function that does nothing: what the runtime alone takes to start. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes its bundle into that folder and gives the folder back. */
export const doNothingIn = (folder: string): string => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.mjs'), 'export const handler = async () => null;\n');
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n');
  return folder;
};
