/** The index of people: its name, its fields, and a BM25 that knows one tenant only. */
import { indexAlias } from '../index-names.ts';
import type { IndexFamily } from '../indices.ts';

/** Counts up when anything below changes, or what a vector is made of: a rebuild then makes the new kind beside the old one. */
const mapping = 3;

/** Fields of text, what a word in them weighs, and how long such a text usually is, in words. */
export const textFields = { craft: { weight: 2, usualLength: 24 }, work: { weight: 1.2, usualLength: 30 }, profile: { weight: 1, usualLength: 40 } } as const;
export type TextField = keyof typeof textFields;

/**
 * BM25 in which nothing of another tenant is weighed in, although all share an index. A word is indexed with its tenant in front, so `docFreq` is the tenant's own; the number of
 * the tenant's people comes with the query as its boost; and the usual length of a text is a constant, not the average of everybody's.
 */
const similarity = ({ weight, usualLength }: { weight: number; usualLength: number }): object => ({
  type: 'scripted',
  script: {
    source: [
      'double count = Math.max((double) query.boost, (double) term.docFreq);',
      'double rarity = Math.log(1 + (count - term.docFreq + 0.5) / (term.docFreq + 0.5));',
      `return ${weight.toFixed(1)} * rarity * doc.freq * 2.2 / (doc.freq + 1.2 * (0.25 + 0.75 * doc.length / ${usualLength.toFixed(1)}));`,
    ].join(' '),
  },
});

const names = Object.keys(textFields) as TextField[];
const keyword = { type: 'keyword' } as const;

export const talentIndexFamily = (embedder: { readonly id: string; readonly dimensions: number }): IndexFamily => ({
  name: indexAlias('talents', embedder.id),
  mapping,
  body: {
    settings: {
      'index.knn': true,
      number_of_shards: 1,
      auto_expand_replicas: '0-1',
      // Versions are ours, and removed people leave tombstones of ours: what the engine remembers of its own deletions would only refuse a rebuild.
      gc_deletes: '0s',
      similarity: Object.fromEntries(names.map((name) => [`tenant_${name}`, similarity(textFields[name])])),
      // Core has folded the words already, the same way for both engines.
      analysis: { analyzer: { folded: { type: 'custom', tokenizer: 'whitespace' } } },
    },
    mappings: {
      dynamic: 'strict',
      _routing: { required: true },
      dynamic_templates: [{ numbers: { path_match: 'numbers.*', mapping: { type: 'double' } } }],
      properties: {
        org: keyword,
        id: keyword,
        version: { type: 'long', index: false },
        /** A removed person: nothing but her id and version. */
        gone: { type: 'boolean' },
        terms: { type: 'keyword', ignore_above: 512 },
        numbers: { type: 'object', dynamic: true },
        /** Days since 1970. */
        booked: { type: 'integer_range' },
        ...Object.fromEntries(names.map((name) => [name, { type: 'text', analyzer: 'folded', similarity: `tenant_${name}`, index_options: 'freqs' }])),
        /** JSON, handed back as it is. */
        facts: { type: 'object', enabled: false },
        text: { type: 'object', enabled: false },
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
