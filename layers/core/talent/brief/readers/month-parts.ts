/** Months without a day, whole or in part: "in January", "first week of Jan", "second half of January", "January ke doosre hafte mein". */
import type { Board } from '../board.ts';
import { isMark } from '../items.ts';
import { dayOf, lastDayOf, monthOf, yearOf } from './calendar.ts';
import type { DateRead } from './date-read.ts';

const ambiguousMonths = new Set(['may', 'march', 'jan', 'dec', 'sep', 'oct', 'jun', 'mar']);
const partWords: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 10],
  start: [1, 10],
  starting: [1, 10],
  mid: [11, 20],
  middle: [11, 20],
  late: [21, 31],
  end: [21, 31],
  ending: [21, 31],
};
const weekWords: Readonly<Record<string, readonly [number, number]>> = {
  first: [1, 7],
  second: [8, 14],
  third: [15, 21],
  fourth: [22, 28],
  last: [25, 31],
  pehle: [1, 7],
  doosre: [8, 14],
  dusre: [8, 14],
  teesre: [15, 21],
  tisre: [15, 21],
  chauthe: [22, 28],
  aakhri: [25, 31],
  akhri: [25, 31],
  पहले: [1, 7],
  दूसरे: [8, 14],
  तीसरे: [15, 21],
  चौथे: [22, 28],
  आखिरी: [25, 31],
};
const unitsOfMonth = new Set(['week', 'hafte', 'hafta', 'half', 'saptah', 'हफ्ते', 'सप्ताह']);

/** "in January", "first week of Jan", "mid December", "January mein". */
export const readMonthPart = (board: Board, at: number): DateRead | undefined => {
  const month = board.term(at, 'month');
  if (month === undefined || board.digits(at - 1) !== undefined) return undefined;
  const joined = monthsJoined(board, at);
  if (joined !== undefined) return joined;
  const before = partBefore(board, at);
  const after = before === undefined ? partAfter(board, at) : undefined;
  const isNamed =
    before !== undefined ||
    after !== undefined ||
    isSaidOfShoot(board, at) ||
    ['in', 'during', 'month', 'of'].includes(board.text(at - 1)) ||
    isBehindPlace(board, at) ||
    ['mein', 'me', 'में', 'ke', 'se', 'से', 'month', 'schedule', 'end'].includes(board.text(at + 1));
  if (!isNamed && (ambiguousMonths.has(board.text(at)) || board.number(at + 1) !== undefined)) return undefined;
  const stated = board.digits(at + 1);
  const year = stated !== undefined && stated >= 2020 && stated <= 2099 ? stated : yearOf(board.today) + (Number(month) < monthOf(board.today) ? 1 : 0);
  const [from, to] = before?.days ?? after?.days ?? [1, 31];
  const start = dayOf(year, Number(month), from) ?? board.today;
  const end = dayOf(year, Number(month), Math.min(to, lastDayOf(year, Number(month)))) ?? start;
  board.take(before?.first ?? at, at);
  const last = after?.last ?? (stated === year ? at + 1 : at);
  return { last, periods: [{ from: start < board.today && end >= board.today ? board.today : start, to: end }], confidence: 0.85 };
};

/** "Shoot Bhuj, March", "Vizag Jan": alone behind the place. */
const isBehindPlace = (board: Board, at: number): boolean => {
  const next = board.items[at + 1];
  const place = board.mark(at - 1, ',') ? at - 2 : at - 1;
  return (
    (next === undefined || isMark(next, ',', '.', '\n', ';', ')', '|')) &&
    (board.anyTerm(place, 'city') !== undefined || /^(?:hafte|hafta|weeks?|din|days|mahine|rehearsals?|shoot|shooting|schedule)$/u.test(board.text(place)))
  );
};

const isYear = (year: number | undefined): boolean => year !== undefined && year >= 2020 && year <= 2099;

/** "Shoot: January 2027", "shoot March in Mumbai", "dates - May". A bare "shoot may happen" is none. */
const isSaidOfShoot = (board: Board, at: number): boolean => {
  const isMarked = board.mark(at - 1, ':', '-', '/') && !board.isGlued(at);
  const head = board.text(isMarked ? at - 2 : at - 1);
  const isHead = /^(?:shoot|shoots|shooting|dates?|shoot dates?|shooting dates?|schedule|when|period|month)$/u.test(head);
  return (isHead && (isMarked || board.text(at) !== 'may')) || (board.text(at) !== 'may' && isYear(board.digits(at + 1)) && board.digits(at - 2) === undefined);
};

/** "Feb-March 2027", "across Jan and Feb", "Nov/Dec": from the first day of the one to the last of the other. */
const monthsJoined = (board: Board, at: number): DateRead | undefined => {
  const joint = at + 1;
  const isJoined = board.mark(joint, '-', '/', '&') || board.term(joint, 'to') !== undefined || board.term(joint, 'and') !== undefined;
  const [first, second] = [Number(board.term(at, 'month')), Number(board.term(at + 2, 'month') ?? Number.NaN)];
  // "10 Jan and Feb 12": days of their own.
  const isDay = board.digits(at + 3) !== undefined && !isYear(board.digits(at + 3)) && !board.mark(at + 3, "'");
  if (!isJoined || Number.isNaN(second) || first === second || isDay) return undefined;
  const stated = board.digits(at + 3);
  const end = isYear(stated) ? (stated ?? 0) : yearOf(board.today) + (second < monthOf(board.today) ? 1 : 0);
  const from = dayOf(first > second ? end - 1 : end, first, 1) ?? board.today;
  const to = dayOf(end, second, lastDayOf(end, second)) ?? from;
  return { last: isYear(stated) ? at + 3 : at + 2, periods: [{ from: [from, board.today].sort()[1] ?? from, to }], confidence: 0.85 };
};

const halfWords: Readonly<Record<string, readonly [number, number]>> = {
  first: [1, 15],
  '1st': [1, 15],
  pehle: [1, 15],
  pehla: [1, 15],
  second: [16, 31],
  '2nd': [16, 31],
  doosre: [16, 31],
  dusre: [16, 31],
  latter: [16, 31],
  later: [16, 31],
  last: [16, 31],
};

/** "Jan first week", "December 2nd week", "January ke doosre hafte mein". */
const partAfter = (board: Board, month: number): { last: number; days: readonly [number, number] } | undefined => {
  if (['ke', 'ka', 'ki', 'के'].includes(board.text(month + 1))) {
    const days = board.text(month + 3) === 'half' ? halfWords[board.text(month + 2)] : weekWords[board.text(month + 2)];
    return days === undefined || !unitsOfMonth.has(board.text(month + 3)) ? undefined : { last: month + 3, days };
  }
  const isOrdinal = ['st', 'nd', 'rd', 'th'].includes(board.text(month + 2));
  const week = isOrdinal ? month + 3 : month + 2;
  if (board.text(week) === 'half' && !isOrdinal) {
    const half = halfWords[board.text(month + 1)];
    return half === undefined ? undefined : { last: week, days: half };
  }
  if (board.text(week) !== 'week' && board.text(week) !== 'hafte') return undefined;
  const number = isOrdinal ? board.digits(month + 1) : undefined;
  const days = number === undefined ? weekWords[board.text(month + 1)] : ([number * 7 - 6, number * 7] as const);
  return days === undefined || days[1] > 31 ? undefined : { last: week, days };
};

const partBefore = (board: Board, month: number): { first: number; days: readonly [number, number] } | undefined => {
  // "Mid-Feb", "end of March".
  const isJoint = board.text(month - 1) === 'of' || board.text(month - 1) === 'the' || (board.mark(month - 1, '-') && board.isGlued(month));
  const at = isJoint ? month - 2 : month - 1;
  const part = partWords[board.text(at)];
  if (part !== undefined) return { first: at, days: part };
  if (board.text(at) === 'half') {
    const isNth = ['st', 'nd'].includes(board.text(at - 1));
    const half = halfWords[isNth ? `${board.text(at - 2)}${board.text(at - 1)}` : board.text(at - 1)];
    return half === undefined ? undefined : { first: isNth ? at - 2 : at - 1, days: half };
  }
  if (board.text(at) !== 'week' && board.text(at) !== 'hafte') return undefined;
  const isOrdinal = ['st', 'nd', 'rd', 'th'].includes(board.text(at - 1));
  const number = isOrdinal ? board.digits(at - 2) : undefined;
  const week = number === undefined ? weekWords[board.text(at - 1)] : ([number * 7 - 6, number * 7] as const);
  return week === undefined || week[1] > 31 ? undefined : { first: isOrdinal ? at - 2 : at - 1, days: week };
};
