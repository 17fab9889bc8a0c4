/** The embedding models of Bedrock that can be chosen: what each takes, and what it answers. */
import * as z from 'zod';
import type { EmbeddingPurpose } from '../../core/shared/index.ts';
import { type EmbeddingModelName, embeddingModelIds } from './embedding-model-ids.ts';

export interface EmbeddingModel {
  /** As Bedrock names it. */
  readonly modelId: string;
  readonly dimensions: number;
  /** Texts that one request takes. */
  readonly batch: number;
  /** UTF-16 code units of one text; the rest is left out. */
  readonly longest: number;
  readonly body: (texts: readonly string[], purpose: EmbeddingPurpose) => object;
  /** One vector for each text, in their order. */
  readonly answer: z.ZodType<readonly (readonly number[])[]>;
}

const vector = (dimensions: number) => z.array(z.number()).length(dimensions);

/** One text a request; it can be asked for shorter vectors, which cost little of the quality and much less of the memory. */
const titan = (dimensions: 256 | 512 | 1024): EmbeddingModel => ({
  modelId: embeddingModelIds[`titan-v2-${dimensions}`],
  dimensions,
  batch: 1,
  longest: 40_000,
  body: ([text]) => ({ inputText: text, dimensions, normalize: true }),
  answer: z.object({ embedding: vector(dimensions) }).transform(({ embedding }) => [embedding]),
});

const cohere: EmbeddingModel = {
  modelId: embeddingModelIds['cohere-multilingual-v3-1024'],
  dimensions: 1_024,
  batch: 96,
  longest: 2_048,
  body: (texts, purpose) => ({ texts, input_type: purpose === 'query' ? 'search_query' : 'search_document', truncate: 'END' }),
  answer: z.object({ embeddings: z.array(vector(1_024)) }).transform(({ embeddings }) => embeddings),
};

/** By their ids as embedders: an index is named after it. */
export const embeddingModels = {
  'titan-v2-256': titan(256),
  'titan-v2-512': titan(512),
  'titan-v2-1024': titan(1_024),
  'cohere-multilingual-v3-1024': cohere,
} as const satisfies Record<EmbeddingModelName, EmbeddingModel>;
