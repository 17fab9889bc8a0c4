/** The OpenSearch that holds the indices. A domain of AWS checks who asks; a server of one's own knows no signatures. */
import { type OpenSearchClient, openSearchClient } from '../../layers/adapters/opensearch/client.ts';
import { signedFetch } from '../../layers/adapters/signed-fetch/signed-fetch.ts';
import { systemClock, systemRandom } from '../../layers/adapters/system/system.ts';
import { roleCredentials } from './credentials.ts';

export const composeOpenSearch = (endpoint: string, region: string): OpenSearchClient => {
  const isDomain = new URL(endpoint).hostname.endsWith('.amazonaws.com');
  const send = signedFetch({ service: 'es', region, credentials: roleCredentials, now: systemClock.now });
  return openSearchClient({ endpoint, clock: systemClock, random: systemRandom, ...(isDomain ? { send } : {}) });
};
