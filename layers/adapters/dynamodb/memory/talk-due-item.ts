/** When a conversation is to be consolidated. Ids only: this partition is no tenant's. */
import * as z from 'zod';
import type { Turn } from '../../../core/conversation/turn.ts';
import { type DueTalk, sessionGapMs } from '../../../core/memory/index.ts';
import type { NamedWrite } from '../conversation/database.ts';
import { put } from '../conversation/expressions.ts';
import { expiry, keptMs } from '../conversation/time-to-live.ts';
import { fromItem, type Item, toItem } from '../item.ts';
import { type Key, liveKeys } from '../keys.ts';

const TalkDueItem = z.object({
  entity: z.literal('talk-due'),
  v: z.literal(1),
  org: z.string(),
  conversationId: z.string(),
  dueAt: z.string(),
  tries: z.int(),
});

export const talkDueKey = ({ dueAt, org, conversationId }: DueTalk): Key => liveKeys.talkDue(dueAt, org, conversationId);

export const talkDueItem = (due: DueTalk): Item =>
  toItem({ ...talkDueKey(due), entity: 'talk-due', v: 1, ...due, expiresAt: expiry(Date.parse(due.dueAt) + keptMs.openTurn) });

export const talkDueOf = (item: Item): DueTalk => {
  const { org, conversationId, dueAt, tries } = TalkDueItem.parse(fromItem(item));
  return { org, conversationId, dueAt, tries };
};

/** A long session is looked at on its way, after every so many messages of its path. */
const everyMessages = 20;
/** A moment after the half hour, so that the session is over then. */
const graceMs = 1_000;

/** Written with a turn's end: in half an hour the conversation may be idle. A later turn writes a later one, and this one then finds an open session. */
export const talkDueWrites = (table: string, { org, conversationId, userDepth }: Turn, endedAt: string): NamedWrite[] => {
  const at = Date.parse(endedAt);
  const isLong = userDepth !== undefined && (userDepth + 1) % everyMessages === 0;
  const times = [at + sessionGapMs + graceMs, ...(isLong ? [at] : [])];
  return times.map((time) => ({ name: 'talk', Put: put(table, talkDueItem({ org, conversationId, dueAt: new Date(time).toISOString(), tries: 0 })) }));
};
