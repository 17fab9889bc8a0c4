/** Asks an embedder once for each question: people try, widen and page through the same brief, and a model is paid and waited for each time. */
import type { Embedder } from '../../core/shared/index.ts';

export interface RememberingOptions {
  /** Of a text; the text itself is not kept. */
  readonly digest: (text: string) => string;
  /** Questions; the least recently asked one goes first. */
  readonly most: number;
}

/** Documents are passed on: their vectors lie in the index, beside the text that they are of, and go with the person. The same text twice in one call is asked for once. */
export const rememberingEmbedder = (embedder: Embedder, { digest, most }: RememberingOptions): Embedder => {
  const known = new Map<string, Float32Array>();
  const keep = (key: string, vector: Float32Array): void => {
    known.delete(key);
    known.set(key, vector);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
  };

  return {
    id: embedder.id,
    dimensions: embedder.dimensions,
    embed: async (texts, purpose) => {
      const keys = texts.map(digest);
      const found = new Map(purpose === 'query' ? keys.flatMap((key) => (known.has(key) ? [[key, known.get(key)] as const] : [])) : []);
      const lacking = new Map(keys.flatMap((key, place) => (found.has(key) ? [] : [[key, texts[place] ?? ''] as const])));
      const vectors = lacking.size === 0 ? [] : await embedder.embed([...lacking.values()], purpose);
      for (const [place, key] of [...lacking.keys()].entries()) found.set(key, vectors[place]);
      return keys.map((key) => {
        const vector = found.get(key);
        if (vector === undefined) throw new Error('the embedder gave fewer vectors than it was given texts');
        if (purpose === 'query') keep(key, vector);
        return vector;
      });
    },
  };
};
