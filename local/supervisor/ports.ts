/** Free ports below the range from which outgoing connections take theirs, so that one stays ours while its process is being restarted. */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

export const loopback = '127.0.0.1';

export const freePort = async (host: string = loopback): Promise<number> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = randomInt(15_000, 32_000);
    if (await isFree(port, host)) return port;
  }
  throw new Error('found no free port');
};

export const isFree = (port: number, host: string = loopback): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });

/** An address nobody can guess (on Linux all of 127.0.0.0/8 is this machine): the tables' engine asks for no key, and answers any page. */
export const hiddenLoopback = (): string => (process.platform === 'linux' ? `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(1, 255)}` : loopback);
