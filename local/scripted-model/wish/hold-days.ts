/** The days of a hold and its end: "for 12-14 Dec till Friday", "12-14 Dec ke liye Friday tak", "12-14 दिसंबर के लिए शुक्रवार तक". */
import { type Days, readDates } from './dates.ts';
import { normalise, wordPattern } from './normalise.ts';
import { newScanner } from './scanner.ts';

const weekdays = [
  'sunday|sun|ravivaar|ravivar|itwaar|रविवार|इतवार',
  'monday|mon|somvaar|somwar|सोमवार',
  'tuesday|tue|mangalvaar|mangalwar|मंगलवार',
  'wednesday|wed|budhvaar|budhwar|बुधवार',
  'thursday|thu|guruvaar|guruwar|गुरुवार|बृहस्पतिवार',
  'friday|fri|shukravaar|shukrawar|शुक्रवार',
  'saturday|sat|shanivaar|shaniwar|शनिवार',
].map((names) => normalise(names));
const anyWeekday = weekdays.join('|');
const tomorrow = normalise('tomorrow|kal|कल');
const named = `(?<day>${anyWeekday}|${tomorrow})`;
const forms = [
  wordPattern(`(?:till|until|upto|up to|by) (?:this |next |the )?(?:evening of )?${named}`),
  wordPattern(`${named} (?:shaam |evening |${normalise('शाम')} )?(?:tak|${normalise('तक')})`),
];
const lastDate = /(?:till|until) (?:the )?(\d{1,2}(?:st|nd|rd|th)? \p{L}+)$/u;

const dayMs = 86_400_000;
const plus = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** The next one after today: "till Friday", said on a Friday, is a week. */
const nextWeekday = (weekday: number, today: string): string => plus(today, ((weekday - new Date(today).getUTCDay() + 6) % 7) + 1);

export interface HoldDays {
  readonly days: Days | undefined;
  /** YYYY-MM-DD. */
  readonly until: string | undefined;
}

export const readHoldDays = (question: string, today: string): HoldDays => {
  const text = normalise(question)
    .trim()
    .replace(/[.!।]+$/u, '');
  for (const form of forms) {
    const found = new RegExp(form).exec(text);
    const word = found?.groups?.['day'];
    if (!found || word === undefined) continue;
    const weekday = weekdays.findIndex((names) => new RegExp(`^(?:${names})$`, 'u').test(word));
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    return { days: daysIn(rest, today), until: weekday < 0 ? plus(today, 1) : nextWeekday(weekday, today) };
  }
  const last = lastDate.exec(text);
  const until = last?.[1] === undefined ? undefined : daysIn(last[1], today)?.to;
  const days = daysIn(until === undefined || last === null ? text : text.slice(0, last.index), today);
  return days === undefined ? { days: daysIn(text, today), until: undefined } : { days, until };
};

const daysIn = (text: string, today: string): Days | undefined => readDates(newScanner(text), today);

const words: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ek: 1,
  do: 2,
  teen: 3,
  char: 4,
  एक: 1,
  दो: 2,
  तीन: 3,
  चार: 4,
};

/** "by two days": 2 unless said. */
export const daysMore = (question: string): number => {
  const word = /(\d{1,2}|\p{L}\p{M}*(?:\p{L}|\p{M})*) (?:days?|din|दिन)/u.exec(question.toLowerCase())?.[1] ?? '';
  return Math.max(1, Math.min(60, Number(word) || (words[word] ?? 2)));
};

export const laterBy = (day: string, days: number): string => plus(day, days);
