/** What a user used on one day. The end of each turn adds to it. */
import * as z from 'zod';
import { type DayUsage, usageDay, usageOfTurn } from '../../../../core/conversation/day-usage.ts';
import type { Turn, TurnEnd } from '../../../../core/conversation/turn.ts';
import { fromItem, type Item } from '../../item.ts';
import { keys } from '../../keys.ts';
import { type Update, update } from '../expressions.ts';
import { count, entity } from './shapes.ts';

const UsageItem = entity('usage', {
  turns: count,
  inputTokens: count,
  outputTokens: count,
  cacheReadTokens: count,
  cacheWriteTokens: count,
  costMicroUsd: z.number().nonnegative(),
});

export const usageOf = (item: Item): DayUsage => {
  const { entity: _, v: __, ...usage } = UsageItem.parse(fromItem(item));
  return usage;
};

const numbers = ['turns', 'inputTokens', 'outputTokens', 'cacheReadTokens', 'cacheWriteTokens', 'costMicroUsd'] as const;
const change = `SET #entity = :entity, #v = :v, #org = :org, #sub = :sub, #day = :day ADD ${numbers.map((name) => `#${name} :${name}`).join(', ')}`;

export const usageOfEnd = (table: string, { org, sub }: Turn, end: TurnEnd): Update =>
  usageAddition(table, { org, sub, day: usageDay(Date.parse(end.at)) }, usageOfTurn(end.usage));

/** Makes the item, or adds to it. */
export const usageAddition = (table: string, { org, sub, day }: { org: string; sub: string; day: string }, more: DayUsage): Update => {
  const added = Object.fromEntries(numbers.map((name) => [`:${name}`, more[name]]));
  return update(table, keys.usage(org, day, sub), change, { given: { ':entity': 'usage', ':v': 1, ':org': org, ':sub': sub, ':day': day, ...added } });
};
