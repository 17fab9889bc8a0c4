/** One reader's view of one turn: its assembly, when things came, and the frame that ended it. */
import { type Assembly, newAssembly } from './assembly.ts';
import type { Frame, ServerFrame } from './wire.ts';

export interface Reading {
  readonly turnId: string;
  readonly assembly: Assembly;
  /** Frames that were taken, with the time of their arrival (epoch milliseconds). */
  readonly frames: { readonly frame: Frame; readonly at: number }[];
  /** Every `final`, `failed` or `stopped` that came; more than one only after a resume. */
  readonly ends: { readonly frame: ServerFrame; readonly at: number }[];
}

export interface Readings {
  take(frame: ServerFrame): void;
  of(turnId: string): Reading;
  all(): readonly Reading[];
}

const endTypes = new Set(['final', 'failed', 'stopped']);

export const newReadings = (): Readings => {
  const byTurn = new Map<string, Reading>();
  const of = (turnId: string): Reading => {
    const known = byTurn.get(turnId);
    if (known) return known;
    const reading: Reading = { turnId, assembly: newAssembly(), frames: [], ends: [] };
    byTurn.set(turnId, reading);
    return reading;
  };
  const take = (frame: ServerFrame): void => {
    if (frame.turnId === undefined) return;
    const at = Date.now();
    if (endTypes.has(frame.type)) of(frame.turnId).ends.push({ frame, at });
    if (frame.type !== 'frame') return;
    const reading = of(frame.turnId);
    const content: Frame = { attempt: frame.attempt ?? 0, seq: frame.seq ?? 0, chunks: frame.chunks ?? [] };
    if (reading.assembly.takeFrame(content) === 'taken') reading.frames.push({ frame: content, at });
  };
  return { take, of, all: () => [...byTurn.values()] };
};
