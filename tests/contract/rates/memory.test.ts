import { describe, expect, it } from 'vitest';
import { memoryRateStore } from '../../../layers/adapters/memory/rates/memory-rates.ts';
import { blockwiseRates } from '../../../layers/adapters/resilient/blockwise-rates.ts';
import type { Rate, RateStore } from '../../../layers/core/shared/index.ts';
import { rateStoreContract } from './rate-store.contract.ts';

describe('RateStore in memory', () => {
  const store = memoryRateStore();
  rateStoreContract(() => store);
});

describe('RateStore in blocks', () => {
  const store = blockwiseRates(memoryRateStore());
  rateStoreContract(() => store);

  const rate: Rate = { burst: 500, perMinute: 6_000 };
  const ravi = { org: 'acme', sub: 'ravi' };
  const counted = () => {
    const calls = { asked: 0 };
    const inner = memoryRateStore();
    const counting: RateStore = {
      take: (owner, kind, take) => {
        calls.asked += 1;
        return inner.take(owner, kind, take);
      },
    };
    return { calls, store: blockwiseRates(counting) };
  };
  const many = async (asked: RateStore, times: number, nowMs: number) =>
    (await Promise.all(Array.from({ length: times }, () => asked.take(ravi, 'reads', { count: 1, rate, nowMs })))).filter(({ taken }) => taken).length;

  it('a hundred requests ask the table ten times, and lose nothing', async () => {
    const { calls, store: asked } = counted();
    expect([await many(asked, 100, 1_000), calls.asked]).toEqual([100, 10]);
    expect(await many(asked, 1_000, 1_000)).toBe(400);
  });
  it('whoever is refused is refused without the table, until the bucket has filled', async () => {
    const { calls, store: asked } = counted();
    await many(asked, 600, 1_000);
    const before = calls.asked;
    expect([await many(asked, 500, 1_005), calls.asked]).toEqual([0, before]);
    expect(await many(asked, 500, 2_000)).toBe(100);
  });
  it('who has been refused waits for no question to a slow table, until a second has passed', async () => {
    const inner = memoryRateStore();
    const waiting: (() => void)[] = [];
    let isSlow = false;
    const slow: RateStore = {
      take: async (owner, kind, take) => {
        if (isSlow) await new Promise<void>((go) => waiting.push(go));
        return inner.take(owner, kind, take);
      },
    };
    const asked = blockwiseRates(slow);
    const one = (nowMs: number) => asked.take(ravi, 'reads', { count: 1, rate, nowMs });
    await many(asked, 501, 1_000);
    isSlow = true;
    const first = one(1_500);
    const others = await Promise.all(Array.from({ length: 200 }, () => one(1_500)));
    expect([others.filter(({ taken }) => taken).length, waiting.length]).toEqual([0, 1]);
    isSlow = false;
    waiting[0]?.();
    expect((await first).taken).toBe(true);
    expect(await many(asked, 200, 2_000)).toBe(99);
  });
});
