/** A model proposes: the action is stored and waits for a person. Nothing else happens. */
import { isoTime, type NewId } from '../../shared/index.ts';
import { actionLimits, type PendingAction } from './action.ts';
import { type AllowPorts, allowedPeople } from './allowed-people.ts';
import { type ActionContent, contentText } from './arguments.ts';
import type { ActionStore, Sha256 } from './ports.ts';

export interface ProposePorts extends AllowPorts {
  readonly actions: Pick<ActionStore, 'create'>;
  readonly newId: NewId;
  readonly sha256: Sha256;
}

export type ProposedWhere = Pick<PendingAction, 'org' | 'sub' | 'conversationId' | 'turnId'>;

export const proposeAction =
  (ports: ProposePorts) =>
  async (where: ProposedWhere, content: ActionContent): Promise<PendingAction> => {
    if (content.kind !== 'forget_memory') await allowedPeople(ports, where.org, content);
    const now = ports.clock.now();
    const action: PendingAction = {
      ...where,
      ...content,
      actionId: ports.newId('act'),
      argumentsSha256: ports.sha256(contentText(content)),
      summary: summaryOf(content),
      createdAt: isoTime(now),
      expiresAt: isoTime(now + actionLimits.confirmMs),
      status: 'pending',
      confirmedAt: null,
      executedAt: null,
      outcome: null,
      leaseUntil: 0,
      executions: 0,
    };
    await ports.actions.create(action);
    return action;
  };

/** No names, and no words of a memory: what is stored beside a message must not outlive a record, or what is forgotten. */
const summaryOf = (content: ActionContent): string => {
  if (content.kind === 'forget_memory')
    return content.arguments.memoryIds.length === 1 ? 'Forget 1 memory' : `Forget ${content.arguments.memoryIds.length} memories`;
  const count = content.arguments.talentIds.length;
  const people = count === 1 ? '1 person' : `${count} people`;
  return content.kind === 'email' ? `E-mail to ${people}: ${content.arguments.subject}` : `Shortlist of ${people} as a CSV file`;
};
