/** Frames in the live table: bundled into items, and taken apart again. */
import { comparePositions, type TurnFrame } from '../../../core/conversation/frames.ts';
import { values } from '../item.ts';
import { liveKeys } from '../keys.ts';
import type { Database, NamedWrite } from './database.ts';
import { bundleFrames, type FrameBundle, framesItem, framesOf } from './entities/frames-item.ts';
import { type Assumption, type Put, put } from './expressions.ts';
import { expiry, keptMs } from './time-to-live.ts';

/** A bundle never replaces a longer one that begins with the same frame: an old request may arrive after a newer one. */
export const putFrames = async (db: Database, org: string, turnId: string, frames: readonly TurnFrame[]): Promise<void> => {
  const puts = bundleFrames(frames).map((bundle) =>
    bundlePut(db, org, turnId, bundle, { when: 'attribute_not_exists(#pk) OR #toSeq < :toSeq', given: { ':toSeq': bundle.toSeq } }),
  );
  await Promise.all(puts.map((write) => db.put(write)));
};

/** As part of a transaction, which arrives once or not at all. */
export const frameWrites = (db: Database, org: string, turnId: string, frames: readonly TurnFrame[]): NamedWrite[] =>
  bundleFrames(frames).map((bundle) => ({ name: 'frames', Put: bundlePut(db, org, turnId, bundle) }));

const bundlePut = (db: Database, org: string, turnId: string, bundle: FrameBundle, assumption: Assumption = {}): Put =>
  put(db.live, framesItem(org, turnId, bundle, expiry(db.now() + keptMs.frames)), assumption);

/** All stored frames in order, each once. */
export const readFrames = async (db: Database, org: string, turnId: string): Promise<TurnFrame[]> => {
  const frames = new Map<string, TurnFrame>();
  const query = {
    TableName: db.live,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: values({ ':pk': liveKeys.turnPartition(org, turnId), ':prefix': liveKeys.turnFramesPrefix }),
  };
  for await (const item of db.query(query)) for (const frame of framesOf(item)) frames.set(`${frame.attempt}/${frame.seq}`, frame);
  return [...frames.values()].sort(comparePositions);
};
