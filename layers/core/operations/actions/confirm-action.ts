/**
 * A person confirms. The confirmation is stored before anything is done, so that a crash in between is finished by a repeat or by the sweeper;
 * a repeat finds what the first one did. Only an ordinary route leads here: no word in a chat can.
 */
import { type Caller, type Clock, DomainError } from '../../shared/index.ts';
import { actionLimits, type PendingAction, statusAt } from './action.ts';
import { contentText } from './arguments.ts';
import { type CarryOutPorts, carryOut } from './carry-out.ts';
import { type FindPorts, getAction } from './find-action.ts';
import type { ActionStore, Sha256 } from './ports.ts';

export interface ConfirmPorts extends CarryOutPorts, FindPorts {
  readonly actions: Pick<ActionStore, 'read' | 'readOwn' | 'confirm' | 'takeUp' | 'finish'>;
  readonly clock: Clock;
  readonly sha256: Sha256;
}

export const confirmAction =
  (ports: ConfirmPorts) =>
  async (caller: Caller, actionId: string, argumentsSha256: string): Promise<PendingAction> => {
    if (caller.role !== 'director' && caller.role !== 'owner') throw new DomainError('forbidden', `your role (${caller.role}) may not confirm; ask a director`);
    const action = await getAction(ports)(caller, actionId);
    assertSame(ports, action, argumentsSha256);
    return action.status === 'pending' ? confirmPending(ports, action, argumentsSha256) : goOn(ports, action);
  };

/** What was shown, what is stored and what was digested when it was proposed are one. */
const assertSame = (ports: Pick<ConfirmPorts, 'sha256'>, action: PendingAction, argumentsSha256: string): void => {
  if (action.argumentsSha256 !== argumentsSha256 || ports.sha256(contentText(action)) !== argumentsSha256)
    throw new DomainError('conflict', 'this confirms something else than what is proposed; look at it again');
};

const confirmPending = async (ports: ConfirmPorts, action: PendingAction, argumentsSha256: string): Promise<PendingAction> => {
  const now = ports.clock.now();
  if (statusAt(action, now) === 'expired') throw expired();
  const confirmed = await ports.actions.confirm(action, { argumentsSha256, now, leaseUntil: now + actionLimits.leaseMs });
  if (confirmed !== 'refused') return carryOut(ports)(confirmed);
  const current = await ports.actions.read(action.org, action.actionId);
  if (!current || current.status === 'pending') throw expired();
  return goOn(ports, current);
};

/** A confirmed action whose worker is gone is carried out by this repeat. */
const goOn = async (ports: ConfirmPorts, action: PendingAction): Promise<PendingAction> => {
  if (action.status === 'cancelled') throw new DomainError('conflict', 'this was cancelled; ask for it again');
  if (action.status !== 'confirmed') return action;
  const now = ports.clock.now();
  if (action.leaseUntil > now) return action;
  const taken = await ports.actions.takeUp(action, { now, leaseUntil: now + actionLimits.leaseMs });
  return taken === 'refused' ? ((await ports.actions.read(action.org, action.actionId)) ?? action) : carryOut(ports)(taken);
};

const expired = (): DomainError => new DomainError('action_expired', 'ten minutes are over; ask for it again');
