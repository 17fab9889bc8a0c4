/** What was used is counted once: the days' counters are the sum over the ends of turns, and an end says what its message says. */
import type { MemorySnapshot } from '../../../layers/adapters/memory/conversation/snapshot.ts';
import { addDays, type DayUsage, noDayUsage, usageDay, usageOfTurn } from '../../../layers/core/conversation/day-usage.ts';
import type { Fail } from './stored-laws.ts';

const asText = (days: ReadonlyMap<string, DayUsage>): string => JSON.stringify([...days].sort(([left], [right]) => (left < right ? -1 : 1)));

export const checkUsage = (fail: Fail, { turns, messages, usage }: MemorySnapshot): void => {
  const ended = new Map<string, DayUsage>();
  for (const { org, sub, end } of turns) {
    // Attempt 0: it never ran.
    if (!end || end.attempt === 0) continue;
    const key = `${org} ${usageDay(Date.parse(end.at))} ${sub}`;
    ended.set(key, addDays(ended.get(key) ?? noDayUsage, usageOfTurn(end.usage)));
  }
  const counted = new Map(usage.map(({ org, day, sub, used }) => [`${org} ${day} ${sub}`, used]));
  if (asText(ended) !== asText(counted)) fail(`the turns' usage is ${asText(ended)}, and ${asText(counted)} was counted`);
  for (const { turnId, end } of turns) {
    const said = messages.find((message) => message.turnId === turnId && message.role === 'assistant')?.finish;
    if (end && said && JSON.stringify(said.usage) !== JSON.stringify(end.usage)) fail(`${turnId} ended with another usage than its message tells`);
  }
};
