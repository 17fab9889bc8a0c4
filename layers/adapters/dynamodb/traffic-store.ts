/**
 * `TrafficStore` on DynamoDB: counters without a tenant, in the live table. Each sum lies in several items, of which a writer takes one by chance, so that
 * a busy hour does not wait for one item.
 */
import * as z from 'zod';
import { addTraffic, type DayTraffic, noTraffic, type Traffic, type TrafficStore, trafficDay, trafficNames } from '../../core/operations/traffic.ts';
import type { Tables } from './client.ts';
import { connectDatabase, type DatabaseOptions } from './conversation/database.ts';
import { update } from './conversation/expressions.ts';
import { expiry } from './conversation/time-to-live.ts';
import { fromItem, values } from './item.ts';
import { type Key, liveKeys } from './keys.ts';

const shards = 4;
const slotMs = 300_000;
const hourMs = 3_600_000;
/** Longer than any page asks for. */
const dayKeptMs = 100 * 24 * hourMs;

const Counted = z.object({ at: z.string(), ...Object.fromEntries(trafficNames.map((name) => [name, z.number().default(0)])) }) as unknown as z.ZodType<
  Traffic & { readonly at: string }
>;
const slotOf = (epochMs: number): string => new Date(Math.floor(epochMs / slotMs) * slotMs).toISOString().slice(0, 16);

export const dynamoTrafficStore = (tables: Tables, options: DatabaseOptions = {}): TrafficStore => {
  const db = connectDatabase(tables, options);
  const random = options.random ?? Math.random;
  const addTo = async (key: Key, at: string, keptUntilMs: number, more: Partial<Traffic>): Promise<void> => {
    const named = trafficNames.filter((name) => (more[name] ?? 0) !== 0);
    const added = Object.fromEntries(named.map((name) => [`:${name}`, more[name]]));
    const change = `SET #entity = :entity, #v = :v, #at = :at, #expiresAt = :until ADD ${named.map((name) => `#${name} :${name}`).join(', ')}`;
    await db.update(update(db.live, key, change, { given: { ':entity': 'traffic', ':v': 1, ':at': at, ':until': expiry(keptUntilMs), ...added } }));
  };
  const sums = async (partition: string, from: string): Promise<Map<string, Traffic>> => {
    const found = new Map<string, Traffic>();
    const query = {
      TableName: db.live,
      KeyConditionExpression: 'pk = :pk AND sk >= :from',
      ExpressionAttributeValues: values({ ':pk': partition, ':from': from }),
    };
    for await (const item of db.query(query)) {
      const { at, ...counted } = Counted.parse(fromItem(item));
      found.set(at, addTraffic(found.get(at) ?? noTraffic, counted));
    }
    return found;
  };
  return {
    add: async (atMs, more) => {
      if (!trafficNames.some((name) => (more[name] ?? 0) !== 0)) return;
      const shard = Math.floor(random() * shards);
      const [day, slot] = [trafficDay(atMs), slotOf(atMs)];
      await Promise.all([
        addTo(liveKeys.trafficDay(day, shard), day, atMs + dayKeptMs, more),
        addTo(liveKeys.trafficSlot(slot, shard), slot, atMs + 2 * hourMs, more),
      ]);
    },
    days: async (fromDay) => [...(await sums(liveKeys.trafficDays, fromDay))].map(([day, counted]): DayTraffic => ({ day, ...counted })),
    lastHour: async (nowMs) => [...(await sums(liveKeys.trafficSlots, slotOf(nowMs - hourMs + slotMs))).values()].reduce(addTraffic, noTraffic),
  };
};
