/** RetentionStore and DueRetentions in one process's memory. */
import { type DueRetention, type DueRetentions, defaultRetention, type RetentionDays, type RetentionStore } from '../../../core/memory/index.ts';

export const memoryRetention = (): { readonly retention: RetentionStore; readonly due: DueRetentions } => {
  const days = new Map<string, RetentionDays>();
  const waiting = new Map<string, DueRetention>();
  const keyOf = ({ dueAt, org, sub }: DueRetention): string => `${dueAt}\n${org}\n${sub}`;
  return {
    retention: { read: async (org) => days.get(org) ?? defaultRetention, write: async (org, given) => void days.set(org, given) },
    due: {
      add: async (due) => void waiting.set(keyOf(due), due),
      list: async (now, limit) =>
        [...waiting.values()]
          .filter(({ dueAt }) => dueAt <= now)
          .sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1))
          .slice(0, limit),
      postpone: async (due, until) => {
        if (!waiting.delete(keyOf(due))) return 'gone';
        waiting.set(keyOf({ ...due, dueAt: until }), { ...due, dueAt: until });
        return 'postponed';
      },
      settle: async (due) => void waiting.delete(keyOf(due)),
    },
  };
};
