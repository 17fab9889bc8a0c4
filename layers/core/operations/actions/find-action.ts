/** From an id to the action; strangers' actions do not exist, and neither do those of a conversation that is gone. */
import { type Caller, notFound } from '../../shared/index.ts';
import type { PendingAction } from './action.ts';
import type { ActionStore, OwnsConversation } from './ports.ts';

export interface FindPorts {
  readonly actions: Pick<ActionStore, 'readOwn'>;
  readonly ownsConversation: OwnsConversation;
}

/** DomainError `not_found` unless it is the caller's own. */
export const getAction =
  (ports: FindPorts) =>
  async (caller: Pick<Caller, 'org' | 'sub'>, actionId: string): Promise<PendingAction> => {
    const action = await ports.actions.readOwn(caller, actionId);
    const isTheirs = action?.org === caller.org && action.sub === caller.sub;
    if (!isTheirs || !(await ports.ownsConversation(caller, action.conversationId))) throw notFound('action');
    return action;
  };
