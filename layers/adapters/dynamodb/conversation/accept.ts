/** Acceptance: everything that one message changes, over both tables, in one transaction. */
import { followLimits } from '../../../core/conversation/follow-limits.ts';
import type { Acceptance } from '../../../core/conversation/ports.ts';
import type { TurnLive } from '../../../core/conversation/turn.ts';
import { liveKeys } from '../keys.ts';
import type { Database, NamedWrite } from './database.ts';
import { aliasItem } from './entities/alias-item.ts';
import { bucketItem } from './entities/bucket-item.ts';
import { dueItem } from './entities/due-item.ts';
import { liveItem } from './entities/live-item.ts';
import { placeItem } from './entities/message-place-item.ts';
import { sentItem } from './entities/sent-item.ts';
import { subscriptionItem } from './entities/subscription-item.ts';
import { turnItem } from './entities/turn-item.ts';
import { absent, present, put, update } from './expressions.ts';
import { expiry, keptMs } from './time-to-live.ts';
import { endLive, endRecord, newHead, newMessage, replaceHead } from './writes.ts';

/** A socket that is gone, or follows as much as it may, does not keep a message from being accepted. */
export const accept = async (db: Database, acceptance: Acceptance): Promise<'accepted' | 'changed'> => {
  const writes = [...messageWrites(db, acceptance), ...turnWrites(db, acceptance), ...senderWrites(db, acceptance), ...interruptWrites(db, acceptance)];
  const refused = await db.transact([...writes, ...followWrites(db, acceptance)]);
  const onlyFollowing = refused?.size === 1 && refused.has('follow');
  return (onlyFollowing ? await db.transact(writes) : refused) === null ? 'accepted' : 'changed';
};

const messageWrites = (db: Database, { head, expectedVersion, message, turn }: Acceptance): NamedWrite[] => {
  const place = (messageId: string, messageSeq: number): NamedWrite => ({
    name: 'place',
    Put: put(db.main, placeItem(head.org, head.conversationId, messageId, messageSeq), { when: absent }),
  });
  return [
    expectedVersion === null ? newHead(db, head) : replaceHead(db, head),
    ...(expectedVersion === null ? aliasWrites(db, head) : []),
    ...(message ? [newMessage(db, message), place(message.messageId, message.messageSeq)] : []),
    place(turn.answerMessageId, turn.answerSeq),
  ];
};

/** The alias of a new conversation, if it has one. */
export const aliasWrites = (db: Database, head: Acceptance['head']): NamedWrite[] =>
  head.alias === null ? [] : [{ name: 'alias', Put: put(db.main, aliasItem(head.org, head.owner, head.alias, head.conversationId), { when: absent }) }];

const turnWrites = (db: Database, { turn, follower }: Acceptance): NamedWrite[] => {
  const expiresAt = expiry(db.now() + keptMs.openTurn);
  const watchers: TurnLive['watchers'] = follower ? { [follower.connectionId]: { attempt: 0, seq: 0, nonce: follower.nonce } } : {};
  const live: TurnLive = { org: turn.org, turnId: turn.turnId, attempt: 0, leaseUntil: 0, startedAt: null, stopRequested: false, ended: false, watchers };
  return [
    { name: 'turn', Put: put(db.main, turnItem(turn), { when: absent }) },
    { name: 'live', Put: put(db.live, liveItem(live, expiresAt), { when: absent }) },
    { name: 'due', Put: put(db.live, dueItem({ org: turn.org, turnId: turn.turnId, dueAt: turn.dueAt }, expiresAt)) },
  ];
};

const senderWrites = (db: Database, { sent, bucket }: Acceptance): NamedWrite[] => {
  const seen = bucket.expectedVersion === null ? { when: absent } : { when: '#version = :expected', given: { ':expected': bucket.expectedVersion } };
  return [
    { name: 'sent', Put: put(db.main, sentItem(sent), { when: absent }) },
    { name: 'bucket', Put: put(db.live, bucketItem(sent.org, sent.sub, bucket.next, expiry(db.now() + keptMs.bucket)), seen) },
  ];
};

const interruptWrites = (db: Database, { head, stopRunning, endWaiting }: Acceptance): NamedWrite[] => [
  ...(stopRunning === null
    ? []
    : [
        {
          name: 'stop',
          Update: update(db.live, liveKeys.turnLive(head.org, stopRunning), 'SET #stopRequested = :yes', { when: present, given: { ':yes': true } }),
        },
      ]),
  ...endWaiting.flatMap(({ turn, end, message }) => [
    endRecord(db, turn.org, turn.turnId, end),
    endLive(db, turn.org, turn.turnId, 0),
    newMessage(db, message),
  ]),
];

const followWrites = (db: Database, { head, follower }: Acceptance): NamedWrite[] => {
  if (!follower) return [];
  const { conversationId, org } = head;
  const room = 'attribute_not_exists(#conversationIds) OR size(#conversationIds) < :most OR contains(#conversationIds, :conversation)';
  return [
    {
      name: 'follow',
      Update: update(db.live, liveKeys.connection(org, follower.sub, follower.connectionId), 'ADD #conversationIds :conversations, #revision :one', {
        when: `${present} AND (${room})`,
        given: { ':conversations': new Set([conversationId]), ':conversation': conversationId, ':one': 1, ':most': followLimits.conversations },
      }),
    },
    { name: 'subscription', Put: put(db.live, subscriptionItem(org, conversationId, follower, expiry(db.now() + followLimits.connectionMs))) },
  ];
};
