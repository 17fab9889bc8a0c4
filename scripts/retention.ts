/**
 * `npm run retention -- show|set --org demo [--messages 365] [--earlier 730] [--fact never] …`: how long an organization keeps what, in days (30 to 3650) or `never` for until it is
 * forgotten or deleted. The classes are those of docs/guide/memory-control.md. Tables are those of the running local product, or of the environment. Exit code 2: it cannot be done.
 */
import { parseArgs } from 'node:util';
import { readEnv } from '../functions/_compose/env.ts';
import { connectTables } from '../layers/adapters/dynamodb/client.ts';
import { dynamoRetentionStore } from '../layers/adapters/dynamodb/memory/retention-store.ts';
import { readRetention, retentionClasses } from '../layers/core/memory/index.ts';
import { DomainError } from '../layers/core/shared/index.ts';
import { CannotDo, environment } from './tables-here.ts';

const classes = Object.fromEntries(retentionClasses.map((name) => [name, { type: 'string' as const }]));
const { positionals, values } = parseArgs({ allowPositionals: true, options: { org: { type: 'string' as const }, ...classes } });
const given = values as Readonly<Record<string, string | undefined>>;

const run = async (): Promise<void> => {
  const [command = ''] = positionals;
  const { org } = given;
  if ((command !== 'show' && command !== 'set') || org === undefined) throw new CannotDo('say what to do of whom: npm run retention -- show --org demo');
  const env = readEnv(environment());
  const tables = connectTables({ main: env.TABLE_NAME, live: env.LIVE_TABLE_NAME, endpoint: env.DYNAMODB_ENDPOINT, region: env.AWS_REGION });
  const store = dynamoRetentionStore(tables);
  if (command === 'set') {
    const days = (text: string): number | null => (text === 'never' ? null : Number(text));
    const said = Object.fromEntries(retentionClasses.flatMap((name) => (given[name] === undefined ? [] : [[name, days(given[name])]])));
    const { days: before, version } = await store.read(org);
    if ((await store.write(org, readRetention({ ...before, ...said }), version)) === 'changed')
      throw new CannotDo(
        'somebody else has changed the retention of this organization at the same moment: nothing was set; look at it (show) and set it again',
      );
  }
  for (const [name, days] of Object.entries((await store.read(org)).days))
    console.log(`${name}: ${days === null ? 'until it is forgotten or deleted' : `${days} days`}`);
  tables.client.destroy();
};

run().catch((error: unknown) => {
  console.error(error instanceof CannotDo || error instanceof DomainError ? error.message : error);
  process.exit(2);
});
