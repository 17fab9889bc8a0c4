/** What the availability blocks say about a day or a period. */
import { addDays, daysBetween } from './day.ts';
import type { AvailabilityBlock } from './talent.ts';

export type Availability = 'free' | 'held' | 'booked' | 'unknown';

export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Of overlapping blocks the strongest claim counts: booked, then held, then free. A day in no block is unknown. */
export const availabilityOn = (blocks: readonly AvailabilityBlock[], day: string): Availability => {
  const claims = new Set(blocks.filter((block) => block.from <= day && day <= block.to).map((block) => block.status));
  return (['booked', 'held', 'free'] as const).find((status) => claims.has(status)) ?? 'unknown';
};

/** How many days of a period (inclusive) are free, held, booked or unknown. */
export const countDays = (blocks: readonly AvailabilityBlock[], period: Period): Record<Availability, number> & { total: number } => {
  const counts = { free: 0, held: 0, booked: 0, unknown: 0, total: daysBetween(period.from, period.to) + 1 };
  const nearby = blocks.filter((block) => block.from <= period.to && period.from <= block.to);
  if (nearby.length === 0) return { ...counts, unknown: counts.total };
  for (let index = 0; index < counts.total; index += 1) counts[availabilityOn(nearby, addDays(period.from, index))] += 1;
  return counts;
};
