/** A reader that loses its socket again and again, and comes back by `resume` from where it was. */
import type { Director } from './director.ts';
import type { RandomSource } from './random-source.ts';
import { newReadings, type Reading, type Readings } from './reading.ts';
import type { SocketClient } from './socket-client.ts';
import { pause, until } from './until.ts';

export interface SteadyReaderOptions {
  readonly random: RandomSource;
  /** Connections that are torn down before the last one. */
  readonly drops: number;
  /** Frames that are read before a drop, at most. */
  readonly framesBetween: number;
  /** Sometimes it asks for more than it misses, so that frames come twice. */
  readonly rewinds: boolean;
  readonly deadlineMs: number;
  /** What it knows already. */
  readonly readings?: Readings;
}

/** Resolves with the reading once the turn's end has come by socket. */
export const readWithDrops = async (director: Director, turnId: string, options: SteadyReaderOptions): Promise<{ reading: Reading; drops: number }> => {
  const { random } = options;
  const readings = options.readings ?? newReadings();
  const reading = readings.of(turnId);
  const giveUpAt = Date.now() + options.deadlineMs;
  const hasEnded = (): boolean => reading.ends.length > 0;
  for (let drops = 0; ; drops += 1) {
    const socket = await until('the socket connects', () => director.connect(readings).catch(() => undefined), {
      deadlineMs: giveUpAt - Date.now(),
      everyMs: 100,
    });
    const { attempt, seq } = reading.assembly.position();
    const back = options.rewinds ? random.between(0, seq) : 0;
    const resumed = await socket.request('resume', { turnId, attempt, afterSeq: seq - back }).catch(() => undefined);
    if (resumed?.type === 'problem') throw new Error(`resume was refused: ${JSON.stringify(resumed.problem)}`);
    const target = reading.frames.length + random.between(0, options.framesBetween);
    const isLast = drops >= options.drops;
    await until(`frames of ${turnId} come`, () => hasEnded() || !socket.isOpen() || (!isLast && reading.frames.length >= target), {
      deadlineMs: giveUpAt - Date.now(),
      everyMs: 3,
    });
    if (hasEnded()) {
      await leave(socket);
      return { reading, drops };
    }
    socket.terminate();
    await pause(random.between(0, 40));
  }
};

const leave = async (socket: SocketClient): Promise<void> => {
  socket.close();
  await socket.closed;
};
