/** A person says no. What is confirmed cannot be called back. */
import { type Caller, DomainError } from '../../shared/index.ts';
import type { PendingAction } from './action.ts';
import { type FindPorts, getAction } from './find-action.ts';
import type { ActionStore } from './ports.ts';

export interface CancelPorts extends FindPorts {
  readonly actions: Pick<ActionStore, 'readOwn' | 'cancel'>;
}

/** A repeat finds it cancelled. */
export const cancelAction =
  (ports: CancelPorts) =>
  async (caller: Pick<Caller, 'org' | 'sub'>, actionId: string): Promise<PendingAction> => {
    const action = await getAction(ports)(caller, actionId);
    if (action.status === 'cancelled') return action;
    const cancelled = await ports.actions.cancel(action);
    if (cancelled !== 'refused') return cancelled;
    const current = await getAction(ports)(caller, actionId);
    if (current.status === 'cancelled') return current;
    throw new DomainError('conflict', 'this is confirmed already and cannot be called back');
  };
