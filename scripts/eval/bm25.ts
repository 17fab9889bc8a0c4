/** BM25 over whole texts, as a keyword search would have it: every word of the question counts, and every word of a person. */
import { foldText } from '../../layers/core/talent/fold-text.ts';

const [saturation, lengthShare] = [1.2, 0.75];

/** Scores of those who share a word with the question, by id. */
export const bm25 = (texts: ReadonlyMap<string, string>): ((question: string, among: ReadonlySet<string>) => Map<string, number>) => {
  const postings = new Map<string, { id: string; count: number }[]>();
  const lengths = new Map<string, number>();
  for (const [id, text] of texts) {
    const words = wordsOf(text);
    lengths.set(id, words.length);
    for (const [word, uses] of Map.groupBy(words, (each) => each)) {
      const posting = postings.get(word) ?? [];
      if (posting.length === 0) postings.set(word, posting);
      posting.push({ id, count: uses.length });
    }
  }
  const average = [...lengths.values()].reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.size);
  return (question, among) => {
    const scores = new Map<string, number>();
    for (const word of new Set(wordsOf(question))) {
      const posting = postings.get(word) ?? [];
      const rarity = Math.log(1 + (texts.size - posting.length + 0.5) / (posting.length + 0.5));
      for (const { id, count } of posting) {
        if (!among.has(id)) continue;
        const long = 1 - lengthShare + (lengthShare * (lengths.get(id) ?? 0)) / average;
        scores.set(id, (scores.get(id) ?? 0) + (rarity * count * (saturation + 1)) / (count + saturation * long));
      }
    }
    return scores;
  };
};

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length > 1);
