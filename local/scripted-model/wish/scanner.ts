/** A text that is read piece by piece: what one reader took, the next does not see. Places stay the same throughout. */
export interface Found {
  readonly match: RegExpExecArray;
  readonly start: number;
  readonly end: number;
  /** The words just before it, and just after it. */
  readonly before: string;
  readonly after: string;
}

export interface Scanner {
  /** The text as it was. */
  readonly text: string;
  /** Every match in what is left, in order. */
  find(pattern: RegExp): Found[];
  /** Nobody else reads this piece. */
  take(start: number, end: number): void;
  /** What nobody took. */
  rest(): string;
}

/** Characters on either side: patterns that look from a number to the whole text would make long messages slow. */
const nearby = 60;

export const newScanner = (text: string): Scanner => {
  let left = text;
  return {
    text,
    find: (pattern) =>
      [...left.matchAll(pattern)].map((match) => {
        const end = match.index + match[0].length;
        return { match, start: match.index, end, before: text.slice(Math.max(0, match.index - nearby), match.index), after: text.slice(end, end + nearby) };
      }),
    take: (start, end) => {
      left = left.slice(0, start) + '\u0001'.repeat(end - start) + left.slice(end);
    },
    rest: () => left.replaceAll('\u0001', ' '),
  };
};
