/**
 * `npm run index -- check|repair|rebuild|confirm|back [--tenant demo | --all] [--store sqlite|opensearch] [--fresh]`: the index of people against the table. `check` says equal, or
 * who differs; `repair` tells the index what it missed; `rebuild` fills a new index beside the live one and switches over, and goes on with one that was stopped unless `--fresh` is
 * said (on OpenSearch, `confirm` deletes the former index and `back` returns to it). All tenants unless one is named. Tables and engine are those of the running local product, or
 * of the environment. Exit code 1: it differs; 2: it cannot be done.
 */
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type Env, readEnv } from '../functions/_compose/env.ts';
import { composeLog } from '../functions/_compose/kit.ts';
import { composeTalentIndexes, type KeptTalentIndex } from '../functions/_compose/talent-index.ts';
import { composeTalentNews } from '../functions/_compose/talent-news.ts';
import { dynamoTalentStore } from '../layers/adapters/dynamodb/talent/talent-store.ts';
import { dynamoTalentTable } from '../layers/adapters/dynamodb/talent/talent-table.ts';
import { checkIndex, type KeepPorts, type OrgDifference, rebuildIndex, repairIndex } from '../layers/core/talent/index.ts';
import { progressBar } from './progress-bar.ts';
import { CannotDo, environment } from './tables-here.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { tenant: { type: 'string' }, all: { type: 'boolean' }, store: { type: 'string' }, fresh: { type: 'boolean', default: false } },
});
const Command = z.enum(['check', 'repair', 'rebuild', 'confirm', 'back']);
type Command = z.infer<typeof Command>;

const chosen = (): { command: Command; env: Env } => {
  const command = Command.safeParse(positionals[0]);
  if (!command.success) throw new CannotDo('say what to do: npm run index -- check, repair, rebuild, confirm or back');
  if (values.tenant !== undefined && values.all === true) throw new CannotDo('name one tenant, or say --all');
  const { OPENSEARCH_URL, ...env } = readEnv(environment());
  if (values.store === 'opensearch' && OPENSEARCH_URL === undefined) throw new CannotDo('set OPENSEARCH_URL to say which OpenSearch');
  return { command: command.data, env: values.store === 'sqlite' || OPENSEARCH_URL === undefined ? env : { ...env, OPENSEARCH_URL } };
};

/** Whose, and how many people each of them has. */
type Tenants = ReadonlyMap<string, number>;

const run = async (): Promise<number> => {
  const { command, env } = chosen();
  const { tables, clock } = composeTalentNews(env);
  const kept = composeTalentIndexes(env, { log: composeLog(env, 'talent-index') });
  if (kept.length === 0) throw new CannotDo('no index is kept here: set OPENSEARCH_URL or CASTMATCH_HOME');
  const table = dynamoTalentTable(tables);
  const tenants = values.tenant === undefined ? await table.tenants() : new Map([[values.tenant, await table.count(values.tenant)]]);
  let status = 0;
  for (const one of kept) {
    const ports = { ...one, table, talents: dynamoTalentStore(tables), clock };
    status = Math.max(status, await commands[command](one, ports, tenants, (line) => console.log(`${one.store} ${one.embedder.id}: ${line}`)));
    await one.close();
  }
  tables.client.destroy();
  return status;
};

type Work = (kept: KeptTalentIndex, ports: KeepPorts, tenants: Tenants, say: (line: string) => void) => Promise<number>;

const shownDifferences = 100;
const differencesOf = async (ports: KeepPorts, tenants: Tenants): Promise<ReadonlyMap<string, readonly OrgDifference[]>> => {
  const found = new Map<string, readonly OrgDifference[]>();
  for (const org of tenants.keys()) found.set(org, await checkIndex(ports)(org));
  return found;
};
const inAll = (found: ReadonlyMap<string, readonly OrgDifference[]>): readonly OrgDifference[] => [...found.values()].flat();
const people = (count: number): string => `${count.toLocaleString('en-IN')} ${count === 1 ? 'person' : 'people'}`;

const commands: Readonly<Record<Command, Work>> = {
  check: async (_kept, ports, tenants, say) => {
    const found = inAll(await differencesOf(ports, tenants));
    for (const { org, id, kind, tableVersion, indexVersion } of found.slice(0, shownDifferences))
      say(`${org} ${id} ${kind} (table ${tableVersion ?? 'none'}, index ${indexVersion ?? 'none'})`);
    if (found.length > shownDifferences) say(`and ${found.length - shownDifferences} more`);
    say(
      found.length === 0
        ? `the index equals the table: ${[...tenants].map(([org, count]) => `${org} ${count}`).join(', ') || 'nobody is in it'}`
        : `${people(found.length)} differ`,
    );
    return found.length === 0 ? 0 : 1;
  },

  repair: async (_kept, ports, tenants, say) => {
    const found = await differencesOf(ports, tenants);
    for (const [org, differences] of found) await repairIndex(ports)(org, differences);
    const left = inAll(await differencesOf(ports, tenants));
    say(
      left.length === 0
        ? `${people(inAll(found).length)} repaired; the index equals the table`
        : `${people(left.length)} still differ: npm run index -- rebuild`,
    );
    return left.length === 0 ? 0 : 1;
  },

  rebuild: async ({ rebuilds, generations }, ports, tenants, say) => {
    const show = progressBar(
      [...tenants.values()].reduce((sum, count) => sum + count, 0),
      (count) => people(count),
    );
    const done = new Map<string, number>();
    const {
      people: count,
      kept,
      failed,
    } = await rebuildIndex({ ...ports, rebuilds })({
      orgs: [...tenants.keys()],
      isAll: values.tenant === undefined,
      resume: !values.fresh,
      show: (org, ofOrg) => {
        done.set(org, ofOrg);
        show([...done.values()].reduce((sum, one) => sum + one, 0));
      },
    });
    for (const { org, talentId } of failed.slice(0, shownDifferences)) say(`${org} ${talentId} cannot be put into an index`);
    const before = kept === 0 ? '' : `, ${people(kept)} of them by the rebuild that was stopped`;
    const after = generations === undefined ? '' : '; `npm run index -- confirm` deletes the former index';
    say(`made anew and switched over: ${people(count)}${before}${after}`);
    return failed.length === 0 ? 0 : 1;
  },

  confirm: async ({ generations }, _ports, _tenants, say) => {
    if (generations === undefined) throw new CannotDo('only OpenSearch keeps a former index');
    await generations.confirm();
    say('the former index is deleted');
    return 0;
  },

  back: async ({ generations }, _ports, _tenants, say) => {
    if (generations === undefined) throw new CannotDo('only OpenSearch keeps a former index');
    await generations.goBack();
    say('the former index is live again; repair it if it fell behind');
    return 0;
  },
};

run().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error instanceof CannotDo ? error.message : error);
    process.exit(2);
  },
);
