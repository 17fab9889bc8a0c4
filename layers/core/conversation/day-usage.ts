/** What was used on one day of India's calendar, and how much of it a user may use. */
import type { ModelUsage } from '../intelligence/index.ts';
import { DomainError } from '../shared/index.ts';
import type { Usage } from './chunks.ts';

export interface DayUsage extends ModelUsage {
  /** Turns that ran and ended on this day. */
  readonly turns: number;
  readonly costMicroUsd: number;
}

/** What a user may use on one day. */
export interface DayCaps {
  /** Of all kinds together: read, written, from and to the cache. */
  readonly tokens: number;
  readonly costMicroUsd: number;
}

export const noDayUsage: DayUsage = { turns: 0, inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, costMicroUsd: 0 };

const dayMs = 86_400_000;
/** India has one zone, and no summer time. */
const indiaOffsetMs = 19_800_000;

/** `YYYY-MM-DD` in Asia/Kolkata. */
export const usageDay = (epochMs: number): string => new Date(epochMs + indiaOffsetMs).toISOString().slice(0, 10);

const untilMidnightMs = (epochMs: number): number => dayMs - ((epochMs + indiaOffsetMs) % dayMs);

export const allTokens = (usage: ModelUsage): number => usage.inputTokens + usage.outputTokens + usage.cacheReadTokens + usage.cacheWriteTokens;

/** Days of several users together, or a day and the turns that ended on it. */
export const addDays = (day: DayUsage, more: DayUsage): DayUsage => ({
  turns: day.turns + more.turns,
  inputTokens: day.inputTokens + more.inputTokens,
  outputTokens: day.outputTokens + more.outputTokens,
  cacheReadTokens: day.cacheReadTokens + more.cacheReadTokens,
  cacheWriteTokens: day.cacheWriteTokens + more.cacheWriteTokens,
  costMicroUsd: day.costMicroUsd + more.costMicroUsd,
});

/** What one ended turn adds to its day. */
export const usageOfTurn = ({ attempts: _, ...usage }: Usage): DayUsage => ({ ...usage, turns: 1 });

/** Throws `daily_limit_reached`, with the wait until midnight in India, when the day's allowance is used up. */
export const checkDayCaps = (used: DayUsage, caps: DayCaps, nowMs: number): void => {
  if (allTokens(used) < caps.tokens && used.costMicroUsd < caps.costMicroUsd) return;
  throw new DomainError('daily_limit_reached', 'you have used what the assistant may use for you in a day; it goes on after midnight, Indian time', {
    retryAfterMs: untilMidnightMs(nowMs),
  });
};
