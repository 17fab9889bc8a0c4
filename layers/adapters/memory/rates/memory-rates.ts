/** `RateStore` in one process's memory. */
import { fullAfter, type RateStore } from '../../../core/shared/index.ts';

export const memoryRateStore = (): RateStore => {
  const buckets = new Map<string, number>();
  return {
    take: async ({ org, sub }, kind, take) => {
      const key = JSON.stringify([org, sub, kind]);
      const before = buckets.get(key) ?? 0;
      const after = fullAfter(before, take);
      if (after === undefined) return { taken: false, fullAt: before };
      buckets.set(key, after);
      return { taken: true, fullAt: after };
    },
  };
};
