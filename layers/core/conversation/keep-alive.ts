/** While an answer is made: the lease is renewed, a stop is noticed, and time is kept. */
import type { Clock } from '../shared/index.ts';
import { type TurnLive, turnLimits } from './turn.ts';
import { LeaseLost, type TurnWriter } from './turn-writer.ts';

/** What the work can ask about its own life. `signal` aborts on a stop, at the deadline and when the lease is lost. */
export interface Vital {
  readonly signal: AbortSignal;
  isStopped(): boolean;
  isTimeUp(): boolean;
}

export interface KeepAliveOptions {
  readonly clock: Clock;
  readonly writer: Pick<TurnWriter, 'beat'>;
  readonly live: TurnLive;
  /** Epoch milliseconds. */
  readonly deadline: number;
}

export const keepAlive = async <Result>(options: KeepAliveOptions, work: (vital: Vital) => Promise<Result>): Promise<Result> => {
  const { clock, deadline } = options;
  const abort = new AbortController();
  const done = new AbortController();
  let isStopped = options.live.stopRequested;
  let isTimeUp = clock.now() >= deadline;
  let lost: LeaseLost | undefined;
  if (isStopped || isTimeUp) abort.abort();

  const beatOnce = async (): Promise<void> => {
    try {
      const live = await options.writer.beat();
      if (live.stopRequested) isStopped = true;
    } catch (error) {
      if (error instanceof LeaseLost) lost = error;
    }
    if (clock.now() >= deadline) isTimeUp = true;
    if (isStopped || isTimeUp || lost) abort.abort();
  };
  const beating = (async () => {
    while (!done.signal.aborted && !lost) {
      await clock.sleep(turnLimits.beatMs, done.signal);
      if (!done.signal.aborted) await beatOnce();
    }
  })();

  try {
    const result = await work({ signal: abort.signal, isStopped: () => isStopped, isTimeUp: () => isTimeUp });
    if (lost) throw lost;
    return result;
  } catch (error) {
    throw lost ?? error;
  } finally {
    done.abort();
    await beating;
  }
};
