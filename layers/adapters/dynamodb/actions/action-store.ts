/** ActionStore on DynamoDB. Every change is one conditional write; the confirmation and its place on the list of due actions are one transaction. */
import type { ActionPlace, ActionStore, DueAction, PendingAction } from '../../../core/operations/index.ts';
import type { Tables } from '../client.ts';
import { connectDatabase, type Database, type DatabaseOptions } from '../conversation/database.ts';
import { absent, deletion, put, update } from '../conversation/expressions.ts';
import { expiry, keptMs } from '../conversation/time-to-live.ts';
import { values } from '../item.ts';
import { keys, liveKeys } from '../keys.ts';
import { actionItem, actionOf, dueItem, dueOf, placeItem, placeOf } from './action-item.ts';

export const dynamoActionStore = (tables: Tables, options: DatabaseOptions = {}): ActionStore => {
  const db = connectDatabase(tables, options);
  const readIn: ActionStore['readIn'] = async ({ org, conversationId, actionId }) => {
    const item = await db.get(db.main, keys.action(org, conversationId, actionId));
    return item && actionOf(item);
  };
  const readPlace = async (org: string, actionId: string) => {
    const item = await db.get(db.main, keys.actionPlace(org, actionId));
    return item && placeOf(item);
  };
  return {
    create: async (action) => {
      const writes = [
        { name: 'place', Put: put(db.main, placeItem(action), { when: absent }) },
        { name: 'action', Put: put(db.main, actionItem(action), { when: absent }) },
      ];
      if ((await db.transact(writes)) !== null) throw new Error('an action of this id exists');
    },
    read: async (org, actionId) => {
      const place = await readPlace(org, actionId);
      return place && readIn({ org, actionId, conversationId: place.conversationId });
    },
    readOwn: async ({ org, sub }, actionId) => {
      const place = await readPlace(org, actionId);
      if (!place || (place.sub !== undefined && place.sub !== sub)) return undefined;
      const action = await readIn({ org, actionId, conversationId: place.conversationId });
      return action?.sub === sub ? action : undefined;
    },
    readIn,
    confirm: async (action, given) => {
      const confirmed = {
        ...action,
        status: 'confirmed',
        confirmedAt: new Date(given.now).toISOString(),
        leaseUntil: given.leaseUntil,
        executions: 1,
      } as const;
      const due = { org: action.org, actionId: action.actionId, dueAt: new Date(given.leaseUntil).toISOString() };
      const refused = await db.transact([
        { name: 'action', Update: confirmation(db, confirmed, given) },
        { name: 'due', Put: put(db.live, dueItem(due, expiry(given.now + keptMs.openTurn))) },
      ]);
      return refused === null ? confirmed : 'refused';
    },
    takeUp: (action, { now, leaseUntil }) =>
      changed(db, action, 'SET #leaseUntil = :leaseUntil, #executions = #executions + :one', {
        when: '#status = :confirmed AND #leaseUntil <= :now AND #executions = :executions',
        given: { ':confirmed': 'confirmed', ':leaseUntil': leaseUntil, ':now': now, ':one': 1, ':executions': action.executions },
      }),
    finish: (action, end) =>
      changed(db, action, 'SET #status = :status, #executedAt = :at, #outcome = :outcome', {
        when: '#status = :confirmed AND #executions = :executions',
        given: { ':confirmed': 'confirmed', ':executions': action.executions, ':status': end.status, ':at': end.executedAt, ':outcome': end.outcome },
      }),
    cancel: (place) =>
      changed(db, place, 'SET #status = :cancelled', { when: '#status = :pending', given: { ':cancelled': 'cancelled', ':pending': 'pending' } }),
    listDue: (now, limit) => listDue(db, now, limit),
    settle: async (due) => void (await db.remove(deletion(db.live, liveKeys.actionDue(due.dueAt, due.org, due.actionId)))),
  };
};

const keyOf = ({ org, conversationId, actionId }: ActionPlace) => keys.action(org, conversationId, actionId);

const confirmation = (db: Database, confirmed: PendingAction, given: { argumentsSha256: string; now: number }) =>
  update(db.main, keyOf(confirmed), 'SET #status = :confirmed, #confirmedAt = :at, #leaseUntil = :leaseUntil, #executions = :one', {
    when: '#status = :pending AND #argumentsSha256 = :sha256 AND #confirmBefore > :at',
    given: {
      ':confirmed': 'confirmed',
      ':pending': 'pending',
      ':at': confirmed.confirmedAt,
      ':leaseUntil': confirmed.leaseUntil,
      ':one': 1,
      ':sha256': given.argumentsSha256,
    },
  });

const changed = async (db: Database, place: ActionPlace, change: string, assumption: { when: string; given: Record<string, unknown> }) => {
  const item = await db.update(update(db.main, keyOf(place), change, assumption));
  return item === 'refused' ? item : actionOf(item);
};

const listDue = async (db: Database, now: string, limit: number): Promise<DueAction[]> => {
  const due: DueAction[] = [];
  const until = {
    TableName: db.live,
    KeyConditionExpression: 'pk = :pk AND sk <= :until',
    ExpressionAttributeValues: values({ ':pk': liveKeys.actionDuePartition, ':until': liveKeys.dueUntil(now) }),
    Limit: limit,
  };
  for await (const item of db.query(until)) {
    due.push(dueOf(item));
    if (due.length === limit) break;
  }
  return due;
};
