/** A socket lives no longer than the sign-in behind it: its client is asked to renew it in time, and what was not renewed is closed at its end. */
import { type Clock, isoTime } from '../shared/index.ts';
import type { ConnectionStore, SocketConnection, SocketSender } from './ports.ts';
import type { SessionDeadline, SessionDeadlineStore } from './session-ports.ts';

export const sessionLimits = {
  /** A client is asked to renew when so much is left. */
  noticeMs: 120_000,
  /** A timer may ring a little early: so near the moment, it has come. */
  toleranceMs: 50,
} as const;

export interface EndSessionsPorts {
  readonly connections: Pick<ConnectionStore, 'read' | 'ofUser' | 'remove'>;
  readonly deadlines: SessionDeadlineStore;
  readonly sockets: SocketSender;
  readonly clock: Clock;
  readonly report: (event: string, details: Record<string, unknown>) => void;
}

const batch = 200;
const closeTries = 4;

/** When to look at a socket next: for the notice, or for its end. */
export const deadlineOf = (connection: SocketConnection, nowMs: number): SessionDeadline => {
  const noticeAt = connection.authExpiresAt - sessionLimits.noticeMs;
  const { org, sub, connectionId, epoch, authExpiresAt } = connection;
  return { org, sub, connectionId, epoch, dueAt: isoTime(noticeAt > nowMs ? noticeAt : authExpiresAt) };
};

/** Closed first, forgotten then: of one that could not be closed, the record stays for the next try. */
const closeSocket = async (ports: Omit<EndSessionsPorts, 'deadlines'>, connection: SocketConnection): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await ports.sockets.close(connection.connectionId);
      break;
    } catch (error) {
      if (tries === closeTries) throw error;
      await ports.clock.sleep(50 * 2 ** tries);
    }
  }
  await ports.connections.remove(connection.org, connection.sub, connection.connectionId);
};

/** Closes a user's sockets that were opened with an older epoch. */
export const closeOlderSockets =
  (ports: Omit<EndSessionsPorts, 'deadlines'>) =>
  async ({ org, sub, epoch }: { org: string; sub: string; epoch: number }): Promise<void> => {
    const older = (await ports.connections.ofUser(org, sub)).filter((connection) => connection.epoch < epoch);
    const closed = await Promise.allSettled(older.map((connection) => closeSocket(ports, connection)));
    for (const one of closed) if (one.status === 'rejected') throw one.reason;
  };

/** Looks at what becomes due within `aheadMs`, each at its own moment, so that nothing is sent after a sign-in's end. */
export const endSessions =
  (ports: EndSessionsPorts) =>
  async (aheadMs: number): Promise<{ looked: number }> => {
    const due = await ports.deadlines.listDue(isoTime(ports.clock.now() + aheadMs), batch);
    await Promise.all(
      due.map((deadline) =>
        look(ports, deadline).catch((error: unknown) =>
          ports.report('session_not_ended', { connectionId: deadline.connectionId ?? '*', error: error instanceof Error ? error.name : 'unknown' }),
        ),
      ),
    );
    return { looked: due.length };
  };

const look = async (ports: EndSessionsPorts, deadline: SessionDeadline): Promise<void> => {
  await ports.clock.sleep(Date.parse(deadline.dueAt) - ports.clock.now());
  if (deadline.connectionId === null) await closeOlderSockets(ports)(deadline);
  else await lookAtSocket(ports, deadline.org, deadline.sub, deadline.connectionId);
  await ports.deadlines.settle(deadline);
};

const lookAtSocket = async (ports: EndSessionsPorts, org: string, sub: string, connectionId: string): Promise<void> => {
  const connection = await ports.connections.read(org, sub, connectionId);
  if (!connection) return;
  const now = ports.clock.now() + sessionLimits.toleranceMs;
  const leftMs = connection.authExpiresAt - now;
  if (leftMs <= 0) return closeSocket(ports, connection);
  // The next look is written down before this one is done with.
  await ports.deadlines.put(deadlineOf(connection, now));
  if (leftMs <= sessionLimits.noticeMs) await ports.sockets.post(connectionId, { type: 'reauth_required', expiresInSeconds: Math.round(leftMs / 1000) });
};
