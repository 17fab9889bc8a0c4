import { describe, expect, test } from 'vitest';
import { keepAlive, type Vital } from '../../../layers/core/conversation/keep-alive.ts';
import { type TurnLive, turnLimits } from '../../../layers/core/conversation/turn.ts';
import { LeaseLost } from '../../../layers/core/conversation/turn-writer.ts';
import { id } from './builders.ts';
import { virtualClock } from './virtual-clock.ts';

const live: TurnLive = { org: 'alpha', turnId: id('trn', 1), attempt: 1, leaseUntil: 0, startedAt: 0, stopRequested: false, ended: false, watchers: {} };
const start = Date.UTC(2026, 0, 1);

/** Work that lasts so long, or until it is cut short; beats answer what `beat` says of the time since the start. */
const keep = async (options: { lasts: number; deadline?: number; live?: TurnLive; beat?: (elapsed: number) => TurnLive }) => {
  const { clock, run } = virtualClock();
  const beats: number[] = [];
  let vital: Vital | undefined;
  const writer = {
    beat: async () => {
      beats.push(clock.now() - start);
      return (options.beat ?? (() => live))(clock.now() - start);
    },
  };
  const outcome = keepAlive({ clock, writer, live: options.live ?? live, deadline: start + (options.deadline ?? 60_000) }, async (given) => {
    vital = given;
    await clock.sleep(options.lasts, given.signal);
    return clock.now() - start;
  }).then(
    (tookMs) => ({ tookMs, error: undefined }),
    (error: unknown) => ({ tookMs: undefined, error }),
  );
  await run();
  return { ...(await outcome), beats, isStopped: vital?.isStopped(), isTimeUp: vital?.isTimeUp(), isAborted: vital?.signal.aborted };
};

describe('keeping a turn alive', () => {
  test('renews the lease every half second while the work lasts, and no longer', async () => {
    const kept = await keep({ lasts: 1_700 });

    expect(kept).toMatchObject({ tookMs: 1_700, isAborted: false });
    expect(kept.beats).toEqual([1, 2, 3].map((beat) => beat * turnLimits.beatMs));
  });

  test('cuts the work short when a stop is asked for', async () => {
    expect(await keep({ lasts: 9_000, beat: (elapsed) => ({ ...live, stopRequested: elapsed >= 1_000 }) })).toMatchObject({
      tookMs: 1_000,
      isStopped: true,
      isTimeUp: false,
    });
  });

  test('does not begin work that was stopped before', async () => {
    expect(await keep({ lasts: 9_000, live: { ...live, stopRequested: true } })).toMatchObject({ tookMs: 0, isStopped: true, isAborted: true });
  });

  test('cuts the work short at the deadline, and at once when that has passed', async () => {
    expect(await keep({ lasts: 9_000, deadline: 1_200 })).toMatchObject({ tookMs: 1_500, isTimeUp: true, isStopped: false });
    expect(await keep({ lasts: 9_000, deadline: -1 })).toMatchObject({ tookMs: 0, isTimeUp: true });
  });

  test('fails when the lease is lost, whatever the work made of it', async () => {
    const lost = (elapsed: number): TurnLive => {
      if (elapsed >= 1_000) throw new LeaseLost('gone');
      return live;
    };
    const kept = await keep({ lasts: 9_000, beat: lost });

    expect(kept.error).toBeInstanceOf(LeaseLost);
    expect(kept.beats).toEqual([500, 1_000]);
  });

  test('a beat that fails for another reason is tried again', async () => {
    const shaky = (elapsed: number): TurnLive => {
      if (elapsed === 500) throw new Error('not just now');
      return live;
    };

    expect(await keep({ lasts: 1_200, beat: shaky })).toMatchObject({ tookMs: 1_200, beats: [500, 1_000] });
  });

  test('a failure of the work is passed on, and beats end', async () => {
    const { clock, run } = virtualClock();
    const failing = keepAlive({ clock, writer: { beat: async () => live }, live, deadline: start + 60_000 }, async () => {
      await clock.sleep(700);
      throw new Error('a bug');
    });
    const seen = expect(failing).rejects.toThrow('a bug');
    await run();
    await seen;

    expect(clock.now() - start).toBeLessThanOrEqual(1_000);
  });
});
