/** Free ports below the range from which outgoing connections take theirs, so that one stays ours while its process is being restarted. */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

export const loopback = '127.0.0.1';

/** None of `taken`: what was found free before and is not listened on yet looks as free as any other. */
export const freePort = async (host: string = loopback, taken: ReadonlySet<number> = new Set(), draw: () => number = drawn): Promise<number> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = draw();
    if (!taken.has(port) && (await isFree(port, host))) return port;
  }
  throw new Error('found no free port');
};

/** Ports that differ from each other and from `taken`. */
export const freePorts = async <Name extends string>(
  names: readonly Name[],
  taken: readonly number[] = [],
  draw: () => number = drawn,
): Promise<Record<Name, number>> => {
  const given = new Set(taken);
  const ports: [Name, number][] = [];
  for (const name of names) {
    const port = await freePort(loopback, given, draw);
    given.add(port);
    ports.push([name, port]);
  }
  return Object.fromEntries(ports) as Record<Name, number>;
};

const drawn = (): number => randomInt(15_000, 32_000);

export const isFree = (port: number, host: string = loopback): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });

/** An address nobody can guess (on Linux all of 127.0.0.0/8 is this machine): the tables' engine asks for no key, and answers any page. */
export const hiddenLoopback = (): string => (process.platform === 'linux' ? `127.${randomInt(1, 255)}.${randomInt(0, 256)}.${randomInt(1, 255)}` : loopback);
