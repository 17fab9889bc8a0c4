/** Which tables an operator's command works on: those of the environment, or of the product that runs on this machine. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { localRegion } from '../local/lambda-host/context.ts';
import { tablesFile } from '../local/supervisor/home.ts';
import { tableNames } from '../local/tables/names.ts';

/** Said in a sentence, without a stack. */
export class CannotDo extends Error {}

const endpointOfHome = (home: string): string => {
  const file = tablesFile(home);
  if (!existsSync(file)) throw new CannotDo('no product has run here; start one (npm start), or set CASTMATCH_HOME, DYNAMODB_ENDPOINT or TABLE_NAME');
  return readFileSync(file, 'utf8');
};

/** What only a product that answers needs is filled in with what leads nowhere. */
export const environment = (): Record<string, string | undefined> => {
  const nowhere = { SOCKET_API_ENDPOINT: 'http://127.0.0.1:9', SOCKET_URL: 'ws://127.0.0.1:9', CURSOR_SECRET: 'this-signs-no-cursor' };
  if (process.env['TABLE_NAME']) return { ...nowhere, ...process.env };
  process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
  const home = resolve(process.env['CASTMATCH_HOME'] || '.castmatch');
  const local = { CASTMATCH_HOME: home, TABLE_NAME: tableNames.main, LIVE_TABLE_NAME: tableNames.live, AWS_REGION: localRegion };
  return { ...nowhere, ...process.env, ...local, DYNAMODB_ENDPOINT: process.env['DYNAMODB_ENDPOINT'] || endpointOfHome(home) };
};
