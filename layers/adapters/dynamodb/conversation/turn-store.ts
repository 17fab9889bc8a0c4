/** `TurnStore` on DynamoDB. `attempt` fences every write of a worker. */
import type { DueTurn, TurnStore } from '../../../core/conversation/ports.ts';
import type { TurnLive } from '../../../core/conversation/turn.ts';
import type { Tables } from '../client.ts';
import { type Item, values } from '../item.ts';
import { dueShards, keys, liveKeys } from '../keys.ts';
import { connectDatabase, type Database, type DatabaseOptions } from './database.ts';
import { dueKey, dueOf } from './entities/due-item.ts';
import { liveOf } from './entities/live-item.ts';
import { stepItem, stepOf } from './entities/step-item.ts';
import { turnOf } from './entities/turn-item.ts';
import { deletion, put, type Update, update } from './expressions.ts';
import { finish } from './finish.ts';
import { frameWrites, putFrames, readFrames } from './frames.ts';
import { ifThere } from './if-there.ts';
import { takeLease } from './take-lease.ts';
import { expiry, keptMs } from './time-to-live.ts';
import { endLive, endRecord, newMessage, replaceHead } from './writes.ts';

/** `options.now`: epoch milliseconds for the time to live; `random` and `sleep` space the tries of a write that was in another's way. */
export const dynamoTurnStore = (tables: Tables, options: DatabaseOptions = {}): TurnStore => {
  const db = connectDatabase(tables, options);
  return {
    readTurn: async (org, turnId) => ifThere(await db.get(db.main, keys.turn(org, turnId)), turnOf),
    readLive: async (org, turnId) => ifThere(await db.get(db.live, liveKeys.turnLive(org, turnId)), liveOf),
    takeLease: (request) => takeLease(db, request),
    raiseAttempt: async (request) =>
      liveOrLost(
        await db.update(fenced(db, request, 'SET #attempt = #attempt + :one, #leaseUntil = :leaseUntil', { ':one': 1, ':leaseUntil': request.leaseUntil })),
      ),
    beat: async (request) => liveOrLost(await db.update(renewed(db, request))),
    releaseLease: async (org, turnId, attempt) => void (await db.update(fenced(db, { org, turnId, attempt }, 'SET #leaseUntil = :zero', { ':zero': 0 }))),
    putFrames: (org, turnId, frames) => putFrames(db, org, turnId, frames),
    saveStep: async (request) => {
      const { org, turnId, step, frames } = request;
      const stored = put(db.live, stepItem(org, turnId, step, expiry(db.now() + keptMs.frames)));
      const refused = await db.transact([
        { name: 'live', Update: renewed(db, request) },
        { name: 'step', Put: stored },
        ...frameWrites(db, org, turnId, frames),
      ]);
      return refused === null ? 'saved' : 'lost';
    },
    readFrames: (org, turnId) => readFrames(db, org, turnId),
    readSteps: async (org, turnId) => {
      const steps = [];
      for await (const item of db.query(partitionQuery(db, org, turnId, liveKeys.turnStepPrefix))) steps.push(stepOf(item));
      return steps;
    },
    finish: (ending) => finish(db, ending),
    endWaiting: async (head, { turn, end, message }) => {
      const refused = await db.transact([
        replaceHead(db, head),
        endRecord(db, turn.org, turn.turnId, end),
        endLive(db, turn.org, turn.turnId, 0),
        newMessage(db, message),
      ]);
      return refused === null ? 'ended' : 'changed';
    },
    requestStop: async (org, turnId) => void (await db.update(ifLive(db, org, turnId, 'SET #stopRequested = :yes', { given: { ':yes': true } }))),
    watch: async (org, turnId, connectionId, watcher) => {
      const named = { '#connection': connectionId };
      const change = watcher ? 'SET #watchers.#connection = :watcher' : 'REMOVE #watchers.#connection';
      await db.update(ifLive(db, org, turnId, change, { named, given: watcher ? { ':watcher': watcher } : {} }));
    },
    listDue: async (now, limit) => {
      const shards = await Promise.all(Array.from({ length: dueShards }, (_, shard) => dueOfShard(db, shard, now, limit)));
      return shards
        .flat()
        .sort((left, right) => (dueKey(left).sk < dueKey(right).sk ? -1 : 1))
        .slice(0, limit);
    },
    settle: async (due) => void (await db.remove(deletion(db.live, dueKey(due)))),
  };
};

interface Fence {
  readonly org: string;
  readonly turnId: string;
  readonly attempt: number;
}

/** A change of the live side by the worker that believes in `attempt`. */
const fenced = (db: Database, { org, turnId, attempt }: Fence, change: string, given: Record<string, unknown>): Update =>
  update(db.live, liveKeys.turnLive(org, turnId), change, {
    when: '#attempt = :attempt AND #ended = :no',
    given: { ...given, ':attempt': attempt, ':no': false },
  });

const renewed = (db: Database, request: Fence & { readonly leaseUntil: number }): Update =>
  fenced(db, request, 'SET #leaseUntil = :leaseUntil', { ':leaseUntil': request.leaseUntil });

/** A change of the live side by anybody, as long as it has not ended. */
const ifLive = (
  db: Database,
  org: string,
  turnId: string,
  change: string,
  { given, named = {} }: { given: Record<string, unknown>; named?: Record<string, string> },
): Update => update(db.live, liveKeys.turnLive(org, turnId), change, { when: '#ended = :no', given: { ...given, ':no': false }, named });

const liveOrLost = (written: Item | 'refused'): TurnLive | 'lost' => (written === 'refused' ? 'lost' : liveOf(written));

const partitionQuery = (db: Database, org: string, turnId: string, prefix: string) => ({
  TableName: db.live,
  KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
  ExpressionAttributeValues: values({ ':pk': liveKeys.turnPartition(org, turnId), ':prefix': prefix }),
});

const dueOfShard = async (db: Database, shard: number, now: string, limit: number): Promise<DueTurn[]> => {
  const due: DueTurn[] = [];
  const query = {
    TableName: db.live,
    KeyConditionExpression: 'pk = :pk AND sk <= :until',
    ExpressionAttributeValues: values({ ':pk': liveKeys.duePartition(shard), ':until': liveKeys.dueUntil(now) }),
    Limit: limit,
  };
  for await (const item of db.query(query)) {
    due.push(dueOf(item));
    if (due.length === limit) break;
  }
  return due;
};
