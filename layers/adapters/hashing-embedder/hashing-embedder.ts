/** The embedder of one machine: no weights, no network, the same text always the same vector. The first line of a text weighs most. */
import type { Embedder } from '../../core/shared/index.ts';
import { hashingDimensions, hashingEmbedderId } from './embedder-id.ts';

export const hashingEmbedder = (): Embedder => ({
  id: hashingEmbedderId,
  dimensions: hashingDimensions,
  // Loaded when first asked: functions that embed elsewhere do not read the words at cold start.
  embed: async (texts) => (await import('./embed-texts.ts')).embedTexts(texts),
});
