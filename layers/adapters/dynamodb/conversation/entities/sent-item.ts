/** Which message a user's clientMessageId became. */
import * as z from 'zod';
import type { SentRecord } from '../../../../core/conversation/ports.ts';
import { fromItem, type Item, toItem } from '../../item.ts';
import { keys } from '../../keys.ts';
import { entity } from './shapes.ts';

const SentItem = entity('sent', {
  org: z.string(),
  sub: z.string(),
  clientMessageId: z.string(),
  textSha256: z.string(),
  conversationId: z.string(),
  messageId: z.string(),
  turnId: z.string(),
});

export const sentItem = (sent: SentRecord): Item => toItem({ ...keys.clientMessage(sent.org, sent.sub, sent.clientMessageId), entity: 'sent', v: 1, ...sent });

export const sentOf = (item: Item): SentRecord => {
  const { entity: _, v: __, ...sent } = SentItem.parse(fromItem(item));
  return sent;
};
