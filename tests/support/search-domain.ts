import type { SearchDomainState } from '../../layers/core/shared/index.ts';

/** A domain in good health. */
export const aSearchDomain = (given: Partial<SearchDomainState> = {}): SearchDomainState => ({
  name: 'castmatch-dev',
  engineVersion: 'OpenSearch_3.5',
  state: 'active',
  cluster: 'green',
  dataNodes: 1,
  shards: 12,
  unassignedShards: 0,
  provisionedBytes: 10 * 1024 ** 3,
  hasUpdate: false,
  change: null,
  ...given,
});
