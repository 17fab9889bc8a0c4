/** The end of a turn under its fence: record, live side, message, head, last frames and the day's usage, in one transaction. */
import type { Finish, TurnStore } from '../../../core/conversation/ports.ts';
import { index1, keys } from '../keys.ts';
import { talkDueWrites } from '../memory/talk-due-item.ts';
import type { Database, NamedWrite, Refused } from './database.ts';
import { headOf } from './entities/head-item.ts';
import { usageOfEnd } from './entities/usage-item.ts';
import { update } from './expressions.ts';
import { frameWrites } from './frames.ts';
import { endLive, endRecord, newMessage } from './writes.ts';

export const finish = async (db: Database, { turn, end, message, frames }: Finish): ReturnType<TurnStore['finish']> => {
  const refused = await db.transact([
    leaveQueue(db, turn, end.at),
    endRecord(db, turn.org, turn.turnId, end),
    endLive(db, turn.org, turn.turnId, end.attempt),
    newMessage(db, message),
    { name: 'usage', Update: usageOfEnd(db.main, turn, end) },
    ...frameWrites(db, turn.org, turn.turnId, frames),
    ...talkDueWrites(db.live, turn, end.at),
  ]);
  if (refused === null) return 'finished';
  return isDeleted(refused) ? 'deleted' : 'lost';
};

/** Not under the head's version: a message that is accepted meanwhile must not keep a turn from ending. */
const leaveQueue = (db: Database, turn: Finish['turn'], at: string): NamedWrite => ({
  name: 'head',
  Update: {
    ...update(
      db.main,
      keys.conversationHead(turn.org, turn.conversationId),
      'REMOVE #queue[0] SET #version = #version + :one, #updatedAt = :at, #gsi1sk = :place',
      {
        when: '#queue[0].#turnId = :turnId AND attribute_not_exists(#deletedAt)',
        given: { ':turnId': turn.turnId, ':one': 1, ':at': at, ':place': index1.conversations(turn.org, turn.sub, at, turn.conversationId).gsi1sk },
      },
    ),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

const isDeleted = (refused: Refused): boolean => {
  const head = refused.get('head');
  return refused.has('head') && (head === undefined || headOf(head).deletedAt !== null);
};
