/** Days of a look test, an audition or a deadline: nobody has to be free for the shoot then. */
import type { Board } from '../board.ts';
import { wordsBefore } from '../clause-words.ts';

const tests =
  /\b(?:auditions?|auditioning|look ?tests?|screen ?tests?|self ?tests?|test|tests|mock|mock shoot|trials?|open call|workshops?|readings?|recce|fittings?|samples?|deliver|delivery|self tapes?|costume trials?|narrations?|casting call|deadline|last date|submissions?|submit|send|apply|entries|callbacks?|ऑडिशन)\b/u;
const shoots = /\b(?:shoots?|shooting|shoot dates?|shoot days?|dates?|schedule|event|show)\b|शूट|शूटिंग/u;
const reach = 4;

/** Items `first` to `last` are a date; the word that is nearest before it says what happens then, else the one right after it. */
export const isOfTest = (board: Board, first: number, last: number): boolean => {
  if (isDeadline(board, first)) return true;
  const after = cueAfter(board, last);
  const before = cueBefore(board, first);
  if (before === undefined) return after === 'test';
  // "5 Dec audition 10 Dec shoot": each word stands behind its date.
  const isBehind = after !== undefined && after !== before.cue && isDate(board, before.at - 1);
  return (isBehind ? after : before.cue) === 'test';
};

/** "By Friday 11 December", "latest by 5th", "before 18 Dec": until then, and not on it. */
const isDeadline = (board: Board, first: number): boolean => {
  let at = first - 1;
  while (board.anyTerm(at, 'weekday') !== undefined || board.mark(at, ',', '(') || ['the', 'eod', 'end', 'of', 'latest'].includes(board.text(at))) at -= 1;
  return (
    ['by', 'before'].includes(board.text(at)) &&
    !/(?:^| )(?:shoot|shooting|free|available|start|starts|starting|begin|begins)(?: \S+){0,3}$/u.test(wordsBefore(board, at))
  );
};

/** Where the test is held is no place of the shoot: the last item of "at Andheri" after `last`. */
export const endOfTest = (board: Board, last: number): number => {
  const isPlace =
    ['at', 'in', '@', 'near'].includes(board.text(last + 1)) && ['city', 'locality'].some((slot) => board.anyTerm(last + 2, slot as 'city') !== undefined);
  return isPlace ? last + 2 : last;
};

type Cue = 'test' | 'shoot';
const cueOf = (text: string): Cue | undefined => (tests.test(text) ? 'test' : shoots.test(text) ? 'shoot' : undefined);

const cueBefore = (board: Board, first: number): { cue: Cue; at: number } | undefined => {
  for (let at = first - 1; at >= 0 && at >= first - reach; at -= 1) {
    const item = board.items[at];
    if (item?.kind === 'mark' && !['-', ':', '(', '&', '/'].includes(item.text)) return undefined;
    const cue = board.text(at) === 'date' && board.text(at - 1) === 'last' ? 'test' : cueOf(board.text(at));
    if (cue !== undefined) return { cue, at };
  }
  return undefined;
};

const cueAfter = (board: Board, last: number): Cue | undefined => {
  const small = ['ko', 'को', 'is', 'the', 'for', 'ka', 'ki', '(', '-', 'hai'];
  for (let at = last + 1; at <= last + 2; at += 1) {
    const cue = cueOf(board.text(at));
    if (cue !== undefined || !small.includes(board.text(at))) return cue;
  }
  return undefined;
};

const isDate = (board: Board, at: number): boolean =>
  board.items[at]?.kind === 'number' || ['month', 'weekday'].some((slot) => board.anyTerm(at, slot as 'month') !== undefined);
