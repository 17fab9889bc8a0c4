/** The days that a text speaks of, as words: when it was said, and what "yesterday" and "last week" mean there. Times are UTC, as messages are stored. */
import { monthNames, weekdayNames } from './calendar-words.ts';

const dayMs = 86_400_000;

/** Day, month and year of a moment, and of each day that the text names from there. Empty for a time that is none. */
export const dayWords = (text: string, at: string): string[] => {
  const said = Date.parse(at);
  if (Number.isNaN(said)) return [];
  const low = text.toLowerCase();
  const shifts = relative.flatMap(({ pattern, days }) => (pattern.test(low) ? [days] : []));
  const years = relativeYears.flatMap(({ pattern, years: by }) => (pattern.test(low) ? [String(new Date(said).getUTCFullYear() + by)] : []));
  return [0, ...shifts, ...pastWeekdays(low, said)].flatMap((days) => wordsOf(said + days * dayMs)).concat(years);
};

const wordsOf = (time: number): string[] => {
  const date = new Date(time);
  return [String(date.getUTCDate()), monthNames[date.getUTCMonth()] ?? '', String(date.getUTCFullYear())];
};

const relative = [
  { pattern: /\byesterday\b|\blast night\b|\bkal raat\b/u, days: -1 },
  { pattern: /\bday before yesterday\b|\bparson\b/u, days: -2 },
  { pattern: /\btomorrow\b/u, days: 1 },
  { pattern: /\blast week\b|\ba week ago\b|\bpichle hafte\b/u, days: -7 },
  { pattern: /\bnext week\b|\bagle hafte\b/u, days: 7 },
  { pattern: /\btwo weeks ago\b/u, days: -14 },
  { pattern: /\blast month\b|\ba month ago\b|\bpichle mahine\b/u, days: -30 },
  { pattern: /\bnext month\b|\bagle mahine\b/u, days: 30 },
] as const;

const relativeYears = [
  { pattern: /\blast year\b|\ba year ago\b|\bpichle saal\b/u, years: -1 },
  { pattern: /\bnext year\b|\bagle saal\b/u, years: 1 },
] as const;

const pastWeekdays = (low: string, said: number): number[] =>
  [...low.matchAll(/\blast (\w+day)\b/gu)].flatMap(([, name = '']) => {
    const weekday = weekdayNames.indexOf(name);
    return weekday === -1 ? [] : [-((new Date(said).getUTCDay() - weekday + 7) % 7 || 7)];
  });
