/** What one client knows of one turn: how far it has come without a gap, and what it has put together. */
import { type Assembler, assembler, type WireChunk } from './assembler.ts';

export interface WireFrame {
  readonly attempt: number;
  readonly seq: number;
  readonly chunks: readonly WireChunk[];
}

export interface Place {
  readonly attempt: number;
  readonly seq: number;
}

export interface TurnView {
  readonly turnId: string;
  readonly assembled: Assembler;
  place(): Place;
  /** `old`: seen, or of an attempt that is over. `gap`: something between is missing; ask for it. */
  take(frame: WireFrame): 'taken' | 'old' | 'gap';
  isEnded(): boolean;
  end(): void;
}

export const isLater = (left: Place, right: Place): boolean => left.attempt > right.attempt || (left.attempt === right.attempt && left.seq > right.seq);

const follows = (frame: Place, place: Place): boolean => {
  if (place.attempt === 0) return frame.attempt === 1 && frame.seq === 1;
  return frame.attempt === place.attempt ? frame.seq === place.seq + 1 : frame.seq === 1;
};

export const turnView = (turnId: string): TurnView => {
  const assembled = assembler();
  let place: Place = { attempt: 0, seq: 0 };
  let ended = false;
  return {
    turnId,
    assembled,
    place: () => place,
    take: (frame) => {
      if (!isLater(frame, place)) return 'old';
      if (!follows(frame, place)) return 'gap';
      place = { attempt: frame.attempt, seq: frame.seq };
      assembled.add(frame.chunks);
      return 'taken';
    },
    isEnded: () => ended,
    end: () => {
      ended = true;
    },
  };
};
