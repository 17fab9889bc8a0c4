/** The index of what can be recalled: its name and its fields. Words are matched as core made them; what they are worth is reckoned from the user's own entries alone. */
import { indexAlias } from '../index-names.ts';
import type { IndexFamily } from '../indices.ts';

/** Counts up when anything below changes. */
const mapping = 1;

const keyword = { type: 'keyword' } as const;

export const memoryIndexFamily = (embedder: { readonly id: string; readonly dimensions: number }): IndexFamily => ({
  name: indexAlias('memories', embedder.id),
  mapping,
  body: {
    settings: {
      'index.knn': true,
      number_of_shards: 1,
      auto_expand_replicas: '0-1',
      // Versions are ours, and what was removed leaves tombstones of ours.
      gc_deletes: '0s',
    },
    mappings: {
      dynamic: 'strict',
      _routing: { required: true },
      properties: {
        /** Tenant and user. */
        owner: keyword,
        id: keyword,
        version: { type: 'double', index: false },
        /** What was removed: nothing but its id and version. */
        gone: { type: 'boolean' },
        conversation: keyword,
        place: { type: 'integer' },
        at: { type: 'date' },
        words: { type: 'keyword', doc_values: false, ignore_above: 256 },
        length: { type: 'integer' },
        /** JSON, handed back as it is. */
        content: { type: 'object', enabled: false },
        vector: {
          type: 'knn_vector',
          dimension: embedder.dimensions,
          space_type: 'cosinesimil',
          // Never another engine: without its native library the first document would end the server.
          method: { name: 'hnsw', engine: 'lucene', parameters: { m: 16, ef_construction: 128 } },
        },
      },
    },
  },
});
