/** Days of work, `YYYY-MM-DD` in India, and periods of them, inclusive. Whoever searches counts the days one by one, so a period is at most a year. */
import * as z from 'zod';

export const Day = z.iso.date().regex(/^(19|20|21)/, 'expected a day of the years 1900 to 2199');

const mostMs = 366 * 86_400_000;

export const DayPeriod = z
  .strictObject({ from: Day, to: Day })
  .refine(({ from, to }) => from <= to, 'from must not be after to')
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= mostMs, 'a period is at most a year long');
