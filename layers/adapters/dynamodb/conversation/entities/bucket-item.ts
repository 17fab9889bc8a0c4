/** How many messages a user may send at once. */
import * as z from 'zod';
import type { BucketState } from '../../../../core/conversation/ports.ts';
import { fromItem, type Item, toItem } from '../../item.ts';
import { type Key, liveKeys } from '../../keys.ts';
import { count, entity } from './shapes.ts';

const BucketItem = entity('bucket', { tokens: z.number(), refilledAt: z.number(), version: count });

export const bucketKey = (org: string, sub: string): Key => liveKeys.bucket(org, sub, 'messages');

export const bucketItem = (org: string, sub: string, bucket: BucketState, expiresAt: number): Item =>
  toItem({ ...bucketKey(org, sub), entity: 'bucket', v: 1, ...bucket, expiresAt });

export const bucketOf = (item: Item): BucketState => {
  const { tokens, refilledAt, version } = BucketItem.parse(fromItem(item));
  return { tokens, refilledAt, version };
};
