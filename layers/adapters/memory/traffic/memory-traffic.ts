/** `TrafficStore` in one process's memory. */
import { addTraffic, noTraffic, type Traffic, type TrafficStore, trafficDay } from '../../../core/operations/traffic.ts';

export const memoryTraffic = (): TrafficStore => {
  const counted: { readonly at: number; readonly more: Partial<Traffic> }[] = [];
  const slotMs = 300_000;
  const slot = (at: number): number => Math.floor(at / slotMs);
  return {
    add: async (at, more) => void counted.push({ at, more }),
    days: async (fromDay) => {
      const sums = new Map<string, Traffic>();
      for (const { at, more } of counted) sums.set(trafficDay(at), addTraffic(sums.get(trafficDay(at)) ?? noTraffic, more));
      return [...sums]
        .filter(([day]) => day >= fromDay)
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([day, sum]) => ({ day, ...sum }));
    },
    lastHour: async (now) => counted.filter(({ at }) => slot(at) > slot(now) - 12).reduce((sum, { more }) => addTraffic(sum, more), noTraffic),
  };
};
