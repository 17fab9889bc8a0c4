import { expect, it } from 'vitest';
import { judgeSearch, type SearchDomainState } from '../../../layers/core/shared/index.ts';
import { aSearchDomain } from '../../support/search-domain.ts';

const failed = { status: 'failed', startedAt: null, pending: ['ClusterConfig', 'EBSOptions'] } as const;

it.each<[string, Partial<SearchDomainState>, string, string | null]>([
  ['in good health', {}, 'ok', null],
  ['being changed', { state: 'processing', change: { ...failed, status: 'processing' } }, 'ok', null],
  ['changed without a name for it', { change: { ...failed, pending: [] } }, 'degraded', 'a change of its configuration failed: unnamed'],
  ['whose change failed', { change: failed }, 'degraded', 'a change of its configuration failed: ClusterConfig, EBSOptions'],
  ['without a copy of each shard', { cluster: 'yellow', unassignedShards: 6 }, 'degraded', 'the cluster is yellow: 6 shards have no copy'],
  ['without a copy of who knows how many', { cluster: 'yellow', unassignedShards: null }, 'degraded', 'the cluster is yellow: some shards have no copy'],
  ['that does not say', { cluster: 'unknown' }, 'degraded', 'the cluster does not say how it is'],
  ['with shards that nobody has', { cluster: 'red' }, 'down', 'the cluster is red: part of the index cannot be read'],
  ['that is not available, whatever its colour', { state: 'unavailable', cluster: 'green' }, 'down', 'the domain is not available'],
])('a domain %s', (_, given, status, reason) => {
  expect(judgeSearch(aSearchDomain(given))).toEqual({ status, reason });
});
