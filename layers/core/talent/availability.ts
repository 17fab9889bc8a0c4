/** What the availability blocks say about a day or a period. */
import { daysBetween } from './day.ts';
import type { AvailabilityBlock } from './talent.ts';

export type Availability = 'free' | 'held' | 'booked' | 'unknown';

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** How many days of a period (inclusive) are free, held, booked or unknown. */
export const countDays = (blocks: readonly AvailabilityBlock[], period: Period): DayCounts => {
  const total = daysBetween(period.from, period.to) + 1;
  const days: Availability[] = Array.from({ length: total }, () => 'unknown');
  for (const status of weakestFirst) {
    for (const block of blocks) if (block.status === status) days.fill(status, place(block.from, period, total), place(block.to, period, total, 1));
  }
  const count = (status: Availability): number => days.filter((day) => day === status).length;
  return { total, free: count('free'), held: count('held'), booked: count('booked'), unknown: count('unknown') };
};

export type DayCounts = Readonly<Record<Availability, number>> & { readonly total: number };

/** Beyond so many days a period is a window in which the work lies somewhere, not the work itself. */
const longestShootDays = 14;

/** Whether so few days are needed that one free day among booked ones may do. */
export const mayAllBeBooked = (period: Period, shootDays: number | null): boolean => {
  const total = daysBetween(period.from, period.to) + 1;
  return shootDays === null ? total > longestShootDays : shootDays < total;
};

/** Whether bookings leave too few days: every day of a shoot is needed, of a window as many as it says, or one. */
export const isBookedAway = (blocks: readonly AvailabilityBlock[], period: Period, shootDays: number | null): boolean => {
  const { total, booked } = countDays(blocks, period);
  const needed = mayAllBeBooked(period, shootDays) ? (shootDays ?? 1) : total;
  return total - booked < needed;
};

/** Of overlapping blocks the strongest claim counts: booked, then held, then free. A day in no block is unknown. */
export const availabilityOn = (blocks: readonly AvailabilityBlock[], day: string): Availability =>
  weakestFirst.findLast((status) => blocks.some((block) => block.status === status && block.from <= day && day <= block.to)) ?? 'unknown';

const weakestFirst = ['free', 'held', 'booked'] as const;

/** Where a day lies in the period, within 0 and `total`: `fill` counts negative places from the end. */
const place = (day: string, period: Period, total: number, after = 0): number => Math.min(total, Math.max(0, daysBetween(period.from, day) + after));
