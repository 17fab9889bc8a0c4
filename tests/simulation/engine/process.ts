/**
 * A simulated process: one Lambda invocation and its ports. It can die at any call (then nothing of it ever goes on), freeze and come
 * back much later with all its timers and answers late, and see any call fail before or after its effect.
 */
import { type Clock, DomainError } from '../../../layers/core/shared/index.ts';
import type { Dice } from './dice.ts';
import type { Faults } from './faults.ts';
import type { Timeline } from './timeline.ts';
import type { Trace } from './trace.ts';

export interface Engine {
  readonly timeline: Timeline;
  readonly trace: Trace;
  readonly dice: Dice;
  /** The faults that may happen now. */
  readonly faults: () => Faults;
  /** A law was broken: the run ends here. */
  readonly fail: (violation: string) => void;
  /** Told of every effect, at the moment it happened and before its caller knows. */
  readonly observe: (process: Process, call: string, args: readonly unknown[], result: unknown) => void;
}

export interface Process {
  readonly name: string;
  readonly clock: Clock;
  isDead(): boolean;
  isFrozen(): boolean;
  kill(why: string): void;
  /** All of it stands still until that time; what others do for it goes on. */
  freezeUntil(time: number): void;
  /** The same port, with faults; `name` is what observers and the trace know it by. */
  wrap<Port extends object>(name: string, port: Port): Port;
  call<Result>(name: string, args: readonly unknown[], effect: () => Promise<Result>): Promise<Result>;
}

type Fate = 'well' | 'crash-before' | 'crash-after' | 'error-before' | 'error-after' | 'slow' | 'freeze';

const never = (): Promise<never> => new Promise(() => undefined);
const unavailable = (): DomainError => new DomainError('unavailable', 'simulated: not just now');

const drawFate = (dice: Dice, faults: Faults): Fate => {
  let roll = dice.next();
  const chances: readonly (readonly [Fate, number])[] = [
    ['crash-before', faults.crashBefore],
    ['crash-after', faults.crashAfter],
    ['error-before', faults.errorBefore],
    ['error-after', faults.errorAfter],
    ['slow', faults.slow],
    ['freeze', faults.freeze],
  ];
  for (const [fate, chance] of chances) {
    if (roll < chance) return fate;
    roll -= chance;
  }
  return 'well';
};

export const startProcess = (engine: Engine, name: string, options: { readonly isSpared?: boolean } = {}): Process => {
  const { timeline, trace, dice } = engine;
  let dead = false;
  let frozenUntil = 0;

  const goOn = (next: () => void): void => {
    if (dead) return;
    if (timeline.now() < frozenUntil) timeline.at(frozenUntil, () => goOn(next));
    else next();
  };
  const kill = (why: string): void => {
    if (!dead) trace.note(`${name} dies: ${why}`);
    dead = true;
  };
  const freezeUntil = (time: number): void => {
    frozenUntil = Math.max(frozenUntil, time);
  };
  const fail = (fate: Fate): boolean => fate === 'error-before' || fate === 'error-after';

  const call = <Result>(callName: string, args: readonly unknown[], effect: () => Promise<Result>): Promise<Result> => {
    if (dead) return never();
    const fate = options.isSpared ? 'well' : drawFate(dice, engine.faults());
    if (fate !== 'well') trace.note(`${name} ${callName} ${fate}`);
    if (fate === 'crash-before') kill(callName);
    if (dead) return never();
    const slowness = fate === 'slow' ? dice.between(200, dice.pick([2_000, 2_000, 2_000, 2_000, 12_000, 40_000])) : 0;
    // It stands still either with the call unsent, or with its answer unread.
    const freeze = fate === 'freeze' ? dice.between(1_000, 60_000) : 0;
    const isUnsent = dice.chance(0.5);
    const isSlowBefore = dice.chance(0.5);
    const wayThere = dice.between(1, 5) + (isSlowBefore ? slowness : 0);
    const wayBack = dice.between(0, 3) + (isSlowBefore ? 0 : slowness);
    return new Promise((resolve, reject) => {
      const answer = (settle: () => void): void => void timeline.after(wayBack, () => goOn(settle));
      if (isUnsent) freezeUntil(timeline.now() + freeze);
      timeline.after(wayThere + (isUnsent ? freeze : 0), () => {
        if (dead && isUnsent && freeze > 0) return;
        if (fate === 'error-before') return answer(() => reject(unavailable()));
        effect().then(
          (result) => {
            engine.observe(self, callName, args, result);
            if (fate === 'crash-after') return kill(callName);
            if (!isUnsent) freezeUntil(timeline.now() + freeze);
            answer(() => (fail(fate) ? reject(unavailable()) : resolve(result)));
          },
          (error: unknown) => answer(() => reject(error)),
        );
      });
    });
  };

  const sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> => {
    if (dead) return never();
    if (signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const end = (): void => {
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const cancel = timeline.after(Math.max(0, milliseconds), () => goOn(end));
      const wake = (): void => {
        cancel();
        goOn(end);
      };
      signal?.addEventListener('abort', wake, { once: true });
    });
  };

  const wrap = <Port extends object>(portName: string, port: Port): Port => {
    const wrapped = Object.entries(port).map(([method, run]) => {
      if (typeof run !== 'function') throw new Error(`${portName}.${method} is no function`);
      return [method, (...args: unknown[]) => call(`${portName}.${method}`, args, () => run(...args))];
    });
    return Object.fromEntries(wrapped) as Port; // The same methods under the same names.
  };

  const self: Process = {
    name,
    clock: { now: timeline.now, sleep },
    isDead: () => dead,
    isFrozen: () => timeline.now() < frozenUntil,
    kill,
    freezeUntil,
    wrap,
    call,
  };
  return self;
};
