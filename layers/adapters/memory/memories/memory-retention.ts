/** RetentionStore and DueRetentions in one process's memory. */
import { type DueRetention, type DueRetentions, defaultRetention, type KeptRetention, type RetentionStore } from '../../../core/memory/index.ts';

export const memoryRetention = (): { readonly retention: RetentionStore; readonly due: DueRetentions } => {
  const kept = new Map<string, KeptRetention>();
  const read = (org: string): KeptRetention => kept.get(org) ?? { days: defaultRetention, version: 0 };
  const waiting = new Map<string, DueRetention>();
  const keyOf = ({ dueAt, org, sub }: DueRetention): string => `${dueAt}\n${org}\n${sub}`;
  return {
    retention: {
      read: async (org) => read(org),
      write: async (org, days, expectedVersion) => {
        if (read(org).version !== expectedVersion) return 'changed';
        kept.set(org, { days, version: expectedVersion + 1 });
        return 'written';
      },
    },
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
