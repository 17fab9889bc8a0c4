/** What a written call says of its makers, of what it is used for, of who is cast already and of who sends it: no wish, whatever words are in it. */
import type { Board } from './board.ts';
import { isMark, termOf } from './items.ts';
import type { TermSlot } from './term.ts';

export const takeAsides = (board: Board): void => {
  takeSignature(board);
  takeMakerLines(board);
  takeUnneeded(board);
  takeCastAlready(board);
  takeMakersNamed(board);
};

const closing =
  /^(?:(?:thanks|thank you|thank|you|and|with|warm|warmest|kind|kindest|best|many|yours|love) ?)*(?:regards|wishes|cheers|sincerely|faithfully|truly|best|rgds)$/u;
const longestClosing = 6;
/** A line that says of whom it is: whoever writes on below a closing writes of a part again. */
const saysPart: readonly TermSlot[] = ['ageCue', 'moneyCue', 'month', 'gender', 'roleLine', 'decade', 'must'];

/** "Warm regards, Rohan, 31 Veera Desai Road, Andheri West": whose mail it is, and where her office is. */
const takeSignature = (board: Board): void => {
  const { items } = board;
  for (let at = 1; at < items.length; at += 1) {
    if (!isMark(items[at - 1], '\n') || isMark(items[at], '\n')) continue;
    const end = lineEnd(board, at);
    if (end - at > longestClosing || !closing.test(wordsOf(board, at, end))) continue;
    for (
      let line = end + 1, next = lineEnd(board, line);
      line < items.length && !holds(board, line, next, saysPart);
      line = next + 1, next = lineEnd(board, line)
    )
      board.take(line, Math.min(next, items.length) - 1);
    return;
  }
};

const makers =
  /^(?:(?:director|directors|directed by|producer|producers|produced by|line producer|executive producer|writer|writers|written by|dop|casting director|casting by|casting associate|production house|banner|client|clients|agency|brand|product|music director|choreographer|contact|contact person|posted by)|(?<usage>usage|usages|usage rights|rights|territory|territories|media usage))$/u;

/** "Director: Meghna Sen (Bengali)", "Usage: print, digital, 6 months", "USAGE / 1 year, TV". What is made may stand in a line of the client's. */
const takeMakerLines = (board: Board): void => {
  for (let at = 0; at < board.items.length; at += 1) {
    if (!opensClause(board, at)) continue;
    // "Usage 2 years, digital and print": the number is as good as a colon.
    const isNumbered = ['usage', 'usages'].includes(board.text(at)) && board.items[at + 1]?.kind === 'number';
    const joint = isNumbered ? at : [1, 2, 3].map((skip) => at + skip).find((place) => board.items[place]?.kind === 'mark');
    if (joint === undefined) continue;
    const head = makers.exec(wordsOf(board, at, Math.max(at + 1, joint)));
    const isHead =
      isNumbered || isMark(board.items[joint], ':') || (isMark(board.items[joint], '-', '/', '|') && !board.isGlued(joint) && opensLine(board, at));
    if (head === null || !isHead) continue;
    const end = endOfEntry(board, joint + 1);
    for (let place = joint + 1; place < end; place += 1)
      if (head.groups?.['usage'] !== undefined || board.term(place, 'medium') === undefined) board.take(place, place);
    at = end - 1;
  }
};

/** "NOT REQUIRED: nudity, smoking, dance": all that the line lists. */
const takeUnneeded = (board: Board): void => {
  for (let at = 0; at < board.items.length; at += 1) {
    if (!opensClause(board, at) || termOf(board.items[at], 'unneeded') === undefined || !isMark(board.items[at + 1], ':')) continue;
    const end = endOfEntry(board, at + 2);
    board.take(at, end - 1);
    at = end - 1;
  }
};

const titles = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'smt', 'shri', 'rs', 'no']);
/** To the end of the line or sentence, or to where another entry begins: "Director: X, Role: hero". */
const endOfEntry = (board: Board, from: number): number => {
  let end = from;
  while (
    end < board.items.length &&
    !isMark(board.items[end], '\n', ';', '|', '•', '!') &&
    !(isMark(board.items[end], '.') && !titles.has(board.text(end - 1)))
  ) {
    const isNext = isMark(board.items[end + 1], ':') || (board.items[end + 1]?.kind !== 'mark' && isMark(board.items[end + 2], ':'));
    if (isNext && isMark(board.items[end - 1], ',', '/')) break;
    // "Usage 1 year, budget 50k": sums and days are of the work.
    if (holds(board, end, end + 1, ['moneyCue', 'ageCue', 'shootPlace']) || termOf(board.items[end], 'currency') !== undefined) break;
    end += 1;
  }
  return end;
};

const sorted = '(?:cast|locked|finali[sz]ed|on board|signed|sorted|taken|closed|filled)';
const isSettled = new RegExp(
  `(?:^| )(?:(?:has|have|is|are|was|were)(?: already)?(?: been)? (?:already )?${sorted}(?: (?:separately|already|now|by us|in house))?|already (?:been )?${sorted}|cast separately|(?:own|in house) (?:staff|team|people) will (?:play|be|do) .*)$`,
  'u',
);
const settledAlone = new RegExp(`(?:^|[.;,)] )${sorted}$`, 'u');
/** "Dates are locked": of the work, and not of somebody. */
const ofWork: readonly TermSlot[] = ['month', 'moneyCue', 'money', 'currency', 'weekday', 'relativeDay', 'shootPlace'];
/** "Her only, as he is locked". */
const other = /(?:^| )(?:only|just|so|hence|but|except|remaining|rest) (?:\S+ )*(?:is|are|was|has|have) /u;
const workWords = /(?:^| )(?:dates?|location|locations|script|budget|schedule|venue|music|songs?|deal|looks?)(?: |$)/u;

/** "The singer (M, 30) is already on board.", "DEVIKA (46): his wife, once a dancer. Cast.", "Asha, 34 (locked);": nobody is looked for. */
const takeCastAlready = (board: Board): void => {
  const { items } = board;
  let lineFrom = 0;
  for (let start = 0; start < items.length; ) {
    const end = sentenceEnd(board, start);
    if (isMark(items[start - 1], '\n')) lineFrom = start;
    const said = wordsOf(board, start, end);
    const isBare = new RegExp(`^(?:already )?${sorted}$`, 'u').test(said);
    if (isBare && start > lineFrom && (end >= items.length || isMark(items[end], '.', '\n', '!'))) board.take(lineFrom, end - 1);
    else if (isOfSettled(board, start, end, said)) board.take(start, end - 1);
    else {
      takeBracketed(board, start, end);
      takeSettledClauses(board, start, end);
    }
    start = end + 1;
  }
};
const isOfSettled = (board: Board, from: number, to: number, said: string): boolean =>
  isSettled.test(said) && !workWords.test(said) && !other.test(said) && !holds(board, from, to, ['ask', ...ofWork]);

/** "Hero is already locked, need heroine". */
const takeSettledClauses = (board: Board, start: number, end: number): void => {
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !isMark(board.items[at], ',')) continue;
    if (isOfSettled(board, from, at, wordsOf(board, from, at))) board.take(from, at - 1);
    from = at + 1;
  }
};

/** "Asha, 34, the responsible one (locked)". */
const takeBracketed = (board: Board, start: number, end: number): void => {
  let from = start;
  for (let at = start; at < end; at += 1) {
    if (isMark(board.items[at], ':')) from = at + 1;
    if (!isMark(board.items[at], '(')) continue;
    const close = [1, 2, 3].map((skip) => at + skip).find((place) => isMark(board.items[place], ')'));
    if (close === undefined || !settledAlone.test(` ${wordsOf(board, at + 1, close)}`.trim().replace(/^already (?:been )?/u, ''))) continue;
    if (!holds(board, from, at, ['ask', ...ofWork]) && !workWords.test(wordsOf(board, from, at))) board.take(from, close);
    from = close + 1;
  }
};

const madeBy = new Set(['directed', 'produced', 'written', 'made', 'helmed', 'shot', 'composed', 'choreographed', 'presented', 'sung', 'led']);
const farthest = 8;

/** "A music video by a Punjabi singer", "directed by a woman": who makes it. "Our director Meghna (Bengali)". */
const takeMakersNamed = (board: Board): void => {
  for (let at = 1; at < board.items.length; at += 1) {
    const isBy =
      board.text(at) === 'by' && (madeBy.has(board.text(at - 1)) || (termOf(board.items[at - 1], 'medium') !== undefined && isArticle(board.text(at + 1))));
    const bracket = /^(?:director|producer|writer|filmmaker|dop)$/u.test(board.text(at))
      ? [1, 2, 3, 4].map((skip) => at + skip).find((place) => board.items[place]?.kind === 'mark')
      : undefined;
    if (isBy) {
      let end = at + 1;
      while (
        end < board.items.length &&
        end - at <= farthest &&
        !isMark(board.items[end], ',', '.', ';', '\n', '(', ')', '|', '-') &&
        !holds(board, end, end + 1, ['ask', 'month', 'shootPlace'])
      )
        end += 1;
      board.take(at, end - 1);
    }
    if (bracket !== undefined && isMark(board.items[bracket], '(')) {
      let close = bracket + 1;
      while (close < board.items.length && close - bracket <= farthest && !isMark(board.items[close], ')', '\n')) close += 1;
      if (isMark(board.items[close], ')')) board.take(bracket, close);
    }
  }
};
const isArticle = (word: string): boolean => ['a', 'an', 'the', 'our', 'their'].includes(word);

const opensLine = (board: Board, at: number): boolean => at === 0 || isMark(board.items[at - 1], '\n', '|', '•', '*');
const opensClause = (board: Board, at: number): boolean => opensLine(board, at) || isMark(board.items[at - 1], '.', ';', ',', '/');
const wordsOf = (board: Board, from: number, to: number): string => {
  const words: string[] = [];
  for (let at = from; at < Math.min(to, board.items.length); at += 1) if (board.items[at]?.kind !== 'mark') words.push(board.text(at));
  return words.join(' ');
};
const holds = (board: Board, from: number, to: number, slots: readonly TermSlot[]): boolean => {
  for (let at = from; at < Math.min(to, board.items.length); at += 1) if (slots.some((slot) => termOf(board.items[at], slot) !== undefined)) return true;
  return false;
};
const lineEnd = (board: Board, from: number): number => {
  let at = from;
  while (at < board.items.length && !isMark(board.items[at], '\n')) at += 1;
  return at;
};
const sentenceEnd = (board: Board, from: number): number => {
  let at = from;
  while (at < board.items.length && !isMark(board.items[at], '\n', ';', '!', '?') && !isStop(board, at)) at += 1;
  return at;
};
/** "Mr. Khan", "5.5" end nothing. */
const isStop = (board: Board, at: number): boolean =>
  isMark(board.items[at], '.') && !titles.has(board.text(at - 1)) && !(board.items[at + 1]?.kind === 'number' && board.isGlued(at + 1));
