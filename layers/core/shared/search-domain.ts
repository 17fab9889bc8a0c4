/** The search domain as whoever runs the product sees it, and what that means for whoever uses it. */

export interface SearchDomainChange {
  readonly status: 'pending' | 'processing' | 'completed' | 'failed';
  /** ISO time; null when the service did not say. */
  readonly startedAt: string | null;
  /** Settings that have not taken effect yet, in the service's own names. */
  readonly pending: readonly string[];
}

export interface SearchDomainState {
  readonly name: string;
  /** Such as `OpenSearch_3.5`. */
  readonly engineVersion: string;
  readonly state: 'active' | 'processing' | 'unavailable';
  readonly cluster: 'green' | 'yellow' | 'red' | 'unknown';
  readonly dataNodes: number | null;
  readonly shards: number | null;
  readonly unassignedShards: number | null;
  /** What all data nodes together have on disk, used or not: the service's own measure of free space is a metric, not part of this answer. */
  readonly provisionedBytes: number | null;
  /** A newer release of the service's software waits. */
  readonly hasUpdate: boolean;
  /** The last change of its configuration; null when there was none. */
  readonly change: SearchDomainChange | null;
}

export type SearchDomainFailureKind = 'timeout' | 'unreachable' | 'overloaded' | 'refused' | 'missing' | 'malformed';

/** The domain could not be looked at, which says little of whether it can be searched. */
export class SearchDomainFailure extends Error {
  override readonly name = 'SearchDomainFailure';
  readonly kind: SearchDomainFailureKind;

  constructor(kind: SearchDomainFailureKind, options: { cause?: unknown } = {}) {
    super(`the search domain could not be looked at: ${kind}`, options);
    this.kind = kind;
  }
}

export interface SearchDomain {
  /** Throws SearchDomainFailure, within three seconds. */
  read(): Promise<SearchDomainState>;
}

export interface SearchVerdict {
  readonly status: 'ok' | 'degraded' | 'down';
  /** For an operator; null when all is well. */
  readonly reason: string | null;
}

/** A change under way takes nothing from those who search: the old nodes serve until the new ones do. */
export const judgeSearch = ({ state, cluster, unassignedShards, change }: SearchDomainState): SearchVerdict => {
  if (state === 'unavailable') return { status: 'down', reason: 'the domain is not available' };
  if (cluster === 'red') return { status: 'down', reason: 'the cluster is red: part of the index cannot be read' };
  if (cluster === 'yellow') return { status: 'degraded', reason: `the cluster is yellow: ${unassignedShards ?? 'some'} shards have no copy` };
  if (cluster === 'unknown') return { status: 'degraded', reason: 'the cluster does not say how it is' };
  if (change?.status === 'failed') return { status: 'degraded', reason: `a change of its configuration failed: ${change.pending.join(', ') || 'unnamed'}` };
  return { status: 'ok', reason: null };
};
