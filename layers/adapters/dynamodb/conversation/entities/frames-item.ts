/** Frames of one attempt, several to an item, named by the first one's `seq`. */
import * as z from 'zod';
import type { TurnFrame } from '../../../../core/conversation/frames.ts';
import { utf8Bytes } from '../../../../core/shared/index.ts';
import { fromItem, type Item, toItem } from '../../item.ts';
import { liveKeys } from '../../keys.ts';
import { pack, packed } from '../packed.ts';
import { Chunk, count, entity } from './shapes.ts';

const FramesItem = entity('turn-frames', { frames: packed(z.array(z.object({ attempt: count, seq: count, chunks: z.array(Chunk) }))) });

export const framesItem = (org: string, turnId: string, { attempt, fromSeq, toSeq, frames }: FrameBundle, expiresAt: number): Item =>
  toItem({ ...liveKeys.turnFrames(org, turnId, attempt, fromSeq), entity: 'turn-frames', v: 1, attempt, fromSeq, toSeq, frames: pack(frames), expiresAt });

export const framesOf = (item: Item): TurnFrame[] => FramesItem.parse(fromItem(item)).frames;

export interface FrameBundle {
  readonly attempt: number;
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly frames: readonly TurnFrame[];
}

/** An item may have 400 KB; this leaves room for a single frame that is longer than usual. */
const bundleBytes = 300_000;

/** Bundles of dense frames of one attempt, each small enough for an item. */
export const bundleFrames = (frames: readonly TurnFrame[]): FrameBundle[] => {
  const bundles: (FrameBundle & { frames: TurnFrame[]; toSeq: number; bytes: number })[] = [];
  for (const frame of frames) {
    const bytes = utf8Bytes(JSON.stringify(frame));
    const open = bundles.at(-1);
    if (open && open.attempt === frame.attempt && open.toSeq + 1 === frame.seq && open.bytes + bytes < bundleBytes) {
      open.frames.push(frame);
      open.toSeq = frame.seq;
      open.bytes += bytes;
    } else bundles.push({ attempt: frame.attempt, fromSeq: frame.seq, toSeq: frame.seq, frames: [frame], bytes });
  }
  return bundles;
};
