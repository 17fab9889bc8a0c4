/** `CapsuleStore` on DynamoDB: in the live table, under its conversation, so that a purge finds all of them. */
import type { CapsuleStore } from '../../../core/conversation/ports.ts';
import type { Tables } from '../client.ts';
import { toItem } from '../item.ts';
import { keys, liveKeys } from '../keys.ts';
import { connectDatabase, type DatabaseOptions } from './database.ts';
import { capsuleItem, capsuleOf } from './entities/capsule-item.ts';
import { present, put } from './expressions.ts';
import { ifThere } from './if-there.ts';
import { expiry } from './time-to-live.ts';

/** `options.now`: epoch milliseconds; the table removes what is too old up to days later. */
export const dynamoCapsuleStore = (tables: Tables, options: DatabaseOptions = {}): CapsuleStore => {
  const db = connectDatabase(tables, options);
  return {
    // A purge removes the answers first, then the capsules: one that comes late finds its answer gone.
    put: async (capsule) => {
      const { org, conversationId, answerSeq } = capsule;
      const answer = {
        TableName: db.main,
        Key: toItem(keys.message(org, conversationId, answerSeq)),
        ConditionExpression: present,
        ExpressionAttributeNames: { '#pk': 'pk' },
      };
      const refused = await db.transact([
        { name: 'answer', ConditionCheck: answer },
        { name: 'capsule', Put: put(db.live, capsuleItem(capsule)) },
      ]);
      return refused === null ? 'kept' : 'erased';
    },
    read: async (org, conversationId, turnId) => {
      const stored = ifThere(await db.get(db.live, liveKeys.capsule(org, conversationId, turnId)), capsuleOf);
      return stored && stored.expiresAt > expiry(db.now()) ? stored.capsule : undefined;
    },
  };
};
