/** The world's clock, chance and digests: the only place beside `_compose` where they are read. */
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { monotonicFactory } from 'ulid';
import type { Clock, NewId, Random } from '../../core/shared/index.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) => wait(Math.max(0, milliseconds), undefined, signal ? { signal } : {}).catch(() => undefined),
};

/** The same clock, so many milliseconds later. */
export const clockAhead = (milliseconds: number): Clock => (milliseconds === 0 ? systemClock : { ...systemClock, now: () => Date.now() + milliseconds });

export const systemRandom: Random = () => Math.random();

const nextUlid = monotonicFactory();
export const ulidNewId: NewId = (prefix) => `${prefix}_${nextUlid()}`;

export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** 256 bits that nobody can guess, as 43 characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
