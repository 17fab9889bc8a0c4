/** The summary of a path up to a message, beside the conversation's messages: it is removed with them. */
import * as z from 'zod';
import type { StoredSummary } from '../../../../core/conversation/ports.ts';
import { fromItem, type Item, toItem } from '../../item.ts';
import { keys } from '../../keys.ts';
import { count, entity } from './shapes.ts';

const SummaryItem = entity('summary', {
  org: z.string(),
  conversationId: z.string(),
  throughMessageId: z.string(),
  throughSeq: count,
  lines: z.array(z.string()),
  people: z.array(z.string()),
  by: z.enum(['model', 'product']),
  madeAt: z.string(),
});

export const summaryItem = (summary: StoredSummary): Item =>
  toItem({ ...keys.summary(summary.org, summary.conversationId, summary.throughMessageId), entity: 'summary', v: 1, ...summary });

export const summaryOf = (item: Item): StoredSummary => {
  const { entity: _, v: __, ...summary } = SummaryItem.parse(fromItem(item));
  return summary;
};
