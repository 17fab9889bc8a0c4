/** What health looks at: the tables, and no client of anything else. Its bundle is the first that wakes. */
import { dynamoClaimStore } from '../../layers/adapters/dynamodb/claim-store.ts';
import { connectTables } from '../../layers/adapters/dynamodb/client.ts';
import { dynamoModelHealth, dynamoSearchHealth } from '../../layers/adapters/dynamodb/model-health.ts';
import { dynamoPeopleStore } from '../../layers/adapters/dynamodb/people/people-store.ts';
import { dynamoRateStore } from '../../layers/adapters/dynamodb/rate-store.ts';
import { dynamoTrafficStore } from '../../layers/adapters/dynamodb/traffic-store.ts';
import { blockwiseRates } from '../../layers/adapters/resilient/blockwise-rates.ts';
import { sha256Hex, systemClock } from '../../layers/adapters/system/system.ts';
import type { SearchDomain } from '../../layers/core/shared/index.ts';
import type { Env } from './env.ts';
import { organizationRates } from './rates.ts';

export const composeHealthStores = (env: Env) => {
  const tables = connectTables({ main: env.TABLE_NAME, live: env.LIVE_TABLE_NAME, endpoint: env.DYNAMODB_ENDPOINT, region: env.AWS_REGION });
  return {
    tables,
    people: dynamoPeopleStore(tables),
    claims: dynamoClaimStore(tables),
    modelHealth: dynamoModelHealth(tables),
    searchHealth: dynamoSearchHealth(tables),
    figures: dynamoTrafficStore(tables),
    rates: blockwiseRates(dynamoRateStore(tables)),
    organizationRate: organizationRates(env),
    clock: systemClock,
    sha256: sha256Hex,
    searchDomain: composeSearchDomain(env),
  };
};

/** Where there is no domain, people are searched by an engine inside the functions, over the tables: there is nothing else to look at. */
const composeSearchDomain = (env: Env): SearchDomain | undefined => {
  const { OPENSEARCH_DOMAIN_NAME: name, OPENSEARCH_MANAGEMENT_ENDPOINT: endpoint, AWS_REGION: region } = env;
  if (name === undefined) return undefined;
  // Loaded by the first look and not by a cold start: liveness needs none of it.
  const domain = import('../../layers/adapters/opensearch/domain.ts').then(({ connectManagement, openSearchDomain }) =>
    openSearchDomain(connectManagement({ endpoint, region }), name),
  );
  return { read: async () => (await domain).read() };
};
