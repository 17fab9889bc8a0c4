/** When to look at a socket's sign-in. Ids only: this partition is of no tenant. */
import * as z from 'zod';
import type { SessionDeadline } from '../../../../core/conversation/session-ports.ts';
import { fromItem, type Item, toItem } from '../../item.ts';
import { type Key, liveKeys } from '../../keys.ts';
import { expiry } from '../time-to-live.ts';
import { count, entity } from './shapes.ts';

/** Long after any look: what nobody settled is then of no use to anybody. */
const keptMs = 24 * 3_600_000;

const DeadlineItem = entity('session-deadline', {
  org: z.string(),
  sub: z.string(),
  connectionId: z.string().nullable(),
  epoch: count,
  dueAt: z.string(),
});

export const deadlineKey = ({ dueAt, org, sub, connectionId }: SessionDeadline): Key => liveKeys.sessionDue(dueAt, org, sub, connectionId ?? '*');

export const deadlineItem = (deadline: SessionDeadline): Item =>
  toItem({ ...deadlineKey(deadline), entity: 'session-deadline', v: 1, ...deadline, expiresAt: expiry(Date.parse(deadline.dueAt) + keptMs) });

export const deadlineOf = (item: Item): SessionDeadline => {
  const { entity: _, v: __, ...deadline } = DeadlineItem.parse(fromItem(item));
  return deadline;
};
