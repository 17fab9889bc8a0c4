/** Okapi BM25 over a few thousand short texts, made anew for each query: small enough that an index would only be one more thing to keep true. */

const k1 = 1.2;
const b = 0.75;

/**
 * A score for each document, 0 to 1: of all that the query's words could tell about a document, how much is there. 0: it has none of them.
 * Rare words tell more than common ones, repeated ones little more than single ones, and short documents more than long ones.
 */
export const bm25 = (documents: readonly (readonly string[])[], query: readonly string[]): number[] => {
  const terms = [...new Set(query)];
  const counts = documents.map((words) => countsOf(words, new Set(terms)));
  const averageLength = documents.reduce((sum, words) => sum + words.length, 0) / Math.max(1, documents.length);
  const weights = terms.map((term) => {
    const found = counts.filter((words) => words.has(term)).length;
    return Math.log(1 + (documents.length - found + 0.5) / (found + 0.5));
  });
  const most = weights.reduce((sum, weight) => sum + weight * (k1 + 1), 0);
  return documents.map((words, place) => {
    const length = 1 - b + (b * words.length) / Math.max(1, averageLength);
    const score = terms.reduce((sum, term, index) => {
      const count = counts[place]?.get(term) ?? 0;
      return sum + ((weights[index] ?? 0) * count * (k1 + 1)) / (count + k1 * length || 1);
    }, 0);
    return most === 0 ? 0 : score / most;
  });
};

const countsOf = (words: readonly string[], wanted: ReadonlySet<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) if (wanted.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
