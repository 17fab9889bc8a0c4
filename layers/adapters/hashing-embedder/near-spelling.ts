/** Words that no list has as they are spelt, read as the listed word that they are a slip of: the same consonants, and one letter more, less or another. */

/** From an unknown word to the known one, or to itself. */
export const nearSpelling = (known: Iterable<string>): ((word: string) => string) => {
  const byConsonants = Map.groupBy(known, consonants);
  const found = new Map<string, string>();
  return (word) => {
    if (word.length < shortest) return word;
    const before = found.get(word);
    if (before !== undefined) return before;
    const letters = consonants(word);
    const near = letters.length < fewestConsonants ? undefined : byConsonants.get(letters)?.find((other) => isOneSlipAway(word, other));
    if (found.size < mostRemembered) found.set(word, near ?? word);
    return near ?? word;
  };
};

/** Shorter words are too often another word. */
const shortest = 6;
const fewestConsonants = 4;
const mostRemembered = 20_000;

const consonants = (word: string): string => word.charAt(0) + word.slice(1).replace(/[aeiouy]/gu, '');

const isOneSlipAway = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return Math.max(one.length, other.length) - start - end <= 1;
};
