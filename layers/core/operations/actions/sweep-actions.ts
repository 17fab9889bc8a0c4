/** The sweeper of confirmed actions: what a dead worker left is done, what is done is taken off the list. */
import { type Clock, isoTime } from '../../shared/index.ts';
import { actionLimits } from './action.ts';
import { type CarryOutPorts, carryOut } from './carry-out.ts';
import type { ActionStore, DueAction } from './ports.ts';

export interface SweepActionsPorts extends CarryOutPorts {
  readonly actions: Pick<ActionStore, 'read' | 'takeUp' | 'finish' | 'listDue' | 'settle'>;
  readonly clock: Clock;
}

const batch = 50;

export const sweepActions = (ports: SweepActionsPorts) => async (): Promise<{ looked: number }> => {
  const due = await ports.actions.listDue(isoTime(ports.clock.now()), batch);
  for (const one of due)
    await sweepOne(ports, one).catch((error: unknown) =>
      ports.report('action_sweep_failed', { actionId: one.actionId, error: error instanceof Error ? error.name : 'unknown' }),
    );
  return { looked: due.length };
};

const sweepOne = async (ports: SweepActionsPorts, due: DueAction): Promise<void> => {
  const action = await ports.actions.read(due.org, due.actionId);
  if (action?.status !== 'confirmed') return ports.actions.settle(due);
  const now = ports.clock.now();
  if (action.leaseUntil > now) return;
  const taken = await ports.actions.takeUp(action, { now, leaseUntil: now + actionLimits.leaseMs });
  if (taken === 'refused') return;
  const ended = await carryOut(ports)(taken);
  if (ended.status !== 'confirmed') await ports.actions.settle(due);
};
