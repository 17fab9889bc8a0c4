/** What was used, by day, in memory. The end of a turn adds to it in the same tick. */
import { addDays, type DayUsage, noDayUsage, usageDay, usageOfTurn } from '../../../core/conversation/day-usage.ts';
import type { UsageStore } from '../../../core/conversation/ports.ts';
import type { Turn, TurnEnd } from '../../../core/conversation/turn.ts';
import { keyOf, type MemoryState, within } from './state.ts';

export const memoryUsageStore = (state: MemoryState): UsageStore => ({
  readUserDay: async (org, sub, day) => state.usage.get(keyOf(org, day))?.get(sub) ?? noDayUsage,
  readOrganizationDay: async (org, day) => [...(state.usage.get(keyOf(org, day))?.values() ?? [])].reduce(addDays, noDayUsage),
  add: async (org, sub, day, used) => addToDay(state, { org, sub, day }, used),
});

export const countUsage = (state: MemoryState, turn: Turn, end: TurnEnd): void => {
  addToDay(state, { org: turn.org, sub: turn.sub, day: usageDay(Date.parse(end.at)) }, usageOfTurn(end.usage));
};

const addToDay = (state: MemoryState, { org, sub, day }: { org: string; sub: string; day: string }, used: DayUsage): void => {
  const users: Map<string, DayUsage> = within(state.usage, keyOf(org, day));
  users.set(sub, addDays(users.get(sub) ?? noDayUsage, used));
};
