/** A turn's record: written at acceptance, and once more at its end. */
import * as z from 'zod';
import type { Turn } from '../../../../core/conversation/turn.ts';
import { fromItem, type Item, toItem } from '../../item.ts';
import { keys } from '../../keys.ts';
import { count, entity, Usage } from './shapes.ts';

const End = z.object({
  status: z.enum(['final', 'failed', 'stopped']),
  at: z.string(),
  attempt: count,
  seq: count,
  textSha256: z.string(),
  usage: Usage,
  problem: z.object({ code: z.literal('turn_failed'), detail: z.string() }).nullable(),
});
const TurnItem = entity('turn', {
  org: z.string(),
  turnId: z.string(),
  conversationId: z.string(),
  sub: z.string(),
  role: z.enum(['owner', 'director', 'associate', 'assistant', 'viewer']).optional(),
  userMessageId: z.string(),
  userSeq: count,
  userDepth: count.optional(),
  answerMessageId: z.string(),
  answerSeq: count,
  acceptedAt: z.string(),
  dueAt: z.string(),
  correlationId: z.string().optional(),
  end: End.nullable().default(null),
});

/** An open turn has no `end` attribute: conditions ask for that. */
export const turnItem = ({ end, ...turn }: Turn): Item => toItem({ ...keys.turn(turn.org, turn.turnId), entity: 'turn', v: 1, ...turn, end: end ?? undefined });

export const turnOf = (item: Item): Turn => {
  const { entity: _, v: __, ...turn } = TurnItem.parse(fromItem(item));
  return turn;
};
