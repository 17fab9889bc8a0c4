/** The embedder of one machine: no weights, no network, the same text always the same vector. The first line of a text weighs most. */
import type { Embedder } from '../../core/shared/index.ts';
import type { Share } from './embed-texts.ts';
import { hashingDimensions, hashingEmbedderId, saidEmbedderId } from './embedder-id.ts';

/** Of people: what a text means; its letters speak where no list knows its words. */
export const hashingEmbedder = (): Embedder => embedderWith(hashingEmbedderId, { concepts: 0.8, words: 0.2, pieces: 0.12 });

/** Of what was said, which is asked for by its own words more than by what they mean. */
export const saidEmbedder = (): Embedder => embedderWith(saidEmbedderId, { concepts: 0.8, words: 1.2, pieces: 0.5 });

const embedderWith = (id: string, share: Share): Embedder => ({
  id,
  dimensions: hashingDimensions,
  // Loaded when first asked: functions that embed elsewhere do not read the words at cold start.
  embed: async (texts) => (await import('./embed-texts.ts')).embedTexts(texts, share),
});
