/** The live side of a turn: lease, fence, stop flag, watchers. */
import * as z from 'zod';
import type { TurnLive } from '../../../../core/conversation/turn.ts';
import { fromItem, type Item, toItem } from '../../item.ts';
import { liveKeys } from '../../keys.ts';
import { count, entity } from './shapes.ts';

const LiveItem = entity('turn-live', {
  org: z.string(),
  turnId: z.string(),
  attempt: count,
  leaseUntil: count,
  startedAt: count.nullable().default(null),
  stopRequested: z.boolean(),
  ended: z.boolean(),
  watchers: z.record(z.string(), z.object({ attempt: count, seq: count, nonce: z.string() })),
});

/** Before its first start it has no `startedAt` attribute: the first lease sets it, later ones leave it. */
export const liveItem = ({ startedAt, ...live }: TurnLive, expiresAt: number): Item =>
  toItem({ ...liveKeys.turnLive(live.org, live.turnId), entity: 'turn-live', v: 1, ...live, startedAt: startedAt ?? undefined, expiresAt });

export const liveOf = (item: Item): TurnLive => {
  const { entity: _, v: __, ...live } = LiveItem.parse(fromItem(item));
  return live;
};
