/** What must come to pass once faults have stopped: workers are replaced, turns end, and stops are heard at the provider. */
import type { MemorySnapshot } from '../../../layers/adapters/memory/conversation/snapshot.ts';
import type { Turn } from '../../../layers/core/conversation/turn.ts';
import type { ScriptedModel } from '../cloud/model.ts';
import type { Engine } from '../engine/process.ts';
import type { FenceLaws } from './fence-laws.ts';
import type { Fail } from './stored-laws.ts';

const replacedMs = 20_000;
const startedMs = 6 * 60_000;
const acceptedMs = 15 * 60_000;
const graceMs = 60_000;
const stopMs = 1_000;
/** What was slow or frozen when faults stopped is over after that. */
const calmMs = 65_000;

export interface Liveness {
  /** Looks at every open turn; called every second. */
  look(): void;
  stopAsked(turnId: string): void;
  finished(turn: Turn, attempt: number): void;
  /** Epoch milliseconds from which on all is well. */
  readonly calmFrom: number;
}

export const liveness = (
  fail: Fail,
  engine: Engine,
  faultsUntil: number,
  snapshot: () => MemorySnapshot,
  model: () => ScriptedModel,
  fence: FenceLaws,
): Liveness => {
  const { timeline } = engine;
  const aliveAt = new Map<string, number>();

  const lookAtTurn = (turn: Turn, isFirst: boolean, live: { leaseUntil: number; startedAt: number | null } | undefined): void => {
    const now = timeline.now();
    const since = (time: number, limit: number): boolean => now > Math.max(time + limit, faultsUntil + graceMs);
    if (since(Date.parse(turn.acceptedAt), acceptedMs))
      fail(`${turn.turnId} was accepted ${(now - Date.parse(turn.acceptedAt)) / 1000} s ago and has not ended`);
    if (live?.startedAt && since(live.startedAt, startedMs)) fail(`${turn.turnId} started ${(now - live.startedAt) / 1000} s ago and has not ended`);
    if (!isFirst || !live) return;
    if (live.leaseUntil > now || !aliveAt.has(turn.turnId)) aliveAt.set(turn.turnId, now);
    const deadSince = Math.max(aliveAt.get(turn.turnId) ?? now, faultsUntil);
    if (now - deadSince > replacedMs) fail(`nobody has run ${turn.turnId} for ${(now - deadSince) / 1000} s`);
  };
  const calmFrom = faultsUntil + calmMs;
  return {
    calmFrom,
    finished: (turn, attempt) => {
      if (Date.parse(turn.acceptedAt) > calmFrom && attempt > 1) fail(`${turn.turnId} took ${attempt} attempts although nothing went wrong`);
    },
    look: () => {
      const { heads, turns, lives } = snapshot();
      const liveOf = new Map(lives.map((live) => [live.turnId, live]));
      const first = new Set(heads.map((head) => head.queue[0]?.turnId));
      for (const turn of turns) if (!turn.end) lookAtTurn(turn, first.has(turn.turnId), liveOf.get(turn.turnId));
    },
    stopAsked: (turnId) => {
      if (timeline.now() < calmFrom) return;
      timeline.after(stopMs, () => {
        const deaf = [...model().running].find(
          (generation) =>
            fence.turnOf(generation.process) === turnId &&
            fence.holderOf(turnId) === generation.process &&
            !generation.process.isDead() &&
            !generation.signal.aborted,
        );
        if (deaf) fail(`${turnId} was stopped a second ago, and ${deaf.process.name} still generates`);
      });
    },
  };
};
