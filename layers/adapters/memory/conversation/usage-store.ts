/** What was used, by day, in memory. The end of a turn adds to it in the same tick. */
import { addDays, type DayUsage, noDayUsage, usageDay, usageOfTurn } from '../../../core/conversation/day-usage.ts';
import type { UsageStore } from '../../../core/conversation/ports.ts';
import type { Turn, TurnEnd } from '../../../core/conversation/turn.ts';
import { keyOf, type MemoryState, within } from './state.ts';

export const memoryUsageStore = (state: MemoryState): UsageStore => ({
  readUserDay: async (org, sub, day) => state.usage.get(keyOf(org, day))?.get(sub) ?? noDayUsage,
  readOrganizationDay: async (org, day) => [...(state.usage.get(keyOf(org, day))?.values() ?? [])].reduce(addDays, noDayUsage),
});

export const countUsage = (state: MemoryState, turn: Turn, end: TurnEnd): void => {
  const users: Map<string, DayUsage> = within(state.usage, keyOf(turn.org, usageDay(Date.parse(end.at))));
  users.set(turn.sub, addDays(users.get(turn.sub) ?? noDayUsage, usageOfTurn(end.usage)));
};
