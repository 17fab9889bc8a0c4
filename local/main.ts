/** `npm start`: the whole product on one machine, as one tree of processes. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { repositoryRoot } from './route-table.ts';
import { readSettings, SettingsError } from './settings.ts';
import { HomeInUse } from './supervisor/home.ts';
import { startProduct } from './supervisor/start-product.ts';

const envFile = resolve(repositoryRoot, '.env');
if (existsSync(envFile)) process.loadEnvFile(envFile);

const fail = (error: unknown): never => {
  const isExpected = error instanceof SettingsError || error instanceof HomeInUse || (error instanceof Error && error.name === 'StartError');
  console.error(isExpected ? `CastMatch cannot start: ${(error as Error).message}` : error);
  process.exit(1);
};

try {
  const product = startProduct(readSettings(process.env, process.cwd()), (line) => console.log(line));
  let isStopping = false;
  const stop = (signal: string): void => {
    // A person's second Ctrl-C: the children notice that we are gone, and go too.
    if (isStopping && signal === 'SIGINT') process.exit(130);
    if (isStopping) return;
    isStopping = true;
    console.log('Stopping ...');
    product.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  // Whoever started us with a channel wants us to end with them, even if they are killed.
  if (process.channel) process.on('disconnect', () => stop('disconnect'));
  await product.ready;
} catch (error) {
  fail(error);
}
