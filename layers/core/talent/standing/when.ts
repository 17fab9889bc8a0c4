/** When a kept search is looked at: once a day, in India's morning. */
import { isoTime } from '../../shared/index.ts';
import { addDays, dayInIndia } from '../day.ts';

/** 08:00 in India; those that follow are spread over an hour, so that a thousand of them are no crowd. */
const firstUtc = Date.parse('1970-01-01T02:30:00.000Z');
const spreadMinutes = 60;

const minuteOf = (briefId: string): number => [...briefId].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_003, 0) % spreadMinutes;

const lookOn = (day: string, briefId: string): number => Date.parse(day) + firstUtc + minuteOf(briefId) * 60_000;

/** The next morning's look that is on a later day than the last one, and not over yet. */
export const nextLook = (briefId: string, { now, lookedAt }: { readonly now: number; readonly lookedAt: string }): string => {
  const today = dayInIndia(now);
  const isOpen = dayInIndia(Date.parse(lookedAt)) < today;
  // A morning that is missed is made good at once.
  return isoTime(isOpen ? Math.max(now, lookOn(today, briefId)) : lookOn(addDays(today, 1), briefId));
};
