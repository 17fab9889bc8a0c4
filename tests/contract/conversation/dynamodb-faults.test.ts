/** What DynamoDB does on AWS and local servers never do: conflicts, throttling, lost answers, pages, leftovers of a batch. */
import {
  GetItemCommand,
  ProvisionedThroughputExceededException,
  PutItemCommand,
  ScanCommand,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { fromItem, toItem } from '../../../layers/adapters/dynamodb/item.ts';
import { keys, liveKeys } from '../../../layers/adapters/dynamodb/keys.ts';
import { aConnection, aFeedback, aFinish, aFrame, anAcceptance, anId, aStep, aTicket, at, noon } from '../../support/builders.ts';
import { type DynoxideServer, dynoxideMissing, makeTables, startDynoxide } from '../../support/dynoxide.ts';
import { dynamoStores } from './dynamo-stores.ts';
import { accepted, aTenant, headOf, incompressible, leaseOf, running, type Stores } from './harness.ts';
import { intercepted } from './intercepted.ts';

const answered = { $metadata: {}, message: 'injected' };
const cancelled = (...codes: string[]) => new TransactionCanceledException({ ...answered, CancellationReasons: codes.map((Code) => ({ Code })) });
const conflict = () => cancelled('None', 'TransactionConflict');

describe.skipIf(dynoxideMissing)(`DynamoDB under stress${dynoxideMissing === undefined ? '' : `: skipped, ${dynoxideMissing}`}`, () => {
  let server: DynoxideServer | undefined;
  let tables: Tables;
  let stores: Stores;

  beforeAll(async () => {
    server = await startDynoxide();
    tables = await makeTables(server.endpoint);
    stores = dynamoStores(tables, { now: () => noon });
  });
  afterAll(() => server?.stop());

  /** Stores whose first `failures` calls of one command fail; pauses are written down, not waited. */
  const failing = (commandName: string, failures: number, error: () => Error) => {
    const pauses: number[] = [];
    let calls = 0;
    const faulty = intercepted(tables, async (command, send) => {
      if (command.constructor.name !== commandName) return send();
      calls += 1;
      if (calls <= failures) throw error();
      return send();
    });
    const options = { now: () => noon, random: () => 0.5, sleep: async (milliseconds: number) => void pauses.push(milliseconds) };
    return { stores: dynamoStores(faulty, options), pauses, calls: () => calls };
  };

  describe('a write that is in another’s way', () => {
    it.each([
      ['is in conflict', conflict],
      ['is throttled', () => cancelled('ThrottlingError')],
      ['is under way already', () => Object.assign(new Error('injected'), { name: 'TransactionInProgressException', $fault: 'client' })],
    ])('is tried again when it %s, with growing pauses', async (_, error) => {
      const faulty = failing('TransactWriteItemsCommand', 3, error);
      const acceptance = anAcceptance({ org: aTenant() });

      const outcome = await faulty.stores.conversations.accept(acceptance);

      expect(outcome).toBe('accepted');
      expect(await headOf(stores, acceptance.head)).toEqual(acceptance.head);
      expect(faulty.pauses).toEqual([10, 20, 40]);
    });

    it('is given up after eight tries', async () => {
      const faulty = failing('TransactWriteItemsCommand', 99, conflict);
      const acceptance = anAcceptance({ org: aTenant() });

      await expect(faulty.stores.conversations.accept(acceptance)).rejects.toMatchObject({
        code: 'unavailable',
        cause: { name: 'TransactionCanceledException' },
      });
      expect(faulty.calls()).toBe(8);
      expect(Math.max(...faulty.pauses)).toBeLessThanOrEqual(200);
    });

    it('is tried again outside a transaction too', async () => {
      const { turn } = await running(stores, { org: aTenant() });
      const faulty = failing('UpdateItemCommand', 2, () => new TransactionConflictException(answered));

      const live = await faulty.stores.turns.beat({ org: turn.org, turnId: turn.turnId, attempt: 1, leaseUntil: noon + 20_000 });

      expect(live).toMatchObject({ leaseUntil: noon + 20_000 });
    });

    it('is not tried again when a condition did not hold as well', async () => {
      const faulty = failing('TransactWriteItemsCommand', 99, () => cancelled('ConditionalCheckFailed', 'TransactionConflict'));

      expect(await faulty.stores.conversations.accept(anAcceptance({ org: aTenant() }))).toBe('changed');
      expect(faulty.calls()).toBe(1);
    });
  });

  describe('a call that fails', () => {
    it.each([
      ['the network', () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })],
      ['a deadline', () => Object.assign(new Error('too late'), { name: 'TimeoutError' })],
      ['the service', () => Object.assign(new Error('internal'), { name: 'InternalServerError', $fault: 'server' })],
      ['too much traffic', () => new ProvisionedThroughputExceededException(answered)],
    ])('by %s is `unavailable`, with its cause', async (_, error) => {
      const faulty = failing('GetItemCommand', 99, error);

      const reading = faulty.stores.conversations.readHead(aTenant(), anId('cnv'));

      await expect(reading).rejects.toMatchObject({ name: 'DomainError', code: 'unavailable', retryAfterMs: 1000, cause: { message: error().message } });
    });

    it('by our own fault stays what it is', async () => {
      const org = aTenant();

      const tooLong = stores.turns.putFrames(org, 'turn', [aFrame({ chunks: [{ type: 'text-delta', id: 't', delta: incompressible(600_000) }] })]);

      await expect(tooLong).rejects.toMatchObject({ name: 'ValidationException' });
      await expect(stores.conversations.readHead('a#b', 'c')).rejects.toThrow('must not be empty or contain');
    });

    it('may have been written: the lost answer of an acceptance is found by reading', async () => {
      const lossy = intercepted(tables, async (command, send) => {
        const answer = await send();
        if (command.constructor.name === 'TransactWriteItemsCommand') throw new Error('the answer is lost');
        return answer;
      });
      const acceptance = anAcceptance({ org: aTenant() });

      await expect(dynamoStores(lossy).conversations.accept(acceptance)).rejects.toMatchObject({ code: 'unavailable' });

      expect(await stores.conversations.readSent(acceptance.head.org, 'ravi', acceptance.sent.clientMessageId)).toEqual(acceptance.sent);
      expect(await stores.conversations.accept(acceptance)).toBe('changed');
    });
  });

  it('counts what a turn used once, when the answer to its end was in conflict, then lost, and the end was tried again', async () => {
    const org = aTenant();
    const { turn } = await running(stores, { org });
    let sent = 0;
    const lossy = intercepted(tables, async (command, send) => {
      if (command.constructor.name !== 'TransactWriteItemsCommand') return send();
      sent += 1;
      if (sent === 1) throw conflict();
      const answer = await send();
      if (sent === 2) throw new Error('the answer is lost');
      return answer;
    });
    const worker = dynamoStores(lossy, { now: () => noon, sleep: async () => undefined });

    await expect(worker.turns.finish(aFinish(turn))).rejects.toMatchObject({ code: 'unavailable' });
    expect(await worker.turns.finish(aFinish(turn))).toBe('lost');

    expect(sent).toBe(3);
    expect(await stores.usage.readUserDay(org, 'ravi', '2026-11-02')).toMatchObject({ turns: 1, inputTokens: 12, outputTokens: 34 });
  });

  describe('lists that come in pages of one', () => {
    const paged = () =>
      dynamoStores(
        intercepted(tables, (command, send) => {
          if (command.constructor.name === 'QueryCommand') command.input = { ...command.input, Limit: 1 };
          return send();
        }),
        { now: () => noon },
      );

    it('are read to their end', async () => {
      const org = aTenant();
      const { turn, head } = await running(stores, { org });
      await accepted(stores, { org });
      const { turnId } = turn;
      for (const index of [0, 1, 2])
        await stores.turns.saveStep({ org, turnId, attempt: 1, leaseUntil: noon + 1, step: aStep({ index }), frames: [aFrame({ seq: index + 2 })] });
      const connections = [aConnection({ org }), aConnection({ org })];
      for (const connection of connections) await stores.connections.add({ ...connection, conversationIds: [head.conversationId] });
      await stores.turns.finish(aFinish(turn));

      const { turns, conversations, connections: sockets } = paged();

      expect(await turns.readSteps(org, turnId)).toHaveLength(3);
      expect(await turns.readFrames(org, turnId)).toHaveLength(4);
      expect(await sockets.followers(org, head.conversationId)).toHaveLength(2);
      expect(await sockets.add(aConnection({ org }))).toHaveLength(3);
      expect(await conversations.listConversations(org, 'ravi', { limit: 5, after: null })).toHaveLength(2);
      expect(await conversations.readMessages(org, head.conversationId, { from: 1, to: 9, limit: 9, newestFirst: true })).toHaveLength(2);
      expect((await turns.listDue(at(noon + 60_000), 500)).map((due) => due.turnId)).toContain(turnId);
    });
  });

  it('asks again for the deletions that a batch left undone', async () => {
    const org = aTenant();
    const { head } = await accepted(stores, { org });
    for (let index = 0; index < 30; index += 1)
      await stores.conversations.putFeedback(aFeedback({ org, conversationId: head.conversationId, sub: `sub-${index}` }));
    await stores.conversations.markDeleted({ ...head, version: head.version + 1, deletedAt: at(noon) }, []);
    let batches = 0;
    const lazy = intercepted(tables, async (command, send) => {
      if (command.constructor.name !== 'BatchWriteItemCommand') return send();
      batches += 1;
      const requests = (command.input['RequestItems'] as Record<string, unknown[]>)[tables.main];
      // Of the live table, nothing is left undone.
      if (requests === undefined) return send();
      command.input = { RequestItems: { [tables.main]: requests.slice(0, 10) } };
      await send();
      return { UnprocessedItems: requests.length > 10 ? { [tables.main]: requests.slice(10) } : {} };
    });

    await dynamoStores(lazy, { sleep: async () => undefined }).conversations.purge(org, head.conversationId);

    expect(batches).toBeGreaterThanOrEqual(4);
    const partition = keys.conversationHead(org, head.conversationId).pk;
    const { Items } = await tables.client.send(
      new ScanCommand({ TableName: tables.main, FilterExpression: 'pk = :pk', ExpressionAttributeValues: toItem({ ':pk': partition }) }),
    );
    expect(Items?.map((item) => fromItem(item)['sk'])).toEqual(['HEAD']);
  });

  it.each([
    ['a watcher', (turns: Stores['turns'], org: string, turnId: string) => turns.watch(org, turnId, 'socket', { attempt: 0, seq: 0, nonce: 'n' })],
    ['a stop', (turns: Stores['turns'], org: string, turnId: string) => turns.requestStop(org, turnId)],
  ])('gives a first lease with %s that came while it was taken', async (_, write) => {
    const acceptance = await accepted(stores, { org: aTenant() });
    const { org, turnId } = acceptance.turn;
    let written = false;
    const racing = intercepted(tables, async (command, send) => {
      if (command.constructor.name === 'TransactWriteItemsCommand' && !written) {
        written = true;
        await write(stores.turns, org, turnId);
      }
      return send();
    });

    const live = await dynamoStores(racing, { sleep: async () => undefined }).turns.takeLease(leaseOf(acceptance));

    expect(written).toBe(true);
    expect(live).toMatchObject({ attempt: 1 });
    expect(await stores.turns.readLive(org, turnId)).toEqual(live);
  });

  it('reads the tables consistently, and only the index as it comes', async () => {
    const reads: [string, unknown][] = [];
    const watched = intercepted(tables, (command, send) => {
      const { name } = command.constructor;
      if (name === 'GetItemCommand' || name === 'QueryCommand') reads.push([String(command.input['IndexName'] ?? 'table'), command.input['ConsistentRead']]);
      return send();
    });
    const { conversations, turns, connections } = dynamoStores(watched, { now: () => noon });
    const org = aTenant();
    await conversations.readHead(org, 'c');
    await conversations.readMessages(org, 'c', { from: 1, to: 9, limit: 9, newestFirst: false });
    await turns.readFrames(org, 't');
    await turns.listDue(at(0), 1);
    await connections.followers(org, 'c');
    await conversations.listConversations(org, 'ravi', { limit: 1, after: null });

    expect(reads.length).toBeGreaterThanOrEqual(13);
    expect(reads.filter(([from, consistent]) => consistent !== (from === 'table'))).toEqual([]);
  });

  it('removes what a socket began to follow while it was being removed', async () => {
    const connection = aConnection({ org: aTenant() });
    const { org, sub, connectionId } = connection;
    await stores.connections.add({ ...connection, conversationIds: ['first'] });
    let followed = false;
    const racing = intercepted(tables, async (command, send) => {
      if (command.constructor.name === 'DeleteItemCommand' && !followed) {
        followed = true;
        await stores.connections.follow(org, sub, connectionId, ['second']);
      }
      return send();
    });

    await dynamoStores(racing, { now: () => noon, sleep: async () => undefined }).connections.remove(org, sub, connectionId);

    expect(await stores.connections.followers(org, 'first')).toEqual([]);
    expect(await stores.connections.followers(org, 'second')).toEqual([]);
    expect(await stores.connections.read(org, sub, connectionId)).toBeUndefined();
  });

  it('refuses an item that is not what it should be', async () => {
    const org = aTenant();
    await tables.client.send(new PutItemCommand({ TableName: tables.main, Item: toItem({ ...keys.turn(org, 'turn'), entity: 'turn', v: 2, turnId: 'turn' }) }));

    await expect(stores.turns.readTurn(org, 'turn')).rejects.toMatchObject({ name: 'ZodError' });
  });

  it('keeps an open turn for a month, and an ended one for two days', async () => {
    const { turn } = await running(stores, { org: aTenant() });
    const timeToLive = async () => {
      const { Item } = await tables.client.send(new GetItemCommand({ TableName: tables.live, Key: toItem(liveKeys.turnLive(turn.org, turn.turnId)) }));
      return (Number(Item?.['expiresAt']?.N) * 1000 - noon) / 3_600_000;
    };
    expect(await timeToLive()).toBe(30 * 24);

    await stores.turns.finish(aFinish(turn));

    expect(await timeToLive()).toBe(48);
  });

  it('writes nothing without a tenant in its partition key, and nothing for good into the live table', async () => {
    const org = aTenant();
    const { connectionId, ...connection } = aConnection({ org });
    await stores.connections.add({ connectionId, ...connection });
    const { turn, head } = await running(stores, { org, connectionId, alias: 'all' });
    await stores.turns.takeLease(leaseOf({ turn }));
    await stores.turns.finish(aFinish(turn, { frames: [aFrame({ seq: 2 })] }));
    await stores.conversations.putFeedback(aFeedback({ org, conversationId: head.conversationId }));
    await stores.tickets.put(aTicket({ org }));

    const itemsOf = async (TableName: string) => ((await tables.client.send(new ScanCommand({ TableName }))).Items ?? []).map(fromItem);
    const [durable, live] = [await itemsOf(tables.main), await itemsOf(tables.live)];

    expect(durable.length + live.length).toBeGreaterThan(20);
    expect(durable.filter(({ pk, gsi1pk = pk }) => !/^T#\w+#/u.test(String(pk)) || !/^T#\w+#/u.test(String(gsi1pk)))).toEqual([]);
    expect(live.filter(({ pk }) => !/^(T#\w+#|DUE#(TALKS#)?\d$|SECRET#\w{64}$)/u.test(String(pk)))).toEqual([]);
    expect(live.filter(({ expiresAt }) => typeof expiresAt !== 'number' || expiresAt * 1000 <= noon)).toEqual([]);
  });
});
