/**
 * `RateStore` on DynamoDB: the bucket is one number, and one of two conditional updates moves it: one for a bucket that is being used,
 * one for a bucket that is full. A bucket that refuses both holds too few.
 */
import * as z from 'zod';
import { type RateOwner, type RateStore, type Take, type Taken, windowMs } from '../../core/shared/index.ts';
import type { Tables } from './client.ts';
import { connectDatabase, type DatabaseOptions } from './conversation/database.ts';
import { update } from './conversation/expressions.ts';
import { expiry } from './conversation/time-to-live.ts';
import { fromItem, type Item } from './item.ts';
import { liveKeys } from './keys.ts';

const RateItem = z.object({ fullAt: z.number() });
const fullAtOf = (item: Item): number => RateItem.parse(fromItem(item)).fullAt;

export const dynamoRateStore = (tables: Tables, options: DatabaseOptions = {}): RateStore => {
  const db = connectDatabase(tables, options);
  const take = async ({ org, sub }: RateOwner, kind: string, { count, rate, nowMs }: Take): Promise<Taken | undefined> => {
    const key = liveKeys.rate(org, sub, kind);
    const costMs = (count * 60_000) / rate.perMinute;
    const latest = nowMs + windowMs(rate) - costMs;
    const kept = { ':expiresAt': expiry(nowMs + windowMs(rate) + 60_000), ':entity': 'rate', ':v': 1 };
    const also = '#expiresAt = :expiresAt, #entity = :entity, #v = :v';
    const used = await db.update(
      update(db.live, key, `SET #fullAt = #fullAt + :cost, ${also}`, {
        when: '#fullAt > :now AND #fullAt <= :latest',
        given: { ...kept, ':cost': costMs, ':now': nowMs, ':latest': latest },
      }),
    );
    if (used !== 'refused') return { taken: true, fullAt: fullAtOf(used) };
    if (costMs > windowMs(rate)) return { taken: false, fullAt: nowMs };
    const full = await db.update(
      update(db.live, key, `SET #fullAt = :after, ${also}`, {
        when: 'attribute_not_exists(#fullAt) OR #fullAt <= :now',
        given: { ...kept, ':after': nowMs + costMs, ':now': nowMs },
      }),
    );
    if (full !== 'refused') return { taken: true, fullAt: fullAtOf(full) };
    const held = await db.get(db.live, key);
    // Between the two updates another request may have begun to use it: then there is room, and it is asked again.
    const fullAt = held === undefined ? nowMs : fullAtOf(held);
    return fullAt > latest ? { taken: false, fullAt } : undefined;
  };
  return { take: (owner, kind, asked) => db.persist(() => take(owner, kind, asked)) };
};
