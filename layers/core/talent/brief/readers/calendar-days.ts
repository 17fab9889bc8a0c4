/** Days with a month: "12, 13 & 14 Dec", "28 Dec to 3 Jan", "December 12-14", "12/12/2026". */
import type { Board } from '../board.ts';
import type { AskedDates } from '../brief.ts';
import { dayOf, nextDay, yearOf } from './calendar.ts';
import type { DateRead } from './date-read.ts';

interface Day {
  readonly day: number;
  readonly next: number;
  readonly isOrdinal: boolean;
}

const ordinals = new Set(['st', 'nd', 'rd', 'th']);

/** A day of the month with its "th" and "tareekh". */
export const readDay = (board: Board, at: number): Day | undefined => {
  const day = board.digits(at) ?? spokenDay(board, at);
  if (day === undefined || day < 1 || day > 31) return undefined;
  const isOrdinal = board.isGlued(at + 1) && ordinals.has(board.text(at + 1));
  return { day, next: at + (isOrdinal ? 2 : 1), isOrdinal };
};

/** "Barah se chaudah December": a number in words is a day only where a month stands behind it or behind its range. */
const spokenDay = (board: Board, at: number): number | undefined => {
  const day = board.number(at);
  if (day === undefined || board.items[at]?.kind === 'number') return undefined;
  const isOfMonth = board.term(at + 1, 'month') !== undefined;
  const isOfRange = isRangeMark(board, at + 1) && board.number(at + 2) !== undefined && board.term(at + 3, 'month') !== undefined;
  return isOfMonth || isOfRange || ['tareekh', 'tarikh', 'taarikh', 'तारीख'].includes(board.text(at + 1)) ? day : undefined;
};

export const isRangeMark = (board: Board, at: number): boolean => board.mark(at, '-', '~') || board.term(at, 'to') !== undefined;
const isListMark = (board: Board, at: number): boolean =>
  board.mark(at, ',', '&', '/') || board.term(at, 'and') !== undefined || board.term(at, 'or') !== undefined;

interface Run {
  readonly from: number;
  readonly to: number;
}

/** "12-14", "12, 13 & 15": runs of days that rise. */
const readRuns = (board: Board, at: number): { runs: Run[]; next: number } | undefined => {
  const first = readDay(board, at);
  if (first === undefined) return undefined;
  const runs: Run[] = [{ from: first.day, to: first.day }];
  let next = first.next;
  const isBetween = board.term(at - 1, 'boundBefore') === 'between';
  for (;;) {
    const last = runs.at(-1) as Run;
    // "27 28 Dec".
    const beside = board.digits(next) === last.to + 1 && !board.isGlued(next) && board.term(next + 1, 'month') !== undefined ? readDay(board, next) : undefined;
    if (beside !== undefined) {
      runs.push({ from: beside.day, to: beside.day });
      next = beside.next;
      continue;
    }
    const isRange = isRangeMark(board, next) || (isBetween && board.term(next, 'and') !== undefined);
    if (!isRange && !isListMark(board, next)) break;
    const further = readDay(board, next + 1) ?? (isListMark(board, next + 1) ? readDay(board, next + 2) : undefined);
    // A comma after a range rather ends an age: "20-28, 12 Dec".
    if (further === undefined || further.day <= last.to || (board.mark(next, ',') && runs.some(({ from, to }) => from !== to))) break;
    if (isRange && last.from === last.to) runs[runs.length - 1] = { from: last.from, to: further.day };
    // "21-22-23 Dec": day after day.
    else if (isRange && further.day === last.to + 1 && board.mark(next, '-')) runs[runs.length - 1] = { from: last.from, to: further.day };
    else if (isRange) break;
    else runs.push({ from: further.day, to: further.day });
    next = further.next;
  }
  return { runs, next };
};

interface MonthRead {
  readonly month: number;
  readonly year: number | undefined;
  readonly next: number;
}

/** A month, after "of", with its year if there is one. */
const readMonth = (board: Board, from: number): MonthRead | undefined => {
  const at = board.text(from) === 'of' || board.mark(from, '-', ',', '.') ? from + 1 : from;
  const month = board.term(at, 'month');
  if (month === undefined) return undefined;
  const afterMark = board.mark(at + 1, ',', "'", '.') ? at + 2 : at + 1;
  const year = readYear(board, afterMark, board.mark(at + 1, "'"));
  return { month: Number(month), year, next: year === undefined ? at + 1 : afterMark + 1 };
};

const readYear = (board: Board, at: number, isShort: boolean): number | undefined => {
  const number = board.digits(at);
  if (number === undefined) return undefined;
  if (number >= 2020 && number <= 2099) return number;
  return isShort && number >= 20 && number <= 99 ? 2000 + number : undefined;
};

const place = (board: Board, { month, year }: Pick<MonthRead, 'month' | 'year'>, day: number, notBefore = board.today): string | undefined =>
  year === undefined ? nextDay(notBefore, month, day) : dayOf(year, month, day);

const toPeriods = (board: Board, runs: readonly Run[], month: MonthRead): AskedDates[] =>
  runs.flatMap(({ from, to }) => {
    const end = place(board, month, to);
    const start = end === undefined ? undefined : dayOf(yearOf(end), month.month, from);
    return start === undefined || end === undefined ? [] : [{ from: start, to: end }];
  });

/** "12-14 Dec", "12 & 13 December 2026", "28 Dec to 3 Jan". */
export const readDayList = (board: Board, at: number): DateRead | undefined => {
  const days = readRuns(board, at);
  const month = days === undefined ? undefined : readMonth(board, days.next);
  // "Dec 12 - Dec 14": the month before is the day’s own.
  if (days === undefined || month === undefined || (board.term(at - 1, 'month') !== undefined && board.digits(month.next) !== undefined)) return undefined;
  const across = days.runs.length === 1 ? readEnd(board, month.next, (next) => readDay(board, next), readMonth, isSaidBetween(board, at)) : undefined;
  const start = across === undefined ? undefined : place(board, { month: month.month, year: month.year ?? across.month.year }, days.runs[0]?.from ?? 0);
  if (across !== undefined && start !== undefined) return spanning(board, start, across);
  const periods = toPeriods(board, days.runs, month);
  return periods.length === 0 ? undefined : { last: month.next - 1, periods, confidence: 0.97 };
};

/** "Between 8 Jan and 31 Jan". */
const isSaidBetween = (board: Board, at: number): boolean => board.anyTerm(at - 1, 'boundBefore') === 'between';

interface End {
  readonly day: number;
  readonly month: MonthRead;
}

/** The far end of "28 Dec to 3 Jan". */
const readEnd = (
  board: Board,
  at: number,
  dayAt: (at: number) => Day | undefined,
  monthAt: (board: Board, at: number) => MonthRead | undefined,
  isBetween: boolean,
): End | undefined => {
  const joins = isRangeMark(board, at) || (isBetween && board.term(at, 'and') !== undefined);
  const day = joins ? dayAt(at + 1) : undefined;
  const month = day === undefined ? undefined : monthAt(board, day.next);
  return day === undefined || month === undefined ? undefined : { day: day.day, month };
};

const spanning = (board: Board, start: string, { day, month }: End): DateRead | undefined => {
  const end = place(board, month, day, start);
  return end === undefined || end < start ? undefined : { last: month.next - 1, periods: [{ from: start, to: end }], confidence: 0.97 };
};

/** "December 12-14", "Dec 28 to Jan 3". */
export const monthDay = (board: Board, at: number): DateRead | undefined => {
  const month = board.term(at, 'month');
  if (month === undefined) return undefined;
  const days = readRuns(board, board.mark(at + 1, '.', '-', ':') ? at + 2 : at + 1);
  if (days === undefined || isMeasured(board, days.next) || ['week', 'hafte'].includes(board.text(days.next))) return undefined;
  const afterMark = board.mark(days.next, ',', "'") ? days.next + 1 : days.next;
  const year = readYear(board, afterMark, board.mark(days.next, "'"));
  const read: MonthRead = { month: Number(month), year, next: year === undefined ? days.next : afterMark + 1 };
  const isBetween = isSaidBetween(board, at) && board.term(read.next, 'and') !== undefined;
  const far = days.runs.length === 1 && (isRangeMark(board, read.next) || isBetween) ? monthDay(board, read.next + 1) : undefined;
  const start = far === undefined ? undefined : place(board, read, days.runs[0]?.from ?? 0);
  const end = far?.periods.at(-1)?.to;
  if (far !== undefined && start !== undefined && end !== undefined)
    return { ...far, periods: [{ from: start, to: end < start ? `${yearOf(end) + 1}${end.slice(4)}` : end }] };
  const periods = toPeriods(board, days.runs, read);
  return periods.length === 0 ? undefined : { last: read.next - 1, periods, confidence: 0.95 };
};

/** "Dec 25k": the number is an amount or an age. */
const isMeasured = (board: Board, at: number): boolean => ['money', 'basis', 'ageUnit'].some((slot) => board.term(at, slot as 'money') !== undefined);

/** "12/12/2026", "12.12.26", "2026-12-12"; day before month, as in India. */
export const readNumericDate = (board: Board, at: number): DateRead | undefined => {
  const one = oneNumericDate(board, at);
  if (one === undefined) return undefined;
  const other = isRangeMark(board, one.next) ? oneNumericDate(board, one.next + 1) : undefined;
  const ends = other !== undefined && other.day >= one.day ? other : one;
  return { last: ends.next - 1, periods: [{ from: one.day, to: ends.day }], confidence: 0.97 };
};

const oneNumericDate = (board: Board, at: number): { day: string; next: number } | undefined => {
  const parts = [board.digits(at), board.digits(at + 2), board.digits(at + 4)] as const;
  const [first, second, third] = parts;
  const mark = board.text(at + 1);
  const isWhole = ['/', '.', '-'].includes(mark) && board.text(at + 3) === mark && board.areFree(at, at + 4);
  if (!isWhole || first === undefined || second === undefined || third === undefined) return undefined;
  const isYearFirst = first >= 2020 && first <= 2099;
  const isYearLast = (third >= 2020 && third <= 2099) || (third >= 20 && third <= 99 && mark !== '-');
  const day = isYearFirst ? dayOf(first, second, third) : isYearLast ? dayOf(third < 100 ? 2000 + third : third, second, first) : undefined;
  return day === undefined ? undefined : { day, next: at + 5 };
};
