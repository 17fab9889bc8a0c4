/** `ClaimStore` on DynamoDB: one conditional put decides, and a claim that is too old is as good as none. */
import * as z from 'zod';
import type { Claim, ClaimStore } from '../../core/shared/index.ts';
import type { Tables } from './client.ts';
import { connectDatabase, type DatabaseOptions } from './conversation/database.ts';
import { put, update } from './conversation/expressions.ts';
import { expiry } from './conversation/time-to-live.ts';
import { fromItem, toItem } from './item.ts';
import { liveKeys } from './keys.ts';

const ClaimItem = z.object({ sha256: z.string(), thingId: z.string(), at: z.number(), answer: z.string().optional() });

export const dynamoClaimStore = (tables: Tables, options: DatabaseOptions = {}): ClaimStore => {
  const db = connectDatabase(tables, options);
  return {
    claim: (org, sub, key, claim, keptMs) =>
      db.persist(async (): Promise<Claim | undefined> => {
        const place = liveKeys.claim(org, sub, key);
        const item = toItem({ ...place, entity: 'claim', v: 1, ...claim, expiresAt: expiry(claim.at + keptMs) });
        const free = 'attribute_not_exists(#pk) OR #at <= :stale';
        if ((await db.put(put(db.live, item, { when: free, given: { ':stale': claim.at - keptMs } }))) === 'written') return claim;
        const held = await db.get(db.live, place);
        return held && ClaimItem.parse(fromItem(held));
      }),
    keepAnswer: async (org, sub, key, { thingId }, answer) => {
      const place = liveKeys.claim(org, sub, key);
      const mine = '#thingId = :thingId AND attribute_not_exists(#answer)';
      const kept = await db.update(update(db.live, place, 'SET #answer = :answer', { when: mine, given: { ':thingId': thingId, ':answer': answer } }));
      if (kept !== 'refused') return answer;
      const held = await db.get(db.live, place);
      const claim = held && ClaimItem.parse(fromItem(held));
      return claim?.thingId === thingId ? (claim.answer ?? answer) : answer;
    },
  };
};
