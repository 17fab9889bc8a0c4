/** The socket gateway: connections, posts that fail in every way, cuts that one side does not know of, late goodbyes. */
import type { SocketSender } from '../../../layers/core/conversation/ports.ts';
import type { Engine } from '../engine/process.ts';

export interface ServerMessage {
  readonly type: string;
  readonly [name: string]: unknown;
}

export interface ClientEnd {
  readonly org: string;
  readonly sub: string;
  opened(connectionId: string): void;
  receive(connectionId: string, message: ServerMessage): void;
  closed(connectionId: string): void;
}

export interface Connection {
  readonly connectionId: string;
  readonly client: ClientEnd;
  isOpenForServer: boolean;
  isOpenForClient: boolean;
  busyUntil: number;
  lastDeliveryAt: number;
}

export interface Gateway {
  readonly sender: SocketSender;
  open(client: ClientEnd): Connection;
  /** The client leaves; the gateway may notice late, and says goodbye to the product later still, or never. */
  leave(connection: Connection): void;
  connection(connectionId: string): Connection | undefined;
}

export interface GatewayEvents {
  readonly connected: (connection: Connection, opened: () => void) => void;
  readonly disconnected: (connection: Connection) => void;
}

export const gateway = (engine: Engine, events: GatewayEvents): Gateway => {
  const { timeline, dice, trace } = engine;
  const connections = new Map<string, Connection>();
  let serial = 0;

  const sayGoodbye = (connection: Connection): void => {
    const isLate = engine.faults().gone > 0;
    if (isLate && dice.chance(0.3)) return;
    timeline.after(isLate ? dice.between(50, 60_000) : 50, () => events.disconnected(connection));
  };
  const closeFromServer = (connection: Connection): void => {
    if (!connection.isOpenForServer) return;
    connection.isOpenForServer = false;
    timeline.after(dice.between(10, 3_000), () => {
      if (!connection.isOpenForClient) return;
      connection.isOpenForClient = false;
      connection.client.closed(connection.connectionId);
    });
    sayGoodbye(connection);
  };
  const deliver = (connection: Connection, message: ServerMessage): void => {
    connection.lastDeliveryAt = Math.max(connection.lastDeliveryAt, timeline.now() + dice.between(1, 20));
    timeline.at(connection.lastDeliveryAt, () => {
      if (connection.isOpenForClient) connection.client.receive(connection.connectionId, message);
    });
  };
  const post = async (connectionId: string, frame: object): Promise<'sent' | 'gone' | 'busy'> => {
    const connection = connections.get(connectionId);
    if (!connection?.isOpenForServer) return 'gone';
    const faults = engine.faults();
    if (dice.chance(faults.gone)) {
      trace.note(`${connectionId} is gone all of a sudden`);
      closeFromServer(connection);
      return 'gone';
    }
    if (dice.chance(faults.busy)) connection.busyUntil = timeline.now() + dice.between(20, dice.chance(0.2) ? 30_000 : 1_500);
    if (timeline.now() < connection.busyUntil) return 'busy';
    deliver(connection, JSON.parse(JSON.stringify(frame)));
    return 'sent';
  };
  return {
    sender: {
      post,
      close: async (connectionId) => {
        const connection = connections.get(connectionId);
        if (connection) closeFromServer(connection);
      },
    },
    open: (client) => {
      serial += 1;
      const connection: Connection = {
        connectionId: `socket-${serial}`,
        client,
        isOpenForServer: true,
        isOpenForClient: true,
        busyUntil: 0,
        lastDeliveryAt: 0,
      };
      connections.set(connection.connectionId, connection);
      events.connected(connection, () => void timeline.after(dice.between(1, 20), () => connection.isOpenForClient && client.opened(connection.connectionId)));
      return connection;
    },
    leave: (connection) => {
      connection.isOpenForClient = false;
      const noticesAfter = engine.faults().cut > 0 && dice.chance(0.5) ? dice.between(10, 10_000) : 1;
      timeline.after(noticesAfter, () => {
        if (!connection.isOpenForServer) return;
        connection.isOpenForServer = false;
        sayGoodbye(connection);
      });
    },
    connection: (connectionId) => connections.get(connectionId),
  };
};
