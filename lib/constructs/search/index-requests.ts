/**
 * The requests that a function may send to the search domain, by method and path: those that `layers/adapters/opensearch` makes, of the indices that the stage has, and no
 * other. tests/infra/index-rights.test.ts runs the adapter against them. What a `_bulk` or an `_msearch` names inside is decided within the domain (`scripts/index-roles`).
 */
import { saidEmbedderId } from '../../../layers/adapters/hashing-embedder/embedder-id.ts';
import { type IndexFamilyName, indexAlias } from '../../../layers/adapters/opensearch/index-names.ts';
import { type ChosenEmbedders, embedderIdOf, embeddersOf } from '../../config/embedders.ts';
import type { IndexUse } from '../functions/needs.ts';

type Method = 'Get' | 'Post' | 'Put';

/** Memories are found by rules in every stage: `functions/_compose/memory-index.ts`. */
const aliasesOf = (family: IndexFamilyName, config: ChosenEmbedders): readonly string[] =>
  family === 'memories' ? [indexAlias(family, saidEmbedderId)] : embeddersOf(config).map((name) => indexAlias(family, embedderIdOf(name)));

const searching = (alias: string): readonly [Method, string][] => [
  ['Post', '_msearch'],
  ['Post', `${alias}/_search`],
  ['Post', `${alias}/_mget`],
];
const keeping = (alias: string): readonly [Method, string][] => [
  ...searching(alias),
  ['Post', '_bulk'],
  ...['', '.building', '.former'].map((generation): [Method, string] => ['Post', `${alias}${generation}/_refresh`]),
  // The path ends with an asterisk of its own. In a policy that would be a pattern: a question mark is one character, whichever.
  ['Get', `_alias/${alias}?`],
  ['Put', `_index_template/${alias}`],
  // The first index, whichever mapping it has.
  ['Put', `${alias}--m?--first`],
];

/** A person may be forgotten with all that she said; people of the talent base go one by one. */
const forgetting = (alias: string): readonly [Method, string][] => [...keeping(alias), ['Post', `${alias}/_delete_by_query`]];

const requestsFor = (family: IndexFamilyName, use: IndexUse) => (use === 'search' ? searching : family === 'memories' ? forgetting : keeping);

/** By method, each path once. */
export const indexRequests = (
  config: ChosenEmbedders,
  indices: Readonly<Partial<Record<IndexFamilyName, IndexUse>>>,
): ReadonlyMap<Method, readonly string[]> => {
  const requests = (Object.entries(indices) as [IndexFamilyName, IndexUse][]).flatMap(([family, use]) =>
    aliasesOf(family, config).flatMap(requestsFor(family, use)),
  );
  const methods = [...new Set(requests.map(([method]) => method))];
  return new Map(methods.map((method) => [method, [...new Set(requests.flatMap(([of, path]) => (of === method ? [path] : [])))]]));
};
