/** Deadlines of one request. The SDK's own timeout ends with the headers, so that a stalled stream would wait for ever. */
import type { Clock } from '../../core/shared/index.ts';

/** Milliseconds. */
export interface Deadlines {
  /** From the request to the first byte of its stream. */
  readonly firstEventMs: number;
  /** Between bytes; pings count. */
  readonly idleMs: number;
  /** Without an event that says something: a provider may ping for ever. */
  readonly silentMs: number;
  /** The whole generation, retries included. */
  readonly totalMs: number;
}

/** Why we ended a request ourselves. */
export type Ending = 'aborted' | 'first_event_timeout' | 'idle_timeout' | 'total_timeout';

export interface Watch {
  /** Aborts when the request has to end. */
  readonly signal: AbortSignal;
  readonly ending: Ending | undefined;
  /** Bytes came. */
  touch(): void;
  /** An event that says something came. */
  heard(): void;
  /** Ends the request if it still runs, and the watching. */
  stop(): void;
}

interface Due {
  readonly at: number;
  readonly ending: Ending;
}

/** A timer that is later than this has waited for its process, as after a freeze between two invocations. */
const stoodStillMs = 20;

/** `endsAt`: milliseconds since the epoch. */
export const watchRequest = (clock: Clock, deadlines: Deadlines, endsAt: number, caller: AbortSignal): Watch => {
  const request = new AbortController();
  const startedAt = clock.now();
  let touchedAt: number | undefined;
  let heardAt = startedAt;
  let ending: Ending | undefined;

  const end = (why: Ending): void => {
    if (request.signal.aborted) return;
    ending = why;
    request.abort();
  };
  const onAbort = (): void => end('aborted');
  const nextDue = (): Due => {
    const idle: Due =
      touchedAt === undefined
        ? { at: startedAt + deadlines.firstEventMs, ending: 'first_event_timeout' }
        : { at: Math.min(touchedAt + deadlines.idleMs, heardAt + deadlines.silentMs), ending: 'idle_timeout' };
    return idle.at < endsAt ? idle : { at: endsAt, ending: 'total_timeout' };
  };
  /** Sleeps, and answers by how much longer than it was asked to: a process that stood still wakes its timers before it reads what came meanwhile. */
  const sleptOver = async (milliseconds: number): Promise<number> => {
    const wakesAt = clock.now() + milliseconds;
    await clock.sleep(milliseconds, request.signal);
    return clock.now() - wakesAt;
  };
  // One sleeper, however many bytes come: it looks again when it wakes. The slice is for an idle time shorter than the first wait.
  const sleepUntilDue = async (): Promise<void> => {
    while (!request.signal.aborted) {
      const due = nextDue();
      const left = due.at - clock.now();
      if (left <= 0) return end(due.ending);
      const over = await sleptOver(Math.min(left, deadlines.idleMs));
      if (over > stoodStillMs) await clock.sleep(Math.min(2 * over, deadlines.idleMs), request.signal);
    }
  };

  if (caller.aborted) onAbort();
  else caller.addEventListener('abort', onAbort, { once: true });
  void sleepUntilDue();

  return {
    signal: request.signal,
    get ending() {
      return ending;
    },
    touch: () => {
      touchedAt = clock.now();
    },
    heard: () => {
      heardAt = clock.now();
    },
    stop: () => {
      caller.removeEventListener('abort', onAbort);
      request.abort();
    },
  };
};
