/** Files: a bucket in the cloud, a folder on one machine. */
import { join } from 'node:path';
import { folderFiles } from '../../layers/adapters/files/folder-files.ts';
import { s3Files } from '../../layers/adapters/files/s3-files.ts';
import { presignedUrl, signedFetch } from '../../layers/adapters/signed-fetch/signed-fetch.ts';
import type { FileStore } from '../../layers/core/talent/index.ts';
import { roleCredentials } from './credentials.ts';
import type { Env } from './env.ts';

type FilesEnv = Pick<Env, 'FILES_BUCKET' | 'CASTMATCH_HOME' | 'AWS_REGION' | 'CURSOR_SECRET' | 'SOCKET_URL'>;

export const composeFiles = (env: FilesEnv, now: () => number): FileStore => {
  if (env.FILES_BUCKET !== undefined) {
    const region = env.AWS_REGION ?? 'ap-south-1';
    const options = { service: 's3', region, credentials: roleCredentials, now } as const;
    return s3Files({ url: `https://${env.FILES_BUCKET}.s3.${region}.amazonaws.com`, send: signedFetch(options), presign: presignedUrl(options) });
  }
  if (env.CASTMATCH_HOME === undefined) throw new Error('either FILES_BUCKET or CASTMATCH_HOME must be set');
  const url = `${new URL(env.SOCKET_URL.replace(/^ws/, 'http')).origin}/files`;
  return folderFiles({ folder: join(env.CASTMATCH_HOME, 'files'), secret: env.CURSOR_SECRET, url, now });
};
