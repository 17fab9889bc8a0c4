/** Writes that several transactions share, each with what it assumes. */
import type { ConversationHead } from '../../../core/conversation/conversation.ts';
import type { StoredMessage } from '../../../core/conversation/message.ts';
import type { TurnEnd } from '../../../core/conversation/turn.ts';
import { keys, liveKeys } from '../keys.ts';
import type { Database, NamedWrite } from './database.ts';
import { headItem } from './entities/head-item.ts';
import { messageItem } from './entities/message-item.ts';
import { absent, type Put, present, put, update } from './expressions.ts';
import { expiry, keptMs } from './time-to-live.ts';

/** The head as it will be, if its version is one below and it is not deleted. */
export const headReplacement = (db: Database, head: ConversationHead): Put =>
  put(db.main, headItem(head), { when: '#version = :expected AND attribute_not_exists(#deletedAt)', given: { ':expected': head.version - 1 } });

export const replaceHead = (db: Database, head: ConversationHead): NamedWrite => ({ name: 'head', Put: headReplacement(db, head) });

export const newHead = (db: Database, head: ConversationHead): NamedWrite => ({ name: 'head', Put: put(db.main, headItem(head), { when: absent }) });

export const newMessage = (db: Database, message: StoredMessage): NamedWrite => ({
  name: 'message',
  Put: put(db.main, messageItem(message), { when: absent }),
});

/** The record's end, once. */
export const endRecord = (db: Database, org: string, turnId: string, end: TurnEnd): NamedWrite => ({
  name: 'turn',
  Update: update(db.main, keys.turn(org, turnId), 'SET #end = :end', { when: `${present} AND attribute_not_exists(#end)`, given: { ':end': end } }),
});

/** The live side's end, under the fence of `attempt`; null: whoever holds it. */
export const endLive = (db: Database, org: string, turnId: string, attempt: number | null): NamedWrite => ({
  name: 'live',
  Update: update(db.live, liveKeys.turnLive(org, turnId), 'SET #ended = :yes, #leaseUntil = :zero, #expiresAt = :expiresAt', {
    when: attempt === null ? present : '#attempt = :attempt AND #ended = :no',
    given: {
      ':yes': true,
      ':zero': 0,
      ':expiresAt': expiry(db.now() + keptMs.endedTurn),
      ...(attempt === null ? {} : { ':attempt': attempt, ':no': false }),
    },
  }),
});
