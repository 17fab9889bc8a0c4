/** A text as words, numbers and marks, each with its place. One pass, linear in the text. */

export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** Folded: see `foldWord`. A number has ASCII digits. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between it and the token before. */
  readonly isGlued: boolean;
  /** "Hero's". Hurried hands write a plural so too. */
  readonly isOwner?: true;
}

/** "B/w" before a number, word (with its apostrophes), run of digits, line end, or one other character. Format characters, blanks and the sign that makes an emoji of a character part tokens. */
const pattern =
  /\b[bB]\/[wWn](?=\s*\d)|(?!\ufe0f|\u20e3)[\p{L}\p{M}][\p{L}\p{M}\u200c\u200d]*(?:['\u2019][\p{L}\p{M}]+)*|\p{Nd}+\ufe0f?|\n|(?!\ufe0f)[^\s\p{Cf}]/gu;

export const readTokens = (text: string): Token[] => {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    tokens.push({
      ...nameToken(match[0], text, start + match[0].length),
      start,
      end: start + match[0].length,
      isGlued: start > 0 && tokens.at(-1)?.end === start,
    });
  }
  return tokens;
};

const nameToken = (raw: string, text: string, end: number): Pick<Token, 'kind' | 'text' | 'isOwner'> => {
  if (/^(?!\u20e3)[\p{L}\p{M}]/u.test(raw))
    return { kind: 'word', text: inFull(foldWord(raw), text, end), ...(/['\u2019][sS]$/u.test(raw) && { isOwner: true as const }) };
  const digits = /^\p{Nd}/u.test(raw) ? asciiDigits(raw.replace('\ufe0f', '')) : undefined;
  return digits === undefined ? { kind: 'mark', text: marks[raw] ?? raw } : { kind: 'number', text: digits };
};

/** How a hurried hand writes a word that the lists have in full. */
const shortForms: Readonly<Record<string, string>> = { nxt: 'next', wk: 'week', wkend: 'weekend', wknd: 'weekend', cpd: 'pd', rqd: 'required' };
/** These say something else where no number follows: "btw, she sings". */
const betweenForms = new Set(['b/w', 'b/n', 'bw', 'btw', 'btwn', 'betn']);

const inFull = (word: string, text: string, end: number): string => {
  if (betweenForms.has(word)) return /^\s*\p{Nd}/u.test(text.slice(end, end + farthestNumber)) ? 'between' : word;
  return Object.hasOwn(shortForms, word) ? (shortForms[word] ?? word) : word;
};
const farthestNumber = 4;

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
  // The box around a number: 1️⃣ is "1)".
  '\u20e3': ')',
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
