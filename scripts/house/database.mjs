/** Says before anything starts that there is no DynamoDB for this machine, and what would do. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { Missing } from './words.mjs';

export const requireDatabase = (environment = process.env, platform = `${process.platform}-${process.arch}`) => {
  if (environment.DYNAMODB_ENDPOINT || hasDynoxide(platform) || hasJava()) return;
  throw new Missing(`no DynamoDB for ${platform}: the embedded server (dynoxide) comes for linux-x64 only, and there is no Java for DynamoDB Local.
  Ways out: run on Linux x64 (a container or WSL will do), or install Java 17 or later, or set DYNAMODB_ENDPOINT to any DynamoDB-compatible server.`);
};

const hasDynoxide = (platform) => platform === 'linux-x64' && existsSync(inRoot('node_modules', '@dynoxide', 'linux-x64', 'dynoxide'));

const hasJava = () => spawnSync('java', ['-version']).status === 0;
