/** Builds web/dist when it is missing or older than what it is made of: web/ and layers/contracts/. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { Missing, say, seconds } from './words.mjs';

const stamp = inRoot('web', 'dist', '.built-from');

/** Resolves to the number of source files looked at; 0 when there is no app to build. */
export const ensureWebBuild = async (node) => {
  if (!existsSync(inRoot('web', 'index.html'))) return 0;
  const files = ['web', join('layers', 'contracts')].flatMap(sources);
  const wanted = hashOf([...files, 'package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return files.length;
  say('building the web app');
  const startedAt = Date.now();
  const code = await run(node, [inRoot('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], { cwd: inRoot('web') });
  if (code !== 0) throw new Missing(`the web app could not be built (vite ended with code ${code}; its message is above)`);
  writeFileSync(stamp, wanted);
  say(`built the web app in ${seconds(Date.now() - startedAt)}`);
  return files.length;
};

/** Files under a folder, as paths from the root, in an order that does not depend on the file system. */
const sources = (folder) =>
  readdirSync(inRoot(folder), { withFileTypes: true })
    .filter(({ name }) => name !== 'dist' && name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? sources(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();

const hashOf = (files) => {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(inRoot(file)))
      .update('\0');
  return hash.digest('hex');
};
