/** Text made comparable for the lexicons: one case, one script of digits, no nukta, one nasal sign, plain quotes. */
export const fold = (text: string): string =>
  withoutMarks(text)
    .toLowerCase()
    .replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[‘’`]/gu, "'")
    .replace(/[–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();

/** Patterns go through this alone: in lower case they would mean something else. */
const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\u093c|[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .replace(/ँ/gu, 'ं');

const letter = '\\p{L}\\p{M}';

/** Alternatives by `|`; a `*` at the end of a word stands for any ending, so that "दिखा*" is दिखाओ and दिखाइए. Regular expressions otherwise. */
export const wordsOf = (alternatives: string): RegExp => {
  const source = withoutMarks(alternatives).replace(/\*/gu, `[${letter}]*`).replace(/ \?/gu, '\\s?').replace(/ /gu, '\\s+');
  return new RegExp(`(?<![${letter}\\p{N}])(?:${source})(?![${letter}\\p{N}])`, 'u');
};
