/** `npm run index:roles -- --stage dev`: says inside the search domain which function may do what. After each deployment; again changes nothing. Exit code 1 when it could not. */
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../lib/config/index.ts';
import { IndexRolesFailure, setIndexRoles } from './index-roles/set-index-roles.ts';
import { connectAws } from './preflight/aws.ts';

const { values } = parseArgs({ options: { stage: { type: 'string', default: 'dev' }, config: { type: 'string' } } });
try {
  const set = await setIndexRoles(readConfig(values.stage, values.config), {
    ask: connectAws(),
    askAs: (credentials) => connectAws(undefined, async () => credentials),
  });
  for (const { name, arns } of set) process.stdout.write(`${name}: ${arns.length === 0 ? 'nobody' : arns.map((arn) => arn.split('/').at(-1)).join(', ')}\n`);
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof IndexRolesFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
