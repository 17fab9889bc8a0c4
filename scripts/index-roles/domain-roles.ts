/**
 * The roles inside the search domain, and which functions have each. IAM lets a function send a request to a path; what the request names inside (`_bulk`, `_msearch`) is decided by these.
 * Actions are those of the security plugin: its groups where there is one, else the action itself.
 */
import { type IndexFamilyName, indexFamilies, indexPattern } from '../../layers/adapters/opensearch/index-names.ts';
import type { IndexUse } from '../../lib/constructs/functions/needs.ts';

export interface DomainRole {
  readonly name: string;
  readonly family: IndexFamilyName;
  readonly use: IndexUse;
  /** As `PUT _plugins/_security/api/roles/<name>` takes it. */
  readonly body: {
    readonly description: string;
    readonly cluster_permissions: readonly string[];
    readonly index_permissions: readonly { readonly index_patterns: readonly string[]; readonly allowed_actions: readonly string[] }[];
  };
}

const permissions: Readonly<Record<IndexUse, { readonly cluster: readonly string[]; readonly index: readonly string[] }>> = {
  search: { cluster: ['cluster_composite_ops_ro'], index: ['read'] },
  keep: {
    cluster: ['cluster_composite_ops', 'indices:data/read/scroll/clear', 'indices:admin/index_template/put'],
    // Not to delete an index, and not to move an alias: that is an operator's.
    index: ['crud', 'create_index', 'indices:admin/aliases', 'indices:admin/aliases/get', 'indices:admin/refresh*'],
  },
};
const does = { search: 'Searches', keep: 'Searches and keeps' } as const;

export const domainRoles: readonly DomainRole[] = indexFamilies.flatMap((family) =>
  (['search', 'keep'] as const).map((use) => ({
    name: `castmatch_${use}_${family}`,
    family,
    use,
    body: {
      description: `${does[use]} the indices of ${family}`,
      cluster_permissions: permissions[use].cluster,
      index_permissions: [{ index_patterns: [indexPattern(family)], allowed_actions: permissions[use].index }],
    },
  })),
);
