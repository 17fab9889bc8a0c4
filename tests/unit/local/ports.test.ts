import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { choosePorts } from '../../../local/supervisor/child-environments.ts';
import { freePort, freePorts, loopback } from '../../../local/supervisor/ports.ts';

const listening = async (): Promise<number> => {
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((done) => server.listen(0, loopback, done));
  return (server.address() as { port: number }).port;
};

it('no two processes of a product are given one port, however the dice fall', async () => {
  const { one, two, three } = await freePorts(['one', 'two', 'three']);
  const dice = [one, one, two, one, two, three];
  const ports = await freePorts(['worker', 'stream', 'model'], [], () => dice.shift() ?? 0);

  expect(Object.values(ports)).toEqual([one, two, three]);
});

it('a port that is asked for, or listened on, is given to nobody', async () => {
  const used = await listening();
  const wanted = await freePort();
  const other = await freePort(loopback, new Set([wanted]));
  const dice = [wanted, used, other];

  expect(await freePorts(['worker'], [wanted], () => dice.shift() ?? 0)).toEqual({ worker: other });
  expect(await choosePorts(wanted)).toMatchObject({ public: wanted });
});
