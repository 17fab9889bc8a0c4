/** A text as words, numbers and marks, each with its place. One pass, linear in the text. */

export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** Folded: see `foldWord`. A number has ASCII digits. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between it and the token before. */
  readonly isGlued: boolean;
}

/** Word (with its apostrophes), run of digits, line end, or one other character. Format characters and blanks part tokens. */
const pattern = /[\p{L}\p{M}][\p{L}\p{M}\u200c\u200d]*(?:['\u2019][\p{L}\p{M}]+)*|\p{Nd}+|\n|[^\s\p{Cf}]/gu;

export const readTokens = (text: string): Token[] => {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    tokens.push({ ...nameToken(match[0]), start, end: start + match[0].length, isGlued: start > 0 && tokens.at(-1)?.end === start });
  }
  return tokens;
};

const nameToken = (raw: string): Pick<Token, 'kind' | 'text'> => {
  if (/^[\p{L}\p{M}]/u.test(raw)) return { kind: 'word', text: foldWord(raw) };
  const digits = /^\p{Nd}/u.test(raw) ? asciiDigits(raw) : undefined;
  return digits === undefined ? { kind: 'mark', text: marks[raw] ?? raw } : { kind: 'number', text: digits };
};

/** Marks that mean the same. */
const marks: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
  '‐': '-',
  '’': "'",
  '‘': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '″': '"',
  '।': '.',
  '，': ',',
};

/** Longer runs of digits are phone numbers and noise. */
const longestNumber = 9;

const asciiDigits = (raw: string): string | undefined => {
  const digits = [...raw].map((digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // The ten digits of Indic scripts begin at …6, those of ASCII and most others at …0.
    return code >= 0x0900 && code <= 0x0dff ? (code & 0xf) - 6 : code & 0xf;
  });
  return digits.length > longestNumber || digits.some((digit) => digit < 0 || digit > 9) ? undefined : digits.join('');
};

/** One case, no Latin accents, no apostrophes; Devanagari without nukta, with one nasal sign. */
export const foldWord = (word: string): string => (/^[A-Za-z]+$/u.test(word) ? word.toLowerCase() : foldLetters(word));

const foldLetters = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\u200c|\u200d|[\u0300-\u036f]|\u093c|['\u2019]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u0901/gu, '\u0902');
