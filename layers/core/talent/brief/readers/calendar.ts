/** Days without a year, placed in the year they must mean. */
import { addDays } from '../../day.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** `YYYY-MM-DD`, or undefined when the calendar has no such day. */
export const dayOf = (year: number, month: number, day: number): string | undefined => {
  const text = `${year}-${two(month)}-${two(day)}`;
  const isReal = day >= 1 && month >= 1 && month <= 12 && day <= lastDayOf(year, month);
  return isReal ? text : undefined;
};

export const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));
const dayOfMonth = (day: string): number => Number(day.slice(8, 10));

/** Without a year: the next time that this day comes, today included. */
export const nextDay = (today: string, month: number, day: number): string | undefined => {
  const years = [0, 1, 2, 3, 4].map((more) => dayOf(yearOf(today) + more, month, day));
  return years.find((candidate) => candidate !== undefined && candidate >= today);
};

/** Without month and year. */
export const nextDayOfMonth = (today: string, day: number): string | undefined => {
  const first = dayOfMonth(today) <= day ? 0 : 1;
  const months = [0, 1, 2].map((more) => monthOf(today) - 1 + first + more);
  return months.map((month) => dayOf(yearOf(today) + Math.floor(month / 12), (month % 12) + 1, day)).find((candidate) => candidate !== undefined);
};

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));
