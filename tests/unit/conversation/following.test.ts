import { describe, expect, test } from 'vitest';
import { memoryConversations } from '../../../layers/adapters/memory/conversation/memory-conversations.ts';
import { memoryRateStore } from '../../../layers/adapters/memory/rates/memory-rates.ts';
import { type AcceptRequest, acceptMessage } from '../../../layers/core/conversation/accept-message.ts';
import { followConversations, unfollowConversations } from '../../../layers/core/conversation/follow-conversations.ts';
import { lookAfterInPassing } from '../../../layers/core/conversation/look-after.ts';
import { sweepTurns } from '../../../layers/core/conversation/sweep-turns.ts';
import { type Turn, turnLimits } from '../../../layers/core/conversation/turn.ts';
import { idSource, sha256 } from '../../simulation/cloud/ports.ts';
import { meera } from './builders.ts';

const setUp = async () => {
  const stores = memoryConversations();
  let now = Date.UTC(2026, 0, 1);
  const posted: object[] = [];
  const handedOver: string[] = [];
  const reports: string[] = [];
  const ports = {
    ...stores,
    clock: { now: () => now, sleep: async () => undefined },
    newId: idSource(),
    sha256,
    random: () => 0.5,
    messageRate: { perMinute: 600, burst: 100 },
    rates: memoryRateStore(),
    organizationRate: { messages: { perMinute: 6_000, burst: 1_000 } },
    dayCaps: { tokens: 1e9, costMicroUsd: 1e9 },
    sockets: {
      post: async (_: string, frame: object) => {
        posted.push(frame);
        return 'sent' as const;
      },
      close: async () => undefined,
    },
    handOver: { handOver: async (_: string, turnId: string) => void handedOver.push(turnId) },
    makeProblem: (error: Error) => ({ detail: error.message }),
    report: (event: string) => void reports.push(event),
  };
  await stores.connections.add({
    org: 'alpha',
    sub: 'meera',
    connectionId: 'socket',
    displayName: 'Meera',
    connectedAt: '2026-01-01T00:00:00.000Z',
    authExpiresAt: now,
    epoch: 0,
    saidHello: true,
    conversationIds: [],
  });
  const send = (text: string, more: Partial<AcceptRequest> = {}) =>
    acceptMessage(ports)({ caller: meera, conversation: 'casting', what: { kind: 'text', text }, ...more });
  const live = (turnId: string) => stores.turns.readLive('alpha', turnId);
  const pass = (milliseconds: number): void => {
    now += milliseconds;
  };
  return { ports, send, live, pass, posted, handedOver, reports };
};

describe('following conversations', () => {
  test('serves the live turn from its first frame, and says where it stands', async () => {
    const { ports, send, live } = await setUp();
    const { turnId, conversationId } = await send('hello');
    const firstFrame = { attempt: 1, seq: 1, chunks: [{ type: 'start-step' as const }] };
    await ports.turns.takeLease({ org: 'alpha', turnId, now: ports.clock.now(), leaseUntil: ports.clock.now() + 1_000, firstFrame });

    expect(await followConversations(ports)(meera, 'socket', ['casting'])).toEqual([{ conversationId, liveTurn: { turnId, attempt: 1, lastSeq: 1 } }]);
    expect((await live(turnId))?.watchers['socket']).toMatchObject({ attempt: 0, seq: 0 });
  });

  test('of an attempt that has shown nothing yet the place is its beginning', async () => {
    const { ports, send } = await setUp();
    const { turnId } = await send('hello');
    const lease = { org: 'alpha', turnId, leaseUntil: 0, firstFrame: { attempt: 1, seq: 1, chunks: [{ type: 'start-step' as const }] } };
    await ports.turns.takeLease({ ...lease, now: 0 });
    await ports.turns.takeLease({ ...lease, now: 0 });

    expect((await followConversations(ports)(meera, 'socket', ['casting']))[0]?.liveTurn).toEqual({ turnId, attempt: 2, lastSeq: 0 });
  });

  test('an end that comes in between is no live turn', async () => {
    const { ports, send } = await setUp();
    const { turnId, conversationId } = await send('hello');
    const head = await ports.conversations.readHead('alpha', conversationId);
    const usage = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, costMicroUsd: 0, attempts: 0 };
    const end = { status: 'stopped' as const, at: '2026-01-01T00:00:00.000Z', attempt: 0, seq: 0, textSha256: '', usage, problem: null };
    const watch = async (...args: Parameters<typeof ports.turns.watch>): Promise<void> => {
      await ports.turns.watch(...args);
      if (head) await ports.conversations.markDeleted({ ...head, version: head.version + 1 }, [{ turnId, end }]);
    };

    expect(await followConversations({ ...ports, turns: { ...ports.turns, watch } })(meera, 'socket', ['casting'])).toEqual([
      { conversationId, liveTurn: null },
    ]);
  });

  test('is all or nothing, and at most 50', async () => {
    const { ports, send } = await setUp();
    await send('hello');
    const full = { ...ports, connections: { ...ports.connections, follow: async () => 'too_many' as const } };

    await expect(followConversations(ports)(meera, 'socket', ['casting', 'unknown'])).rejects.toMatchObject({ code: 'not_found' });
    expect(ports.snapshot().connections[0]?.conversationIds).toEqual([]);
    await expect(followConversations(full)(meera, 'socket', ['casting'])).rejects.toMatchObject({ code: 'too_many_subscriptions' });
  });

  test('ends with unfollowing, of the live turn too', async () => {
    const { ports, send, live } = await setUp();
    const { turnId } = await send('hello', { connectionId: 'socket' });
    expect(Object.keys((await live(turnId))?.watchers ?? {})).toEqual(['socket']);
    await unfollowConversations(ports)(meera, 'socket', ['casting']);

    expect((await live(turnId))?.watchers).toEqual({});
    expect(ports.snapshot().connections[0]?.conversationIds).toEqual([]);
  });
});

describe('who looks at a turn that nobody runs', () => {
  test('is answered even when nobody hears the bell', async () => {
    const { ports, send, pass } = await setUp();
    const { turnId } = await send('hello');
    pass(turnLimits.handOverMs);
    const [turn] = ports.snapshot().turns.filter((one) => one.turnId === turnId);
    const rung: string[] = [];
    const handOver = async (_: string, id: string): Promise<void> => {
      rung.push(id);
      throw new Error('simulated');
    };

    await expect(lookAfterInPassing({ ...ports, handOver: { handOver } })(turn as Turn)).resolves.toBeUndefined();
    expect(rung).toEqual([turnId]);
  });

  test('says that nobody heard it, when looking is all that it came for', async () => {
    const { ports, send, pass, reports } = await setUp();
    await send('hello');
    pass(turnLimits.handOverMs);
    await sweepTurns({ ...ports, handOver: { handOver: () => Promise.reject(new Error('simulated')) } })();

    expect(reports).toEqual(['sweep_failed']);
  });
});

describe('the sweeper', () => {
  test('asks for a worker when the hand-over is overdue, and not before', async () => {
    const { ports, send, pass, handedOver } = await setUp();
    const { turnId } = await send('hello');
    await sweepTurns(ports)();
    expect(handedOver).toEqual([]);
    pass(turnLimits.handOverMs);

    expect(await sweepTurns(ports)()).toEqual({ looked: 1 });
    expect(handedOver).toEqual([turnId]);
  });

  test('ends what has waited too long, tells its followers, and keeps what runs', async () => {
    const { ports, send, pass, posted } = await setUp();
    const first = await send('first', { connectionId: 'socket' });
    const second = await send('second', { connectionId: 'socket' });
    pass(turnLimits.acceptedMs);
    await sweepTurns(ports)();

    expect(ports.snapshot().turns.map((turn) => turn.end?.status)).toEqual([undefined, 'failed']);
    expect(posted).toEqual([expect.objectContaining({ type: 'failed', turnId: second.turnId, attempt: 0 })]);
    expect(ports.snapshot().due.map((due) => due.turnId)).toEqual([first.turnId]);
    expect(ports.snapshot().messages.at(-1)).toMatchObject({ role: 'assistant', status: 'failed', parts: [] });
  });

  test('a turn that cannot be looked at does not keep it from the others; one that is gone leaves the list', async () => {
    const { ports, send, pass, reports, handedOver } = await setUp();
    const broken = await send('first', { conversation: 'one' });
    const fine = await send('second', { conversation: 'two' });
    const gone = await send('third', { conversation: 'three' });
    pass(turnLimits.handOverMs);
    const readTurn: typeof ports.turns.readTurn = async (org, turnId) => {
      if (turnId === broken.turnId) throw new Error('simulated');
      return turnId === gone.turnId ? undefined : ports.turns.readTurn(org, turnId);
    };
    await sweepTurns({ ...ports, turns: { ...ports.turns, readTurn } })();

    expect([reports, handedOver]).toEqual([['sweep_failed'], [fine.turnId]]);
    expect(ports.snapshot().due.map((due) => due.turnId)).toEqual([broken.turnId, fine.turnId]);
  });
});
