import type { AskedDates } from '../brief.ts';

/** What a reader of dates found, through the item `last`. */
export interface DateRead {
  readonly last: number;
  readonly periods: readonly AskedDates[];
  readonly confidence: number;
}

export const isDays = (word: string): boolean => ['day', 'days', 'din', 'दिन', 'nights', 'divas', 'दिवस'].includes(word);
