/** Who may write: one holder of a turn at a time, and only the holder of the newest attempt succeeds. A finished step is not run again. */
import type { MemorySnapshot } from '../../../layers/adapters/memory/conversation/snapshot.ts';
import type { Finish } from '../../../layers/core/conversation/ports.ts';
import type { TurnLive } from '../../../layers/core/conversation/turn.ts';
import type { Process } from '../engine/process.ts';
import type { Fail } from './stored-laws.ts';

interface Held {
  attempt: number;
  holder: Process;
  leaseUntil: number;
}

export interface FenceLaws {
  observe(process: Process, call: string, args: readonly unknown[], result: unknown): void;
  /** The turn that a process has or had. */
  turnOf(process: Process): string | undefined;
  holderOf(turnId: string): Process | undefined;
}

interface Fenced {
  readonly org: string;
  readonly turnId: string;
  readonly attempt: number;
  readonly now: number;
  readonly leaseUntil: number;
}

export const fenceLaws = (fail: Fail, snapshot: () => MemorySnapshot): FenceLaws => {
  const held = new Map<string, Held>();
  const turnByProcess = new Map<Process, string>();

  const mustHold = (process: Process, turnId: string, attempt: number, what: string): void => {
    const now = held.get(turnId);
    if (now?.attempt !== attempt) fail(`${process.name} could ${what} ${turnId} as attempt ${attempt}, while the fence is at ${now?.attempt ?? 0}`);
    else if (now.holder !== process) fail(`${process.name} could ${what} ${turnId}, which ${now.holder.name} holds`);
  };
  const takes = (process: Process, request: Fenced, live: TurnLive): void => {
    const before = held.get(request.turnId);
    if (before && before.leaseUntil > request.now) fail(`${process.name} took ${request.turnId}, which ${before.holder.name} holds until ${before.leaseUntil}`);
    held.set(request.turnId, { attempt: live.attempt, holder: process, leaseUntil: live.leaseUntil });
    turnByProcess.set(process, request.turnId);
  };
  const renews = (turnId: string, live: { attempt?: number; leaseUntil: number }): void => {
    const now = held.get(turnId);
    if (now) held.set(turnId, { ...now, attempt: live.attempt ?? now.attempt, leaseUntil: live.leaseUntil });
  };
  const ranTool = (process: Process, input: { step: number }, org: string): void => {
    const turnId = turnByProcess.get(process);
    if (turnId === undefined || held.get(turnId)?.holder !== process) return;
    if (
      snapshot()
        .stepsOf(org, turnId)
        .some((step) => step.index === input.step)
    )
      fail(`a tool of step ${input.step} of ${turnId} ran again after the step was finished`);
  };
  return {
    turnOf: (process) => turnByProcess.get(process),
    holderOf: (turnId) => held.get(turnId)?.holder,
    observe: (process, call, args, result) => {
      if (call === 'tools.search') return ranTool(process, args[0] as { step: number }, (args[1] as { org: string }).org);
      if (call === 'turns.releaseLease') {
        const now = held.get(String(args[1]));
        if (now && now.attempt === args[2]) now.leaseUntil = 0;
        return;
      }
      if (!call.startsWith('turns.') || result === 'lost' || result === 'held' || result === 'ended' || result === 'deleted') return;
      const request = args[0] as Fenced;
      if (call === 'turns.takeLease') return takes(process, request, result as TurnLive);
      if (call === 'turns.beat' || call === 'turns.raiseAttempt') {
        mustHold(process, request.turnId, request.attempt, call === 'turns.beat' ? 'renew' : 'raise');
        return renews(request.turnId, result as TurnLive);
      }
      if (call === 'turns.saveStep') {
        mustHold(process, request.turnId, request.attempt, 'save a step of');
        return renews(request.turnId, { leaseUntil: request.leaseUntil });
      }
      if (call === 'turns.finish') {
        const { turn, end } = args[0] as Finish;
        mustHold(process, turn.turnId, end.attempt, 'finish');
      }
    },
  };
};
