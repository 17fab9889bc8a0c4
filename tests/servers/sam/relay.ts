/** From a container to what listens on this machine's loopback: the same port at the bridge's address, passed on. */
import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';

export interface Relays {
  /** The address as a container must write it; what is not loopback stays as it is. */
  through(url: string): Promise<string>;
  close(): void;
}

const loopback = /^(\w+:\/\/)(localhost|127(?:\.\d{1,3}){3}):(\d+)/;

/** `bridge`: this machine's address as containers see it. */
export const openRelays = (bridge: string): Relays => {
  const servers = new Map<string, Promise<number>>();
  const open: Server[] = [];
  const relay = async (host: string, port: number): Promise<number> => {
    const server = createServer((from) => {
      const to = connect(port, host === 'localhost' ? '127.0.0.1' : host);
      from.pipe(to).pipe(from);
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const)
        one.once('error', () => other.destroy()).once('close', () => other.destroy());
    }).listen(0, bridge);
    open.push(server);
    await once(server, 'listening');
    return (server.address() as { port: number }).port;
  };
  return {
    through: async (url) => {
      const [whole = '', scheme = '', host = '', port = ''] = loopback.exec(url) ?? [];
      if (whole === '') return url;
      const key = `${host}:${port}`;
      const there = servers.get(key) ?? relay(host, Number(port));
      servers.set(key, there);
      return `${scheme}${bridge}:${await there}${url.slice(whole.length)}`;
    },
    close: () => {
      for (const server of open) server.close();
    },
  };
};
