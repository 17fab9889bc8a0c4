/** A turn that the caller may see: another user's, another tenant's and one of a deleted conversation answer as a missing one does. */
import { type Caller, notFound } from '../shared/index.ts';
import type { ConversationStore, TurnStore } from './ports.ts';
import type { Turn } from './turn.ts';

export interface GetTurnPorts {
  readonly turns: Pick<TurnStore, 'readTurn'>;
  readonly conversations: Pick<ConversationStore, 'readHead'>;
}

export const getTurn =
  (ports: GetTurnPorts) =>
  async (caller: Caller, turnId: string): Promise<Turn> => {
    const turn = await ports.turns.readTurn(caller.org, turnId);
    if (!turn || turn.sub !== caller.sub) throw notFound('turn');
    const head = await ports.conversations.readHead(turn.org, turn.conversationId);
    if (!head || head.deletedAt !== null) throw notFound('turn');
    return turn;
  };
