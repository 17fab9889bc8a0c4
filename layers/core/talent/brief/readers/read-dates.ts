/** Days: "12-14 Dec", "from 3rd to 9th January", "kal", "next week", "12 tareekh". */
import { addDays } from '../../day.ts';
import type { Board } from '../board.ts';
import type { AskedDates } from '../brief.ts';
import { wordsAfter } from '../clause-words.ts';
import { isDayOfStory } from '../story.ts';
import { mondayOf } from './calendar.ts';
import { monthDay, readDayList, readNumericDate } from './calendar-days.ts';
import { type DateRead, isDays } from './date-read.ts';
import { readHoliday } from './holidays.ts';
import { readBareDays, readRelative, readShortDate, readWeekday } from './loose-days.ts';
import { readMonthPart } from './month-parts.ts';
import { endOfTest, isOfTest } from './test-days.ts';

type Reader = (board: Board, at: number) => DateRead | undefined;

/** The surest first. */
const readers: readonly Reader[] = [readNumericDate, readDayList, monthDay, readMonthPart, readRelative, readWeekday, readShortDate, readBareDays];

export const readDates = (board: Board): void => {
  // Names of days are words that no list has ("tomorrow's" is none either): nothing else begins with one.
  for (let at = 0; at < board.items.length; at += 1) {
    const read =
      board.items[at]?.kind === 'mark' || !board.isFree(at)
        ? undefined
        : (readHoliday(board, at) ?? (board.text(at) === 'tomorrows' ? readRelative(board, at) : undefined));
    if (read === undefined || isOfTest(board, at, read.last)) continue;
    board.found('dates', at, read.last, read.periods.map(sayPeriod).join(', '), read.confidence);
    board.slots.dates = mergePeriods([...(board.slots.dates ?? []), ...read.periods]);
  }
  for (const reader of readers) {
    for (let at = 0; at < board.items.length; at += 1) {
      const read = board.canBegin(at) ? reader(board, at) : undefined;
      if (read === undefined) continue;
      if (isOfTest(board, at, read.last)) {
        const end = endOfTest(board, read.last);
        board.take(at, end);
        at = end;
        continue;
      }
      const longer = weekOf(board, stretch(board, read, at), at);
      if (isOff(board, longer.last) || isDayOfStory(board, at, longer.last) || isLongAgo(board, longer) || isCentury(board, longer)) {
        board.take(at, longer.last);
        at = longer.last;
        continue;
      }
      board.found('dates', at, longer.last, longer.periods.map(sayPeriod).join(', '), longer.confidence);
      board.slots.dates = mergePeriods([...(board.slots.dates ?? []), ...longer.periods]);
      at = longer.last;
    }
  }
};

/** "25 Dec ko nahi", "31 Dec ko chhutti": no work that day. */
const isOff = (board: Board, last: number): boolean =>
  /^(?:ko |को )?(?:nahi|nahin|chhutti|chutti|off|holiday|नहीं|छुट्टी)(?: (?:hai|hain|hoga|है))?$/u.test(wordsAfter(board, last));

/** "An 18th century court", "18th c.". */
const isCentury = (board: Board, { last }: DateRead): boolean =>
  ['c', 'cent', 'century', 'centuries', 'sadi', 'shatabdi', 'सदी', 'शताब्दी'].includes(board.text(last + 1));

/** "On 8 November 2016", of which the year was not read: nothing is shot in the past. */
const isLongAgo = (board: Board, { last }: DateRead): boolean => {
  const year = board.digits(last + 1);
  return (
    year !== undefined &&
    year >= 1500 &&
    year < 2020 &&
    board.text(last + 1).length === 4 &&
    board.anyTerm(last, 'month') !== undefined &&
    board.anyTerm(last + 2, 'money') === undefined &&
    !/^(?:rs|rupees|per|\/)/u.test(board.text(last + 2))
  );
};

const sayPeriod = ({ from, to }: AskedDates): string => (from === to ? from : `${from}..${to}`);

/** "Week of 14th December", "weekend of 19th December". */
const weekOf = (board: Board, read: DateRead, first: number): DateRead => {
  const [period] = read.periods;
  if (period !== undefined && board.text(first - 1) === 'of' && board.text(first - 2) === 'weekend') {
    board.take(first - 2, first - 1);
    const saturday = addDays(mondayOf(period.from), 5);
    return { ...read, periods: [{ from: saturday, to: addDays(saturday, 1) }] };
  }
  const isWeek = board.text(first - 1) === 'of' ? board.text(first - 2) === 'week' : board.text(first - 1) === 'week';
  return isWeek && period !== undefined && read.periods.length === 1 && period.from === period.to
    ? { ...read, periods: [{ from: period.from, to: addDays(period.from, 6) }] }
    : read;
};

/** "12 Dec for 3 days", "12 Dec se 3 din". */
const stretch = (board: Board, read: DateRead, first: number): DateRead => {
  const [period] = read.periods;
  if (read.periods.length !== 1 || period === undefined || period.from !== period.to) return read;
  const before = daysBefore(board, first, read.last);
  if (before !== undefined) return { ...read, periods: [{ from: period.from, to: addDays(period.from, before - 1) }] };
  const skips = ['onwards', 'onward'].includes(board.text(read.last + 1)) ? [1, 2, 3] : [1, 2];
  const at = skips.map((skip) => read.last + skip).find((place) => board.number(place) !== undefined && isDays(board.text(place + 1).split(' ')[0] ?? ''));
  const days = at === undefined ? undefined : board.number(at);
  if (at === undefined || days === undefined || days < 1 || days > 120 || board.text(at - 1) === 'per') return read;
  board.slots.shootDays ??= days;
  return { last: at + 1, periods: [{ from: period.from, to: addDays(period.from, days - 1) }], confidence: read.confidence };
};

/** "12 days shoot from 8 December", "3 days starting 5 Jan", "6 din ka shoot 14 Dec se". */
const daysBefore = (board: Board, first: number, last: number): number | undefined => {
  const isFrom = ['from', 'starting', 'starting from', 'beginning', 'commencing', 'wef'].includes(board.text(first - 1));
  const isSe = ['se', 'से'].includes(board.text(last + 1)) && !board.mark(first - 1, ',', '\n', '.');
  if (!isFrom && !isSe) return undefined;
  const unit =
    (isSe ? [first - 1, first - 2, first - 3] : [first - 2, first - 3]).find((place) => isDays(board.text(place))) ??
    (isFrom ? daysInSentence(board, first - 2) : undefined);
  const days = unit === undefined ? undefined : board.number(unit - 1);
  return days === undefined || days < 1 || days > 120 ? undefined : days;
};

/** "14 days in Jodhpur, starting 11 January", "8 day shoot, Noida, beginning 14 December": the unit of the days, in the same sentence. */
const daysInSentence = (board: Board, from: number): number | undefined => {
  for (let at = from; at > 0 && at > from - 7; at -= 1) {
    if (board.mark(at, '.', '\n', ';', '|')) return undefined;
    if (isDays(board.text(at)) && board.number(at - 1) !== undefined && !/^(?:a|per|credit|payment|week|month)(?: |$)/u.test(board.text(at + 1))) return at;
  }
  return undefined;
};

/** In order, each day once; days next to each other are one period. */
export const mergePeriods = (periods: readonly AskedDates[]): AskedDates[] => {
  const merged: AskedDates[] = [];
  for (const period of [...periods].sort((left, right) => (left.from < right.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last !== undefined && period.from <= addDays(last.to, 1)) merged[merged.length - 1] = { from: last.from, to: later(last.to, period.to) };
    else merged.push(period);
  }
  return merged;
};

const later = (left: string, right: string): string => [left, right].sort()[1] ?? left;
