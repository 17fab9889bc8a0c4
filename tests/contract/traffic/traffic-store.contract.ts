/** What every `TrafficStore` promises: sums by India's day and of the last hour, however many count at once. */
import { expect, it } from 'vitest';
import { noTraffic, type TrafficStore } from '../../../layers/core/operations/index.ts';

const minute = 60_000;
/** 23:50 in India. */
const late = Date.UTC(2026, 10, 28, 18, 20);

export const trafficStoreContract = (make: () => Promise<TrafficStore>): void => {
  it('adds up by day of India, and answers the days that have anything, the oldest first', async () => {
    const store = await make();
    await Promise.all(Array.from({ length: 12 }, () => store.add(late, { requests: 2, errors: 1, busyMs: 30 })));
    await store.add(late + 20 * minute, { answers: 1, tokens: 900, costMicroUsd: 12.5 });
    await store.add(late, {});

    expect(await store.days('2026-11-01')).toEqual([
      { day: '2026-11-28', ...noTraffic, requests: 24, errors: 12, busyMs: 360 },
      { day: '2026-11-29', ...noTraffic, answers: 1, tokens: 900, costMicroUsd: 12.5 },
    ]);
    expect((await store.days('2026-11-29')).map(({ day }) => day)).toEqual(['2026-11-29']);
  });

  it('knows the last hour, and nothing before it', async () => {
    const store = await make();
    for (const ago of [90, 61, 54, 20, 0]) await store.add(late - ago * minute, { requests: 1 });

    expect(await store.lastHour(late)).toEqual({ ...noTraffic, requests: 3 });
    expect(await store.lastHour(late + 200 * minute)).toEqual(noTraffic);
  });
};
