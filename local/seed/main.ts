/**
 * `node local/seed/main.ts`: seeds CASTMATCH_SEED (2000) synthetic people into organization `demo` of the tables at DYNAMODB_ENDPOINT.
 * Table names: TABLE_NAME (`castmatch`) and LIVE_TABLE_NAME (`castmatch-live`). Exit code 0 also when there was nothing to do. Their index is made too (in CASTMATCH_HOME, or
 * at OPENSEARCH_URL), so that the first search finds it; when it cannot be, the table's stream makes it good.
 */
import * as z from 'zod';
import { indexSettings } from '../../functions/_compose/index-settings.ts';
import { composeTalentIndexes, type KeptTalentIndex } from '../../functions/_compose/talent-index.ts';
import { connectTables } from '../../layers/adapters/dynamodb/client.ts';
import { dynamoTalentDirectory } from '../../layers/adapters/dynamodb/talent/talent-directory.ts';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import { bringInStep, dayInIndia } from '../../layers/core/talent/index.ts';
import { dynamoSeedMarkers } from './seed-marker.ts';
import { demoOrg, seedPeople } from './seed-people.ts';

const Environment = z.object({
  ...indexSettings,
  DYNAMODB_ENDPOINT: z.url().optional(),
  TABLE_NAME: z.string().min(1).default('castmatch'),
  LIVE_TABLE_NAME: z.string().min(1).default('castmatch-live'),
  CASTMATCH_SEED: z.coerce.number().int().min(0).max(100_000).default(2_000),
});

/** Blank counts as unset, as in the functions. */
const environment = Environment.parse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')));
if (environment.DYNAMODB_ENDPOINT !== undefined) {
  // A local server accepts any credentials, and the client insists on some.
  process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
}

const tables = connectTables({
  main: environment.TABLE_NAME,
  live: environment.LIVE_TABLE_NAME,
  endpoint: environment.DYNAMODB_ENDPOINT,
  region: environment.AWS_REGION ?? 'ap-south-1',
});
const talents = dynamoTalentStore(tables);
const started = Date.now();
const added = await seedPeople({ talents, markers: dynamoSeedMarkers(tables), now: Date.now, print: (line) => console.log(line) }, environment.CASTMATCH_SEED);
console.log(added === 0 ? 'the talent base is seeded already' : `added ${added} synthetic people in ${((Date.now() - started) / 1_000).toFixed(1)} s`);

const indexFor = async ({ index, embedder, close }: KeptTalentIndex): Promise<void> => {
  try {
    const isMade = added === 0 && (await index.list(demoOrg, null, 1)).length > 0;
    if (isMade) return;
    const begun = Date.now();
    const { put } = await bringInStep({ index, embedder, talents, directory: dynamoTalentDirectory(tables) })(demoOrg, dayInIndia(begun));
    if (put > 0) console.log(`indexed ${put} people in ${((Date.now() - begun) / 1_000).toFixed(1)} s`);
  } catch (error) {
    console.log(`the index of people was not made: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await close();
  }
};
for (const kept of composeTalentIndexes(environment, { log: (_level, event) => console.log(event) })) await indexFor(kept);
tables.client.destroy();
