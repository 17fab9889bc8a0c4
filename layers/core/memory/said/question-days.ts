/** The days that a question names with day, month and year: "31 Dec 2023", "January 17th, 2024", "24.01.2024", "2024-01-24". Day before month in figures, as in India. */
import { monthNames } from './calendar-words.ts';

const month = `(${monthNames.map((name) => name.slice(0, 3)).join('|')})[a-z]*\\.?`;
const ending = '(?:st|nd|rd|th)?';
const forms: readonly { readonly pattern: RegExp; readonly read: (parts: readonly string[]) => readonly [day: string, month: string, year: string] }[] = [
  { pattern: new RegExp(`\\b(\\d{1,2})${ending}(?: of)? ${month},? (\\d{4})\\b`, 'gu'), read: ([day = '', name = '', year = '']) => [day, name, year] },
  { pattern: new RegExp(`\\b${month} (\\d{1,2})${ending},? (\\d{4})\\b`, 'gu'), read: ([name = '', day = '', year = '']) => [day, name, year] },
  { pattern: /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/gu, read: ([day = '', number = '', year = '']) => [day, number, year] },
  { pattern: /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/gu, read: ([year = '', number = '', day = '']) => [day, number, year] },
];

interface NamedDay {
  readonly day: number;
  /** 0 to 11. */
  readonly month: number;
  readonly year: number;
  /** As it stands in the text. */
  readonly form: string;
}

const namedDays = (text: string): NamedDay[] =>
  forms.flatMap(({ pattern, read }) =>
    [...text.toLowerCase().matchAll(pattern)].flatMap(([form, ...parts]) => {
      const [day, name, year] = read(parts);
      const at = /\d/u.test(name) ? Number(name) - 1 : monthNames.findIndex((long) => long.startsWith(name));
      return at < 0 || at > 11 || Number(day) < 1 || Number(day) > 31 ? [] : [{ day: Number(day), month: at, year: Number(year), form }];
    }),
  );

/** Their noons, in milliseconds since 1970, UTC. */
export const daysAsked = (text: string): number[] => namedDays(text).map(({ day, month: at, year }) => Date.UTC(year, at, day, 12));

/** The text with each of them as entries have their days: day, month's name, year. */
export const withDaysInWords = (text: string): string =>
  namedDays(text).reduce((low, { day, month: at, year, form }) => low.replace(form, `${day} ${monthNames[at]} ${year}`), text.toLowerCase());
