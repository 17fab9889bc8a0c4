import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { watchRequest } from '../../../../layers/adapters/anthropic/watch.ts';

const deadlines = { firstEventMs: 8_000, idleMs: 15_000, silentMs: 60_000, totalMs: 300_000 };

/** A clock whose first sleep lasts an hour longer than it was asked to; what the process reads after that comes before the second one ends. */
const standingStill = (onWake: () => void) => {
  let now = 0;
  const slept: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => {
    if (slept.length === 2) return new Promise(() => undefined);
    slept.push(milliseconds);
    now += milliseconds + (slept.length === 1 ? 3_600_000 : 0);
    if (slept.length === 2) onWake();
    await nextTurn();
  };
  return { now: () => now, sleep, slept };
};
const watching = async (isThere: boolean) => {
  let touch = (): void => undefined;
  const clock = standingStill(() => isThere && touch());
  const watch = watchRequest(clock, deadlines, 7_200_000, new AbortController().signal);
  touch = () => {
    watch.touch();
    watch.heard();
  };
  watch.touch();
  for (let turn = 0; turn < 8; turn += 1) await nextTurn();
  const { ending } = watch;
  watch.stop();
  return { ending, slept: clock.slept };
};

describe('a process that stood still in the middle of an answer', () => {
  it('reads what came meanwhile before it calls the stream idle', async () => {
    const { ending, slept } = await watching(true);

    expect(ending).toBeUndefined();
    expect(slept[1]).toBe(deadlines.idleMs);
  });

  it('gives the stream up all the same when nothing came', async () => {
    expect((await watching(false)).ending).toBe('idle_timeout');
  });
});
