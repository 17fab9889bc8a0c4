/** Sockets end with the sign-in behind them. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type MemoryConversations, memoryConversations } from '../../../layers/adapters/memory/conversation/memory-conversations.ts';
import { closeOlderSockets, deadlineOf, type EndSessionsPorts, endSessions, type SocketConnection } from '../../../layers/core/conversation/index.ts';
import { aConnection, at, noon } from '../../support/builders.ts';

let now: number;
let memory: MemoryConversations;
let posted: { id: string; frame: object; at: number }[];
let closed: { id: string; at: number }[];
let broken: number;
let reported: string[];
let ports: EndSessionsPorts;

const pass = (milliseconds: number): void => {
  now += Math.max(0, milliseconds);
};

beforeEach(() => {
  [now, posted, closed, broken, reported] = [noon, [], [], 0, []];
  memory = memoryConversations({ now: () => now });
  ports = {
    connections: memory.connections,
    deadlines: memory.deadlines,
    sockets: {
      post: async (id, frame) => {
        posted.push({ id, frame, at: now });
        return 'sent';
      },
      close: async (id) => {
        broken -= 1;
        if (broken >= 0) throw new Error('not now');
        closed.push({ id, at: now });
      },
    },
    clock: {
      now: () => now,
      sleep: async (milliseconds) => {
        pass(milliseconds);
      },
    },
    report: (event) => void reported.push(event),
  };
});

const connected = async (change: Partial<SocketConnection> = {}): Promise<SocketConnection> => {
  const connection = aConnection({ connectedAt: at(noon), ...change });
  await memory.connections.add(connection);
  await memory.deadlines.put(deadlineOf(connection, now));
  return connection;
};
const isThere = async ({ org, sub, connectionId }: SocketConnection): Promise<boolean> => (await memory.connections.read(org, sub, connectionId)) !== undefined;

describe('a socket', () => {
  it('is asked to renew two minutes before its end, and closed at its end', async () => {
    const connection = await connected({ authExpiresAt: noon + 600_000 });
    expect(await endSessions(ports)(2_500)).toEqual({ looked: 0 });
    now = noon + 479_000;
    await endSessions(ports)(2_500);
    expect(posted).toEqual([{ id: connection.connectionId, frame: { type: 'reauth_required', expiresInSeconds: 120 }, at: noon + 480_000 }]);
    expect(closed).toEqual([]);
    now = noon + 598_000;
    await endSessions(ports)(2_500);
    expect(closed).toEqual([{ id: connection.connectionId, at: noon + 600_000 }]);
    expect(await isThere(connection)).toBe(false);
    expect(await endSessions(ports)(3_600_000)).toEqual({ looked: 0 });
  });
  it('that was renewed is looked at again in its new time', async () => {
    const connection = await connected({ authExpiresAt: noon + 600_000 });
    await memory.connections.update(connection.org, connection.sub, connection.connectionId, { authExpiresAt: noon + 4_200_000, epoch: 1 });
    now = noon + 479_000;
    await endSessions(ports)(2_500);
    expect([posted, closed]).toEqual([[], []]);
    now = noon + 4_079_000;
    await endSessions(ports)(2_500);
    expect(posted).toHaveLength(1);
  });
  it('with less than two minutes is closed in time', async () => {
    const connection = await connected({ authExpiresAt: noon + 3_000 });
    await endSessions(ports)(2_500);
    expect(closed).toEqual([]);
    now = noon + 2_000;
    await endSessions(ports)(2_500);
    expect(closed).toEqual([{ id: connection.connectionId, at: noon + 3_000 }]);
  });
  it('whose timer rings a little early is closed all the same', async () => {
    await connected({ authExpiresAt: noon + 1_000 });
    ports = { ...ports, clock: { ...ports.clock, sleep: async (milliseconds) => pass(milliseconds - 3) } };
    await endSessions(ports)(2_500);
    expect(closed).toHaveLength(1);
  });
  it('that has gone is forgotten', async () => {
    const connection = await connected({ authExpiresAt: noon + 1_000 });
    await memory.connections.remove(connection.org, connection.sub, connection.connectionId);
    expect(await endSessions(ports)(2_500)).toEqual({ looked: 1 });
    expect([closed, await endSessions(ports)(2_500)]).toEqual([[], { looked: 0 }]);
  });
  it('that cannot be closed is tried again, now and in the next pass', async () => {
    const connection = await connected({ authExpiresAt: noon + 1_000 });
    broken = 2;
    const other = await connected({ authExpiresAt: noon + 1_000, org: 'other' });
    await endSessions(ports)(2_500);
    expect(closed.map(({ id }) => id).sort()).toEqual([connection.connectionId, other.connectionId].sort());
    const third = await connected({ authExpiresAt: now + 1_000 });
    broken = 99;
    await endSessions(ports)(2_500);
    expect([reported, await isThere(third)]).toEqual([['session_not_ended'], true]);
    broken = 0;
    await endSessions(ports)(2_500);
    expect(await isThere(third)).toBe(false);
  });
});

describe('the sockets of a user', () => {
  it('that are older than her epoch are closed; her newer ones, and others’, stay', async () => {
    const [old, renewed, others, elsewhere] = [
      await connected({ epoch: 0 }),
      await connected({ epoch: 1 }),
      await connected({ sub: 'meera', epoch: 0 }),
      await connected({ org: 'another', epoch: 0 }),
    ];
    await closeOlderSockets(ports)({ org: old.org, sub: old.sub, epoch: 1 });
    expect(closed.map(({ id }) => id)).toEqual([old.connectionId]);
    for (const connection of [renewed, others, elsewhere]) expect(await isThere(connection)).toBe(true);
  });
  it('are closed by the sweeper when whoever ended her sign-in could not', async () => {
    const old = await connected({ epoch: 0, authExpiresAt: noon + 3_600_000 });
    await memory.deadlines.put({ org: old.org, sub: old.sub, connectionId: null, epoch: 1, dueAt: at(noon + 1_000) });
    broken = 99;
    await expect(closeOlderSockets(ports)({ org: old.org, sub: old.sub, epoch: 1 })).rejects.toThrow('not now');
    broken = 0;
    await endSessions(ports)(2_500);
    expect(closed.map(({ id }) => id)).toEqual([old.connectionId]);
    expect(await isThere(old)).toBe(false);
  });
});
