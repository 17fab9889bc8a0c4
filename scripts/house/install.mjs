/** Makes node_modules equal package-lock.json, and says what it is doing. Runs on Node 20.17 without dependencies. */
import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { Missing, say, seconds } from './words.mjs';

/** `--ignore-scripts`: nothing here needs an install script, so none gets to run. The includes undo a global `omit` or NODE_ENV=production. */
const npmArguments = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];

export const ensureInstalled = async () => {
  const why = differsFromLock();
  if (why === undefined) return;
  say(`installing the packages of package-lock.json (${why}); about 830 MB, a minute or two the first time`);
  const startedAt = Date.now();
  const heartbeat = setInterval(() => say(`still installing, ${seconds(Date.now() - startedAt)}`), 15_000);
  const code = await npm(npmArguments).finally(() => clearInterval(heartbeat));
  if (code !== 0)
    throw new Missing(`npm ci ended with code ${code}. Its message is above; with a working registry, 'npm ci' in this folder must succeed first`);
  say(`installed in ${seconds(Date.now() - startedAt)}`);
};

/** npm keeps a record of what it installed; undefined when it agrees with the lock, else the reason in words. */
const differsFromLock = () => {
  const record = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(record)) return 'there is no node_modules yet';
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  const different = Object.keys(wanted).find((path) => path !== '' && differs(wanted[path], present[path], path));
  return different === undefined ? undefined : `${different.replace(/^node_modules\//, '')} is not as locked`;
};

/** Optional packages are for other platforms as well: one that is not recorded does not count, one that is recorded must be there. */
const differs = (wanted, present, path) => {
  if (present === undefined) return wanted.optional !== true && wanted.devOptional !== true;
  return present.version !== wanted.version || !existsSync(inRoot(path));
};

/** The npm that started us runs on its own Node: the one in node_modules/.bin is about to be replaced. */
const npm = (args) => {
  const { npm_execpath: entry, npm_node_execpath: node } = process.env;
  if (entry && node && /npm-cli\.c?js$/.test(entry)) return run(node, [entry, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
};
