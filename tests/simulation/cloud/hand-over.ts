/** Asynchronous invocation: a hand-over may be lost, come twice, or come minutes late. */
import type { HandOver } from '../../../layers/core/conversation/ports.ts';
import type { Engine } from '../engine/process.ts';

export const handOverQueue = (engine: Engine, startWorker: (org: string, turnId: string) => void): HandOver => ({
  handOver: async (org, turnId) => {
    const { dice, timeline, trace } = engine;
    const faults = engine.faults();
    if (dice.chance(faults.handOverLost)) return trace.note(`hand-over of ${turnId} lost`);
    const copies = dice.chance(faults.handOverTwice) ? dice.between(2, 3) : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      const wait = dice.chance(faults.handOverLate) ? dice.between(500, dice.chance(0.3) ? 180_000 : 8_000) : dice.between(5, copy === 0 ? 60 : 3_000);
      timeline.after(wait, () => startWorker(org, turnId));
    }
  },
});
