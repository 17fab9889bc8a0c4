/** What the words around a number make of it: at least, at most, about, or one end of "between". */
import type { Board } from '../board.ts';
import { phraseTerm } from '../lexicon.ts';
import { isBoundDenied } from '../sent-away.ts';

export type Bound = 'min' | 'max' | 'around' | 'between' | 'plain';

export interface Bounded {
  readonly bound: Bound;
  /** Places of the first and last item that say so. */
  readonly first: number;
  readonly last: number;
}

const small = new Set(['the', 'of', 'is', 'be', 'age', 'a', 'an', 'height', 'than', 'hai', 'ki', 'ka', 'should', 'ages', 'aged', 'umar', 'umr', 'उम्र', 'हाइट']);

/** `first` to `last` are the items of the number with its unit. Words after it weigh more than words before. */
export const boundsOf = (board: Board, first: number, last: number): Bounded => {
  const plain: Bounded = { bound: 'plain', first, last };
  const after = afterOf(board, plain);
  return denied(board, after ?? beforeOf(board, plain) ?? plain, after !== undefined);
};

/** "Nobody above 40", "5'7 se kam wale mat bhejo": who is beyond the bound is sent away. */
const denied = (board: Board, bounded: Bounded, isTurned: boolean): Bounded => {
  const { bound, first, last } = bounded;
  const isOpen = (bound === 'min' || bound === 'max') && !(isTurned && saysNo.test(board.text(last))) && !saysNo.test(board.text(first));
  return isOpen && isBoundDenied(board, first, last) ? { ...bounded, bound: bound === 'max' ? 'min' : 'max' } : bounded;
};
/** Such a bound has its denial in it: "not below", "se kam nahi". */
const saysNo = /^(?:not|no) |^(?:exceed|cross)|^(?:nahi|nahin|nhi|na|नहीं|न|ना|nako|नको)(?: |$)/u;

const afterOf = (board: Board, { first, last }: Bounded): Bounded | undefined => {
  if (board.mark(last + 1, '+')) return { bound: 'min', first, last: last + 1 };
  if (board.mark(last + 1, '-') && board.text(last + 2) === 'ish') return { bound: 'around', first, last: last + 2 };
  for (let at = last + 1; at <= last + 2; at += 1) {
    // "50 & up", "50 & above".
    const joined = board.mark(at, '&') ? phraseTerm(['and', board.text(at + 1)], 'boundAfter') : undefined;
    if (joined !== undefined && board.digits(at + 2) === undefined) return { bound: joined as Bound, first, last: at + 1 };
    const bound = board.term(at, 'boundAfter');
    if (bound !== undefined && (board.digits(at + 1) === undefined || isBoundedToo(board, at + 1, bound)))
      return turned(board, { bound: bound as Bound, first, last: at });
    if (!['years', 'year', 'yrs', 'saal', 'साल', ')', 'of', 'cm', 'cms'].includes(board.text(at))) return undefined;
  }
  return undefined;
};

/** "18 min 21 max": the next number has the other bound behind it. */
const isBoundedToo = (board: Board, at: number, bound: string): boolean => {
  const next = board.term(board.term(at + 1, 'ageUnit') === undefined ? at + 1 : at + 2, 'boundAfter');
  return (next === 'min' || next === 'max') && next !== bound;
};

/** "165 se kam nahi": not less is the least, not more the most. */
const turned = (board: Board, { bound, first, last }: Bounded): Bounded => {
  const denial = [last + 1, last + 2].find((at) =>
    /^(?:(?:bilkul|ekdum|bilkul bhi|बिल्कुल|बिलकुल) )?(?:nahi|nahin|nhi|na|नहीं|न|ना|nako|नको)(?: |$)/u.test(board.text(at)),
  );
  const isNext = denial === last + 1 || (denial !== undefined && ['to', 'toh', 'bilkul', 'hona', 'ho', 'हो'].includes(board.text(last + 1)));
  if (!isNext || denial === undefined || (bound !== 'min' && bound !== 'max')) return { bound, first, last };
  return { bound: bound === 'max' ? 'min' : 'max', first, last: denial };
};

const beforeOf = (board: Board, { first, last }: Bounded): Bounded | undefined => {
  for (let at = first - 1; at >= 0 && at >= first - 4; at -= 1) {
    // "Above 25 and below 32": said after a number, it bounds the next one.
    const bound = board.term(at, 'boundBefore') ?? (at === first - 1 && board.text(at).startsWith('and ') ? board.term(at, 'boundAfter') : undefined);
    if (bound !== undefined) return { bound: bound as Bound, first: at, last };
    // "Should not exceed 172 cm": its denial is part of the verb.
    if (['exceed', 'exceeds', 'exceeding', 'cross', 'crosses', 'crossing'].includes(board.text(at))) return { bound: 'max', first: at, last };
    if (board.mark(at, '<', '>', '≥', '≤')) return { bound: board.mark(at, '<', '≤') ? 'max' : 'min', first: at, last };
    if (board.mark(at, '~')) return { bound: 'around', first: at, last };
    if (!small.has(board.text(at)) && !board.mark(at, ':', '-', '=') && !isShortened(board, at)) return undefined;
  }
  return undefined;
};

/** "Min. 18". */
const isShortened = (board: Board, at: number): boolean => board.mark(at, '.') && ['min', 'max', 'approx', 'ht'].includes(board.text(at - 1));

/** About: this much up or down. */
export const rangeFor = (value: number, bound: Bound, slack: number): { min?: number; max?: number } => {
  if (bound === 'min') return { min: value };
  if (bound === 'max') return { max: value };
  return bound === 'around' ? { min: value - slack, max: value + slack } : { min: value, max: value };
};
