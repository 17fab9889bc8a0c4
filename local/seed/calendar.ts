/** Ninety days of a person's calendar, laid out without gaps: free, held and booked blocks. */
import { addDays } from '../../layers/core/talent/index.ts';
import type { Chance } from './random.ts';

export interface Block {
  readonly from: string;
  readonly to: string;
  readonly status: 'free' | 'held' | 'booked';
}

const horizonDays = 90;

/** Busy people are booked more often; 12 % have a hold; about one in eight keeps no calendar at all. */
export const drawCalendar = (chance: Chance, today: string, bookings: number): Block[] => {
  if (chance.happens(0.12)) return [];
  const days: Block['status'][] = Array.from({ length: horizonDays }, () => 'free');
  const lay = (status: Block['status'], length: number): void => {
    const start = chance.between(0, horizonDays - 1);
    days.fill(status, start, Math.min(horizonDays, start + length));
  };
  for (let count = chance.poisson(bookings); count > 0; count -= 1) lay('booked', chance.between(1, 25));
  if (chance.happens(0.12)) lay('held', chance.between(1, 6));
  return toBlocks(days, today);
};

const toBlocks = (days: readonly Block['status'][], today: string): Block[] => {
  const starts = days.flatMap((status, index) => (status === days[index - 1] ? [] : [index]));
  return starts.map((start, index) => ({
    from: addDays(today, start),
    to: addDays(today, (starts[index + 1] ?? days.length) - 1),
    status: days[start] ?? 'free',
  }));
};
