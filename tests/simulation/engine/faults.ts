/** How bad a simulated world is. Each seed switches every kind of fault on or off by itself: kinds that always come together hide each other. */
import type { Dice } from './dice.ts';

export interface Faults {
  /** Chances for each call of a port. */
  readonly crashBefore: number;
  readonly crashAfter: number;
  readonly errorBefore: number;
  readonly errorAfter: number;
  readonly slow: number;
  readonly freeze: number;
  /** Chances for each hand-over. */
  readonly handOverLost: number;
  readonly handOverTwice: number;
  readonly handOverLate: number;
  /** Chances for each post to a socket. */
  readonly gone: number;
  readonly busy: number;
  /** Chance that a client's connection is cut, for each frame that it gets. */
  readonly cut: number;
  /** Chance that a returned process is thawed later. */
  readonly thaw: number;
  /** Chance that a generation of the model goes wrong. */
  readonly model: number;
}

export const noFaults: Faults = {
  crashBefore: 0,
  crashAfter: 0,
  errorBefore: 0,
  errorAfter: 0,
  slow: 0,
  freeze: 0,
  handOverLost: 0,
  handOverTwice: 0,
  handOverLate: 0,
  gone: 0,
  busy: 0,
  cut: 0,
  thaw: 0,
  model: 0,
};

export const drawFaults = (dice: Dice): Faults => {
  const sometimes = (...rates: readonly number[]): number => (dice.chance(0.5) ? dice.pick(rates) : 0);
  return {
    crashBefore: sometimes(0.001, 0.005, 0.02),
    crashAfter: sometimes(0.001, 0.005, 0.02),
    errorBefore: sometimes(0.005, 0.03, 0.1),
    errorAfter: sometimes(0.005, 0.03, 0.1),
    slow: sometimes(0.01, 0.05),
    freeze: sometimes(0.001, 0.005, 0.02),
    handOverLost: sometimes(0.2, 0.7),
    handOverTwice: sometimes(0.3, 1),
    handOverLate: sometimes(0.2, 0.6),
    gone: sometimes(0.005, 0.03),
    busy: sometimes(0.01, 0.05),
    cut: sometimes(0.01, 0.05),
    thaw: sometimes(0.2, 0.6),
    model: sometimes(0.2, 0.6),
  };
};
