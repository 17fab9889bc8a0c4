/**
 * `npm run index:memory -- check|rebuild [--tenant demo] [--store sqlite|opensearch]`: the index of what was said against the tables. `check` says equal, or how many entries
 * differ; `rebuild` makes it equal: what is missing is put, what is gone or forgotten is removed. Stopped, it is run again. Tables and engine are those of the running local
 * product, or of the environment. Exit code 1: it differs; 2: it cannot be done.
 */
import { parseArgs } from 'node:util';
import { readEnv } from '../functions/_compose/env.ts';
import { composeSaidIndex } from '../functions/_compose/memory-index.ts';
import { composeStores } from '../functions/_compose/stores.ts';
import { dynamoMemoryStore } from '../layers/adapters/dynamodb/memory/memory-store.ts';
import { dynamoSaidTable } from '../layers/adapters/dynamodb/memory/said-table.ts';
import { checkSaid, type RebuildSaidPorts, rebuildSaid } from '../layers/core/memory/index.ts';
import { CannotDo, environment } from './tables-here.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { tenant: { type: 'string' }, store: { type: 'string' } } });

const run = async (): Promise<number> => {
  const [command = ''] = positionals;
  if (command !== 'check' && command !== 'rebuild') throw new CannotDo('say what to do: npm run index:memory -- check or rebuild');
  const { OPENSEARCH_URL, ...env } = readEnv(environment());
  if (values.store === 'opensearch' && OPENSEARCH_URL === undefined) throw new CannotDo('set OPENSEARCH_URL to say which OpenSearch');
  const settings = values.store === 'sqlite' || OPENSEARCH_URL === undefined ? env : { ...env, OPENSEARCH_URL };
  const said = composeSaidIndex(settings);
  if (said === undefined) throw new CannotDo('no index is kept here: set OPENSEARCH_URL or CASTMATCH_HOME');
  const { tables, conversations } = composeStores(settings);
  const ports: RebuildSaidPorts = { ...said, table: dynamoSaidTable(tables, conversations), memories: dynamoMemoryStore(tables) };
  let [users, put, removed] = [0, 0, 0];
  for await (const owner of ports.table.owners()) {
    if (values.tenant !== undefined && owner.org !== values.tenant) continue;
    users += 1;
    const rebuilt = command === 'rebuild' ? await rebuildSaid(ports)(owner) : { put: 0, removed: 0 };
    put += rebuilt.put;
    removed += rebuilt.removed;
    const { missing, left } = await checkSaid(ports)(owner);
    if (missing.length + left.length === 0) continue;
    console.log(`${owner.org} ${owner.sub}: ${missing.length} missing, ${left.length} left over`);
    process.exitCode = 1;
  }
  tables.client.destroy();
  const done = command === 'rebuild' ? `${put} put, ${removed} removed; ` : '';
  console.log(`${users} users: ${done}${process.exitCode === 1 ? 'the index differs from the table' : 'the index equals the table'}`);
  return process.exitCode === 1 ? 1 : 0;
};

run().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error instanceof CannotDo ? error.message : error);
    process.exit(2);
  },
);
