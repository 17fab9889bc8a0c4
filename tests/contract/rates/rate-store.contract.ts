/** What every `RateStore` promises. Time is the caller's. */
import { expect, it } from 'vitest';
import { allowance, type Rate, type RateOwner, type RateStore, untilNextMs } from '../../../layers/core/shared/index.ts';

const rate: Rate = { burst: 5, perMinute: 60 };
const start = 1_800_000_000_000;
let owners = 0;

export const rateStoreContract = (store: () => RateStore): void => {
  const someone = (): RateOwner => {
    owners += 1;
    return { org: `org-${owners}`, sub: 'ravi' };
  };
  const takes = async (owner: RateOwner, times: number, nowMs: number, kind = 'reads'): Promise<number> => {
    const asked = Array.from({ length: times }, () => store().take(owner, kind, { count: 1, rate, nowMs }));
    return (await Promise.all(asked)).filter(({ taken }) => taken).length;
  };

  it('a full bucket gives its burst, however many ask at once, and no more', async () => {
    expect(await takes(someone(), 20, start)).toBe(5);
  });
  it('it fills evenly, and never above its burst', async () => {
    const owner = someone();
    await takes(owner, 5, start);
    expect(await takes(owner, 5, start + 999)).toBe(0);
    expect(await takes(owner, 5, start + 2_000)).toBe(2);
    expect(await takes(owner, 9, start + 3_600_000)).toBe(5);
  });
  it('the edge of a minute gives nobody a second burst', async () => {
    const owner = someone();
    const edge = Math.ceil(start / 60_000) * 60_000;
    expect((await takes(owner, 10, edge - 1)) + (await takes(owner, 10, edge + 1))).toBe(5);
  });
  it('a clock that goes back gives nothing', async () => {
    const owner = someone();
    await takes(owner, 5, start);
    expect(await takes(owner, 5, start - 60_000)).toBe(0);
    expect(await takes(owner, 5, start + 1_000)).toBe(1);
  });
  it('says what is left, and how long an empty one takes', async () => {
    const owner = someone();
    const first = await store().take(owner, 'reads', { count: 3, rate, nowMs: start });
    expect([first.taken, allowance(first.fullAt, rate, start)]).toEqual([true, { remaining: 2, resetMs: 3_000 }]);
    const refused = await store().take(owner, 'reads', { count: 3, rate, nowMs: start });
    expect([refused.taken, allowance(refused.fullAt, rate, start).remaining]).toEqual([false, 2]);
    const last = await store().take(owner, 'reads', { count: 2, rate, nowMs: start });
    expect([last.taken, untilNextMs(last.fullAt, rate, start)]).toEqual([true, 1_000]);
  });
  it('more than a burst at once is never there', async () => {
    expect((await store().take(someone(), 'reads', { count: 6, rate, nowMs: start })).taken).toBe(false);
  });
  it('users, kinds and organizations have buckets of their own', async () => {
    const owner = someone();
    await takes(owner, 5, start);
    expect(await takes({ ...owner, sub: 'asha' }, 5, start)).toBe(5);
    expect(await takes({ ...owner, sub: null }, 5, start)).toBe(5);
    expect(await takes({ ...someone(), sub: owner.sub }, 5, start)).toBe(5);
    expect(await takes(owner, 5, start, 'writes')).toBe(5);
  });
};
