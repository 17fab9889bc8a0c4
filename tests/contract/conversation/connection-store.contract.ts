/** What every `ConnectionStore` promises. */
import { describe, expect, it } from 'vitest';
import { followLimits } from '../../../layers/core/conversation/follow-limits.ts';
import { aConnection, anAcceptance, anId, at, noon } from '../../support/builders.ts';
import { accepted, aTenant, countOf, type Harness, times } from './harness.ts';

const ids = (count: number): string[] => Array.from({ length: count }, () => anId('cnv'));

export const connectionStoreContract = ({ stores, clock }: Harness): void => {
  const connected = async (connection: Parameters<typeof aConnection>[0]) => {
    const made = aConnection(connection);
    await stores().connections.add(made);
    return made;
  };

  it('answers a user’s sockets, oldest first, the new one included', async () => {
    const org = aTenant();
    const [third, first, second] = [
      await connected({ org, connectedAt: at(noon + 3) }),
      await connected({ org, connectedAt: at(noon + 1) }),
      aConnection({ org, connectedAt: at(noon + 2) }),
    ];
    await connected({ org, sub: 'meera' });

    const own = await stores().connections.add(second);

    expect(own).toEqual([first, second, third]);
    expect(await stores().connections.ofUser(org, first.sub)).toEqual(own);
    expect(await stores().connections.ofUser(org, 'nobody')).toEqual([]);
  });

  it('has all six of six sockets that open at once', async () => {
    const org = aTenant();

    const lists = await times(6, () => stores().connections.add(aConnection({ org })));

    expect(Math.max(...lists.map((list) => list.length))).toBe(6);
  });

  it('remembers the hello and a longer sign-in, and forgets nothing else', async () => {
    const connection = await connected({ org: aTenant() });
    const { org, sub, connectionId } = connection;

    await stores().connections.update(org, sub, connectionId, { saidHello: true });
    await stores().connections.update(org, sub, connectionId, { authExpiresAt: noon + 7_200_000 });
    await stores().connections.update(org, sub, connectionId, {});

    expect(await stores().connections.read(org, sub, connectionId)).toEqual({ ...connection, saidHello: true, authExpiresAt: noon + 7_200_000 });
  });

  it('does nothing for a socket that is not there', async () => {
    const org = aTenant();
    const { connections } = stores();

    await connections.update(org, 'ravi', 'gone', { saidHello: true });
    await connections.unfollow(org, 'ravi', 'gone', ['c']);
    await connections.remove(org, 'ravi', 'gone');

    expect(await connections.follow(org, 'ravi', 'gone', ['c'])).toBe('following');
    expect(await connections.read(org, 'ravi', 'gone')).toBeUndefined();
    expect(await connections.followers(org, 'c')).toEqual([]);
  });

  describe('following', () => {
    it('is told by the conversation and by the socket', async () => {
      const { org, sub, connectionId } = await connected({ org: aTenant() });
      const other = await connected({ org, sub: 'meera' });
      const [first, second] = ids(2) as [string, string];

      await stores().connections.follow(org, sub, connectionId, [first, second, first]);
      await stores().connections.follow(org, 'meera', other.connectionId, [first]);
      await stores().connections.unfollow(org, sub, connectionId, [second, anId('cnv')]);

      const { connections } = stores();
      const followers = await connections.followers(org, first);
      expect(followers.toSorted((left, right) => (left.sub < right.sub ? -1 : 1))).toEqual([
        { connectionId: other.connectionId, sub: 'meera' },
        { connectionId, sub },
      ]);
      expect(await connections.followers(org, second)).toEqual([]);
      expect((await connections.read(org, sub, connectionId))?.conversationIds).toEqual([first]);
    });

    it('ends at fifty conversations, all or nothing', async () => {
      const { org, sub, connectionId } = await connected({ org: aTenant() });
      const many = ids(50);
      const follow = (conversationIds: readonly string[]) => stores().connections.follow(org, sub, connectionId, conversationIds);

      expect(await follow(ids(51))).toBe('too_many');
      expect(await follow(many.slice(0, 49))).toBe('following');
      expect(await follow(ids(2))).toBe('too_many');
      expect(await follow(many)).toBe('following');
      expect(await follow(ids(1))).toBe('too_many');
      expect((await stores().connections.read(org, sub, connectionId))?.conversationIds).toEqual(many.toSorted());
    });

    it('never passes fifty when requests race', async () => {
      const { org, sub, connectionId } = await connected({ org: aTenant() });

      const outcomes = await times(4, () => stores().connections.follow(org, sub, connectionId, ids(20)));

      expect(countOf(outcomes, 'following')).toBe(2);
      expect((await stores().connections.read(org, sub, connectionId))?.conversationIds).toHaveLength(40);
    });

    it('ends with the socket, also when a message is accepted in the same moment', async () => {
      const connection = await connected({ org: aTenant() });
      const { org, sub, connectionId } = connection;
      const followed = ids(3);
      await stores().connections.follow(org, sub, connectionId, followed);

      const [{ head }] = await Promise.all([accepted(stores(), { org, connectionId }), stores().connections.remove(org, sub, connectionId)]);

      expect(await stores().connections.read(org, sub, connectionId)).toBeUndefined();
      for (const id of [...followed, head.conversationId]) expect(await stores().connections.followers(org, id)).toEqual([]);
    });

    it('comes with the message that a socket sends', async () => {
      const { org, sub, connectionId } = await connected({ org: aTenant() });

      const { head, turn, follower } = await accepted(stores(), { org, connectionId });
      await accepted(stores(), { org, connectionId, conversationId: head.conversationId });

      expect(await stores().connections.followers(org, head.conversationId)).toEqual([{ connectionId, sub }]);
      expect((await stores().connections.read(org, sub, connectionId))?.conversationIds).toEqual([head.conversationId]);
      expect((await stores().turns.readLive(org, turn.turnId))?.watchers).toEqual({ [connectionId]: { attempt: 0, seq: 0, nonce: follower?.nonce } });
    });

    it('does not keep a message from being accepted when the socket is gone or follows fifty', async () => {
      const { org, sub, connectionId } = await connected({ org: aTenant() });
      await stores().connections.follow(org, sub, connectionId, ids(50));

      const full = await accepted(stores(), { org, connectionId });
      const gone = await accepted(stores(), { org, connectionId: 'gone' });

      expect((await stores().connections.read(org, sub, connectionId))?.conversationIds).toHaveLength(50);
      expect(await stores().connections.followers(org, full.head.conversationId)).toEqual([]);
      expect(await stores().connections.followers(org, gone.head.conversationId)).toEqual([]);
      expect(await stores().connections.read(org, sub, 'gone')).toBeUndefined();
      expect(Object.keys((await stores().turns.readLive(org, full.turn.turnId))?.watchers ?? {})).toEqual([connectionId]);
    });

    it('does not come with a message that is refused', async () => {
      const { org, sub, connectionId } = await connected({ org: aTenant() });
      const { head } = await accepted(stores(), { org });

      const outcome = await stores().conversations.accept(anAcceptance({ org, connectionId, conversationId: head.conversationId }));

      expect(outcome).toBe('changed');
      expect(await stores().connections.followers(org, head.conversationId)).toEqual([]);
      expect((await stores().connections.read(org, sub, connectionId))?.conversationIds).toEqual([]);
    });
  });

  it('takes a socket that is older than any can be for gone', async () => {
    const org = aTenant();
    const old = await connected({ org, connectedAt: at(noon - followLimits.connectionMs + 30_000) });
    await stores().connections.follow(org, old.sub, old.connectionId, ['c']);
    const before = await stores().connections.read(org, old.sub, old.connectionId);

    clock.now = noon + 60_000;
    const { connections } = stores();
    const [read, followers, own] = [
      await connections.read(org, old.sub, old.connectionId),
      await connections.followers(org, 'c'),
      await connections.add(aConnection({ org })),
    ];
    clock.now = noon;

    expect(before?.connectionId).toBe(old.connectionId);
    expect([read, followers, own.length]).toEqual([undefined, [], 1]);
  });
};
