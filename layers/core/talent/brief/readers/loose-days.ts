/** Days without a month of their own, and months without a day. */
import { addDays } from '../../day.ts';
import type { Board } from '../board.ts';
import type { AskedDates } from '../brief.ts';
import { wordsAfter, wordsBefore } from '../clause-words.ts';
import { isMark } from '../items.ts';
import { dayOf, lastDayOf, mondayOf, monthOf, nextDay, nextDayOfMonth, weekdayOf, yearOf } from './calendar.ts';
import { isRangeMark, readDay } from './calendar-days.ts';
import { type DateRead, isDays } from './date-read.ts';
import { isEdge } from './somebody-else.ts';

const one = (last: number, from: string, to: string, confidence: number): DateRead => ({ last, periods: [{ from, to }], confidence });

const monthOfDays = (year: number, month: number): AskedDates => ({ from: dayOf(year, month, 1) ?? '', to: dayOf(year, month, lastDayOf(year, month)) ?? '' });

const periodsByName: Readonly<Record<string, (today: string) => AskedDates>> = {
  today: (today) => ({ from: today, to: today }),
  tomorrow: (today) => ({ from: addDays(today, 1), to: addDays(today, 1) }),
  dayafter: (today) => ({ from: addDays(today, 2), to: addDays(today, 2) }),
  thisweek: (today) => ({ from: today, to: addDays(mondayOf(today), 6) }),
  nextweek: (today) => ({ from: addDays(mondayOf(today), 7), to: addDays(mondayOf(today), 13) }),
  thisweekend: (today) => ({ from: weekdayOf(today) === 7 ? today : addDays(mondayOf(today), 5), to: addDays(mondayOf(today), 6) }),
  nextweekend: (today) => ({ from: addDays(mondayOf(today), 12), to: addDays(mondayOf(today), 13) }),
  thismonth: (today) => ({ from: today, to: monthOfDays(yearOf(today), monthOf(today)).to }),
  nextmonth: (today) => monthOfDays(yearOf(today) + (monthOf(today) === 12 ? 1 : 0), (monthOf(today) % 12) + 1),
};

/** "kal", "next week", "next 10 days", "agle 10 din". */
export const readRelative = (board: Board, at: number): DateRead | undefined => {
  // "Tomorrow's shoot".
  const name = board.term(at, 'relativeDay') ?? (board.text(at) === 'tomorrows' && board.isFree(at) ? 'tomorrow' : undefined);
  const period = name === undefined ? undefined : periodsByName[name]?.(board.today);
  if (period !== undefined) return isNotATime(board, at) ? undefined : spanOf(board, at, period);
  const days = ['next', 'agle', 'coming', 'अगले'].includes(board.text(at)) && isDays(board.text(at + 2)) ? board.number(at + 1) : undefined;
  return days === undefined || days < 1 || days > 120 ? undefined : one(at + 2, board.today, addDays(board.today, days), 0.85);
};

/** "Send profiles today", "aaj bhejo" hurries and says no shoot day. */
const isNotATime = (board: Board, at: number): boolean => {
  const name = board.term(at, 'relativeDay');
  const hurries = [
    'send',
    'sending',
    'by',
    'till',
    'bhejo',
    'bhejna',
    'bhej',
    'apply',
    'share',
    'before',
    'deadline',
    'reply',
    'revert',
    'urgent',
    'call',
    'audition',
    'auditions',
    'itself',
    'look test',
    'test',
    'mock',
  ];
  const around = [at - 3, at - 2, at - 1, at + 1, at + 2].map((place) => board.text(place));
  const isCallTime = /^(?:\S+ ){0,5}call ?time(?: |$)/u.test(wordsAfter(board, at)) || /(?:^| )call ?time(?: \S+)?$/u.test(wordsBefore(board, at));
  return (
    (name === 'today' || name === 'tomorrow') &&
    !isCallTime &&
    (around.some((word) => hurries.includes(word)) || isUntil(board, at) || /^(?:\S+ ){0,4}(?:milna|milte|meeting|milo)(?: |$)/u.test(wordsAfter(board, at)))
  );
};

/** "Aaj shaam tak bhejo". */
const isUntil = (board: Board, at: number): boolean =>
  /^(?:(?:shaam|sham|raat|subah|dopahar|evening|night|morning|eod|शाम|रात|सुबह|\d+|baje|बजे|pm|am|ke|तक|tak) ){1,4}(?:profile|profiles|pics?|photos?|video|intro|details|self tape)?(?: ?(?:bhej|send|submit|share|de do|chahiye|भेज|चाहिए))/u.test(
    `${wordsAfter(board, at)} `,
  );

/** "kal se parso tak": from the one to the other. */
const spanOf = (board: Board, at: number, period: AskedDates): DateRead => {
  const far = isRangeMark(board, at + 1) ? board.term(at + 2, 'relativeDay') : undefined;
  const until = far === undefined ? undefined : periodsByName[far]?.(board.today);
  return until !== undefined && until.to >= period.from ? one(at + 2, period.from, until.to, 0.9) : one(at, period.from, period.to, 0.9);
};

/** "on Monday", "next Friday", "Sat-Sun". A short name counts only where something says that it is a day. */
export const readWeekday = (board: Board, at: number): DateRead | undefined => {
  const weekday = board.term(at, 'weekday');
  if (weekday === undefined || isNameOfDay(board, at)) return undefined;
  const far = isRangeMark(board, at + 1) || board.mark(at + 1, '/') || board.term(at + 1, 'and') !== undefined ? board.term(at + 2, 'weekday') : undefined;
  const before = board.text(at - 1);
  const isNext = ['next', 'agle', 'अगले'].includes(before);
  const isSaid =
    isNext ||
    ['on', 'this', 'is', 'coming', 'from'].includes(before) ||
    ['ko', 'को'].includes(board.text(at + 1)) ||
    far !== undefined ||
    isAlone(board, at, at);
  if (!isSaid && board.text(at).length < 5) return undefined;
  const from = isNext ? addDays(mondayOf(board.today), 6 + Number(weekday)) : upcoming(board.today, Number(weekday));
  if (far === undefined) return one(at, from, from, 0.85);
  return one(at + 2, from, addDays(from, (Number(far) - Number(weekday) + 7) % 7), 0.85);
};

const isEdgeOrDash = (board: Board, at: number): boolean => isEdge(board, at) || (board.mark(at, '-') && !board.isGlued(at) && !board.isGlued(at + 1));
/** Nothing else is in its clause. */
const isAlone = (board: Board, first: number, last: number): boolean =>
  first > 0 && isEdgeOrDash(board, first - 1) && isEdgeOrDash(board, last + 1) && !isMark(board.items[first - 1], '(');

/** "13 Dec Sunday", "Sunday, 13 Dec": the day is said already. */
const isNameOfDay = (board: Board, at: number): boolean => {
  const beside = [at - 1, at + 1].map((place, side) => (['(', ','].includes(board.text(place)) ? place + (side === 0 ? -1 : 1) : place));
  if (!beside.some((place) => board.isFound('dates', place) && board.anyTerm(place, 'weekday') === undefined)) return false;
  board.take(at, at);
  return true;
};

const upcoming = (today: string, weekday: number): string => addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);

const notDays = new Set([
  'lead',
  'floor',
  'standard',
  'std',
  'class',
  'grade',
  'pass',
  'week',
  'round',
  'season',
  'hero',
  'ad',
  'heroine',
  'year',
  'month',
  'call',
  'look',
  'person',
  'option',
  'fail',
  'unit',
  'class pass',
  'semester',
  'language',
  'second lead',
  'film',
  'role',
  'girl',
  'boy',
]);
const dayCues = new Set([
  'date',
  'dates',
  'tareekh',
  'tarikh',
  'तारीख',
  'shoot',
  'shooting',
  'शूट',
  'शूटिंग',
  'shoots',
  'shoot dates',
  'shoot date',
  'shoot days',
]);

/** "on the 12th", "3rd to 9th", "12 tareekh", "shoot 12-14": days of this month or the next. */
export const readBareDays = (board: Board, at: number): DateRead | undefined => {
  const first = readDay(board, at);
  if (first === undefined || board.mark(at - 1, '-', "'") || (board.mark(at - 1, '.') && board.isGlued(at))) return undefined;
  const second =
    isRangeMark(board, first.next) || board.term(first.next, 'and') !== undefined || board.term(first.next, 'or') !== undefined || board.mark(first.next, '&')
      ? readDay(board, first.next + 1)
      : undefined;
  const next = second?.next ?? first.next;
  const afterWord = board.text(next);
  const isTareekh = ['tareekh', 'tarikh', 'तारीख', 'tarkhela', 'tarikhla', 'tarkhe', 'tarkhet', 'तारखेला'].includes(afterWord);
  const isSaid =
    first.isOrdinal ||
    second?.isOrdinal === true ||
    isTareekh ||
    ['ko', 'को'].includes(afterWord) ||
    dayCues.has(cueBefore(board, at)) ||
    freeAfter.test(wordsAfter(board, next - 1));
  if (!isSaid || notDays.has(afterWord) || isDays(afterWord) || isOtherwiseMeasured(board, next)) return undefined;
  const from = nextDayOfMonth(board.today, first.day);
  const to = second === undefined || from === undefined ? from : nextDayOfMonth(from, second.day);
  if (from === undefined || to === undefined) return undefined;
  const isList = second !== undefined && !isRangeMark(board, first.next);
  const periods = isList
    ? [
        { from, to: from },
        { from: to, to },
      ]
    : [{ from, to }];
  return { last: isTareekh ? next : next - 1, periods, confidence: first.isOrdinal || isTareekh ? 0.85 : 0.7 };
};

/** "12 aur 13 dono din khaali ho": days that somebody is to be free on. */
const freeAfter = /^(?:(?:dono|teeno|both|all|din|days|tareekh|tarikh|ko|दोनों|दिन|को) ){0,3}(?:khaali|khali|free|available|खाली|फ्री)(?: |$)/u;

const isOtherwiseMeasured = (board: Board, at: number): boolean =>
  (['money', 'basis', 'ageUnit', 'plural'] as const).some((slot) => board.term(at, slot) !== undefined) ||
  board.mark(at, '%') ||
  ['cm', 'cms', 'ft', 'feet'].includes(board.text(at));

/** The last word before, across marks and "on", "is", "the". */
const cueBefore = (board: Board, at: number): string => {
  for (let place = at - 1; place >= 0 && place >= at - 3; place -= 1) {
    if (board.items[place]?.kind === 'mark' ? !board.mark(place, ':', '-') : !['on', 'is', 'the', 'from', 'hai'].includes(board.text(place)))
      return board.text(place);
  }
  return '';
};

/** "Shoot 12/12", "on 5/1", "13/12 and 14/12": day and month, only where something says that it is a date, or two stand together. */
export const readShortDate = (board: Board, at: number): DateRead | undefined => {
  const first = pairAt(board, at);
  const isSaid =
    dayCues.has(cueBefore(board, at)) ||
    ['on', 'from', 'dated'].includes(board.text(at - 1)) ||
    ['ko', 'को', 'shoot', 'शूट'].includes(board.text(at + 3)) ||
    (isAlone(board, at, at + 2) && !board.mark(at - 1, ',', '/'));
  const isRange = isRangeMark(board, at + 3);
  const joins = isRange || board.mark(at + 3, '&', ',') || board.term(at + 3, 'and') !== undefined;
  const second = joins ? pairAt(board, at + 4) : undefined;
  if (first === undefined || (!isSaid && second === undefined) || board.anyTerm(at - 1, 'ageCue') !== undefined) return undefined;
  if (second === undefined) return one(at + 2, first, first, 0.8);
  if (isRange) return second < first ? undefined : one(at + 6, first, second, 0.8);
  return { last: at + 6, periods: [first, second].map((day) => ({ from: day, to: day })), confidence: 0.8 };
};

const pairAt = (board: Board, at: number): string | undefined => {
  const [day, month] = [board.digits(at), board.digits(at + 2)];
  const isPair = board.mark(at + 1, '/') && board.isGlued(at + 1) && board.isGlued(at + 2) && !board.mark(at + 3, '/', "'");
  return day === undefined || month === undefined || month > 12 || !isPair ? undefined : nextDay(board.today, month, day);
};
