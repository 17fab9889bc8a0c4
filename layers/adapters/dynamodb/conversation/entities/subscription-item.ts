/** A socket among those that follow a conversation. */
import * as z from 'zod';
import { fromItem, type Item, toItem } from '../../item.ts';
import { liveKeys } from '../../keys.ts';
import { count, entity } from './shapes.ts';

const SubscriptionItem = entity('subscription', { connectionId: z.string(), sub: z.string(), expiresAt: count });

export interface Follower {
  readonly connectionId: string;
  readonly sub: string;
}

export const subscriptionItem = (org: string, conversationId: string, { connectionId, sub }: Follower, expiresAt: number): Item =>
  toItem({ ...liveKeys.subscription(org, conversationId, connectionId), entity: 'subscription', v: 1, connectionId, sub, expiresAt });

/** `expiresAt`: epoch seconds. */
export const subscriptionOf = (item: Item): Follower & { readonly expiresAt: number } => {
  const { connectionId, sub, expiresAt } = SubscriptionItem.parse(fromItem(item));
  return { connectionId, sub, expiresAt };
};
