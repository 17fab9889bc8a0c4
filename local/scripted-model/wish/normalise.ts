/** Text made comparable: one case, one script of digits, no nukta, plain quotes and dashes, and the round numbers that Hindi speakers write as words. */
const numberWords: readonly (readonly [RegExp, string])[] = [
  ['पच्चीस|pach+ees|pach+is|twenty[ -]five', '25'],
  ['पैंतीस|paint(?:ees|is)|thirty[ -]five', '35'],
  ['पैंतालीस|paint[aā]l(?:ees|is)|forty[ -]five', '45'],
  ['बीस|twenty', '20'],
  ['तीस|tees|thirty', '30'],
  ['चालीस|cha+l(?:ees|is)|forty', '40'],
  ['पचास|pach[a]+s|fifty', '50'],
  ['साठ|sixty', '60'],
].map(([words, digits]) => [new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'gu'), digits ?? ''] as const);

/** Without nuktas and accents. Sources of patterns go through this alone: lower case would change what they mean. */
export const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(?:\u093c|[\u0300-\u036f])/gu, '')
    .normalize('NFC');

export const normalise = (text: string): string => {
  const plain = withoutMarks(text)
    .toLowerCase()
    .replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[‐-―−]/gu, '-')
    .replace(/[‘’′`]/gu, "'")
    .replace(/[“”″]|''/gu, '"')
    .replace(/\btwenties\b/gu, '20s')
    .replace(/\bthirties\b/gu, '30s')
    .replace(/\bforties\b/gu, '40s')
    .replace(/\bfifties\b/gu, '50s')
    .replace(/\bsixties\b/gu, '60s');
  return numberWords.reduce((result, [words, digits]) => result.replace(words, digits), plain);
};

/** A pattern that begins and ends where a word does, in any script. */
export const wordPattern = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${source})(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
