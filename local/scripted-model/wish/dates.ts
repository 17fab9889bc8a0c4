/** Shoot days in a message, reckoned from today: "on the 12th", "5 to 8 December", "kal", "12 तारीख को". */
import { normalise, wordPattern } from './normalise.ts';
import type { Found, Scanner } from './scanner.ts';

export interface Days {
  /** YYYY-MM-DD, inclusive. */
  readonly from: string;
  readonly to: string;
}

const months = [
  'jan(?:uary)?|जनवरी',
  'feb(?:ruary)?|फरवरी',
  'mar(?:ch)?|मार्च',
  'apr(?:il)?|अप्रैल',
  'may|मई',
  'june?|जून',
  'july?|जुलाई',
  'aug(?:ust)?|अगस्त',
  'sept?(?:ember)?|सितंबर|सितम्बर',
  'oct(?:ober)?|अक्टूबर',
  'nov(?:ember)?|नवंबर|नवम्बर',
  'dec(?:ember)?|दिसंबर|दिसम्बर',
].map((names) => new RegExp(`^(?:${normalise(names)})$`, 'u'));
const anyMonth = normalise(
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर)',
);
const number = '(\\d{1,2})(?:st|nd|rd|th)?';
const until = normalise('\\s*(?:-|to|till|until|and|se|aur|से|और)\\s*');
const tarikh = normalise('(?:tarikh|tareekh|taarikh|taareekh|तारीख|तारीख़)');

const dayMs = 86_400_000;
const plus = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
const pad = (value: number): string => String(value).padStart(2, '0');

/** The next day of that number: of the month named, or of this month or the one after. */
const next = (number: number, month: number | undefined, today: string): string | undefined => {
  const [year = 0, thisMonth = 1] = today.split('-').map(Number);
  for (let ahead = 0; ahead <= 12; ahead += 1) {
    const at = new Date(Date.UTC(year, thisMonth - 1 + ahead, number));
    const day = at.toISOString().slice(0, 10);
    if (at.getUTCDate() === number && day >= today && (month === undefined || at.getUTCMonth() === month)) return day;
  }
  return undefined;
};

const monthOf = (word: string | undefined): number | undefined => {
  const place = months.findIndex((pattern) => word !== undefined && pattern.test(word));
  return place < 0 ? undefined : place;
};

/** `from` is reckoned back from `to`, so that "28 to 3 December" is no year long. */
const span = (from: number, to: number, month: number | undefined, today: string): Days | undefined => {
  const last = next(to, month, today);
  if (last === undefined) return undefined;
  const first = `${last.slice(0, 8)}${pad(from)}`;
  return from <= to ? { from: first < today ? today : first, to: last } : undefined;
};

type Read = (found: Found, today: string) => Days | undefined;
const one = (day: string | undefined): Days | undefined => (day === undefined ? undefined : { from: day, to: day });

const forms: readonly (readonly [RegExp, Read])[] = [
  [
    wordPattern(`${number}${until}${number}\\s+(?:of\\s+)?${anyMonth}`),
    ({ match }, today) => span(Number(match[1]), Number(match[2]), monthOf(match[3]), today),
  ],
  [wordPattern(`${anyMonth}\\s+${number}${until}${number}`), ({ match }, today) => span(Number(match[2]), Number(match[3]), monthOf(match[1]), today)],
  [wordPattern(`${number}\\s+(?:of\\s+)?${anyMonth}`), ({ match }, today) => one(next(Number(match[1]), monthOf(match[2]), today))],
  [wordPattern(`${anyMonth}\\s+${number}`), ({ match }, today) => one(next(Number(match[2]), monthOf(match[1]), today))],
  [
    wordPattern(`(\\d{1,2})(?:st|nd|rd|th)${until}(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)`),
    ({ match }, today) => span(Number(match[1]), Number(match[2]), undefined, today),
  ],
  [wordPattern(`${number}\\s+${tarikh}`), ({ match }, today) => one(next(Number(match[1]), undefined, today))],
  [wordPattern('(?:on|for|by|free)\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)'), ({ match }, today) => one(next(Number(match[1]), undefined, today))],
  [wordPattern('(\\d{1,2})(?:st|nd|rd|th)\\s+ko'), ({ match }, today) => one(next(Number(match[1]), undefined, today))],
  [wordPattern(normalise('day after tomorrow|parso+n?|परसों')), (_found, today) => one(plus(today, 2))],
  [wordPattern(normalise('tomorrow|kal|कल')), (_found, today) => one(plus(today, 1))],
];

/** undefined when no day is said; the last form that fits is not tried once one was read. */
export const readDates = (scanner: Scanner, today: string): Days | undefined => {
  for (const [pattern, read] of forms) {
    for (const found of scanner.find(pattern)) {
      const days = read(found, today);
      if (days === undefined) continue;
      scanner.take(found.start, found.end);
      return days;
    }
  }
  return undefined;
};

/** A week more on either side. */
export const widerDays = ({ from, to }: Days): Days => ({ from: plus(from, -7), to: plus(to, 7) });
