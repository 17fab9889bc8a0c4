import { describe, expect, test } from 'vitest';
import { fanOut } from '../../../layers/core/conversation/fan-out.ts';
import { virtualClock } from './virtual-clock.ts';

type Answer = 'sent' | 'gone' | 'busy' | 'error';

/** Sockets whose posts take 10 ms and are answered by `answer`. */
const setUp = (answer: (connectionId: string, frame: object, at: number) => Answer, closes: (tries: number) => boolean = () => true) => {
  const { clock, run, at } = virtualClock();
  const start = clock.now();
  const taken: string[] = [];
  const gone: string[] = [];
  const closed: string[] = [];
  let inFlight = 0;
  let mostInFlight = 0;
  let closeTries = 0;
  const post = async (connectionId: string, frame: object) => {
    inFlight += 1;
    mostInFlight = Math.max(mostInFlight, inFlight);
    await clock.sleep(10);
    inFlight -= 1;
    const outcome = answer(connectionId, frame, clock.now() - start);
    if (outcome === 'error') throw new Error('simulated');
    if (outcome === 'sent') taken.push(`${connectionId} ${JSON.stringify(frame)}`);
    return outcome;
  };
  const close = async (connectionId: string) => {
    closeTries += 1;
    if (!closes(closeTries)) throw new Error('simulated');
    closed.push(connectionId);
  };
  const fan = fanOut({ sockets: { post, close }, clock, random: () => 0.5, onGone: (connectionId) => gone.push(connectionId) });
  return { fan, run, at, taken, gone, closed, elapsed: () => clock.now() - start, mostInFlight: () => mostInFlight };
};

describe('frames to many sockets', () => {
  test('keep their order on each socket, one post in flight for each', async () => {
    const world = setUp(() => 'sent');
    world.fan.send('a', [{ n: 1 }, { n: 2 }]);
    world.fan.send('b', []);
    world.fan.sendAll({ n: 3 });
    await world.run();

    expect(world.taken.filter((line) => line.startsWith('a'))).toEqual(['a {"n":1}', 'a {"n":2}', 'a {"n":3}']);
    expect(world.taken.filter((line) => line.startsWith('b'))).toEqual(['b {"n":3}']);
    expect(world.mostInFlight()).toBe(2);
  });

  test('a restart drops what still waits', async () => {
    const world = setUp(() => 'sent');
    world.fan.send('a', [{ n: 1 }, { n: 2 }, { n: 3 }]);
    world.fan.send('a', [{ n: 2 }], true);
    await world.run();

    expect(world.taken).toEqual(['a {"n":1}', 'a {"n":2}']);
  });

  test('a busy socket and a failing post are tried again, and hold nobody up', async () => {
    const world = setUp((connectionId, _, at) => (connectionId === 'slow' && at < 500 ? (at < 200 ? 'busy' : 'error') : 'sent'));
    world.fan.send('slow', [{ n: 1 }]);
    world.fan.send('fast', [{ n: 1 }]);
    await world.run();

    expect(world.taken).toEqual(['fast {"n":1}', 'slow {"n":1}']);
    expect(world.closed).toEqual([]);
  });

  test('a closed socket is forgotten, and told to whoever asked', async () => {
    const world = setUp(() => 'gone');
    world.fan.send('a', [{ n: 1 }, { n: 2 }]);
    await world.run();
    world.fan.sendAll({ n: 3 });
    await world.run();

    expect([world.taken, world.gone, world.closed]).toEqual([[], ['a'], []]);
  });

  test('a socket that takes nothing for long is closed, so that its client comes back', async () => {
    const world = setUp(() => 'busy');
    world.fan.send('a', [{ n: 1 }]);
    await world.run();

    expect(world.closed).toEqual(['a']);
    expect(world.gone).toEqual(['a']);
    expect(world.elapsed()).toBeGreaterThan(8_000);
    expect(world.elapsed()).toBeLessThan(17_000);
  });

  test.each([
    ['is tried again when it fails', 3, ['a']],
    ['is given up when it always fails', 99, []],
  ])('closing %s', async (_, worksFrom, closed) => {
    const world = setUp(
      () => 'busy',
      (tries) => tries >= worksFrom,
    );
    world.fan.send('a', [{ n: 1 }]);
    await world.run();

    expect([world.closed, world.gone]).toEqual([closed, ['a']]);
  });
});

describe('draining', () => {
  test('ends at once when nothing waits, and when the last queue is empty', async () => {
    const world = setUp(() => 'sent');
    await world.fan.drain(5_000);
    world.fan.send('a', [{ n: 1 }, { n: 2 }]);
    let drainedAt = -1;
    void world.fan.drain(5_000).then(() => {
      drainedAt = world.elapsed();
    });
    await world.run();

    expect(drainedAt).toBe(20);
  });

  test('closes whoever has not taken everything by then', async () => {
    const world = setUp((connectionId) => (connectionId === 'slow' ? 'busy' : 'sent'));
    world.fan.send('slow', [{ n: 1 }]);
    world.fan.send('fast', [{ n: 1 }]);
    let drainedAt = -1;
    void world.fan.drain(1_000).then(() => {
      drainedAt = world.elapsed();
    });
    await world.run();

    expect(drainedAt).toBe(1_000);
    expect([world.closed, world.gone, world.taken]).toEqual([['slow'], ['slow'], ['fast {"n":1}']]);
  });
});
