/** Two tenants with the same ids never meet: every method, tried from the other side. */
import { describe, expect, it } from 'vitest';
import { aConnection, aFinish, aFrame, aHead, anUnrunEnd, aStep, at, noon } from '../../support/builders.ts';
import { accepted, aTenant, type Harness, headOf, leaseOf, running, type Stores } from './harness.ts';

/** A conversation with a running turn, a stored step and a socket that follows it. */
const furnished = async (stores: Stores) => {
  const org = aTenant();
  const connection = aConnection({ org });
  await stores.connections.add(connection);
  const acceptance = await running(stores, { org, alias: 'mine', clientMessageId: 'same', connectionId: connection.connectionId });
  await stores.turns.saveStep({ org, turnId: acceptance.turn.turnId, attempt: 1, leaseUntil: noon + 10_000, step: aStep(), frames: [] });
  return { org, connection, ...acceptance };
};

export const tenantsContract = ({ stores }: Harness): void => {
  describe('a stranger who knows every id', () => {
    it('reads nothing', async () => {
      const { head, turn, connection } = await furnished(stores());
      const { conversations, turns, connections } = stores();
      const org = aTenant();
      const { conversationId } = head;

      const read = [
        await conversations.readHead(org, conversationId),
        await conversations.readSent(org, 'ravi', 'same'),
        await conversations.readAlias(org, 'ravi', 'mine'),
        await conversations.readBucket(org, 'ravi'),
        await conversations.readMessage(org, conversationId, turn.userMessageId),
        await turns.readTurn(org, turn.turnId),
        await turns.readLive(org, turn.turnId),
        await connections.read(org, 'ravi', connection.connectionId),
      ];
      const lists = [
        await conversations.readMessages(org, conversationId, { from: 0, to: 100, limit: 100, newestFirst: false }),
        await conversations.listConversations(org, 'ravi', { limit: 100, after: null }),
        await turns.readFrames(org, turn.turnId),
        await turns.readSteps(org, turn.turnId),
        await connections.followers(org, conversationId),
      ];

      expect(read).toEqual(read.map(() => undefined));
      expect(lists).toEqual(lists.map(() => []));
      expect(await connections.add(aConnection({ org }))).toHaveLength(1);
    });

    it('changes nothing', async () => {
      const { org: home, head, turn, connection, live } = await furnished(stores());
      const { conversations, turns, connections } = stores();
      const org = aTenant();
      const { turnId } = turn;
      const fence = { org, turnId, attempt: 1, leaseUntil: noon + 99_000 };
      const foreign = { ...head, org, version: head.version + 1, queue: [] };

      const outcomes = [
        await conversations.updateHead(foreign),
        await conversations.markDeleted({ ...foreign, deletedAt: at(noon) }, []),
        await turns.takeLease(leaseOf({ turn: { ...turn, org } }, noon + 60_000)),
        await turns.raiseAttempt(fence),
        await turns.beat(fence),
        await turns.saveStep({ ...fence, step: aStep({ index: 1 }), frames: [aFrame({ seq: 9 })] }),
        await turns.finish(aFinish({ ...turn, org })),
        await turns.endWaiting(foreign, anUnrunEnd({ ...turn, org })),
      ];
      await conversations.purge(org, head.conversationId);
      await turns.releaseLease(org, turnId, 1);
      await turns.putFrames(org, turnId, [aFrame({ seq: 9 })]);
      await turns.requestStop(org, turnId);
      await turns.watch(org, turnId, connection.connectionId, null);
      await turns.settle({ org, turnId, dueAt: turn.dueAt });
      await connections.update(org, 'ravi', connection.connectionId, { saidHello: true });
      await connections.follow(org, 'ravi', connection.connectionId, ['other']);
      await connections.unfollow(org, 'ravi', connection.connectionId, [head.conversationId]);
      await connections.remove(org, 'ravi', connection.connectionId);

      expect(outcomes).toEqual(['changed', 'changed', 'ended', 'lost', 'lost', 'lost', 'deleted', 'changed']);
      expect(await headOf(stores(), head)).toEqual(head);
      expect(await turns.readLive(home, turnId)).toEqual(live);
      expect(await turns.readFrames(home, turnId)).toHaveLength(1);
      expect(await turns.readSteps(home, turnId)).toHaveLength(1);
      expect(await turns.listDue(turn.dueAt, 100_000)).toContainEqual({ org: home, turnId, dueAt: turn.dueAt });
      expect(await connections.read(home, 'ravi', connection.connectionId)).toEqual({ ...connection, conversationIds: [head.conversationId] });
      expect(await connections.followers(home, head.conversationId)).toHaveLength(1);
    });

    it('may have the same ids himself', async () => {
      const first = await accepted(stores(), { org: aTenant(), alias: 'mine', clientMessageId: 'same' });
      const org = aTenant();

      const second = {
        ...first,
        head: { ...first.head, org },
        turn: { ...first.turn, org },
        sent: { ...first.sent, org },
        message: first.message && { ...first.message, org },
      };

      expect(await stores().conversations.accept(second)).toBe('accepted');
      expect(await stores().conversations.create(aHead({ org, conversationId: first.head.conversationId }))).toBe('changed');
      expect(await stores().turns.takeLease(leaseOf(second))).toMatchObject({ org, attempt: 1 });
      expect(await stores().turns.readLive(first.turn.org, first.turn.turnId)).toMatchObject({ attempt: 0 });
    });
  });
};
