/** The image that SAM runs functions in: Debian, this Node, and AWS's runtime interface client. Built once for each set of those. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianTools, endOf, NoTool, type RunOptions, run, runtimeClient } from '../../rehearsal/tools.ts';
import type { Engine } from './engine.ts';

const recipe = join(import.meta.dirname, 'image');
const debian = 'castmatch/debian:bookworm';

/** Its name with its tag. Throws NoTool. */
export const lambdaImage = async ({ env }: Engine): Promise<string> => {
  const client = await runtimeClient();
  const hash = createHash('sha256').update(process.versions.node).update(client);
  for (const file of ['Dockerfile', 'bootstrap']) hash.update(readFileSync(join(recipe, file)));
  // SAM keeps what it adds by the name alone, so the name has the hash.
  const image = `castmatch-lambda-${hash.digest('hex').slice(0, 12)}:24`;
  if (await has(image, env)) return image;
  const folder = mkdtempSync(join(tmpdir(), 'castmatch-image-'));
  try {
    if (!(await has(debian, env))) await importDebian(folder, env);
    cpSync(recipe, folder, { recursive: true });
    cpSync(process.execPath, join(folder, 'node'), { dereference: true });
    cpSync(join(client, 'node_modules'), join(folder, 'node_modules'), { recursive: true });
    await must('the image cannot be built', 'docker', ['build', '--quiet', '--tag', image, folder], { env: { ...env, DOCKER_BUILDKIT: '0' } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return image;
};

const has = async (image: string, env: Engine['env']): Promise<boolean> => (await run('docker', ['image', 'inspect', image], { env })).code === 0;

const importDebian = async (folder: string, env: Engine['env']): Promise<void> => {
  await debianTools({ mmdebstrap: 'mmdebstrap' });
  const archive = join(folder, 'root.tar');
  await must('Debian cannot be put together', 'mmdebstrap', [
    '--quiet',
    '--variant=minbase',
    '--include=ca-certificates,libstdc++6,libcurl4',
    'bookworm',
    archive,
  ]);
  await must('Debian cannot be imported', 'docker', ['import', archive, debian], { env });
  rmSync(archive);
};

const must = async (what: string, command: string, args: readonly string[], options: RunOptions = {}): Promise<void> => {
  const { code, text } = await run(command, args, { timeoutMs: 600_000, ...options });
  if (code !== 0) throw new NoTool(`${what}: ${endOf(text)}`);
};
