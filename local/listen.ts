/** Every listener of the local product is on loopback. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Port 0 takes a free one; resolves to the port, rejects when it is taken. */
export const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, backlog: 1024 }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
