/** The capsule of a turn. All but its key is packed: it holds what tools answered. */
import * as z from 'zod';
import { capsuleKeptMs, type TurnCapsule } from '../../../../core/conversation/turn-capsule.ts';
import { fromItem, type Item, toItem } from '../../item.ts';
import { liveKeys } from '../../keys.ts';
import { pack, packed } from '../packed.ts';
import { expiry } from '../time-to-live.ts';
import { count, entity } from './shapes.ts';

/** What is packed was checked where it was made. */
const Capsule = z.custom<TurnCapsule>(
  (value) => z.looseObject({ turnId: z.string(), path: z.array(z.string()), generations: z.array(z.unknown()) }).safeParse(value).success,
  'expected a capsule',
);
/** A write is paid by its size, twice in a transaction, and hardly any capsule is read: most of them shrink to a third. */
const compressFrom = 1_000;

const CapsuleItem = entity('turn-capsule', { capsule: packed(Capsule), expiresAt: count });

export const capsuleItem = (capsule: TurnCapsule): Item => {
  const expiresAt = expiry(Date.parse(capsule.endedAt) + capsuleKeptMs);
  const key = liveKeys.capsule(capsule.org, capsule.conversationId, capsule.turnId);
  return toItem({ ...key, entity: 'turn-capsule', v: 1, capsule: pack(capsule, compressFrom), expiresAt });
};

/** `expiresAt`: epoch seconds. */
export const capsuleOf = (item: Item): { capsule: TurnCapsule; expiresAt: number } => {
  const { capsule, expiresAt } = CapsuleItem.parse(fromItem(item));
  return { capsule, expiresAt };
};
