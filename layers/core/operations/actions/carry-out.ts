/** Does what a person confirmed, under the fence of the one who took it up. Whatever breaks before the end is stored is made good by the sweeper. */
import { DomainError, isoTime } from '../../shared/index.ts';
import { actionLimits, type PendingAction } from './action.ts';
import { type AllowPorts, allowedPeople } from './allowed-people.ts';
import type { ActionStore, MailSender, MemoriesOfOne } from './ports.ts';

export interface CarryOutPorts extends AllowPorts {
  readonly actions: Pick<ActionStore, 'finish' | 'read'>;
  readonly mail: MailSender | undefined;
  readonly memories: Pick<MemoriesOfOne, 'forget'>;
  /** A log line: what happened, never what was written. */
  readonly report: (event: string, details: Record<string, unknown>) => void;
}

type End = { readonly status: 'executed' | 'failed'; readonly outcome: string };

/** The action as it is then: ended, or still `confirmed` when it could not be done just now. */
export const carryOut =
  (ports: CarryOutPorts) =>
  async (action: PendingAction): Promise<PendingAction> => {
    const end = await execute(ports, action).catch((error: unknown) => afterFailure(ports, action, error));
    if (end === undefined) return action;
    const ended = await ports.actions.finish(action, { ...end, executedAt: isoTime(ports.clock.now()) });
    // Somebody else has taken it up since: the end is theirs to tell.
    if (ended === 'refused') return (await ports.actions.read(action.org, action.actionId)) ?? action;
    return ended;
  };

const execute = async (ports: CarryOutPorts, action: PendingAction): Promise<End> => {
  if (action.kind === 'forget_memory') return { status: 'executed', outcome: await ports.memories.forget(action, action.arguments.memoryIds) };
  if (action.kind === 'shortlist_export') {
    const people = await allowedPeople(ports, action.org, action);
    return { status: 'executed', outcome: `${people.length === 1 ? '1 person' : `${people.length} people`} in the file` };
  }
  const count = action.arguments.talentIds.length;
  const sent: End = { status: 'executed', outcome: `handed over to ${count === 1 ? '1 person' : `${count} people`}` };
  if (!ports.mail) throw new DomainError('unavailable', 'this product cannot send mail');
  if (await ports.mail.hasSent(action.org, action.actionId)) return sent;
  const recipients = (await allowedPeople(ports, action.org, action)).map(({ id, externalId, synthetic }) => ({ id, externalId, synthetic }));
  const { subject, text } = action.arguments;
  await ports.mail.send({ actionId: action.actionId, org: action.org, recipients, subject, text, writtenAt: action.confirmedAt ?? action.createdAt });
  return sent;
};

/** People who may no longer be included end it; anything else is tried again, a few times. */
const afterFailure = (ports: CarryOutPorts, action: PendingAction, error: unknown): End | undefined => {
  if (error instanceof DomainError && error.code === 'invalid_request') return { status: 'failed', outcome: `${error.message}; nothing was sent` };
  ports.report('action_broke', { actionId: action.actionId, executions: action.executions, error: error instanceof Error ? error.name : 'unknown' });
  return action.executions < actionLimits.executions
    ? undefined
    : {
        status: 'failed',
        outcome: `it broke off each time and is not tried any more; whether ${action.kind === 'forget_memory' ? 'all of it was forgotten' : 'anything was sent'} is not certain`,
      };
};
