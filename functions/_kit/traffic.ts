/**
 * Requests, counted for operators. A writer per request would cost as much as the requests: they are added up here and told every ten seconds, errors at once.
 * What a process counted last and never told is lost with it; the figures are a little less than all.
 */
import type { Clock } from '../../layers/core/shared/index.ts';

interface Counts {
  requests: number;
  refused: number;
  errors: number;
  busyMs: number;
}

export interface RequestCounter {
  /** Never throws, and is waited for: a function stands still once it has answered. */
  count(status: number, milliseconds: number): Promise<void>;
}

const everyMs = 10_000;

export const requestCounter = (ports: {
  readonly traffic: { add(atMs: number, more: Counts): Promise<void> };
  readonly clock: Pick<Clock, 'now'>;
}): RequestCounter => {
  const nothing = (): Counts => ({ requests: 0, refused: 0, errors: 0, busyMs: 0 });
  let counts = nothing();
  let toldAt = ports.clock.now();
  return {
    count: async (status, milliseconds) => {
      counts.requests += 1;
      counts.busyMs += Math.max(0, Math.round(milliseconds));
      if (status >= 500) counts.errors += 1;
      else if (status >= 400) counts.refused += 1;
      const now = ports.clock.now();
      if (status < 500 && now - toldAt < everyMs) return;
      const told = counts;
      counts = nothing();
      toldAt = now;
      await ports.traffic.add(now, told).catch(() => undefined);
    },
  };
};
