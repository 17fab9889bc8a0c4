/**
 * `npm run migrate -- status | run [<id>] [--dry-run]`: changes of all that is stored in the durable table of TABLE_NAME (DYNAMODB_ENDPOINT for a local server). Without an id
 * all that wait are run in order, but those that contract: they are run by name alone. docs/runbooks/migrations.md. Exit code 1: something was not done.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { parseArgs } from 'node:util';
import { connectTables } from '../layers/adapters/dynamodb/client.ts';
import { migrations } from '../layers/adapters/dynamodb/migrations/all.ts';
import { dynamoMigrationStore } from '../layers/adapters/dynamodb/migrations/migration-store.ts';
import { planOf, runMigration } from '../layers/core/operations/index.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false } } });
const [command = 'status', id] = positionals;
const main = process.env['TABLE_NAME'];
if (!main) throw new Error('say which table: TABLE_NAME, and DYNAMODB_ENDPOINT for a local server');
const tables = connectTables({
  main,
  live: `${main}-live`,
  endpoint: process.env['DYNAMODB_ENDPOINT'] || undefined,
  region: process.env['AWS_REGION'] ?? 'ap-south-1',
});
const store = dynamoMigrationStore(tables);
const holder = `${hostname()}-${process.pid}-${randomUUID()}`;

const status = async (): Promise<void> => {
  for (const { migration, record, waitsFor } of planOf(migrations, await store.records())) {
    const stands = record === undefined ? 'not run' : `${record.status}, ${record.looked} looked at, ${record.changed} changed`;
    console.log(`${migration.id} (${migration.phase}): ${stands}${waitsFor.length > 0 ? `; waits for ${waitsFor.join(', ')}` : ''}. ${migration.title}`);
  }
};

const run = async (): Promise<void> => {
  const chosen = id === undefined ? migrations.filter(({ phase }) => phase !== 'contract') : migrations.filter((one) => one.id === id);
  if (chosen.length === 0) throw new Error(`there is no migration ${id}; there are ${migrations.map((one) => one.id).join(', ')}`);
  for (const migration of chosen) {
    const onProgress = ({ looked, changed }: { looked: number; changed: number }): void =>
      console.log(`${migration.id}: ${looked} looked at, ${changed} changed`);
    const result = await runMigration(migration, { store, now: Date.now, holder, dryRun: values['dry-run'], onProgress });
    console.log(`${migration.id}: ${JSON.stringify(result)}`);
    if (['held', 'lost', 'waits'].includes(result.outcome)) process.exitCode = 1;
  }
};

if (command === 'status') await status();
else if (command === 'run') await run();
else throw new Error(`say status or run, not ${command}`);
tables.client.destroy();
