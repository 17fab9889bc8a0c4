/** A turn that the caller may see: another user's and another tenant's answer as a missing one does. */
import { type Caller, notFound } from '../shared/index.ts';
import type { TurnStore } from './ports.ts';
import type { Turn } from './turn.ts';

export const getTurn =
  (turns: Pick<TurnStore, 'readTurn'>) =>
  async (caller: Caller, turnId: string): Promise<Turn> => {
    const turn = await turns.readTurn(caller.org, turnId);
    if (!turn || turn.sub !== caller.sub) throw notFound('turn');
    return turn;
  };
