/**
 * `npm run lock`, after every change of dependencies: enters into package-lock.json those packages of other platforms which the registry at hand does not
 * have. npm drops them silently when it writes the lock, and `npm ci` then refuses that lock everywhere. Only exact versions can be entered so.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './house/paths.mjs';
import { main, say } from './house/words.mjs';

const systems = { android: 'android', darwin: 'darwin', freebsd: 'freebsd', linux: 'linux', openharmony: 'openharmony', win32: 'win32' };
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/** Optional dependencies that no entry of the lock answers, by name: `{version, dev}`. */
export const missingFrom = (packages) => {
  const missing = {};
  for (const [path, entry] of Object.entries(packages))
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {}))
      if (!resolves(packages, path, name)) missing[name] = { version, dev: entry.dev === true };
  return missing;
};

/** As Node looks for a package: in this folder's node_modules, then in each one above. */
const resolves = (packages, path, name) => {
  if (packages[`${path === '' ? '' : `${path}/`}node_modules/${name}`] !== undefined) return true;
  return path !== '' && resolves(packages, path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name);
};

const entryFor = (name, { version, dev }) => {
  const words = name.split(/[/-]/);
  const os = words.map((word) => systems[word]).find((found) => found !== undefined);
  const cpu = words.find((word) => processors.includes(word));
  if (!/^\d+\.\d+\.\d+$/.test(version) || os === undefined || cpu === undefined)
    throw new Error(`cannot enter ${name}@${version}: no exact version, system or processor`);
  const libc = words.includes('musl') ? { libc: ['musl'] } : words.includes('gnu') ? { libc: ['glibc'] } : {};
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...libc, optional: true, os: [os] };
};

if (process.argv[1] === inRoot('scripts', 'complete-lock.mjs'))
  await main(() => {
    const file = inRoot('package-lock.json');
    const lock = JSON.parse(readFileSync(file, 'utf8'));
    const missing = Object.entries(missingFrom(lock.packages));
    for (const [name, found] of missing) lock.packages[`node_modules/${name}`] = entryFor(name, found);
    lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)));
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
    say(`${missing.length} packages of other platforms entered into package-lock.json`);
  });
