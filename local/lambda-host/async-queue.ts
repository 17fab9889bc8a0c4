/** Asynchronous invocation: accepted at once, run soon, at least once. Faults can be asked for, to see what that means. */

import * as z from 'zod';
import { logFailure } from '../log-failure.ts';
import { type HostedFunction, invoke } from './functions.ts';

/** Chances from 0 to 1; `delayMs` is the longest delay. The same seed makes the same faults. */
export interface DeliveryFaults {
  readonly drop: number;
  readonly duplicate: number;
  readonly delayMs: number;
  readonly seed: number;
}
const noFaults: DeliveryFaults = { drop: 0, duplicate: 0, delayMs: 0, seed: 1 };

const chance = z.coerce.number().min(0).max(1).default(0);
const Faults = z.strictObject({ drop: chance, duplicate: chance, delayMs: z.coerce.number().min(0).default(0), seed: z.coerce.number().int().default(1) });

/** Reads `drop=0.1,duplicate=0.2,delayMs=500,seed=7`. */
export const readFaults = (text: string | undefined): DeliveryFaults =>
  text ? Faults.parse(Object.fromEntries(text.split(',').map((pair) => pair.split('=')))) : noFaults;

export type Enqueue = (hosted: HostedFunction, event: unknown, requestId: string) => void;

interface QueueOptions {
  readonly faults?: DeliveryFaults;
  /** Retries after a failed run, by function name. */
  readonly retries: ReadonlyMap<string, number>;
  /** Lambda waits a minute and then two; tests do not. */
  readonly retryDelayMs?: number;
}

export const asyncQueue = ({ faults = noFaults, retries, retryDelayMs = 60_000 }: QueueOptions): Enqueue => {
  const random = seededRandom(faults.seed);
  const run = async (hosted: HostedFunction, event: unknown, requestId: string): Promise<void> => {
    const allowed = retries.get(hosted.name) ?? 0;
    for (let attempt = 0; attempt <= allowed; attempt += 1) {
      if (attempt > 0) await pause(retryDelayMs * attempt);
      const result = await invoke(hosted, event, requestId);
      if (result.outcome === 'returned') return;
      logFailure('an asynchronous invocation failed', { function: hosted.name, attempt: attempt + 1, error: result.error, requestId: result.requestId });
    }
  };
  return (hosted, event, requestId) => {
    if (random() < faults.drop) return;
    const copies = random() < faults.duplicate ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) setTimeout(run, faults.delayMs * random(), hosted, structuredClone(event), requestId);
  };
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A small generator of numbers from 0 to 1 (mulberry32). */
const seededRandom = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
