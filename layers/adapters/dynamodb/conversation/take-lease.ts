/** Taking a turn's lease. The first attempt stores its first frame in the same transaction, so that the frame survives whatever happens. */
import type { TurnStore } from '../../../core/conversation/ports.ts';
import { hasLease, type TurnLive } from '../../../core/conversation/turn.ts';
import { liveKeys } from '../keys.ts';
import type { Database } from './database.ts';
import { liveOf } from './entities/live-item.ts';
import { update } from './expressions.ts';
import { frameWrites } from './frames.ts';
import { ifThere } from './if-there.ts';

type Request = Parameters<TurnStore['takeLease']>[0];

/** Reads, then writes what it read one further; when something came between, it looks again. */
export const takeLease = (db: Database, request: Request): Promise<TurnLive | 'held' | 'ended'> =>
  db.persist(async () => {
    const live = ifThere(await db.get(db.live, liveKeys.turnLive(request.org, request.turnId)), liveOf);
    if (!live || live.ended) return 'ended';
    if (hasLease(live, request.now)) return 'held';
    return live.attempt === 0 ? takeFirst(db, request, live) : takeAgain(db, request);
  });

/** A transaction does not tell what it wrote, so it is made sure that nothing else changed since the item was read. */
const takeFirst = async (db: Database, { org, turnId, now, leaseUntil, firstFrame }: Request, live: TurnLive): Promise<TurnLive | undefined> => {
  const taken = update(db.live, liveKeys.turnLive(org, turnId), 'SET #attempt = :first, #leaseUntil = :leaseUntil, #startedAt = :now', {
    when: '#attempt = :none AND #ended = :no AND #stopRequested = :stopRequested AND #watchers = :watchers',
    given: { ':first': 1, ':none': 0, ':no': false, ':leaseUntil': leaseUntil, ':now': now, ':stopRequested': live.stopRequested, ':watchers': live.watchers },
  });
  const refused = await db.transact([{ name: 'live', Update: taken }, ...frameWrites(db, org, turnId, [firstFrame])]);
  return refused === null ? { ...live, attempt: 1, leaseUntil, startedAt: now } : undefined;
};

const takeAgain = async (db: Database, { org, turnId, now, leaseUntil }: Request): Promise<TurnLive | undefined> => {
  const change = 'SET #attempt = #attempt + :one, #leaseUntil = :leaseUntil, #startedAt = if_not_exists(#startedAt, :now)';
  const written = await db.update(
    update(db.live, liveKeys.turnLive(org, turnId), change, {
      when: '#ended = :no AND #leaseUntil <= :now',
      given: { ':no': false, ':one': 1, ':leaseUntil': leaseUntil, ':now': now },
    }),
  );
  return written === 'refused' ? undefined : liveOf(written);
};
