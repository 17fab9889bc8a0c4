/** Text to vectors, as a port: a model in the cloud, hashing on one machine. */

/** What a text is for: some models put questions and documents into one space from two sides. */
export type EmbeddingPurpose = 'document' | 'query';

/** @public */
export interface Embedder {
  /**
   * Model, version and dimensions, such as `hashing-v1-256`: `[a-z0-9-]{1,60}`. It is part of an index's name, so that another embedder builds another
   * index beside this one, and vectors of two embedders are never compared.
   */
  readonly id: string;
  readonly dimensions: number;
  /**
   * One vector of length 1 for each text, in order; an empty text gives a vector of zeros. The same text gives the same vector.
   * DomainError `unavailable` when no vectors can be had: all texts, or none.
   */
  embed(texts: readonly string[], purpose: EmbeddingPurpose): Promise<readonly Float32Array[]>;
}
