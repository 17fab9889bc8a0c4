/**
 * `node local/seed/main.ts`: seeds CASTMATCH_SEED (2000) synthetic people into organization `demo` of the tables at DYNAMODB_ENDPOINT.
 * Table names: TABLE_NAME (`castmatch`) and LIVE_TABLE_NAME (`castmatch-live`). Exit code 0 also when there was nothing to do.
 */
import * as z from 'zod';
import { connectTables } from '../../layers/adapters/dynamodb/client.ts';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import { dynamoSeedMarkers } from './seed-marker.ts';
import { seedPeople } from './seed-people.ts';

const Environment = z.object({
  DYNAMODB_ENDPOINT: z.url().optional(),
  AWS_REGION: z.string().default('ap-south-1'),
  TABLE_NAME: z.string().min(1).default('castmatch'),
  LIVE_TABLE_NAME: z.string().min(1).default('castmatch-live'),
  CASTMATCH_SEED: z.coerce.number().int().min(0).max(100_000).default(2_000),
});

const environment = Environment.parse(process.env);
if (environment.DYNAMODB_ENDPOINT !== undefined) {
  // A local server accepts any credentials, and the client insists on some.
  process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
}

const tables = connectTables({
  main: environment.TABLE_NAME,
  live: environment.LIVE_TABLE_NAME,
  endpoint: environment.DYNAMODB_ENDPOINT,
  region: environment.AWS_REGION,
});
const started = Date.now();
const added = await seedPeople(
  { talents: dynamoTalentStore(tables), markers: dynamoSeedMarkers(tables), now: Date.now, print: (line) => console.log(line) },
  environment.CASTMATCH_SEED,
);
console.log(added === 0 ? 'the talent base is seeded already' : `added ${added} synthetic people in ${((Date.now() - started) / 1_000).toFixed(1)} s`);
tables.client.destroy();
